#pragma once

#include "app/gui/session/rate_sweep.h"
#include "app/gui/session/sweep_form.h"

#include <QWidget>

#include <optional>

class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace mcwc::widgets {
class ElidedLabel;
}

namespace mcwc::gui {

/// What a sweep tries, the buttons that start and cancel it, and how far it is. Says what is wrong with the
/// lists while they are typed.
class SweepPanel : public QWidget {
    Q_OBJECT

public:
    explicit SweepPanel(QWidget* parent = nullptr);

    /// Intervals, qbits, efforts, alignments, baselines and ablation; the rest as last set.
    SweepForm form() const;
    void set_form(const SweepForm& form);
    /// The settings that stand behind what is not swept.
    void set_base(const EncoderSettings& base);
    void show_progress(const RateSweep& sweep);
    /// Progress, or what a start would do; a row for wherever there is room.
    QWidget* progress_row() const { return progress_; }
    /// The sweep that is meant; nothing where the form is wrong.
    const std::optional<SweepOrder>& order() const { return order_; }

    QLineEdit* interval_field() const { return intervals_; }
    QLineEdit* qbits_field() const { return qbits_; }
    QLineEdit* effort_field() const { return efforts_; }
    QAction* alignment_action(AlignmentMethod method) const;
    QCheckBox* baselines_box() const { return baselines_; }
    QCheckBox* ablation_box() const { return ablation_; }
    QPushButton* start_button() const { return start_; }
    QPushButton* cancel_button() const { return cancel_; }
    /// What the row or, below the fields, the problem says.
    QString status_text() const;

Q_SIGNALS:
    void start_wanted();
    void cancel_wanted();

private:
    QLineEdit* make_field(const QString& name, const QString& hint, int characters);
    QWidget* labelled(const QString& name, QWidget* field);
    void check();
    void show_alignments();
    void show_status(const QString& text, bool problem);

    SweepForm rest_; ///< What has no field here.
    EncoderSettings base_;
    std::optional<SweepOrder> order_;
    QString invitation_; ///< What stands below the fields while nothing runs.
    bool wrong_ = false;
    bool running_ = false;
    QLineEdit* intervals_;
    QLineEdit* qbits_;
    QLineEdit* efforts_;
    QPushButton* alignment_;
    std::vector<std::pair<AlignmentMethod, QAction*>> methods_;
    QCheckBox* baselines_;
    QCheckBox* ablation_;
    QPushButton* start_;
    QPushButton* cancel_;
    QProgressBar* bar_;
    widgets::ElidedLabel* status_;
    QWidget* progress_;
    QLabel* problem_;
};

} // namespace mcwc::gui
