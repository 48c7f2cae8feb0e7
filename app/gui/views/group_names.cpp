#include "app/gui/views/group_names.h"

#include <QCoreApplication>

#include <algorithm>

namespace mcwc::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mcwc::gui::GroupNames)
};

} // namespace

QString place_name(const GroupPlace& place) {
    if (place.label == "ffn") {
        return Words::tr("FFN units");
    }
    if (place.label == "attention") {
        return Words::tr("Attention heads");
    }
    QString label = QString::fromStdString(place.label);
    label.replace(u'_', u' ').replace(u'.', u' ');
    label = label.left(1).toUpper() + label.mid(1);
    return (place.kind == GroupKind::Heads ? Words::tr("%1 heads") : Words::tr("%1 units")).arg(label);
}

bool has_stacks(const Architecture& architecture) {
    return std::any_of(architecture.layers.begin(), architecture.layers.end(),
                       [&](const Layer& layer) { return layer.stack != architecture.layers.front().stack; });
}

QString short_layer_name(const Architecture& architecture, std::size_t layer) {
    const Layer& one = architecture.layers[layer];
    const QString number = QString::number(one.index);
    return has_stacks(architecture) ? QString::fromStdString(one.stack) + u' ' + number : number;
}

QString layer_name(const Architecture& architecture, std::size_t layer) {
    const Layer& one = architecture.layers[layer];
    return has_stacks(architecture)
               ? Words::tr("%1 layer %2").arg(QString::fromStdString(one.stack)).arg(one.index)
               : Words::tr("layer %1").arg(one.index);
}

} // namespace mcwc::gui
