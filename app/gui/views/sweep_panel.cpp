#include "app/gui/views/sweep_panel.h"

#include "core/base/error.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/format.h"
#include "widgets/common/labels.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mcwc::gui {

using namespace Qt::Literals::StringLiterals;

SweepPanel::SweepPanel(QWidget* parent)
    : QWidget(parent)
    , intervals_(make_field(tr("Keyframe intervals"),
                            tr("Keyframe every k layers: numbers with commas, or first:last:step"), 7))
    , qbits_(make_field(tr("Nominal bits per weight"),
                        tr("The points of each curve: numbers with commas, or first:last:step (2:8:0.5)"), 7))
    , efforts_(make_field(tr("Efforts"), tr("1 to 9, a curve for each; empty: as the settings are"), 5))
    , alignment_(new QPushButton(this))
    , baselines_(new QCheckBox(tr("Baselines"), this))
    , ablation_(new QCheckBox(tr("Ablation"), this))
    , start_(new QPushButton(tr("Start sweep"), this))
    , cancel_(new QPushButton(tr("Cancel"), this))
    , bar_(new QProgressBar(this))
    , status_(new widgets::ElidedLabel(Qt::ElideRight, this))
    , progress_(new QWidget(this))
    , problem_(widgets::role_label({}, "error", this)) {
    // lupdate loses the class here: it is named for it.
    auto* menu = new QMenu(alignment_);
    const std::pair<AlignmentMethod, QString> methods[] = {
        {AlignmentMethod::Hungarian, SweepPanel::tr("exact")},
        {AlignmentMethod::Greedy, SweepPanel::tr("greedy")},
        {AlignmentMethod::SortProj, SweepPanel::tr("sorted projection")},
        {AlignmentMethod::None, SweepPanel::tr("none")}};
    for (const auto& [method, name] : methods) {
        QAction* action = menu->addAction(name);
        action->setCheckable(true);
        connect(action, &QAction::toggled, this, &SweepPanel::check);
        methods_.emplace_back(method, action);
    }
    alignment_->setMenu(menu);
    alignment_->setProperty("role", u"menu"_s);
    alignment_->setAccessibleName(SweepPanel::tr("Alignments"));
    alignment_->setToolTip(
        SweepPanel::tr("How units are matched, a curve for each; none chosen: as the settings are"));
    baselines_->setToolTip(
        SweepPanel::tr("Also round to nearest, llama.cpp's block formats and zstd on the same tensors"));
    ablation_->setToolTip(
        SweepPanel::tr("What each part of the codec is worth: a curve for each that is left out, in place of "
                       "every combination. "
                       "It takes the first effort, the first k above 1 and the first alignment."));
    start_->setProperty("role", u"primary"_s);
    bar_->setTextVisible(false);
    bar_->setFixedWidth(100);
    bar_->setAccessibleName(SweepPanel::tr("Progress of the sweep"));

    auto* fields = new widgets::FlowBox(this);
    fields->flow()->set_spacing(9, 8);
    for (QWidget* field :
         {labelled(SweepPanel::tr("k"), intervals_), labelled(SweepPanel::tr("qbits"), qbits_),
          labelled(SweepPanel::tr("Effort"), efforts_), labelled(SweepPanel::tr("Alignment"), alignment_),
          static_cast<QWidget*>(baselines_), static_cast<QWidget*>(ablation_), static_cast<QWidget*>(start_),
          static_cast<QWidget*>(cancel_)}) {
        fields->flow()->addWidget(field);
    }
    auto* row = new QHBoxLayout(progress_);
    row->setContentsMargins(2, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(bar_);
    row->addWidget(status_, 1);
    problem_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(fields);
    column->addWidget(problem_);

    for (QLineEdit* field : {intervals_, qbits_, efforts_}) {
        connect(field, &QLineEdit::textChanged, this, &SweepPanel::check);
        connect(field, &QLineEdit::returnPressed, this, [this] {
            if (start_->isEnabled() && !running_) {
                Q_EMIT start_wanted();
            }
        });
    }
    for (QCheckBox* box : {baselines_, ablation_}) {
        connect(box, &QCheckBox::toggled, this, &SweepPanel::check);
    }
    connect(start_, &QPushButton::clicked, this, &SweepPanel::start_wanted);
    connect(cancel_, &QPushButton::clicked, this, &SweepPanel::cancel_wanted);
    cancel_->hide();
    bar_->hide();
    widgets::set_role(status_, "muted");
    problem_->hide();
    set_form({});
}

QLineEdit* SweepPanel::make_field(const QString& name, const QString& hint, int characters) {
    auto* field = new QLineEdit(this);
    field->setAccessibleName(name);
    field->setToolTip(hint);
    field->setFixedWidth(field->fontMetrics().averageCharWidth() * characters + 26);
    return field;
}

QWidget* SweepPanel::labelled(const QString& name, QWidget* field) {
    auto* both = new QWidget(this);
    auto* label = widgets::role_label(name, "muted", both);
    label->setBuddy(field);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(label);
    row->addWidget(field);
    return both;
}

SweepForm SweepPanel::form() const {
    SweepForm form = rest_;
    form.intervals = intervals_->text();
    form.qbits = qbits_->text();
    form.efforts = efforts_->text();
    form.alignments.clear();
    for (const auto& [method, action] : methods_) {
        if (action->isChecked()) {
            form.alignments.push_back(method);
        }
    }
    form.baselines = baselines_->isChecked();
    form.ablate = ablation_->isChecked();
    return form;
}

void SweepPanel::set_form(const SweepForm& form) {
    rest_ = form;
    intervals_->setText(form.intervals);
    qbits_->setText(form.qbits);
    efforts_->setText(form.efforts);
    for (const auto& [method, action] : methods_) {
        action->setChecked(std::find(form.alignments.begin(), form.alignments.end(), method) !=
                           form.alignments.end());
    }
    baselines_->setChecked(form.baselines);
    ablation_->setChecked(form.ablate);
    check();
}

void SweepPanel::set_base(const EncoderSettings& base) {
    base_ = base;
    const bool by_hand = !base.keyframes.empty();
    intervals_->setEnabled(!by_hand);
    intervals_->setToolTip(by_hand ? tr("Keyframes are set by hand: they hold for every point")
                                   : tr("Keyframe every k layers: numbers with commas, or first:last:step"));
    const std::optional<unsigned> effort = effort_of(base);
    efforts_->setPlaceholderText(effort ? QString::number(*effort) : tr("as set"));
    check();
}

QAction* SweepPanel::alignment_action(AlignmentMethod method) const {
    const auto found = std::find_if(methods_.begin(), methods_.end(),
                                    [method](const auto& one) { return one.first == method; });
    return found == methods_.end() ? nullptr : found->second;
}

void SweepPanel::show_alignments() {
    QStringList names;
    for (const auto& [method, action] : methods_) {
        if (action->isChecked()) {
            names << action->text();
        }
    }
    if (names.isEmpty()) {
        const QAction* set = alignment_action(base_.alignment);
        names << (set != nullptr ? set->text() : tr("as set"));
    }
    alignment_->setText(names.size() > 2 ? tr("%n methods", nullptr, static_cast<int>(names.size()))
                                         : names.join(u", "_s));
}

void SweepPanel::check() {
    show_alignments();
    try {
        order_ = sweep_order(form(), base_);
        const int points = static_cast<int>(sweep_points(*order_).size());
        invitation_ = order_->baselines.empty() ? tr("%n points to try", nullptr, points)
                                                : tr("%n points and baselines to try", nullptr, points);
        wrong_ = false;
    } catch (const Error& error) {
        order_.reset();
        invitation_ = QString::fromUtf8(error.what()) + u". "_s + QString::fromStdString(error.advice());
        wrong_ = true;
    }
    start_->setEnabled(order_.has_value());
    if (!running_) {
        show_status(invitation_, wrong_);
    }
}

void SweepPanel::show_status(const QString& text, bool problem) {
    status_->set_full_text(problem ? QString() : text);
    problem_->setText(problem ? text : QString());
    problem_->setVisible(problem);
}

void SweepPanel::show_progress(const RateSweep& sweep) {
    running_ = sweep.is_running();
    start_->setVisible(!running_);
    cancel_->setVisible(running_);
    bar_->setVisible(running_);
    if (running_) {
        const JobStatus status = sweep.status();
        const QString done = tr("%1 of %2 done").arg(sweep.done()).arg(sweep.wanted());
        bar_->setRange(0, 1000);
        bar_->setValue(static_cast<int>(1000.0 * static_cast<double>(sweep.done()) /
                                        static_cast<double>(std::max<std::size_t>(1, sweep.wanted()))));
        cancel_->setEnabled(status.state != JobState::Cancelling);
        show_status(status.state == JobState::Cancelling ? tr("Cancelling\u2026")
                    : status.eta_seconds >= 0
                        ? tr("%1 \u00b7 %2 left").arg(done, widgets::duration_text(status.eta_seconds))
                        : done,
                    false);
    } else if (!sweep.problem().message.isEmpty()) {
        show_status(sweep.problem().message + u' ' + sweep.problem().advice, true);
    } else if (sweep.was_cancelled()) {
        show_status(tr("Cancelled. What was done is kept; starting again goes on from there."), false);
    } else {
        check();
    }
}

QString SweepPanel::status_text() const {
    return problem_->text().isEmpty() ? status_->full_text() : problem_->text();
}

} // namespace mcwc::gui
