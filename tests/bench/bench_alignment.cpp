// Alignment on one core: unstructured units of 768 features, the hardest case for the exact solver.
#include "core/alignment/assignment.h"
#include "core/alignment/similarity.h"

#include <benchmark/benchmark.h>

#include <cstring>
#include <random>
#include <vector>

using namespace mcwc;

namespace {

constexpr std::size_t features = 768;

Matrix normal_matrix(std::size_t rows, std::uint32_t seed) {
    std::mt19937 generator(seed);
    std::normal_distribution<float> normal;
    Matrix matrix(rows, features);
    for (float& value : matrix.values) {
        value = normal(generator);
    }
    return matrix;
}

TaskContext one_thread() {
    TaskContext context;
    context.threads = 1;
    return context;
}

Matrix scores_of(std::size_t n, SimilarityMeasure measure) {
    return unit_similarity(normal_matrix(n, 1), normal_matrix(n, 2), measure, one_thread());
}

/// The anchor that other times are quoted against.
void copy_64_megabytes(benchmark::State& state) {
    const std::vector<char> source(std::size_t{64} << 20U, 1);
    std::vector<char> target(source.size());
    for (auto _ : state) {
        std::memcpy(target.data(), source.data(), source.size());
        benchmark::ClobberMemory();
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(source.size()) * state.iterations());
}

void similarity(benchmark::State& state, SimilarityMeasure measure) {
    const auto n = static_cast<std::size_t>(state.range(0));
    const Matrix units = normal_matrix(n, 1);
    const Matrix references = normal_matrix(n, 2);
    for (auto _ : state) {
        benchmark::DoNotOptimize(unit_similarity(units, references, measure, one_thread()));
    }
    const double operations = 2.0 * static_cast<double>(n) * static_cast<double>(n) * features;
    state.counters["FLOP/s"] = benchmark::Counter(operations, benchmark::Counter::kIsIterationInvariantRate);
}

void assignment(benchmark::State& state, AlignmentMethod method, SimilarityMeasure measure) {
    const Matrix scores = scores_of(static_cast<std::size_t>(state.range(0)), measure);
    for (auto _ : state) {
        benchmark::DoNotOptimize(solve_assignment(scores, method, one_thread()));
    }
}

void sizes(benchmark::internal::Benchmark* registered) {
    registered->Arg(1024)->Arg(3072)->Arg(4096)->Unit(benchmark::kMillisecond);
}

BENCHMARK(copy_64_megabytes)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(similarity, cosine, SimilarityMeasure::Cosine)->Apply(sizes);
BENCHMARK_CAPTURE(similarity, bits_saved, SimilarityMeasure::BitsSaved)->Apply(sizes);
BENCHMARK_CAPTURE(assignment, hungarian_cosine, AlignmentMethod::Hungarian, SimilarityMeasure::Cosine)
    ->Apply(sizes);
BENCHMARK_CAPTURE(assignment, hungarian_bits_saved, AlignmentMethod::Hungarian, SimilarityMeasure::BitsSaved)
    ->Apply(sizes);
BENCHMARK_CAPTURE(assignment, greedy_cosine, AlignmentMethod::Greedy, SimilarityMeasure::Cosine)
    ->Apply(sizes);

} // namespace

BENCHMARK_MAIN();
