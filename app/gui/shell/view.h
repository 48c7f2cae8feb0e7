#pragma once

#include "app/gui/engine/document.h"
#include "app/gui/session/selection.h"
#include "app/gui/session/workspace.h"

#include <QString>
#include <QWidget>

namespace mcwc::gui {

struct Report;

/// A page of the main area. To add one: derive, and add it in WorkPage's constructor; its tab shows while
/// applies_to() says so.
class View : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    virtual bool applies_to(const Document& document) const = 0;
    virtual void show_document(const DocumentPtr& document) = 0;
    /// `report` may be null. `stale`: newer figures are on their way.
    virtual void show_figures(const ReportPtr& report, FigureState state, bool stale) = 0;
    /// Something was selected elsewhere: show the parts of it that this view knows. Called with the present
    /// selection after every show_document() and show_figures() too. A view that knows nothing but layers
    /// implements show_layer() alone.
    virtual void show_selection(const Selection& selection) { show_layer(selection.layer); }
    /// A layer (index into Architecture::layers) was selected elsewhere; -1: none.
    virtual void show_layer(int /*layer*/) {}
    /// The user wants to find something: puts the keyboard into the view's own field. False when it has none.
    virtual bool begin_find() { return false; }
    /// Appends what is known here by now (report/report.h); nothing is computed for it.
    virtual void add_to_report(Report& /*report*/) const {}

    /// Names the view in sessions, in every language: its class, without namespace.
    QString id() const { return QString::fromLatin1(metaObject()->className()).section(u':', -1); }

Q_SIGNALS:
    /// The user chose this here; usually the selection last shown with one part changed.
    void selection_wanted(const mcwc::gui::Selection& selection);
    /// The user chose a layer and nothing else; -1: none.
    void layer_chosen(int layer);
};

} // namespace mcwc::gui
