#include <QFileInfo>

#include "rig.h"

using namespace hongyan;
using namespace hongyan::engine;
using namespace Qt::StringLiterals;
using recipients::Suppression;

namespace {

const QStringList titles{QStringLiteral("openid"), QStringLiteral("reason"), QStringLiteral("source"),
                         QStringLiteral("added"), QStringLiteral("expires")};

Timestamp at(const char* utc) {
    return fromDateTime(QDateTime::fromString(QString::fromLatin1(utc), Qt::ISODate));
}

struct Copy {
    explicit Copy(CopyJob* made) : job(made) {
        QObject::connect(job.get(), &CopyJob::finished, job.get(),
                         [this](const Result<qint64>& people) { ended.push_back(people); });
    }
    Result<qint64> wait() {
        if (!eventually([this] { return !ended.empty(); }))
            qFatal("the copy never ended");
        return ended.front();
    }
    std::unique_ptr<CopyJob> job;
    std::vector<Result<qint64>> ended;
};

struct Desk : Rig {
    Library& library() const { return engine->library(); }
    QString write(const QByteArray& content, const char* name = "people.csv") const {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        return file.fileName();
    }
    /// With openid, reason and expiry in the first three columns.
    static SuppressionImport reading(const QString& path) {
        return {.path = path, .options = {}, .openidColumn = 0, .reasonColumn = 1, .expiryColumn = 2, .reason = {}};
    }
    Copy in(const SuppressionImport& request) const { return Copy(library().importSuppressions(request, nullptr)); }
    Copy out(const QString& path) const {
        return Copy(library().exportSuppressions({.path = path, .header = titles}, nullptr));
    }
    std::vector<Suppression> all() const { return sure(library().suppressions({}, 1'000'000)); }
    void clear() const {
        QStringList openids;
        for (const Suppression& one : all())
            openids << one.openid;
        QCOMPARE(sure(library().unsuppress(openids)), openids.size());
    }
};

}  // namespace

/// The suppression list from and to spreadsheets.
class TestSuppressionJobs : public QObject {
    Q_OBJECT
 private slots:
    void reads() {
        Desk desk;
        QSignalSpy changed(&desk.library(), &Library::suppressionsChanged);
        const QString path = desk.write(
            "openid,why,until\n"
            "oPerson_aaaaaa,asked by phone,2026-12-31\n"
            "oPerson_bbbbbb,,2026-12-31 18:30\n"
            "oPerson_cccccc,moved,\n"
            "13800000000,a phone number,\n"
            ",nobody,\n"
            "oPerson_dddddd,,2026/12/31 00:00:05\n");
        SuppressionImport request = Desk::reading(path);
        request.reason = u"old list"_s;
        Copy copy = desk.in(request);
        const auto people = copy.wait();
        QVERIFY(people);
        QCOMPARE(*people, 4);
        QCOMPARE(copy.job->copied(), 4);
        QCOMPARE(copy.job->leftOut(), 2);
        const auto useless = copy.job->uselessRows();
        QCOMPARE(useless.size(), 2U);
        QCOMPARE(useless[0].row, 5);
        QCOMPARE(useless[0].kind, recipients::ProblemKind::OpenidInvalid);
        QCOMPARE(useless[1].row, 6);
        QCOMPARE(useless[1].kind, recipients::ProblemKind::OpenidEmpty);
        QVERIFY(changed.count() >= 1);
        const auto all = desk.all();
        QCOMPARE(all.size(), 4U);
        QCOMPARE(all[0].reason, u"asked by phone"_s);
        QCOMPARE(all[0].expiresAt, at("2026-12-31T16:00:00Z"));  // the end of that day in Shanghai
        QCOMPARE(all[1].reason, u"old list"_s);
        QCOMPARE(all[1].expiresAt, at("2026-12-31T10:30:00Z"));
        QCOMPARE(all[2].reason, u"moved"_s);
        QVERIFY(!all[2].expiresAt);
        QCOMPARE(all[3].expiresAt, at("2026-12-30T16:00:05Z"));
        for (const Suppression& one : all) {
            QCOMPARE(one.source, u"people.csv"_s);
            QVERIFY(SystemClock().now() - one.addedAt < std::chrono::minutes(5));
        }
    }

    void readsOpenidsAlone() {
        Desk desk;
        SuppressionImport request{.path = desk.write("name,openid\nLin,oPerson_aaaaaa\nHan,oPerson_bbbbbb\n")};
        request.openidColumn = 1;
        request.reason = u"bounced"_s;
        QCOMPARE(*desk.in(request).wait(), 2);
        for (const Suppression& one : desk.all()) {
            QCOMPARE(one.reason, u"bounced"_s);
            QVERIFY(!one.expiresAt);
        }
    }

    void replacesWhoIsThere() {
        Desk desk;
        QVERIFY(desk.in(Desk::reading(desk.write("openid,a,b\noPerson_aaaaaa,first,2026-12-31\n"))).wait());
        QVERIFY(desk.in(Desk::reading(desk.write("openid,a,b\noPerson_aaaaaa,second,\n"))).wait());
        const auto all = desk.all();
        QCOMPARE(all.size(), 1U);
        QCOMPARE(all[0].reason, u"second"_s);
        QVERIFY(!all[0].expiresAt);
    }

    void keepsForGoodWhoseDayIsOdd_data() {
        QTest::addColumn<QString>("day");
        for (const char* day : {"soon", "2026-02-30", "13:30", "永久"})
            QTest::newRow(day) << QString::fromUtf8(day);
    }
    /// One odd day loses nobody: not the others, who are fine, and not the one whom somebody wanted left alone.
    void keepsForGoodWhoseDayIsOdd() {
        QFETCH(QString, day);
        Desk desk;
        const QString path = desk.write("openid,a,b\noPerson_aaaaaa,x,2026-12-31\noPerson_bbbbbb,y," + day.toUtf8() +
                                        "\n13800000000,z," + day.toUtf8() + "\n");
        Copy copying = desk.in(Desk::reading(path));
        QCOMPARE(*copying.wait(), 2);
        QCOMPARE(copying.job->leftOut(), 1);
        const auto rows = copying.job->uselessRows();
        QCOMPARE(rows.size(), 2U);
        QCOMPARE(rows[0].row, 3);
        QCOMPARE(rows[0].kind, recipients::ProblemKind::NoSuchDay);
        QCOMPARE(rows[0].text, day);
        QVERIFY(!rows[0].rejected);
        QVERIFY(rows[1].rejected);
        const auto all = desk.all();
        QCOMPARE(all.size(), 2U);
        QVERIFY(all[0].expiresAt);
        QVERIFY(!all[1].expiresAt);
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("expiryColumn");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("subject");  // its end
        const auto row = [](const char* name, const char* content, int column, ErrorKind kind, const char* subject) {
            QTest::newRow(name) << QByteArray(content) << column << int(kind) << QString::fromLatin1(subject);
        };
        row("nobody", "openid,a,b\n13800000000,x,\n", 2, ErrorKind::EmptyList, "people.csv");
        row("no such column", "openid,a\noPerson_aaaaaa,x\n", 2, ErrorKind::NoSuchColumn, "3");
        row("empty file", "", 2, ErrorKind::FileEmpty, "people.csv");
        row("a choice", "openid,a,b\noPerson_aaaaaa,x,\n=A1,x,\n", 2, ErrorKind::ChoiceNeeded, "people.csv");
    }
    void refuses() {
        QFETCH(QByteArray, content);
        QFETCH(int, expiryColumn);
        QFETCH(QString, subject);
        Desk desk;
        SuppressionImport request = Desk::reading(desk.write(content));
        request.expiryColumn = expiryColumn;
        Copy copy = desk.in(request);
        const auto people = copy.wait();
        QVERIFY(!people);
        QCOMPARE(copy.job->copied(), 0);
        QTEST(int(people.error().kind), "kind");
        QVERIFY2(people.error().subject.endsWith(subject), qPrintable(people.error().subject));
        QVERIFY(desk.all().empty());  // nobody of a file that is wrong anywhere
    }

    void comesBackUnchanged_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("xlsx") << u"left.xlsx"_s;
        QTest::newRow("csv") << u"left.CSV"_s;
    }
    /// More people than are read or written at once.
    void comesBackUnchanged() {
        QFETCH(QString, name);
        Desk desk;
        const QStringList reasons{u"=1+1"_s,    u"+86 138"_s,    u"-"_s,         u"@home"_s,
                                  u"'quoted"_s, u"00123"_s,      u"1.38E+10"_s,  u"说不要, \"再\"发"_s,
                                  QString(),    u"two\nlines"_s, u"2026-12-31"_s};
        std::vector<Suppression> people;
        const Timestamp first = at("2026-11-20T16:00:00Z");
        for (int i = 0; i < 4'500; ++i) {
            Suppression one{person(i), reasons[i % reasons.size()], u"test"_s, first, {}};
            if (i % 3 == 1)
                one.expiresAt = first + std::chrono::hours(24 * (i % 40));  // a whole day of Shanghai
            if (i % 3 == 2)
                one.expiresAt = first + std::chrono::seconds(7 * i + 1);
            people.push_back(one);
        }
        sure(desk.library().suppress(people));
        const QString path = desk.folder.filePath(name);
        QCOMPARE(*desk.out(path).wait(), 4'500);
        desk.clear();
        Copy copy = desk.in(
            {.path = path, .options = {}, .openidColumn = 0, .reasonColumn = 1, .expiryColumn = 4, .reason = {}});
        const auto read = copy.wait();
        QVERIFY2(read, read ? "" : qPrintable(read.error().subject));
        QCOMPARE(*read, 4'500);
        QCOMPARE(copy.job->leftOut(), 0);
        const auto all = desk.all();
        QCOMPARE(all.size(), people.size());
        for (size_t i = 0; i < all.size(); ++i) {
            QCOMPARE(all[i].openid, people[i].openid);
            QCOMPARE(all[i].reason, people[i].reason);
            QCOMPARE(all[i].expiresAt, people[i].expiresAt);
            QCOMPARE(all[i].source, QFileInfo(path).fileName());
        }
    }

    void writesNoFormulas() {
        Desk desk;
        sure(desk.library().suppress({{u"oPerson_aaaaaa"_s, u"=cmd()"_s, u"=x"_s, at("2026-11-20T16:00:00Z"), {}}}));
        const QString path = desk.folder.filePath(u"left.csv"_s);
        QVERIFY(desk.out(path).wait());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(),
                 "\xEF\xBB\xBFopenid,reason,source,added,expires\r\n"
                 "oPerson_aaaaaa,'=cmd(),'=x,2026-11-21 00:00:00,\r\n");
    }

    void writesAnEmptyList() {
        Desk desk;
        const QString path = desk.folder.filePath(u"left.xlsx"_s);
        QCOMPARE(*desk.out(path).wait(), 0);
        QVERIFY(QFileInfo::exists(path));
        QCOMPARE(desk.out(desk.folder.filePath(u"no/such/folder.csv"_s)).wait().error().kind,
                 ErrorKind::FileNotWritable);
    }

    void keepsWhatItWroteWhenCancelled() {
        Desk desk;
        QByteArray rows = "openid,a,b\n";
        for (int i = 0; i < 200'000; ++i)
            rows += person(i).toLatin1() + ",x,\n";
        const QString path = desk.write(rows);
        QSignalSpy changed(&desk.library(), &Library::suppressionsChanged);
        std::vector<Result<qint64>> ended;
        {
            Copy copy = desk.in(Desk::reading(path));
            bool isWriting = false;  // after the first third, which only looks
            QObject::connect(copy.job.get(), &Job::progressed, copy.job.get(),
                             [&](double done, qint64 people) { isWriting = done > 0.35 && people > 0; });
            QVERIFY(eventually([&] { return isWriting; }));
            copy.job->cancel();
            copy.job.reset();
            ended = copy.ended;
        }
        QVERIFY(ended.empty());
        const qint64 kept = sure(desk.library().suppressionCount());
        QVERIFY2(kept >= 2'000 && kept < 200'000, QByteArray::number(kept).constData());
        QVERIFY(changed.count() >= 1);
    }

    void leavesNoFileWhenCancelled() {
        Desk desk;
        std::vector<Suppression> people;
        for (int i = 0; i < 100'000; ++i)
            people.push_back({person(i), u"x"_s, u"test"_s, at("2026-11-20T16:00:00Z"), {}});
        sure(desk.library().suppress(people));
        const QString path = desk.folder.filePath(u"left.csv"_s);
        {
            Copy copy = desk.out(path);
            bool isTold = false;
            QObject::connect(copy.job.get(), &Job::progressed, copy.job.get(), [&] { isTold = true; });
            QVERIFY(eventually([&] { return isTold; }));
        }
        QVERIFY(!QFileInfo::exists(path));
    }
};

QTEST_GUILESS_MAIN(TestSuppressionJobs)
#include "tst_suppressionjobs.moc"
