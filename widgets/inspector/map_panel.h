#pragma once

#include "widgets/inspector/byte_map.h"

#include <QWidget>

class QToolButton;
class QHBoxLayout;

namespace mcwc::widgets {

class ElidedLabel;

/// What the map's colours and patterns mean, with bytes; flows over as many lines as it takes.
class MapLegend : public QWidget {
    Q_OBJECT

public:
    explicit MapLegend(QWidget* parent = nullptr);
    void set_parts(std::vector<std::pair<PartLook, std::uint64_t>> parts);
    QStringList texts() const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {300, heightForWidth(std::max(width(), 200))}; }
    QSize minimumSizeHint() const override { return {120, heightForWidth(std::max(width(), 120))}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<QRectF> places(int width) const;

    std::vector<std::pair<PartLook, std::uint64_t>> parts_;
};

/// The byte map with its way of drawing, the way back out, the read-out and the legend.
class MapPanel : public QWidget {
    Q_OBJECT

public:
    explicit MapPanel(SyntaxTree* tree, QWidget* parent = nullptr);

    ByteMap* map() const { return map_; }
    MapLegend* legend() const { return legend_; }
    QString read_out() const;
    /// The names in the way back, from the file on.
    QStringList crumbs() const;
    QToolButton* layout_button(ByteMap::Layout layout) const;
    void refresh_icons();

protected:
    void changeEvent(QEvent* event) override;

private:
    void show_crumbs();
    void show_text(const bitstream::TraceNode* node);

    SyntaxTree* tree_;
    ByteMap* map_;
    MapLegend* legend_;
    ElidedLabel* text_;
    QHBoxLayout* crumbs_;
    QToolButton* as_treemap_;
    QToolButton* as_ribbon_;
};

} // namespace mcwc::widgets
