#include "desk.h"

using namespace hongyan;
using namespace hongyan::tool;
using namespace Qt::StringLiterals;

namespace {

const QString pages = QStringLiteral("/cgi-bin/user/get");
const QString taggedPages = QStringLiteral("/cgi-bin/user/tag/get");

QStringList fetching(const QStringList& more = {}) {
    return QStringList{u"recipients"_s, u"followers"_s, u"--account"_s, u"Shop"_s, u"--name"_s, u"Fans"_s} + more;
}

sandbox::Options paged(int followers, int page) {
    sandbox::Options options;
    options.faults.followers = followers;
    options.faults.followerPage = page;
    return options;
}

int asked(const Desk& desk, const QString& path = pages) {
    return desk.platform->calls()[path];
}

/// The list "Fans" as `recipients list` tells of it; empty when there is none.
QJsonObject fans(const Desk& desk) {
    for (const QJsonValue& list : desk.run({u"recipients"_s, u"list"_s}).json()[u"lists"].toArray())
        if (list[u"list"].toString() == u"Fans")
            return list.toObject();
    return {};
}

}  // namespace

/// Followers into lists, and the suppression list from and to spreadsheets, as scripts do it.
class TestFollowerCommands : public QObject {
    Q_OBJECT
 private slots:
    void listsTags() {
        Desk desk;
        desk.must(desk.addition());
        const Ran ran = desk.run({u"account"_s, u"tags"_s, u"Shop"_s});
        QCOMPARE(ran.exitCode, 0);
        const QJsonArray tags = ran.json()[u"tags"].toArray();
        QCOMPARE(ran.json()[u"account"].toString(), u"Shop"_s);
        QCOMPARE(tags.size(), 2);
        QCOMPARE(tags[1].toObject(), (QJsonObject{{u"id"_s, 100}, {u"name"_s, u"老顾客"_s}, {u"followers"_s, 164}}));
    }

    void makesAList_data() {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<int>("people");
        QTest::newRow("everybody") << QStringList() << 491;
        QTest::newRow("a tag's name") << QStringList{u"--tag"_s, u"老顾客"_s} << 164;
        QTest::newRow("a tag's number") << QStringList{u"--tag"_s, u"100"_s} << 164;
    }
    void makesAList() {
        QFETCH(QStringList, more);
        QFETCH(int, people);
        Desk desk;
        desk.must(desk.addition());
        const Ran ran = desk.run(fetching(more));
        QCOMPARE(ran.exitCode, 0);
        QCOMPARE(ran.json(), (QJsonObject{{u"list"_s, u"Fans"_s}, {u"people"_s, people}, {u"duplicates"_s, 0}}));
        QCOMPARE(fans(desk)[u"people"].toInt(), people);
    }

    void refuses_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<bool>("isForbidden");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("kind");
        const QStringList tag{u"--tag"_s};
        QTest::newRow("no list") << fetching().mid(0, 4) << false << 2 << u"usage"_s;
        QTest::newRow("no such account") << QStringList{u"account"_s, u"tags"_s, u"Nobody"_s} << false << 2
                                         << u"no_such_account"_s;
        QTest::newRow("no such tag") << fetching(tag + QStringList(u"VIP"_s)) << false << 2 << u"invalid_input"_s;
        QTest::newRow("a tag of nobody") << fetching(tag + QStringList(u"星标组"_s)) << false << 2 << u"empty_list"_s;
        QTest::newRow("not allowed") << fetching() << true << 3 << u"account_refused"_s;
    }
    void refuses() {
        QFETCH(QStringList, words);
        QFETCH(bool, isForbidden);
        sandbox::Options options;
        options.faults.noFollowers = isForbidden;
        Desk desk(options);
        desk.must(desk.addition());
        const Ran ran = desk.run(words);
        QTEST(ran.exitCode, "exitCode");
        QTEST(ran.errorKind(), "kind");
        QVERIFY(!ran.err.isEmpty());
        QVERIFY(fans(desk).isEmpty());
    }

    void goesOnAfterTheDaysQuota() {
        Desk desk(paged(1'000, 10));
        desk.must(desk.addition());
        sandbox::Faults faults = desk.platform->faults();
        faults.followerCalls = 60;
        desk.platform->setFaults(faults);
        const Ran refused = desk.run(fetching());
        QCOMPARE(refused.exitCode, 6);
        QCOMPARE(refused.json()[u"error"][u"code"].toInt(), 45009);
        QVERIFY2(refused.err.contains("600 people: fetched and kept for a day"), refused.err.constData());
        faults.followerCalls = -1;
        desk.platform->setFaults(faults);
        QCOMPARE(desk.run(fetching()).json()[u"people"].toInt(), 1'000);
        QCOMPARE(asked(desk), 60 + 1 + 41);
    }

    void goesOnAfterASignal_data() {
        QTest::addColumn<int>("signal");
        QTest::newRow("interrupted") << SIGINT;
        QTest::newRow("terminated") << SIGTERM;
        QTest::newRow("killed") << SIGKILL;
    }
    void goesOnAfterASignal() {
        QFETCH(int, signal);
        constexpr int all = 2'001;
        Desk desk(paged(20'000, 10));
        desk.must(desk.addition());
        const auto process = desk.begin(fetching());
        QVERIFY(QTest::qWaitFor([&] { return asked(desk) > 40; }, 20'000));
        ::kill(static_cast<pid_t>(process->processId()), signal);
        const Ran ran = Hongyanctl::end(*process);
        const int before = asked(desk);
        QVERIFY2(before < all, "too fast to be stopped");
        QVERIFY(fans(desk).isEmpty());
        if (signal == SIGKILL) {
            QVERIFY(ran.crashed);
        } else {
            QCOMPARE(ran.exitCode, 130);
            QCOMPARE(ran.errorKind(), u"cancelled"_s);
            QVERIFY2(ran.err.contains("the same command goes on there"), ran.err.constData());
        }
        const Ran again = desk.run(fetching());
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.json()[u"people"].toInt(), 20'000);
        QCOMPARE(again.json()[u"duplicates"].toInt(), 0);
        QVERIFY2(asked(desk) >= all && asked(desk) <= all + 1, QByteArray::number(asked(desk)).constData());
    }

    void readsAndWritesTheSuppressionList() {
        Desk desk;
        const QString file = desk.write(u"no.csv"_s,
                                        "name,openid,why,last day\n"
                                        "Lin,oToolPerson_0000000001,by phone,2027-01-31\n"
                                        "Han,oToolPerson_0000000002,,\n"
                                        "Cao,13800000000,,\n");
        const Ran read = desk.run({u"suppress"_s, u"import"_s, file, u"--reason-column"_s, u"why"_s,
                                   u"--expiry-column"_s, u"last day"_s, u"--reason"_s, u"old list"_s});
        // Whoever the third row means may be written to: that is not all done.
        QCOMPARE(read.exitCode, 1);
        QCOMPARE(read.json()[u"suppressed"].toInt(), 2);
        QCOMPARE(read.json()[u"left_out"].toInt(), 1);
        const QJsonObject useless = read.json()[u"left_out_rows"][0].toObject();
        QCOMPARE(useless[u"row"].toInt(), 4);
        QCOMPARE(useless[u"column"].toString(), u"openid"_s);
        QCOMPARE(useless[u"kind"].toString(), u"openid_invalid"_s);
        const auto listed = [&desk] { return desk.run({u"suppress"_s, u"list"_s}).json()[u"suppressions"].toArray(); };
        const QJsonArray first = listed();
        QCOMPARE(first.size(), 2);
        QCOMPARE(first[0][u"reason"].toString(), u"by phone"_s);
        QCOMPARE(first[0][u"expires_at"].toString(), u"2027-01-31T16:00:00.000Z"_s);
        QCOMPARE(first[0][u"source"].toString(), u"no.csv"_s);
        QCOMPARE(first[1][u"reason"].toString(), u"old list"_s);
        QVERIFY(first[1][u"expires_at"].isNull());

        const QString kept = desk.file(u"kept.xlsx"_s);
        const Ran written = desk.run({u"suppress"_s, u"export"_s, kept});
        QCOMPARE(written.exitCode, 0);
        QCOMPARE(written.json(), (QJsonObject{{u"file"_s, kept}, {u"people"_s, 2}}));
        desk.must({u"suppress"_s, u"remove"_s, u"oToolPerson_0000000001"_s, u"oToolPerson_0000000002"_s});
        // Its columns are known by their names.
        QCOMPARE(desk.run({u"suppress"_s, u"import"_s, kept}).json()[u"suppressed"].toInt(), 2);
        const QJsonArray second = listed();
        QCOMPARE(second.size(), 2);
        for (int i = 0; i < 2; ++i)
            for (const char* field : {"openid", "reason", "expires_at"})
                QCOMPARE(second[i][QLatin1String(field)], first[i][QLatin1String(field)]);
    }

    void suppressesWhomItSees_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("unseen characters") << QByteArray(
            "openid,why\noToolPerson_0000000001\xE2\x80\x8B,x\n\xEF\xBB\xBFoToolPerson_0000000002\xC2\xA0,y\n");
        QTest::newRow("no header") << QByteArray("oToolPersonOfTwentyEight_0001\noToolPersonOfTwentyEight_0002\n");
        QTest::newRow("a damaged reason")
            << QByteArray("openid,why\noToolPerson_0000000001,\xE7\x94\noToolPerson_0000000002,\xE7\x94\xB5\n");
    }
    void suppressesWhomItSees() {
        QFETCH(QByteArray, content);
        Desk desk;
        const Ran read = desk.run({u"suppress"_s, u"import"_s, desk.write(u"no.csv"_s, content)});
        QCOMPARE(read.exitCode, 0);
        QCOMPARE(read.json()[u"suppressed"].toInt(), 2);
        for (const auto& one : desk.run({u"suppress"_s, u"list"_s}).json()[u"suppressions"].toArray()) {
            const QString openid = one.toObject()[u"openid"].toString();
            QVERIFY2(openid.startsWith(u"oToolPerson"_s) && openid.size() < 30, qPrintable(openid));
        }
        desk.must({u"suppress"_s, u"add"_s, u"\u200BoToolPerson_0000000009\uFEFF"_s});
        QCOMPARE(desk.run({u"suppress"_s, u"remove"_s, u"oToolPerson_0000000009"_s}).json()[u"removed"].toInt(), 1);
    }

    void refusesSuppressionFiles_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("kind");
        QTest::newRow("no such column") << QByteArray("openid\noToolPerson_0000000001\n")
                                        << QStringList{u"--reason-column"_s, u"why"_s} << u"no_such_column"_s;
        QTest::newRow("no openids") << QByteArray("phone\n13800000000\n") << QStringList() << u"no_such_column"_s;
        QTest::newRow("nobody") << QByteArray("openid\n13800000000\n") << QStringList() << u"empty_list"_s;
    }
    void refusesSuppressionFiles() {
        QFETCH(QByteArray, content);
        QFETCH(QStringList, more);
        Desk desk;
        const Ran ran = desk.run(QStringList{u"suppress"_s, u"import"_s, desk.write(u"no.csv"_s, content)} + more);
        QCOMPARE(ran.exitCode, 2);
        QTEST(ran.errorKind(), "kind");
        QCOMPARE(desk.run({u"suppress"_s, u"export"_s, desk.file(u"no/where.csv"_s)}).errorKind(),
                 u"file_not_writable"_s);
    }
};

QTEST_GUILESS_MAIN(TestFollowerCommands)
#include "tst_followercommands.moc"
