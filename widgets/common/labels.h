#pragma once

#include <QFrame>
#include <QLabel>
#include <QString>

class QSplitter;
class QVBoxLayout;

namespace mcwc::widgets {

/// A label whose look is chosen by role (see style_sheet.h).
QLabel* role_label(const QString& text, const char* role, QWidget* parent = nullptr);
/// Sets a widget's role and has its style follow.
void set_role(QWidget* widget, const char* role);
/// A one-pixel line.
QFrame* rule(QWidget* parent = nullptr);

/// An action's text without its mnemonic ("&Open", and "(&O)" as in East Asian texts) and dots.
QString plain_text(const QString& action_text);

/// Makes a page scroll where the window is too low for it, instead of making the window grow.
QWidget* scrolling(QWidget* content, QWidget* parent);

/// A splitter between cards: a gap that can be dragged; nothing collapses.
QSplitter* gap_splitter(Qt::Orientation orientation, QWidget* parent = nullptr);

/// One line of text that is elided in the middle or at the end instead of widening its parent; the whole text
/// is its tool tip when it does not fit.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(Qt::TextElideMode mode = Qt::ElideRight, QWidget* parent = nullptr);
    /// Use instead of setText().
    void set_full_text(const QString& text);
    const QString& full_text() const { return full_text_; }

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void elide();

    Qt::TextElideMode mode_;
    QString full_text_;
};

/// A surface with a title and a body.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(const QString& title, QWidget* parent = nullptr);
    QVBoxLayout* body() const { return body_; }
    void set_title(const QString& title);

private:
    QLabel* title_;
    QVBoxLayout* body_;
};

} // namespace mcwc::widgets
