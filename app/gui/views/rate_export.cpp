#include "app/gui/views/rate_export.h"

#include "core/analysis/sweep_export.h"
#include "widgets/charts/chart_export.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QLocale>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

using Writer = std::function<bool(QIODevice&, const TaskContext&)>;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mcwc::gui::RateExport)
};

bool write_all(QIODevice& device, const QByteArray& bytes) {
    return device.write(bytes) == bytes.size();
}

/// Texts are made by the worker that writes them.
Writer text_writer(SweepResult result, std::string (*text)(const SweepResult&)) {
    return [result = std::make_shared<const SweepResult>(std::move(result)), text](QIODevice& device,
                                                                                   const TaskContext&) {
        return write_all(device, QByteArray::fromStdString(text(*result)));
    };
}

widgets::ChartDocument document_of(const RateExport& source) {
    const QByteArray json = QByteArray::fromStdString(sweep_json_text(source.result));
    return {.title = rate_picture_title(source.result),
            .description = QString::fromUtf8(json),
            .creator = QString::fromStdString(source.result.program),
            .attachment_name = u"sweep.json"_s,
            .attachment = json};
}

QString common_settings(const EncoderSettings& settings) {
    const std::optional<unsigned> effort = effort_of(settings);
    const QString order = settings.order == UnitOrder::Aligned ? Words::tr("unit order aligned")
                                                               : Words::tr("unit order original");
    const QString weight = QLocale().toString(settings.lambda, 'g', 6);
    return effort ? Words::tr("effort %1, %2, rate weight %3, %n rules", nullptr,
                              static_cast<int>(settings.rules.size()))
                        .arg(QString::number(*effort), order, weight)
                  : Words::tr("trellis %1, basis %2, %3, rate weight %4, %n rules", nullptr,
                              static_cast<int>(settings.rules.size()))
                        .arg(QString::number(settings.trellis), QString::number(settings.basis_directions),
                             order, weight);
}

} // namespace

QString rate_picture_title(const SweepResult& result) {
    return Words::tr("%1: rate and distortion").arg(QString::fromStdString(result.model));
}

QString rate_parameters(const SweepResult& result) {
    QString text = Words::tr("%1 \u00b7 weights XXH3-128 %2 \u00b7 %3")
                       .arg(QString::fromStdString(result.model), QString::fromStdString(result.source_hash),
                            QString::fromStdString(result.program));
    if (result.points.empty()) {
        return text;
    }
    QStringList rates;
    for (const SweepPoint& point : result.points) {
        const QString rate = QLocale().toString(point.settings.qbits, 'g', 6);
        if (!rates.contains(rate)) {
            rates << rate;
        }
    }
    const EncoderSettings& first = result.points.front().settings;
    text += u'\n' + Words::tr("qbits %1 \u00b7 %2").arg(rates.join(u", "_s), common_settings(first));
    return text;
}

widgets::ChartLook rate_picture_look(const RateExport& source) {
    return {.colors = source.colors,
            .font = source.font,
            .legend = true,
            .title = rate_picture_title(source.result),
            .caption = rate_parameters(source.result)};
}

PictureOfView rate_picture(const RateExport& source) {
    const auto kept = std::make_shared<const RateExport>(source);
    return {[kept](QPainter& painter, const QRectF& area) {
                widgets::draw_chart(painter, area, kept->content, rate_picture_look(*kept));
            },
            rate_picture_size, kept->colors.surface, rate_picture_title(kept->result)};
}

std::vector<ExportChoice> rate_export_choices(const std::function<RateExport()>& source) {
    std::vector<ExportChoice> choices{{Words::tr("Points (CSV)\u2026"), u"sweep.csv"_s,
                                       [source] { return text_writer(source().result, sweep_csv); }},
                                      {Words::tr("Everything (JSON)\u2026"), u"sweep.json"_s,
                                       [source] { return text_writer(source().result, sweep_json_text); }}};
    auto pictures = picture_choices(u"rate-distortion"_s, [source] { return rate_picture(source()); });
    pictures.pop_back(); // an SVG with more in it follows
    std::move(pictures.begin(), pictures.end(), std::back_inserter(choices));
    choices.push_back(
        {Words::tr("Picture (SVG)\u2026"), u"rate-distortion.svg"_s, [source]() -> Writer {
             const RateExport now = source();
             const QByteArray bytes =
                 widgets::chart_svg(now.content, rate_picture_look(now), rate_picture_size, document_of(now));
             return [bytes](QIODevice& device, const TaskContext&) { return write_all(device, bytes); };
         }});
    choices.push_back(
        {Words::tr("Picture (PDF)\u2026"), u"rate-distortion.pdf"_s, [source]() -> Writer {
             RateExport now = source();
             now.colors = widgets::light_colors();
             const QByteArray bytes =
                 widgets::chart_pdf(now.content, rate_picture_look(now), rate_picture_size, document_of(now));
             return [bytes](QIODevice& device, const TaskContext&) { return write_all(device, bytes); };
         }});
    return choices;
}

} // namespace mcwc::gui
