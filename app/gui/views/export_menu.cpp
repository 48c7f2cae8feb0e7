#include "app/gui/views/export_menu.h"

#include <QApplication>
#include <QClipboard>
#include <QIODevice>
#include <QMenu>

#include <utility>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

using Writer = std::function<bool(QIODevice&, const TaskContext&)>;

Writer png_writer(const PictureOfView& picture, double scale) {
    const QImage image = widgets::drawing_image(picture.draw, picture.size, scale, picture.background);
    return [image](QIODevice& device, const TaskContext&) { return image.save(&device, "PNG"); };
}

Writer svg_writer(const PictureOfView& picture) {
    const QByteArray text =
        widgets::drawing_svg(picture.draw, picture.size, picture.title, picture.background);
    return [text](QIODevice& device, const TaskContext&) { return device.write(text) == text.size(); };
}

} // namespace

std::vector<ExportChoice> picture_choices(const QString& base_name,
                                          const std::function<PictureOfView()>& picture) {
    return {{ExportButton::tr("Picture (PNG)\u2026"), base_name + u".png"_s,
             [picture] { return png_writer(picture(), 1); }},
            {ExportButton::tr("Picture, twice the size (PNG)\u2026"), base_name + u"@2x.png"_s,
             [picture] { return png_writer(picture(), 2); }},
            {ExportButton::tr("Picture (SVG)\u2026"), base_name + u".svg"_s,
             [picture] { return svg_writer(picture()); }}};
}

ExportButton::ExportButton(LayerAnalysis& analysis, QWidget* parent)
    : QPushButton(tr("Export"), parent)
    , analysis_(analysis) {
    setAccessibleName(tr("Export this view"));
    setProperty("role", u"menu"_s);
    setMenu(new QMenu(this));
}

void ExportButton::set_choices(std::vector<ExportChoice> choices, std::function<PictureOfView()> picture) {
    choices_ = std::move(choices);
    picture_ = std::move(picture);
    menu()->clear();
    for (std::size_t i = 0; i < choices_.size(); ++i) {
        menu()->addAction(choices_[i].title, this, [this, i] { Q_EMIT path_wanted(i); });
    }
    menu()->addSeparator();
    menu()->addAction(tr("Copy picture"), this, &ExportButton::copy_picture);
}

void ExportButton::save(std::size_t choice, const QString& path) {
    if (const Writer write = choices_[choice].prepare()) {
        analysis_.write_file(path, write);
    }
}

void ExportButton::copy_picture() const {
    const PictureOfView picture = picture_();
    QApplication::clipboard()->setImage(
        widgets::drawing_image(picture.draw, picture.size, 2, picture.background));
}

} // namespace mcwc::gui
