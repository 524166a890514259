#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "support/ui/scriptedlog.h"
#include "ui/log/logfeed.h"
#include "ui/log/logmodel.h"
#include "ui/log/logselection.h"
#include "ui/log/rowaction.h"

using namespace hongyan;
using namespace hongyan::logpage;
using delivery::State;
using fakes::row;

/// The rows and the questions behind them.
class LogModelTest : public QObject {
    Q_OBJECT

 private slots:
    void init();
    void cleanup();
    void pagesToTheEnd();
    void newRowsGoOnTop();
    void movedRowsLeaveTheirPlace();
    void aRowMovedWhilePagingStandsOnce();
    void changedRowsChangeInPlace();
    void whatMatchesNoLongerLeaves();
    void whatBeginsToMatchStandsInItsPlace();
    void olderNewsIsDropped();
    void staysBelowTheCap();
    void dropsStaleAnswers();
    void asksOneThingAtATime();
    void asksTenTimesASecondAtMost();
    void countsWhatIsNewAwayFromTheTop();
    void readsTheNewestWhenTooManyCome();
    void pausedChangesNothing();
    void catchesUpWhenShownAgain();
    void saysWhenTheStoreFails();
    void selectionIsKeptById();
    void selectionForgetsOnlyOnAPersonsClick();
    void tellsTheRowsOfAPersonApart();
    void buttons_data();
    void buttons();
    void countdown();

 private:
    QList<qint64> ids() const;
    void start(int rows);
    void commit(std::vector<qint64> ids);
    delivery::Delivery retried(qint64 id, State state = State::Sending);

    fakes::FixedClock m_clock;
    std::unique_ptr<fakes::ScriptedLog> m_log;
    std::unique_ptr<LogModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<LogFeed> m_feed;
};

void LogModelTest::init() {
    m_log = std::make_unique<fakes::ScriptedLog>();
    m_model = std::make_unique<LogModel>(m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(),
                                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_feed = std::make_unique<LogFeed>(*m_log, *m_model);
}

void LogModelTest::cleanup() {
    m_log.reset();  // first: a future must not outlive whom it answers
    m_feed.reset();
    m_tester.reset();
    m_model.reset();
}

QList<qint64> LogModelTest::ids() const {
    QList<qint64> ids;
    for (int i = 0; i < m_model->size(); ++i)
        ids.append(m_model->at(i).id.value);
    return ids;
}

void LogModelTest::start(int rows) {
    // The tester fetches more by itself; here a test says when.
    m_tester.reset();
    m_log->fill(rows);
    m_feed->setActive(true);
    m_log->asked.clear();
}

void LogModelTest::commit(std::vector<qint64> ids) {
    std::vector<DeliveryId> committed;
    for (const qint64 id : ids)
        committed.push_back(DeliveryId{id});
    m_feed->notice(committed);
}

delivery::Delivery LogModelTest::retried(qint64 id, State state) {
    delivery::Delivery moved = m_log->rowsById[DeliveryId{id}];
    moved.position = m_log->newest() + 1;
    moved.attempts += 1;
    moved.state = state;
    m_log->put(moved);
    return moved;
}

void LogModelTest::pagesToTheEnd() {
    start(600);
    QCOMPARE(m_model->size(), LogFeed::pageSize);
    QCOMPARE(ids().first(), 600);
    QVERIFY(m_model->canFetchMore({}));
    m_model->fetchMore({});
    QCOMPARE(m_model->size(), 512);
    QCOMPARE(m_log->asked.back().before, 600 - LogFeed::pageSize + 1);
    m_model->fetchMore({});
    QCOMPARE(m_model->size(), 600);
    QVERIFY(!m_model->canFetchMore({}));
    QVERIFY(m_model->isComplete());
    QList<qint64> expected;
    for (int id = 600; id > 0; --id)
        expected.append(id);
    QCOMPARE(ids(), expected);
}

void LogModelTest::newRowsGoOnTop() {
    m_log->fill(3);
    m_feed->setActive(true);
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    m_log->put(row(4));
    m_log->put(row(5));
    commit({5});  // 4 was only written, nobody names it
    QTRY_COMPARE(ids(), (QList<qint64>{5, 4, 3, 2, 1}));
    QCOMPARE(m_feed->leftOut(), 0);
    QVERIFY(inserted.count() <= 2);
}

void LogModelTest::movedRowsLeaveTheirPlace() {
    m_log->fill(5);
    m_feed->setActive(true);
    retried(2);
    retried(4);
    commit({2, 4});
    QTRY_COMPARE(ids(), (QList<qint64>{4, 2, 5, 3, 1}));
    QCOMPARE(m_model->at(0).state, State::Sending);
    QCOMPARE(m_model->rowOf(DeliveryId{2}), 1);
    QCOMPARE(m_model->rowOf(DeliveryId{3}), 3);
}

void LogModelTest::aRowMovedWhilePagingStandsOnce() {
    start(300);
    m_log->holds = true;
    m_model->fetchMore({});
    retried(10);
    commit({10});
    m_log->holds = false;
    m_log->answer();  // still has 10 at its old place
    QTRY_COMPARE(m_model->size(), 300);
    QTRY_COMPARE(ids().first(), 10);
    QCOMPARE(ids().count(10), 1);
}

void LogModelTest::changedRowsChangeInPlace() {
    m_log->fill(5);
    m_log->put(row(3, State::Sending));
    m_feed->setActive(true);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_log->put(row(3, State::Failed));
    commit({3});
    QTRY_COMPARE(m_model->at(2).state, State::Failed);
    QCOMPARE(ids(), (QList<qint64>{5, 4, 3, 2, 1}));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.front().front().toModelIndex().row(), 2);
}

void LogModelTest::whatMatchesNoLongerLeaves() {
    for (int id = 1; id <= 4; ++id)
        m_log->put(row(id, State::Failed));
    delivery::Filter failed;
    failed.states = {State::Failed};
    m_feed->setFilter(failed);
    m_feed->setActive(true);
    QSignalSpy gone(m_feed.get(), &LogFeed::matchingNoLonger);
    m_log->put(row(2, State::Waiting));
    commit({2});
    QTRY_COMPARE(ids(), (QList<qint64>{4, 3, 1}));
    QCOMPARE(gone.count(), 1);
}

void LogModelTest::whatBeginsToMatchStandsInItsPlace() {
    m_log->put(row(1, State::Failed));
    m_log->put(row(2, State::Sending));
    m_log->put(row(3, State::Failed));
    delivery::Filter failed;
    failed.states = {State::Failed};
    m_feed->setFilter(failed);
    m_feed->setActive(true);
    QCOMPARE(ids(), (QList<qint64>{3, 1}));
    m_log->put(row(2, State::Failed));
    commit({2});
    QTRY_COMPARE(ids(), (QList<qint64>{3, 2, 1}));
}

void LogModelTest::olderNewsIsDropped() {
    m_model->restart({row(2), row(1)}, true);
    delivery::Delivery newer = row(1);
    newer.position = 7;
    m_model->merge({newer}, LogModel::Newer::TakeIn);
    QCOMPARE(ids(), (QList<qint64>{1, 2}));
    m_model->merge({row(1, State::Failed)}, LogModel::Newer::TakeIn);
    QCOMPARE(ids(), (QList<qint64>{1, 2}));
    QCOMPARE(m_model->at(0).state, State::Accepted);
}

void LogModelTest::staysBelowTheCap() {
    m_tester.reset();
    std::vector<delivery::Delivery> rows;
    for (int id = LogModel::mostRows + 100; id > 100; --id)
        rows.push_back(row(id));
    m_model->restart(rows, false);
    QVERIFY(m_model->isFull());
    QVERIFY(!m_model->canFetchMore({}));
    m_model->merge({row(30'001), row(30'000)}, LogModel::Newer::TakeIn);
    QCOMPARE(m_model->size(), LogModel::mostRows);
    QCOMPARE(m_model->at(0).id.value, 30'001);
    QCOMPARE(m_model->at(LogModel::mostRows - 1).id.value, 103);
    QCOMPARE(m_model->rowOf(DeliveryId{101}), -1);
    QVERIFY(!m_model->isComplete());
}

void LogModelTest::dropsStaleAnswers() {
    m_log->fill(3);
    m_log->put(row(4, State::Failed));
    m_log->holds = true;
    m_feed->setActive(true);
    delivery::Filter failed;
    failed.states = {State::Failed};
    m_feed->setFilter(failed);
    QCOMPARE(m_log->held(), 2);
    m_log->answer();  // of the filter before
    QCoreApplication::processEvents();
    QCOMPARE(m_model->size(), 0);
    QVERIFY(!m_feed->hasAnswer());
    m_log->answer();
    QTRY_COMPARE(ids(), QList<qint64>{4});
}

void LogModelTest::asksOneThingAtATime() {
    start(600);
    m_log->holds = true;
    commit({600});
    QTRY_COMPARE(m_log->held(), 1);
    m_model->fetchMore({});
    commit({599});
    QSignalSpy never(m_feed.get(), &LogFeed::answered);
    QVERIFY(!never.wait(3 * static_cast<int>(LogFeed::tick.count())));
    QCOMPARE(m_log->held(), 1);
    m_log->answer();
    QTRY_COMPARE(m_log->held(), 1);
    QVERIFY(m_log->asked.back().before);  // a person's wish goes first
}

void LogModelTest::asksTenTimesASecondAtMost() {
    start(10);
    QElapsedTimer clock;
    clock.start();
    QTimer storm;
    connect(&storm, &QTimer::timeout, this, [this] { commit({1, 2, 3}); });
    storm.start(1);
    QTRY_VERIFY(m_log->asked.size() >= 10);
    // Two questions belong to one tick: what changed, and what is new.
    const auto ticks = clock.elapsed() / LogFeed::tick.count() + 1;
    QVERIFY2(static_cast<qint64>(m_log->asked.size()) <= 2 * ticks, qPrintable(QString::number(clock.elapsed())));
}

void LogModelTest::countsWhatIsNewAwayFromTheTop() {
    m_log->fill(5);
    m_feed->setActive(true);
    m_feed->setFollowing(false);
    QSignalSpy counted(m_feed.get(), &LogFeed::leftOutChanged);
    m_log->put(row(6));
    m_log->put(row(7));
    retried(2, State::Accepted);
    commit({7, 2});
    QTRY_COMPARE(m_feed->leftOut(), 3);
    QCOMPARE(ids(), (QList<qint64>{5, 4, 3, 2, 1}));
    QCOMPARE(m_model->at(3).attempts, 2);  // shown as it is now, in its place
    m_feed->setFollowing(true);
    QCOMPARE(ids(), (QList<qint64>{2, 7, 6, 5, 4, 3, 1}));
    QCOMPARE(m_feed->leftOut(), 0);
    QCOMPARE(counted.back().front().toLongLong(), 0);
}

void LogModelTest::readsTheNewestWhenTooManyCome() {
    start(10);
    for (int id = 11; id <= 2000; ++id)
        m_log->put(row(id));
    m_feed->notice();
    QTRY_COMPARE(ids().first(), 2000);
    QCOMPARE(m_model->size(), LogFeed::pageSize);
    QVERIFY(m_log->asked.size() <= 3);
}

void LogModelTest::pausedChangesNothing() {
    start(300);
    m_feed->setPaused(true);
    m_log->put(row(301));
    m_log->put(row(300, State::Failed));
    commit({300, 301});
    m_model->fetchMore({});  // by a person
    QCOMPARE(m_model->size(), 300);
    QSignalSpy answered(m_feed.get(), &LogFeed::answered);
    QVERIFY(!answered.wait(3 * static_cast<int>(LogFeed::tick.count())));
    QCOMPARE(m_model->at(0).state, State::Accepted);
    m_feed->setPaused(false);
    QTRY_COMPARE(ids().first(), 301);
    QCOMPARE(m_model->at(1).state, State::Failed);
}

void LogModelTest::catchesUpWhenShownAgain() {
    start(5);
    m_feed->setFollowing(false);
    m_feed->setActive(false);
    m_log->put(row(3, State::Failed));
    m_log->put(row(6));
    commit({3, 6});
    QCOMPARE(m_log->asked.size(), size_t(0));
    m_feed->setActive(true);
    QTRY_COMPARE(m_model->at(2).state, State::Failed);
    QCOMPARE(ids().first(), 5);
    QCOMPARE(m_feed->leftOut(), 1);
}

void LogModelTest::saysWhenTheStoreFails() {
    m_log->trouble = Error{ErrorKind::StorageFailed, {}, {}, 0};
    QSignalSpy failed(m_feed.get(), &LogFeed::failed);
    m_feed->setActive(true);
    QCOMPARE(failed.count(), 1);
    QVERIFY(!m_feed->hasAnswer());
    m_log->trouble.reset();
    m_log->fill(1);
    m_feed->reload();
    QCOMPARE(ids(), QList<qint64>{1});
}

void LogModelTest::selectionIsKeptById() {
    m_log->fill(6);
    m_feed->setActive(true);
    LogSelection selection(*m_model);
    selection.setCurrentIndex(m_model->index(2, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    selection.select(m_model->index(4, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    const QSet<DeliveryId> chosen{DeliveryId{4}, DeliveryId{2}};
    QCOMPARE(selection.ids(), chosen);
    QSignalSpy current(&selection, &LogSelection::currentIdChanged);
    m_log->put(row(7));
    retried(2);
    retried(6);
    commit({2, 6, 7});
    QTRY_COMPARE(ids(), (QList<qint64>{6, 2, 7, 5, 4, 3, 1}));
    QCOMPARE(selection.ids(), chosen);
    const auto isSelected = [&](qint64 id) {
        return selection.isRowSelected(m_model->rowOf(DeliveryId{id}), QModelIndex());
    };
    for (const qint64 id : ids())
        QCOMPARE(isSelected(id), id == 2 || id == 4);
    QCOMPARE(selection.currentId(), DeliveryId{4});
    QCOMPARE(selection.currentIndex().row(), 4);
    retried(4);
    commit({4});
    QTRY_COMPARE(ids().first(), 4);
    QCOMPARE(selection.currentIndex().row(), 0);
    QVERIFY(isSelected(4));
    QCOMPARE(current.count(), 0);
    m_feed->reload();
    QCOMPARE(selection.ids(), chosen);
    QVERIFY(isSelected(2));
}

void LogModelTest::selectionForgetsOnlyOnAPersonsClick() {
    start(600);
    m_model->fetchMore({});
    LogSelection selection(*m_model);
    selection.select(m_model->index(500, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_feed->reload();  // loads the first page only
    QCOMPARE(m_model->size(), LogFeed::pageSize);
    QCOMPARE(selection.ids(), QSet<DeliveryId>{DeliveryId{100}});
    selection.select(m_model->index(0, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(selection.ids(), (QSet<DeliveryId>{DeliveryId{100}, DeliveryId{600}}));
    selection.selectEverything();
    QVERIFY(selection.isEverything());
    selection.select(m_model->index(1, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QVERIFY(!selection.isEverything());
    QCOMPARE(selection.ids(), QSet<DeliveryId>{DeliveryId{599}});
    selection.forget({DeliveryId{599}});
    QVERIFY(selection.ids().isEmpty());
}

void LogModelTest::tellsTheRowsOfAPersonApart() {
    m_tester.reset();
    m_log->fill(2);
    const DeliveryId second{2};
    m_log->rowsById[second].nth = 1;
    m_log->rowsById[second].row = 1204;
    m_feed->setActive(true);
    QTRY_COMPARE(m_model->size(), 2);
    const auto said = [this](int at, int role) {
        return m_model->index(at, static_cast<int>(LogModel::Column::Recipient)).data(role).toString();
    };
    const int at = m_model->rowOf(second);
    QVERIFY2(said(at, Qt::DisplayRole).contains(QStringLiteral(", row 1,204")), qPrintable(said(at, Qt::DisplayRole)));
    QVERIFY(said(at, Qt::ToolTipRole).contains(QStringLiteral(", row 1,204")));
    QVERIFY(!said(1 - at, Qt::DisplayRole).contains(QStringLiteral(", row")));
}

void LogModelTest::buttons_data() {
    QTest::addColumn<State>("state");
    QTest::addColumn<RowAction>("action");
    QTest::newRow("waiting") << State::Waiting << RowAction::None;
    QTest::newRow("sending") << State::Sending << RowAction::None;
    QTest::newRow("retrying") << State::Retrying << RowAction::Hasten;
    QTest::newRow("accepted") << State::Accepted << RowAction::None;
    QTest::newRow("failed") << State::Failed << RowAction::Retry;
    QTest::newRow("cancelled") << State::Cancelled << RowAction::None;
    QTest::newRow("suppressed") << State::Suppressed << RowAction::None;
    QTest::newRow("held") << State::Held << RowAction::None;
    QTest::newRow("unconfirmed") << State::Unconfirmed << RowAction::Decide;
}

void LogModelTest::buttons() {
    QFETCH(State, state);
    QFETCH(RowAction, action);
    QCOMPARE(actionOf(row(1, state)), action);
    m_model->restart({row(1, state)}, true);
    const QModelIndex cell = m_model->index(0, static_cast<int>(LogModel::Column::Action));
    QCOMPARE(cell.data().toString().isEmpty(), action == RowAction::None);
    // A button says what it does, a grey icon why it cannot.
    QVERIFY(!cell.data(Qt::ToolTipRole).toString().isEmpty());
    QVERIFY(!cell.data(Qt::AccessibleTextRole).toString().isEmpty());
    QVERIFY(!m_model->index(0, static_cast<int>(LogModel::Column::State)).data().toString().isEmpty());
}

void LogModelTest::countdown() {
    m_clock.time = fromMilliseconds(1'000'000'000);
    delivery::Delivery unsure = row(1, State::Unconfirmed);
    unsure.firstAmbiguousAt = m_clock.time - std::chrono::seconds(192);
    m_model->restart({unsure}, true);
    const QModelIndex cell = m_model->index(0, static_cast<int>(LogModel::Column::NextRetry));
    QCOMPARE(cell.data().toString(), QString());  // the channel is not known to drop a second one
    m_model->setDeduplicated({CampaignId{1}});
    QVERIFY2(cell.data().toString().contains(QLatin1String("6:48")), qPrintable(cell.data().toString()));
    m_clock.time += std::chrono::minutes(7);
    QCOMPARE(cell.data().toString(), QString());
    QCOMPARE(m_model->safeFor(unsure), Milliseconds(0));
}

QTEST_MAIN(LogModelTest)
#include "tst_logmodel.moc"
