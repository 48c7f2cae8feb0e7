#pragma once

#include "app/gui/engine/document.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace mcwc::gui {

/// What is known of a node after coding; sums over its tensors.
struct CodedFigures {
    bool known = false;
    std::uint64_t bits = 0;
    double squared_error = 0;
    double squared_sum = 0;
    bool has_error = false; ///< The source was seen, so errors are known.
    double nmse() const;    ///< Negative when not known.
};

/// A node of the model tree: a plain value tree that the item model shows.
struct ModelNode {
    enum class Kind { Root, Section, Layer, Group, Tensor };

    Kind kind = Kind::Root;
    QString name;      ///< Short, within its parent.
    QString full_name; ///< Of a tensor as in the checkpoint; of others for search.
    QString detail;    ///< Of a layer or group: "512 units"; of a tensor: its shape.
    QString dtype;
    std::uint64_t bytes = 0;    ///< Tied tensors count 0.
    std::uint64_t elements = 0; ///< Weights: tied tensors and buffers count 0.
    int tensor = -1;            ///< Index into Document::tensors.
    int layer = -1;             ///< Index into Architecture::layers, inherited by children.
    QString group;              ///< Group::label of a group, inherited by its tensors.
    bool unknown = false;       ///< No family describes it: it passes through.
    CodedFigures coded;
    QString mode;   ///< "intra", "predicted", "exact" ...
    QString reason; ///< Why it is kept exactly.

    ModelNode* parent = nullptr;
    std::vector<std::unique_ptr<ModelNode>> children;

    int row() const;
    ModelNode& add(Kind child_kind, const QString& child_name);
};

/// Layers with their groups and tensors in source order, then what stands outside the layers.
std::unique_ptr<ModelNode> build_model_tree(const Document& document);
/// Puts the figures of a report (tensors in the document's order) into the tree, or takes them out (null).
void apply_report(ModelNode& node, const StreamReport* report);

} // namespace mcwc::gui
