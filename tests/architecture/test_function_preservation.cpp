#include "core/alignment/permutation.h"
#include "core/architecture/architecture.h"
#include "tests/support/block_forward.h"
#include "tests/support/memory_source.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <optional>
#include <random>

using namespace mcwc;
using namespace mcwc::test;

namespace {

/// One block of a fixture: what it computes and the groups that may move in it.
struct Block {
    std::string prefix;
    nlohmann::json description;
    bool is_attention = false;
    Arrays io; ///< Names without the prefix.

    Array run(const TensorSource& source) const {
        const Arrays weights = load_arrays(source);
        return is_attention ? attention(weights, description, io)
                            : feed_forward(weights, description, io.at("ffn_x"));
    }
    const Array& expected() const { return io.at(is_attention ? "attn_y" : "ffn_y"); }
    /// The weight of the last projection, with {} for an expert's number.
    std::string last_weight() const {
        return description["names"][is_attention ? "o" : "down"].get<std::string>() + ".weight";
    }
    bool owns(const std::string& tensor) const {
        const std::string pattern = last_weight();
        const std::size_t at = pattern.find("{}");
        return at == std::string::npos
                   ? tensor == pattern
                   : tensor.starts_with(pattern.substr(0, at)) && tensor.ends_with(pattern.substr(at + 2));
    }
};

std::vector<Block> blocks_of(const std::filesystem::path& folder) {
    const auto document = nlohmann::json::parse(load_text(folder / "block_io.json"));
    const Arrays io = load_arrays(load_safetensors(folder / "block_io.safetensors"));
    std::vector<Block> blocks;
    for (const auto& entry : document["blocks"]) {
        for (const char* part : {"ffn", "attention"}) {
            if (!entry.contains(part) || entry[part].is_null()) {
                continue;
            }
            Block block{
                entry["prefix"].get<std::string>(), entry[part], std::string(part) == "attention", {}};
            for (const auto& [name, array] : io) {
                if (name.starts_with(block.prefix)) {
                    block.io[name.substr(block.prefix.size())] = array;
                }
            }
            blocks.push_back(std::move(block));
        }
    }
    return blocks;
}

std::vector<Group> groups_of(const Block& block, const TensorSource& source,
                             const Architecture& architecture) {
    std::vector<Group> groups;
    for (const Layer& layer : architecture.layers) {
        for (const Group& group : layer.groups) {
            if (std::any_of(group.slices.begin(), group.slices.end(), [&](const GroupSlice& slice) {
                    return block.owns(source.tensors()[slice.tensor].name);
                })) {
                groups.push_back(group);
            }
        }
    }
    return groups;
}

/// Moves the units of a group, but not in the slice `except`.
MemorySource moved(const MemorySource& source, const Group& group, const Permutation& p,
                   std::optional<std::size_t> except = std::nullopt) {
    MemorySource result = source;
    for (std::size_t s = 0; s < group.slices.size(); ++s) {
        if (s == except) {
            continue;
        }
        const GroupSlice& slice = group.slices[s];
        const TensorInfo& info = source.tensors()[slice.tensor];
        const auto axis = static_cast<std::ptrdiff_t>(slice.axis);
        const auto product = [](auto begin, auto end) {
            return std::accumulate(begin, end, std::uint64_t{1}, std::multiplies<>());
        };
        const std::uint64_t outer = product(info.shape.begin(), info.shape.begin() + axis);
        const std::uint64_t inner = product(info.shape.begin() + axis + 1, info.shape.end());
        const std::vector<std::byte> before = result.data(slice.tensor);
        permute_units(before, result.data(slice.tensor), outer, info.shape[slice.axis], slice.offset,
                      slice.unit_size, inner * dtype_bits(info.dtype) / 8, p);
    }
    return result;
}

/// A permutation that leaves no unit where it was, so that forgetting a slice has to show.
Permutation shuffled(std::uint64_t n, std::mt19937& random) {
    Permutation order = identity_permutation(n);
    std::shuffle(order.begin(), order.end(), random);
    Permutation p(n);
    for (std::size_t i = 0; i < n; ++i) {
        p[order[i]] = order[(i + 1) % n];
    }
    return p;
}

constexpr double same = 1e-5;
constexpr double different = 1e-3;

} // namespace

class TestFunctionPreservation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() {
        QTest::addColumn<QString>("folder");
        const std::filesystem::path root = std::filesystem::path(MCWC_TEST_DATA) / "families";
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(root)) {
            if (entry.is_directory()) {
                names.push_back(entry.path().filename().string());
            }
        }
        std::sort(names.begin(), names.end());
        QVERIFY(names.size() >= 23);
        for (const std::string& name : names) {
            QTest::newRow(name.c_str()) << QString::fromStdString((root / name).string());
        }
    }

    void forwardAgreesWithReference() {
        QFETCH_GLOBAL(QString, folder);
        const std::filesystem::path path = folder.toStdString();
        const MemorySource source = load_safetensors(path / "model.safetensors");
        const auto blocks = blocks_of(path);
        QVERIFY(blocks.size() >= 2);
        for (const Block& block : blocks) {
            QVERIFY2(relative_difference(block.run(source), block.expected()) < 1e-4,
                     block.last_weight().c_str());
        }
    }

    void movingUnitsKeepsTheFunction() {
        QFETCH_GLOBAL(QString, folder);
        const std::filesystem::path path = folder.toStdString();
        const MemorySource source = load_safetensors(path / "model.safetensors");
        const Architecture architecture =
            FamilyCatalogue::builtin().analyse(source, load_text(path / "config.json"));
        std::mt19937 random(7);
        for (const Block& block : blocks_of(path)) {
            const Array before = block.run(source);
            const auto groups = groups_of(block, source, architecture);
            QVERIFY2(!groups.empty(), block.last_weight().c_str());
            for (const Group& group : groups) {
                QVERIFY(group.unit_count >= 2);
                for (int repeat = 0; repeat < 3; ++repeat) {
                    const Permutation p = shuffled(group.unit_count, random);
                    const double change = relative_difference(block.run(moved(source, group, p)), before);
                    // What is said not to be movable must really not be, or the description is too careful.
                    const bool as_described = group.movable ? change < same : change > different;
                    QVERIFY2(as_described, (block.last_weight() + " " + std::to_string(change)).c_str());
                }
            }
        }
    }

    void forgettingASliceChangesTheFunction() {
        QFETCH_GLOBAL(QString, folder);
        const std::filesystem::path path = folder.toStdString();
        const MemorySource source = load_safetensors(path / "model.safetensors");
        const Architecture architecture =
            FamilyCatalogue::builtin().analyse(source, load_text(path / "config.json"));
        std::mt19937 random(8);
        for (const Block& block : blocks_of(path)) {
            const Array before = block.run(source);
            for (const Group& group : groups_of(block, source, architecture)) {
                const Permutation p = shuffled(group.unit_count, random);
                for (std::size_t s = 0; s < group.slices.size(); ++s) {
                    const double change = relative_difference(block.run(moved(source, group, p, s)), before);
                    // Without rotary embedding a key's bias adds the same to all scores of a query, which the
                    // softmax takes out again: the one slice that can't be missed.
                    const bool unseen = group.slices[s].role == "key.bias" && !block.io.contains("rope_cos");
                    QVERIFY2(unseen || !group.movable || change > different,
                             (block.last_weight() + " without " + group.slices[s].role).c_str());
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestFunctionPreservation)
#include "test_function_preservation.moc"
