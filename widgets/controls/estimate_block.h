#pragma once

#include <QString>
#include <QWidget>

#include <utility>
#include <vector>

class QLabel;

namespace mcwc::widgets {

/// The figures under the encoder's settings.
struct EstimateFigures {
    quint64 file_bytes = 0;
    quint64 source_bytes = 0;
    double bpw_coded = 0;  ///< (a) of the quantized tensors.
    double bpw_model = 0;  ///< (b) of all weights.
    double bpw_file = 0;   ///< (c) the file's bits over all weights.
    double nmse = -1;      ///< Negative: not known, its lines are not shown.
    double saved_bpw = 0;  ///< Bits per weight that prediction saves; negative: not known.
    bool measured = false; ///< From a whole run instead of a sample.
    /// Of an estimate, where 95 of 100 whole runs are expected: half the width of each interval; negative:
    /// not known.
    double file_bytes_doubt = -1;
    double bpw_coded_doubt = -1;
    double bpw_model_doubt = -1;
    double bpw_file_doubt = -1;
    double sqnr_doubt = -1; ///< In dB.
};

/// Shows figures; dimmed while newer ones are being computed.
class EstimateBlock : public QWidget {
    Q_OBJECT

public:
    explicit EstimateBlock(QWidget* parent = nullptr);

    void set_figures(const EstimateFigures& figures);
    void set_stale(bool stale);
    bool is_stale() const { return stale_; }
    /// Nothing is known: dashes.
    void clear();

    QString size_text() const;
    QString range_text() const; ///< Under the size; empty for measured figures.
    /// Names and values that are shown, the size first.
    std::vector<std::pair<QString, QString>> facts() const;
    QString figure_text(int row) const; ///< Rows: the three rates, of the original, SQNR, NMSE, saved.

private:
    static constexpr int row_count = 7;

    QLabel* heading_;
    QLabel* size_;
    QLabel* range_;
    QLabel* names_[row_count];
    QLabel* values_[row_count];
    bool stale_ = false;
};

} // namespace mcwc::widgets
