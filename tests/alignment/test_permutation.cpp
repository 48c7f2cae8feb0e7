#include "core/alignment/permutation.h"
#include "core/base/error.h"

#include <QtTest/QtTest>

#include <rapidcheck.h>

#include <algorithm>
#include <cstring>

using namespace mcwc;

namespace {

Permutation shuffled(std::size_t n, std::uint32_t seed) {
    Permutation p = identity_permutation(n);
    std::uint64_t state = seed;
    for (std::size_t i = n; i > 1; --i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        std::swap(p[i - 1], p[(state >> 33) % i]);
    }
    return p;
}

Permutation any_permutation(std::size_t n) {
    return shuffled(n, *rc::gen::arbitrary<std::uint32_t>());
}

std::vector<int> applied(const Permutation& p, const std::vector<int>& values) {
    std::vector<int> result;
    for (const std::uint32_t source : p) {
        result.push_back(values.at(source));
    }
    return result;
}

template <typename Call>
bool is_internal_error(Call call) {
    try {
        call();
    } catch (const Error& error) {
        return error.code() == ErrorCode::Internal;
    }
    return false;
}

} // namespace

class TestPermutation : public QObject {
    Q_OBJECT

private slots:
    void identityKeepsOrder() {
        QCOMPARE(identity_permutation(0), Permutation());
        QCOMPARE(identity_permutation(4), (Permutation{0, 1, 2, 3}));
    }

    void onlyPermutationsAreAccepted() {
        QVERIFY(is_permutation(Permutation{}));
        QVERIFY(is_permutation(Permutation{2, 0, 1}));
        QVERIFY(!is_permutation(Permutation{0, 0}));
        QVERIFY(!is_permutation(Permutation{1, 2}));
        QVERIFY(!is_permutation(Permutation{0xffffffffU}));
        QVERIFY(is_internal_error([] { inverse_permutation(Permutation{1, 1}); }));
        QVERIFY(is_internal_error([] { compose_permutations(Permutation{0, 1}, Permutation{0}); }));
        QVERIFY(is_internal_error([] { compose_permutations(Permutation{0, 1}, Permutation{0, 2}); }));
    }

    void inverseUndoesThePermutation() {
        QVERIFY(rc::check([] {
            const Permutation p = any_permutation(*rc::gen::inRange<std::size_t>(0, 200));
            const Permutation inverse = inverse_permutation(p);
            RC_ASSERT(is_permutation(p));
            RC_ASSERT(compose_permutations(p, inverse) == identity_permutation(p.size()));
            RC_ASSERT(compose_permutations(inverse, p) == identity_permutation(p.size()));
            RC_ASSERT(inverse_permutation(inverse) == p);
        }));
    }

    void compositionAppliesFirstThenSecond() {
        QVERIFY(rc::check([] {
            const auto values = *rc::gen::container<std::vector<int>>(rc::gen::arbitrary<int>());
            const Permutation first = any_permutation(values.size());
            const Permutation second = any_permutation(values.size());
            RC_ASSERT(applied(compose_permutations(first, second), values) ==
                      applied(second, applied(first, values)));
        }));
    }

    void compositionIsAssociative() {
        QVERIFY(rc::check([] {
            const auto n = *rc::gen::inRange<std::size_t>(0, 60);
            const Permutation a = any_permutation(n);
            const Permutation b = any_permutation(n);
            const Permutation c = any_permutation(n);
            RC_ASSERT(compose_permutations(compose_permutations(a, b), c) ==
                      compose_permutations(a, compose_permutations(b, c)));
        }));
    }

    void unitsMoveLikeInTheNaiveLoop() {
        QVERIFY(rc::check([] {
            const auto outer = *rc::gen::inRange<std::size_t>(0, 4);
            const auto before = *rc::gen::inRange<std::size_t>(0, 4);
            const auto after = *rc::gen::inRange<std::size_t>(0, 4);
            const auto unit = *rc::gen::inRange<std::size_t>(1, 5);
            const auto inner = *rc::gen::inRange<std::size_t>(1, 10);
            const auto n = *rc::gen::inRange<std::size_t>(0, 12);
            const Permutation p = any_permutation(n);
            const std::size_t extent = before + n * unit + after;
            std::vector<std::byte> source(outer * extent * inner);
            for (std::size_t i = 0; i < source.size(); ++i) {
                source[i] = static_cast<std::byte>((i * 2654435761U) >> 7U);
            }
            std::vector<std::byte> expected = source;
            for (std::size_t o = 0; o < outer; ++o) {
                for (std::size_t u = 0; u < n; ++u) {
                    for (std::size_t b = 0; b < unit * inner; ++b) {
                        expected[(o * extent + before + u * unit) * inner + b] =
                            source[(o * extent + before + p[u] * unit) * inner + b];
                    }
                }
            }
            std::vector<std::byte> target(source.size());
            permute_units(source, target, outer, extent, before, unit, inner, p);
            RC_ASSERT(target == expected);

            std::vector<std::byte> back(source.size());
            permute_units(target, back, outer, extent, before, unit, inner, inverse_permutation(p));
            RC_ASSERT(back == source);
        }));
    }

    void wrongSizesAreRefused() {
        const std::vector<std::byte> source(24);
        std::vector<std::byte> target(24);
        std::vector<std::byte> small(23);
        const Permutation p = {1, 0};
        permute_units(source, target, 2, 3, 1, 1, 4, p);
        QVERIFY(is_internal_error([&] { permute_units(source, small, 2, 3, 1, 1, 4, p); }));
        QVERIFY(is_internal_error([&] { permute_units(small, target, 2, 3, 1, 1, 4, p); }));
        QVERIFY(is_internal_error([&] { permute_units(source, target, 2, 3, 2, 1, 4, p); }));
        QVERIFY(is_internal_error([&] { permute_units(source, target, 2, 3, 4, 0, 4, p); }));
        QVERIFY(is_internal_error([&] { permute_units(source, target, 2, 3, 0, 2, 4, p); }));
        QVERIFY(is_internal_error([&] { permute_units(source, target, 2, 3, 0, 1, 4, Permutation{1, 1}); }));
        QVERIFY_EXCEPTION_THROWN(permute_units(source, target, 2, SIZE_MAX / 2, 0, 1, 4, p), Error);
    }
};

QTEST_APPLESS_MAIN(TestPermutation)
#include "test_permutation.moc"
