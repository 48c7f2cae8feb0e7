// A first draft of a mapping, guessed from names and shapes.

#include "app/gui/models/mapping_check.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

/// Where the number of a layer stands in a tensor's name.
struct Numbered {
    QString prefix; ///< With the dot before the number.
    QString number;
    QString rest; ///< Without the dot after it.
};

std::optional<Numbered> split_at_number(const QString& name) {
    const QStringList parts = name.split(u'.');
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        bool is_number = false;
        parts[i].toUInt(&is_number);
        if (is_number) {
            const QString before = parts.mid(0, i).join(u'.');
            return Numbered{before.isEmpty() ? before : before + u'.', parts[i], parts.mid(i + 1).join(u'.')};
        }
    }
    return std::nullopt;
}

/// The tensors of one layer of the largest run of layers, and that run's prefix.
struct SampleLayer {
    QString prefix = u"layers."_s;
    std::vector<std::pair<QString, Shape>> tensors;
};

SampleLayer sample_layer(const Document& document) {
    std::map<QString, std::map<QString, std::vector<std::pair<QString, Shape>>>> runs;
    std::map<QString, int> counts;
    for (const TensorInfo& tensor : document.tensors) {
        if (const auto name = split_at_number(QString::fromStdString(tensor.name))) {
            runs[name->prefix][name->number].emplace_back(name->rest, tensor.shape);
            ++counts[name->prefix];
        }
    }
    const auto largest = std::max_element(counts.begin(), counts.end(),
                                          [](const auto& a, const auto& b) { return a.second < b.second; });
    if (largest == counts.end()) {
        return {};
    }
    return {largest->first, runs[largest->first].begin()->second};
}

QJsonObject slice(const QString& role, const QString& tensor, int axis) {
    return {{u"role"_s, role}, {u"tensor"_s, tensor}, {u"axis"_s, axis}};
}

/// Matrices [units, width] and [width, units] with more units than width: a feed-forward block of linear
/// layers. Biases of that many units go with it.
QJsonArray guessed_slices(const SampleLayer& layer) {
    for (const auto& [up, a] : layer.tensors) {
        for (const auto& [down, b] : layer.tensors) {
            if (a.size() != 2 || b.size() != 2 || a[0] != b[1] || a[1] != b[0] || a[0] <= a[1]) {
                continue;
            }
            QJsonArray slices{slice(u"up"_s, up, 0), slice(u"down"_s, down, 1)};
            for (const auto& [name, shape] : layer.tensors) {
                if (shape.size() == 1 && shape[0] == a[0]) {
                    slices.append(slice(u"up.bias"_s, name, 0));
                }
            }
            return slices;
        }
    }
    return {slice(u"up"_s, u"mlp.up.weight"_s, 0), slice(u"down"_s, u"mlp.down.weight"_s, 1)};
}

} // namespace

QString mapping_template(const Document& document) {
    const SampleLayer layer = sample_layer(document);
    const QJsonObject group{
        {u"label"_s, u"ffn"_s}, {u"kind"_s, u"ffn_units"_s}, {u"slices"_s, guessed_slices(layer)}};
    const QJsonObject stack{{u"stack"_s, u"decoder"_s},
                            {u"layer"_s, layer.prefix + u"{layer}."_s},
                            {u"fixed"_s, QJsonArray{u"*norm*"_s}},
                            {u"groups"_s, QJsonArray{group}}};
    const QJsonObject family{
        {u"family"_s, u"my_model"_s},
        {u"comment"_s, u"See docs/families.md; \"like\": \"llama\" starts from a shipped family."_s},
        {u"stacks"_s, QJsonArray{stack}}};
    return QString::fromUtf8(QJsonDocument(family).toJson());
}

} // namespace mcwc::gui
