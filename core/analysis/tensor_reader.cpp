#include "core/analysis/tensor_reader.h"

#include <algorithm>

namespace mcwc {

TensorReader::TensorReader(const TensorSource& source)
    : source_(source)
    , decoder_(dynamic_cast<const Decoder*>(&source)) {
    const std::vector<TensorInfo>& tensors = source.tensors();
    if (decoder_ != nullptr) {
        frame_decoder_.emplace(decoder_->stream(), decoder_->shapes(), decoder_->reference());
        frames_.resize(tensors.size());
        for (std::uint64_t frame = decoder_->stream().frame_count(); frame-- > 0;) {
            for (const std::uint64_t tensor : decoder_->stream().index().frames[frame].tensors) {
                frames_[tensor] = frame; // the first frame that holds it stays
            }
        }
        for (std::size_t i = 0; i < tensors.size(); ++i) {
            frames_[i] = frames_[tensors[i].alias_of.value_or(i)];
        }
    }
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        if (!tensors[i].alias_of) {
            order_.push_back(i);
        }
    }
    std::stable_sort(order_.begin(), order_.end(),
                     [this](std::size_t a, std::size_t b) { return frame_of(a) < frame_of(b); });
}

TensorData TensorReader::read(std::size_t tensor, const TaskContext& context) {
    if (decoder_ == nullptr) {
        return source_.read(tensor);
    }
    const std::size_t own = source_.tensors()[tensor].alias_of.value_or(tensor);
    const std::uint64_t frame = frames_[own];
    if (loaded_ != frame) {
        // Without a stored frame first: both would be in memory at once.
        tensors_.clear();
        loaded_.reset();
        for (auto& [number, data] : frame_decoder_->decode(frame, std::nullopt, context)) {
            tensors_.insert_or_assign(number, std::move(data));
        }
        frame_decoder_->forget_before(frame + 1);
        loaded_ = frame;
    }
    const auto found = tensors_.find(own);
    return found == tensors_.end() ? source_.read(tensor) : found->second;
}

} // namespace mcwc
