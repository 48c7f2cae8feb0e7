#pragma once

#include "app/gui/session/workspace.h"
#include "core/codec/settings.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace mcwc::widgets {
class DragHandle;
class ElidedLabel;
class EncoderPanel;
class EstimateBlock;
} // namespace mcwc::widgets

namespace mcwc::gui {

struct ModelNode;

/// Right side: the encoder with its live estimate for a checkpoint, the file's figures for a stream, and what
/// is known of the selected tree node.
class SettingsPanel : public QFrame {
    Q_OBJECT

public:
    /// In pixels, where its texts do not ask for more.
    static constexpr int usual_width = 290;

    explicit SettingsPanel(QWidget* parent = nullptr);

    void show_document(const DocumentPtr& document);
    void show_figures(const ReportPtr& report, FigureState state, bool stale);
    void show_selected(const ModelNode* node);

    /// The settings last shown with what was chosen here since.
    EncoderSettings settings() const;
    void set_settings(const EncoderSettings& settings);

    widgets::EncoderPanel* encoder() const { return encoder_; }
    widgets::DragHandle* drag_handle() const { return drag_; }
    widgets::EstimateBlock* stream_figures() const { return stream_figures_; }
    /// Asks for the base of a stream; shown while that is missing.
    QPushButton* base_button() const { return base_button_; }
    QString base_text() const;

Q_SIGNALS:
    void settings_changed();
    void analyse_wanted();
    void export_wanted();
    void decode_wanted();
    /// The checkpoint that the stream is predicted from: a file, or a folder.
    void base_wanted(bool folder);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* make_encoder_footer();
    QWidget* make_stream_page();
    QWidget* make_base_box();
    QWidget* make_selected_box();
    void show_base(const Document* document);

    EncoderSettings shown_;
    widgets::EncoderPanel* encoder_;
    widgets::DragHandle* drag_;
    widgets::EstimateBlock* stream_figures_;
    QScrollArea* scroll_;
    QWidget* encoder_footer_;
    QLabel* base_text_;
    QPushButton* base_button_;
    QWidget* base_box_;
    QWidget* stream_page_;
    widgets::ElidedLabel* selected_title_;
    QGridLayout* selected_grid_;
    QWidget* selected_box_;
};

} // namespace mcwc::gui
