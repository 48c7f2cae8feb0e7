#pragma once

#include <QLayout>
#include <QList>

namespace mcwc::widgets {

/// Items one behind the other, in as many rows as the width takes.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    void set_spacing(int across, int down);

    void addItem(QLayoutItem* item) override;
    int count() const override { return static_cast<int>(items_.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override;
    void setGeometry(const QRect& area) override;

private:
    /// Returns the height that it takes; moves the items if `moves`.
    int arrange(const QRect& area, bool moves) const;

    QList<QLayoutItem*> items_;
    int across_ = 8;
    int down_ = 6;
};

} // namespace mcwc::widgets
