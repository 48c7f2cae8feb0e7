#include "app/gui/shell/overview_view.h"

#include "app/gui/models/frame_table_model.h"
#include "app/gui/report/report.h"
#include "core/tensor/dtype.h"
#include "widgets/common/adaptive_box.h"
#include "widgets/common/format.h"
#include "widgets/common/labels.h"
#include "widgets/common/share_table.h"
#include "widgets/theme/colors.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;
using widgets::text_of;

QString dtype_list(const Document& document) {
    QStringList parts;
    for (const auto& [dtype, bytes] : document.bytes_by_dtype()) {
        parts << text_of(dtype_name(dtype)) + u' ' + widgets::bytes_text(bytes);
    }
    return parts.join(u", "_s);
}

QString config_list(const Document& document) {
    QStringList parts;
    for (const auto& [name, value] : document.architecture.facts) {
        parts << text_of(name) + u" "_s + text_of(value);
    }
    return parts.join(u", "_s);
}

} // namespace

OverviewView::OverviewView(QWidget* parent)
    : View(parent)
    , frames_(new FrameTableModel(this))
    , table_(new QTableView(this))
    , facts_card_(new widgets::Card(tr("Checkpoint"), this))
    , facts_grid_(new QGridLayout)
    , shares_card_(new widgets::Card(tr("Where the bits go"), this))
    , shares_(new widgets::ShareTable(this))
    , notes_card_(new widgets::Card(tr("Notes"), this))
    , notes_(widgets::role_label({}, "muted", this))
    , table_card_(new widgets::Card(tr("Frames"), this)) {
    shares_->setToolTip(
        tr("Scales: of rows and columns. Syntax: headers, index, checksums. Motion: permutations and "
           "matched flags. Gains: of predicted units."));
    facts_grid_->setHorizontalSpacing(16);
    facts_grid_->setVerticalSpacing(7);
    facts_grid_->setColumnStretch(1, 1);
    facts_card_->body()->addLayout(facts_grid_);
    facts_card_->body()->addStretch(1);
    shares_card_->body()->addWidget(shares_);
    shares_card_->body()->addStretch(1);
    notes_->setWordWrap(true);
    notes_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    notes_card_->body()->addWidget(notes_);
    notes_card_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);

    table_->setObjectName("frame_table"_L1);
    table_->setModel(frames_);
    table_->setAccessibleName(tr("Frames"));
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(27);
    table_->setShowGrid(false);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setWordWrap(false);
    table_->setTabKeyNavigation(false);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setSectionResizeMode(FrameTableModel::References, QHeaderView::Stretch);
    table_->horizontalHeader()->setMinimumSectionSize(52);
    table_card_->body()->addWidget(table_, 1);

    table_->setMinimumHeight(160);
    auto* page = new QWidget(this);
    auto* cards = new widgets::AdaptiveBox(12, 560, page);
    cards->add(facts_card_, 1, 0);
    cards->add(shares_card_, 1, 0);
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(12);
    rows->addWidget(cards);
    rows->addWidget(table_card_, 1);
    rows->addWidget(notes_card_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(widgets::scrolling(page, this));

    connect(
        table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& now) {
            if (!following_ && now.isValid() && document_) {
                const FrameReport& frame = frames_->frames()[static_cast<std::size_t>(now.row())];
                const auto& layers = document_->architecture.layers;
                const auto found = std::find_if(layers.begin(), layers.end(), [&](const Layer& layer) {
                    return !frame.stack.empty() && layer.stack == frame.stack && layer.index == frame.layer;
                });
                Q_EMIT layer_chosen(found == layers.end() ? -1 : static_cast<int>(found - layers.begin()));
            }
        });
}

void OverviewView::show_document(const DocumentPtr& document) {
    document_ = document;
    facts_card_->set_title(document && document->stream ? tr("Stream") : tr("Checkpoint"));
    fill_facts();
    fill_notes(nullptr);
}

void OverviewView::fill_facts() {
    facts_.clear();
    while (QLayoutItem* item = facts_grid_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!document_) {
        return;
    }
    const Document& document = *document_;
    const auto add = [this](const QString& name, const QString& value) {
        if (!value.isEmpty()) {
            facts_.emplace_back(name, value);
        }
    };
    add(tr("Family"), document.architecture.layers.empty() ? tr("unknown: tensors pass through one by one")
                                                           : text_of(document.architecture.display_name));
    add(tr("Layers"), widgets::number_text(document.architecture.layers.size()));
    add(tr("Weights"), widgets::count_text(document.weight_count()));
    add(tr("Tensors"), document.tied_count() == 0 ? widgets::number_text(document.tensors.size())
                                                  : tr("%1, %2 of them tied")
                                                        .arg(widgets::number_text(document.tensors.size()),
                                                             widgets::number_text(document.tied_count())));
    add(tr("Types"), dtype_list(document));
    if (document.stream) {
        add(tr("Format"), tr(".mcwc, version %1").arg(document.stream->version));
        for (const auto& [name, value] : document.stream->settings) {
            add(text_of(name), text_of(value));
        }
    } else {
        add(tr("Format"), document.shard_count > 1
                              ? tr("%1, %2 shards").arg(text_of(document.format)).arg(document.shard_count)
                              : text_of(document.format));
        add(tr("Other files"), widgets::number_text(document.files.size() - document.shard_count));
        add(tr("Config"), config_list(document));
    }
    add(tr("Path"), text_of(document.path.string()));
    int row = 0;
    for (const auto& [name, value] : facts_) {
        auto* name_label = widgets::role_label(name, "muted", facts_card_);
        auto* value_label = new widgets::ElidedLabel(Qt::ElideMiddle, facts_card_);
        value_label->set_full_text(value);
        facts_grid_->addWidget(name_label, row, 0);
        facts_grid_->addWidget(value_label, row++, 1);
    }
}

void OverviewView::fill_shares(const StreamReport* report) {
    const widgets::Colors& set = widgets::colors(palette());
    if (report == nullptr) {
        shares_->set_shares({}, 0);
        return;
    }
    const BitCount& bits = report->bits;
    shares_->set_shares({{tr("Coded weights"), bits.symbols, set.keyframe},
                         {tr("Kept exactly"), bits.lossless, set.exact},
                         {tr("Scales"), bits.scales, set.side},
                         {tr("Shared bases"), bits.bases, set.side.lighter(125)},
                         {tr("Motion"), bits.motion, set.permutation},
                         {tr("Gains"), bits.gains, set.predicted},
                         {tr("Syntax"), bits.headers, set.muted},
                         {tr("Companion files"), bits.companions,
                          widgets::is_dark(palette()) ? set.border.lighter(170) : set.border.darker(115)}},
                        report->weight_elements);
}

void OverviewView::fill_notes(const StreamReport* report) {
    QStringList lines;
    if (document_) {
        for (const std::string& note : document_->notes) {
            lines << text_of(note);
        }
    }
    if (report != nullptr) {
        for (const std::string& warning : report->warnings) {
            lines << text_of(warning);
        }
    }
    lines.removeDuplicates();
    notes_->setText(lines.join(u'\n'));
    notes_card_->setVisible(!lines.isEmpty());
}

QString OverviewView::notes_text() const {
    return notes_->text();
}

void OverviewView::show_figures(const ReportPtr& report, FigureState state, bool stale) {
    shares_->set_stale(stale);
    if (stale && report) {
        return; // the old figures stay, dimmed, until the new ones are there
    }
    shares_title_ =
        state == FigureState::Estimated ? tr("Where the bits go (estimate)") : tr("Where the bits go");
    shares_card_->set_title(shares_title_);
    table_card_->set_title(state == FigureState::Estimated ? tr("Frames (estimate)") : tr("Frames"));
    following_ = true;
    frames_->set_report(report.get());
    following_ = false;
    fill_shares(report.get());
    fill_notes(report.get());
}

void OverviewView::add_to_report(Report& report) const {
    ReportSection section;
    section.title = document_ && document_->stream ? tr("Stream") : tr("Checkpoint");
    section.tables.push_back(facts_table({}, facts_));
    if (!notes_->text().isEmpty()) {
        section.paragraphs << notes_->text().split(u'\n');
    }
    report.sections.push_back(std::move(section));
    if (frames_->rowCount() == 0) {
        return;
    }
    ReportSection bits;
    bits.title = shares_title_;
    quint64 total = 0;
    for (const widgets::Share& share : shares_->shares()) {
        total += share.bits;
    }
    ReportTable shares;
    shares.right = {false, true, true};
    for (const widgets::Share& share : shares_->shares()) {
        shares.rows.push_back(
            {share.name, widgets::bytes_text((share.bits + 7) / 8),
             widgets::percent_text(static_cast<double>(share.bits), static_cast<double>(total))});
    }
    bits.tables.push_back(std::move(shares));
    bits.tables.push_back(table_of(*frames_, tr("Frames"), 2000));
    report.sections.push_back(std::move(bits));
}

void OverviewView::show_layer(int layer) {
    following_ = true;
    const bool known =
        document_ && layer >= 0 && layer < static_cast<int>(document_->architecture.layers.size());
    const int row =
        known ? frames_->row_of_layer(document_->architecture.layers[static_cast<std::size_t>(layer)].stack,
                                      document_->architecture.layers[static_cast<std::size_t>(layer)].index)
              : -1;
    if (row >= 0) {
        table_->selectRow(row);
    } else {
        table_->clearSelection();
    }
    following_ = false;
}

} // namespace mcwc::gui
