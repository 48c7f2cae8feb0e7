#pragma once

#include <QPoint>
#include <QString>
#include <QWidget>

class QMimeData;

namespace mcwc::widgets {

/// Drags a file out of the window. The file is made by someone else, in the background: pressing the handle
/// asks for it (file_wanted); when it is there (set_file) a drag carries its URL, at once if the button is
/// still held. Nothing blocks while the file is being made.
class DragHandle : public QWidget {
    Q_OBJECT

public:
    enum class State { Idle, Preparing, Ready };

    explicit DragHandle(QWidget* parent = nullptr);

    void set_idle();
    void set_preparing();
    /// `path` is a whole file; `name` and `size` are shown.
    void set_file(const QString& path, const QString& name, quint64 size);

    State state() const { return state_; }
    /// What a drag carries now: the file's URL; nothing unless Ready. The caller owns it.
    QMimeData* mime_data() const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void file_wanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void start_drag();
    QString title() const;
    QString detail() const;

    State state_ = State::Idle;
    QString path_;
    QString name_;
    quint64 size_ = 0;
    QPoint pressed_at_;
    bool pressed_ = false;
    bool moved_ = false;
};

} // namespace mcwc::widgets
