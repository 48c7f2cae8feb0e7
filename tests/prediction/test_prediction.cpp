#include "core/prediction/prediction.h"

#include <QtTest>

#include <bit>
#include <cmath>
#include <vector>

using namespace mcwc;

class TestPrediction : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gain_is_the_least_squares_one() {
        const std::vector<float> p{1.0F, -2.0F, 3.0F};
        const std::vector<float> x{0.5F, -1.0F, 1.5F};
        QCOMPARE(fit_gain(x, p), 32);
        QCOMPARE(fit_gain(p, p), 64);
        QCOMPARE(fit_gain(x, std::vector<float>(3)), 0);
        QCOMPARE(fit_gain(std::vector<float>{1e30F, 0, 0}, std::vector<float>{1e-3F, 0, 0}), int(max_gain));
    }

    /// These exact bits are the format's definition of the reconstruction.
    void reconstruction_is_bit_exact() {
        const std::vector<std::int32_t> symbols{3, -7, 0, 1 << 20};
        const std::vector<float> reference{0.1F, 0.2F, -0.3F, 1e-5F};
        std::vector<float> values(4);
        dequantize(symbols, 0.0123F, values);
        QCOMPARE(values[0], 3.0F * 0.0123F);
        add_prediction(reference, gain_value(57), values);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const volatile float residual = static_cast<float>(symbols[i]) * 0.0123F; // no fused operation
            const volatile float prediction = (57.0F / 64.0F) * reference[i];
            const volatile float sum = prediction + residual;
            QCOMPARE(std::bit_cast<std::uint32_t>(values[i]),
                     std::bit_cast<std::uint32_t>(static_cast<float>(sum)));
        }
    }
};

QTEST_APPLESS_MAIN(TestPrediction)
#include "test_prediction.moc"
