#include "core/analysis/layer_similarity.h"

#include "core/alignment/kernels.h"
#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <list>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace mcwc {
namespace {

using FeaturesPtr = std::shared_ptr<const UnitFeatures>;

/// Score matrices that pairs being compared at the same time may take together.
constexpr std::size_t score_budget = std::size_t{1} << 29U;

/// The features of the layers last used, as many as fit.
class FeatureCache {
public:
    FeatureCache(const TensorSource& source, const Architecture& architecture, const std::string& label,
                 std::size_t budget)
        : source_(source)
        , architecture_(architecture)
        , label_(label)
        , budget_(budget) {}

    FeaturesPtr get(std::size_t layer, const TaskContext& context) {
        const std::lock_guard lock(mutex_); // a layer that two threads want is read once
        const auto found =
            std::find_if(kept_.begin(), kept_.end(), [layer](const auto& one) { return one.first == layer; });
        if (found != kept_.end()) {
            kept_.splice(kept_.begin(), kept_, found);
            return kept_.front().second;
        }
        const Group* group = find_group(architecture_.layers[layer], label_);
        kept_.emplace_front(
            layer, std::make_shared<const UnitFeatures>(read_unit_features(source_, *group, context)));
        bytes_ += kept_.front().second->bytes();
        while (bytes_ > budget_ && kept_.size() > 2) {
            bytes_ -= kept_.back().second->bytes();
            kept_.pop_back();
        }
        return kept_.front().second;
    }

private:
    const TensorSource& source_;
    const Architecture& architecture_;
    const std::string& label_;
    std::size_t budget_;
    std::mutex mutex_;
    std::list<std::pair<std::size_t, FeaturesPtr>> kept_; ///< The last used first.
    std::size_t bytes_ = 0;
};

/// Rows less their means.
Matrix centred(const Matrix& units) {
    Matrix result(units.rows, units.cols);
    for (std::size_t r = 0; r < units.rows; ++r) {
        double sum = 0;
        for (const float value : units.row(r)) {
            sum += static_cast<double>(value);
        }
        const auto mean = static_cast<float>(sum / static_cast<double>(units.cols));
        std::transform(units.row(r).begin(), units.row(r).end(), result.row(r).begin(),
                       [mean](float value) { return value - mean; });
    }
    return result;
}

/// Sum of the squares of all scalar products of rows, by blocks of rows.
double cross_energy(const Matrix& a, const Matrix& b, const TaskContext& context) {
    constexpr std::size_t block_rows = 256;
    const std::size_t blocks = (a.rows + block_rows - 1) / block_rows;
    std::vector<double> energies(blocks); // added up in order, so that the sum does not depend on the threads
    parallel_for(context, blocks, [&](std::size_t block) {
        const std::size_t first = block * block_rows;
        const std::size_t count = std::min(block_rows, a.rows - first);
        std::vector<float> products(count * b.rows);
        alignment_kernels().multiply(a.row(first).data(), count, b.values.data(), b.rows, a.cols,
                                     products.data(), b.rows);
        double sum = 0;
        for (const float product : products) {
            sum += static_cast<double>(product) * static_cast<double>(product);
        }
        energies[block] = sum;
    });
    double energy = 0;
    for (const double part : energies) {
        energy += part;
    }
    return energy;
}

LayerPair compare(FeatureCache& cache, const LayerSimilarityRequest& request, std::size_t layer,
                  std::size_t reference, const TaskContext& context) {
    LayerPair pair;
    pair.layer = layer;
    pair.reference = reference;
    const FeaturesPtr units = cache.get(layer, context);
    const FeaturesPtr references = cache.get(reference, context);
    if (!same_features(*units, *references)) {
        return pair;
    }
    if (request.measure == LayerMeasure::Cka) {
        pair.cka = linear_cka(units->values, references->values, context);
    } else if (units->units() == references->units()) {
        const UnitMatching matching = match_features(*units, *references, match_options(request), context);
        pair.mean_cosine = matching.mean_cosine();
        pair.max_cosine = matching.max_cosine();
        pair.saved_per_weight = matching.saved_per_weight();
        pair.motion_per_weight = matching.motion_per_weight();
    }
    return pair;
}

} // namespace

double LayerPair::value(LayerMeasure measure) const {
    switch (measure) {
    case LayerMeasure::MatchedCosine:
        return mean_cosine;
    case LayerMeasure::BitsSaved:
        return net_per_weight();
    case LayerMeasure::Cka:
        break;
    }
    return cka;
}

MatchOptions match_options(const LayerSimilarityRequest& request) {
    return {.method = request.method,
            .score = request.measure == LayerMeasure::BitsSaved ? SimilarityMeasure::BitsSaved
                                                                : SimilarityMeasure::Cosine};
}

double linear_cka(const Matrix& units, const Matrix& reference_units, const TaskContext& context) {
    if (units.cols != reference_units.cols || units.cols == 0) {
        throw Error(ErrorCode::Internal, "CKA needs the same features on both sides");
    }
    // |Y'X|^2 of features x units matrices is the energy of all products of units.
    const Matrix a = centred(units);
    const Matrix b = centred(reference_units);
    const double both = cross_energy(a, b, context);
    const double norm = std::sqrt(cross_energy(a, a, context)) * std::sqrt(cross_energy(b, b, context));
    const double cka = both / norm;
    return std::isfinite(cka) ? cka : 0;
}

void layer_similarity(const TensorSource& source, const Architecture& architecture,
                      const LayerSimilarityRequest& request,
                      const std::function<void(const LayerPair&)>& on_pair, const TaskContext& context,
                      std::size_t feature_budget) {
    const std::vector<GroupPlace> places = group_places(architecture);
    const auto place = std::find_if(places.begin(), places.end(), [&](const GroupPlace& candidate) {
        return candidate.label == request.label;
    });
    if (place == places.end()) {
        throw Error(ErrorCode::ArchitectureUnknown, "no layer has a group \"" + request.label + "\"",
                    "Choose another group, or describe the model in a mapping file.");
    }
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t distance = 1; distance < place->layers.size(); ++distance) {
        for (std::size_t i = distance; i < place->layers.size(); ++i) {
            pairs.emplace_back(place->layers[i], place->layers[i - distance]);
        }
    }
    FeatureCache cache(source, architecture, request.label, feature_budget);
    std::mutex one_at_a_time;
    std::size_t done = 0;
    const auto compare_pair = [&](std::size_t i) {
        const LayerPair pair = compare(cache, request, pairs[i].first, pairs[i].second, context);
        const std::lock_guard lock(one_at_a_time);
        on_pair(pair);
        context.report({"comparing layers", request.label, ++done, pairs.size()});
    };
    // Small pairs go side by side, each on a thread; large ones one after the other, each on all threads.
    const std::uint64_t scores = place->unit_count * place->unit_count * sizeof(float);
    if (scores <= score_budget / context.thread_count()) {
        parallel_for(context, pairs.size(), compare_pair);
    } else {
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            context.check();
            compare_pair(i);
        }
    }
}

} // namespace mcwc
