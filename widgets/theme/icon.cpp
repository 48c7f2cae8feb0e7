#include "widgets/theme/icon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <utility>

// Must stand outside the namespace: the macro declares a function.
static void register_icons() {
    Q_INIT_RESOURCE(icons);
}

namespace mcwc::widgets {
namespace {

using namespace Qt::Literals::StringLiterals;

/// Draws an SVG whose strokes are `currentColor` in one colour, fainter when disabled.
class DrawnIcon : public QIconEngine {
public:
    DrawnIcon(QByteArray source, const QColor& color)
        : source_(std::move(source))
        , color_(color) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/) override {
        QByteArray svg = source_;
        svg.replace("currentColor", color_.name(QColor::HexRgb).toLatin1());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        painter->save();
        if (mode == QIcon::Disabled) {
            painter->setOpacity(painter->opacity() * 0.4);
        }
        painter->setRenderHint(QPainter::Antialiasing);
        renderer.render(painter, QRectF(rect));
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap image(size);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return image;
    }

    QIconEngine* clone() const override { return new DrawnIcon(source_, color_); }

private:
    QByteArray source_;
    QColor color_;
};

} // namespace

QIcon icon(const QString& name, const QColor& color) {
    register_icons();
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QIcon(new DrawnIcon(file.readAll(), color));
}

QIcon application_icon() {
    return icon(u"mcwc-workbench"_s, Qt::black);
}

} // namespace mcwc::widgets
