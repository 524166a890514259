#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QProcess>
#include <QTemporaryDir>

#include "engine/engine.h"
#include "transport/transport.h"

namespace hongyan::bench {

template<class T>
T sure(Result<T> result) {
    if (!result)
        qFatal("%s: %s %s", qPrintable(nameOf(result.error().kind)), qPrintable(result.error().subject),
               qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}
template<class T>
T sure(QFuture<Result<T>> future) {
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return sure(future.result());
}

double secondsOf(const QElapsedTimer& clock);

/// A spreadsheet with so many people, as a shop would export it.
QString spreadsheet(const QTemporaryDir& folder, int rows, bool isXlsx);

/// hongyanctl sandbox in a process of its own, so that its work is not counted as ours. Serves https, as the platform
/// does, with a certificate made for it.
class Platform {
 public:
    explicit Platform(int latencyMs);
    ~Platform();
    QUrl base() const { return m_base; }
    QString caFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    /// One line per call it heard.
    QString ledger() const { return m_folder.filePath(QStringLiteral("ledger.jsonl")); }

 private:
    void makeCertificate() const;

    QTemporaryDir m_folder;
    QProcess m_process;
    QUrl m_base;
};

/// An account of the platform; without one, of nobody's.
settings::Account accountOf(const Platform* platform);
/// What is sent: five fields, each with a column of the spreadsheet.
templates::Message message();
/// The calls that send it to the first so many people of the spreadsheet, one each.
std::vector<transport::HttpRequest> calls(const Platform& platform, const Secret& token, int count);

/// An engine on an empty folder with an account of the platform.
class Desk {
 public:
    explicit Desk(const Platform* platform);
    engine::Imported import(const QString& path);
    /// `rate` messages a second at most, `inFlight` requests at once.
    CampaignId start(ListId list, int inFlight, int rate = 100'000);
    /// Until so many of them are accepted, as committed.
    void waitFor(CampaignId id, qint64 accepted);
    delivery::Counts counts(CampaignId id) { return sure(engine->log().campaign(id)).counts; }

    QString data() const { return folder.filePath(QStringLiteral("data")); }
    QTemporaryDir folder;
    std::unique_ptr<engine::Engine> engine;
    AccountId account;
};

}  // namespace hongyan::bench
