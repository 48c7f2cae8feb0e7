#include "core/architecture/architecture.h"
#include "tests/support/architecture_text.h"
#include "tests/support/memory_source.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <filesystem>
#include <map>

using namespace mcwc;
using namespace mcwc::test;

namespace {

struct Fixture {
    std::vector<TensorInfo> tensors;
    std::string config;
};

const std::vector<Fixture>& all_fixtures() {
    static const std::vector<Fixture> fixtures = [] {
        std::map<std::filesystem::path, Fixture> sorted;
        for (const auto& entry :
             std::filesystem::directory_iterator(std::filesystem::path(MCWC_TEST_DATA) / "families")) {
            if (entry.is_directory()) {
                sorted[entry.path()] = {load_safetensors(entry.path() / "model.safetensors").tensors(),
                                        load_text(entry.path() / "config.json")};
            }
        }
        std::vector<Fixture> result;
        for (auto& [path, fixture] : sorted) {
            result.push_back(std::move(fixture));
        }
        return result;
    }();
    return fixtures;
}

/// A shape that was damaged: an axis lost, emptied, resized or added.
Shape damaged(Shape shape) {
    switch (*rc::gen::inRange(0, 4)) {
    case 0:
        shape.clear();
        break;
    case 1:
        shape.push_back(1);
        break;
    case 2:
        std::fill(shape.begin(), shape.end(), std::uint64_t{0});
        break;
    default:
        for (std::uint64_t& extent : shape) {
            extent = *rc::gen::inRange<std::uint64_t>(0, 70);
        }
    }
    return shape;
}

/// Some tensors of one fixture, mixed with a few of another, some of them damaged.
MemorySource mixture(const Fixture& main, const Fixture& other, int keep_percent) {
    MemorySource source;
    const auto take = [&](const TensorInfo& info, int percent) {
        if (*rc::gen::inRange(0, 100) >= percent || source.find(info.name)) {
            return;
        }
        const bool damage = *rc::gen::inRange(0, 40) == 0;
        const DType dtype = *rc::gen::inRange(0, 60) == 0 ? DType::I32 : info.dtype;
        source.add(info.name, damage ? damaged(info.shape) : info.shape, dtype);
    };
    for (const TensorInfo& info : main.tensors) {
        take(info, keep_percent);
    }
    for (const TensorInfo& info : other.tensors) {
        take(info, 5);
    }
    return source;
}

} // namespace

class TestFamilyProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anySubsetKeepsTheContract() {
        QVERIFY(rc::check("any subset of tensors, damaged or mixed, keeps the contract", [] {
            const auto& fixtures = all_fixtures();
            const Fixture& main = *rc::gen::elementOf(fixtures);
            const Fixture& other = *rc::gen::elementOf(fixtures);
            const MemorySource source = mixture(main, other, *rc::gen::inRange(0, 101));
            const std::string config =
                *rc::gen::element(main.config, other.config, std::string(), std::string("{\"n_head\": 3}"));
            const Architecture result = FamilyCatalogue::builtin().analyse(source, config);
            RC_ASSERT(contract_violation(source, result) == std::string());
        }));
    }

    void anyConfigIsTaken() {
        QVERIFY(rc::check("any numbers in config.json keep the contract and the answer is repeatable", [] {
            const Fixture& fixture = *rc::gen::elementOf(all_fixtures());
            std::string config = fixture.config;
            // Replaces digits, so that numbers stay numbers but mean something else.
            for (char& c : config) {
                if (c >= '0' && c <= '9' && *rc::gen::inRange(0, 6) == 0) {
                    c = static_cast<char>('0' + *rc::gen::inRange(0, 10));
                }
            }
            MemorySource source;
            for (const TensorInfo& info : fixture.tensors) {
                source.add(info.name, info.shape, info.dtype);
            }
            const Architecture first = FamilyCatalogue::builtin().analyse(source, config);
            const Architecture second = FamilyCatalogue::builtin().analyse(source, config);
            RC_ASSERT(contract_violation(source, first) == std::string());
            RC_ASSERT(architecture_text(source, first) == architecture_text(source, second));
        }));
    }
};

QTEST_APPLESS_MAIN(TestFamilyProperties)
#include "test_properties.moc"
