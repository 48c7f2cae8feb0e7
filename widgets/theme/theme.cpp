#include "widgets/theme/theme.h"

#include "widgets/theme/icon.h"
#include "widgets/theme/style_sheet.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QStyleFactory>

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

/// Desktops bring their own font. Where there is none (a bare X server), a clear one is preferred.
void choose_font(QApplication& application) {
    QFont font = application.font();
    const QString family = font.family();
    const bool unset = family.isEmpty() || family == "Sans Serif"_L1 || family == "Sans"_L1 ||
                       family.startsWith("DejaVu"_L1);
    if (unset && QFontDatabase::families().contains("Inter"_L1)) {
        font.setFamily(u"Inter"_s);
        font.setPointSizeF(9.75);
        application.setFont(font);
    }
}

} // namespace

Theme::Theme(QApplication& application, ThemeChoice choice)
    : application_(application)
    , choice_(choice) {
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    choose_font(application_);
    QApplication::setWindowIcon(application_icon());
    apply();
    application_.installEventFilter(this);
}

void Theme::set_choice(ThemeChoice choice) {
    if (choice != choice_) {
        choice_ = choice;
        apply();
    }
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    const bool desktop_changed = event->type() == QEvent::ThemeChange;
    const bool palette_set = event->type() == QEvent::ApplicationPaletteChange && watched == &application_;
    if (!applying_ && choice_ == ThemeChoice::System && (desktop_changed || palette_set)) {
        apply();
    }
    return QObject::eventFilter(watched, event);
}

void Theme::apply() {
    applying_ = true;
    if (choice_ == ThemeChoice::System) {
        QApplication::setPalette(QPalette()); // back to what the desktop says
    }
    const Colors& set = choice_ == ThemeChoice::Light  ? light_colors()
                        : choice_ == ThemeChoice::Dark ? dark_colors()
                                                       : colors(QApplication::palette());
    QApplication::setPalette(palette_of(set));
    application_.setStyleSheet(style_sheet(set));
    applying_ = false;
}

} // namespace mcwc::widgets
