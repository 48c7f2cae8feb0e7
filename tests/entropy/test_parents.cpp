#include "core/base/error.h"
#include "core/entropy/parents.h"

#include <QtTest>

#include <rapidcheck.h>

#include <cmath>

using namespace mcwc;

namespace {

/// Every unit's parent, if it has one, comes before it, and no line of ancestors is longer than allowed.
std::vector<std::uint32_t> drawn_parents(std::size_t units) {
    std::vector<std::uint32_t> parents(units, unmatched);
    std::vector<std::size_t> depth(units);
    for (std::size_t u = 1; u < units; ++u) {
        const auto parent = *rc::gen::inRange<std::uint32_t>(0, static_cast<std::uint32_t>(u));
        if (*rc::gen::arbitrary<bool>() && depth[parent] < last_generation) {
            parents[u] = parent;
            depth[u] = depth[parent] + 1;
        }
    }
    return parents;
}

bool is_refused(const std::vector<std::uint32_t>& parents) {
    try {
        generations_of(parents);
    } catch (const Error& error) {
        return error.code() == ErrorCode::Corrupt;
    }
    return false;
}

} // namespace

class TestParents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parents_come_back() {
        QVERIFY(rc::check([] {
            const auto parents = drawn_parents(*rc::gen::inRange<std::size_t>(0, 200));
            RC_ASSERT(decode_parents(encode_parents(parents), parents.size()) == parents);
        }));
        for (const std::vector<std::uint32_t>& parents :
             {std::vector<std::uint32_t>{}, {unmatched}, {1, 0}, {unmatched, unmatched}}) {
            QVERIFY(decode_parents(encode_parents(parents), parents.size()) == parents);
        }
    }

    void they_cost_their_entropy() {
        std::vector<std::uint32_t> parents(10000, unmatched);
        for (std::size_t u = 2500; u < parents.size(); ++u) {
            parents[u] = static_cast<std::uint32_t>(u * 7919 % 2500);
        }
        const double flags = 10000 * (0.25 * std::log2(4.0) + 0.75 * std::log2(4.0 / 3.0));
        const double entropy = flags + 7500 * std::log2(10000.0);
        const auto bits = 8.0 * static_cast<double>(encode_parents(parents).size());
        QVERIFY2(bits < 1.001 * entropy + 32, qPrintable(QString::number(bits / entropy)));
    }

    void units_are_ordered_by_generation() {
        QVERIFY(rc::check([] {
            const auto parents = drawn_parents(*rc::gen::inRange<std::size_t>(1, 200));
            const Generations result = generations_of(parents);
            RC_ASSERT(result.starts.front() == 0U);
            RC_ASSERT(result.starts.back() == parents.size());
            std::vector<bool> seen(parents.size());
            std::size_t generation = 0;
            for (std::size_t i = 0; i < parents.size(); ++i) {
                generation += i == result.starts[generation + 1] ? 1 : 0;
                const std::uint32_t unit = result.order[i];
                RC_ASSERT(!seen[unit]);
                seen[unit] = true;
                if (generation == 0) {
                    RC_ASSERT(parents[unit] == unmatched);
                    RC_ASSERT(result.parent_rank[i] == unmatched);
                } else {
                    const std::uint32_t rank = result.parent_rank[i];
                    RC_ASSERT(result.order[rank] == parents[unit]);
                    RC_ASSERT(rank >= result.starts[generation - 1]);
                    RC_ASSERT(rank < result.starts[generation]);
                }
                if (i != result.starts[generation]) {
                    RC_ASSERT(result.order[i - 1] < unit);
                }
            }
        }));
    }

    void circles_and_long_lines_are_refused() {
        QVERIFY(is_refused({0}));
        QVERIFY(is_refused({1, 0}));
        QVERIFY(is_refused({unmatched, 2, 3, 1}));
        std::vector<std::uint32_t> line{unmatched};
        while (line.size() <= last_generation) {
            line.push_back(static_cast<std::uint32_t>(line.size() - 1));
        }
        QCOMPARE(generations_of(line).starts.size(), last_generation + 2);
        line.push_back(static_cast<std::uint32_t>(line.size() - 1));
        QVERIFY(is_refused(line));
        std::reverse(line.begin(), line.end()); // looked at from its end, too
        std::transform(line.begin(), line.end(), line.begin(), [&](std::uint32_t parent) {
            return parent == unmatched ? unmatched : static_cast<std::uint32_t>(line.size() - 1 - parent);
        });
        QVERIFY(is_refused(line));
    }

    void damaged_codes_stay_within_the_units() {
        QVERIFY(rc::check([] {
            const auto bytes =
                *rc::gen::container<std::vector<std::uint8_t>>(rc::gen::arbitrary<std::uint8_t>());
            const auto units = *rc::gen::inRange<std::size_t>(0, 100);
            try {
                for (const std::uint32_t parent : decode_parents(std::as_bytes(std::span(bytes)), units)) {
                    RC_ASSERT(parent == unmatched || parent < units);
                }
            } catch (const Error& error) {
                RC_ASSERT(error.code() == ErrorCode::Corrupt);
            }
        }));
    }
};

QTEST_APPLESS_MAIN(TestParents)
#include "test_parents.moc"
