#pragma once

#include <QString>

class QAction;
class QWidget;

namespace mcwc::gui {

class LayerAnalysis;
class Preferences;
class WorkPage;

/// Writes the page's report in a job, as PDF where the path ends in ".pdf", else as HTML.
/// LayerAnalysis::file_written or problem follows.
void save_report(const WorkPage& page, LayerAnalysis& analysis, const QString& path);

/// Asks where the report goes whenever the action is triggered.
void connect_report(WorkPage& page, LayerAnalysis& analysis, QAction& action, Preferences& preferences,
                    QWidget* parent);

} // namespace mcwc::gui
