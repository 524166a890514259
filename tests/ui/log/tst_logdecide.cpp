#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "engine/keptword.h"
#include "support/ui/scriptedlog.h"
#include "ui/log/detailpane.h"
#include "ui/log/groupspanel.h"
#include "ui/log/logmodel.h"
#include "ui/log/logpage.h"
#include "ui/log/logselection.h"
#include "ui/log/logview.h"
#include "ui/text/results.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"

using namespace hongyan;
using namespace hongyan::logpage;
using delivery::PersonsWord;
using delivery::Reason;
using delivery::State;
using fakes::row;

/// Unconfirmed deliveries are settled in the window, and what was done to rows leaves the person where they were.
class LogDecideTest : public QObject {
    Q_OBJECT

 private slots:
    void init();
    void cleanup();
    void settles_data();
    void settles();
    void takesItBack_data();
    void takesItBack();
    void takesNothingBackAfterTenSeconds();
    void countsDownBeforeSendingAgain();
    void everyStateSaysItsNextStep_data();
    void everyStateSaysItsNextStep();
    void theDetailsSayWhoSettled_data();
    void theDetailsSayWhoSettled();
    void whatOneDidIsSeenAtOnce();
    void exhaustedGroupsPromiseNothing();
    void theBodyStandsBelowItsTitle();
    void aRetryLeavesNobodySelected();
    void theDetailsStayWithThePerson();
    void thePillLeadsIntoTheRows();

 private:
    void open();
    void select(std::initializer_list<qint64> ids);
    void commit(const delivery::Delivery& now);
    QAbstractButton* named(const char* name) const { return m_page->findChild<QAbstractButton*>(QLatin1String(name)); }
    QMenu* menu(const char* name) const { return m_page->findChild<QMenu*>(QLatin1String(name)); }
    widgets::Banner* banner() const { return m_page->findChild<widgets::Banner*>(); }
    void followLink() { QTest::mouseClick(banner()->findChild<QPushButton*>(), Qt::LeftButton); }
    DetailPane* detail() const { return m_page->findChild<DetailPane*>(); }

    fakes::FixedClock m_clock;
    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<fakes::Library> m_library;
    std::unique_ptr<fakes::ScriptedLog> m_log;
    std::unique_ptr<fakes::Sending> m_sending;
    std::unique_ptr<LogPage> m_page;
    LogView* m_view = nullptr;
};

void LogDecideTest::init() {
    m_clock.time = fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(14, 30)));
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_library = std::make_unique<fakes::Library>();
    m_log = std::make_unique<fakes::ScriptedLog>();
    m_sending = std::make_unique<fakes::Sending>();
}

void LogDecideTest::cleanup() {
    m_page.reset();
}

void LogDecideTest::open() {
    m_page = std::make_unique<LogPage>(*m_theme, *m_library, *m_log, *m_sending, m_clock);
    m_page->resize(1132, 772);
    m_page->show();
    m_page->refresh();
    m_view = m_page->findChild<LogView*>();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_view->setFocus();
    QTRY_VERIFY(m_view->model()->rowCount() > 0);
}

void LogDecideTest::select(std::initializer_list<qint64> ids) {
    auto* model = static_cast<LogModel*>(m_view->model());
    m_view->clearSelection();
    for (const qint64 id : ids) {
        const QModelIndex index = model->index(model->rowOf(DeliveryId{id}), 1);
        m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

void LogDecideTest::commit(const delivery::Delivery& now) {
    m_log->put(now);
    emit m_sending->committed({now.id});
}

void LogDecideTest::settles_data() {
    QTest::addColumn<QString>("way");
    QTest::addColumn<PersonsWord>("word");
    QTest::addColumn<std::vector<DeliveryId>>("ids");
    const std::vector<DeliveryId> one{DeliveryId{2}};
    const std::vector<DeliveryId> all{DeliveryId{2}, DeliveryId{3}};
    for (const PersonsWord word : {PersonsWord::Sent, PersonsWord::NotSent}) {
        const QString said = nameOf(word);
        QTest::addRow("row button, %s", qPrintable(said)) << QStringLiteral("decide") << word << one;
        QTest::addRow("details, %s", qPrintable(said)) << QStringLiteral("details") << word << one;
        QTest::addRow("row menu, %s", qPrintable(said)) << QStringLiteral("rowMenu") << word << all;
        QTest::addRow("selection, %s", qPrintable(said)) << QStringLiteral("selection") << word << all;
        QTest::addRow("group, %s", qPrintable(said)) << QStringLiteral("group") << word << all;
    }
}

void LogDecideTest::settles() {
    QFETCH(QString, way);
    QFETCH(PersonsWord, word);
    QFETCH(std::vector<DeliveryId>, ids);
    m_log->fill(4);
    for (const qint64 id : {2, 3}) {
        auto unsure = row(id, State::Unconfirmed);
        unsure.reason = Reason::NoAnswer;
        m_log->put(unsure);
    }
    open();
    const int entry = word == PersonsWord::Sent ? 0 : 1;
    if (way == QLatin1String("decide")) {
        select({2});
        QTest::keyClick(m_view, Qt::Key_R);
        menu("decide")->actions().at(entry)->trigger();
    } else if (way == QLatin1String("details")) {
        select({2});
        QTest::mouseClick(named(entry == 0 ? "detailSent" : "detailNotSent"), Qt::LeftButton);
    } else if (way == QLatin1String("rowMenu")) {
        select({1, 2, 3});
        emit m_view->menuRequested({});
        menu("rowMenu")->actions().at(1 + entry)->trigger();
    } else if (way == QLatin1String("selection")) {
        select({1, 2, 3});
        QVERIFY(named("decideSelection")->isVisible());
        QTest::mouseClick(named("decideSelection"), Qt::LeftButton);
        menu("decideSelected")->actions().at(entry)->trigger();
    } else {
        auto* panel = m_page->findChild<GroupsPanel*>();
        panel->setGroups(GroupKind::Unconfirmed, {{0, {}, Reason::NoAnswer, delivery::Fault::None, 2}});
        panel->setKind(GroupKind::Unconfirmed);
        QTest::mouseClick(named(entry == 0 ? "groupSent" : "groupNotSent"), Qt::LeftButton);
    }
    QTRY_COMPARE(m_sending->settled.size(), size_t(1));
    QCOMPARE(m_sending->settled.front().word, word);
    QCOMPARE(m_sending->settled.front().filter.ids, ids);
    QVERIFY(m_sending->retried.empty());
    QTRY_VERIFY2(banner()->sentence().startsWith(QString::number(ids.size())), qPrintable(banner()->sentence()));
}

void LogDecideTest::takesItBack_data() {
    QTest::addColumn<bool>("byKey");
    QTest::newRow("the link") << false;
    QTest::newRow("Ctrl+Z") << true;
}

void LogDecideTest::takesItBack() {
    QFETCH(bool, byKey);
    m_log->put(row(1, State::Unconfirmed));
    m_log->put(row(2, State::Unconfirmed));
    open();
    select({1, 2});
    QTest::mouseClick(named("decideSelection"), Qt::LeftButton);
    menu("decideSelected")->actions().at(0)->trigger();
    menu("decideSelected")->close();  // as a click does
    QTRY_COMPARE(m_sending->settled.size(), size_t(1));
    QTRY_VERIFY(m_view->chosen().ids().isEmpty());
    QTRY_VERIFY2(banner()->sentence().startsWith(u'2'), qPrintable(banner()->sentence()));
    if (byKey)
        QTest::keyClick(m_view, Qt::Key_Z, Qt::ControlModifier);
    else
        followLink();
    QTRY_COMPARE(m_sending->settled.size(), size_t(2));
    QCOMPARE(m_sending->settled.back().word, PersonsWord::TakenBack);
    QCOMPARE(m_sending->settled.back().filter.ids, (std::vector{DeliveryId{1}, DeliveryId{2}}));
    QTRY_VERIFY(banner()->sentence().contains(QStringLiteral("unconfirmed again")));
}

void LogDecideTest::takesNothingBackAfterTenSeconds() {
    m_log->put(row(1, State::Unconfirmed));
    open();
    select({1});
    QTest::mouseClick(named("detailSent"), Qt::LeftButton);
    QTRY_COMPARE(m_sending->settled.size(), size_t(1));
    QTRY_COMPARE(banner()->findChild<QPushButton*>()->text(), QStringLiteral("Undo"));
    QTRY_COMPARE_WITH_TIMEOUT(banner()->findChild<QPushButton*>()->text(), QStringLiteral("Close"), 12'000);
    QVERIFY(banner()->sentence().startsWith(u'1'));
    QTest::keyClick(m_page.get(), Qt::Key_Z, Qt::ControlModifier);
    followLink();
    QCOMPARE(m_sending->settled.size(), size_t(1));
}

void LogDecideTest::countsDownBeforeSendingAgain() {
    m_log->put(row(1, State::Unconfirmed));
    m_log->put(row(2, State::Unconfirmed));
    open();
    const auto sendAgain = [this] {
        select({1, 2});
        QTest::mouseClick(named("decideSelection"), Qt::LeftButton);
        QMenu* last = m_page->findChildren<QMenu*>(QStringLiteral("decideSelected")).back();
        last->actions().at(2)->trigger();
        last->close();
        auto* box = m_page->findChildren<QMessageBox*>().back();
        QVERIFY2(box->text().contains(u'2'), qPrintable(box->text()));
        for (QAbstractButton* button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        }
    };
    sendAgain();
    QVERIFY2(banner()->sentence().contains(QStringLiteral("2 person(s) may get it twice")),
             qPrintable(banner()->sentence()));
    QVERIFY(m_sending->retried.empty());
    followLink();
    QVERIFY(banner()->sentence().contains(QStringLiteral("Nothing was sent again")));
    m_page->setUndoSeconds(1);
    sendAgain();
    QVERIFY(m_sending->retried.empty());
    QTRY_COMPARE(m_sending->retried.size(), size_t(1));
    QCOMPARE(m_sending->retried.front().states, std::vector{State::Unconfirmed});
}

void LogDecideTest::everyStateSaysItsNextStep_data() {
    QTest::addColumn<State>("state");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("says");
    QTest::newRow("dead letter") << State::Failed << Reason::Exhausted
                                 << QStringLiteral("nothing more happens by itself");
    QTest::newRow("held") << State::Held << Reason::PlatformReview << QStringLiteral("WeChat sends it itself");
    QTest::newRow("suppressed") << State::Suppressed << Reason::SuppressionList << QStringLiteral("take them off");
    QTest::newRow("unconfirmed") << State::Unconfirmed << Reason::NoAnswer << QStringLiteral("say whether it was sent");
    QTest::newRow("settled") << State::Accepted << Reason::SettledAsSent << QStringLiteral("on a person's word");
}

void LogDecideTest::everyStateSaysItsNextStep() {
    QFETCH(State, state);
    QFETCH(Reason, reason);
    QFETCH(QString, says);
    auto one = row(1, state);
    one.reason = reason;
    one.code = state == State::Failed ? -1 : 0;
    one.verdict = delivery::Verdict::RefusedForNow;
    one.finishedAt = m_clock.time;
    m_log->put(one);
    open();
    select({1});
    QTRY_VERIFY(detail()->isVisible());
    QStringList all;
    for (const QLabel* each : detail()->findChildren<QLabel*>())
        all << each->text();
    const QString words = all.join(u'\n');
    QVERIFY2(words.contains(says), qPrintable(words));
    QVERIFY2(!words.contains(QStringLiteral("tries again by itself")), qPrintable(words));
    QCOMPARE(named("detailRetry")->isVisible(), state == State::Failed);
    QCOMPARE(named("detailAgain")->isVisible(), state == State::Unconfirmed);
}

void LogDecideTest::theDetailsSayWhoSettled_data() {
    QTest::addColumn<State>("state");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<PersonsWord>("word");
    QTest::addColumn<QString>("says");
    QTest::newRow("sent") << State::Accepted << Reason::SettledAsSent << PersonsWord::Sent
                          << QStringLiteral("anna@desk3 assumed that it was sent.");
    QTest::newRow("not sent") << State::Failed << Reason::SettledAsNotSent << PersonsWord::NotSent
                              << QStringLiteral("anna@desk3 assumed that it was not sent.");
    QTest::newRow("taken back") << State::Unconfirmed << Reason::NoAnswer << PersonsWord::TakenBack
                                << QStringLiteral("anna@desk3 took back what was said of it.");
    QTest::newRow("another of that moment") << State::Failed << Reason::Rejected << PersonsWord::NotSent << QString();
}

void LogDecideTest::theDetailsSayWhoSettled() {
    QFETCH(State, state);
    QFETCH(Reason, reason);
    QFETCH(PersonsWord, word);
    QFETCH(QString, says);
    auto one = row(1, state);
    one.reason = reason;
    one.finishedAt = m_clock.time;
    m_log->put(one);
    m_library->notes.insert(engine::noteKeyOfWord(m_clock.time), engine::noteOf({word, QStringLiteral("anna@desk3")}));
    open();
    select({1});
    QTRY_VERIFY(detail()->isVisible());
    const auto words = [this] {
        QStringList all;
        for (const QLabel* each : detail()->findChildren<QLabel*>())
            all << each->text();
        return all.join(u'\n');
    };
    if (says.isEmpty())
        QVERIFY2(!words().contains(QStringLiteral("anna")), qPrintable(words()));
    else
        QTRY_VERIFY2(words().contains(says), qPrintable(words()));
    QCOMPARE(words().contains(QStringLiteral("14:30:00")), !says.isEmpty());
}

/// What a person did is seen in the figures at once, not with the next tick; and what is said of the queue goes with
/// it.
void LogDecideTest::whatOneDidIsSeenAtOnce() {
    m_log->fill(4);
    m_log->put(row(2, State::Failed));
    open();
    select({2});
    QSignalSpy acted(m_page.get(), &LogPage::acted);
    const size_t counted = m_log->countsAsked.size();
    const size_t grouped = m_log->groupsAsked.size();
    auto waiting = row(2, State::Waiting);
    m_log->put(waiting);
    QTest::keyClick(m_view, Qt::Key_R);
    QTRY_COMPARE(acted.size(), 1);
    QVERIFY(m_log->countsAsked.size() > counted);
    QVERIFY(m_log->groupsAsked.size() > grouped);
    QTRY_VERIFY(banner()->isVisible());
    auto sent = row(2);
    sent.position = 9;
    sent.finishedAt = m_clock.time;
    commit(sent);
    QTRY_VERIFY(!banner()->isVisible());
}

void LogDecideTest::exhaustedGroupsPromiseNothing() {
    const text::GroupWords words = text::groupOf({-1, {}, Reason::Exhausted, delivery::Fault::None, 3});
    QVERIFY2(!words.next.contains(QStringLiteral("tries again by itself")), qPrintable(words.next));
    QVERIFY(words.retryHelps);
    const text::GroupWords unsure = text::groupOf({0, {}, Reason::NoAnswer, delivery::Fault::TimedOut, 3});
    const text::GroupWords refused = text::groupOf({43004, {}, Reason::RefusedLater, delivery::Fault::None, 3});
    delivery::Delivery one = row(1, State::Unconfirmed);
    QCOMPARE(unsure.next, text::nextStepOf(one));
    QCOMPARE(refused.next, text::nextStepOf(one));
}

void LogDecideTest::theBodyStandsBelowItsTitle() {
    m_log->fill(1);
    open();
    auto* panel = m_page->findChild<GroupsPanel*>();
    std::vector<delivery::Group> groups;
    for (const int code : {43004, 40037, 43101, 47003})
        groups.push_back({code, {}, Reason::Rejected, delivery::Fault::None, 100 - static_cast<int>(groups.size())});
    panel->setGroups(GroupKind::Failed, groups);
    for (const int opened : {2, 1, 3, 0, 2}) {
        const auto rows = panel->findChildren<GroupRow*>();
        QTest::mouseClick(rows.at(opened), Qt::LeftButton);
        QCoreApplication::processEvents();
        QWidget* body = nullptr;
        for (auto* each : panel->findChildren<QAbstractButton*>(QStringLiteral("showGroup")))
            body = each->isVisible() ? each->parentWidget()->parentWidget() : body;
        QVERIFY(body);
        const int title = rows.at(opened)->mapTo(panel, QPoint()).y();
        const int top = body->mapTo(panel, QPoint()).y();
        QVERIFY2(top == title + rows.at(opened)->height(),
                 qPrintable(QStringLiteral("%1 under %2").arg(top).arg(title)));
    }
}

void LogDecideTest::aRetryLeavesNobodySelected() {
    m_log->fill(6);
    for (const qint64 id : {2, 3, 4})
        m_log->put(row(id, State::Failed));
    open();
    select({2, 3, 4});
    QTest::mouseClick(named("retrySelection"), Qt::LeftButton);
    QTRY_COMPARE(m_sending->retried.size(), size_t(1));
    QTRY_VERIFY2(m_view->chosen().ids().isEmpty(), "they are others now");
    QVERIFY(m_view->hasFocus());
}

void LogDecideTest::theDetailsStayWithThePerson() {
    m_log->fill(6);
    m_log->put(row(3, State::Failed));
    m_log->put(row(4, State::Failed));
    open();
    delivery::Filter failed;
    failed.states = {State::Failed};
    m_page->showFilter(failed);
    QTRY_COMPARE(m_view->model()->rowCount(), 2);
    select({3, 4});
    QTRY_COMPARE(detail()->shown(), DeliveryId{4});
    auto again = row(4);
    again.position = 9;
    commit(again);
    QTRY_COMPARE(m_view->model()->rowCount(), 1);
    QCOMPARE(detail()->shown(), DeliveryId{4});
    QVERIFY(detail()->isVisible());
    // A choice leads to another.
    select({3});
    QCOMPARE(detail()->shown(), DeliveryId{3});
}

void LogDecideTest::thePillLeadsIntoTheRows() {
    m_log->fill(300);
    open();
    m_view->scrollToBottom();
    select({60});
    m_view->verticalScrollBar()->setValue(120);
    commit(row(301));
    auto* pill = named("pill");
    QTRY_VERIFY(pill->isVisible());
    pill->setFocus();
    QTest::mouseClick(pill, Qt::LeftButton);
    QTRY_VERIFY(!pill->isVisible());
    QVERIFY(m_view->hasFocus());
}

QTEST_MAIN(LogDecideTest)
#include "tst_logdecide.moc"
