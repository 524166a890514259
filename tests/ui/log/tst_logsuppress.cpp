#include <QLineEdit>
#include <QMenu>
#include <QPromise>
#include <QPushButton>
#include <QTest>

#include "support/ui/pictures.h"
#include "support/ui/scriptedlog.h"
#include "ui/log/detailpane.h"
#include "ui/log/logpage.h"
#include "ui/log/logselection.h"
#include "ui/log/logview.h"
#include "ui/log/suppressbar.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"

using namespace hongyan;
using namespace hongyan::logpage;
using delivery::Reason;
using delivery::State;
using fakes::row;

namespace {

/// Answers a step only when it is told to, while it holds.
class SlowLibrary final : public fakes::Library {
 public:
    bool holds = false;
    int steps = 0;
    std::optional<Error> refusal;

    QFuture<Result<void>> suppress(const std::vector<recipients::Suppression>& people) override {
        ++steps;
        if (refusal)
            return fakes::atOnce(Result<void>(fail(*refusal)));
        const auto kept = fakes::Library::suppress(people);
        if (!holds)
            return kept;
        m_held = std::make_unique<QPromise<Result<void>>>();
        m_held->start();
        return m_held->future();
    }
    void answer() {
        const auto held = std::exchange(m_held, nullptr);
        held->addResult(Result<void>());
        held->finish();
    }

 private:
    std::unique_ptr<QPromise<Result<void>>> m_held;
};

}  // namespace

/// People are suppressed from the log, and a suppressed delivery says why.
class LogSuppressTest : public QObject {
    Q_OBJECT

 private slots:
    void init();
    void cleanup();
    void asksInPlace_data();
    void asksInPlace();
    void anotherChoiceTakesTheQuestionBack();
    void putsThemOnTheList();
    void undoesToWhatWasBefore_data();
    void undoesToWhatWasBefore();
    void everythingGoesByFilterInSteps();
    void cancels();
    void troubleIsSaid();
    void theMenuChoosesItsRow();
    void detailsSayWhy_data();
    void detailsSayWhy();
    void pictures_data();
    void pictures();

 private:
    void open();
    void select(std::initializer_list<qint64> ids);
    void confirm(const QString& reason);
    QAbstractButton* named(const char* name) const { return m_page->findChild<QAbstractButton*>(QLatin1String(name)); }
    SuppressBar* bar() const { return m_page->findChild<SuppressBar*>(); }
    widgets::Banner* banner() const { return m_page->findChild<widgets::Banner*>(); }
    void followLink() { QTest::mouseClick(banner()->findChild<QPushButton*>(), Qt::LeftButton); }
    QStringList listed() const;

    fakes::FixedClock m_clock;
    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<SlowLibrary> m_library;
    std::unique_ptr<fakes::ScriptedLog> m_log;
    std::unique_ptr<fakes::Sending> m_sending;
    std::unique_ptr<LogPage> m_page;
    LogView* m_view = nullptr;
};

void LogSuppressTest::init() {
    m_clock.time = fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(14, 30)));
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_library = std::make_unique<SlowLibrary>();
    m_log = std::make_unique<fakes::ScriptedLog>();
    m_sending = std::make_unique<fakes::Sending>();
}

void LogSuppressTest::cleanup() {
    m_page.reset();
}

void LogSuppressTest::open() {
    m_page = std::make_unique<LogPage>(*m_theme, *m_library, *m_log, *m_sending, m_clock);
    m_page->resize(1132, 772);
    m_page->show();
    m_page->refresh();
    m_view = m_page->findChild<LogView*>();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_view->setFocus();
    QTRY_VERIFY(m_view->model()->rowCount() > 0);
}

void LogSuppressTest::select(std::initializer_list<qint64> ids) {
    auto* model = static_cast<LogModel*>(m_view->model());
    m_view->clearSelection();
    for (const qint64 id : ids) {
        const QModelIndex index = model->index(model->rowOf(DeliveryId{id}), 1);
        m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

void LogSuppressTest::confirm(const QString& reason) {
    auto* edit = m_page->findChild<QLineEdit*>(QStringLiteral("suppressReason"));
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, reason);
    QTest::mouseClick(named("suppress"), Qt::LeftButton);
}

QStringList LogSuppressTest::listed() const {
    QStringList rows;
    for (const recipients::Suppression& one : m_library->suppressed)
        rows << one.openid.right(2) + u' ' + one.reason + u' ' + one.source;
    return rows;
}

void LogSuppressTest::asksInPlace_data() {
    QTest::addColumn<QString>("way");
    QTest::newRow("button") << QStringLiteral("button");
    QTest::newRow("key") << QStringLiteral("key");
}

void LogSuppressTest::asksInPlace() {
    QFETCH(QString, way);
    m_log->fill(4);
    open();
    if (way == QLatin1String("key"))
        QTest::keyClick(m_view, Qt::Key_S);
    QVERIFY2(!bar()->isVisible(), "nobody is chosen");
    select({1, 3});
    if (way == QLatin1String("key"))
        QTest::keyClick(m_view, Qt::Key_S);
    else
        QTest::mouseClick(named("suppressSelection"), Qt::LeftButton);
    QVERIFY(bar()->isVisible());
    QVERIFY(m_page->findChild<QLineEdit*>(QStringLiteral("suppressReason"))
                ->accessibleDescription()
                .contains(QStringLiteral("2 delivery(ies)")));
    // Esc takes the question back, not the choice.
    QVERIFY(m_page->escape());
    QVERIFY(!bar()->isVisible());
    QCOMPARE(m_view->chosen().ids().size(), 2);
    QCOMPARE(m_library->steps, 0);
}

void LogSuppressTest::anotherChoiceTakesTheQuestionBack() {
    m_log->fill(4);
    open();
    select({1});
    QTest::keyClick(m_view, Qt::Key_S);
    QVERIFY(bar()->isVisible());
    select({2});
    QVERIFY2(!bar()->isVisible(), "the answer would be about others");
}

void LogSuppressTest::putsThemOnTheList() {
    m_log->fill(3);
    auto again = row(4);
    again.openid = row(1).openid;
    m_log->put(again);
    open();
    select({1, 3, 4});
    QTest::keyClick(m_view, Qt::Key_S);
    confirm(QStringLiteral(" asked "));
    QTRY_COMPARE(banner()->sentence(), QStringLiteral("2 people are on the suppression list now"));
    QCOMPARE(listed(), (QStringList{QStringLiteral("01 asked log"), QStringLiteral("03 asked log")}));
    QCOMPARE(m_library->suppressed.front().addedAt, m_clock.time);
    QVERIFY(!m_library->suppressed.front().expiresAt);
    QVERIFY(!bar()->isVisible());
    QVERIFY(m_view->hasFocus());
}

void LogSuppressTest::undoesToWhatWasBefore_data() {
    QTest::addColumn<bool>("byKey");
    QTest::newRow("the link") << false;
    QTest::newRow("Ctrl+Z") << true;
}

void LogSuppressTest::undoesToWhatWasBefore() {
    QFETCH(bool, byKey);
    m_log->fill(3);
    const recipients::Suppression before{row(2).openid, QStringLiteral("complained"), QStringLiteral("hongyanctl"),
                                         m_clock.time - std::chrono::hours(48), m_clock.time + std::chrono::hours(24)};
    m_library->suppressed = {before};
    open();
    select({1, 2});
    QTest::keyClick(m_view, Qt::Key_S);
    confirm(QStringLiteral("asked"));
    QTRY_COMPARE(m_library->suppressed.size(), size_t(2));
    QCOMPARE(banner()->findChild<QPushButton*>()->text(), QStringLiteral("Undo"));
    if (byKey)
        QTest::keyClick(m_view, Qt::Key_Z, Qt::ControlModifier);
    else
        followLink();
    QTRY_COMPARE(banner()->sentence(), QStringLiteral("The suppression list is as it was before."));
    QCOMPARE(m_library->suppressed.size(), size_t(1));
    QVERIFY2(m_library->suppressed.front() == before, "who was on it before lost the old entry");
    followLink();
    QVERIFY(!banner()->isVisible());
}

void LogSuppressTest::everythingGoesByFilterInSteps() {
    for (int id = 1; id <= 1'300; ++id)
        m_log->put(row(id, id % 2 == 0 ? State::Failed : State::Accepted));
    open();
    delivery::Filter failed;
    failed.states = {State::Failed};
    m_page->showFilter(failed);
    QTRY_VERIFY(m_view->model()->rowCount() > 0);
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_A, Qt::ControlModifier);
    m_view->chosen().selectEverything();
    QTest::keyClick(m_view, Qt::Key_S);
    m_library->holds = true;
    confirm({});
    // 650 people in steps, with how far it is.
    QTRY_COMPARE(m_library->steps, 1);
    m_library->answer();
    QTRY_COMPARE(m_library->steps, 2);
    QCOMPARE(banner()->sentence(), QStringLiteral("Suppressing, 500 of 650 so far"));
    m_library->answer();
    QTRY_COMPARE(banner()->sentence(), QStringLiteral("650 people are on the suppression list now"));
    QCOMPARE(m_library->suppressed.size(), size_t(650));
}

void LogSuppressTest::cancels() {
    m_log->fill(1'300);
    open();
    QTest::keyClick(m_view, Qt::Key_A, Qt::ControlModifier);
    m_view->chosen().selectEverything();
    QTest::keyClick(m_view, Qt::Key_S);
    m_library->holds = true;
    confirm({});
    QTRY_COMPARE(m_library->steps, 1);
    followLink();
    m_library->answer();
    QTRY_COMPARE(banner()->sentence(), QStringLiteral("Cancelled; 500 people are on the suppression list now"));
    QCOMPARE(m_library->steps, 1);
    m_library->holds = false;
    followLink();
    QTRY_VERIFY(m_library->suppressed.empty());
}

void LogSuppressTest::troubleIsSaid() {
    m_log->fill(1);
    m_library->refusal = Error{ErrorKind::StorageFull, {}, {}};
    open();
    select({1});
    QTest::keyClick(m_view, Qt::Key_S);
    confirm({});
    QTRY_COMPARE(banner()->property("tone").toString(), QStringLiteral("red"));
    m_library->refusal.reset();
    QTest::keyClick(m_view, Qt::Key_S);
    confirm({});
    QTRY_COMPARE(m_library->suppressed.size(), size_t(1));
}

void LogSuppressTest::theMenuChoosesItsRow() {
    m_log->fill(4);
    open();
    select({4});
    auto* model = static_cast<LogModel*>(m_view->model());
    const QPoint at = m_view->visualRect(model->index(model->rowOf(DeliveryId{2}), 1)).center();
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, m_view->viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(m_view->viewport(), &event);
    QCOMPARE(m_view->chosen().ids(), QSet<DeliveryId>{DeliveryId{2}});
    auto* menu = m_page->findChild<QMenu*>(QStringLiteral("rowMenu"));
    QVERIFY(menu);
    for (QAction* action : menu->actions()) {
        if (action->text() == QLatin1String("Retry"))
            QVERIFY(!action->isEnabled());
        if (action->text().startsWith(QLatin1String("Suppress")))
            action->trigger();
    }
    menu->close();
    QVERIFY(bar()->isVisible());
    confirm({});
    QTRY_COMPARE(listed(), QStringList{QStringLiteral("02  log")});
}

void LogSuppressTest::detailsSayWhy_data() {
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<bool>("listed");
    QTest::addColumn<QString>("words");
    QTest::newRow("list") << Reason::SuppressionList << true
                          << QStringLiteral(
                                 "On the suppression list since 11-18 14:30: “complained”. No campaign writes "
                                 "to this person; the list stands under Recipients.");
    QTest::newRow("off the list by now")
        << Reason::SuppressionList << false
        << QStringLiteral("Was on the suppression list when it was this message's turn. By now it is off the list.");
    QTest::newRow("key") << Reason::SendOnce << true
                         << QStringLiteral("Was sent a message of another campaign with the key “sale” already.");
    QTest::newRow("cap") << Reason::FrequencyCap << false
                         << QStringLiteral(
                                "Was sent as many messages lately as this campaign allows: At most 1 message(s) "
                                "per person in 24 hour(s).");
    QTest::newRow("twice") << Reason::Duplicate << false
                           << QStringLiteral("The same openid stands in the list twice; it gets the message once.");
}

void LogSuppressTest::detailsSayWhy() {
    QFETCH(Reason, reason);
    QFETCH(bool, listed);
    QFETCH(QString, words);
    auto skipped = row(1, State::Suppressed);
    skipped.reason = reason;
    skipped.attempts = skipped.triesUsed = 0;
    skipped.finishedAt = m_clock.time;
    m_log->put(skipped);
    m_log->put(row(2));
    m_log->answeredCampaign.policy.sendOnceKey = QStringLiteral("sale");
    m_log->answeredCampaign.policy.cap = delivery::FrequencyCap{1, std::chrono::hours(24)};
    if (listed)
        m_library->suppressed = {{skipped.openid, QStringLiteral("complained"), QStringLiteral("log"),
                                  m_clock.time - std::chrono::hours(48), std::nullopt}};
    open();
    select({1});
    auto* pane = m_page->findChild<DetailPane*>();
    QTRY_VERIFY(pane->isVisible());
    const auto says = [pane](const QString& sentence) {
        const auto labels = pane->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* each) { return each->text() == sentence; });
    };
    QTRY_VERIFY(says(words));
    QVERIFY(!says(QStringLiteral("Not tried yet.")));
    select({2});
    QTRY_VERIFY(!says(words));
}

void LogSuppressTest::pictures_data() {
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QSize>("size");
    QTest::newRow("zh-light") << false << true << QSize(1132, 772);
    QTest::newRow("zh-dark") << true << true << QSize(1132, 772);
    QTest::newRow("en-narrow") << false << false << QSize(876, 672);
}

void LogSuppressTest::pictures() {
    QFETCH(bool, dark);
    QFETCH(bool, chinese);
    QFETCH(QSize, size);
    const fakes::Words words(chinese);
    QVERIFY(words.loaded());
    m_theme->setLook(dark ? widgets::Theme::Look::Dark : widgets::Theme::Look::Light);
    m_log->fill(40);
    auto skipped = row(40, State::Suppressed);
    skipped.reason = Reason::SuppressionList;
    skipped.attempts = 0;
    skipped.finishedAt = m_clock.time;
    m_log->put(skipped);
    m_library->suppressed = {{skipped.openid, QStringLiteral("来电要求不再发送"), QStringLiteral("log"),
                              m_clock.time - std::chrono::hours(48), std::nullopt}};
    open();
    select({38, 40});
    QTest::keyClick(m_view, Qt::Key_S);
    QVERIFY(fakes::draws(*m_page, QStringLiteral("suppress-") + QString::fromLatin1(QTest::currentDataTag()), size));
}

QTEST_MAIN(LogSuppressTest)
#include "tst_logsuppress.moc"
