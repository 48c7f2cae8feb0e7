#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

/// What one run of the real `mcwc` did.
struct CommandResult {
    int code = -1; ///< Exit code; -1 when it did not end by itself.
    QByteArray out;
    QByteArray err;

    /// The standard output as one JSON document; an empty object when it is none.
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

inline QString mcwc_program() {
    return QStringLiteral(MCWC_BINARY_FOLDER "/mcwc");
}

inline CommandResult run_program(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    CommandResult result;
    if (process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit) {
        result.code = process.exitCode();
    } else {
        process.kill();
        process.waitForFinished();
    }
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

inline CommandResult mcwc(const QStringList& arguments) {
    return run_program(mcwc_program(), arguments);
}

inline QString family_model(const char* name) {
    return QStringLiteral(MCWC_TEST_DATA "/families/") + QLatin1String(name);
}

/// A folder for the files of one test, and short ways to look at it.
class Folder {
public:
    QString path(const char* name) const { return folder_.filePath(QLatin1String(name)); }
    QString path() const { return folder_.path(); }
    QStringList entries() const {
        return QDir(folder_.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    QString write(const char* name, const QByteArray& content) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("%s can't be written", name);
        }
        return file.fileName();
    }
    static QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir folder_;
};
