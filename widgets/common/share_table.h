#pragma once

#include <QColor>
#include <QString>
#include <QWidget>

#include <vector>

namespace mcwc::widgets {

/// One part of a whole.
struct Share {
    QString name;
    quint64 bits = 0;
    QColor color;
};

/// Parts of a whole: one stacked bar, and under it a line for each part with its size and share.
class ShareTable : public QWidget {
    Q_OBJECT

public:
    explicit ShareTable(QWidget* parent = nullptr);

    /// Parts of 0 bits are left out. `weights` > 0 adds bits per weight to each line.
    void set_shares(std::vector<Share> shares, quint64 weights);
    void set_stale(bool stale);
    const std::vector<Share>& shares() const { return shares_; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int line_height() const;
    quint64 total() const;

    std::vector<Share> shares_;
    quint64 weights_ = 0;
    bool stale_ = false;
};

} // namespace mcwc::widgets
