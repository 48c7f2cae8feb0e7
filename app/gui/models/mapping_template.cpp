// A first draft of a mapping, guessed from names and shapes.

#include "app/gui/models/mapping_check.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>
#include <map>
#include <optional>

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

/// A JSON text literal.
QString quoted(const QString& text) {
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QString slice(const QString& role, const QString& tensor, int axis) {
    return u"{\"role\": %1, \"tensor\": %2, \"axis\": %3}"_s.arg(quoted(role), quoted(tensor)).arg(axis);
}

QString stem(const QString& name) {
    return name.section(u'.', 0, -2);
}

/// Matrices [units, width] and [width, units] with more units than width: a feed-forward block. Biases of
/// that many units go with it, and show which of the two makes the units.
QStringList guessed_slices(const SampleLayer& layer) {
    for (const auto& [tall, a] : layer.tensors) {
        for (const auto& [wide, b] : layer.tensors) {
            if (a.size() != 2 || b.size() != 2 || a[0] != b[1] || a[1] != b[0] || a[0] <= a[1]) {
                continue;
            }
            QStringList biases;
            bool wide_is_up = false;
            for (const auto& [name, shape] : layer.tensors) {
                if (shape.size() == 1 && shape[0] == a[0]) {
                    biases << slice(u"up.bias"_s, name, 0);
                    wide_is_up = wide_is_up || stem(name) == stem(wide);
                }
            }
            return QStringList{wide_is_up ? slice(u"up"_s, wide, 1) : slice(u"up"_s, tall, 0)} + biases +
                   QStringList{wide_is_up ? slice(u"down"_s, tall, 0) : slice(u"down"_s, wide, 1)};
        }
    }
    return {slice(u"up"_s, u"mlp.up.weight"_s, 0), slice(u"down"_s, u"mlp.down.weight"_s, 1)};
}

} // namespace

// Written as text: in the order in which one reads it.
QString mapping_template(const Document& document) {
    const SampleLayer layer = sample_layer(document);
    return uR"({
  "family": "my_model",
  "stacks": [
    {
      "stack": "decoder",
      "layer": %1,
      "fixed": ["*norm*"],
      "groups": [
        {
          "label": "ffn",
          "kind": "ffn_units",
          "slices": [
            %2
          ]
        }
      ]
    }
  ]
}
)"_s.arg(quoted(layer.prefix + u"{layer}."_s), guessed_slices(layer).join(u",\n            "_s));
}

} // namespace mcwc::gui
