#pragma once

#include <QBoxLayout>
#include <QWidget>

namespace mcwc::widgets {

/// Its widgets side by side where there is room for that, else one below the other: so that a page need not
/// be scrolled sideways in a small window.
class AdaptiveBox : public QWidget {
    Q_OBJECT

public:
    /// `least_width`: they stand below each other in less than this, even where it would do.
    explicit AdaptiveBox(int spacing, int least_width = 0, QWidget* parent = nullptr);

    /// Stretch across while side by side, and down while stacked.
    void add(QWidget* widget, int across, int down);
    bool is_stacked() const { return layout_->direction() == QBoxLayout::TopToBottom; }

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stacked_changed(bool stacked);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void arrange();
    int side_by_side_width() const;

    struct Stretch {
        int across = 0;
        int down = 0;
    };
    QBoxLayout* layout_;
    QList<Stretch> stretches_;
    int least_width_;
};

} // namespace mcwc::widgets
