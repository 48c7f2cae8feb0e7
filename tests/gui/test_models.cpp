#include "app/gui/models/frame_table_model.h"
#include "app/gui/models/mapping_check.h"
#include "app/gui/models/model_tree_model.h"
#include "app/gui/models/rule_patterns.h"
#include "app/gui/session/preferences.h"
#include "app/gui/session/sample.h"
#include "app/gui/shell/dropped_path.h"
#include "app/gui/shell/strip_frames.h"
#include "tests/gui/fake_model.h"
#include "widgets/inspector/syntax_tree_model.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;
using namespace mcwc;
using namespace mcwc::gui;
using Tester = QAbstractItemModelTester;

namespace {

QString text(const QAbstractItemModel& model, const QModelIndex& parent, int row, int column) {
    return model.index(row, column, parent).data().toString();
}

void write_file_at(const QString& path) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{}");
}

} // namespace

class ModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void model_tree_holds_layers_groups_and_tensors() {
        const DocumentPtr document = test::fake_checkpoint(3);
        ModelTreeModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.set_document(document.get());
        QCOMPARE(model.rowCount(), 4); // three layers and what stands outside
        const QModelIndex layer = model.index(1, 0);
        QCOMPARE(layer.data().toString(), u"Layer 1"_s);
        QCOMPARE(model.rowCount(layer), 2); // the FFN group, then the norm
        const QModelIndex group = model.index(0, 0, layer);
        QCOMPARE(group.data().toString(), u"FFN"_s);
        QCOMPARE(text(model, layer, 0, ModelTreeModel::Shape), u"32 units"_s);
        QCOMPARE(text(model, group, 0, ModelTreeModel::Name), u"mlp.c_fc.weight"_s);
        QCOMPARE(text(model, group, 0, ModelTreeModel::Shape), u"8 \u00d7 32"_s);
        QCOMPARE(text(model, group, 0, ModelTreeModel::Type), u"F16"_s);
        QCOMPARE(text(model, group, 0, ModelTreeModel::Size), u"512\u00a0B"_s);
        QCOMPARE(text(model, group, 0, ModelTreeModel::Coded), QString());
        QCOMPARE(model.index(0, 0, group).data(ModelTreeModel::FullNameRole).toString(),
                 u"h.1.mlp.c_fc.weight"_s);
        QCOMPARE(model.index(0, 0, group).data(ModelTreeModel::LayerRole).toInt(), 1);
        const QModelIndex outside = model.index(3, 0);
        QCOMPARE(text(model, outside, 1, ModelTreeModel::Size), u"tied"_s);
    }

    void a_mapping_is_drafted_from_names_and_shapes() {
        Document document;
        const auto add = [&](const std::string& name, Shape shape) {
            TensorInfo tensor;
            tensor.name = name;
            tensor.shape = std::move(shape);
            document.tensors.push_back(tensor);
        };
        add("head.0.weight", {4, 4});
        for (const char* layer : {"0", "1"}) {
            const std::string prefix = std::string("net.blocks.") + layer + ".";
            add(prefix + "norm.weight", {16});
            add(prefix + "down.weight", {16, 48});
            add(prefix + "up.weight", {48, 16});
            add(prefix + "up.bias", {48});
        }
        const QJsonObject family = QJsonDocument::fromJson(mapping_template(document).toUtf8()).object();
        const QJsonObject stack = family[u"stacks"_s][0].toObject();
        QCOMPARE(stack[u"layer"_s].toString(), u"net.blocks.{layer}."_s);
        const QJsonArray slices = stack[u"groups"_s][0][u"slices"_s].toArray();
        QCOMPARE(slices.size(), 3);
        const auto is = [&](int number, const QString& role, const QString& tensor, int axis) {
            const QJsonObject slice = slices[number].toObject();
            return slice[u"role"_s] == role && slice[u"tensor"_s] == tensor &&
                   slice[u"axis"_s].toInt() == axis;
        };
        QVERIFY(is(0, u"up"_s, u"up.weight"_s, 0));
        QVERIFY(is(1, u"up.bias"_s, u"up.bias"_s, 0));
        QVERIFY(is(2, u"down"_s, u"down.weight"_s, 1));
        const QString bare = mapping_template(Document{}); // valid JSON without any tensor
        QVERIFY(QJsonDocument::fromJson(bare.toUtf8()).isObject());
    }

    void a_mapping_says_what_it_matches() {
        Document document = *test::fake_checkpoint(3);
        document.architecture.notes = {"A remark."};
        MappingCheck check = check_mapping(document);
        QVERIFY(!check.fits);
        QVERIFY(check.headline.contains(u"GPT-2"_s));
        document.mapping_used = true;
        check = check_mapping(document);
        QVERIFY(check.fits);
        QCOMPARE(check.headline, u"GPT-2: 3 layers, 3 groups"_s);
        QCOMPARE(check.matched, QStringList{u"decoder, 3 layers: ffn in 3"_s});
        QCOMPARE(check.outside, (QStringList{u"wte.weight"_s, u"lm_head.weight"_s}));
        QCOMPARE(check.notes, QStringList{u"A remark."_s});
    }

    void patterns_come_from_what_is_below_a_node() {
        const DocumentPtr document = test::fake_checkpoint(3);
        const auto root = build_model_tree(*document);
        const ModelNode& layer = *root->children[1];
        const ModelNode& group = *layer.children[0];
        QCOMPARE(pattern_of(layer), u"h.1.*"_s);
        QCOMPARE(pattern_of(group), u"h.1.mlp.c_*"_s);
        QCOMPARE(pattern_of(*group.children[0]), u"h.1.mlp.c_fc.weight"_s);
        QCOMPARE(every_layer_pattern(group, 1), u"h.*.mlp.c_*"_s);
        QCOMPARE(every_layer_pattern(layer, 1), u"h.*.*"_s);
        QCOMPARE(every_layer_pattern(*root->children[3], 0), QString());
        QCOMPARE(pattern_of(*root->children[3]->children[0]), u"wte.weight"_s);
    }

    void rules_mark_the_tensors_that_they_fit() {
        const DocumentPtr document = test::fake_checkpoint(2);
        ModelTreeModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.set_document(document.get());
        TensorRule coarse;
        coarse.pattern = "h.*.mlp.*";
        coarse.qbits = 2.5;
        TensorRule exact;
        exact.pattern = "h.1.*proj*";
        exact.lossless = true;
        model.set_rules({coarse, exact});
        const auto rule = [&](int layer, int row) {
            const QModelIndex group = model.index(0, 0, model.index(layer, 0));
            return text(model, group, row, ModelTreeModel::Rule);
        };
        QCOMPARE(rule(0, 0), u"qbits 2.5"_s);
        QCOMPARE(rule(1, 0), u"qbits 2.5"_s);
        QCOMPARE(rule(0, 1), u"qbits 2.5"_s);
        QCOMPARE(rule(1, 1), u"qbits 2.5, lossless"_s);
        QCOMPARE(text(model, model.index(0, 0), 1, ModelTreeModel::Rule), QString()); // the norm
        model.set_document(document.get()); // rules outlast what is open
        QCOMPARE(rule(1, 0), u"qbits 2.5"_s);
        model.set_rules({});
        QCOMPARE(rule(1, 0), QString());
    }

    void report_fills_the_tree_and_sums_upward() {
        const DocumentPtr document = test::fake_checkpoint(3);
        ModelTreeModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.set_document(document.get());
        const StreamReport report = test::fake_report(*document, {});
        model.set_report(&report);
        const QModelIndex layer = model.index(0, 0);
        QCOMPARE(layer.data(ModelTreeModel::BitsRole).toULongLong(), 1128ULL); // 500 + 500 + 128
        QCOMPARE(text(model, {}, 0, ModelTreeModel::Coded), u"141\u00a0B"_s);
        QCOMPARE(text(model, {}, 0, ModelTreeModel::Rate), u"2.169"_s); // 1128 / 520
        QCOMPARE(text(model, {}, 0, ModelTreeModel::Sqnr), u"20.0\u00a0dB"_s);
        QCOMPARE(text(model, layer, 1, ModelTreeModel::Mode), u"exact: one-dimensional"_s);
        model.set_report(nullptr);
        QCOMPARE(text(model, {}, 0, ModelTreeModel::Coded), QString());
    }

    void unknown_family_is_marked() {
        auto document = std::make_shared<Document>(*test::fake_checkpoint(0));
        document->architecture.family = "unknown";
        ModelTreeModel model;
        model.set_document(document.get());
        QCOMPARE(text(model, {}, 0, 0), u"Unknown tensors, passed through"_s);
        QVERIFY(model.index(0, 0, model.index(0, 0)).data(ModelTreeModel::UnknownRole).toBool());
    }

    void filter_takes_text_and_patterns() {
        const DocumentPtr document = test::fake_checkpoint(12);
        ModelTreeModel model;
        ModelTreeFilter filter;
        const Tester tester(&filter, Tester::FailureReportingMode::QtTest);
        filter.setSourceModel(&model);
        model.set_document(document.get());
        filter.set_pattern(u"h.1*.mlp.c_fc*"_s); // layers 1, 10, 11
        QCOMPARE(filter.rowCount(), 3);
        QCOMPARE(filter.rowCount(filter.index(0, 0)), 1);
        filter.set_pattern(u"LN_1"_s);
        QCOMPARE(filter.rowCount(), 12);
        filter.set_pattern(u"layer 7"_s); // a layer by its shown name keeps its children
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.rowCount(filter.index(0, 0)), 2);
        filter.set_pattern(u"["_s); // a broken pattern hides nothing
        QCOMPARE(filter.rowCount(), 13);
        filter.set_pattern({});
        QCOMPARE(filter.rowCount(), 13);
    }

    void frame_table_shows_the_report() {
        const DocumentPtr document = test::fake_checkpoint(4);
        FrameTableModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        EncoderSettings settings;
        settings.keyframe_interval = 2;
        const StreamReport report = test::fake_report(*document, settings);
        model.set_report(&report);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(text(model, {}, 1, FrameTableModel::Frame), u"Layer 1"_s);
        QVERIFY(text(model, {}, 1, FrameTableModel::Kind).contains(u"predicted"_s));
        QCOMPARE(text(model, {}, 1, FrameTableModel::References), u"Layer 0"_s);
        QCOMPARE(text(model, {}, 1, FrameTableModel::Rate), u"2.123"_s); // (1010 + 30 + 24 + 40) / 520
        QCOMPARE(text(model, {}, 1, FrameTableModel::Predicted), u"20 of 32"_s);
        QCOMPARE(text(model, {}, 1, FrameTableModel::Saved), u"0.100 bpw"_s);
        QCOMPARE(text(model, {}, 0, FrameTableModel::Saved), QString());
        QCOMPARE(model.row_of_layer("decoder", 3), 3);
        QCOMPARE(model.row_of_layer("encoder", 3), -1);
    }

    void strip_is_outlined_before_figures_and_filled_after() {
        const DocumentPtr document = test::fake_checkpoint(5);
        EncoderSettings settings;
        settings.keyframe_interval = 3;
        const auto outlines = strip_frames(*document, nullptr, settings);
        QCOMPARE(outlines.size(), std::size_t{5});
        QCOMPARE(outlines[3].kind, widgets::FrameKind::Keyframe);
        QCOMPARE(outlines[4].kind, widgets::FrameKind::Predicted);
        QCOMPARE(outlines[4].bits(), quint64{0});
        const StreamReport report = test::fake_report(*document, settings);
        const auto bars = strip_frames(*document, &report, settings);
        QCOMPARE(bars[4].weight_bits, quint64{1040});
        QCOMPARE(bars[4].scale_bits, quint64{30});
        QCOMPARE(bars[4].motion_bits, quint64{40});
        QCOMPARE(bars[4].other_bits, quint64{24});
        QVERIFY(bars[4].detail.contains(u"20 of 32 units predicted"_s));
    }

    void syntax_tree_has_offsets_and_bits() {
        widgets::SyntaxTreeModel model;
        const Tester tester(&model, Tester::FailureReportingMode::QtTest);
        model.set_trace(test::fake_trace());
        QCOMPARE(model.rowCount(), 5);
        const QModelIndex frame = model.index(2, 0); // "frame 1"
        QCOMPARE(text(model, frame, 1, widgets::SyntaxTreeModel::Name), u"symbols"_s);
        QCOMPARE(text(model, frame, 1, widgets::SyntaxTreeModel::Offset), u"0x000019"_s);
        QCOMPARE(text(model, frame, 1, widgets::SyntaxTreeModel::Bits), u"120"_s);
        QCOMPARE(text(model, frame, 1, widgets::SyntaxTreeModel::Meaning), u"meaning of symbols"_s);
        QCOMPARE(model.index_of_frame(1), frame);
        QVERIFY(!model.index_of_frame(9).isValid());
        QCOMPARE(model.index_at_bit(8 * 30), model.index(1, 0, frame));
        QVERIFY(!model.index_at_bit(8 * 64).isValid());
        QCOMPARE(widgets::bit_offset_text(8 * 16 + 3), u"0x000010 + 3 bits"_s);
        model.set_trace(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void report_of_a_trace_adds_up() {
        const DocumentPtr document = test::fake_checkpoint(3);
        const auto trace = test::fake_trace();
        const StreamReport report = report_of_trace(*trace, document->tensors, document->architecture);
        QCOMPARE(report.bits.total(), std::uint64_t{64 * 8});
        QCOMPARE(report.file_bytes, std::uint64_t{64});
        QCOMPARE(report.bits.symbols, std::uint64_t{3 * 15 * 8});
        QCOMPARE(report.frames.size(), std::size_t{3});
        QCOMPARE(report.frames[2].bits.total(), std::uint64_t{16 * 8});
        QCOMPARE(report.tensors[1].bits.symbols, std::uint64_t{15 * 8});
    }

    void document_counts_tied_weights_once() {
        const DocumentPtr document = test::fake_checkpoint(2);
        QCOMPARE(document->weight_count(), std::uint64_t{400 + 2 * 520});
        QCOMPARE(document->tensor_bytes(), std::uint64_t{2 * (400 + 2 * 520)});
        QCOMPARE(document->tied_count(), std::size_t{1});
        QCOMPARE(document->bytes_by_dtype().size(), std::size_t{1});
    }

    void recents_are_unique_newest_first_and_exist() {
        const QTemporaryDir folder;
        Preferences preferences(folder.filePath(u"settings.ini"_s));
        for (int i = 0; i < 12; ++i) {
            const QString path = folder.filePath(u"%1.mcwc"_s.arg(i));
            write_file_at(path);
            preferences.add_recent(path);
        }
        preferences.add_recent(folder.filePath(u"5.mcwc"_s));
        QStringList recent = preferences.recent_paths();
        QCOMPARE(recent.size(), 10);
        QCOMPARE(recent.first(), folder.filePath(u"5.mcwc"_s));
        QCOMPARE(recent.count(recent.first()), 1);
        QFile::remove(recent.first());
        QCOMPARE(preferences.recent_paths().first(), folder.filePath(u"11.mcwc"_s));
    }

    void sample_is_found_installed_and_in_the_tree() {
        const QTemporaryDir folder;
        QVERIFY(find_sample(folder.path() + u"/build/dev/bin"_s).isEmpty());
        QDir(folder.path()).mkpath(u"build/dev/bin"_s);
        QDir(folder.path()).mkpath(u"resources/sample"_s);
        write_file_at(folder.filePath(u"resources/sample/config.json"_s));
        QCOMPARE(find_sample(folder.path() + u"/build/dev/bin"_s), folder.filePath(u"resources/sample"_s));
        QDir(folder.path()).mkpath(u"build/dev/share/mcwc/sample"_s);
        write_file_at(folder.filePath(u"build/dev/share/mcwc/sample/config.json"_s));
        QCOMPARE(find_sample(folder.path() + u"/build/dev/bin"_s),
                 folder.filePath(u"build/dev/share/mcwc/sample"_s));
    }

    void drops_are_read_as_one_model() {
        const QTemporaryDir folder;
        const auto at = [&](const QString& name) {
            write_file_at(folder.filePath(name));
            return QUrl::fromLocalFile(folder.filePath(name));
        };
        const QUrl one = at(u"model-00001-of-00002.safetensors"_s);
        const QUrl two = at(u"model-00002-of-00002.safetensors"_s);
        const QUrl index = at(u"model.safetensors.index.json"_s);
        QMimeData data;
        QCOMPARE(dropped_path(data), QString());
        data.setUrls({one});
        QCOMPARE(dropped_path(data), one.toLocalFile());
        data.setUrls({one, two});
        QCOMPARE(dropped_path(data), folder.path());
        data.setUrls({one, two, index});
        QCOMPARE(dropped_path(data), index.toLocalFile());
        data.setUrls({QUrl(u"https://example.org/a.safetensors"_s), QUrl::fromLocalFile(u"/no/such/file"_s)});
        QCOMPARE(dropped_path(data), QString());
    }
};

QTEST_MAIN(ModelsTest)
#include "test_models.moc"
