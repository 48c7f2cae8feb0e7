#pragma once

#include <QAbstractScrollArea>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace mcwc::widgets {

/// Read-only bytes as hexadecimal and text, 16 (or 8 when narrow) in a row. Only the rows in sight are
/// touched, so a mapped file of any size costs nothing.
class HexView : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit HexView(QWidget* parent = nullptr);

    /// `owner` keeps the bytes alive.
    void set_bytes(std::span<const std::byte> bytes, std::shared_ptr<const void> owner);
    /// Highlights and scrolls to it; a length of 0 highlights nothing.
    void set_range(std::uint64_t offset, std::uint64_t length);
    std::uint64_t range_offset() const { return range_offset_; }
    std::uint64_t range_length() const { return range_length_; }
    /// The text of a row as it is drawn: offset, bytes, characters.
    QString row_text(std::uint64_t row) const;

    QSize sizeHint() const override;

Q_SIGNALS:
    /// The user pointed at a byte.
    void byte_chosen(quint64 offset);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    std::uint64_t rows() const;
    std::uint64_t first_row() const;
    int row_height() const;
    double cell() const;
    double hex_left(unsigned column) const;
    double text_left(unsigned column) const;
    void layout_rows();
    void draw_row(QPainter& painter, std::uint64_t row, int y) const;

    std::span<const std::byte> bytes_;
    std::shared_ptr<const void> owner_;
    std::uint64_t range_offset_ = 0;
    std::uint64_t range_length_ = 0;
    std::uint64_t cursor_ = 0;
    unsigned per_row_ = 16;
};

} // namespace mcwc::widgets
