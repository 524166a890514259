#pragma once

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

namespace hongyan::tool {

/// How a run of hongyanctl ended, and what it said.
struct Ran {
    int exitCode = -1;
    bool crashed = false;
    QByteArray out;
    QByteArray err;

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QString errorKind() const { return json()[QLatin1String("error")][QLatin1String("kind")].toString(); }
    std::vector<QJsonObject> lines() const {
        std::vector<QJsonObject> rows;
        for (const QByteArray& line : out.split('\n'))
            if (!line.isEmpty())
                rows.push_back(QJsonDocument::fromJson(line).object());
        return rows;
    }
};

/// hongyanctl as a script sees it: a program with arguments, an environment and a data folder of its own.
class Hongyanctl {
 public:
    Hongyanctl() : environment(QProcessEnvironment::systemEnvironment()) {
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.insert(QStringLiteral("XDG_STATE_HOME"), file(QStringLiteral("state")));
    }

    QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    QString file(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& content) const {
        QFile made(file(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(name));
        return made.fileName();
    }
    QByteArray read(const QString& name) const {
        QFile made(file(name));
        return made.open(QIODevice::ReadOnly) ? made.readAll() : QByteArray();
    }

    QStringList words(const QStringList& arguments) const {
        return QStringList{QStringLiteral("--data"), data(), QStringLiteral("--secrets"), secrets,
                           QStringLiteral("--json")} +
               arguments;
    }
    /// Begins; the caller waits.
    std::unique_ptr<QProcess> begin(const QStringList& arguments) const {
        auto process = std::make_unique<QProcess>();
        process->setProcessEnvironment(environment);
        if (under.isEmpty())
            process->start(QStringLiteral(HONGYANCTL), words(arguments));
        else
            process->start(under.front(), under.mid(1) + QStringList(QStringLiteral(HONGYANCTL)) + words(arguments));
        if (!process->waitForStarted())
            qFatal("%s", qPrintable(process->errorString()));
        return process;
    }
    static Ran end(QProcess& process, int withinMs = 60'000) {
        if (process.state() != QProcess::NotRunning && !process.waitForFinished(withinMs)) {
            process.kill();
            process.waitForFinished();
            qWarning("hongyanctl did not end");
            return {};
        }
        return {.exitCode = process.exitCode(),
                .crashed = process.exitStatus() == QProcess::CrashExit,
                .out = process.readAllStandardOutput(),
                .err = process.readAllStandardError()};
    }
    Ran run(const QStringList& arguments, const QByteArray& input = {}) const {
        const auto process = begin(arguments);
        process->write(input);
        process->closeWriteChannel();
        return end(*process);
    }

    QString secrets = QStringLiteral("env");
    QStringList under;  ///< a program to run it under, with its arguments
    QProcessEnvironment environment;

 private:
    QTemporaryDir m_folder;
};

}  // namespace hongyan::tool
