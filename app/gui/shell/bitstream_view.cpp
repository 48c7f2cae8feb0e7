#include "app/gui/shell/bitstream_view.h"

#include "widgets/common/format.h"
#include "widgets/inspector/stream_inspector.h"
#include "widgets/inspector/syntax_tree_model.h"

#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace mcwc::gui {
namespace {

/// The bytes that a part of the syntax touches.
ByteRange bytes_of(const bitstream::TraceNode& part) {
    const std::uint64_t first = part.bit_offset / 8;
    return {first, (part.bit_offset + part.bits + 7) / 8 - first};
}

} // namespace

BitstreamView::BitstreamView(QWidget* parent)
    : View(parent)
    , inspector_(new widgets::StreamInspector(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(inspector_);
    connect(inspector_, &widgets::StreamInspector::frame_chosen, this, &BitstreamView::follow_part);
}

void BitstreamView::follow_part(std::int64_t frame) {
    const QModelIndex index = inspector_->tree()->currentIndex();
    if (following_ || !index.isValid()) {
        return;
    }
    const bitstream::TraceNode& part = *inspector_->model()->node(index);
    shown_ = with_layer(shown_, layer_of_frame(frame));
    shown_.tensor = static_cast<int>(part.tensor);
    shown_.bytes = bytes_of(part);
    Q_EMIT selection_wanted(shown_);
}

void BitstreamView::show_document(const DocumentPtr& document) {
    document_ = document;
    if (!document_ || !document_->stream) {
        inspector_->set_stream(nullptr, {}, nullptr);
        inspector_->set_summary({});
        return;
    }
    const StreamDetails& stream = *document_->stream;
    inspector_->set_stream(stream.trace, stream.file.bytes(), stream.file.owner());
    inspector_->set_summary(
        tr("%1 bytes \u00b7 %2 bits per weight (coded) \u00b7 %3 (model) \u00b7 %4 (file)")
            .arg(widgets::number_text(stream.file.size()), widgets::bpw_text(stream.report.bpw_coded),
                 widgets::bpw_text(stream.report.bpw_model), widgets::bpw_text(stream.report.bpw_file)));
}

void BitstreamView::show_figures(const ReportPtr& /*report*/, FigureState /*state*/, bool /*stale*/) {}

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
    const widgets::SyntaxTreeModel* model = inspector_->model();
    QModelIndex index = model->index_at_bit(range.offset * 8);
    while (index.isValid() && bytes_of(*model->node(index)) != range) {
        index = index.parent();
    }
    if (index.isValid()) {
        inspector_->tree()->setCurrentIndex(index);
        inspector_->tree()->scrollTo(index);
    }
    return index.isValid();
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
