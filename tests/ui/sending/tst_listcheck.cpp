#include <QSignalSpy>
#include <QTest>

#include "shop.h"
#include "ui/sending/draft.h"
#include "ui/sending/listcheck.h"
#include "ui/sending/reviewstep.h"

using namespace hongyan;
using sendingpage::ListCheck;

class ListCheckTest : public QObject {
    Q_OBJECT

 private slots:
    void init();
    void countsPeople();
    void tellsHowFarItIs();
    void checksTheSameOnce();
    void stopsAndBeginsAgain();
    void waitsForTheWriter();
    void looksAtTheAddressToo();
    void mayGoWhileItChecks();
    void namesWhatIsMissing();
    void foretellsTheEnd_data();
    void foretellsTheEnd();
    void draftsSurviveJson();
    void brokenDraftsAreEmpty_data();
    void brokenDraftsAreEmpty();

 private:
    void begin(ListCheck& check) { check.begin(shop::orderList().list, shop::orderTemplate(), m_message); }
    fakes::Library m_library;
    templates::Message m_message;
};

void ListCheckTest::init() {
    m_library.linted.clear();
    m_library.peopleRows = shop::orderPeople();
    m_library.listRows = {shop::orderList()};
    m_message = sendingpage::suggested(shop::orderTemplate(), shop::orderList().list.columns);
}

void ListCheckTest::countsPeople() {
    ListCheck check(m_library);
    begin(check);
    QTRY_COMPARE(check.state(), ListCheck::State::Done);
    QCOMPARE(check.done(), shop::people);
    QCOMPARE(check.findings().size(), size_t(2));
    QCOMPARE(check.findings()[0].field.key, QStringLiteral("thing4"));
    QCOMPARE(check.findings()[0].fault, templates::ValueFault::TooLong);
    QCOMPARE(check.findings()[0].people, shop::tooLong);
    QCOMPARE(check.findings()[0].first[0].row, 15);
    // From the second page on the rows are counted on.
    QCOMPARE(check.findings()[0].first[12].row, 2415);
    QCOMPARE(check.findings()[0].first[12].ordinal, 2413);
    QCOMPARE(check.findings()[1].field.key, QStringLiteral("character_string5"));
    QCOMPARE(check.findings()[1].fault, templates::ValueFault::Empty);
    QCOMPARE(check.findings()[1].people, shop::empty);
}

void ListCheckTest::tellsHowFarItIs() {
    ListCheck check(m_library);
    std::vector<qint64> seen;
    connect(&check, &ListCheck::changed, this, [&] { seen.push_back(check.done()); });
    begin(check);
    QTRY_COMPARE(check.state(), ListCheck::State::Done);
    QCOMPARE(seen, (std::vector<qint64>{0, 2000, 4000, 6000, 8000, 10000, 12000, 12431}));
}

void ListCheckTest::checksTheSameOnce() {
    ListCheck check(m_library);
    begin(check);
    QTRY_COMPARE(check.state(), ListCheck::State::Done);
    QSignalSpy changed(&check, &ListCheck::changed);
    begin(check);
    QCOMPARE(changed.size(), 0);
    m_message.fields[1].text = QStringLiteral("花");
    begin(check);
    QTRY_COMPARE(check.state(), ListCheck::State::Done);
    QCOMPARE(check.findings().size(), size_t(1));
}

void ListCheckTest::stopsAndBeginsAgain() {
    ListCheck check(m_library);
    connect(&check, &ListCheck::changed, this, [&] {
        if (check.done() == 4000)
            check.stop();
    });
    begin(check);
    QTRY_COMPARE(check.state(), ListCheck::State::Stopped);
    QCOMPARE(check.done(), 4000);
    disconnect(&check, &ListCheck::changed, this, nullptr);
    check.beginAgain();
    QTRY_COMPARE(check.state(), ListCheck::State::Done);
    QCOMPARE(check.findings()[0].people, shop::tooLong);
}

void ListCheckTest::waitsForTheWriter() {
    ListCheck check(m_library);
    for (const QString& text : {QStringLiteral("花"), QStringLiteral("花花"), QStringLiteral("花花花")}) {
        m_message.fields[1].text = text;
        check.beginSoon(shop::orderList().list, shop::orderTemplate(), m_message);
    }
    QCOMPARE(check.state(), ListCheck::State::Running);
    QTRY_COMPARE(check.state(), ListCheck::State::Done);
    QCOMPARE(m_library.linted.size(), size_t(1));
    QCOMPARE(m_library.linted[0].message.fields[1].text, QStringLiteral("花花花"));
}

void ListCheckTest::looksAtTheAddressToo() {
    m_message.url = QStringLiteral("https://shop.example/");
    ListCheck check(m_library);
    begin(check);
    QTRY_COMPARE(check.state(), ListCheck::State::Done);
    QCOMPARE(check.findings().size(), size_t(2));
    m_message.url = QStringLiteral("shop.example");
    begin(check);
    QTRY_COMPARE(check.state(), ListCheck::State::Done);
    QCOMPARE(check.findings().back().field.key, QStringLiteral("url"));
    QCOMPARE(check.findings().back().people, shop::people);
}

void ListCheckTest::mayGoWhileItChecks() {
    for (int i = 0; i < 20; ++i) {
        ListCheck check(m_library);
        begin(check);
    }
    QCoreApplication::processEvents();
    QCOMPARE(m_library.linted.size(), size_t(20));
}

void ListCheckTest::namesWhatIsMissing() {
    ListCheck check(m_library);
    m_message.fields[0].text = QStringLiteral("{{Nothing}}");
    begin(check);
    QTRY_COMPARE(check.state(), ListCheck::State::Failed);
    QCOMPARE(check.error()->kind, ErrorKind::NoSuchVariable);
    QCOMPARE(check.error()->subject, QStringLiteral("Nothing"));
}

void ListCheckTest::foretellsTheEnd_data() {
    QTest::addColumn<int>("rate");
    QTest::addColumn<qint64>("queued");
    QTest::addColumn<qint64>("remain");
    QTest::addColumn<sending::PaceKind>("kind");
    QTest::addColumn<int>("seconds");  // -1: nobody knows
    using sending::PaceKind;
    // Two seconds go by until it is that fast.
    QTest::newRow("at the ceiling") << 0 << qint64(0) << qint64(71'306) << PaceKind::Idle << 126;
    QTest::newRow("at its own rate") << 80 << qint64(0) << qint64(71'306) << PaceKind::Idle << 155;
    QTest::newRow("behind others") << 0 << qint64(10'000) << qint64(71'306) << PaceKind::Growing << 226;
    QTest::newRow("paused") << 0 << qint64(0) << qint64(71'306) << PaceKind::Paused << -1;
    QTest::newRow("not today") << 0 << qint64(0) << qint64(12'430) << PaceKind::Idle << -1;
    QTest::newRow("quota unknown") << 0 << qint64(0) << qint64(-1) << PaceKind::Idle << 126;  // as if it lasted
}

void ListCheckTest::foretellsTheEnd() {
    QFETCH(int, rate);
    QFETCH(qint64, queued);
    QFETCH(qint64, remain);
    QFETCH(sending::PaceKind, kind);
    QFETCH(int, seconds);
    sendingpage::ReviewFacts facts;
    facts.list = shop::orderList();
    facts.policy.rate = rate;
    facts.now = fakes::at(14, 29);
    sending::PaceReport pace;
    pace.kind = kind;
    pace.queued = queued;
    if (remain >= 0)
        pace.quota = wechat::Quota{100'000, 100'000 - remain, remain, facts.now};
    facts.pace = pace;
    const auto done = sendingpage::doneAbout(facts);
    QCOMPARE(done.has_value(), seconds >= 0);
    if (done)
        QCOMPARE(std::chrono::duration_cast<std::chrono::seconds>(*done - facts.now).count(), seconds);
}

void ListCheckTest::draftsSurviveJson() {
    sendingpage::Draft draft;
    draft.step = sendingpage::Step::Options;
    draft.account = AccountId{3};
    draft.templateId = QStringLiteral("t");
    draft.saved = MessageId{4};
    draft.list = ListId{9};
    draft.listName = QStringLiteral("名单");
    draft.title = QStringLiteral("Friday");
    draft.policy.retry = delivery::RetryKind::Patient;
    draft.policy.rate = 80;
    draft.policy.leaveOutRefused = true;
    draft.written[{QStringLiteral("t"), MessageId{4}}] = m_message;
    draft.written[{QStringLiteral("t"), MessageId{}}] = templates::Message{};
    QCOMPARE(sendingpage::draftFromJson(toJson(draft)), draft);
}

void ListCheckTest::brokenDraftsAreEmpty_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("an array") << QByteArray("[1,2]");
    QTest::newRow("other types") << QByteArray(R"({"step":"x","account":{},"written":5,"rate":-4,"retry":"never"})");
}

void ListCheckTest::brokenDraftsAreEmpty() {
    QFETCH(QByteArray, json);
    QCOMPARE(sendingpage::draftFromJson(json), sendingpage::Draft());
}

QTEST_MAIN(ListCheckTest)
#include "tst_listcheck.moc"
