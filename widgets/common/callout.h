#pragma once

#include <QPointer>
#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace mcwc::widgets {

/// A note that points at a widget of the same window and draws a ring around it; everything stays usable.
/// Keys: Return, Right: next; Left: back; Esc: skip.
class Callout : public QWidget {
    Q_OBJECT

public:
    /// `window` is what it floats over.
    explicit Callout(QWidget* window);

    /// `step` counts from 1. A target that is not visible is not pointed at: the note then stands in the
    /// middle.
    void show_step(QWidget* target, const QString& title, const QString& text, int step, int steps);
    /// Hides the note and its ring.
    void dismiss();
    QString title() const;
    QString text() const;
    QWidget* target() const { return target_; }
    QPushButton* next_button() const { return next_; }
    QPushButton* skip_button() const { return skip_; }

Q_SIGNALS:
    void next_wanted();
    void back_wanted();
    void skip_wanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    QRect target_rect() const;

    class Ring;

    QPointer<QWidget> target_;
    Ring* ring_;
    QLabel* title_;
    QLabel* text_;
    QLabel* count_;
    QPushButton* skip_;
    QPushButton* back_;
    QPushButton* next_;
    QPoint tip_; ///< Where the arrow ends, in own coordinates.
};

} // namespace mcwc::widgets
