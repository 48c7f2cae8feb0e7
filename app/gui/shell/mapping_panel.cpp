#include "app/gui/shell/mapping_panel.h"

#include "app/gui/models/mapping_check.h"
#include "app/gui/session/preferences.h"
#include "app/gui/shell/file_dialogs.h"
#include "widgets/common/labels.h"
#include "widgets/theme/colors.h"
#include "widgets/theme/icon.h"

#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype most_names = 500; ///< Of tensors outside; a list of all of a large model says no more.
constexpr qint64 largest_file = 1 << 20;

} // namespace

MappingPanel::MappingPanel(Workspace& workspace, Preferences& preferences, QWidget* parent)
    : QDialog(parent)
    , workspace_(workspace)
    , preferences_(preferences)
    , editor_(new QPlainTextEdit(this))
    , headline_(widgets::role_label({}, "title", this))
    , advice_(widgets::role_label({}, "muted", this))
    , findings_(new QListWidget(this))
    , use_(new QPushButton(tr("Use it"), this)) {
    setWindowTitle(tr("Model family"));
    setModal(false);
    resize(1000, 640);
    build();
    delay_.setSingleShot(true);
    delay_.setInterval(check_delay_ms);
    connect(&delay_, &QTimer::timeout, this, &MappingPanel::check);
    connect(editor_, &QPlainTextEdit::textChanged, this, [this] {
        checked_.reset();
        use_->setEnabled(false);
        findings_->setEnabled(false); // what it says is of the text before
        delay_.start();
    });
    connect(use_, &QPushButton::clicked, this, [this] {
        if (checked_) {
            workspace_.use_mapped(checked_);
        }
    });
    connect(&workspace_, &Workspace::document_changed, this, &MappingPanel::show_document);
    show_document();
}

void MappingPanel::build() {
    editor_->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    editor_->setLineWrapMode(QPlainTextEdit::NoWrap);
    editor_->setAccessibleName(tr("Family description, JSON"));
    editor_->setTabChangesFocus(true);
    headline_->setWordWrap(true);
    advice_->setWordWrap(true);
    findings_->setAccessibleName(tr("What the description makes of the tensors"));
    findings_->setIconSize(QSize(15, 15));
    findings_->setWordWrap(true);
    findings_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    findings_->setSelectionMode(QAbstractItemView::NoSelection);
    use_->setProperty("role", u"primary"_s);
    use_->setEnabled(false);
    auto* words =
        widgets::role_label(tr("Says which tensors form a layer and which share units, so that layers "
                               "can be aligned and predicted. docs/families.md explains every key."),
                            "muted", this);
    words->setWordWrap(true);
    auto* left = new widgets::Card(tr("Description"), this);
    left->body()->addWidget(words);
    left->body()->addWidget(editor_, 1);
    auto* right = new widgets::Card(tr("What it matches"), this);
    right->body()->addWidget(headline_);
    right->body()->addWidget(advice_);
    right->body()->addWidget(findings_, 1);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setProperty("role", u"gap"_s);
    splitter->setHandleWidth(12);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setSizes({560, 420});
    auto* open = new QPushButton(tr("Open \u2026"), this);
    auto* save = new QPushButton(tr("Save as \u2026"), this);
    auto* close = new QPushButton(tr("Close"), this);
    for (QPushButton* button : {open, save, close}) {
        button->setAutoDefault(false);
    }
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addWidget(save);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(use_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(12);
    column->addWidget(splitter, 1);
    column->addLayout(buttons);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(open, &QPushButton::clicked, this, [this] {
        ask_open_path(this, preferences_, false, [this](const QString& path) { open_file(path); });
    });
    connect(save, &QPushButton::clicked, this, [this] {
        ask_save_path(this, preferences_, tr("Save the family description"), tr("JSON (*.json)"), u"json"_s,
                      u"my-family.json"_s, [this](const QString& path) { save_file(path); });
    });
}

QString MappingPanel::headline() const {
    return headline_->text();
}

// The text stays when only the family of the same model changed: that is what it is being edited for.
void MappingPanel::show_document() {
    const DocumentPtr document = workspace_.document();
    if (!document || document->stream) {
        close();
        return;
    }
    if (document->path != shown_path_) {
        shown_path_ = document->path;
        editor_->setPlainText(document->mapping.empty() ? mapping_template(*document)
                                                        : QString::fromStdString(document->mapping));
        return;
    }
    delay_.start();
}

void MappingPanel::check() {
    workspace_.check_mapping(
        editor_->toPlainText(), [this](const DocumentPtr& mapped) { show_result(mapped); },
        [this](const QString& message, const QString& advice) { show_problem(message, advice); });
}

void MappingPanel::add_heading(const QString& text) {
    auto* item = new QListWidgetItem(text, findings_);
    QFont font = findings_->font();
    font.setWeight(QFont::DemiBold);
    item->setFont(font);
}

void MappingPanel::show_result(const DocumentPtr& mapped) {
    const MappingCheck found = check_mapping(*mapped);
    const widgets::Colors& set = widgets::colors(palette());
    checked_ = found.fits ? mapped : nullptr;
    use_->setEnabled(found.fits);
    findings_->setEnabled(true);
    widgets::set_role(headline_, found.fits ? "good" : "error");
    headline_->setText((found.fits ? u"\u2713 "_s : u"\u26a0 "_s) + found.headline);
    advice_->setText(
        found.fits ? QString()
                   : tr("A family is used when one of its groups has all its tensors. Compare the names "
                        "below with \"layer\" and \"tensor\"."));
    advice_->setVisible(!found.fits);
    findings_->clear();
    const auto add = [&](const QString& title, const QStringList& lines, const QString& icon) {
        if (lines.isEmpty()) {
            return;
        }
        add_heading(title);
        for (const QString& line : lines.mid(0, most_names)) {
            auto* item = new QListWidgetItem(widgets::icon(icon, set.muted), line, findings_);
            item->setToolTip(line);
        }
        if (lines.size() > most_names) {
            findings_->addItem(tr("and %n more", nullptr, static_cast<int>(lines.size() - most_names)));
        }
    };
    add(tr("Matched"), found.matched, u"layer"_s);
    add(tr("Remarks"), found.notes, u"info"_s);
    add(tr("Outside the layers: %n tensors", nullptr, static_cast<int>(found.outside.size())), found.outside,
        u"tensor"_s);
}

void MappingPanel::show_problem(const QString& message, const QString& advice) {
    checked_.reset();
    use_->setEnabled(false);
    findings_->clear();
    widgets::set_role(headline_, "error");
    headline_->setText(u"\u26a0 "_s + message);
    advice_->setText(advice);
    advice_->setVisible(!advice.isEmpty());
}

void MappingPanel::open_file(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        show_problem(tr("%1: %2").arg(path, file.errorString()), {});
    } else if (file.size() > largest_file) {
        show_problem(tr("%1 is too large for a family description.").arg(path), {});
    } else {
        editor_->setPlainText(QString::fromUtf8(file.readAll()));
    }
}

void MappingPanel::save_file(const QString& path) {
    QSaveFile file(path);
    const QByteArray text = editor_->toPlainText().toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        show_problem(tr("%1: %2").arg(path, file.errorString()), tr("Choose another folder."));
    }
}

void MappingPanel::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && checked_) {
        show_result(DocumentPtr(checked_));
    }
}

} // namespace mcwc::gui
