#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include "desk.h"

using namespace hongyan;
using namespace hongyan::tool;
using namespace Qt::StringLiterals;

namespace {

constexpr int soonMs = 15'000;  // far more than anything here takes, far less than for ever
constexpr int people = 3;

QStringList words(const char* text) {
    return QString::fromLatin1(text).split(u' ');
}

/// What holds a table or an index: the page where it begins.
struct Object {
    QString name;
    qint64 page = 0;
};

/// The database file, read and changed without the product's own code.
class File {
 public:
    explicit File(QString path) : m_path(std::move(path)) {}

    void run(const QString& sql) const {
        ask([&](QSqlQuery& query) {
            if (!query.exec(sql))
                qFatal("%s", qPrintable(query.lastError().text()));
        });
    }
    qint64 number(const QString& sql) const {
        qint64 answer = -1;
        ask([&](QSqlQuery& query) {
            if (query.exec(sql) && query.next())
                answer = query.value(0).toLongLong();
        });
        return answer;
    }
    std::vector<Object> objects() const {
        std::vector<Object> found;
        ask([&](QSqlQuery& query) {
            query.exec(QStringLiteral("SELECT name, rootpage FROM sqlite_master WHERE rootpage > 0"));
            while (query.next())
                found.push_back({query.value(0).toString(), query.value(1).toLongLong()});
        });
        return found;
    }
    /// Page 1 keeps its header, so that the file is still called a database.
    void spoil(qint64 page, qint64 pageSize) const {
        QFile file(m_path);
        const qint64 kept = page == 1 ? 100 : 0;
        if (!file.open(QIODevice::ReadWrite) || !file.seek((page - 1) * pageSize + kept) ||
            file.write(QByteArray(pageSize - kept, '\xA5')) != pageSize - kept)
            qFatal("the page cannot be overwritten");
    }

 private:
    void ask(const std::function<void(QSqlQuery&)>& with) const {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("file"));
            database.setDatabaseName(m_path);
            if (!database.open())
                qFatal("%s", qPrintable(database.lastError().text()));
            QSqlQuery query(database);
            with(query);
        }
        QSqlDatabase::removeDatabase(QStringLiteral("file"));
    }
    QString m_path;
};

}  // namespace

/// A database of which one page after another is rubbish: each command ends soon, what it cannot do it says, and
/// nobody hears anything twice.
class TestDamaged : public QObject {
    Q_OBJECT
 private slots:
    void initTestCase();
    void cleanupTestCase() { m_desk.reset(); }
    void everyCommandEnds_data();
    void everyCommandEnds();

 private:
    QString copyFor(const QString& appId, qint64 page, const QString& name) const;
    std::unique_ptr<QProcess> begin(const QString& folder, const QStringList& arguments) const;
    int sentTo(const QString& appId) const;
    static void expectAWord(const char* command, const Ran& ran);

    std::unique_ptr<Desk> m_desk;
    qint64 m_pageSize = 0;
    int m_known = 0;
    int m_usable = 0;
};

/// One campaign that is through, and one that is due.
void TestDamaged::initTestCase() {
    m_desk = std::make_unique<Desk>();
    m_desk->prepare();
    m_desk->must(m_desk->sending(m_desk->people(people), words("--rate 1000 --title first")));
    m_desk->must(m_desk->sending(
        m_desk->people(people), {u"--rate"_s, u"1000"_s, u"--title"_s, u"second"_s, u"--at"_s, u"2099-01-01 00:00"_s}));
    m_desk->must({u"suppress"_s, u"add"_s, Desk::person(77)});
    const File file(m_desk->data() + u"/hongyan.db"_s);
    file.run(u"UPDATE campaigns SET start_at = %1, paused_until = %1 WHERE id = 2"_s.arg(
        QDateTime::currentMSecsSinceEpoch()));
    m_pageSize = file.number(u"PRAGMA page_size"_s);
}

void TestDamaged::everyCommandEnds_data() {
    QTest::addColumn<qint64>("page");
    QTest::newRow("nothing") << qint64(0);
    QTest::newRow("the schema") << qint64(1);
    const File file(m_desk->data() + u"/hongyan.db"_s);
    for (const Object& object : file.objects())
        QTest::newRow(qPrintable(object.name)) << object.page;
}

QString TestDamaged::copyFor(const QString& appId, qint64 page, const QString& name) const {
    const QString folder = m_desk->file(appId + name);
    QDir().mkpath(folder);
    const QString path = folder + u"/hongyan.db"_s;
    if (!QFile::copy(m_desk->data() + u"/hongyan.db"_s, path) ||
        !QFile::copy(m_desk->data() + u"/hongyan.mark"_s, folder + u"/hongyan.mark"_s))
        qFatal("no copy");
    const File file(path);
    file.run(u"UPDATE accounts SET app_id = '%1'"_s.arg(appId));
    file.run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (page > 0)
        file.spoil(page, m_pageSize);
    return folder;
}

std::unique_ptr<QProcess> TestDamaged::begin(const QString& folder, const QStringList& arguments) const {
    auto process = std::make_unique<QProcess>();
    // Each copy is a machine of its own: what one sends makes none of the others older.
    QProcessEnvironment environment = m_desk->environment;
    environment.insert(u"XDG_STATE_HOME"_s, folder + u"-state"_s);
    process->setProcessEnvironment(environment);
    process->start(QStringLiteral(HONGYANCTL),
                   QStringList{u"--data"_s, folder, u"--secrets"_s, u"env"_s, u"--json"_s} + arguments);
    if (!process->waitForStarted())
        qFatal("%s", qPrintable(process->errorString()));
    process->closeWriteChannel();
    return process;
}

int TestDamaged::sentTo(const QString& appId) const {
    std::map<QString, int> sent;
    for (const sandbox::LedgerEntry& entry : m_desk->platform->ledger())
        if (entry.appId == appId && entry.sent && ++sent[entry.openid] > 1)
            qWarning("%s had two", qPrintable(entry.openid));
    int sum = 0;
    for (const auto& [openid, times] : sent)
        sum += times == 1 ? 1 : 1'000;
    return sum;
}

void TestDamaged::expectAWord(const char* command, const Ran& ran) {
    const QByteArray all = QByteArray(command) + ": " + QByteArray::number(ran.exitCode) + ' ' + ran.out + ran.err;
    QVERIFY2(ran.exitCode == 0 || ran.exitCode == 4, all.constData());  // -1: it did not end
    if (ran.exitCode == 0)
        return;
    QVERIFY2(ran.errorKind().startsWith(u"storage_"_s) || ran.lines().back().contains(u"error"_s), all.constData());
    QVERIFY2(ran.err.trimmed().size() > 20, all.constData());
}

void TestDamaged::everyCommandEnds() {
    QFETCH(qint64, page);
    const QString appId = u"wxdamaged%1"_s.arg(page, 6, 10, QLatin1Char('0'));
    m_desk->environment.insert(u"HONGYAN_SECRET_"_s + appId, QString::fromLatin1(m_desk->secret));
    const auto running = begin(copyFor(appId, page, u"run"_s), words("run"));
    const QString looked = copyFor(appId, page, u"look"_s);
    const auto deliveries = begin(looked, words("deliveries"));
    const auto campaigns = begin(looked, words("campaign list"));
    const Ran run = Hongyanctl::end(*running, soonMs);
    const Ran listed = Hongyanctl::end(*deliveries, soonMs);
    const Ran known = Hongyanctl::end(*campaigns, soonMs);
    expectAWord("run", run);
    expectAWord("deliveries", listed);
    expectAWord("campaign list", known);
    const int sent = sentTo(appId);
    QVERIFY2(sent <= people, qPrintable(QString::number(sent)));
    if (run.exitCode == 0)
        QVERIFY2(sent == people, (QByteArray::number(sent) + ' ' + run.out + run.err).constData());
    if (listed.exitCode == 0)
        QCOMPARE(int(listed.lines().size()), 2 * people);
    if (known.exitCode == 0)
        QCOMPARE(known.json()[u"campaigns"].toArray().size(), 2);
}

QTEST_GUILESS_MAIN(TestDamaged)
#include "tst_damaged.moc"
