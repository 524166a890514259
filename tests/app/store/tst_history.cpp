#include "desk.h"

using namespace hongyan;
using namespace hongyan::store;
using namespace hongyan::delivery;
using namespace std::chrono_literals;

class TestHistory : public QObject {
    Q_OBJECT
 private slots:
    void initTestCase_data() { addBackends(); }
    void init();
    void cleanup() { desk.reset(); }

    void pagesDownAndUp();
    void filters_data();
    void filters();
    void searchesManyAsFew();
    void searchesEnds();
    void answersRowsAsAsked();
    void countsByKeptCounters();
    void groupsFailures();
    void namesFields();
    void saysNothingWhereNothingWasSaid();
    void listsAttempts();
    void listsCampaigns();
    void countsAcceptedPerSecond();
    void tellsTheRecipient();
    void streamsInIdOrder();
    void stopsWhenTold();
    void findsAlikeCampaigns();

 private:
    std::vector<DeliveryId> idsOf(const Filter& filter) {
        std::vector<DeliveryId> ids;
        for (const Delivery& row : sure(desk->history().page({.filter = filter, .before = {}, .after = {}})))
            ids.push_back(row.id);
        return ids;
    }

    std::unique_ptr<Desk> desk;
    CampaignId first;
    CampaignId second;
    std::vector<Claim> claims;  ///< of the first campaign
};

/// Ten in the first campaign: 0 and 1 accepted, 2 and 3 failed on thing1, 4 on thing2, 5 on 43101, 6 exhausted
/// without an answer, 7 unconfirmed, 8 sending, 9 waiting. Three wait in the second.
void TestHistory::init() {
    QFETCH_GLOBAL(QString, backend);
    desk = std::make_unique<Desk>(backend);
    Campaign one = desk->draft(desk->list(10, QStringLiteral("first")));
    one.templateContent = QStringLiteral("商品名称：{{thing1.DATA}}");
    first = desk->start(one);
    Campaign other = desk->draft(desk->list(3, QStringLiteral("others")));
    other.title = QStringLiteral("Autumn");
    other.account = {8};
    other.listName = QStringLiteral("others");
    second = desk->start(other);
    claims = desk->claim(first, 9);
    const Timestamp now = desk->clock.now();
    desk->settle({claims[0]}, Transition::accepted(now), acceptedAs(9'223'372'036'854'775'807));
    desk->settle({claims[1]}, Transition::accepted(now), acceptedAs(2));
    desk->settle({claims[2]}, Transition::failed(now, Reason::Rejected), refused(47003, QStringLiteral("thing1")));
    Outcome alike = refused(47003, QStringLiteral("thing1"));
    alike.fault = Fault::NotAnAnswer;  // says nothing beside a code
    desk->settle({claims[3]}, Transition::failed(now, Reason::Exhausted), alike);
    desk->settle({claims[4]}, Transition::failed(now, Reason::Rejected), refused(47003, QStringLiteral("thing2")));
    desk->settle({claims[5]}, Transition::failed(now, Reason::Rejected), refused(43101));
    Outcome unreachable;
    unreachable.verdict = Verdict::NotSent;
    unreachable.fault = Fault::Unreachable;
    desk->settle({claims[6]}, Transition::failed(now, Reason::Exhausted), unreachable);
    Outcome timedOut;
    timedOut.fault = Fault::TimedOut;
    desk->settle({claims[7]}, Transition::unconfirmed(now), timedOut);
}

void TestHistory::pagesDownAndUp() {
    const auto all = sure(desk->history().page({}));
    QCOMPARE(all.size(), 13u);
    for (size_t i = 1; i < all.size(); ++i)
        QVERIFY(all[i - 1].position > all[i].position);
    PageRequest request;
    request.limit = 5;
    const auto top = sure(desk->history().page(request));
    QVERIFY(std::equal(top.begin(), top.end(), all.begin(), all.begin() + 5));
    request.before = top.back().position;
    const auto next = sure(desk->history().page(request));
    QVERIFY(std::equal(next.begin(), next.end(), all.begin() + 5, all.begin() + 10));

    request.before.reset();
    request.after = all[8].position;
    const auto above = sure(desk->history().page(request));  // those next to it, newest first
    QVERIFY(std::equal(above.begin(), above.end(), all.begin() + 3, all.begin() + 8));
    request.before = all[6].position;
    const auto between = sure(desk->history().page(request));
    QVERIFY(std::equal(between.begin(), between.end(), all.begin() + 7, all.begin() + 8));
    request.before.reset();
    request.after = all[0].position;
    QVERIFY(sure(desk->history().page(request)).empty());
}

void TestHistory::filters_data() {
    QTest::addColumn<Filter>("filter");
    QTest::addColumn<std::vector<int>>("recipients");  // of the first campaign; 10 to 12 are the second's
    const auto row = [](const char* name, auto change, std::vector<int> recipients) {
        Filter filter;
        change(filter);
        QTest::newRow(name) << filter << recipients;
    };
    row("failed", [](Filter& f) { f.states = {State::Failed}; }, {6, 5, 4, 3, 2});
    row("failed and unconfirmed",
        [](Filter& f) {
            f.states = {State::Unconfirmed, State::Failed};
        },
        {7, 6, 5, 4, 3, 2});
    row("a state named twice", [](Filter& f) { f.states = {State::Unconfirmed, State::Unconfirmed}; }, {7});
    row("waiting of a campaign", [](Filter& f) { f.states = {State::Waiting}, f.campaign = CampaignId{1}; }, {9});
    row("waiting", [](Filter& f) { f.states = {State::Waiting}; }, {12, 11, 10, 9});
    row("account", [](Filter& f) { f.account = AccountId{8}; }, {12, 11, 10});
    row("account and campaign", [](Filter& f) { f.account = AccountId{8}, f.campaign = CampaignId{1}; }, {});
    row("code", [](Filter& f) { f.code = 47003; }, {4, 3, 2});
    row("code and field", [](Filter& f) { f.code = 47003, f.field = QStringLiteral("thing1"); }, {3, 2});
    row("reason", [](Filter& f) { f.reason = Reason::Exhausted; }, {6, 3});
    row("openid", [](Filter& f) { f.openid = Desk::openid(5); }, {5});
    row("openid in both", [](Filter& f) { f.openid = Desk::openid(1); }, {1, 11});
    row("search an openid", [](Filter& f) { f.search = QStringLiteral("o000000000"); },
        {8, 7, 6, 5, 4, 3, 2, 1, 0, 12, 11, 10, 9});
    row("search one", [](Filter& f) { f.search = QStringLiteral(" o0000000005 "); }, {5});
    row("search the middle", [](Filter& f) { f.search = QStringLiteral("o00005"); }, {});
    row("search an end", [](Filter& f) { f.search = QStringLiteral("0005"); }, {5});
    row("search an end in both", [](Filter& f) { f.search = QStringLiteral("0001"); }, {1, 11});
    row("search an end of a campaign", [](Filter& f) { f.search = QStringLiteral("0001"), f.campaign = CampaignId{2}; },
        {11});
    row("search an end and state", [](Filter& f) { f.search = QStringLiteral("0001"), f.states = {State::Waiting}; },
        {11});
    row("search an end of chosen ones", [](Filter& f) { f.search = QStringLiteral("0001"), f.ids = {{1}, {2}}; }, {1});
    row("search too short an end", [](Filter& f) { f.search = QStringLiteral("005"); }, {});
    row("search as it is shown", [](Filter& f) { f.search = QStringLiteral("o000…0005"); }, {5});
    row("search as it is typed", [](Filter& f) { f.search = QStringLiteral("o000...0005"); }, {5});
    row("search an end after dots", [](Filter& f) { f.search = QStringLiteral("…05"); }, {5});
    row("search with another start", [](Filter& f) { f.search = QStringLiteral("p000…0005"); }, {});
    row("search a name", [](Filter& f) { f.search = QStringLiteral("名1"); }, {1, 11});
    row("search and state", [](Filter& f) { f.search = QStringLiteral("名1"), f.states = {State::Waiting}; }, {11});
    row("search a wildcard", [](Filter& f) { f.search = QStringLiteral("%"); }, {});
    row("ids", [](Filter& f) { f.ids = {{3}, {1}, {3}, {99}}; }, {2, 0});
    row("ids and state", [](Filter& f) { f.ids = {{3}, {1}}, f.states = {State::Accepted}; }, {0});
    row("sent since", [](Filter& f) { f.sentFrom = HandClock().now(); }, {8, 7, 6, 5, 4, 3, 2, 1, 0});
    row("sent later", [](Filter& f) { f.sentFrom = HandClock().now() + 1ms; }, {});
}

void TestHistory::filters() {
    QFETCH(Filter, filter);
    QFETCH(std::vector<int>, recipients);
    std::vector<DeliveryId> expected;
    for (const int recipient : recipients)
        expected.push_back({recipient + 1});
    QCOMPARE(idsOf(filter), expected);
    Counts counts = sure(desk->history().counts(filter));
    QCOMPARE(counts.total(), qint64(expected.size()));
    std::vector<DeliveryId> streamed;
    sure(desk->history().forEach(filter, 0, [&](const Delivery& row) {
        --counts.of(row.state);
        streamed.push_back(row.id);
        return true;
    }));
    QCOMPARE(counts, Counts{});
    std::sort(expected.begin(), expected.end());
    QCOMPARE(streamed, expected);
}

void TestHistory::searchesManyAsFew() {
    const CampaignId many = desk->campaign(12'000);
    PageRequest request;
    request.limit = 10;
    request.filter.search = QStringLiteral("o00000");
    const auto wide = sure(desk->history().page(request));
    QCOMPARE(wide.size(), 10u);
    QCOMPARE(wide.front().openid, Desk::openid(11'999));
    request.filter.campaign = first;
    QCOMPARE(sure(desk->history().page(request)).front().id, claims[8].delivery);
    Filter names;
    names.search = QStringLiteral("名");
    names.campaign = many;
    QCOMPARE(sure(desk->history().counts(names)).total(), 12'000);
}

/// What an earlier search by the same end has found counts, and so does what has come since.
void TestHistory::searchesEnds() {
    const auto found = [this](const char* words) {
        Filter filter;
        filter.search = QString::fromUtf8(words);
        const qint64 counted = sure(desk->history().counts(filter)).total();
        return std::pair(idsOf(filter).size(), counted);
    };
    QCOMPARE(found("o…0005"), std::pair(size_t(1), qint64(1)));
    desk->campaign(10);
    QCOMPARE(found("o…0005"), std::pair(size_t(2), qint64(2)));
    QCOMPARE(found("o…0006"), std::pair(size_t(2), qint64(2)));
    // So many that they are not kept.
    desk->campaign(60'000);
    QCOMPARE(found("o…7"), std::pair(size_t(256), qint64(6'002)));
    PageRequest request;
    request.filter.search = QStringLiteral("o…7");
    for (const Delivery& row : sure(desk->history().page(request)))
        QVERIFY(row.openid.endsWith(u'7'));
}

void TestHistory::answersRowsAsAsked() {
    const auto rows = sure(desk->history().rows({claims[0].delivery, claims[5].delivery, {99}}));
    QCOMPARE(rows.size(), 2u);
    const Delivery& accepted = rows[1];
    QCOMPARE(accepted.id, claims[0].delivery);
    QCOMPARE(accepted.campaign, first);
    QCOMPARE(accepted.campaignTitle, QStringLiteral("Spring"));
    QCOMPARE(accepted.templateTitle, QStringLiteral("Notice"));
    QCOMPARE(accepted.name, QStringLiteral("名0"));
    QCOMPARE(accepted.msgid, 9'223'372'036'854'775'807);
    QCOMPARE(accepted.clientMsgId, claims[0].clientMsgId);
    QVERIFY(sure(desk->history().rows({})).empty());
}

void TestHistory::countsByKeptCounters() {
    Counts all = sure(desk->history().counts({}));
    QCOMPARE(all.total(), 13);
    QCOMPARE(all.of(State::Waiting), 4);
    Filter of;
    of.campaign = first;
    QCOMPARE(sure(desk->history().counts(of)), desk->campaignNow(first).counts);
    of.states = {State::Failed, State::Sending};
    const Counts some = sure(desk->history().counts(of));
    QCOMPARE(some.total(), 6);
    QCOMPARE(some.of(State::Sending), 1);
}

void TestHistory::groupsFailures() {
    const std::vector<Group> expected{
        {47003, QStringLiteral("thing1"), Reason::None, Fault::None, 2, QStringLiteral("商品名称")},
        {0, {}, Reason::Exhausted, Fault::Unreachable, 1},
        {0, {}, Reason::NoAnswer, Fault::TimedOut, 1},
        {43101, {}, Reason::None, Fault::None, 1},
        {47003, QStringLiteral("thing2"), Reason::None, Fault::None, 1, QStringLiteral("thing2")}};
    QCOMPARE(sure(desk->history().groups({})), expected);
    Filter filter;
    filter.campaign = second;
    QVERIFY(sure(desk->history().groups(filter)).empty());
    filter.campaign = first;
    filter.states = {State::Unconfirmed, State::Accepted};
    QCOMPARE(sure(desk->history().groups(filter)), std::vector{expected[2]});
}

/// Each campaign's template says what a key is called in it.
void TestHistory::namesFields() {
    QCOMPARE(desk->row(claims[2].delivery).fieldLabel, QStringLiteral("商品名称"));
    QCOMPARE(desk->row(claims[4].delivery).fieldLabel, QStringLiteral("thing2"));
    QVERIFY(desk->row(claims[5].delivery).fieldLabel.isEmpty());
    QCOMPARE(sure(desk->history().attempts(claims[2].delivery)).at(0).fieldLabel, QStringLiteral("商品名称"));
    Campaign other = desk->draft(desk->list(2, QStringLiteral("elsewhere")));
    other.templateContent = QStringLiteral("活动名称:{{thing1.DATA}}");
    const auto more = desk->claim(desk->start(other), 2);
    desk->settle(more, Transition::failed(desk->clock.now(), Reason::Rejected),
                 refused(47003, QStringLiteral("thing1")));
    QCOMPARE(desk->row(more[0].delivery).fieldLabel, QStringLiteral("活动名称"));
    const Group both = sure(desk->history().groups({})).at(0);
    QCOMPARE(both.count, 4);
    QCOMPARE(both.label, QStringLiteral("商品名称 / 活动名称"));
}

/// The network layer's words are not the platform's, also where an older version kept them.
void TestHistory::saysNothingWhereNothingWasSaid() {
    Outcome lost;
    lost.fault = Fault::ConnectionLost;
    lost.detail = QStringLiteral("Unknown error");
    desk->settle({claims[8]}, Transition::unconfirmed(desk->clock.now()), lost);
    QVERIFY(desk->row(claims[8].delivery).errmsg.isEmpty());
    const Outcome heard = sure(desk->history().attempts(claims[8].delivery)).at(0).outcome;
    QVERIFY(heard.errmsg.isEmpty());
    QCOMPARE(heard.detail, lost.detail);
    QCOMPARE(desk->row(claims[2].delivery).errmsg, QStringLiteral("refused"));
}

void TestHistory::listsAttempts() {
    QCOMPARE(sure(desk->history().attempts(claims[2].delivery)).at(0).outcome,
             refused(47003, QStringLiteral("thing1")));
    QVERIFY(sure(desk->history().attempts({99})).empty());
}

void TestHistory::listsCampaigns() {
    const auto newest = sure(desk->history().campaigns(10));
    QCOMPARE(newest.size(), 2u);
    QCOMPARE(newest[0].id, second);
    QCOMPARE(sure(desk->history().campaigns(1)).size(), 1u);
    QCOMPARE(sure(desk->history().campaign(first)).title, QStringLiteral("Spring"));
    QCOMPARE(errorOf(desk->history().campaign({99})), ErrorKind::NoSuchCampaign);
}

void TestHistory::countsAcceptedPerSecond() {
    const Timestamp now = desk->clock.now();
    desk->clock.advance(2s);
    desk->settle({claims[8]}, Transition::accepted(desk->clock.now()));
    QCOMPARE(sure(desk->history().acceptedPerSecond(now + 3s, 5)), (std::vector{0, 2, 0, 1, 0}));
    QCOMPARE(sure(desk->history().acceptedPerSecond(now, 1)), std::vector{2});
    QCOMPARE(sure(desk->history().acceptedPerSecond(now + 1h, 2)), (std::vector{0, 0}));
}

void TestHistory::tellsTheRecipient() {
    const auto values = sure(desk->history().recipientOf(claims[3].delivery));
    QCOMPARE(values.columns, (QStringList{QStringLiteral("openid"), QStringLiteral("姓名")}));
    QCOMPARE(values.values, (QStringList{Desk::openid(3), QStringLiteral("名3")}));
    QCOMPARE(errorOf(desk->history().recipientOf({99})), ErrorKind::NoSuchDelivery);
}

void TestHistory::streamsInIdOrder() {
    const CampaignId many = desk->campaign(2'500);
    desk->claim(many, 700);
    Filter filter;
    filter.campaign = many;
    std::vector<qint64> ids;
    sure(desk->history().forEach(filter, 0, [&](const Delivery& row) {
        ids.push_back(row.id.value);
        return row.campaign == many;
    }));
    QCOMPARE(ids.size(), 2'500u);
    QVERIFY(std::is_sorted(ids.begin(), ids.end()));
    filter.states = {State::Sending};
    int sending = 0;
    sure(desk->history().forEach(filter, 0, [&](const Delivery&) { return ++sending > 0; }));
    QCOMPARE(sending, 700);
    filter.campaign = CampaignId{99};
    sure(desk->history().forEach(filter, 0, [&](const Delivery&) { return ++sending > 0; }));
    QCOMPARE(sending, 700);
}

void TestHistory::stopsWhenTold() {
    int rows = 0;
    sure(desk->history().forEach({}, 0, [&](const Delivery&) { return ++rows < 4; }));
    QCOMPARE(rows, 4);
    rows = 0;
    sure(desk->history().forEach({}, 6, [&](const Delivery&) { return ++rows > 0; }));
    QCOMPARE(rows, 6);
}

void TestHistory::findsAlikeCampaigns() {
    const Timestamp now = desk->clock.now();
    const auto alike = [&](const char* templateId, const QString& list, Timestamp since) {
        return sure(desk->history().recentAlike(QLatin1String(templateId), list, since)).size();
    };
    QCOMPARE(alike("T1", QStringLiteral("others"), now), 1u);
    QCOMPARE(alike("T1", QStringLiteral("others"), now + 1ms), 0u);
    QCOMPARE(alike("T2", QStringLiteral("others"), now), 0u);
    QCOMPARE(alike("T1", QStringLiteral("nobody"), now), 0u);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
