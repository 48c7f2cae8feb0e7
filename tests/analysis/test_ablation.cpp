#include "core/analysis/ablation.h"
#include "core/architecture/architecture.h"
#include "core/base/task.h"
#include "core/checkpoint/checkpoint.h"

#include <QtTest>

#include <map>
#include <string>
#include <vector>

using namespace mcwc;

class TestAblation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void each_part_is_left_out_by_itself() {
        std::vector<std::string> names;
        const EncoderSettings base;
        for (const Ablation& ablation : ablations(base)) {
            names.push_back(ablation.left_out);
        }
        const std::vector<std::string> expected{"nothing",
                                                "alignment",
                                                "prediction",
                                                "keyframes",
                                                "choice of references",
                                                "prediction within tensors",
                                                "bases",
                                                "trellis",
                                                "learned shapes"};
        QVERIFY(names == expected);
        QVERIFY(ablations(base).front().settings == base);
        QVERIFY(ablations(base)[1].settings.alignment == AlignmentMethod::None);
        QCOMPARE(ablations(base)[2].settings.keyframe_interval, 1U);
        QCOMPARE(ablations(base)[7].settings.trellis, 0U);
    }

    void parts_that_are_not_there_are_not_listed() {
        EncoderSettings base;
        set_effort(base, 1);
        base.keyframe_interval = 1;
        base.own_rows = false;
        QCOMPARE(ablations(base).size(), std::size_t{1});
    }

    void parts_of_the_sample_are_worth_what_they_were_measured_to_be() {
        const auto checkpoint = Checkpoint::open(MCWC_SAMPLE);
        const Architecture architecture =
            FamilyCatalogue::builtin().analyse(*checkpoint, checkpoint->config_json());
        EncoderSettings base;
        set_effort(base, 4);
        const std::vector<double> rates{2.5, 4};
        std::map<std::string, double> percent;
        std::map<std::string, double> bits;
        for (const AblationResult& result : ablate(*checkpoint, architecture, base, rates, {}, {})) {
            QCOMPARE(result.points.size(), std::size_t{2});
            QCOMPARE(result.difference.has_value(), result.ablation.left_out != "nothing");
            if (result.difference) {
                percent[result.ablation.left_out] = result.difference->percent;
                bits[result.ablation.left_out] = result.difference->bits;
            }
        }
        const auto within = [](double value, double low, double high) { return value > low && value < high; };
        QVERIFY2(within(bits["trellis"], 0.12, 0.25), qPrintable(QString::number(bits["trellis"])));
        QVERIFY2(within(bits["bases"], 0.08, 0.25), qPrintable(QString::number(bits["bases"])));
        QVERIFY2(within(bits["learned shapes"], 0.001, 0.02),
                 qPrintable(QString::number(bits["learned shapes"])));
        // Layers of the sample hardly repeat each other: neither part may cost anything, either.
        QVERIFY2(within(percent["alignment"], -0.1, 0.5), qPrintable(QString::number(percent["alignment"])));
        QVERIFY2(within(percent["prediction"], -0.1, 0.5),
                 qPrintable(QString::number(percent["prediction"])));
    }
};

QTEST_APPLESS_MAIN(TestAblation)
#include "test_ablation.moc"
