#include <QSet>

#include "desk.h"

using namespace hongyan;
using namespace hongyan::store;
using namespace hongyan::delivery;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using recipients::Recipient;
using recipients::RecipientList;

/// A list on which somebody has several rows, each of them a message of its own.
class TestPerRow : public QObject {
    Q_OBJECT
 private slots:
    void initTestCase_data() { addBackends(); }
    void init() {
        QFETCH_GLOBAL(QString, backend);
        desk = std::make_unique<Desk>(backend);
    }
    void cleanup() { desk.reset(); }

    void numbersTheRowsOfAPerson();
    void refusesSomebodyTwiceElsewhere();
    void sendsEachRow();
    void writesEachRowOnce();
    void leavesOutRows();
    void suppressesAPersonWhole();
    void sendsOncePerKey();
    void capsOfOneCampaign_data();
    void capsOfOneCampaign();
    void retriesOneRow();
    void settlesOneRow();

 private:
    /// The rows' people by number; each row has its own value.
    RecipientList listOf(const std::vector<int>& people, bool onePerRow = true) {
        RecipientList list;
        list.name = QStringLiteral("orders %1").arg(++m_lists);
        list.columns = QStringList{QStringLiteral("openid"), QStringLiteral("order")};
        list.onePerRow = onePerRow;
        list.importedAt = desk->clock.now();
        std::vector<Recipient> rows;
        for (const int person : people) {
            const auto row = static_cast<qint64>(rows.size()) + 2;
            rows.push_back({row, Desk::openid(person), {Desk::openid(person), QStringLiteral("DD%1").arg(row)}});
        }
        list.id = sure(catalog().beginList(list));
        sure(catalog().addToList(list.id, rows));
        return list;
    }
    ListId finished(const std::vector<int>& people) {
        const RecipientList list = listOf(people);
        sure(catalog().finishList(list.id, 0, 0));
        return list.id;
    }
    CampaignId start(ListId list, const Policy& policy = {}) {
        Campaign draft = desk->draft(list);
        draft.policy = policy;
        return desk->start(draft);
    }
    /// "person/row" of each, in their order.
    QStringList rowsOf(CampaignId id, State state) {
        QStringList rows;
        Filter filter;
        filter.campaign = id;
        filter.states = {state};
        sure(desk->history().forEach(filter, 0, [&](const Delivery& one) {
            rows << QStringLiteral("%1/%2").arg(one.openid.right(1)).arg(one.row);
            return true;
        }));
        return rows;
    }
    Catalog& catalog() { return desk->catalog(); }

    std::unique_ptr<Desk> desk;
    int m_lists = 0;
};

void TestPerRow::numbersTheRowsOfAPerson() {
    const RecipientList given = listOf({1, 2, 1, 3, 1});
    QCOMPARE(sure(catalog().lists()).size(), 0u);
    sure(catalog().finishList(given.id, 1, 0));
    const RecipientList list = sure(catalog().listById(given.id)).list;
    QVERIFY(list.onePerRow);
    QCOMPARE(list.size, 5);
    QCOMPARE(list.people(), 3);
    QStringList rows;
    for (const Recipient& one : sure(catalog().people(list.id, 0, 10)))
        rows << QStringLiteral("%1/%2 %3").arg(one.openid.right(1)).arg(one.row).arg(one.nth);
    QCOMPARE(rows, (QStringList{u"1/2 0"_s, u"2/3 0"_s, u"1/4 1"_s, u"3/5 0"_s, u"1/6 2"_s}));
    // On a list is who has a row on it, however many.
    QCOMPARE(sure(catalog().memberships({Desk::openid(1), Desk::openid(9)}, std::array{list.id})), (std::vector{1, 0}));
}

void TestPerRow::refusesSomebodyTwiceElsewhere() {
    QCOMPARE(errorOf(catalog().finishList(listOf({1, 2, 1}, false).id, 0, 0)), ErrorKind::StorageFailed);
}

void TestPerRow::sendsEachRow() {
    const CampaignId id = start(finished({1, 2, 1, 1}));
    QCOMPARE(desk->campaignNow(id).counts.total(), 4);
    const auto claims = desk->claim(id, 10);
    QStringList values;
    QSet<QString> ids;
    for (const Claim& claim : claims) {
        values << claim.openid.right(1) + claim.values.value(1);
        ids.insert(claim.clientMsgId);  // the platform sends each of them once
    }
    QCOMPARE(values, (QStringList{u"1DD2"_s, u"2DD3"_s, u"1DD4"_s, u"1DD5"_s}));
    QCOMPARE(ids.size(), 4);
    desk->settle(claims, Transition::accepted(desk->clock.now()));
    QCOMPARE(rowsOf(id, State::Accepted), (QStringList{u"1/2"_s, u"2/3"_s, u"1/4"_s, u"1/5"_s}));
    const auto last = desk->row(claims[3].delivery);
    QCOMPARE(last.nth, 2);
    QCOMPARE(sure(desk->history().recipientOf(last.id)).values.value(1), u"DD5"_s);
}

/// However the writing is cut into pieces, and were one of them written again.
void TestPerRow::writesEachRowOnce() {
    const CampaignId id = sure(desk->queue().create(desk->draft(finished({1, 1, 2, 1}))));
    QVERIFY(sure(desk->queue().enqueue(id, 2)));
    desk->backend->ask(QStringLiteral("UPDATE campaigns SET enqueued = 0"));
    while (sure(desk->queue().enqueue(id, 1)))
        continue;
    QCOMPARE(rowsOf(id, State::Waiting), (QStringList{u"1/2"_s, u"1/3"_s, u"2/4"_s, u"1/5"_s}));
    QCOMPARE(desk->campaignNow(id).counts.of(State::Waiting), 4);
}

void TestPerRow::leavesOutRows() {
    const CampaignId id = sure(desk->queue().create(desk->draft(finished({1, 1, 2}))));
    sure(desk->queue().enqueue(id, 10, [](std::span<const QString> values) {
        return values[1] == QLatin1String("DD2") ? QStringLiteral("thing1") : QString();
    }));
    QCOMPARE(rowsOf(id, State::Suppressed), QStringList{u"1/2"_s});
    QCOMPARE(rowsOf(id, State::Waiting), (QStringList{u"1/3"_s, u"2/4"_s}));
}

void TestPerRow::suppressesAPersonWhole() {
    const ListId list = finished({1, 2, 1});
    sure(catalog().suppress(std::array{recipients::Suppression{Desk::openid(1), {}, {}, desk->clock.now(), {}}}));
    QCOMPARE(sure(catalog().suppressedOf(list, desk->clock.now())), 2);  // messages, as they are left out
    const CampaignId id = start(list);
    QCOMPARE(rowsOf(id, State::Suppressed), (QStringList{u"1/2"_s, u"1/4"_s}));
    QCOMPARE(rowsOf(id, State::Waiting), QStringList{u"2/3"_s});
}

/// Once per key is once per campaign with it: all rows of the first, none of the second.
void TestPerRow::sendsOncePerKey() {
    const Policy policy{.sendOnceKey = QStringLiteral("k")};
    const ListId list = finished({1, 2, 1});
    const CampaignId first = start(list, policy);
    desk->settle(desk->claim(first, 1), Transition::accepted(desk->clock.now()));
    desk->settle(desk->claim(first, 5), Transition::accepted(desk->clock.now()));
    QCOMPARE(desk->campaignNow(first).counts.of(State::Accepted), 3);
    QCOMPARE(rowsOf(start(list, policy), State::Suppressed), (QStringList{u"1/2"_s, u"2/3"_s, u"1/4"_s}));
}

void TestPerRow::capsOfOneCampaign_data() {
    QTest::addColumn<int>("before");  // messages the person had
    QTest::addColumn<int>("most");
    QTest::addColumn<int>("atOnce");  // claimed
    QTest::addColumn<int>("sent");
    for (const int atOnce : {1, 2, 10}) {
        QTest::addRow("one of four, %d at once", atOnce) << 0 << 1 << atOnce << 1;
        QTest::addRow("three of four, %d at once", atOnce) << 0 << 3 << atOnce << 3;
        QTest::addRow("all, %d at once", atOnce) << 0 << 4 << atOnce << 4;
        QTest::addRow("one before, %d at once", atOnce) << 1 << 3 << atOnce << 2;
        QTest::addRow("enough before, %d at once", atOnce) << 2 << 2 << atOnce << 0;
    }
}

void TestPerRow::capsOfOneCampaign() {
    QFETCH(int, before);
    QFETCH(int, most);
    QFETCH(int, atOnce);
    QFETCH(int, sent);
    for (int i = 0; i < before; ++i)
        desk->settle(desk->claim(start(finished({1})), 1), Transition::accepted(desk->clock.now()));
    const CampaignId id = start(finished({1, 1, 1, 1, 2}), {.cap = FrequencyCap{most, 24h}});
    for (int i = 0; i < 5; ++i)
        desk->settle(desk->claim(id, atOnce), Transition::accepted(desk->clock.now()));
    const QStringList rows{u"1/2"_s, u"1/3"_s, u"1/4"_s, u"1/5"_s};
    QCOMPARE(rowsOf(id, State::Accepted), rows.first(sent) + QStringList{u"2/6"_s});
    QCOMPARE(rowsOf(id, State::Suppressed), rows.sliced(sent));
    QVERIFY(desk->campaignNow(id).finishedAt);
}

void TestPerRow::retriesOneRow() {
    const CampaignId id = start(finished({1, 1}));
    const auto claims = desk->claim(id, 2);
    desk->settle(claims, Transition::failed(desk->clock.now(), Reason::Rejected), refused(43004));
    Filter filter;
    filter.ids = {claims[1].delivery};
    QCOMPARE(sure(desk->queue().retry({filter}, 10, desk->clock.now())), filter.ids);
    const auto again = desk->claim(id, 2);
    QCOMPARE(again.size(), 1u);
    QCOMPARE(again[0].values.value(1), u"DD3"_s);
    QCOMPARE(rowsOf(id, State::Failed), QStringList{u"1/2"_s});
}

void TestPerRow::settlesOneRow() {
    const CampaignId id = start(finished({1, 1}));
    const auto claims = desk->claim(id, 2);
    desk->settle(claims, Transition::unconfirmed(desk->clock.now()));
    Filter filter;
    filter.ids = {claims[0].delivery};
    sure(desk->queue().settle({filter, PersonsWord::Sent}, 10, desk->clock.now()));
    QCOMPARE(rowsOf(id, State::Accepted), QStringList{u"1/2"_s});
    QCOMPARE(rowsOf(id, State::Unconfirmed), QStringList{u"1/3"_s});
}

QTEST_GUILESS_MAIN(TestPerRow)
#include "tst_perrow.moc"
