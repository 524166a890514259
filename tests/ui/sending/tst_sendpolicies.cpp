#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>

#include "senddesk.h"
#include "ui/widgets/banner.h"

using namespace hongyan;
using namespace std::chrono_literals;
using delivery::Policy;
using delivery::SendingWindow;
using delivery::WindowZone;
using sendingpage::SendPage;

namespace {

constexpr SendingWindow day{540, 1290, WindowZone::Local};

sendingpage::Draft draftAt(sendingpage::Step step, const Policy& policy = {}) {
    sendingpage::Draft draft;
    draft.step = step;
    draft.account = AccountId{1};
    draft.templateId = shop::orderTemplate().id;
    draft.list = ListId{7};
    draft.listName = shop::orderList().list.name;
    draft.policy = policy;
    return draft;
}

}  // namespace

/// When, to whom and how carefully: the options, what the review says of them, and what is sent in the end. Drives the
/// page by mouse and keys, in English, against the fakes. It is 14:29 on 20 November.
class SendPoliciesTest : public QObject, protected SendDesk {
    Q_OBJECT

 private slots:
    void initTestCase() { begin(); }
    void init() { layManyUnasked(); }
    void cleanup() { m_page.reset(); }

    void draftsKeepThePolicy_data();
    void draftsKeepThePolicy();
    void draftsReadOldAndBroken();
    void everyOptionIsChosen();
    void aFieldChoosesItsBox();
    void anUncheckedBoxChoosesNothing();
    void aPassedStartIsSaid();
    void aRestoredStartThatPassedLeadsBack();
    void hoursAreExplained_data();
    void hoursAreExplained();
    void theReviewSaysHow();
    void theReviewSaysNothingOfWhatIsOff();
    void theScheduleIsWarnedOf_data();
    void theScheduleIsWarnedOf();
    void theEndKnowsStartAndHours();
    void anotherDayHasItsOwnQuota();
    void theButtonSchedules();
    void theStartPassesWhileOneLooks();
    void theSuppressedAreCounted();
    void everybodyIsSuppressed();
    void whatNoKeyCountsIsSaid();
    void controlsHaveNames();

 private:
    void open(const sendingpage::Draft& draft);
    void openReview(const Policy& policy) {
        open(draftAt(sendingpage::Step::Review, policy));
        QTRY_VERIFY(!find<QLabel>("hint")->text().contains(QLatin1String("being checked")));
    }
    void layManyUnasked() {
        lay();
        m_preferences.sending.confirmAbove = 1'000'000;
    }
};

void SendPoliciesTest::open(const sendingpage::Draft& draft) {
    m_library->notes.insert(draftKey, toJson(draft));
    show(1400);
    QTRY_COMPARE(step(), static_cast<int>(draft.step));
}

void SendPoliciesTest::draftsKeepThePolicy_data() {
    QTest::addColumn<Policy>("policy");
    QTest::newRow("nothing") << Policy();
    QTest::newRow("start") << Policy{.startAt = fakes::at(15, 0)};
    QTest::newRow("hours") << Policy{.window = SendingWindow{540, 1290, WindowZone::Shanghai}};
    QTest::newRow("hours here, over midnight") << Policy{.window = SendingWindow{1200, 360, WindowZone::Local}};
    QTest::newRow("canary") << Policy{.canary = true};
    QTest::newRow("key") << Policy{.sendOnceKey = QStringLiteral("双十一")};
    QTest::newRow("cap") << Policy{.cap = delivery::FrequencyCap{3, 7 * 24h}};
    QTest::newRow("everything") << Policy{.retry = delivery::RetryKind::Patient,
                                          .rate = 80,
                                          .startAt = fakes::at(15, 0),
                                          .window = day,
                                          .canary = true,
                                          .sendOnceKey = QStringLiteral("k"),
                                          .cap = delivery::FrequencyCap{1, 24h}};
}

void SendPoliciesTest::draftsKeepThePolicy() {
    QFETCH(Policy, policy);
    const auto draft = draftAt(sendingpage::Step::Options, policy);
    QVERIFY(sendingpage::draftFromJson(toJson(draft)) == draft);
}

void SendPoliciesTest::draftsReadOldAndBroken() {
    const auto old = sendingpage::draftFromJson(R"({"step":3,"account":1,"retry":"patient","rate":80,"written":[]})");
    QCOMPARE(old.policy, (Policy{.retry = delivery::RetryKind::Patient, .rate = 80}));
    const auto broken = sendingpage::draftFromJson(R"({"startAt":"soon","window":"9","canary":"x","cap":"0/0"})");
    QCOMPARE(broken.policy, Policy());
}

void SendPoliciesTest::everyOptionIsChosen() {
    open(draftAt(sendingpage::Step::Options));
    click("later");
    // Proposed: the full hour that is at least one from now.
    QCOMPARE(kept().policy.startAt.value_or(Timestamp{}), Timestamp{});  // not written yet
    QTRY_COMPARE(kept().policy.startAt, std::optional(fakes::at(16, 0)));
    find<QDateTimeEdit>("startAt")->setDateTime(QDateTime(QDate(2026, 11, 21), QTime(10, 15)));
    click("onlyBetween");
    find<QTimeEdit>("windowTo")->setTime(QTime(20, 0));
    find<QComboBox>("windowZone")->setFocus();
    QTest::keyClick(find<QComboBox>("windowZone"), Qt::Key_Down);
    click("canary");
    QTest::mouseClick(find<QLineEdit>("sendOnceKey"), Qt::LeftButton);
    QTest::keyClicks(find<QLineEdit>("sendOnceKey"), QStringLiteral(" sale "));
    click("cappedPerPerson");
    find<QSpinBox>("capMessages")->setValue(2);
    find<QComboBox>("capWithin")->setFocus();
    QTest::keyClick(find<QComboBox>("capWithin"), Qt::Key_Down);
    QTest::keyClick(find<QComboBox>("capWithin"), Qt::Key_Down);
    const Policy wanted{.startAt = fromDateTime(QDateTime(QDate(2026, 11, 21), QTime(10, 15))),
                        .window = SendingWindow{540, 1200, WindowZone::Local},
                        .canary = true,
                        .sendOnceKey = QStringLiteral("sale"),
                        .cap = delivery::FrequencyCap{2, 7 * 24h}};
    QTRY_COMPARE(kept().policy, wanted);
    // Forth, back and after a restart it is the same.
    click("next");
    click("back");
    m_page.reset();
    open(sendingpage::draftFromJson(m_library->notes.value(draftKey)));
    QVERIFY(find<QRadioButton>("later")->isChecked());
    QCOMPARE(find<QTimeEdit>("windowTo")->time(), QTime(20, 0));
    QCOMPARE(find<QComboBox>("windowZone")->currentText(), QStringLiteral("this computer's time"));
    QVERIFY(find<QCheckBox>("canary")->isChecked());
    QCOMPARE(find<QComboBox>("capWithin")->currentText(), QStringLiteral("7 day(s)"));
    click("next");
    QTRY_VERIFY(find<QPushButton>("send")->isEnabled());
    click("send");
    QTRY_VERIFY_WITH_TIMEOUT(m_sending->started.has_value(), 5000);
    QCOMPARE(m_sending->started->policy, wanted);
}

void SendPoliciesTest::aFieldChoosesItsBox() {
    open(draftAt(sendingpage::Step::Options));
    find<QTimeEdit>("windowFrom")->setTime(QTime(10, 0));
    QVERIFY(find<QCheckBox>("onlyBetween")->isChecked());
    find<QSpinBox>("capMessages")->setValue(5);
    QVERIFY(find<QCheckBox>("cappedPerPerson")->isChecked());
    find<QDateTimeEdit>("startAt")->setDateTime(QDateTime(QDate(2026, 11, 20), QTime(18, 0)));
    QVERIFY(find<QRadioButton>("later")->isChecked());
    QTRY_COMPARE(kept().policy, (Policy{.startAt = fakes::at(18, 0),
                                        .window = SendingWindow{600, 1290, WindowZone::Shanghai},
                                        .cap = delivery::FrequencyCap{5, 24h}}));
}

void SendPoliciesTest::anUncheckedBoxChoosesNothing() {
    open(draftAt(sendingpage::Step::Options, {.startAt = fakes::at(15, 0),
                                              .window = day,
                                              .canary = true,
                                              .sendOnceKey = QStringLiteral("k"),
                                              .cap = delivery::FrequencyCap{3, 48h}}));
    QCOMPARE(find<QComboBox>("capWithin")->currentText(), QStringLiteral("2 day(s)"));
    for (const char* name : {"atOnce", "onlyBetween", "canary", "cappedPerPerson"})
        click(name);
    find<QLineEdit>("sendOnceKey")->setFocus();
    QTest::keyClick(find<QLineEdit>("sendOnceKey"), Qt::Key_Backspace);
    QTRY_COMPARE(kept().policy, Policy());
}

void SendPoliciesTest::aPassedStartIsSaid() {
    open(draftAt(sendingpage::Step::Options));
    auto* fault = find<QLabel>("startFault");
    QVERIFY(!fault->isVisible());
    find<QDateTimeEdit>("startAt")->setDateTime(QDateTime(QDate(2026, 11, 20), QTime(14, 0)));
    QVERIFY(fault->isVisible());
    QCOMPARE(find<QDateTimeEdit>("startAt")->property("fault").toString(), QStringLiteral("wrong"));
    QVERIFY(!find<QPushButton>("next")->isEnabled());
    QVERIFY(find<QLabel>("hint")->text().startsWith(QLatin1String("The start has passed.")));
    click("atOnce");
    QVERIFY(!fault->isVisible());
    QVERIFY(find<QPushButton>("next")->isEnabled());
    // Chosen again, it proposes a time to come.
    click("later");
    QVERIFY(!fault->isVisible());
    QCOMPARE(find<QDateTimeEdit>("startAt")->time(), QTime(16, 0));
}

void SendPoliciesTest::aRestoredStartThatPassedLeadsBack() {
    m_library->notes.insert(draftKey, toJson(draftAt(sendingpage::Step::Review, {.startAt = fakes::at(9, 0)})));
    m_page = std::make_unique<SendPage>(*m_theme, *m_library, *m_log, *m_sending, *m_stage, m_preferences, m_clock);
    m_page->show();
    QTRY_COMPARE(step(), 3);
    QTRY_VERIFY(find<QLabel>("startFault")->isVisible());
}

void SendPoliciesTest::hoursAreExplained_data() {
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("to");
    QTest::addColumn<QString>("begins");
    QTest::newRow("by day") << QTime(9, 0) << QTime(21, 30) << QStringLiteral("Outside these hours");
    QTest::newRow("over midnight") << QTime(20, 0) << QTime(6, 0)
                                   << QStringLiteral("Over midnight, until 06:00 of the next day.");
    QTest::newRow("all day") << QTime(8, 0) << QTime(8, 0)
                             << QStringLiteral("Both are the same. Change one, or send all day.");
}

void SendPoliciesTest::hoursAreExplained() {
    QFETCH(QTime, from);
    QFETCH(QTime, to);
    QFETCH(QString, begins);
    open(draftAt(sendingpage::Step::Options));
    find<QTimeEdit>("windowFrom")->setTime(from);
    find<QTimeEdit>("windowTo")->setTime(to);
    QVERIFY2(find<QLabel>("windowNote")->text().startsWith(begins), qPrintable(find<QLabel>("windowNote")->text()));
}

void SendPoliciesTest::theReviewSaysHow() {
    openReview({.startAt = fakes::at(15, 0),
                .window = day,
                .canary = true,
                .sendOnceKey = QStringLiteral("sale"),
                .cap = delivery::FrequencyCap{1, 24h}});
    const QString said = wordsOf();
    for (const char* line : {"Starts at 15:00, only 09:00–21:30 this computer's time",
                             "First 20, then 200, then 2,000 people, then the rest; stops when more than 10 % fail or "
                             "answers take longer than 3 s.",
                             "Nobody who was sent a message with the key “sale” is sent another",
                             "At most 1 message(s) per person in 24 hour(s), over all campaigns", "starts at 15:00"})
        QVERIFY2(said.contains(QString::fromUtf8(line)), qPrintable(QString::fromUtf8(line) + u'\n' + said));
}

void SendPoliciesTest::theReviewSaysNothingOfWhatIsOff() {
    openReview({.canary = true, .sendOnceKey = QStringLiteral("sale"), .cap = delivery::FrequencyCap{1, 24h}});
    QVERIFY(wordsOf().contains(QStringLiteral("Careful start\n")));
    click("back");
    click("canary");
    click("cappedPerPerson");
    click("next");
    const QString said = wordsOf();
    QVERIFY2(said.contains(QStringLiteral("When\nAt once\nSpeed limit")), qPrintable(said));
    QVERIFY(!said.contains(QStringLiteral("Careful start\n")));
    QVERIFY(!said.contains(QStringLiteral("Per person")));
    QVERIFY(said.contains(QStringLiteral("“sale”")));
}

void SendPoliciesTest::theScheduleIsWarnedOf_data() {
    QTest::addColumn<Policy>("policy");
    QTest::addColumn<QString>("warning");
    const auto hours = [](int from, int to) { return SendingWindow{from * 60, to * 60, WindowZone::Local}; };
    QTest::newRow("no hours") << Policy{.startAt = fakes::at(23, 0)} << QString();
    QTest::newRow("inside") << Policy{.startAt = fakes::at(15, 0), .window = hours(9, 21)} << QString();
    QTest::newRow("start too early") << Policy{.startAt = fakes::at(15, 0), .window = hours(18, 21)}
                                     << QStringLiteral(
                                            "15:00 lies outside the sending hours (18:00–21:00 this "
                                            "computer's time): it really starts at 18:00");
    QTest::newRow("start too late") << Policy{.startAt = fakes::at(22, 0), .window = hours(9, 21)}
                                    << QStringLiteral(
                                           "22:00 lies outside the sending hours (09:00–21:00 this "
                                           "computer's time): nothing leaves today, it really starts at "
                                           "11-21 09:00");
    QTest::newRow("tomorrow, outside")
        << Policy{.startAt = fakes::at(7, 0) + 24h, .window = hours(9, 21)}
        << QStringLiteral(
               "11-21 07:00 lies outside the sending hours (09:00–21:00 this computer's time): it really "
               "starts at 11-21 09:00");
    QTest::newRow("later today") << Policy{.window = hours(18, 21)}
                                 << QStringLiteral(
                                        "It is outside the sending hours (18:00–21:00 this computer's time) "
                                        "now: the first message leaves at 18:00");
    QTest::newRow("over for today") << Policy{.window = hours(9, 12)}
                                    << QStringLiteral(
                                           "Nothing leaves today: the sending hours (09:00–12:00 this "
                                           "computer's time) are over, the first message leaves at 11-21 "
                                           "09:00");
}

void SendPoliciesTest::theScheduleIsWarnedOf() {
    QFETCH(Policy, policy);
    QFETCH(QString, warning);
    m_library->listRows[0].list.size = 3;  // nothing else to warn of
    m_library->peopleRows.resize(3);
    openReview(policy);
    auto* list = m_page->findChild<widgets::AmberList*>();
    QCOMPARE(list->rows(), warning.isEmpty() ? 0 : 1);
    if (warning.isEmpty())
        return;
    QTRY_VERIFY2(wordsOf().contains(warning), qPrintable(wordsOf()));
    for (auto* link : list->findChildren<QPushButton*>()) {
        if (link->isVisible())
            QTest::mouseClick(link, Qt::LeftButton);
    }
    QCOMPARE(step(), 3);
}

void SendPoliciesTest::whatNoKeyCountsIsSaid() {
    const QString words = QStringLiteral("that were sent are missing");
    m_sending->missing = 2;
    openReview({.sendOnceKey = QStringLiteral("sale")});
    QTRY_VERIFY2(wordsOf().contains(words), qPrintable(wordsOf()));
    m_page.reset();
    openReview({});
    QVERIFY2(!wordsOf().contains(words), qPrintable(wordsOf()));
}

void SendPoliciesTest::theEndKnowsStartAndHours() {
    // 12,431 at 10 a second: 20 min 43 s.
    openReview({.rate = 10, .startAt = fakes::at(15, 0)});
    QVERIFY2(wordsOf().contains(QStringLiteral("12 % of today's quota, starts at 15:00, done about 15:20.")),
             qPrintable(wordsOf()));
    m_page.reset();
    openReview({.rate = 10, .startAt = fakes::at(21, 20), .window = day});
    QVERIFY2(wordsOf().contains(QStringLiteral("starts at 21:20, done about 11-21 09:10.")), qPrintable(wordsOf()));
    m_page.reset();
    openReview({.rate = 10});
    QVERIFY2(wordsOf().contains(QStringLiteral("12 % of today's quota, done about 14:50.")), qPrintable(wordsOf()));
}

void SendPoliciesTest::anotherDayHasItsOwnQuota() {
    m_sending->reports.front().quota = wechat::Quota{100'000, 95'000, 5'000, fakes::at(14, 20)};
    openReview({.rate = 10, .startAt = fakes::at(9, 0) + 24h});
    const QString said = wordsOf();
    QVERIFY2(said.contains(QStringLiteral("12 % of a day's quota, starts at 11-21 09:00, done about 11-21 09:20.")),
             qPrintable(said));
    QVERIFY(!said.contains(QStringLiteral("are left of today's quota")));
    QVERIFY(!said.contains(QStringLiteral("Today's quota")));
}

void SendPoliciesTest::theButtonSchedules() {
    openReview({.startAt = fakes::at(15, 0)});
    auto* send = find<QPushButton>("send");
    QCOMPARE(send->text(), QStringLiteral("Schedule for 15:00"));
    m_preferences.sending.undoSeconds = 2;
    m_page->refresh();
    QTRY_VERIFY(send->isEnabled());
    click("send");
    QCOMPARE(send->text(), QStringLiteral("Scheduling in 2 s"));
    click("undo");
    QVERIFY(!m_sending->started);
    click("back");
    click("atOnce");
    click("next");
    QCOMPARE(send->text(), QStringLiteral("Send to 12,431 people"));
}

void SendPoliciesTest::theStartPassesWhileOneLooks() {
    openReview({.startAt = fakes::at(15, 0)});
    QTRY_VERIFY(find<QPushButton>("send")->isEnabled());
    m_clock.time = fakes::at(15, 0, 1);
    QTRY_VERIFY_WITH_TIMEOUT(!find<QPushButton>("send")->isEnabled(), 15'000);
    QVERIFY(find<QLabel>("hint")->text().startsWith(QLatin1String("The start has passed.")));
}

void SendPoliciesTest::theSuppressedAreCounted() {
    m_library->suppressedInList = 96;
    m_preferences.sending.confirmAbove = 10'000;
    openReview({});
    const QString said = wordsOf();
    QVERIFY2(find<QLabel>("sentence")->text().contains(QStringLiteral("<b>12,335</b> people")),
             qPrintable(find<QLabel>("sentence")->text()));
    QVERIFY2(said.contains(QStringLiteral("Left out: 96 on the suppression list, 41 duplicate")), qPrintable(said));
    QTest::mouseClick(find<QLineEdit>("typedNumber"), Qt::LeftButton);
    QTest::keyClicks(find<QLineEdit>("typedNumber"), QStringLiteral("12335"));
    QTRY_VERIFY(find<QPushButton>("send")->isEnabled());
    QCOMPARE(find<QPushButton>("send")->text(), QStringLiteral("Send to 12,335 people"));
    // It follows the list, and what was typed no longer holds.
    m_library->suppressedInList = 97;
    emit m_library->suppressionsChanged();
    QTRY_COMPARE(find<QPushButton>("send")->text(), QStringLiteral("Send to 12,334 people"));
    QVERIFY(!find<QPushButton>("send")->isEnabled());
}

void SendPoliciesTest::everybodyIsSuppressed() {
    m_library->suppressedInList = shop::people;
    openReview({});
    QTRY_VERIFY(find<QLabel>("hint")->text().startsWith(QLatin1String("Everybody on this list")));
    QVERIFY(!find<QPushButton>("send")->isEnabled());
}

void SendPoliciesTest::controlsHaveNames() {
    open(draftAt(sendingpage::Step::Options));
    int controls = 0;
    for (QWidget* each : m_page->findChildren<QWidget*>()) {
        if (each->focusPolicy() == Qt::NoFocus || !each->isVisible() ||
            each->objectName().startsWith(QLatin1String("qt_")))
            continue;
        const auto* button = qobject_cast<QAbstractButton*>(each);
        const QString name = button && each->accessibleName().isEmpty() ? button->text() : each->accessibleName();
        QVERIFY2(!name.isEmpty(), qPrintable(QLatin1String(each->metaObject()->className()) + each->objectName()));
        ++controls;
    }
    QVERIFY(controls > 15);
}

QTEST_MAIN(SendPoliciesTest)
#include "tst_sendpolicies.moc"
