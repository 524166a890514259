#pragma once

#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>
#include <QJsonObject>
#include <atomic>
#include <memory>

#include "engine/engine.h"
#include "tool/options.h"

namespace hongyan::tool {

/// One command's run: the engine, opened when first needed, the waiting, and what is printed. Main thread.
class Session : public QObject {
    Q_OBJECT
 public:
    explicit Session(Options options);
    ~Session() override;

    const Options& options() const { return m_options; }
    Result<engine::Engine*> engine();
    bool isInterrupted() const { return m_interrupted; }

    /// Runs the event loop until the answer is there. Cancelled when a signal came first.
    template<class T>
    Result<T> wait(QFuture<Result<T>> future) {
        waitFor(future, false);
        return future.isFinished() ? future.result() : Result<T>(fail(ErrorKind::Cancelled));
    }
    /// The same, signal or not: for what is read to say how far it came.
    template<class T>
    Result<T> waitAnyway(QFuture<Result<T>> future) {
        waitFor(future, true);
        return future.result();
    }
    /// Runs the event loop until quit() or a signal.
    void runLoop();
    void quitLoop() { m_loop.quit(); }
    /// Closes the engine the way that loses nothing, waiting so long for answers. True when all was heard out.
    bool close(Milliseconds within = std::chrono::seconds(10));

    void print(const QJsonObject& object) const;  ///< with --json; one line
    /// What the object that is printed says, too.
    void addToPrint(const QString& key, const QJsonValue& value) { m_beside.insert(key, value); }
    void say(const QString& line) const;   ///< without --json
    void note(const QString& line) const;  ///< to stderr
    /// Before a command begins: whether it may write to this file; `input` is the one it reads, if any. Its name must
    /// end in one of `endings`, such as "csv", so that programs open it as what it is; none given: in any.
    Result<void> mayWrite(const QString& path, const QString& input = {}, const QStringList& endings = {}) const;
    /// False once a line did not reach standard output: nothing more is printed. What is being sent goes on.
    bool isHeard() const { return m_outputError == 0; }
    /// What the program ends with where the command ended with `code`: its result is worth nothing unheard.
    int ending(int code) const;
    /// Prints the sentence and, with --json, the error as the one object. Answers the exit code.
    int refuse(const Error& error) const;
    /// In other words, where the usual ones would not be true.
    int refuse(const Error& error, const QString& sentence) const;
    /// What was asked for is done and printed, but a file of it could not be written. Answers the exit code.
    int regret(const Error& error) const;

 private:
    template<class T>
    void waitFor(QFuture<T>& future, bool anyway) {
        QFutureWatcher<T> watcher;
        connect(&watcher, &QFutureWatcherBase::finished, &m_loop, &QEventLoop::quit);
        watcher.setFuture(future);
        while (!future.isFinished() && (anyway || !m_interrupted))
            m_loop.exec();
    }
    void onSignal();
    void write(const QString& line) const;

    Options m_options;
    QJsonObject m_beside;
    std::unique_ptr<engine::Engine> m_engine;
    QEventLoop m_loop;
    std::atomic_bool m_interrupted = false;     ///< also looked at where rows are read
    mutable std::atomic_int m_outputError = 0;  ///< an errno; rows are printed where they are read
};

}  // namespace hongyan::tool
