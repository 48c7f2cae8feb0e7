#pragma once

#include "core/checkpoint/hub_cache.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QPushButton;
class QVBoxLayout;

namespace mcwc::widgets {
class Card;
class DropArea;
} // namespace mcwc::widgets

namespace mcwc::gui {

/// What an empty window shows: what can be dropped, recent files, models in the local cache, the sample.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    void set_recent(const QStringList& paths);
    void set_cached(const std::vector<CachedModel>& models);
    void set_sample_available(bool available);
    /// What the last session worked on; empty: there is none.
    void set_last_session(const QString& name);
    void set_drag_active(bool active);
    widgets::DropArea* drop_area() const { return drop_; }

Q_SIGNALS:
    void open_file_wanted();
    void open_folder_wanted();
    void open_sample_wanted();
    void path_chosen(const QString& path);
    void last_session_wanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void clear_rows(widgets::Card* card);
    void add_row(widgets::Card* card, const QString& icon_name, const QString& name, const QString& detail,
                 const QString& path);
    void add_empty(widgets::Card* card, const QString& text);
    void refresh();

    widgets::DropArea* drop_;
    widgets::Card* recent_card_;
    widgets::Card* cached_card_;
    QWidget* sample_row_;
    QPushButton* continue_;
    QStringList recent_;
    std::vector<CachedModel> cached_;
    bool cache_known_ = false;
};

} // namespace mcwc::gui
