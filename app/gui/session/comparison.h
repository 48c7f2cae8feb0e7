#pragma once

#include "app/gui/session/workspace.h"

#include <QObject>
#include <QString>

#include <memory>

class QTemporaryDir;

namespace mcwc::gui {

/// What the open document is compared with, and what came out: the state behind the compare view. The open
/// document is the reference unless a stream is compared with its source, which then is.
class ComparisonSession : public QObject {
    Q_OBJECT

public:
    explicit ComparisonSession(Workspace& workspace, QObject* parent = nullptr);

    /// Opens a second checkpoint or stream and compares.
    void compare_with(const QString& path);
    /// Encodes the open checkpoint with the present settings into a temporary file, and compares with that.
    void compare_with_encoded();
    /// Exchanges reference and other.
    void swap();
    void clear();
    /// Looks into a pair (index into Comparison::tensors); inside_changed() follows. Negative: none.
    void look_inside(int pair);

    DocumentPtr first() const { return first_; }
    DocumentPtr second() const { return second_; }
    const QString& first_name() const { return first_name_; }
    const QString& second_name() const { return second_name_; }
    /// Null while there is nothing.
    std::shared_ptr<const Comparison> result() const { return result_; }
    std::shared_ptr<const TensorDifferences> inside() const { return inside_; }
    const QString& inside_problem() const { return inside_problem_; }
    bool is_running() const { return job_ != 0; }
    QString problem() const { return problem_; }
    QString advice() const { return advice_; }

Q_SIGNALS:
    /// Sources, result, problem or whether it runs.
    void changed();
    void inside_changed();

private:
    struct Pair;
    void start(const QString& title, std::function<Pair(const TaskContext&)> work,
               std::function<void()> again);
    void take(Pair pair);

    Workspace& workspace_;
    DocumentPtr first_;
    DocumentPtr second_;
    QString first_name_;
    QString second_name_;
    std::shared_ptr<const Comparison> result_;
    std::shared_ptr<const TensorDifferences> inside_;
    QString inside_problem_;
    QString problem_;
    QString advice_;
    JobId job_ = 0;
};

} // namespace mcwc::gui
