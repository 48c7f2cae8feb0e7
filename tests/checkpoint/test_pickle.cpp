#include "core/checkpoint/pickle.h"
#include "core/checkpoint/torch_state.h"
#include "tests/checkpoint/bytes.h"

#include <QTest>

#include <rapidcheck.h>

#include <cstring>

Q_DECLARE_METATYPE(mcwc::ErrorCode)

using namespace mcwc;
using namespace mcwc::test;
using checkpoint::PickleDocument;
using checkpoint::PickleValue;
using checkpoint::read_pickle;
using checkpoint::read_torch_state;

namespace {

checkpoint::TorchState state_of(const std::string& pickle) {
    return read_torch_state(read_pickle(as_bytes(pickle), "model.bin"), "model.bin");
}

/// {"w": tensor} with one tensor.
Pickle one_tensor() {
    return Pickle().raw("}").text("w");
}

} // namespace

class TestPickle : public QObject {
    Q_OBJECT

private slots:
    void hostile_data();
    void hostile();
    void values();
    void later_protocols();
    void state_dict();
    void tied_and_shared();
    void nested_state_dict();
    void values_that_are_no_tensors();
    void any_bytes_end_well();
};

void TestPickle::hostile_data() {
    QTest::addColumn<QByteArray>("pickle");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const std::string& pickle, ErrorCode code, const char* part) {
        QTest::newRow(name) << QByteArray::fromStdString(pickle) << code << QString::fromUtf8(part);
    };
    const auto call = [&](const char* name, const char* module, const char* function) {
        const std::string text = Pickle().global(module, function).raw("(").text("true").raw("tR").stop();
        row(name, text, ErrorCode::UnsupportedType, name);
    };
    call("os.system", "os", "system");
    call("posix.system", "posix", "system");
    call("builtins.eval", "builtins", "eval");
    call("builtins.getattr", "builtins", "getattr");
    call("torch.storage._load_from_bytes", "torch.storage", "_load_from_bytes");
    call("torch.load", "torch", "load");
    call("torch.jit._pickle.build_intlist", "torch.jit._pickle", "build_intlist");
    call("collections.OrderedDict.fromkeys", "collections", "OrderedDict.fromkeys");
    call("numpy.core.multiarray._reconstruct", "numpy.core.multiarray", "_reconstruct");
    row("hidden by STACK_GLOBAL", Pickle().text("os").text("system").raw("\x93.").stop(),
        ErrorCode::UnsupportedType, "'os.system'");
    row("never called", Pickle().global("os", "system").raw("0}").stop(), ErrorCode::UnsupportedType,
        "'os.system'");
    row("inside a value", one_tensor().raw("]").global("os", "system").raw("as").stop(),
        ErrorCode::UnsupportedType, "'os.system'");
    row("control characters in a name", Pickle().global("\x1b[31mos", "sys\ttem").stop(),
        ErrorCode::UnsupportedType, "'?[31mos.sys?tem'");
    row("a dtype is called", Pickle().global("torch", "float16").raw(")R").stop(), ErrorCode::UnsupportedType,
        "called");
    row("INST", Pickle().raw("(ios\nsystem\n").stop(), ErrorCode::UnsupportedType, "opcode 105");
    row("OBJ", Pickle().raw("(o").stop(), ErrorCode::UnsupportedType, "opcode 111");
    row("NEWOBJ", Pickle().raw("})\x81").stop(), ErrorCode::UnsupportedType, "opcode 129");
    row("EXT1", Pickle().raw("\x82\x01").stop(), ErrorCode::UnsupportedType, "opcode 130");
    row("unknown opcode", Pickle().raw("\xff").stop(), ErrorCode::UnsupportedType, "opcode 255");
    row("later protocol", "\x80\x06N.", ErrorCode::UnsupportedVersion, "protocol 6");

    row("nothing", "", ErrorCode::Truncated, "ends in the middle");
    row("no STOP", Pickle().raw("}").stop().substr(0, 3), ErrorCode::Truncated, "ends in the middle");
    row("text of 4 GB",
        Pickle()
            .raw("X\xff\xff\xff\xff"
                 "abc")
            .stop(),
        ErrorCode::Truncated, "ends");
    row("text of 2^64-1 bytes", Pickle().raw("\x8d" + std::string(8, '\xff')).stop(), ErrorCode::Truncated,
        "ends");
    row("frame past the end", "\x80\x04\x95" + little_endian(9, 8) + "}.", ErrorCode::Truncated, "frame");
    row("name without end", Pickle().raw("cos").stop(), ErrorCode::Truncated, "does not end");
    row("endless name", Pickle().raw("c" + std::string(5'000, 'x')).stop(), ErrorCode::LimitExceeded,
        "does not end");
    row("integer of 2 GB", Pickle().raw("\x8b\xff\xff\xff\x7f").stop(), ErrorCode::LimitExceeded, "integer");
    row("memo index of 4 G", Pickle().raw("}r\xff\xff\xff\xff").stop(), ErrorCode::LimitExceeded, "memo");
    row("100,001 marks", Pickle().raw(std::string(100'001, '(')).stop(), ErrorCode::LimitExceeded, "deeply");
    row("4,000,001 values", Pickle().raw(std::string(4'000'001, 'N')).stop(), ErrorCode::LimitExceeded,
        "values");
    row("copies of a large dict",
        Pickle()
            .raw("(" + std::string(200'000, 'N') + "dq\1" +
                 [] {
                     std::string text;
                     for (int i = 0; i < 1'000; ++i) {
                         text += "cbuiltins\ndict\nh\1\x85R0";
                     }
                     return text;
                 }())
            .stop(),
        ErrorCode::LimitExceeded, "containers");
    row("memo entry that is not there", Pickle().raw("h\7").stop(), ErrorCode::Corrupt, "no entry 7");
    row("empty stack", Pickle().raw("0").stop(), ErrorCode::Corrupt, "empty stack");
    row("STOP at once", Pickle().stop(), ErrorCode::Corrupt, "empty stack");
    row("value below the mark", Pickle().raw("}(0a").stop(), ErrorCode::Corrupt, "empty stack");
    row("take through the mark", Pickle().raw("](a").stop(), ErrorCode::Corrupt, "empty stack");
    row("no mark", Pickle().raw("t").stop(), ErrorCode::Corrupt, "mark");
    row("key without value", Pickle().raw("}(Nu").stop(), ErrorCode::Corrupt, "without a value");
    row("append to a dict", Pickle().raw("}Na").stop(), ErrorCode::Corrupt, "another kind");
    row("call of a text", Pickle().text("os.system").raw(")R").stop(), ErrorCode::Corrupt, "another kind");
    row("dict of no pairs", Pickle().global("collections", "OrderedDict").raw("(]]NaatR").stop(),
        ErrorCode::Corrupt, "pair");
    row("parameter of no tensor", Pickle().global("torch._utils", "_rebuild_parameter").raw("(NtR").stop(),
        ErrorCode::Corrupt, "another kind");

    row("no dict", Pickle().raw("]").stop(), ErrorCode::FormatUnknown, "no dict of tensors");
    row("no tensor in it", Pickle().raw("}").text("epoch").integer(3).raw("s").stop(),
        ErrorCode::FormatUnknown, "no dict of tensors");
    std::string nested;
    for (int i = 0; i < 100'000; ++i) {
        nested += "]";
    }
    row("nested 100,000 deep", Pickle().raw(nested + std::string(99'999, 'a')).stop(),
        ErrorCode::FormatUnknown, "no dict of tensors");
    row("list in itself", Pickle().raw("]q\1h\1a").stop(), ErrorCode::FormatUnknown, "no dict of tensors");

    row("name is a number", Pickle().raw("}").integer(1).tensor("0", 1, 0, {1}, {1}).raw("s").stop(),
        ErrorCode::Corrupt, "UTF-8");
    row("name is no UTF-8", Pickle().raw("}").text("\xc3(").tensor("0", 1, 0, {1}, {1}).raw("s").stop(),
        ErrorCode::Corrupt, "UTF-8");
    row("name twice",
        one_tensor()
            .tensor("0", 1, 0, {1}, {1})
            .raw("s")
            .text("w")
            .tensor("0", 1, 0, {1}, {1})
            .raw("s")
            .stop(),
        ErrorCode::DuplicateName, "tensor 'w'");
    const auto view = [&](const char* name, const Pickle& pickle, ErrorCode code, const char* part) {
        row(name, Pickle(pickle).raw("s").stop(), code, part);
    };
    view("past the end", one_tensor().tensor("0", 5, 0, {2, 3}, {3, 1}), ErrorCode::Corrupt, "'w'");
    view("offset past the end", one_tensor().tensor("0", 4, 1, {4}, {1}), ErrorCode::Corrupt, "'w'");
    view("negative offset", one_tensor().tensor("0", 4, -1, {4}, {1}), ErrorCode::Corrupt, "offset");
    view("negative extent", one_tensor().tensor("0", 4, 0, {-4}, {1}), ErrorCode::Corrupt, "extent");
    view("negative stride", one_tensor().tensor("0", 4, 0, {4}, {-1}), ErrorCode::Corrupt, "stride");
    view("negative storage", one_tensor().tensor("0", -4, 0, {4}, {1}), ErrorCode::Corrupt, "storage");
    view("rank of strides", one_tensor().tensor("0", 4, 0, {4}, {1, 1}), ErrorCode::Corrupt, "rank");
    view("too many axes",
         one_tensor().tensor("0", 4, 0, std::vector<std::int32_t>(65, 1), std::vector<std::int32_t>(65, 1)),
         ErrorCode::LimitExceeded, "64 axes");
    view("product overflows",
         one_tensor().tensor("0", 4, 0, {2'000'000'000, 2'000'000'000, 2'000'000'000}, {0, 0, 0}),
         ErrorCode::LimitExceeded, "tensor 'w'");
    view("expanded to 8 GB", one_tensor().tensor("0", 1, 0, {2'000'000'000}, {0}), ErrorCode::LimitExceeded,
         "expands");
    view("complex128", one_tensor().tensor("0", 4, 0, {4}, {1}, "ComplexDoubleStorage"),
         ErrorCode::UnsupportedType, "'ComplexDoubleStorage'");
    view("size of a storage changes",
         one_tensor().tensor("0", 4, 0, {4}, {1}).raw("s").text("v").tensor("0", 8, 0, {8}, {1}),
         ErrorCode::Corrupt, "tensor 'v'");
    row("no storage",
        one_tensor()
            .global("torch._utils", "_rebuild_tensor_v2")
            .raw("(N")
            .integer(0)
            .raw("))\x89}tRs")
            .stop(),
        ErrorCode::Corrupt, "argument 0");
    row("no arguments", one_tensor().global("torch._utils", "_rebuild_tensor_v2").raw(")Rs").stop(),
        ErrorCode::Corrupt, "argument 0");
}

void TestPickle::hostile() {
    QFETCH(QByteArray, pickle);
    QFETCH(ErrorCode, code);
    QFETCH(QString, part);
    const std::string bytes = pickle.toStdString();
    const auto error = error_of([&] { state_of(bytes); });
    QVERIFY2(error.has_value(), "the pickle was accepted");
    QCOMPARE(QString::fromUtf8(error_code_name(error->code()).data()),
             QString::fromUtf8(error_code_name(code).data()));
    const QString message = QString::fromUtf8(error->what());
    QVERIFY2(message.startsWith("model.bin: "), qPrintable(message));
    QVERIFY2(message.contains(part), qPrintable(message));
}

void TestPickle::values() {
    const std::string pickle = Pickle()
                                   .raw("(N\x88\x89")
                                   .integer(-5)
                                   .raw("K\xffM\xff\xff")
                                   .raw("\x8a\x01\xff")
                                   .raw(std::string("\x8a\0", 2))
                                   .raw("\x8a\x08\xff\xff\xff\xff\xff\xff\xff\x7f")
                                   .raw("U\x02hi")
                                   .text("\xc3\xbc")
                                   .raw("G" + std::string(8, '\0'))
                                   .raw("t")
                                   .stop();
    const std::string with_rest = pickle + "rest"; // the document's texts point into it
    const PickleDocument document = read_pickle(as_bytes(with_rest), "p");
    QCOMPARE(document.length, pickle.size());
    const PickleValue& root = document[document.root];
    QVERIFY(root.kind == PickleValue::Kind::Sequence);
    const auto item = [&](std::size_t i) { return *document.item(root, i); };
    QVERIFY(item(0).kind == PickleValue::Kind::None);
    QCOMPARE(item(1).integer, std::int64_t{1});
    QCOMPARE(item(2).integer, std::int64_t{0});
    QCOMPARE(item(3).integer, std::int64_t{-5});
    QCOMPARE(item(4).integer, std::int64_t{255});
    QCOMPARE(item(5).integer, std::int64_t{65535});
    QCOMPARE(item(6).integer, std::int64_t{-1});
    QCOMPARE(item(7).integer, std::int64_t{0});
    QCOMPARE(item(8).integer, std::numeric_limits<std::int64_t>::max());
    QVERIFY(item(9).text == "hi");
    QVERIFY(item(10).text == "\xc3\xbc");
    QVERIFY(item(11).kind == PickleValue::Kind::Float);
    QVERIFY(document.item(root, 12) == nullptr);
}

void TestPickle::later_protocols() {
    // {"a": "a", "b": set()} in protocol 4 with frame, short text, memo and a frozen set.
    std::string pickle =
        "\x80\x04\x95" + little_endian(20, 8) + "}\x94(\x8c\x01" + "a\x94h\x01\x8c\x01" + "b";
    pickle += "\x8f\x94(K\x01K\x02\x90u(K\x03\x91"
              "0.";
    const PickleDocument document = read_pickle(as_bytes(pickle), "p");
    const PickleValue& root = document[document.root];
    QVERIFY(root.kind == PickleValue::Kind::Mapping);
    QCOMPARE(root.items.size(), std::size_t{4});
    QVERIFY(document.item(root, 1)->text == "a");
    QCOMPARE(document.item(root, 3)->items.size(), std::size_t{2});
}

void TestPickle::state_dict() {
    const std::string pickle = Pickle()
                                   .global("collections", "OrderedDict")
                                   .raw(")R(")
                                   .text("plain")
                                   .tensor("7", 6, 0, {2, 3}, {3, 1})
                                   .text("transposed")
                                   .tensor("8", 6, 0, {3, 2}, {1, 3})
                                   .text("part")
                                   .tensor("8", 6, 2, {2}, {1})
                                   .text("scalar")
                                   .tensor("8", 6, 5, {}, {})
                                   .text("empty")
                                   .tensor("9", 0, 0, {0, 3}, {3, 1})
                                   .text("longs")
                                   .tensor("10", 2, 1, {1}, {1}, "LongStorage")
                                   .text("parameter")
                                   .global("torch._utils", "_rebuild_parameter")
                                   .raw("(")
                                   .tensor("11", 1, 0, {1}, {99}, "HalfStorage")
                                   .raw("\x88}tRu}")
                                   .text("_metadata")
                                   .raw("}sb")
                                   .stop();
    const auto state = state_of(pickle);
    QCOMPARE(state.tensors.size(), std::size_t{7});
    QCOMPARE(state.used_storages, std::size_t{5});
    QCOMPARE(state.tensors[0].name, std::string("plain"));
    QVERIFY(state.tensors[0].strides.empty());
    QCOMPARE(state.tensors[0].byte_size, std::uint64_t{24});
    QCOMPARE(state.tensors[1].strides, (std::vector<std::uint64_t>{1, 3}));
    QCOMPARE(state.tensors[2].byte_offset, std::uint64_t{8});
    QVERIFY(state.tensors[3].shape.empty());
    QCOMPARE(state.tensors[3].byte_offset, std::uint64_t{20});
    QCOMPARE(state.tensors[4].byte_size, std::uint64_t{0});
    QVERIFY(state.tensors[5].dtype == DType::I64);
    QCOMPARE(state.tensors[5].byte_offset, std::uint64_t{8});
    QVERIFY(state.tensors[6].dtype == DType::F16);
    QVERIFY(state.tensors[6].strides.empty());
    for (const auto& tensor : state.tensors) {
        QVERIFY(!tensor.alias_of.has_value());
    }
}

void TestPickle::tied_and_shared() {
    Pickle pickle;
    pickle.raw("}(")
        .text("a")
        .tensor("0", 8, 0, {2, 4}, {4, 1})
        .text("tied")
        .tensor("0", 8, 0, {2, 4}, {4, 1});
    pickle.text("reshaped").tensor("0", 8, 0, {4, 2}, {2, 1}).text("half").tensor("0", 8, 4, {4}, {1});
    pickle.text("other").tensor("1", 8, 0, {2, 4}, {4, 1}).text("again").tensor("0", 8, 4, {4}, {1}).raw("u");
    const auto state = state_of(pickle.stop());
    QCOMPARE(state.tensors.size(), std::size_t{6});
    QVERIFY(!state.tensors[0].alias_of);
    QCOMPARE(state.tensors[1].alias_of.value_or(99), std::size_t{0});
    QVERIFY(!state.tensors[2].alias_of);
    QVERIFY(!state.tensors[3].alias_of);
    QVERIFY(!state.tensors[4].alias_of);
    QCOMPARE(state.tensors[5].alias_of.value_or(99), std::size_t{3});
}

void TestPickle::nested_state_dict() {
    for (const char* key : {"state_dict", "model"}) {
        Pickle pickle;
        pickle.raw("}(").text("epoch").integer(3).text("optimizer").raw("}").text(key).raw("}").text("w");
        pickle.tensor("0", 1, 0, {1}, {1}).raw("su");
        const auto state = state_of(pickle.stop());
        QCOMPARE(state.tensors.size(), std::size_t{1});
        QCOMPARE(state.tensors[0].name, std::string("w"));
    }
    const auto error = error_of([] {
        Pickle pickle;
        pickle.raw("}").text("unknown").raw("}").text("w").tensor("0", 1, 0, {1}, {1}).raw("ss");
        state_of(pickle.stop());
    });
    QVERIFY(error && error->code() == ErrorCode::FormatUnknown);
    QVERIFY(state_of(Pickle().raw("}").stop()).tensors.empty());
}

void TestPickle::values_that_are_no_tensors() {
    Pickle pickle = one_tensor();
    pickle.tensor("0", 1, 0, {1}, {1}).raw("s").text("version").integer(3).raw("s").integer(5).raw("]s");
    pickle.text("dtype").global("torch", "bfloat16").raw("s");
    pickle.text("size").global("torch", "Size").raw("(").integers({1, 2}).raw("tRs");
    const auto state = state_of(pickle.stop());
    QCOMPARE(state.tensors.size(), std::size_t{1});
}

void TestPickle::any_bytes_end_well() {
    const std::string sound = one_tensor().tensor("0", 6, 0, {2, 3}, {3, 1}).raw("s").stop();
    const bool passed = rc::check("a damaged pickle is refused or its views lie in their storages", [&] {
        std::string damaged = sound;
        const auto changes = *rc::gen::inRange(1, 4);
        for (int i = 0; i < changes; ++i) {
            damaged[*rc::gen::inRange<std::size_t>(0, damaged.size())] = *rc::gen::arbitrary<char>();
        }
        try {
            const auto state = state_of(damaged);
            for (const auto& tensor : state.tensors) {
                RC_ASSERT(tensor.storage < state.used_storages);
                RC_ASSERT(!tensor.strides.empty() ||
                          tensor.byte_offset + tensor.byte_size <= state.storages[tensor.storage].byte_size);
            }
        } catch (const Error& error) {
            RC_ASSERT(error.code() != ErrorCode::Internal);
        }
    });
    QVERIFY(passed);
}

QTEST_APPLESS_MAIN(TestPickle)
#include "test_pickle.moc"
