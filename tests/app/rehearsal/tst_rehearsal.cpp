#include "house.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QSet>
#include <QThreadPool>

#include "engine/engine.h"
#include "support/ui/fakeengine.h"
#include "templates/lint.h"

using namespace hongyan;
using namespace hongyan::rehearsal;
using templates::Channel;

namespace {

/// What people put into spreadsheets, right and wrong.
QString anyValue(QRandomGenerator& random) {
    static const QStringList values{
        QStringLiteral("洛神玫瑰礼盒 19 枝"),
        QStringLiteral("洛神玫瑰礼盒加大号搭配香薰蜡烛与手写贺卡19枝装"),
        QStringLiteral("SF1409273651882"),
        QStringLiteral("2026-11-20 13:46"),
        QStringLiteral("2026年11月20日"),
        QStringLiteral("13:46"),
        QStringLiteral("¥199.00"),
        QStringLiteral("199元"),
        QStringLiteral("1,299.5"),
        QStringLiteral("123456789012345.67元"),
        QStringLiteral("配送中"),
        QStringLiteral("已到账"),
        QStringLiteral("021-62880000"),
        QStringLiteral("+86-13800138000"),
        QStringLiteral("林晓雯"),
        QStringLiteral("Anna Lin"),
        QStringLiteral("粤A8Z888挂"),
        QStringLiteral("A"),
        QStringLiteral("ABC"),
        QStringLiteral("42"),
        QStringLiteral("42.5"),
        QStringLiteral("-1"),
        QStringLiteral("☆"),
        QStringLiteral("=1+1"),
        QStringLiteral("007"),
        QStringLiteral("two\nlines"),
        QStringLiteral("bell\a"),
        QStringLiteral(" "),
        QString(),
    };
    if (random.bounded(4) == 0)
        return QString(random.bounded(40), QLatin1Char(char('0' + random.bounded(70))));
    return values[random.bounded(int(values.size()))];
}

QStringList keysOf(Channel channel) {
    if (channel == Channel::TemplateSend)
        return {QStringLiteral("thing1"),        QStringLiteral("character_string2"),
                QStringLiteral("time3"),         QStringLiteral("amount4"),
                QStringLiteral("phone_number5"), QStringLiteral("const6"),
                QStringLiteral("keyword7"),      QStringLiteral("first")};
    return {QStringLiteral("thing1"),       QStringLiteral("number2"), QStringLiteral("letter3"),
            QStringLiteral("symbol4"),      QStringLiteral("date5"),   QStringLiteral("amount6"),
            QStringLiteral("name7"),        QStringLiteral("phrase8"), QStringLiteral("car_number9"),
            QStringLiteral("enum_string10")};
}

/// Where this process listens and is connected to: "0100007F:1F90" of its open sockets; `state` 0A is listening.
QStringList socketsOf(const QString& column, const QStringList& states) {
    QSet<QString> own;
    for (QDirIterator fds(QStringLiteral("/proc/self/fd")); fds.hasNext();)
        if (const QString to = QFile::symLinkTarget(fds.next()); to.contains(QLatin1String("socket:[")))
            own.insert(to.section(u'[', 1).chopped(1));
    QStringList found;
    for (const auto& table : {QStringLiteral("/proc/net/tcp"), QStringLiteral("/proc/net/tcp6")}) {
        QFile file(table);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QStringList lines = QString::fromLatin1(file.readAll()).split(u'\n');
        for (const QString& line : lines) {
            const QStringList words = line.simplified().split(u' ');
            if (words.size() > 9 && own.contains(words[9]) && (states.isEmpty() || states.contains(words[3])))
                found << words[column == QLatin1String("local") ? 1 : 2];
        }
    }
    return found;
}
QStringList listening() {
    return socketsOf(QStringLiteral("local"), {QStringLiteral("0A")});
}
qsizetype threads() {
    return QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
}

QByteArray everythingIn(const QString& folder) {
    QByteArray all;
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    QStringList paths;
    while (files.hasNext())
        paths << files.next();
    paths.sort();
    for (const QString& path : paths) {
        if (path.endsWith(QLatin1String("-shm")))
            continue;  // of reading, too
        QFile file(path);
        if (file.open(QIODevice::ReadOnly))
            all += path.toUtf8() + file.readAll();
    }
    return all;
}

}  // namespace

Q_DECLARE_METATYPE(hongyan::templates::Channel)

/// Whole rehearsals with the real engine, the real sandbox and real folders.
class RehearsalTest : public QObject {
    Q_OBJECT

 private slots:
    void initTestCase();
    void agreesWithTheLint_data();
    void agreesWithTheLint();
    void namesEveryRefusedRow();
    void changesNoValue();
    void goesOnWhereTheSendingWouldStop();
    void openidsMakeNoTrouble();
    void leavesOutTheSuppressed();
    void leavesOutWhoHadIt_data();
    void leavesOutWhoHadIt();
    void playsEachRow_data();
    void playsEachRow();
    void writesNothingElsewhere();
    void cancelLeavesNothing_data();
    void cancelLeavesNothing();
    void deletingLeavesNothing();
    void refusesWhatCannotBeSent();
    void playsForThousands();

 private:
    /// Rows of one thing, the i-th person's.
    recipients::RecipientList things(House& house, const QStringList& values);

    QTemporaryDir m_temporary;
};

recipients::RecipientList RehearsalTest::things(House& house, const QStringList& values) {
    std::vector<QStringList> rows;
    for (const QString& value : values)
        rows.push_back({House::person(static_cast<int>(rows.size())), value});
    return house.listOf({QStringLiteral("openid"), QStringLiteral("thing1")}, rows);
}

/// A place of its own for temporary folders: other tests have some too.
void RehearsalTest::initTestCase() {
    QVERIFY(m_temporary.isValid());
    qputenv("TMPDIR", QFile::encodeName(m_temporary.path()));
    QCOMPARE(QDir::tempPath(), m_temporary.path());
}

void RehearsalTest::agreesWithTheLint_data() {
    QTest::addColumn<Channel>("channel");
    QTest::addColumn<int>("right");  // of so many tries for a value all but one look for a right one
    QTest::newRow("template messages") << Channel::TemplateSend << 25;
    QTest::newRow("subscription messages") << Channel::SubscribeSend << 150;
    QTest::newRow("subscription notices") << Channel::BizSend << 150;
}

void RehearsalTest::agreesWithTheLint() {
    QFETCH(Channel, channel);
    QFETCH(int, right);
    House house;
    templates::Template of = templateOf(keysOf(channel), channel);
    for (templates::Field& field : of.fields)
        if (field.type == templates::FieldType::Enum || field.type == templates::FieldType::Const)
            field.choices = QStringList{QStringLiteral("配送中"), QStringLiteral("已到账")};
    QRandomGenerator random(20261121);
    std::vector<QStringList> rows;
    for (int i = 0; i < 3000; ++i) {
        QStringList row{House::person(i)};
        // Most fields are right in most rows, or nobody would pass.
        for (const templates::Field& field : of.fields) {
            QString value = anyValue(random);
            for (int tries = 0; tries < 400 && random.bounded(right) > 0 && templates::faultOf(field, value); ++tries)
                value = anyValue(random);
            row << value;
        }
        rows.push_back(row);
    }
    const auto list = house.listOf(QStringList{QStringLiteral("openid")} + keysOf(channel), rows);
    const Request request = requestFor(of, list);
    const auto linter = templates::Linter::make(request.message, of.fields, list.columns, house.clock.now());
    QVERIFY(linter);
    QSet<QString> found;
    for (const QStringList& row : rows) {
        templates::LintReport report;
        linter->look({.openid = row[0]}, row, report);
        if (report.passed == 0)
            found.insert(row[0]);
    }
    QVERIFY(found.size() > 300 && found.size() < 2700);

    const auto report = house.play(request);
    QVERIFY(report);
    QSet<QString> refused;
    for (const Refused& one : report->refused) {
        refused.insert(one.openid);
        QVERIFY2(one.fault, qPrintable(one.key));
        QCOMPARE(one.value, rows[static_cast<std::size_t>(one.ordinal)][1 + keysOf(channel).indexOf(one.key)]);
    }
    QCOMPARE(refused, found);
    QCOMPARE(report->accepted, 3000 - found.size());
    QCOMPARE(report->people, 3000);
    QCOMPARE(report->unheard, 0);
}

void RehearsalTest::namesEveryRefusedRow() {
    House house;
    QStringList values(200, QStringLiteral("Roses"));
    values[17] = QString(21, u'长');
    values[101].clear();
    const auto list = things(house, values);
    Request request = requestFor(templateOf({QStringLiteral("thing1")}, Channel::TemplateSend), list);
    request.quotaLeft = 150;
    const auto report = house.play(request);
    QVERIFY(report);
    const std::vector<Refused> refused{{.ordinal = 17,
                                        .row = 19,
                                        .openid = House::person(17),
                                        .code = 47003,
                                        .key = QStringLiteral("thing1"),
                                        .fault = templates::ValueFault::TooLong,
                                        .value = QString(21, u'长')},
                                       {.ordinal = 101,
                                        .row = 103,
                                        .openid = House::person(101),
                                        .code = 47003,
                                        .key = QStringLiteral("thing1"),
                                        .fault = templates::ValueFault::Empty}};
    QVERIFY(report->refused == refused);
    QCOMPARE(report->accepted, 198);
    QCOMPARE(report->messages(), 200);
    QCOMPARE(report->quotaLeft, std::optional<qint64>(150));
    QCOMPARE(report->expected.sending, sendingTime(200, 100, {}));
    QVERIFY(report->took > Milliseconds(0));
    QVERIFY(!report->stop);
    const std::vector<RefusedGroup> groups = report->groups();
    QCOMPARE(groups.size(), std::size_t(2));
    QCOMPARE(groups[0].people + groups[1].people, 2);
}

void RehearsalTest::changesNoValue() {
    House house;
    const QStringList odd{
        QStringLiteral("=1+1"),       QStringLiteral("@SUM(A1)"),     QStringLiteral("'quoted"),
        QStringLiteral("000123"),     QStringLiteral("1.38E+10"),     QStringLiteral("a,b;\"c\"\t|"),
        QStringLiteral("  spaced  "), QStringLiteral("line\r\nline"), QStringLiteral("\u00a0\u3000"),
        QStringLiteral("😀\ufeff"),    QStringLiteral("\ufffd"),       QStringLiteral("%20&amp;\\n{}")};
    QStringList values;
    for (const QString& one : odd)
        values << one + QString(30, u'x');
    const auto list = things(house, values);
    const auto kept = sure(house.engine->library().people(list.id, 0, 100));
    const auto report = house.play(requestFor(templateOf({QStringLiteral("thing1")}, Channel::TemplateSend), list));
    QVERIFY(report);
    QCOMPARE(report->refused.size(), kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i) {
        QCOMPARE(report->refused[i].value, values[static_cast<qsizetype>(i)]);
        QCOMPARE(report->refused[i].row, kept[i].row);
    }
}

void RehearsalTest::goesOnWhereTheSendingWouldStop() {
    House house;
    const QStringList values(300, QString(21, u'x'));
    const auto report =
        house.play(requestFor(templateOf({QStringLiteral("thing1")}, Channel::TemplateSend), things(house, values)));
    QVERIFY(report);
    QCOMPARE(report->refused.size(), std::size_t(300));
    QVERIFY(report->stop);
    QCOMPARE(report->stop->reason, delivery::PauseReason::FieldRefused);
    QCOMPARE(report->stop->field, QStringLiteral("thing1"));
    QCOMPARE(report->stop->after, 20);
}

void RehearsalTest::openidsMakeNoTrouble() {
    House house;
    const auto list = house.listOf({QStringLiteral("openid"), QStringLiteral("thing1")},
                                   {{QStringLiteral("oRehearsal_00000000_E43004"), QStringLiteral("Roses")},
                                    {QStringLiteral("oRehearsal_00000000_SILENT"), QStringLiteral("Roses")},
                                    {QStringLiteral("oRehearsal_0000000000_E5"), QStringLiteral("Roses")}});
    const auto report = house.play(requestFor(templateOf({QStringLiteral("thing1")}, Channel::TemplateSend), list));
    QVERIFY(report);
    QCOMPARE(report->accepted, 3);
}

void RehearsalTest::leavesOutTheSuppressed() {
    House house;
    const auto list = things(house, QStringList(50, QStringLiteral("Roses")));
    const Timestamp now = house.clock.now();
    sure(house.engine->library().suppress({{House::person(3), {}, {}, now, {}},
                                           {House::person(4), {}, {}, now, now + std::chrono::hours(1)},
                                           {House::person(5), {}, {}, now, now - std::chrono::hours(1)},
                                           {House::person(900), {}, {}, now, {}}}));
    const auto report = house.play(requestFor(templateOf({QStringLiteral("thing1")}, Channel::TemplateSend), list));
    QVERIFY(report);
    QCOMPARE(report->suppressed, 2);
    QCOMPARE(report->accepted, 48);
    QCOMPARE(report->messages(), 48);
    QCOMPARE(sure(house.engine->library().suppressionCount()), 4);
}

void RehearsalTest::leavesOutWhoHadIt_data() {
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("cap");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("enough");
    QTest::newRow("neither") << QString() << QString() << 0 << 0;
    QTest::newRow("the key") << QStringLiteral("autumn") << QString() << 2 << 0;
    QTest::newRow("another key") << QStringLiteral("winter") << QString() << 0 << 0;
    QTest::newRow("the cap") << QString() << QStringLiteral("1/24h") << 0 << 2;
    QTest::newRow("a wider cap") << QString() << QStringLiteral("2/24h") << 0 << 1;
    QTest::newRow("both") << QStringLiteral("autumn") << QStringLiteral("1/24h") << 2 << 0;
}

void RehearsalTest::leavesOutWhoHadIt() {
    QFETCH(QString, key);
    QFETCH(QString, cap);
    QFETCH(int, before);
    QFETCH(int, enough);
    House house;
    const auto list = things(house, QStringList(10, QStringLiteral("Roses")));
    fakes::Log log;
    delivery::Campaign earlier;
    earlier.id = CampaignId{1};
    earlier.policy.sendOnceKey = QStringLiteral("autumn");
    log.campaignRows = {earlier};
    const auto sent = [&](int person, delivery::State state, bool isAmbiguous = false) {
        delivery::Delivery row;
        row.openid = House::person(person);
        row.state = state;
        if (isAmbiguous || state == delivery::State::Accepted)
            row.reachedAt = house.clock.now();
        log.deliveries.push_back(row);
    };
    sent(1, delivery::State::Accepted);
    sent(1, delivery::State::Accepted);
    sent(2, delivery::State::Retrying, true);
    sent(3, delivery::State::Failed);
    sent(4, delivery::State::Waiting);
    sent(99, delivery::State::Accepted);
    const auto stage = makeStage(house.engine->library(), log, house.clock);
    Request request = requestFor(templateOf({QStringLiteral("thing1")}, Channel::TemplateSend), list);
    request.policy.sendOnceKey = key;
    request.policy.cap = delivery::frequencyCapFrom(cap);
    const auto report = House::heard(stage->rehearse(request, nullptr));
    QVERIFY(report);
    QCOMPARE(report->sentBefore, before);
    QCOMPARE(report->sentEnough, enough);
    QCOMPARE(report->accepted, 10 - before - enough);
}

/// Where somebody has several rows, each of them is played, refused and left out by itself.
void RehearsalTest::playsEachRow_data() {
    QTest::addColumn<QString>("cap");
    QTest::addColumn<bool>("suppressed");  // the one with three rows
    QTest::addColumn<int>("leftOut");
    QTest::addColumn<int>("accepted");
    QTest::addColumn<QList<qint64>>("refused");
    QTest::newRow("all") << QString() << false << 0 << 3 << QList<qint64>{4};
    QTest::newRow("suppressed") << QString() << true << 3 << 1 << QList<qint64>{};
    QTest::newRow("one each") << QStringLiteral("1/24h") << false << 2 << 2 << QList<qint64>{};
    QTest::newRow("two each") << QStringLiteral("2/24h") << false << 1 << 2 << QList<qint64>{4};
}

void RehearsalTest::playsEachRow() {
    QFETCH(QString, cap);
    QFETCH(bool, suppressed);
    QFETCH(int, leftOut);
    House house;
    const auto list = house.listOf({QStringLiteral("openid"), QStringLiteral("thing1")},
                                   {{House::person(1), QStringLiteral("Roses")},
                                    {House::person(2), QStringLiteral("Roses")},
                                    {House::person(1), QString(21, u'X')},
                                    {House::person(1), QStringLiteral("Tulips")}},
                                   recipients::Duplicates::Each);
    QCOMPARE(list.size, 4);
    if (suppressed)
        sure(house.engine->library().suppress({{House::person(1), {}, {}, house.clock.now(), {}}}));
    Request request = requestFor(templateOf({QStringLiteral("thing1")}, Channel::TemplateSend), list);
    request.policy.cap = delivery::frequencyCapFrom(cap);
    const auto report = house.play(request);
    QVERIFY(report);
    QCOMPARE(report->people, 4);
    QCOMPARE(report->leftOut(), leftOut);
    QTEST(static_cast<int>(report->accepted), "accepted");
    QCOMPARE(report->accepted + static_cast<qint64>(report->refused.size()), report->messages());
    QList<qint64> refused;
    for (const Refused& one : report->refused)
        refused << one.row;
    QTEST(refused, "refused");
}

void RehearsalTest::writesNothingElsewhere() {
    House house;
    const auto list = things(house, QStringList(3000, QStringLiteral("Roses")));
    (void)sure(house.engine->library().people(list.id, 0, 1));
    // The lease of the house's own engine beats into its database every five seconds: this goes on in between.
    const QByteArray unbeaten = everythingIn(house.folder.path());
    QTRY_VERIFY_WITH_TIMEOUT(everythingIn(house.folder.path()) != unbeaten, 20'000);
    const QByteArray before = everythingIn(house.folder.path());
    const std::unique_ptr<Rehearsal> rehearsal(house.stage->rehearse(
        requestFor(templateOf({QStringLiteral("thing1")}, Channel::TemplateSend), list), nullptr));
    QSignalSpy finished(rehearsal.get(), &Rehearsal::finished);
    QSet<QString> away;
    bool hasListened = false;
    connect(rehearsal.get(), &Rehearsal::progressed, this, [&] {
        for (const QString& to : socketsOf(QStringLiteral("remote"), {QStringLiteral("01"), QStringLiteral("02")}))
            if (!to.startsWith(QLatin1String("0100007F:")))
                away.insert(to);
        for (const QString& at : listening()) {
            hasListened = true;
            if (!at.startsWith(QLatin1String("0100007F:")))
                away.insert(at);
        }
        for (const QString& folder : House::folders())
            QVERIFY(!QFileInfo::exists(QDir::temp().filePath(folder + QStringLiteral("/logs"))));
        for (const QString& folder : House::folders())
            QCOMPARE(QFileInfo(QDir::temp().filePath(folder)).permissions() &
                         (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                     QFile::Permissions());
    });
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    QVERIFY(finished[0][0].value<Result<Report>>());
    QVERIFY2(away.isEmpty(), qPrintable(QStringList(away.begin(), away.end()).join(u' ')));
#ifdef Q_OS_LINUX
    QVERIFY(hasListened);
#endif
    QVERIFY(everythingIn(house.folder.path()) == before);
    QCOMPARE(house.folders(), QStringList());
}

void RehearsalTest::cancelLeavesNothing_data() {
    QTest::addColumn<int>("afterProgress");  // -1: at once, before anything ran
    QTest::newRow("at once") << -1;
    QTest::newRow("soon") << 0;
    QTest::newRow("in the middle") << 3;
}

void RehearsalTest::cancelLeavesNothing() {
    QFETCH(int, afterProgress);
    House house;
    const auto list = things(house, QStringList(10'000, QStringLiteral("Roses")));
    QThreadPool::globalInstance()->waitForDone();
    (void)sure(house.engine->library().people(list.id, 0, 1));
    const QStringList ports = listening();
    const QString before = QString::number(threads());
    const std::unique_ptr<Rehearsal> rehearsal(house.stage->rehearse(
        requestFor(templateOf({QStringLiteral("thing1")}, Channel::TemplateSend), list), nullptr));
    QSignalSpy finished(rehearsal.get(), &Rehearsal::finished);
    QSignalSpy progressed(rehearsal.get(), &Rehearsal::progressed);
    if (afterProgress == 0)
        QTRY_VERIFY_WITH_TIMEOUT(!House::folders().isEmpty(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(progressed.size() >= afterProgress, patience);
    QCOMPARE(finished.size(), 0);
    rehearsal->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    const auto result = finished[0][0].value<Result<Report>>();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Cancelled);
    QCOMPARE(House::folders(), QStringList());
    QCOMPARE(listening(), ports);
    QTRY_COMPARE(QString::number(threads()), before);
}

void RehearsalTest::deletingLeavesNothing() {
    House house;
    const auto list = things(house, QStringList(10'000, QStringLiteral("Roses")));
    const QStringList ports = listening();
    std::unique_ptr<Rehearsal> rehearsal(house.stage->rehearse(
        requestFor(templateOf({QStringLiteral("thing1")}, Channel::TemplateSend), list), nullptr));
    QSignalSpy progressed(rehearsal.get(), &Rehearsal::progressed);
    QTRY_VERIFY_WITH_TIMEOUT(progressed.size() > 0, patience);
    rehearsal.reset();
    QCOMPARE(House::folders(), QStringList());
    QCOMPARE(listening(), ports);
}

void RehearsalTest::refusesWhatCannotBeSent() {
    House house;
    const auto list = things(house, {QStringLiteral("Roses")});
    Request request = requestFor(templateOf({QStringLiteral("thing1")}, Channel::TemplateSend), list);
    request.message.fields.clear();
    auto report = house.play(request);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::MissingField);
    request.message.fields = {{QStringLiteral("thing1"), QStringLiteral("{{none}}")}};
    report = house.play(request);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::NoSuchVariable);
    QCOMPARE(House::folders(), QStringList());
}

/// HONGYAN_REHEARSED sets how many; the speed is said.
void RehearsalTest::playsForThousands() {
    House house;
    const int many = qEnvironmentVariable("HONGYAN_REHEARSED", QStringLiteral("5000")).toInt();
    const auto list = things(house, QStringList(many, QStringLiteral("Roses")));
    const auto report = house.play(requestFor(templateOf({QStringLiteral("thing1")}, Channel::TemplateSend), list));
    QVERIFY(report);
    QCOMPARE(report->accepted, many);
    qInfo("%d people in %lld ms: %.0f a second", many, static_cast<long long>(report->took.count()), report->speed());
}

QTEST_GUILESS_MAIN(RehearsalTest)
#include "tst_rehearsal.moc"
