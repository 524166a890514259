#include "figures.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include "engine/engine.h"
#include "recipients/writer.h"
#include "sandbox/sandbox.h"
#include "transport/lanes.h"

namespace hongyan::bench {
namespace {

const QString appId = QStringLiteral("wxbench00000001");

template<class T>
T sure(QFuture<Result<T>> future) {
    QEventLoop loop;
    QFutureWatcher<Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s: %s", qPrintable(nameOf(result.error().kind)), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

double secondsOf(const QElapsedTimer& clock) {
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
}

recipients::RowSource rowsOf(int count) {
    return [count, row = 0](QStringList& cells) mutable -> Result<bool> {
        if (row == count)
            return false;
        const QString number = QString::number(row++).rightJustified(10, u'0');
        cells = QStringList{QStringLiteral("oBenchPerson_12345") + number,
                            QStringLiteral("沈一诺%1").arg(number),
                            QStringLiteral("138") + number.right(8),
                            QStringLiteral("DD20261120") + number,
                            QStringLiteral("洛神玫瑰礼盒 19 枝"),
                            QStringLiteral("顺丰速运"),
                            QStringLiteral("SF1409") + number,
                            QStringLiteral("2026-11-20 13:46")};
        return true;
    };
}
QStringList header() {
    return {QStringLiteral("openid"),  QStringLiteral("name"),    QStringLiteral("phone"),  QStringLiteral("order"),
            QStringLiteral("product"), QStringLiteral("carrier"), QStringLiteral("parcel"), QStringLiteral("time")};
}
QString spreadsheet(const QTemporaryDir& folder, int rows, bool isXlsx) {
    const QString path = folder.filePath(isXlsx ? QStringLiteral("people.xlsx") : QStringLiteral("people.csv"));
    const auto written = isXlsx ? recipients::writeXlsx(path, header(), rowsOf(rows))
                                : recipients::writeCsv(path, header(), rowsOf(rows));
    if (!written)
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

/// hongyanctl sandbox in a process of its own, so that its work is not counted as ours.
class Platform {
 public:
    explicit Platform(int latencyMs) {
        m_process.start(QStringLiteral(HONGYANCTL),
                        {QStringLiteral("--data"), m_folder.path(), QStringLiteral("--json"), QStringLiteral("sandbox"),
                         QStringLiteral("--latency"), QString::number(latencyMs)});
        if (!m_process.waitForReadyRead())
            qFatal("no sandbox");
        m_base = QUrl(QJsonDocument::fromJson(m_process.readLine())[QLatin1String("base")].toString());
    }
    ~Platform() {
        m_process.terminate();
        m_process.waitForFinished();
    }
    QUrl base() const { return m_base; }

 private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QUrl m_base;
};

/// An engine on an empty folder with an account of the platform.
class Desk {
 public:
    explicit Desk(const QUrl& base) {
        qputenv(("HONGYAN_SECRET_" + appId.toLatin1()).constData(), "any");
        auto opened = engine::Engine::open(
            {.folder = folder.filePath(QStringLiteral("data")), .secrets = secrets::Backend::Environment});
        if (!opened)
            qFatal("no engine: %s", qPrintable(opened.error().detail));
        engine = std::move(*opened);
        settings::Account made;
        made.name = QStringLiteral("Bench");
        made.appId = appId;
        made.apiBase = base;
        account = sure(engine->library().addAccount(made, Secret()));
    }
    engine::Imported import(const QString& path) {
        QEventLoop loop;
        std::optional<engine::Imported> done;
        const std::unique_ptr<engine::ImportJob> job(
            engine->library().import({.path = path, .listName = path, .openidColumn = 0}, nullptr));
        QObject::connect(job.get(), &engine::ImportJob::finished, &loop, [&](const Result<engine::Imported>& imported) {
            if (!imported)
                qFatal("not imported: %s", qPrintable(imported.error().detail));
            done = *imported;
            loop.quit();
        });
        loop.exec();
        return *done;
    }
    CampaignId start(ListId list, int inFlight) {
        sure(engine->library().syncTemplates(account));
        templates::Message message;
        message.templateId = sandbox::sampleTemplateId();
        message.fields = {{QStringLiteral("character_string2"), QStringLiteral("{{order}}")},
                          {QStringLiteral("thing4"), QStringLiteral("{{product}}")},
                          {QStringLiteral("thing7"), QStringLiteral("{{carrier}}")},
                          {QStringLiteral("character_string5"), QStringLiteral("{{parcel}}")},
                          {QStringLiteral("time3"), QStringLiteral("{{time}}")}};
        return sure(engine->sending().start({.account = account,
                                             .list = list,
                                             .message = message,
                                             .title = {},
                                             .policy = {.rate = 100'000, .inFlight = inFlight}}));
    }
    /// Until so many of them are accepted, as committed.
    void waitFor(CampaignId id, qint64 accepted) {
        QEventLoop loop;
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &loop, [&] {
            if (sure(engine->log().campaign(id)).counts.of(delivery::State::Accepted) >= accepted)
                loop.quit();
        });
        look.start(5);
        loop.exec();
    }

    QTemporaryDir folder;
    std::unique_ptr<engine::Engine> engine;
    AccountId account;
};

double residentMb() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024.0;
    return 0;
}

}  // namespace

QJsonObject importFigures(const Wishes& wishes) {
    QJsonObject figures;
    for (const bool isXlsx : {false, true}) {
        Desk desk(QUrl(QStringLiteral("http://127.0.0.1:9")));
        const QString path = spreadsheet(desk.folder, wishes.people, isXlsx);
        QElapsedTimer clock;
        clock.start();
        const engine::Imported imported = desk.import(path);
        figures.insert(isXlsx ? QStringLiteral("xlsx_seconds") : QStringLiteral("csv_seconds"), secondsOf(clock));
        figures.insert(QStringLiteral("rows"), imported.summary.imported);
    }
    return figures;
}

QJsonObject paceFigures(const Wishes& wishes, int latencyMs, int inFlight) {
    const Platform platform(latencyMs);
    Desk desk(platform.base());
    const ListId list = desk.import(spreadsheet(desk.folder, wishes.deliveries, false)).list;
    // The connections and the first claim are not the pace: measured from the first sixth on.
    const CampaignId id = desk.start(list, inFlight);
    const qint64 first = wishes.deliveries / 6;
    desk.waitFor(id, first);
    QElapsedTimer clock;
    const qint64 from = sure(desk.engine->log().campaign(id)).counts.of(delivery::State::Accepted);
    clock.start();
    desk.waitFor(id, wishes.deliveries);
    const double perSecond = static_cast<double>(wishes.deliveries - from) / secondsOf(clock);
    QJsonObject figures{{QStringLiteral("per_second"), perSecond}};
    if (latencyMs > 0)
        figures.insert(QStringLiteral("of_ideal"), perSecond * latencyMs / (1000.0 * inFlight));
    return figures;
}

QJsonObject laneFigures(const Wishes& wishes, int latencyMs, int inFlight) {
    const Platform platform(latencyMs);
    const auto lanes = transport::lanes();
    QUrl url = platform.base();
    url.setPath(QStringLiteral("/cgi-bin/message/template/send"));
    url.setQuery(QStringLiteral("access_token=none"));
    QEventLoop loop;
    int left = wishes.deliveries, underWay = 0;
    std::function<void()> fill = [&] {
        for (; left > 0 && underWay < inFlight; --left) {
            ++underWay;
            transport::HttpRequest request;
            request.method = "POST";
            request.url = url;
            request.contentType = "application/json";
            request.body = "{\"touser\":\"oBenchPerson_123450000000001\",\"template_id\":\"x\",\"data\":{}}";
            lanes->send(std::move(request), &loop, [&](const transport::HttpResponse&) {
                --underWay;
                fill();
                if (left == 0 && underWay == 0)
                    loop.quit();
            });
        }
    };
    QElapsedTimer clock;
    clock.start();
    fill();
    loop.exec();
    return {{QStringLiteral("per_second"), wishes.deliveries / secondsOf(clock)}};
}

QJsonObject memoryFigures(const Wishes& wishes) {
    const Platform platform(40);
    Desk desk(platform.base());
    const ListId list = desk.import(spreadsheet(desk.folder, wishes.people, false)).list;
    QElapsedTimer clock;
    clock.start();
    const CampaignId id = desk.start(list, 48);
    desk.waitFor(id, 1);
    const double firstSend = secondsOf(clock);
    double most = residentMb();
    for (qint64 accepted = 500; accepted <= std::min(wishes.people, 3'000); accepted += 500) {
        desk.waitFor(id, accepted);
        most = std::max(most, residentMb());
    }
    sure(desk.engine->sending().cancel(id));
    return {{QStringLiteral("resident_mb"), most}, {QStringLiteral("first_send_seconds"), firstSend}};
}

}  // namespace hongyan::bench
