#include "tests/gui/fake_model.h"
#include "widgets/common/format.h"
#include "widgets/common/labels.h"
#include "widgets/common/message_bar.h"
#include "widgets/controls/drag_handle.h"
#include "widgets/controls/encoder_panel.h"
#include "widgets/controls/job_row.h"
#include "widgets/controls/target_row.h"
#include "widgets/controls/value_slider.h"
#include "widgets/frames/frame_strip.h"
#include "widgets/inspector/hex_view.h"
#include "widgets/inspector/stream_inspector.h"
#include "widgets/inspector/syntax_tree_model.h"
#include "widgets/theme/icon.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QMimeData>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QToolButton>
#include <QTreeView>
#include <QUrl>

#include <memory>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace mcwc;
using namespace mcwc::widgets;

namespace {

std::vector<FrameBar> bars(int count) {
    std::vector<FrameBar> list;
    for (int i = 0; i < count; ++i) {
        FrameBar bar;
        bar.kind = i % 4 == 0 ? FrameKind::Keyframe : FrameKind::Predicted;
        bar.label = QString::number(i);
        bar.weight_bits = 900;
        bar.scale_bits = 50;
        bar.motion_bits = i % 4 == 0 ? 0 : 40;
        bar.other_bits = 10;
        bar.bits_per_weight = 3.5;
        list.push_back(bar);
    }
    return list;
}

EncoderPanel::Lists lists() {
    return {{u"each"_s, u"all"_s},
            {},
            {u"exact"_s, u"greedy"_s, u"none"_s},
            {},
            {u"original"_s, u"aligned"_s},
            {},
            {}};
}

bool has_color(const QImage& image, const QColor& color) {
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

class WidgetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void figures_have_units() {
        QCOMPARE(bytes_text(812), u"812\u00a0B"_s);
        QCOMPARE(bytes_text(3'270'000), u"3.27\u00a0MB"_s);
        QCOMPARE(bytes_text(999'999), u"1.00\u00a0MB"_s);
        QCOMPARE(bits_text(412816), u"412,816\u00a0bits"_s);
        QCOMPARE(count_text(1'640'000), u"1.64\u00a0M"_s);
        QCOMPARE(percent_text(226, 1000), u"22.6%"_s);
        QCOMPARE(percent_text(1, 0), QString());
        QCOMPARE(bpw_text(3.6121), u"3.612"_s);
        QCOMPARE(sqnr_text(0.01), u"20.0\u00a0dB"_s);
        QCOMPARE(sqnr_text(0), u"exact"_s);
        QCOMPARE(sqnr_text(-1), no_figure());
        QCOMPARE(duration_text(0.42), u"0.4\u00a0s"_s);
        QCOMPARE(duration_text(185), u"3\u00a0min 5\u00a0s"_s);
        QCOMPARE(duration_text(7440), u"2\u00a0h 4\u00a0min"_s);
    }

    void strip_selects_by_mouse_and_keys() {
        FrameStrip strip;
        strip.resize(800, 150);
        strip.set_frames(bars(8));
        strip.show();
        QSignalSpy chosen(&strip, &FrameStrip::frame_selected);
        QTest::mouseClick(strip.viewport(), Qt::LeftButton, {}, strip.frame_rect(3).center());
        QCOMPARE(strip.selected(), std::optional(3));
        QTest::keyClick(&strip, Qt::Key_Right);
        QCOMPARE(strip.selected(), std::optional(4));
        QTest::keyClick(&strip, Qt::Key_End);
        QCOMPARE(strip.selected(), std::optional(7));
        QTest::keyClick(&strip, Qt::Key_Right); // stays at the last
        QTest::keyClick(&strip, Qt::Key_Home);
        QCOMPARE(strip.selected(), std::optional(0));
        QCOMPARE(chosen.count(), 4);
        QVERIFY(strip.accessibleDescription().contains(u"keyframe"_s));
        QVERIFY(strip.frame_text(1).contains(u"motion 4.0%"_s));
        strip.set_frames(bars(2));
        QCOMPARE(strip.selected(), std::optional(0));
        strip.set_frames({});
        QVERIFY(!strip.selected());
    }

    void strip_zooms_and_scrolls_to_the_selection() {
        FrameStrip strip;
        strip.resize(400, 150);
        strip.set_frames(bars(120));
        strip.show();
        const int narrow = strip.frame_rect(0).width();
        QTest::keyClick(&strip, Qt::Key_Plus);
        QTest::keyClick(&strip, Qt::Key_Plus);
        QVERIFY(strip.frame_rect(0).width() > narrow);
        QTest::keyClick(&strip, Qt::Key_End);
        QVERIFY(strip.viewport()->rect().contains(strip.frame_rect(119).center()));
        QTest::keyClick(&strip, Qt::Key_0);
        QCOMPARE(strip.zoom(), 1.0);
    }

    void strip_draws_kinds_in_their_colours() {
        QApplication::setPalette(palette_of(light_colors()));
        FrameStrip strip;
        strip.resize(800, 150);
        strip.set_frames(bars(8));
        const QImage image = strip.grab().toImage();
        QVERIFY(has_color(image, light_colors().keyframe));
        QVERIFY(has_color(image, light_colors().predicted));
        QVERIFY(has_color(image, light_colors().permutation));
        QVERIFY(has_color(image, light_colors().side));
    }

    void theme_follows_the_palette() {
        Theme theme(*qApp, ThemeChoice::Dark);
        QVERIFY(is_dark(QApplication::palette()));
        QCOMPARE(QApplication::palette().color(QPalette::Window), dark_colors().window);
        theme.set_choice(ThemeChoice::Light);
        QVERIFY(!is_dark(QApplication::palette()));
        QVERIFY(qApp->styleSheet().contains(light_colors().surface.name()));
        theme.set_choice(ThemeChoice::System);
        qApp->setStyleSheet({});
    }

    void every_icon_draws() {
        const QStringList files = QDir(u":/icons"_s).entryList();
        QVERIFY(files.size() > 20);
        for (const QString& file : files) {
            const QImage image = icon(file.chopped(4), Qt::red).pixmap(32, 32).toImage();
            QVERIFY2(image.width() == 32 && image != QImage(image.size(), image.format()), qPrintable(file));
        }
        QVERIFY(icon(u"no-such-icon"_s, Qt::red).isNull());
    }

    void slider_and_field_say_the_same() {
        ValueSlider value(u"qbits"_s, {.lowest = 0.25,
                                       .highest = 16,
                                       .slider_lowest = 1,
                                       .slider_highest = 12,
                                       .step = 0.25,
                                       .decimals = 2});
        QSignalSpy changed(&value, &ValueSlider::value_changed);
        value.slider()->setValue(12); // 1 + 12 * 0.25
        QCOMPARE(value.field()->value(), 4.0);
        value.field()->setValue(3.13); // between two steps of the slider
        QCOMPARE(value.value(), 3.13);
        QCOMPARE(value.slider()->value(), 9);
        value.set_value(0.5); // outside the slider, inside the field
        QCOMPARE(value.value(), 0.5);
        QCOMPARE(value.slider()->value(), 0);
        QCOMPARE(changed.count(), 3);
    }

    void texts_of_actions_lose_their_mnemonics() {
        QCOMPARE(plain_text(u"&Open file \u2026"_s), u"Open file"_s);
        QCOMPARE(plain_text(u"\u958b\u304f(&O)\u2026"_s), u"\u958b\u304f"_s);
        QCOMPARE(plain_text(u"Black && white"_s), u"Black & white"_s);
    }

    void encoder_panel_announces_each_change_once() {
        EncoderPanel panel(lists());
        QSignalSpy changed(&panel, &EncoderPanel::choices_changed);
        panel.set_choices({.keyframe_interval = 8,
                           .qbits = 3.5,
                           .steps = 1,
                           .alignment = 1,
                           .order = 1,
                           .lossless = false});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(panel.choices().keyframe_interval, 8);
        QCOMPARE(panel.choices().steps, 1);
        QCOMPARE(panel.choices().alignment, 1);
        panel.set_choices(panel.choices());
        QCOMPARE(changed.count(), 1);
        panel.qbits_slider()->field()->setValue(5);
        QCOMPARE(changed.count(), 2);
        EncoderChoices lossless = panel.choices();
        lossless.lossless = true;
        panel.set_choices(lossless);
        QVERIFY(!panel.qbits_slider()->isEnabled());
    }

    void effort_chosen_by_hand_stays_until_the_slider_moves() {
        EncoderPanel panel(lists());
        QCOMPARE(panel.choices().effort, static_cast<int>(default_effort));
        EncoderChoices by_hand = panel.choices();
        by_hand.effort = 0;
        panel.set_choices(by_hand);
        QCOMPARE(panel.choices().effort, 0);
        panel.qbits_slider()->field()->setValue(5);
        QCOMPARE(panel.choices().effort, 0);
        QSignalSpy changed(&panel, &EncoderPanel::choices_changed);
        panel.effort_slider()->slider()->setValue(8); // the ninth of nine
        QCOMPARE(panel.choices().effort, 9);
        QCOMPARE(changed.count(), 1);
    }

    void a_target_begins_with_what_is_there_and_keeps_its_value() {
        EncoderPanel panel(lists());
        TargetRow* row = panel.target_row();
        QSignalSpy changed(&panel, &EncoderPanel::choices_changed);
        row->set_present(3.4874, 788478, 0.00437);
        QVERIFY(!panel.choices().target);
        QVERIFY(panel.qbits_slider()->isEnabled());
        row->kinds()->setCurrentIndex(1);
        QCOMPARE(panel.choices().target, (RateTarget{RateTarget::Kind::BitsPerWeight, 3.487}));
        QVERIFY(!panel.qbits_slider()->isEnabled()); // the search sets it
        row->kinds()->setCurrentIndex(2);
        QCOMPARE(panel.choices().target, (RateTarget{RateTarget::Kind::FileBytes, 788000}));
        row->kinds()->setCurrentIndex(3);
        QCOMPARE(row->field()->value(), 23.6);
        QCOMPARE(changed.count(), 3);
        row->field()->setValue(20);
        QCOMPARE(panel.choices().target->kind, RateTarget::Kind::Error);
        QVERIFY(std::fabs(panel.choices().target->value - 0.01) < 1e-12);
        const RateTarget exact{RateTarget::Kind::ErrorOfEach, 0.0123456789}; // no whole tenth of a decibel
        EncoderChoices choices = panel.choices();
        choices.target = exact;
        panel.set_choices(choices);
        QCOMPARE(panel.choices().target, exact);
        QCOMPARE(row->kinds()->currentIndex(), 4);
        row->kinds()->setCurrentIndex(0);
        QVERIFY(!panel.choices().target);
        QVERIFY(panel.qbits_slider()->isEnabled());
    }

    void an_estimate_shows_its_interval_and_a_measurement_none() {
        EncoderPanel panel(lists());
        EstimateBlock* block = panel.estimate();
        EstimateFigures figures{.file_bytes = 1'220'000, .bpw_coded = 3.5, .nmse = 0.01};
        figures.file_bytes_doubt = 20'000;
        figures.bpw_coded_doubt = 0.0123;
        figures.sqnr_doubt = 0.15;
        block->set_figures(figures);
        QCOMPARE(block->range_text(), u"1.20\u00a0MB to 1.24\u00a0MB"_s);
        QCOMPARE(block->figure_text(0), u"3.500 \u00b1\u00a00.012"_s);
        QCOMPARE(block->figure_text(1), u"0.000"_s);
        QCOMPARE(block->figure_text(4), u"20.0\u00a0dB \u00b1\u00a00.1"_s);
        figures = {.file_bytes = 1'220'000, .bpw_coded = 3.5, .nmse = 0.01, .measured = true};
        block->set_figures(figures);
        QCOMPARE(block->range_text(), QString());
        QCOMPARE(block->figure_text(0), u"3.500"_s);
    }

    void a_drag_of_the_slider_is_one_gesture() {
        EncoderPanel panel(lists());
        QSlider* slider = panel.qbits_slider()->slider();
        QSet<quint64> gestures;
        connect(&panel, &EncoderPanel::choices_changed, this, [&] { gestures.insert(panel.gesture()); });
        slider->setSliderDown(true);
        slider->setValue(3);
        slider->setValue(4);
        slider->setSliderDown(false);
        QCOMPARE(gestures.size(), 1);
        slider->setSliderDown(true);
        slider->setValue(5);
        slider->setSliderDown(false);
        QCOMPARE(gestures.size(), 2);
        panel.keyframe_slider()->slider()->setSliderDown(true);
        panel.keyframe_slider()->slider()->setValue(9);
        QCOMPARE(gestures.size(), 3);
    }

    void estimate_shows_three_rates_and_dims() {
        EncoderPanel panel(lists());
        EstimateBlock* block = panel.estimate();
        block->set_figures({.file_bytes = 740'000,
                            .source_bytes = 3'270'000,
                            .bpw_coded = 3.5,
                            .bpw_model = 3.61,
                            .bpw_file = 3.66,
                            .nmse = 0.01,
                            .saved_bpw = 0.21,
                            .measured = false});
        QCOMPARE(block->size_text(), u"\u2248 740\u00a0kB"_s);
        QCOMPARE(block->figure_text(0), u"3.500"_s);
        QCOMPARE(block->figure_text(1), u"3.610"_s);
        QCOMPARE(block->figure_text(2), u"3.660"_s);
        QCOMPARE(block->figure_text(3), u"22.6%"_s);
        QCOMPARE(block->figure_text(4), u"20.0\u00a0dB"_s);
        QCOMPARE(block->figure_text(6), u"0.210 bpw"_s);
        block->set_stale(true);
        QVERIFY(block->graphicsEffect() != nullptr);
        QCOMPARE(block->figure_text(0), u"3.500"_s); // the old figures stay
        block->clear();
        QVERIFY(block->graphicsEffect() == nullptr);
        QCOMPARE(block->figure_text(0), no_figure());
    }

    void job_row_shows_stage_time_and_cancel() {
        JobRow row;
        QSignalSpy cancelled(&row, &JobRow::cancel_requested);
        row.set_view({.title = u"Export a.mcwc"_s,
                      .stage = u"coding h.3"_s,
                      .done = 14,
                      .total = 20,
                      .eta_seconds = 41});
        QCOMPARE(row.stage_text(), u"coding h.3"_s);
        QCOMPARE(row.time_text(), u"41\u00a0s left"_s);
        QCOMPARE(row.percent(), 70);
        row.cancel_button()->click();
        QCOMPARE(cancelled.count(), 1);
        row.set_view({.title = u"Export a.mcwc"_s, .state = JobView::State::Cancelling});
        QVERIFY(!row.cancel_button()->isEnabled());
        QCOMPARE(row.percent(), -1); // not known: a busy bar
    }

    void message_names_what_happened_and_closes() {
        QWidget window;
        MessageBar bar(&window);
        window.show();
        QVERIFY(!bar.isVisible());
        bar.show_message(MessageKind::Error, u"a.mcwc is damaged."_s, u"Copy it again."_s);
        QVERIFY(bar.isVisible());
        QCOMPARE(bar.text(), u"a.mcwc is damaged."_s);
        QCOMPARE(bar.accessibleName(), bar.text());
        QTest::keyClick(&bar, Qt::Key_Escape);
        QVERIFY(!bar.isVisible());
    }

    void hex_view_shows_and_highlights() {
        auto bytes = std::make_shared<std::vector<std::byte>>(1000);
        for (std::size_t i = 0; i < bytes->size(); ++i) {
            (*bytes)[i] = static_cast<std::byte>(i);
        }
        HexView hex;
        hex.resize(900, 160);
        hex.set_bytes(*bytes, bytes);
        hex.show();
        QCOMPARE(hex.row_text(4),
                 u"0000000040  40 41 42 43 44 45 46 47 48 49 4a 4b 4c 4d 4e 4f  @ABCDEFGHIJKLMNO"_s);
        QCOMPARE(hex.row_text(62),
                 u"00000003e0  e0 e1 e2 e3 e4 e5 e6 e7  \u00b7\u00b7\u00b7\u00b7\u00b7\u00b7\u00b7\u00b7"_s);
        hex.set_range(990, 50); // cut at the end
        QCOMPARE(hex.range_length(), std::uint64_t{10});
        hex.set_range(5000, 1);
        QCOMPARE(hex.range_length(), std::uint64_t{0});
        QSignalSpy chosen(&hex, &HexView::byte_chosen);
        hex.set_range(17, 1);
        QTest::keyClick(&hex, Qt::Key_Right);
        QCOMPARE(chosen.takeFirst().first().toULongLong(), 18ULL);
    }

    void inspector_links_tree_and_bytes() {
        auto bytes = std::make_shared<std::vector<std::byte>>(64);
        StreamInspector inspector;
        inspector.resize(900, 600);
        inspector.set_stream(test::fake_trace(), *bytes, bytes);
        inspector.show();
        QSignalSpy frames(&inspector, &StreamInspector::frame_chosen);
        const QModelIndex frame = inspector.model()->index(2, 0);
        inspector.tree()->setCurrentIndex(inspector.model()->index(1, 0, frame));
        QCOMPARE(inspector.hex()->range_offset(), std::uint64_t{25});
        QCOMPARE(inspector.hex()->range_length(), std::uint64_t{15});
        QCOMPARE(frames.takeFirst().first().toLongLong(), 1LL);
        Q_EMIT inspector.hex()->byte_chosen(60);
        QCOMPARE(inspector.tree()->currentIndex().data().toString(), u"checksum"_s);
        inspector.show_frame(0);
        QCOMPARE(inspector.tree()->currentIndex().data().toString(), u"frame 0"_s);
    }

    void drag_handle_asks_for_the_file_and_carries_its_url() {
        DragHandle handle;
        handle.show();
        QSignalSpy wanted(&handle, &DragHandle::file_wanted);
        QCOMPARE(handle.mime_data(), nullptr);
        QTest::keyClick(&handle, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1);
        handle.set_preparing();
        QTest::keyClick(&handle, Qt::Key_Return);
        QCOMPARE(wanted.count(), 1); // one is on its way
        handle.set_file(u"/tmp/a.mcwc"_s, u"a.mcwc"_s, 740'000);
        const std::unique_ptr<QMimeData> data(handle.mime_data());
        QCOMPARE(data->urls(), QList<QUrl>{QUrl::fromLocalFile(u"/tmp/a.mcwc"_s)});
        handle.set_idle();
        QCOMPARE(handle.mime_data(), nullptr);
    }
};

QTEST_MAIN(WidgetsTest)
#include "test_widgets.moc"
