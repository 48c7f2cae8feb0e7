#pragma once

#include "app/gui/engine/document.h"
#include "app/gui/session/workspace.h"

#include <QString>
#include <QWidget>

namespace mcwc::gui {

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
    /// A layer (index into Architecture::layers) was selected elsewhere; -1: none.
    virtual void show_layer(int layer) = 0;

Q_SIGNALS:
    void layer_chosen(int layer);
};

} // namespace mcwc::gui
