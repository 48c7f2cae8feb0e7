#pragma once

#include "app/gui/shell/view.h"

namespace mcwc::widgets {
class StreamInspector;
}

namespace mcwc::gui {

/// The open stream's syntax tree and bytes.
class BitstreamView : public View {
    Q_OBJECT

public:
    explicit BitstreamView(QWidget* parent = nullptr);

    QString title() const override { return tr("Bitstream"); }
    bool applies_to(const Document& document) const override { return document.stream.has_value(); }
    void show_document(const DocumentPtr& document) override;
    void show_figures(const ReportPtr& report, FigureState state, bool stale) override;
    void show_selection(const Selection& selection) override;

    widgets::StreamInspector* inspector() const { return inspector_; }

private:
    void follow_part(std::int64_t frame);
    bool show_bytes(const ByteRange& range);
    std::int64_t frame_of_layer(int layer) const;
    int layer_of_frame(std::int64_t frame) const;

    DocumentPtr document_;
    widgets::StreamInspector* inspector_;
    Selection shown_;
    bool following_ = false;
};

} // namespace mcwc::gui
