#pragma once

#include <QFrame>
#include <QString>

class QLabel;
class QPushButton;
class QToolButton;

namespace mcwc::widgets {

enum class MessageKind { Information, Warning, Error };

/// An inline message: what happened and what to do about it, over the views, never in the way of work.
/// Hidden until show_message() and after the user closes it.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);

    /// `advice` may be empty; `action` is the text of an optional button.
    void show_message(MessageKind kind, const QString& text, const QString& advice = {},
                      const QString& action = {});
    void clear();

    MessageKind kind() const { return kind_; }
    QString text() const;
    QString advice() const;

Q_SIGNALS:
    void action_chosen();
    void dismissed(); ///< By the user or by clear().

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh_icon();

    MessageKind kind_ = MessageKind::Information;
    QLabel* icon_;
    QLabel* text_;
    QLabel* advice_;
    QPushButton* action_;
    QToolButton* close_;
};

} // namespace mcwc::widgets
