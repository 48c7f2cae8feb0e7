#include "core/bitstream/syntax.h"

#include "core/bitstream/visitors.h"

namespace mcwc::bitstream {

template <class Structure>
std::size_t read(std::span<const std::byte> bytes, Structure& structure, std::string_view where,
                 TraceNode* trace, std::uint64_t base_offset) {
    structure = Structure{}; // fields that a condition leaves out have their defaults
    Reader reader(bytes, where, base_offset);
    if (trace != nullptr) {
        Tracer tracer(reader, *trace);
        describe(tracer, structure);
    } else {
        describe(reader, structure);
    }
    return reader.position();
}

template <class Structure>
void write(const Structure& structure, Bytes& out) {
    Writer writer(out);
    // One describe() serves reading and writing, so it takes a mutable structure; Writer changes nothing.
    describe(writer, const_cast<Structure&>(structure));
}

template <class Structure>
std::uint64_t size(const Structure& structure) {
    Sizer sizer;
    describe(sizer, const_cast<Structure&>(structure)); // Sizer changes nothing either
    return sizer.total();
}

// Reading, writing and sizing are compiled here once; other files see declarations only.
// NOLINTBEGIN(bugprone-macro-parentheses): the argument is a type
#define MCWC_INSTANTIATE(Structure)                                                                          \
    template std::size_t read(std::span<const std::byte>, Structure&, std::string_view, TraceNode*,          \
                              std::uint64_t);                                                                \
    template void write(const Structure&, Bytes&);                                                           \
    template std::uint64_t size(const Structure&)
// NOLINTEND(bugprone-macro-parentheses)

MCWC_INSTANTIATE(FileHeader);
MCWC_INSTANTIATE(SectionHeader);
MCWC_INSTANTIATE(KeyframesSyntax);
MCWC_INSTANTIATE(RuleSyntax);
MCWC_INSTANTIATE(StreamSettings);
MCWC_INSTANTIATE(FurtherSettings);
MCWC_INSTANTIATE(ShardSyntax);
MCWC_INSTANTIATE(TensorSyntax);
MCWC_INSTANTIATE(TensorDirectory);
MCWC_INSTANTIATE(BasisSyntax);
MCWC_INSTANTIATE(BasisList);
MCWC_INSTANTIATE(ShapeSyntax);
MCWC_INSTANTIATE(ShapeList);
MCWC_INSTANTIATE(CompanionSyntax);
MCWC_INSTANTIATE(ReferenceSyntax);
MCWC_INSTANTIATE(GroupSyntax);
MCWC_INSTANTIATE(CheckpointMotionSyntax);
MCWC_INSTANTIATE(SliceEntry);
MCWC_INSTANTIATE(PlaneSyntax);
MCWC_INSTANTIATE(LosslessSyntax);
MCWC_INSTANTIATE(FrameHeader);
MCWC_INSTANTIATE(IndexFrame);
MCWC_INSTANTIATE(StreamIndex);
MCWC_INSTANTIATE(SliceHeader);
MCWC_INSTANTIATE(ModelledBlockHeader);

#undef MCWC_INSTANTIATE

} // namespace mcwc::bitstream
