#pragma once

#include <QLayout>
#include <QList>
#include <QWidget>

namespace mcwc::widgets {

/// Items one behind the other, in as many rows as the width takes.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget* parent = nullptr);
    ~FlowLayout() override;

    void set_spacing(int across, int down);
    /// Each row in the middle.
    void set_centred(bool centred);

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
    bool centred_ = false;
};

/// A widget with a flow layout that keeps its height to what its rows take. Layouts around it know nothing of
/// heights that follow from widths: those would take the preferred height of all else for the least.
class FlowBox : public QWidget {
    Q_OBJECT

public:
    explicit FlowBox(QWidget* parent = nullptr);
    FlowLayout* flow() const { return flow_; }

    bool hasHeightForWidth() const override { return false; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void fit();

    FlowLayout* flow_;
};

} // namespace mcwc::widgets
