#include <QFile>
#include <QFileInfo>
#include <QThread>

#include "desk.h"
#include "figures.h"
#include "recipients/recipient.h"
#include "store/database.h"

namespace hongyan::bench {
namespace {

double residentMb(qint64 process) {
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024.0;
    return 0;
}

/// hongyanctl run on a folder.
class Running {
 public:
    explicit Running(const QString& data) {
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(QStringLiteral(HONGYANCTL), {QStringLiteral("--data"), data, QStringLiteral("--secrets"),
                                                     QStringLiteral("env"), QStringLiteral("run")});
        if (!m_process.waitForStarted())
            qFatal("hongyanctl does not start");
    }
    ~Running() { kill(); }
    void kill() {
        m_process.kill();
        m_process.waitForFinished();
    }
    qint64 id() const { return m_process.processId(); }

 private:
    QProcess m_process;
};

/// Until the file has grown by so many bytes; the figure is a time, so looking often is right.
void waitForGrowth(const QString& file, qint64 by) {
    const qint64 from = QFileInfo(file).size();
    QElapsedTimer waited;
    waited.start();
    while (QFileInfo(file).size() < from + by) {
        if (waited.hasExpired(60'000))
            qFatal("nothing is sent any more");
        QThread::msleep(2);
    }
}

}  // namespace

QJsonObject queueFigures(int queued) {
    const Platform platform(40);
    Desk desk(&platform);
    const QString data = desk.data();
    const ListId list = desk.import(spreadsheet(desk.folder, queued, false)).list;
    desk.waitFor(desk.start(list, 48, 1'000), 1);
    desk.engine.reset();                     // its folder stays; programs of their own go on
    constexpr qint64 someLines = 100 * 200;  // about a hundred calls
    double most = 0;
    QElapsedTimer clock;
    {
        Running running(data);
        for (int look = 0; look < 10; ++look) {
            waitForGrowth(platform.ledger(), someLines / 4);
            most = std::max(most, residentMb(running.id()));
        }
        clock.start();
        running.kill();
    }
    const Running next(data);
    waitForGrowth(platform.ledger(), 1);
    const double seconds = secondsOf(clock);
    return {{QStringLiteral("resident_mb"), most}, {QStringLiteral("first_send_after_kill_seconds"), seconds}};
}

QJsonObject commitFigures(const Wishes& wishes, int size) {
    const QTemporaryDir folder;
    const SystemClock clock;
    const auto connection = sure(store::openSqlite(folder.path(), store::Mode::Write, clock));
    const int count = std::min(wishes.deliveries, size * 1'000);
    recipients::RecipientList list;
    list.name = QStringLiteral("people");
    list.columns = QStringList{QStringLiteral("openid")};
    std::vector<recipients::Recipient> people;
    for (int i = 0; i < count; ++i) {
        const QString openid = QStringLiteral("oBenchPerson_%1").arg(i, 12, 10, QLatin1Char('0'));
        people.push_back({i + 1, openid, {openid}});
    }
    const ListId id = sure(connection->catalog().beginList(list));
    sure(connection->catalog().addToList(id, people));
    sure(connection->catalog().finishList(id, 0, 0));
    delivery::Campaign draft;
    draft.list = id;
    draft.message.templateId = QStringLiteral("T");
    delivery::Store& queue = connection->queue();
    const CampaignId campaign = sure(queue.create(draft));
    while (sure(queue.enqueue(campaign, 5'000)))
        continue;
    const WorkerId worker = sure(queue.enlist(QStringLiteral("bench")));
    QElapsedTimer watch;
    watch.start();
    for (int done = 0; done < count;) {
        std::vector<delivery::Settlement> settlements;
        for (const delivery::Claim& claim : sure(queue.claim(worker, campaign, {size}, clock.now())).claims)
            settlements.push_back({.delivery = claim.delivery,
                                   .campaign = campaign,
                                   .attempt = claim.attempt,
                                   .transition = delivery::Transition::accepted(clock.now()),
                                   .outcome = {.verdict = delivery::Verdict::Accepted, .msgid = 7},
                                   .startedAt = clock.now(),
                                   .endedAt = clock.now()});
        done += static_cast<int>(sure(queue.apply(worker, settlements)).deliveries.size());
    }
    return {{QStringLiteral("per_second"), count / secondsOf(watch)}};
}

}  // namespace hongyan::bench
