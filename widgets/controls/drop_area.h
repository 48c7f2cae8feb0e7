#pragma once

#include <QWidget>

namespace mcwc::widgets {

/// A dashed field with an icon and words that says what can be dropped. It only looks the part: drops are
/// taken by the window, so that they work everywhere. `set_active` marks that a drag is over the window.
class DropArea : public QWidget {
    Q_OBJECT

public:
    DropArea(const QString& title, const QString& detail, QWidget* parent = nullptr);

    void set_active(bool active);
    bool is_active() const { return active_; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString title_;
    QString detail_;
    bool active_ = false;
};

} // namespace mcwc::widgets
