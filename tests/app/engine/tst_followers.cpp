#include <QSqlDatabase>
#include <QSqlQuery>
#include <set>

#include "engine/followers.h"
#include "rig.h"
#include "support/fakeclock.h"
#include "support/fakesecretstore.h"
#include "support/faketransport.h"

using namespace hongyan;
using namespace hongyan::engine;
using namespace Qt::StringLiterals;
using test::FakeTransport;
using transport::HttpResponse;

namespace {

using Made = Result<std::vector<ListId>>;
const QString everybodyPath = QStringLiteral("/cgi-bin/user/get");
const QString taggedPath = QStringLiteral("/cgi-bin/user/tag/get");
constexpr int regulars = 100;  // the sandbox's tags
constexpr int nobodys = 2;

/// 95 people in ten pages.
sandbox::Faults tenPages() {
    sandbox::Faults faults;
    faults.followers = 95;
    faults.followerPage = 10;
    return faults;
}

QVariant inDatabase(const QString& folder, const QString& sql) {
    const QString name = QStringLiteral("looking");
    QVariant answer;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(databaseFile(folder));
        if (!database.open())
            qFatal("no database");
        QSqlQuery query(database);
        if (!query.exec(sql))
            qFatal("%s", qPrintable(sql));
        if (query.next())
            answer = query.value(0);
    }
    QSqlDatabase::removeDatabase(name);
    return answer;
}
int unfinishedLists(const QString& folder) {
    return inDatabase(folder, QStringLiteral("SELECT count(*) FROM lists WHERE stage = 0")).toInt();
}
void age(const QString& folder, int hours) {
    inDatabase(folder, QStringLiteral("UPDATE lists SET touched_at = touched_at - %1").arg(qint64(hours) * 3'600'000));
}

FollowersRequest wanted(const Rig& rig, std::optional<int> tag = {}) {
    return {.account = rig.account, .tag = tag, .listName = QStringLiteral("Fans")};
}

struct Fetch {
    Fetch(Rig& rig, const FollowersRequest& request) : job(rig.engine->library().fetchFollowers(request, nullptr)) {
        QObject::connect(job.get(), &ListJob::finished, job.get(), [this](const Made& made) { ended.push_back(made); });
        QObject::connect(job.get(), &Job::progressed, job.get(),
                         [this](double done, qint64 people) { told.emplace_back(done, people); });
    }
    Made wait() {
        if (!eventually([this] { return !ended.empty(); }))
            qFatal("the fetch never ended");
        return ended.front();
    }
    std::unique_ptr<ListJob> job;
    std::vector<Made> ended;
    std::vector<std::pair<double, qint64>> told;
};
Made fetched(Rig& rig, const FollowersRequest& request) {
    return Fetch(rig, request).wait();
}

std::set<QString> peopleOf(Rig& rig, ListId list) {
    std::set<QString> openids;
    for (const recipients::Recipient& person : sure(rig.engine->library().people(list, 0, 10'000)))
        openids.insert(person.openid);
    return openids;
}
int asked(const Rig& rig, const QString& path = everybodyPath) {
    return rig.platform->calls()[path];
}

QByteArray pageOf(const QList<QByteArray>& openids, const QByteArray& next) {
    return "{\"total\":9,\"count\":" + QByteArray::number(openids.size()) + ",\"data\":{\"openid\":[\"" +
           openids.join("\",\"") + "\"]},\"next_openid\":\"" + next + "\"}";
}
QByteArray refusal(int code) {
    return "{\"errcode\":" + QByteArray::number(code) + ",\"errmsg\":\"x\"}";
}

/// The fetching over a scripted platform and a real store.
struct Desk {
    Desk() {
        if (!writer.open({.folder = folder.path()}, store::Mode::Write, clock))
            qFatal("no store");
        secrets.put(account.appId, "s");
        network.answerAll(FakeTransport::path(QStringLiteral("stable_token")), [this](const transport::HttpRequest&) {
            return test::okJson("{\"access_token\":\"T" + QByteArray::number(++tokens) + "\",\"expires_in\":7200}");
        });
        account.id = sure(writer.ask([made = account](store::Connection& c) { return c.catalog().addAccount(made); }));
    }
    static settings::Account made() {
        settings::Account account;
        account.name = QStringLiteral("Shop");
        account.appId = QStringLiteral("wx5a4db0c8e20f1126");
        return account;
    }
    void willAnswer(const QList<QByteArray>& pages) {
        for (const QByteArray& page : pages)
            network.answerNext(FakeTransport::path(everybodyPath), test::okJson(page));
    }
    Result<ListId> fetch() {
        auto telling = std::make_shared<QPromise<Result<ListId>>>();
        telling->start();
        followers.fetch({.account = account.id, .tag = {}, .listName = QStringLiteral("Fans")}, telling);
        return await(telling->future());
    }
    QStringList openidsOf(ListId list) {
        QStringList openids;
        for (const recipients::Recipient& person :
             sure(writer.ask([list](store::Connection& c) { return c.catalog().people(list, 0, 100); })))
            openids << person.openid;
        return openids;
    }
    /// "access_token=…&next_openid=…" of the pages asked for.
    QStringList queries() const {
        QStringList queries;
        for (int i = 0; i < network.requestCount(); ++i)
            if (network.request(i).url.path() == everybodyPath)
                queries << network.request(i).url.query().remove(QStringLiteral("access_token="));
        return queries;
    }

    QTemporaryDir folder;
    test::FakeClock clock;
    test::FakeSecretStore secrets;
    FakeTransport network;
    settings::Account account = made();
    int tokens = 0;
    StoreThread writer{QStringLiteral("writer")};
    tokens::Keepers keepers{secrets, network, clock, nullptr};
    Followers followers{keepers, writer, clock, nullptr};
};

}  // namespace

Q_DECLARE_METATYPE(hongyan::ErrorKind)

/// Followers become a list: page by page, and on from where it stopped.
class TestFollowers : public QObject {
    Q_OBJECT
 private slots:
    void fetchesEverybody() {
        Rig rig(tenPages());
        QSignalSpy changed(&rig.engine->library(), &Library::listsChanged);
        Fetch fetch(rig, wanted(rig));
        const Made made = fetch.wait();
        QVERIFY(made);
        QCOMPARE(made->size(), 1U);
        QCOMPARE(peopleOf(rig, made->front()).size(), 95U);
        QCOMPARE(asked(rig), 11);  // the last one says that nobody is left
        const auto lists = sure(rig.engine->library().lists());
        QCOMPARE(lists.size(), 1U);
        QCOMPARE(lists[0].list.name, u"Fans"_s);
        QCOMPARE(lists[0].list.sourceFile, u"Rig"_s);
        QCOMPARE(lists[0].list.columns, QStringList{u"openid"_s});
        QCOMPARE(lists[0].list.size, 95);
        QCOMPARE(lists[0].duplicates, 0);
        QCOMPARE(changed.count(), 1);
        QVERIFY(!fetch.told.empty());
        QCOMPARE(fetch.told.back().second, 95);
        for (const auto& [done, people] : fetch.told)
            QCOMPARE(done, static_cast<double>(people) / 95);
        QCOMPARE(fetch.ended.size(), 1U);
    }

    void isAListToSendTo() {
        Rig rig(tenPages());
        const Made made = fetched(rig, wanted(rig));
        QVERIFY(made);
        sure(rig.engine->library().syncTemplates(rig.account));
        StartRequest request = rig.request(made->front(), {.retry = delivery::RetryKind::Prompt, .rate = 1000});
        for (templates::MessageField& field : request.message.fields)
            field.text = field.key.startsWith(u"time") ? field.text : u"Roses"_s;
        const CampaignId id = sure(rig.engine->sending().start(request));
        QVERIFY(rig.is(id, delivery::CampaignStatus::Finished));
        QVERIFY(rig.bothSidesAgree(id));
    }

    void fetchesATag() {
        Rig rig(tenPages());
        const auto tags = sure(rig.engine->library().followerTags(rig.account));
        QCOMPARE(tags.size(), 2U);
        QCOMPARE(tags[1].id, regulars);
        QCOMPARE(tags[1].count, 32);
        const Made made = fetched(rig, wanted(rig, regulars));
        QVERIFY(made);
        QCOMPARE(peopleOf(rig, made->front()).size(), 32U);
        QCOMPARE(asked(rig, taggedPath), 5);
        QCOMPARE(asked(rig), 0);
    }

    void leavesNothingOfWhatFailedAtOnce_data() {
        QTest::addColumn<int>("tag");  // -1: all
        QTest::addColumn<bool>("isForbidden");
        QTest::addColumn<int>("calls");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("code");
        QTest::newRow("a tag of nobody") << nobodys << false << -1 << ErrorKind::EmptyList << 0;
        QTest::newRow("no such tag") << 77 << false << -1 << ErrorKind::PlatformRefused << 45159;
        QTest::newRow("not allowed") << -1 << true << -1 << ErrorKind::AccountRefused << 48001;
        QTest::newRow("today's quota") << -1 << false << 0 << ErrorKind::PlatformRefused << 45009;
    }
    void leavesNothingOfWhatFailedAtOnce() {
        QFETCH(int, tag);
        QFETCH(bool, isForbidden);
        QFETCH(int, calls);
        sandbox::Faults faults = tenPages();
        faults.noFollowers = isForbidden;
        faults.followerCalls = calls;
        Rig rig(faults);
        Fetch fetch(rig, wanted(rig, tag < 0 ? std::nullopt : std::optional(tag)));
        const Made made = fetch.wait();
        QVERIFY(!made);
        QVERIFY(fetch.told.empty());
        QTEST(made.error().kind, "kind");
        QTEST(made.error().code, "code");
        if (made.error().kind == ErrorKind::EmptyList)
            QCOMPARE(made.error().subject, u"Fans"_s);
        QVERIFY(sure(rig.engine->library().lists()).empty());
        QCOMPARE(unfinishedLists(rig.folder.path()), 0);
    }

    void keepsTheOldListUntilTheNewOneIsThere() {
        Rig rig(tenPages());
        const Made old = fetched(rig, wanted(rig));
        QVERIFY(old);
        sandbox::Faults faults = tenPages();
        faults.followers = 50;
        faults.followerCalls = 3;
        rig.platform->setFaults(faults);
        QVERIFY(!fetched(rig, wanted(rig)));
        QCOMPARE(sure(rig.engine->library().lists()).front().list.id, old->front());
        faults.followerCalls = -1;
        rig.platform->setFaults(faults);
        const Made renewed = fetched(rig, wanted(rig));
        QVERIFY(renewed);
        const auto lists = sure(rig.engine->library().lists());
        QCOMPARE(lists.size(), 1U);
        QCOMPARE(lists[0].list.id, renewed->front());
        QCOMPARE(lists[0].list.size, 50);
    }

    /// `hours` pass between the two tries, and the program may be started anew: that sweeps forsaken imports.
    void goesOnWhereItWasRefused_data() {
        QTest::addColumn<bool>("isNewStart");
        QTest::addColumn<int>("hours");
        QTest::addColumn<int>("callsAfter");
        QTest::newRow("at once") << false << 0 << 7;
        QTest::newRow("after a new start") << true << 0 << 7;
        QTest::newRow("after hours and a new start") << true << 23 << 7;
        QTest::newRow("too late") << false << 25 << 11;
        QTest::newRow("too late, after a new start") << true << 25 << 11;
    }
    void goesOnWhereItWasRefused() {
        QFETCH(bool, isNewStart);
        QFETCH(int, hours);
        QFETCH(int, callsAfter);
        sandbox::Faults faults = tenPages();
        faults.followerCalls = 4;
        Rig rig(faults);
        Fetch fetch(rig, wanted(rig));
        const Made refused = fetch.wait();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, 45009);
        QCOMPARE(fetch.told.back().second, 40);
        QVERIFY(sure(rig.engine->library().lists()).empty());
        QCOMPARE(unfinishedLists(rig.folder.path()), 1);
        age(rig.folder.path(), hours);
        if (isNewStart)
            rig.reopen();
        QCOMPARE(unfinishedLists(rig.folder.path()), isNewStart && hours > 24 ? 0 : 1);
        rig.platform->setFaults(tenPages());
        const int before = asked(rig);
        const Made made = fetched(rig, wanted(rig));
        QVERIFY(made);
        QCOMPARE(peopleOf(rig, made->front()).size(), 95U);
        QCOMPARE(asked(rig) - before, callsAfter);
        QCOMPARE(unfinishedLists(rig.folder.path()), 0);
        QCOMPARE(sure(rig.engine->library().lists()).front().duplicates, 0);
    }

    void goesOnOnlyInTheSameWords() {
        sandbox::Faults faults = tenPages();
        faults.followerCalls = 4;
        Rig rig(faults);
        QVERIFY(!fetched(rig, wanted(rig)));
        rig.platform->setFaults(tenPages());
        const Made tagged = fetched(rig, wanted(rig, regulars));
        QVERIFY(tagged);
        QCOMPARE(peopleOf(rig, tagged->front()).size(), 32U);
        FollowersRequest other = wanted(rig);
        other.listName = u"Others"_s;
        const int before = asked(rig);
        QVERIFY(fetched(rig, other));
        QCOMPARE(asked(rig) - before, 11);
    }

    void goesOnAfterCancelling_data() {
        QTest::addColumn<bool>("isDeleted");
        QTest::newRow("cancelled") << false;
        QTest::newRow("deleted") << true;
    }
    void goesOnAfterCancelling() {
        QFETCH(bool, isDeleted);
        sandbox::Faults faults;
        faults.followers = 3'000;
        faults.followerPage = 10;
        Rig rig(faults);
        std::vector<Made> late;
        std::optional<Fetch> fetch(std::in_place, rig, wanted(rig));
        QVERIFY(eventually([&] { return !fetch->told.empty() || !fetch->ended.empty(); }));
        QVERIFY2(fetch->ended.empty(), "too fast to be cancelled");
        if (isDeleted)
            fetch.reset();
        else
            fetch->job->cancel();
        const Made made = fetched(rig, wanted(rig));
        QVERIFY(made);
        QCOMPARE(peopleOf(rig, made->front()).size(), 3'000U);
        QVERIFY(asked(rig) >= 301 && asked(rig) <= 302);  // a page under way then is asked for again
        QVERIFY(!fetch || fetch->ended.empty());
    }

    void goesOnAfterTheProgramEnded() {
        sandbox::Faults faults;
        faults.followers = 3'000;
        faults.followerPage = 10;
        Rig rig(faults);
        {
            Fetch fetch(rig, wanted(rig));
            QVERIFY(eventually([&] { return !fetch.told.empty(); }));
            rig.reopen();
            QVERIFY(fetch.ended.empty());
        }
        const Made made = fetched(rig, wanted(rig));
        QVERIFY(made);
        QCOMPARE(peopleOf(rig, made->front()).size(), 3'000U);
        QVERIFY(asked(rig) <= 302);
    }

    void isOnlyOnceAtATime() {
        Rig rig(tenPages());
        Fetch first(rig, wanted(rig));
        Fetch second(rig, wanted(rig));
        Fetch other(rig, wanted(rig, regulars));
        const Made refused = second.wait();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::AlreadyRunning);
        QVERIFY(first.wait());
        QVERIFY(other.wait());
        QVERIFY(fetched(rig, wanted(rig)));
    }

    void isOnlyOnceInAllPrograms() {
        Desk desk;
        recipients::RecipientList list;
        list.name = u"Fans"_s;
        list.columns = {u"openid"_s};
        const auto begin = [&](store::Connection& c) { return c.catalog().beginFetch(list, desk.account.id, {}); };
        const store::FollowerFetch one = sure(desk.writer.ask(begin));
        const store::FollowerFetch other = sure(desk.writer.ask(begin));
        QCOMPARE(one, other);
        const auto add = [&](const store::FollowerFetch& at, const char* openid) {
            return await(desk.writer.ask([at, openid](store::Connection& c) {
                return c.catalog().addFetched(at, {QString::fromLatin1(openid)}, QString::fromLatin1(openid), 2);
            }));
        };
        QVERIFY(add(one, "oFirst_person"));
        const auto late = add(other, "oFirst_person");
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::AlreadyRunning);
    }

    void needsAnAccount() {
        Rig rig(tenPages());
        FollowersRequest request = wanted(rig);
        request.account = AccountId{77};
        QCOMPARE(fetched(rig, request).error().kind, ErrorKind::NoSuchAccount);
        QCOMPARE(await(rig.engine->library().followerTags(AccountId{77})).error().kind, ErrorKind::NoSuchAccount);
    }

    void fetchesANewTokenInTheMiddle() {
        Desk desk;
        desk.willAnswer({pageOf({"oA", "oB"}, "oB"), refusal(40001), pageOf({"oC"}, "oC"), R"({"total":3,"count":0})"});
        const auto list = desk.fetch();
        QVERIFY(list);
        QCOMPARE(desk.openidsOf(*list), (QStringList{u"oA"_s, u"oB"_s, u"oC"_s}));
        QCOMPARE(desk.queries(),
                 (QStringList{u"T1"_s, u"T1&next_openid=oB"_s, u"T2&next_openid=oB"_s, u"T2&next_openid=oC"_s}));
    }

    void stopsWhereTheTokenIsRefusedAgain() {
        Desk desk;
        desk.willAnswer({pageOf({"oA", "oB"}, "oB"), refusal(40001), refusal(40001)});
        const auto list = desk.fetch();
        QVERIFY(!list);
        QCOMPARE(list.error().code, 40001);
        desk.willAnswer({pageOf({"oC"}, "oC"), R"({"total":3,"count":0})"});
        const auto later = desk.fetch();
        QVERIFY(later);
        QCOMPARE(desk.openidsOf(*later), (QStringList{u"oA"_s, u"oB"_s, u"oC"_s}));
    }

    void endsThoughThePlatformGoesRound_data() {
        QTest::addColumn<QList<QByteArray>>("pages");
        QTest::newRow("the same place") << QList<QByteArray>{pageOf({"oA"}, "oA"), pageOf({"oB"}, "oA")};
        QTest::newRow("in a circle") << QList<QByteArray>{pageOf({"oA"}, "oA"), pageOf({"oB"}, "oB"),
                                                          pageOf({"oA"}, "oA")};
        QTest::newRow("no next") << QList<QByteArray>{pageOf({"oA"}, "oA"), pageOf({"oB"}, "")};
        QTest::newRow("repeated in one page")
            << QList<QByteArray>{pageOf({"oA", "oA"}, "oA"), pageOf({"oA", "oB"}, "")};
    }
    void endsThoughThePlatformGoesRound() {
        QFETCH(QList<QByteArray>, pages);
        Desk desk;
        desk.willAnswer(pages);
        const auto list = desk.fetch();
        QVERIFY(list);
        QCOMPARE(desk.openidsOf(*list), (QStringList{u"oA"_s, u"oB"_s}));
    }

    void countsWhoCameTwice() {
        Desk desk;
        desk.willAnswer({pageOf({"oA", "oB", "oA"}, "oA"), pageOf({"oB", "oC"}, "")});
        const auto list = desk.fetch();
        QVERIFY(list);
        const auto info =
            sure(desk.writer.ask([id = *list](store::Connection& c) { return c.catalog().listById(id); }));
        QCOMPARE(info.list.size, 3);
        QCOMPARE(info.duplicates, 2);
    }

    /// The place to go on from is a person, who may have left meanwhile.
    void startsAnewWhereThePlaceIsGone() {
        Desk desk;
        desk.willAnswer({pageOf({"oA", "oB"}, "oB"), refusal(45009)});
        QVERIFY(!desk.fetch());
        desk.willAnswer({refusal(40003), pageOf({"oA", "oC"}, "oC"), R"({"total":2,"count":0})"});
        const auto list = desk.fetch();
        QVERIFY(list);
        QCOMPARE(desk.openidsOf(*list), (QStringList{u"oA"_s, u"oC"_s}));
        QCOMPARE(unfinishedLists(desk.folder.path()), 0);
    }

    void doesNotStartAnewForEver() {
        Desk desk;
        desk.willAnswer({pageOf({"oA"}, "oA"), refusal(40003), pageOf({"oA"}, "oA"), refusal(40003)});
        const auto list = desk.fetch();
        QVERIFY(!list);
        QCOMPARE(list.error().code, 40003);
    }

    void doesNotTakeNonsenseForTheEnd() {
        Desk desk;
        desk.willAnswer({pageOf({"oA"}, "oA"), R"({"total":2,"count":1,"next_openid":"oB"})"});
        const auto list = desk.fetch();
        QVERIFY(!list);
        QCOMPARE(list.error().kind, ErrorKind::PlatformBabbled);
    }
};

QTEST_GUILESS_MAIN(TestFollowers)
#include "tst_followers.moc"
