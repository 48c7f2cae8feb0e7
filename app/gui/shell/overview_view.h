#pragma once

#include "app/gui/shell/view.h"

class QGridLayout;
class QLabel;
class QTableView;

namespace mcwc::widgets {
class Card;
class ShareTable;
} // namespace mcwc::widgets

namespace mcwc::gui {

class FrameTableModel;

/// What was loaded, where the bits go, and the frames as a table.
class OverviewView : public View {
    Q_OBJECT

public:
    explicit OverviewView(QWidget* parent = nullptr);

    QString title() const override { return tr("Overview"); }
    bool applies_to(const Document& /*document*/) const override { return true; }
    void show_document(const DocumentPtr& document) override;
    void show_figures(const ReportPtr& report, FigureState state, bool stale) override;
    void show_layer(int layer) override;
    void add_to_report(Report& report) const override;

    FrameTableModel* frames() const { return frames_; }
    /// Rows of the card of facts: name, value.
    std::vector<std::pair<QString, QString>> facts() const { return facts_; }
    QString notes_text() const;

private:
    void fill_facts();
    void fill_shares(const StreamReport* report);
    void fill_notes(const StreamReport* report);

    DocumentPtr document_;
    FrameTableModel* frames_;
    QTableView* table_;
    widgets::Card* facts_card_;
    QGridLayout* facts_grid_;
    std::vector<std::pair<QString, QString>> facts_;
    widgets::Card* shares_card_;
    widgets::ShareTable* shares_;
    widgets::Card* notes_card_;
    QLabel* notes_;
    widgets::Card* table_card_;
    QString shares_title_;
    bool following_ = false;
};

} // namespace mcwc::gui
