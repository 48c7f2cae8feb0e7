#include "core/entropy/scale_model.h"

#include "core/base/error.h"
#include "core/entropy/shape_tables.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace mcwc {

ScaleClass scale_class(int scale_index) noexcept {
    const int s = std::clamp(scale_index, min_scale_index, max_scale_index);
    if (s < first_shifted_scale_index) {
        return {static_cast<std::uint8_t>(s - min_scale_index), 0};
    }
    const int shift = (s - 16) / 8;
    const int octave_table = 64 + (std::min(shift, 3) - 1) * 8 + s % 8;
    return {static_cast<std::uint8_t>(octave_table), static_cast<std::uint8_t>(shift)};
}

float FrequencyTable::cost(std::int32_t symbol) const {
    const std::size_t at = slot(symbol);
    float length = bits[at];
    if (at == escape_slot()) {
        const auto excess = static_cast<float>(std::abs(static_cast<std::int64_t>(symbol)) - reach);
        length += 2.0F * std::floor(std::log2(excess)) + 2.0F;
    }
    return length;
}

DecodeTables::DecodeTables()
    : entries_(
          std::make_unique_for_overwrite<std::uint32_t[]>(std::size_t{2} * table_count * probability_total))
    , reaches_(std::make_unique<std::uint8_t[]>(std::size_t{2} * table_count)) {}

const std::uint32_t* DecodeTables::add(unsigned half, std::size_t number, const FrequencyTable& table) const {
    const std::size_t place = half * std::size_t{table_count} + number;
    reaches_[place] = static_cast<std::uint8_t>(table.reach);
    std::uint32_t* const entries = entries_.get() + place * probability_total;
    for (std::size_t slot = 0; slot < table.count.size(); ++slot) {
        const auto value =
            slot == table.escape_slot() ? escape_value : static_cast<std::int32_t>(slot) - table.reach;
        for (std::uint32_t i = 0; i < table.count[slot]; ++i) {
            entries[table.start[slot] + i] = decode_entry(value, table.count[slot], i);
        }
    }
    return entries;
}

ScaleModel::ScaleModel(Source source, unsigned half, std::shared_ptr<const DecodeTables> decode)
    : source_(source)
    , half_(half)
    , decode_(std::move(decode)) {}

const FrequencyTable& ScaleModel::table(std::size_t number) const {
    Slot& slot = slots_.at(number);
    std::call_once(slot.once, [&] {
        slot.table = std::holds_alternative<unsigned>(source_)
                         ? builtin_table(std::get<unsigned>(source_), half_, number)
                         : learned_table(std::get<LearnedShape>(source_), half_, number);
        slot.table.decode = decode_->add(half_, number, slot.table);
    });
    return slot.table;
}

namespace {

[[noreturn]] void refuse_shape(unsigned shape, std::size_t count) {
    throw Error(ErrorCode::Corrupt, "a probability shape of number " + std::to_string(shape) +
                                        " is not defined; the largest is " + std::to_string(count - 1));
}

} // namespace

const ScaleModel& ScaleModel::of_shape(unsigned shape, unsigned half) {
    static std::array<std::once_flag, shape_count> once;
    static std::array<std::array<std::unique_ptr<const ScaleModel>, 2>, shape_count> models;
    if (shape >= shape_count) {
        refuse_shape(shape, shape_count);
    }
    std::call_once(once[shape], [shape] {
        const auto decode = std::make_shared<const DecodeTables>();
        for (const unsigned each : {0U, 1U}) {
            models[shape][each].reset(new ScaleModel(shape, each, decode));
        }
    });
    return *models[shape][half];
}

ShapeSet::ShapeSet(std::span<const LearnedShape> shapes)
    : shapes_(shapes.begin(), shapes.end()) {
    for (const LearnedShape& shape : shapes_) {
        const auto decode = std::make_shared<const DecodeTables>();
        for (const unsigned half : {0U, 1U}) {
            models_.push_back(std::make_shared<const ScaleModel>(shape, half, decode));
        }
    }
}

const ScaleModel& ShapeSet::model(const ShapeSet* set, unsigned shape, unsigned half) {
    if (set == nullptr || shape < shape_count) {
        return ScaleModel::of_shape(shape, half);
    }
    const std::size_t number = shape - shape_count;
    if (number >= set->shapes_.size()) {
        refuse_shape(shape, count(set));
    }
    return *set->models_[2 * number + half];
}

} // namespace mcwc
