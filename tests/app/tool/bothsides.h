#pragma once

#include <QMutex>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <atomic>
#include <map>
#include <set>

#include "delivery/campaign.h"
#include "hongyanctl.h"

namespace hongyan::tool {

/// For tests that can be asked to go on for long: Qt Test ends each function after five minutes.
template<class Test>
int runForHours(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT"))
        qputenv("QTEST_FUNCTION_TIMEOUT", QByteArray::number(12 * 3'600'000));
    QCoreApplication app(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

/// The platform's side: a sandbox in a process of its own, which nobody kills. Any thread.
class Platform {
 public:
    /// What it knows about one person.
    struct Heard {
        int calls = 0;
        int sent = 0;
        std::set<QString> ids;
        QString msgid;
    };
    using People = std::map<QString, Heard>;

    bool begin(int latency) {
        m_process = m_box.begin({QStringLiteral("sandbox"), QStringLiteral("--latency"), QString::number(latency),
                                 QStringLiteral("--ledger"), m_box.file(QStringLiteral("ledger.jsonl"))});
        if (!m_process->waitForReadyRead(20'000))
            return false;
        m_facts = QJsonDocument::fromJson(m_process->readLine()).object();
        m_ledger.setFileName(m_box.file(QStringLiteral("ledger.jsonl")));
        return !base().isEmpty() && m_ledger.open(QIODevice::ReadOnly);
    }
    int end() {
        m_process->terminate();
        return Hongyanctl::end(*m_process).exitCode;
    }
    QString base() const { return m_facts[QLatin1String("base")].toString(); }
    QString templateId() const { return m_facts[QLatin1String("template_id")].toString(); }

    People heardFrom(const QString& appId) const {
        const QMutexLocker lock(&m_mutex);
        readOn();
        return m_heard[appId];
    }
    int callsFrom(const QString& appId) const {
        const QMutexLocker lock(&m_mutex);
        readOn();
        return m_calls[appId];
    }

 private:
    void readOn() const {
        while (true) {
            m_line += m_ledger.readLine();
            if (!m_line.endsWith('\n'))
                return;
            note(QJsonDocument::fromJson(std::exchange(m_line, {})).object());
        }
    }
    void note(const QJsonObject& entry) const {
        const QString appId = entry[QLatin1String("app_id")].toString();
        Heard& one = m_heard[appId][entry[QLatin1String("openid")].toString()];
        ++m_calls[appId];
        ++one.calls;
        one.ids.insert(entry[QLatin1String("client_msg_id")].toString());
        if (entry[QLatin1String("sent")].toBool()) {
            ++one.sent;
            one.msgid = entry[QLatin1String("msgid")].toString();
        }
    }

    Hongyanctl m_box;
    std::unique_ptr<QProcess> m_process;
    QJsonObject m_facts;
    mutable QMutex m_mutex;
    mutable QFile m_ledger;
    mutable QByteArray m_line;
    mutable std::map<QString, People> m_heard;
    mutable std::map<QString, int> m_calls;
};

/// Our side: the database as it is on the disk, read without the product's own code.
class Books {
 public:
    struct Row {
        qint64 campaign = 0;
        QString openid;
        delivery::State state = delivery::State::Waiting;
        bool isFinished = false;
        qint64 msgid = 0;
        bool isByPerson = false;  ///< a person said what became of it
    };

    explicit Books(const QString& folder) : m_name(QStringLiteral("books-%1").arg(++opened())) {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        database.setDatabaseName(QDir(folder).filePath(QStringLiteral("hongyan.db")));
        database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
        database.open();
    }
    ~Books() { QSqlDatabase::removeDatabase(m_name); }
    Books(const Books&) = delete;
    Books& operator=(const Books&) = delete;

    QSqlDatabase database() const { return QSqlDatabase::database(m_name); }
    std::vector<QVariantList> ask(const QString& sql) const {
        std::vector<QVariantList> rows;
        QSqlQuery query(database());
        query.setForwardOnly(true);
        if (!query.exec(sql))
            qWarning("%s", qPrintable(query.lastError().text()));
        while (query.next()) {
            QVariantList row;
            for (int column = 0; column < query.record().count(); ++column)
                row << query.value(column);
            rows.push_back(row);
        }
        return rows;
    }
    qint64 number(const QString& sql) const {
        const auto rows = ask(sql);
        return rows.empty() || rows.front().isEmpty() ? 0 : rows.front().front().toLongLong();
    }
    qint64 campaigns() const { return number(QStringLiteral("SELECT count(*) FROM campaigns")); }
    qint64 live() const { return number(QStringLiteral("SELECT count(*) FROM deliveries WHERE state < 3")); }

    std::vector<Row> rows() const {
        std::vector<Row> rows;
        for (const QVariantList& row :
             ask(QStringLiteral("SELECT campaign, openid, state, coalesce(finished_at, 0), msgid, reason IN (22, 62) "
                                "FROM deliveries")))
            rows.push_back({row[0].toLongLong(), row[1].toString(), static_cast<delivery::State>(row[2].toInt()),
                            row[3].toLongLong() > 0, row[4].toLongLong(), row[5].toBool()});
        return rows;
    }
    /// The counters of each campaign equal a recount.
    QString miscounted() const {
        const QStringList states{
            QStringLiteral("waiting"),    QStringLiteral("sending"), QStringLiteral("retrying"),
            QStringLiteral("accepted"),   QStringLiteral("failed"),  QStringLiteral("cancelled"),
            QStringLiteral("suppressed"), QStringLiteral("held"),    QStringLiteral("unconfirmed")};
        for (int state = 0; state < states.size(); ++state)
            if (number(QStringLiteral("SELECT count(*) FROM campaign_counts n WHERE n.%1 <> (SELECT count(*) FROM "
                                      "deliveries d WHERE d.campaign = n.campaign AND d.state = %2)")
                           .arg(states[state])
                           .arg(state)) > 0)
                return QStringLiteral("the counter of %1 is wrong").arg(states[state]);
        return {};
    }

 private:
    static std::atomic_int& opened() {
        static std::atomic_int number{0};
        return number;
    }
    QString m_name;
};

/// An account with its templates in a folder, made once and copied for each trial.
class Prepared {
 public:
    bool make(const Platform& platform) {
        m_tool.environment.insert(QStringLiteral("HONGYAN_SECRET_wxprepared"), QStringLiteral("any"));
        return m_tool.run(addition(platform, QStringLiteral("wxprepared"))).exitCode == 0 &&
               m_tool.run(synchronization()).exitCode == 0;
    }
    static QStringList addition(const Platform& platform, const QString& appId) {
        return {QStringLiteral("account"),    QStringLiteral("add"),
                QStringLiteral("--name"),     QStringLiteral("A"),
                QStringLiteral("--app-id"),   appId,
                QStringLiteral("--api-base"), platform.base()};
    }
    static QStringList synchronization() {
        return {QStringLiteral("template"), QStringLiteral("sync"), QStringLiteral("--account"), QStringLiteral("A")};
    }
    /// The account's AppID becomes `appId`, so that the ledger can tell the trials apart.
    bool copyTo(const QString& folder, const QString& appId) const {
        if (!QDir().mkpath(folder) || !QFile::copy(QDir(m_tool.data()).filePath(QStringLiteral("hongyan.db")),
                                                   QDir(folder).filePath(QStringLiteral("hongyan.db"))))
            return false;
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const Books books(folder);
        return QSqlQuery(books.database()).exec(QStringLiteral("UPDATE accounts SET app_id = '%1'").arg(appId));
    }

 private:
    Hongyanctl m_tool;
};

/// One data folder with one account on the platform, some people to send to, and both sides held against each other.
class Trial : public Hongyanctl {
 public:
    Trial(const Platform& platform, QString appId) : m_platform(platform), m_appId(std::move(appId)) {
        environment.insert(QStringLiteral("HONGYAN_SECRET_") + m_appId, QStringLiteral("any"));
    }
    const QString& appId() const { return m_appId; }

    /// `people` of them, with some that stand in the file twice; each `failing`th is refused by the platform.
    void writePeople(int people, int failing = 0) {
        m_people = people;
        QByteArray rows = "openid,order\n";
        for (int i = 0; i < people + people / 40; ++i) {
            const int number = i % people;
            const QByteArray digits = QByteArray::number(number).rightJustified(6, '0');
            const QByteArray ending = failing > 0 && number % failing == 0 ? "_E43004" : "";
            rows += "oKilledPersonNumber_" + digits + ending + ",DD" + digits + "\n";
        }
        write(QStringLiteral("people.csv"), rows);
    }
    QStringList sending(int rate, int inFlight) const {
        QStringList words{QStringLiteral("send"),
                          QStringLiteral("--account"),
                          QStringLiteral("A"),
                          QStringLiteral("--template"),
                          m_platform.templateId(),
                          QStringLiteral("--recipients"),
                          file(QStringLiteral("people.csv")),
                          QStringLiteral("--openid"),
                          QStringLiteral("openid"),
                          QStringLiteral("--rate"),
                          QString::number(rate),
                          QStringLiteral("--in-flight"),
                          QString::number(inFlight),
                          QStringLiteral("--retry"),
                          QStringLiteral("prompt")};
        for (const char* field : {"character_string2={{order}}", "thing4=Roses", "thing7=SF",
                                  "character_string5={{order}}", "time3=2026-11-20 13:46"})
            words << QStringLiteral("--field") << QLatin1String(field);
        return words;
    }
    Platform::People heard() const { return m_platform.heardFrom(m_appId); }
    int calls() const { return m_platform.callsFrom(m_appId); }

    /// What is wrong, or nothing: nobody twice, nobody lost, nothing live, and no word in the one that the other
    /// denies. Open::MayStay: more of a delivery's attempts went unanswered than are repeated.
    enum class Open { No, MayStay };
    QString compare(Open open) const {
        const Books books(data());
        const Platform::People platform = heard();
        std::set<QString> seen;
        for (const Books::Row& row : books.rows()) {
            const auto found = platform.find(row.openid);
            const QString wrong = mismatch(row, found == platform.end() ? Platform::Heard() : found->second, open);
            if (!wrong.isEmpty())
                return QStringLiteral("%1: %2 is %3").arg(wrong, row.openid, nameOf(row.state));
            if (!seen.insert(row.openid).second)
                return QStringLiteral("there twice: ") + row.openid;
        }
        for (const auto& [openid, heard] : platform)
            if (!seen.contains(openid))
                return QStringLiteral("the platform knows somebody we do not: ") + openid;
        // What is cancelled while it is being written has no more than was written.
        if (books.number(QStringLiteral("SELECT count(*) FROM campaigns WHERE status <> 4")) > 0 &&
            static_cast<int>(seen.size()) != m_people)
            return QStringLiteral("%1 deliveries").arg(seen.size());
        if (books.number(QStringLiteral("SELECT count(*) FROM campaigns WHERE finished_at IS NULL")) > 0)
            return QStringLiteral("not finished");
        return books.miscounted();
    }

 private:
    static QString mismatch(const Books::Row& row, const Platform::Heard& heard, Open open) {
        using delivery::State;
        if (heard.sent > 1)
            return QStringLiteral("sent twice");
        if (heard.ids.size() > 1)
            return QStringLiteral("asked for under two ids");
        if (!row.isFinished)
            return QStringLiteral("not finished");
        if (row.isByPerson)
            return {};
        const bool isSent = heard.sent == 1;
        if (row.state == State::Accepted)
            return isSent && QString::number(row.msgid) == heard.msgid
                       ? QString()
                       : QStringLiteral("the platform sent nothing or something else");
        if (row.state == State::Unconfirmed)
            return open == Open::MayStay ? QString() : QStringLiteral("left open");
        return isSent ? QStringLiteral("sent all the same") : QString();
    }

    const Platform& m_platform;
    QString m_appId;
    int m_people = 0;
};

}  // namespace hongyan::tool
