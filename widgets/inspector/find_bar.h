#pragma once

#include "widgets/inspector/syntax_search.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace mcwc::widgets {

/// A field that finds text in the syntax tree: Enter and Shift+Enter (or F3) go through what was found.
class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(SyntaxTree* tree, QWidget* parent = nullptr);

    QLineEdit* field() const { return field_; }
    QPushButton* read_button() const { return read_; }
    QString count_text() const;
    void find_next(bool backwards);
    void refresh_icons();

Q_SIGNALS:
    void node_found(const mcwc::bitstream::TraceNode* node);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void start();
    void go_on();
    void show_count();

    SyntaxTree* tree_;
    QLineEdit* field_;
    QLabel* count_;
    QToolButton* previous_;
    QToolButton* next_;
    QPushButton* read_;
    SyntaxSearch search_;
    QTimer timer_;
    std::int64_t current_ = -1; ///< Number of the shown hit.
};

} // namespace mcwc::widgets
