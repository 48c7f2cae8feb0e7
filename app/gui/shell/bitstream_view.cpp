#include "app/gui/shell/bitstream_view.h"

#include "widgets/common/format.h"
#include "widgets/inspector/stream_inspector.h"

#include <QVBoxLayout>

#include <algorithm>

namespace mcwc::gui {

BitstreamView::BitstreamView(QWidget* parent)
    : View(parent)
    , inspector_(new widgets::StreamInspector(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(inspector_);
    connect(inspector_, &widgets::StreamInspector::frame_chosen, this, [this](qint64 frame) {
        const int layer = layer_of_frame(frame);
        if (!following_ && layer >= 0) {
            following_ = true;
            Q_EMIT layer_chosen(layer);
            following_ = false;
        }
    });
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

void BitstreamView::show_layer(int layer) {
    const std::int64_t frame = frame_of_layer(layer);
    if (frame >= 0 && !following_) {
        inspector_->show_frame(frame);
    }
}

} // namespace mcwc::gui
