#include "app/gui/shell/bitstream_view.h"

#include "widgets/common/format.h"
#include "widgets/common/labels.h"
#include "widgets/inspector/find_bar.h"
#include "widgets/inspector/stream_inspector.h"
#include "widgets/inspector/syntax_tree.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

const QString check_lane = u"check"_s;
const QString histogram_lane = u"histogram"_s;

/// The frames of streams up to this size are read right after opening.
constexpr std::uint64_t small_stream_bytes = std::uint64_t{64} << 20;

} // namespace

BitstreamView::BitstreamView(Workspace& workspace, QWidget* parent)
    : View(parent)
    , workspace_(workspace)
    , inspector_(new widgets::StreamInspector(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(widgets::scrolling(inspector_, this));
    using Inspector = widgets::StreamInspector;
    connect(inspector_, &Inspector::frame_chosen, this, &BitstreamView::follow_part);
    connect(inspector_, &Inspector::frame_wanted, this, &BitstreamView::read_frame);
    connect(inspector_, &Inspector::histogram_wanted, this, &BitstreamView::read_histogram);
    connect(inspector_, &Inspector::check_wanted, this, &BitstreamView::check);
}

void BitstreamView::follow_part(std::int64_t frame) {
    const bitstream::TraceNode* part = inspector_->selected();
    if (following_ || part == nullptr) {
        return;
    }
    const widgets::ByteSpan bytes = widgets::bytes_of(*part);
    shown_ = with_layer(shown_, layer_of_frame(frame));
    shown_.tensor = static_cast<int>(part->tensor);
    shown_.bytes = ByteRange{bytes.offset, bytes.length};
    Q_EMIT selection_wanted(shown_);
}

void BitstreamView::show_document(const DocumentPtr& document) {
    document_ = document;
    workspace_.jobs().cancel_lane(check_lane);
    workspace_.jobs().cancel_lane(histogram_lane);
    shown_ = {};
    if (!document_ || !document_->stream) {
        inspector_->set_stream(nullptr, {}, nullptr);
        inspector_->set_summary({});
        return;
    }
    const StreamDetails& stream = *document_->stream;
    inspector_->set_no_histograms(
        stream.version == 0
            ? tr("Version 0 codes its symbols with zlib or zstd: there is no model to compare with")
            : QString());
    inspector_->set_stream(stream.trace, stream.file.bytes(), stream.file.owner());
    fill_looks(stream.report);
    if (stream.file.size() <= small_stream_bytes) {
        inspector_->syntax()->want_all_frames();
    }
}

void BitstreamView::fill_looks(const StreamReport& report) {
    using widgets::PartLook;
    std::vector<PartLook> looks;
    for (const FrameReport& frame : report.frames) {
        looks.push_back(frame.kind == "keyframe"    ? PartLook::KeyframeSymbols
                        : frame.kind == "predicted" ? PartLook::PredictedSymbols
                                                    : PartLook::OutsideSymbols);
    }
    inspector_->set_frame_looks(std::move(looks));
}

void BitstreamView::show_figures(const ReportPtr& report, FigureState /*state*/, bool /*stale*/) {
    if (!document_ || !document_->stream || !report) {
        return;
    }
    inspector_->set_summary(
        tr("%1 bytes \u00b7 %2 bits per weight (coded) \u00b7 %3 (model) \u00b7 %4 (file)")
            .arg(widgets::number_text(document_->stream->file.size()), widgets::bpw_text(report->bpw_coded),
                 widgets::bpw_text(report->bpw_model), widgets::bpw_text(report->bpw_file)));
}

void BitstreamView::read_frame(std::int64_t frame) {
    if (!document_ || frame < 0) {
        return;
    }
    const auto for_this = [this, document = document_] { return document == document_; };
    workspace_.jobs().start(
        {.title = tr("Read frame %1").arg(frame), .quiet = true}, this,
        [trace = workspace_.engine().trace_frame, document = document_, frame](const TaskContext& context) {
            return std::make_shared<const bitstream::TraceNode>(
                trace(*document, static_cast<std::uint64_t>(frame), context));
        },
        [this, for_this, frame](const std::shared_ptr<const bitstream::TraceNode>& trace) {
            if (for_this()) {
                inspector_->syntax()->set_frame(frame, trace);
            }
        },
        [this, for_this, frame](const JobError& error) {
            if (for_this()) {
                inspector_->syntax()->set_frame_damaged(frame, error.message);
            }
        });
}

void BitstreamView::read_histogram(const widgets::SymbolPlace& place) {
    if (!document_) {
        return;
    }
    workspace_.jobs().start(
        {.title = tr("Decode symbols"), .lane = histogram_lane, .quiet = true}, this,
        [histogram = workspace_.engine().histogram, document = document_, place](const TaskContext& context) {
            return histogram(
                *document, static_cast<std::uint64_t>(place.frame), static_cast<std::size_t>(place.plane),
                place.slice < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(place.slice)),
                context);
        },
        [this, place](const SymbolHistogram& found) { inspector_->set_histogram(place, found); },
        [this, place](const JobError& error) { inspector_->set_histogram_problem(place, error.message); });
}

void BitstreamView::check() {
    if (!document_ || !document_->stream) {
        return;
    }
    inspector_->set_integrity(nullptr, true);
    const JobId id = workspace_.jobs().start(
        {.title = tr("Check %1").arg(QString::fromStdString(document_->display_name)),
         .lane = check_lane,
         .heavy = true,
         .rerun = [this] { check(); }},
        this,
        [check = workspace_.engine().check, document = document_](const TaskContext& context) {
            return std::make_shared<const bitstream::IntegrityReport>(check(*document, context));
        },
        [this](const std::shared_ptr<const bitstream::IntegrityReport>& report) {
            inspector_->set_integrity(report, false);
        },
        [this](const JobError&) { inspector_->set_integrity(nullptr, false); });
    connect(&workspace_.jobs(), &JobManager::job_ended, inspector_,
            [this, id, document = document_](JobId ended) {
                if (ended == id && document == document_ &&
                    workspace_.jobs().status(id).state == JobState::Cancelled) {
                    inspector_->set_integrity(nullptr, false);
                }
            });
}

bool BitstreamView::begin_find() {
    inspector_->find_bar()->field()->setFocus(Qt::ShortcutFocusReason);
    inspector_->find_bar()->field()->selectAll();
    return true;
}

std::int64_t BitstreamView::frame_of_layer(int layer) const {
    if (!document_ || !document_->stream || layer < 0 ||
        layer >= static_cast<int>(document_->architecture.layers.size())) {
        return -1;
    }
    const Layer& wanted = document_->architecture.layers[static_cast<std::size_t>(layer)];
    for (const FrameReport& frame : document_->stream->report.frames) {
        if (!frame.stack.empty() && frame.stack == wanted.stack && frame.layer == wanted.index) {
            return static_cast<std::int64_t>(frame.frame);
        }
    }
    return -1;
}

int BitstreamView::layer_of_frame(std::int64_t frame) const {
    if (!document_ || !document_->stream || frame < 0) {
        return -1;
    }
    for (const FrameReport& report : document_->stream->report.frames) {
        if (static_cast<std::int64_t>(report.frame) == frame && !report.stack.empty()) {
            const auto& layers = document_->architecture.layers;
            const auto found = std::find_if(layers.begin(), layers.end(), [&](const Layer& layer) {
                return layer.stack == report.stack && layer.index == report.layer;
            });
            return found == layers.end() ? -1 : static_cast<int>(found - layers.begin());
        }
    }
    return -1;
}

bool BitstreamView::show_bytes(const ByteRange& range) {
    const bitstream::TraceNode* part = inspector_->syntax()->at_bytes(range.offset, range.length);
    inspector_->select(part);
    return part != nullptr;
}

void BitstreamView::show_selection(const Selection& selection) {
    const bool moved = selection.bytes != shown_.bytes || selection.layer != shown_.layer;
    shown_ = selection;
    if (!moved) {
        return;
    }
    following_ = true;
    const std::int64_t frame = frame_of_layer(selection.layer);
    if (!(selection.bytes && show_bytes(*selection.bytes)) && frame >= 0) {
        inspector_->show_frame(frame);
    }
    following_ = false;
}

} // namespace mcwc::gui
