#include "app/gui/models/model_tree.h"

#include "core/codec/rules.h"
#include "core/tensor/dtype.h"
#include "core/tensor/shape.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mcwc::gui::ModelTree)
};

std::uint64_t elements_of(const TensorInfo& tensor) {
    std::uint64_t count = 1;
    for (const std::uint64_t extent : tensor.shape) {
        count *= extent; // bounded by the tensor's bytes, which were checked on opening
    }
    return count;
}

/// Length of the common prefix of the names, cut back to the last '.'.
std::size_t common_prefix(const Document& document, const std::vector<std::size_t>& tensors) {
    if (tensors.empty()) {
        return 0;
    }
    std::string_view prefix = document.tensors[tensors.front()].name;
    for (const std::size_t tensor : tensors) {
        const std::string& name = document.tensors[tensor].name;
        std::size_t same = 0;
        while (same < prefix.size() && same < name.size() && prefix[same] == name[same]) {
            ++same;
        }
        prefix = prefix.substr(0, same);
    }
    const std::size_t dot = prefix.rfind('.');
    return dot == std::string_view::npos ? 0 : dot + 1;
}

class Builder {
public:
    explicit Builder(const Document& document)
        : document_(document)
        , buffers_(document.architecture.buffers.begin(), document.architecture.buffers.end())
        , root_(std::make_unique<ModelNode>()) {}

    std::unique_ptr<ModelNode> build() {
        const bool several_stacks =
            std::any_of(document_.architecture.layers.begin(), document_.architecture.layers.end(),
                        [this](const Layer& layer) {
                            return layer.stack != document_.architecture.layers.front().stack;
                        });
        int number = 0;
        for (const Layer& layer : document_.architecture.layers) {
            add_layer(layer, number++, several_stacks);
        }
        add_outside();
        sum(*root_);
        return std::move(root_);
    }

private:
    void add_layer(const Layer& layer, int number, bool name_stack) {
        const QString index = QString::number(layer.index);
        const QString stack = QString::fromStdString(layer.stack);
        ModelNode& node =
            root_->add(ModelNode::Kind::Layer, name_stack ? Words::tr("%1 layer %2").arg(stack, index)
                                                          : Words::tr("Layer %1").arg(index));
        node.layer = number;
        const std::size_t prefix = common_prefix(document_, layer.tensors);
        std::set<std::size_t> placed;
        for (const Group& group : layer.groups) {
            ModelNode& branch = node.add(ModelNode::Kind::Group, group_name(group));
            branch.layer = number;
            branch.group = QString::fromStdString(group.label);
            branch.detail = group.kind == GroupKind::Heads
                                ? Words::tr("%n heads", nullptr, static_cast<int>(group.unit_count))
                                : Words::tr("%n units", nullptr, static_cast<int>(group.unit_count));
            for (const std::size_t tensor : layer.tensors) {
                const bool inside =
                    std::any_of(group.slices.begin(), group.slices.end(),
                                [tensor](const GroupSlice& slice) { return slice.tensor == tensor; });
                if (inside && placed.insert(tensor).second) {
                    add_tensor(branch, tensor, prefix, number).group = branch.group;
                }
            }
        }
        for (const std::size_t tensor : layer.tensors) {
            if (!placed.contains(tensor)) {
                add_tensor(node, tensor, prefix, number);
            }
        }
    }

    static QString group_name(const Group& group) {
        if (group.label == "ffn") {
            return Words::tr("FFN");
        }
        if (group.label == "attention") {
            return Words::tr("Attention");
        }
        if (group.label == "cross_attention") {
            return Words::tr("Cross attention");
        }
        return QString::fromStdString(group.label);
    }

    void add_outside() {
        const bool unknown =
            document_.architecture.family == "unknown" || document_.architecture.family.empty();
        std::vector<std::size_t> weights;
        std::vector<std::size_t> buffers;
        for (const std::size_t tensor : document_.architecture.outside) {
            (buffers_.contains(tensor) ? buffers : weights).push_back(tensor);
        }
        if (!weights.empty()) {
            ModelNode& node =
                root_->add(ModelNode::Kind::Section, unknown ? Words::tr("Unknown tensors, passed through")
                                                             : Words::tr("Other tensors"));
            node.unknown = unknown;
            for (const std::size_t tensor : weights) {
                add_tensor(node, tensor, 0, -1).unknown = unknown;
            }
        }
        if (!buffers.empty()) {
            ModelNode& node = root_->add(ModelNode::Kind::Section, Words::tr("Buffers"));
            for (const std::size_t tensor : buffers) {
                add_tensor(node, tensor, 0, -1);
            }
        }
    }

    ModelNode& add_tensor(ModelNode& parent, std::size_t index, std::size_t prefix, int layer) const {
        const TensorInfo& tensor = document_.tensors[index];
        ModelNode& node =
            parent.add(ModelNode::Kind::Tensor, QString::fromStdString(tensor.name.substr(prefix)));
        node.full_name = QString::fromStdString(tensor.name);
        node.detail = QString::fromStdString(shape_text(tensor.shape));
        node.dtype = QString::fromUtf8(dtype_name(tensor.dtype).data(),
                                       static_cast<qsizetype>(dtype_name(tensor.dtype).size()));
        node.bytes = tensor.alias_of ? 0 : tensor.byte_size;
        node.elements = tensor.alias_of || buffers_.contains(index) ? 0 : elements_of(tensor);
        node.tensor = static_cast<int>(index);
        node.layer = layer;
        if (tensor.alias_of) {
            node.reason =
                Words::tr("tied to %1").arg(QString::fromStdString(document_.tensors[*tensor.alias_of].name));
        }
        return node;
    }

    static void sum(ModelNode& node) {
        for (const auto& child : node.children) {
            sum(*child);
            node.bytes += child->bytes;
            node.elements += child->elements;
            if (node.dtype.isEmpty()) {
                node.dtype = child->dtype;
            } else if (node.dtype != child->dtype) {
                node.dtype = Words::tr("mixed");
            }
        }
    }

    const Document& document_;
    std::set<std::size_t> buffers_;
    std::unique_ptr<ModelNode> root_;
};

QString mode_text(const std::string& mode) {
    if (mode == "intra") {
        return Words::tr("intra");
    }
    if (mode == "predicted") {
        return Words::tr("predicted");
    }
    if (mode == "mixed") {
        return Words::tr("mixed");
    }
    if (mode == "exact") {
        return Words::tr("exact");
    }
    if (mode == "alias") {
        return Words::tr("tied");
    }
    return QString::fromStdString(mode);
}

void apply_to_tensor(ModelNode& node, const StreamReport* report) {
    node.coded = {};
    node.mode.clear();
    if (report == nullptr || static_cast<std::size_t>(node.tensor) >= report->tensors.size()) {
        return;
    }
    const TensorReport& tensor = report->tensors[static_cast<std::size_t>(node.tensor)];
    node.coded.known = true;
    node.coded.bits = tensor.bits.total();
    node.coded.squared_error = tensor.squared_error;
    node.coded.squared_sum = tensor.squared_sum;
    node.coded.has_error = report->nmse >= 0;
    node.mode = mode_text(tensor.mode);
    if (!tensor.reason.empty()) {
        node.reason = QString::fromStdString(tensor.reason);
    }
}

} // namespace

double CodedFigures::nmse() const {
    if (!has_error) {
        return -1;
    }
    return squared_sum > 0 ? squared_error / squared_sum : squared_error > 0 ? -1 : 0;
}

int ModelNode::row() const {
    if (parent == nullptr) {
        return 0;
    }
    const auto& siblings = parent->children;
    const auto found =
        std::find_if(siblings.begin(), siblings.end(), [this](const auto& n) { return n.get() == this; });
    return static_cast<int>(found - siblings.begin());
}

ModelNode& ModelNode::add(Kind child_kind, const QString& child_name) {
    auto child = std::make_unique<ModelNode>();
    child->kind = child_kind;
    child->name = child_name;
    child->full_name = child_name;
    child->parent = this;
    children.push_back(std::move(child));
    return *children.back();
}

std::unique_ptr<ModelNode> build_model_tree(const Document& document) {
    return Builder(document).build();
}

void apply_rules(ModelNode& node, const std::vector<TensorRule>& rules) {
    for (const auto& child : node.children) {
        apply_rules(*child, rules);
    }
    if (node.kind == ModelNode::Kind::Tensor) {
        QStringList parts;
        for (const auto& [key, value] : rule_settings(combined_rule(rules, node.full_name.toStdString()))) {
            const QString name = QString::fromStdString(key);
            parts << (value == "yes" ? name : name + u' ' + QString::fromStdString(value));
        }
        node.rule = parts.join(u", "_s);
    }
}

void apply_report(ModelNode& node, const StreamReport* report) {
    if (node.kind == ModelNode::Kind::Tensor) {
        apply_to_tensor(node, report);
        return;
    }
    node.coded = {};
    node.mode.clear();
    for (const auto& child : node.children) {
        apply_report(*child, report);
        node.coded.known = node.coded.known || child->coded.known;
        node.coded.bits += child->coded.bits;
        node.coded.squared_error += child->coded.squared_error;
        node.coded.squared_sum += child->coded.squared_sum;
        node.coded.has_error = node.coded.has_error || child->coded.has_error;
        if (node.mode.isEmpty()) {
            node.mode = child->mode;
        } else if (!child->mode.isEmpty() && node.mode != child->mode) {
            node.mode = Words::tr("mixed");
        }
    }
}

} // namespace mcwc::gui
