#include "app/gui/models/mapping_check.h"

#include "widgets/common/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace mcwc::gui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mcwc::gui::MappingCheck)
};

QString counted_groups(const std::map<std::string, std::size_t>& groups) {
    QStringList parts;
    for (const auto& [label, count] : groups) {
        parts << Words::tr("%1 in %2").arg(QString::fromStdString(label), widgets::number_text(count));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

MappingCheck check_mapping(const Document& mapped) {
    MappingCheck check;
    const Architecture& architecture = mapped.architecture;
    check.fits = mapped.mapping_used;
    std::size_t groups = 0;
    std::vector<std::string> stacks;
    std::map<std::string, std::map<std::string, std::size_t>> labels;
    std::map<std::string, std::size_t> layers;
    for (const Layer& layer : architecture.layers) {
        if (!layers.contains(layer.stack)) {
            stacks.push_back(layer.stack);
        }
        ++layers[layer.stack];
        for (const Group& group : layer.groups) {
            ++labels[layer.stack][group.label];
            ++groups;
        }
    }
    for (const std::string& stack : stacks) {
        const QString found = counted_groups(labels[stack]);
        check.matched << Words::tr("%1, %n layers: %2", nullptr, static_cast<int>(layers[stack]))
                             .arg(QString::fromStdString(stack),
                                  found.isEmpty() ? Words::tr("no group") : found);
    }
    const std::vector<std::size_t>& buffers = architecture.buffers;
    for (const std::size_t tensor : architecture.outside) {
        if (std::find(buffers.begin(), buffers.end(), tensor) == buffers.end()) {
            check.outside << QString::fromStdString(mapped.tensors[tensor].name);
        }
    }
    for (const std::string& note : architecture.notes) {
        check.notes << QString::fromStdString(note);
    }
    check.headline =
        check.fits ? Words::tr("%1: %2 layers, %3 groups")
                         .arg(QString::fromStdString(architecture.display_name),
                              widgets::number_text(architecture.layers.size()), widgets::number_text(groups))
        : architecture.layers.empty()
            ? Words::tr("This mapping does not fit: no group of it has all its tensors here.")
            : Words::tr("This mapping does not fit; the shipped family %1 does.")
                  .arg(QString::fromStdString(architecture.display_name));
    return check;
}

} // namespace mcwc::gui
