#include "app/gui/models/rule_patterns.h"

#include <QStringList>

#include <algorithm>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

void collect_names(const ModelNode& node, QStringList& names) {
    if (node.kind == ModelNode::Kind::Tensor) {
        names << node.full_name;
    }
    for (const auto& child : node.children) {
        collect_names(*child, names);
    }
}

} // namespace

QString pattern_of(const ModelNode& node) {
    QStringList names;
    collect_names(node, names);
    if (names.size() <= 1) {
        return names.value(0);
    }
    QString prefix = names.first();
    for (const QString& name : std::as_const(names)) {
        qsizetype same = 0;
        while (same < prefix.size() && same < name.size() && prefix[same] == name[same]) {
            ++same;
        }
        prefix.truncate(same);
    }
    return prefix + u'*';
}

QString every_layer_pattern(const ModelNode& node, quint64 layer_index) {
    if (node.layer < 0) {
        return {};
    }
    QStringList parts = pattern_of(node).split(u'.');
    const auto number = std::find(parts.begin(), parts.end(), QString::number(layer_index));
    if (number == parts.end()) {
        return {};
    }
    *number = u"*"_s;
    return parts.join(u'.');
}

} // namespace mcwc::gui
