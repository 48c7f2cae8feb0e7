#pragma once

#include "app/gui/session/workspace.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace mcwc::gui {

class Preferences;

/// Edits the family description of the open checkpoint beside the window, never in its way: what the text
/// means for the tensors is said as it is typed.
class MappingPanel : public QDialog {
    Q_OBJECT

public:
    MappingPanel(Workspace& workspace, Preferences& preferences, QWidget* parent);

    QPlainTextEdit* editor() const { return editor_; }
    QPushButton* use_button() const { return use_; }
    QString headline() const;
    QListWidget* findings() const { return findings_; }

    /// Between the last key and the check.
    static constexpr int check_delay_ms = 250;

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void show_document();
    void check();
    void show_result(const DocumentPtr& mapped);
    void show_problem(const QString& message, const QString& advice);
    void add_heading(const QString& text);
    void open_file(const QString& path);
    void save_file(const QString& path);

    Workspace& workspace_;
    Preferences& preferences_;
    QPlainTextEdit* editor_;
    QLabel* headline_;
    QLabel* advice_;
    QListWidget* findings_;
    QPushButton* use_;
    QTimer delay_;
    DocumentPtr checked_; ///< What the present text makes of the document; null while that is not known.
    std::filesystem::path shown_path_;
};

} // namespace mcwc::gui
