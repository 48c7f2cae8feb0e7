#include "app/gui/session/comparison.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <utility>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

const QString compare_lane = u"compare"_s;
const QString inside_lane = u"compare inside"_s;

QString name_of(const DocumentPtr& document) {
    return document ? QString::fromStdString(document->display_name) : QString();
}

} // namespace

/// What a job brings back.
struct ComparisonSession::Pair {
    DocumentPtr first;
    DocumentPtr second;
    QString second_name;
    std::shared_ptr<const Comparison> result;
};

ComparisonSession::ComparisonSession(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , workspace_(workspace) {
    connect(&workspace_, &Workspace::document_changed, this, &ComparisonSession::clear);
    connect(&workspace_.jobs(), &JobManager::job_ended, this, [this](JobId id) {
        if (id == job_) {
            job_ = 0;
            Q_EMIT changed();
        }
    });
}

void ComparisonSession::clear() {
    workspace_.jobs().cancel_lane(compare_lane);
    workspace_.jobs().cancel_lane(inside_lane);
    first_ = workspace_.document();
    first_name_ = name_of(first_);
    second_.reset();
    second_name_.clear();
    result_.reset();
    inside_.reset();
    problem_.clear();
    advice_.clear();
    Q_EMIT changed();
    Q_EMIT inside_changed();
}

void ComparisonSession::start(const QString& title, std::function<Pair(const TaskContext&)> work,
                              std::function<void()> again) {
    problem_.clear();
    advice_.clear();
    job_ = workspace_.jobs().start(
        {.title = title, .lane = compare_lane, .heavy = true, .rerun = std::move(again)}, this,
        std::move(work), [this](Pair pair) { take(std::move(pair)); },
        [this](const JobError& error) {
            problem_ = error.message;
            advice_ = error.advice;
        });
    Q_EMIT changed();
}

void ComparisonSession::take(Pair pair) {
    first_ = std::move(pair.first);
    second_ = std::move(pair.second);
    first_name_ = name_of(first_);
    second_name_ = pair.second_name;
    result_ = std::move(pair.result);
    inside_.reset();
    Q_EMIT changed();
    Q_EMIT inside_changed();
}

void ComparisonSession::compare_with(const QString& path) {
    const DocumentPtr document = workspace_.document();
    if (!document || !document->source || path.isEmpty()) {
        return;
    }
    const std::filesystem::path target = QFile::encodeName(path).toStdString();
    start(
        tr("Compare with %1").arg(QFileInfo(path).fileName()),
        [engine = workspace_.engine(), document, target](const TaskContext& context) {
            Pair pair;
            const DocumentPtr other = engine.open(target, context);
            // A stream's errors are those against a checkpoint, whichever was opened first.
            const bool reverse = document->stream && !other->stream;
            pair.first = reverse ? other : document;
            pair.second = reverse ? document : other;
            pair.second_name = name_of(pair.second);
            pair.result =
                std::make_shared<const Comparison>(engine.compare(*pair.first, *pair.second, context));
            return pair;
        },
        [this, path] { compare_with(path); });
}

void ComparisonSession::compare_with_encoded() {
    const DocumentPtr document = workspace_.document();
    if (!document || document->stream) {
        return;
    }
    start(
        tr("Compare %1 with its encoded self").arg(name_of(document)),
        [engine = workspace_.engine(), document, settings = workspace_.settings(),
         name = tr("%1, encoded").arg(name_of(document))](const TaskContext& context) {
            // The stream stays mapped by its document after the folder is gone.
            const QTemporaryDir folder;
            const std::filesystem::path path =
                QFile::encodeName(folder.filePath(u"encoded.mcwc"_s)).toStdString();
            engine.encode(*document, settings, path, context);
            Pair pair;
            pair.first = document;
            pair.second = engine.open(path, context);
            pair.second_name = name;
            pair.result =
                std::make_shared<const Comparison>(engine.compare(*pair.first, *pair.second, context));
            return pair;
        },
        [this] { compare_with_encoded(); });
}

void ComparisonSession::swap() {
    if (!result_) {
        return;
    }
    const QString name = first_name_;
    start(tr("Compare %1 with %2").arg(second_name_, first_name_),
          [engine = workspace_.engine(), first = second_, second = first_, name](const TaskContext& context) {
              Pair pair{first, second, name, nullptr};
              pair.result = std::make_shared<const Comparison>(engine.compare(*first, *second, context));
              return pair;
          },
          {});
}

void ComparisonSession::look_inside(int pair) {
    workspace_.jobs().cancel_lane(inside_lane);
    inside_.reset();
    inside_problem_.clear();
    if (!result_ || pair < 0 || pair >= static_cast<int>(result_->tensors.size())) {
        Q_EMIT inside_changed();
        return;
    }
    const TensorComparison& tensor = result_->tensors[static_cast<std::size_t>(pair)];
    if (!tensor.compared() || !tensor.is_float) {
        inside_problem_ = tr("Only float tensors of one shape have differences to show");
        Q_EMIT inside_changed();
        return;
    }
    Q_EMIT inside_changed();
    workspace_.jobs().start(
        {.title = tr("Compare %1").arg(QString::fromStdString(tensor.name)),
         .lane = inside_lane,
         .quiet = true},
        this,
        [inside = workspace_.engine().compare_tensor, first = first_, second = second_,
         tensor](const TaskContext& context) {
            return std::make_shared<const TensorDifferences>(inside(*first, *second, tensor, context));
        },
        [this](std::shared_ptr<const TensorDifferences> found) {
            inside_ = std::move(found);
            Q_EMIT inside_changed();
        },
        [this](const JobError& error) {
            inside_problem_ = error.message;
            Q_EMIT inside_changed();
        });
}

} // namespace mcwc::gui
