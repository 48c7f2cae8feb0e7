#include "app/gui/shell/start_page.h"

#include "widgets/common/format.h"
#include "widgets/common/labels.h"
#include "widgets/controls/drop_area.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/icon.h"

#include <QDir>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace mcwc::gui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int page_width = 820;
constexpr std::size_t most_rows = 6;

} // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent)
    , drop_(new widgets::DropArea(
          tr("Drop a checkpoint or a .mcwc here"),
          tr("a model folder, .safetensors, an index, pytorch_model.bin, a stream or a session"), this))
    , recent_card_(new widgets::Card(tr("Recent"), this))
    , cached_card_(new widgets::Card(tr("Models in the local Hugging Face cache"), this))
    , sample_row_(new QWidget(this))
    , continue_(new QPushButton(this)) {
    auto* heading = widgets::role_label(tr("See what is between the layers"), "heading", this);
    auto* words = widgets::role_label(tr("Open a checkpoint to see its layers as frames, tune the encoder, "
                                         "and export a compressed stream."),
                                      "muted", this);
    words->setWordWrap(true);

    auto* file = new QPushButton(tr("Open file \u2026"), sample_row_);
    auto* folder = new QPushButton(tr("Open folder \u2026"), sample_row_);
    auto* sample = new QPushButton(tr("Open the sample"), sample_row_);
    sample->setObjectName("open_sample"_L1);
    sample->setProperty("role", u"primary"_s);
    auto* buttons = new QHBoxLayout(sample_row_);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(sample);
    buttons->addWidget(file);
    buttons->addWidget(folder);
    buttons->addStretch(1);

    auto* lists = new QHBoxLayout;
    lists->setSpacing(12);
    lists->addWidget(recent_card_, 1);
    lists->addWidget(cached_card_, 1);

    auto* page = new QWidget(this);
    page->setProperty("role", u"page"_s);
    auto* inner = new QWidget(page);
    inner->setMaximumWidth(page_width);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(heading);
    column->addWidget(words);
    column->addWidget(drop_);
    column->addWidget(sample_row_);
    column->addWidget(continue_, 0, Qt::AlignLeft);
    column->addLayout(lists);
    auto* around = new QHBoxLayout;
    around->addStretch(1);
    around->addWidget(inner, 100);
    around->addStretch(1);
    auto* page_column = new QVBoxLayout(page);
    page_column->setContentsMargins(24, 24, 24, 24);
    page_column->addStretch(2);
    page_column->addLayout(around);
    page_column->addStretch(3);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    connect(drop_, &widgets::DropArea::clicked, this, &StartPage::open_file_wanted);
    connect(file, &QPushButton::clicked, this, &StartPage::open_file_wanted);
    connect(folder, &QPushButton::clicked, this, &StartPage::open_folder_wanted);
    continue_->setObjectName("continue_session"_L1);
    continue_->hide();
    connect(continue_, &QPushButton::clicked, this, &StartPage::last_session_wanted);
    connect(sample, &QPushButton::clicked, this, &StartPage::open_sample_wanted);
    refresh();
}

void StartPage::set_sample_available(bool available) {
    auto* sample = findChild<QPushButton*>(u"open_sample"_s);
    sample->setVisible(available);
}

void StartPage::set_last_session(const QString& name) {
    continue_->setText(tr("Continue where you left off: %1").arg(name));
    continue_->setVisible(!name.isEmpty());
}

void StartPage::set_drag_active(bool active) {
    drop_->set_active(active);
}

void StartPage::set_recent(const QStringList& paths) {
    recent_ = paths;
    refresh();
}

void StartPage::set_cached(const std::vector<CachedModel>& models) {
    cached_ = models;
    cache_known_ = true;
    refresh();
}

void StartPage::clear_rows(widgets::Card* card) {
    while (QLayoutItem* item = card->body()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void StartPage::add_row(widgets::Card* card, const QString& icon_name, const QString& name,
                        const QString& detail, const QString& path) {
    auto* row = new QPushButton(card);
    row->setProperty("role", u"row"_s);
    row->setAccessibleName(tr("Open %1, %2").arg(name, detail));
    row->setToolTip(path);
    row->setMinimumHeight(34);
    auto* picture = new QLabel(row);
    picture->setPixmap(widgets::icon(icon_name, widgets::colors(palette()).muted)
                           .pixmap(QSize(18, 18), devicePixelRatioF()));
    auto* title = new widgets::ElidedLabel(Qt::ElideMiddle, row);
    title->set_full_text(name);
    auto* extra = widgets::role_label(detail, "muted", row);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->setSpacing(10);
    layout->addWidget(picture);
    layout->addWidget(title, 1);
    layout->addWidget(extra);
    for (QWidget* child :
         {static_cast<QWidget*>(picture), static_cast<QWidget*>(title), static_cast<QWidget*>(extra)}) {
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    card->body()->addWidget(row);
    connect(row, &QPushButton::clicked, this, [this, path] { Q_EMIT path_chosen(path); });
}

void StartPage::add_empty(widgets::Card* card, const QString& text) {
    auto* label = widgets::role_label(text, "muted", card);
    label->setWordWrap(true);
    label->setContentsMargins(2, 2, 2, 2);
    card->body()->addWidget(label);
}

void StartPage::refresh() {
    continue_->setIcon(widgets::icon(u"session"_s, widgets::colors(palette()).muted));
    clear_rows(recent_card_);
    for (qsizetype i = 0; i < std::min<qsizetype>(recent_.size(), most_rows); ++i) {
        const QFileInfo info(recent_[i]);
        const bool stream = info.suffix() == "mcwc"_L1;
        const QString detail =
            info.isDir() ? tr("folder") : widgets::bytes_text(static_cast<quint64>(info.size()));
        add_row(recent_card_,
                info.isDir() ? u"folder"_s
                : stream     ? u"recent"_s
                             : u"open"_s,
                info.fileName(), detail, recent_[i]);
    }
    if (recent_.isEmpty()) {
        add_empty(recent_card_, tr("What you open appears here."));
    }
    recent_card_->body()->addStretch(1);

    clear_rows(cached_card_);
    for (std::size_t i = 0; i < std::min(cached_.size(), most_rows); ++i) {
        const CachedModel& model = cached_[i];
        add_row(cached_card_, u"cache"_s, QString::fromStdString(model.id),
                widgets::bytes_text(model.weight_bytes),
                QFile::decodeName(QByteArray::fromStdString(model.snapshot.string())));
    }
    if (cached_.size() > most_rows) {
        add_empty(cached_card_, tr("%n more in File \u203a Cached models", nullptr,
                                   static_cast<int>(cached_.size() - most_rows)));
    }
    if (cached_.empty()) {
        add_empty(cached_card_,
                  cache_known_ ? tr("No models were found in the cache.") : tr("Looking \u2026"));
    }
    cached_card_->body()->addStretch(1);
}

void StartPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        // Not now: the style walks over the rows that are made anew.
        QMetaObject::invokeMethod(this, &StartPage::refresh, Qt::QueuedConnection);
    }
}

} // namespace mcwc::gui
