#pragma once

#include "widgets/theme/colors.h"

#include <QObject>

class QApplication;

namespace mcwc::widgets {

enum class ThemeChoice { System, Light, Dark };

/// Gives the application its look and keeps it: with ThemeChoice::System it follows the desktop's light or
/// dark palette as it changes. One per application; create it after QApplication and before any window.
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(QApplication& application, ThemeChoice choice = ThemeChoice::System);

    ThemeChoice choice() const { return choice_; }
    void set_choice(ThemeChoice choice);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();

    QApplication& application_;
    ThemeChoice choice_;
    bool applying_ = false;
};

} // namespace mcwc::widgets
