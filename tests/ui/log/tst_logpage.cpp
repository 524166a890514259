#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include "recipients/rowreader.h"
#include "support/ui/scriptedlog.h"
#include "ui/log/detailpane.h"
#include "ui/log/logmodel.h"
#include "ui/log/logpage.h"
#include "ui/log/logselection.h"
#include "ui/log/logstrip.h"
#include "ui/log/logsummary.h"
#include "ui/log/logview.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/chip.h"

using namespace hongyan;
using namespace hongyan::logpage;
using delivery::State;
using fakes::row;

namespace {

class RecordingSending final : public engine::Sending {
 public:
    std::vector<delivery::Filter> retried;
    std::vector<delivery::Filter> hastened;
    Result<qint64> count = qint64(1);

    QFuture<Result<CampaignId>> start(const engine::StartRequest&) override { return fakes::ready(CampaignId{1}); }
    QFuture<Result<void>> pause(CampaignId) override { return fakes::done(); }
    QFuture<Result<void>> resume(CampaignId) override { return fakes::done(); }
    QFuture<Result<void>> cancel(CampaignId) override { return fakes::done(); }
    QFuture<Result<qint64>> retry(const delivery::Filter& filter) override {
        retried.push_back(filter);
        return fakes::atOnce(count);
    }
    QFuture<Result<qint64>> settle(const delivery::Filter&, delivery::PersonsWord) override {
        return fakes::atOnce(count);
    }
    QFuture<Result<qint64>> hasten(const delivery::Filter& filter) override {
        hastened.push_back(filter);
        return fakes::atOnce(count);
    }
    QFuture<Result<qint64>> missingCampaigns() override { return fakes::ready(qint64(0)); }
    QFuture<Result<void>> acceptMissing() override { return fakes::done(); }
    void workOnEverything() override {}
    void setLimits(int, int) override {}
    std::vector<sending::PaceReport> pace() const override { return {}; }
    QFuture<Result<void>> refreshToken(AccountId) override { return fakes::done(); }
};

delivery::Filter only(qint64 id, State state) {
    delivery::Filter filter;
    filter.ids = {DeliveryId{id}};
    filter.states = {state};
    return filter;
}

}  // namespace

/// The page as a person uses it.
class LogPageTest : public QObject {
    Q_OBJECT

 private slots:
    void init();
    void cleanup();
    void seesWhatAnotherProgramSettles();
    void detailsGoWithANewQuestion();
    void chipsStandForTheStatesThereAre();
    void chipsBecomeTheFilter();
    void menusBecomeTheFilter_data();
    void menusBecomeTheFilter();
    void twinCampaignsAreToldApart();
    void searchBecomesTheFilter();
    void showsAFilterAskedForElsewhere();
    void rIsTheRowsButton_data();
    void rIsTheRowsButton();
    void theButtonIsInTheRow();
    void aClickThatMissesTheButtonSendsNothing();
    void unconfirmedWarnsBeforeSendingTwice();
    void selectionRetriesOnlyTheFailed();
    void everythingGoesByFilter();
    void selectionIsCopied();
    void idsAreThereToCopy();
    void pillLeadsToTheTop();
    void pauseSaysSo();
    void groupsShowAndRetry();
    void unconfirmedGroupsAskFirst();
    void exports_data();
    void exports();
    void anUnwritableExportSaysSo();
    void troubleOffersAnotherTry();
    void countsTwiceASecondAtMost();
    void escapeStepsBack();
    void keepsColumns();
    void saysWhatIsMissing();
    void fits_data();
    void fits();

 private:
    void open();
    void accept();
    QAbstractButton* named(const QByteArray& name) const;
    QString strip() const;
    void choose(const QByteArray& menuButton, const QString& words);
    void select(std::initializer_list<qint64> ids);
    void commit(std::vector<qint64> ids);
    widgets::Banner* banner() const { return m_page->findChild<widgets::Banner*>(); }

    fakes::FixedClock m_clock;
    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<fakes::Library> m_library;
    std::unique_ptr<fakes::ScriptedLog> m_log;
    std::unique_ptr<RecordingSending> m_sending;
    std::unique_ptr<LogPage> m_page;
    LogView* m_view = nullptr;
};

void LogPageTest::init() {
    m_clock.time = fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(14, 30)));
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_library = std::make_unique<fakes::Library>();
    m_log = std::make_unique<fakes::ScriptedLog>();
    m_sending = std::make_unique<RecordingSending>();
    m_library->accountRows = {{}, {}};
    m_library->accountRows[0].id = AccountId{1};
    m_library->accountRows[0].name = QStringLiteral("Flower Shop");
    m_library->accountRows[1].id = AccountId{2};
    m_library->accountRows[1].name = QStringLiteral("R&D");
    delivery::Campaign campaign;
    campaign.id = CampaignId{1};
    campaign.title = QStringLiteral("orders");
    m_log->campaignRows = {campaign};
    m_log->grouped = {{43004, {}, delivery::Reason::None, delivery::Fault::None, 2},
                      {-1, {}, delivery::Reason::None, delivery::Fault::None, 1}};
}

void LogPageTest::cleanup() {
    m_log.reset();
    m_page.reset();
    m_sending.reset();
    m_library.reset();
    m_theme.reset();
}

void LogPageTest::open() {
    m_page = std::make_unique<LogPage>(*m_theme, *m_library, *m_log, *m_sending, m_clock);
    m_page->resize(1132, 772);
    m_page->setUndoSeconds(0);
    m_page->show();
    m_page->refresh();
    m_view = m_page->findChild<LogView*>();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_view->setFocus();
}

/// Says yes to the box that is open.
void LogPageTest::accept() {
    auto* box = m_page->findChild<QMessageBox*>();
    QVERIFY(box);
    for (QAbstractButton* button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
}

QAbstractButton* LogPageTest::named(const QByteArray& name) const {
    return m_page->findChild<QAbstractButton*>(QString::fromLatin1(name));
}

QString LogPageTest::strip() const {
    return m_page->findChild<LogStrip*>()->findChild<QLabel*>()->text();
}

void LogPageTest::choose(const QByteArray& menuButton, const QString& words) {
    named(menuButton)->click();
    const auto menus = m_page->findChildren<QMenu*>();
    QVERIFY(!menus.isEmpty());
    for (QAction* action : menus.last()->actions()) {
        if (action->text().contains(words)) {
            action->trigger();
            menus.last()->close();
            return;
        }
    }
    QFAIL(qPrintable(words + QStringLiteral(" is not in the menu")));
}

void LogPageTest::select(std::initializer_list<qint64> ids) {
    auto how = QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows;
    for (const qint64 id : ids) {
        const QModelIndex index =
            m_view->model()->index(static_cast<LogModel*>(m_view->model())->rowOf(DeliveryId{id}), 0);
        m_view->selectionModel()->setCurrentIndex(index, how);
        how = QItemSelectionModel::Select | QItemSelectionModel::Rows;
    }
}

void LogPageTest::commit(std::vector<qint64> ids) {
    std::vector<DeliveryId> committed;
    for (const qint64 id : ids)
        committed.push_back(DeliveryId{id});
    emit m_sending->committed(committed);
}

/// Another program tells nobody which rows it moved.
void LogPageTest::seesWhatAnotherProgramSettles() {
    m_log->put(row(1, State::Sending));
    m_log->put(row(2, State::Accepted));
    open();
    auto* model = m_view->model();
    QTRY_COMPARE(model->rowCount(), 2);
    m_log->put(row(1, State::Accepted));
    const int asked = static_cast<int>(m_log->asked.size());
    emit m_sending->campaignChanged(CampaignId{1});
    QTRY_COMPARE(qobject_cast<LogModel*>(model)->at(qobject_cast<LogModel*>(model)->rowOf(DeliveryId{1})).state,
                 State::Accepted);
    QCOMPARE(m_log->asked[static_cast<size_t>(asked)].filter.ids, std::vector{DeliveryId{1}});  // not the settled one
}

/// What another page asks for is no place for somebody else's details.
void LogPageTest::detailsGoWithANewQuestion() {
    m_log->fill(3);
    open();
    QTRY_VERIFY(m_view->model()->rowCount() > 0);
    QTest::keyClick(m_view, Qt::Key_Down);
    QTest::keyClick(m_view, Qt::Key_Return);
    auto* detail = m_page->findChild<DetailPane*>();
    QTRY_VERIFY(detail->isVisible());
    delivery::Filter filter;
    filter.campaign = CampaignId{1};
    m_page->showFilter(filter);
    QVERIFY(!detail->isVisible());
}

void LogPageTest::chipsStandForTheStatesThereAre() {
    m_log->fill(3);
    m_log->put(row(4, State::Failed));
    open();
    QTRY_VERIFY(named("state:failed")->isVisible());
    QVERIFY(named("state:accepted")->isVisible());
    QVERIFY(!named("state:held")->isVisible());
    QVERIFY(named("state:all")->isChecked());
    QVERIFY(named("state:accepted")->accessibleName().endsWith(QLatin1String(" 3")));
    QVERIFY(strip().startsWith(QLatin1String("4 ")));
}

void LogPageTest::chipsBecomeTheFilter() {
    m_log->fill(3);
    m_log->put(row(4, State::Failed));
    m_log->put(row(5, State::Held));
    open();
    QTest::mouseClick(named("state:failed"), Qt::LeftButton);
    QCOMPARE(m_page->filter().states, std::vector{State::Failed});
    QCOMPARE(m_log->asked.back().filter, m_page->filter());
    QVERIFY(m_log->countsAsked.back().states.empty());  // the other chips keep their counts
    QTRY_COMPARE(m_view->model()->rowCount(), 1);
    QVERIFY(strip().startsWith(QLatin1String("1 ")));
    QTest::mouseClick(named("state:held"), Qt::LeftButton);
    QCOMPARE(m_page->filter().states, std::vector{State::Held});
    QTest::mouseClick(named("state:held"), Qt::LeftButton);
    QVERIFY(m_page->filter().states.empty());
    QCOMPARE(m_view->model()->rowCount(), 5);
}

void LogPageTest::menusBecomeTheFilter_data() {
    QTest::addColumn<QByteArray>("menu");
    QTest::addColumn<QString>("words");
    QTest::addColumn<delivery::Filter>("expected");
    const QDate day(2026, 11, 20);
    delivery::Filter filter;
    filter.sentFrom = fromDateTime(day.startOfDay());
    QTest::newRow("today") << QByteArray("time") << QStringLiteral("Today") << filter;
    filter.sentFrom = fromDateTime(day.addDays(-6).startOfDay());
    QTest::newRow("week") << QByteArray("time") << QStringLiteral("7 days") << filter;
    filter = {};
    filter.account = AccountId{2};
    QTest::newRow("account") << QByteArray("account") << QStringLiteral("R&&D") << filter;
    filter = {};
    filter.campaign = CampaignId{1};
    QTest::newRow("campaign") << QByteArray("campaign") << QStringLiteral("orders") << filter;
    filter = {};
    filter.code = 43004;
    QTest::newRow("code") << QByteArray("code") << QStringLiteral("43004") << filter;
    filter.code = -1;
    QTest::newRow("negative code") << QByteArray("code") << QStringLiteral("−1") << filter;
}

void LogPageTest::menusBecomeTheFilter() {
    QFETCH(QByteArray, menu);
    QFETCH(QString, words);
    QFETCH(delivery::Filter, expected);
    m_log->fill(1);
    open();
    QVERIFY(!named(menu)->isChecked());
    choose(menu, words);
    QCOMPARE(m_page->filter(), expected);
    QCOMPARE(m_log->asked.back().filter, expected);
    QVERIFY(named(menu)->isChecked());
    choose(menu, QStringLiteral("All"));
    QCOMPARE(m_page->filter(), delivery::Filter());
    QVERIFY(!named(menu)->isChecked());
}

void LogPageTest::twinCampaignsAreToldApart() {
    delivery::Campaign first = m_log->campaignRows.front();
    first.createdAt = m_clock.time - std::chrono::hours(2);
    delivery::Campaign second = first;
    second.id = CampaignId{2};
    second.createdAt = m_clock.time - std::chrono::hours(1);
    delivery::Campaign third = second;
    third.id = CampaignId{3};
    delivery::Campaign other = first;
    other.id = CampaignId{4};
    other.title = QStringLiteral("refunds");
    m_log->campaignRows = {other, third, second, first};
    m_log->fill(1);
    open();
    QTRY_VERIFY(named("campaign")->text().contains(u'4'));
    named("campaign")->click();
    auto* menu = m_page->findChildren<QMenu*>().last();
    QStringList words;
    for (const QAction* each : menu->actions())
        words << each->text();
    menu->close();
    QCOMPARE(words,
             (QStringList{QStringLiteral("All"), QStringLiteral("refunds"), QStringLiteral("orders · 13:30 · no. 3"),
                          QStringLiteral("orders · 13:30 · no. 2"), QStringLiteral("orders · 12:30")}));
    menu->actions().at(4)->trigger();
    QCOMPARE(m_page->filter().campaign, std::optional(CampaignId{1}));
    QVERIFY(named("campaign")->text().endsWith(QStringLiteral("orders · 12:30")));
}

void LogPageTest::searchBecomesTheFilter() {
    m_log->fill(12);
    open();
    QTest::keyClick(m_view, Qt::Key_F, Qt::ControlModifier);
    auto* search = m_page->findChild<QLineEdit*>();
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("oR3dK5vJ0mT4sXhU2bFq0000001"));
    QTRY_COMPARE(m_view->model()->rowCount(), 3);  // 10, 11, 12, and one question for all those keys
    QCOMPARE(m_log->asked.size(), size_t(2));
    QVERIFY(m_page->escape());
    QCOMPARE(m_view->model()->rowCount(), 12);
    QVERIFY(search->text().isEmpty());
}

void LogPageTest::showsAFilterAskedForElsewhere() {
    m_log->fill(2);
    open();
    delivery::Filter filter;
    filter.states = {State::Failed};
    filter.code = 47003;
    filter.field = QStringLiteral("thing4");
    m_page->showFilter(filter);
    QCOMPARE(m_log->asked.back().filter, filter);
    QVERIFY(named("state:failed")->isChecked());
    QVERIFY(named("code")->text().contains(QLatin1String("47003")));
    QVERIFY(named("further")->text().contains(QLatin1String("thing4")));
    named("further")->click();
    QVERIFY(m_page->filter().field.isEmpty());
    QVERIFY(!named("further")->isVisible());
    filter = {};
    filter.openid = row(2).openid;
    m_page->showFilter(filter);
    QCOMPARE(m_page->findChild<QLineEdit*>()->text(), row(2).openid);
    QCOMPARE(m_view->model()->rowCount(), 1);
}

void LogPageTest::rIsTheRowsButton_data() {
    QTest::addColumn<State>("state");
    QTest::addColumn<int>("retried");
    QTest::addColumn<int>("hastened");
    QTest::newRow("waiting") << State::Waiting << 0 << 0;
    QTest::newRow("sending") << State::Sending << 0 << 0;
    QTest::newRow("retrying") << State::Retrying << 0 << 1;
    QTest::newRow("accepted") << State::Accepted << 0 << 0;
    QTest::newRow("failed") << State::Failed << 1 << 0;
    QTest::newRow("held") << State::Held << 0 << 0;
    QTest::newRow("unconfirmed") << State::Unconfirmed << 0 << 0;
    QTest::newRow("suppressed") << State::Suppressed << 0 << 0;
    QTest::newRow("cancelled") << State::Cancelled << 0 << 0;
}

void LogPageTest::rIsTheRowsButton() {
    QFETCH(State, state);
    QFETCH(int, retried);
    QFETCH(int, hastened);
    m_log->fill(3);
    m_log->put(row(2, state));
    open();
    QTest::keyClick(m_view, Qt::Key_Down);
    select({2});
    QTest::keyClick(m_view, Qt::Key_R);
    QCOMPARE(static_cast<int>(m_sending->retried.size()), retried);
    QCOMPARE(static_cast<int>(m_sending->hastened.size()), hastened);
    if (retried > 0)
        QCOMPARE(m_sending->retried.front(), only(2, State::Failed));
    if (hastened > 0)
        QCOMPARE(m_sending->hastened.front(), only(2, State::Retrying));
    QCOMPARE(banner()->isVisible(), retried + hastened > 0);
}

void LogPageTest::theButtonIsInTheRow() {
    m_log->fill(5);
    m_log->put(row(4, State::Failed));
    open();
    const QRect button = m_view->buttonOf(DeliveryId{4});
    QVERIFY(!button.isEmpty());
    QVERIFY(m_view->buttonOf(DeliveryId{5}).isEmpty());
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, button.center());
    QCOMPARE(m_sending->retried.size(), size_t(1));
    QCOMPARE(m_sending->retried.front(), only(4, State::Failed));
    QVERIFY(banner()->sentence().contains(u'1'));
    // The answer that the row has moved arrives between press and release: another row's button is there now.
    m_log->put(row(3, State::Failed));
    commit({3});
    QTRY_VERIFY(!m_view->buttonOf(DeliveryId{3}).isEmpty());
    const QPoint at = m_view->buttonOf(DeliveryId{4}).center();
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, at);
    m_log->put(row(6));
    commit({6});
    QTRY_COMPARE(m_view->model()->rowCount(), 6);
    m_log->put(row(5, State::Failed));
    commit({5});
    QTRY_VERIFY(m_view->buttonOf(DeliveryId{5}).contains(at));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(m_sending->retried.size(), size_t(1));
}

void LogPageTest::aClickThatMissesTheButtonSendsNothing() {
    m_log->fill(3);
    m_log->put(row(2, State::Failed));
    open();
    const QRect button = m_view->buttonOf(DeliveryId{2});
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, button.center() - QPoint(button.width(), 0));
    QVERIFY(m_sending->retried.empty());
    QCOMPARE(m_view->chosen().ids(), QSet<DeliveryId>{DeliveryId{2}});
}

void LogPageTest::unconfirmedWarnsBeforeSendingTwice() {
    delivery::Delivery unsure = row(1, State::Unconfirmed);
    unsure.clientMsgId = QStringLiteral("abc-1");
    m_log->put(unsure);
    open();
    select({1});
    QTest::keyClick(m_view, Qt::Key_R);
    auto* menu = m_page->findChild<QMenu*>(QStringLiteral("decide"));
    QVERIFY(menu);
    QVERIFY(m_sending->retried.empty());
    QVERIFY2(menu->actions().at(2)->text().contains(QLatin1String("twice")), qPrintable(menu->actions().at(2)->text()));
    menu->actions().at(2)->trigger();
    QVERIFY2(m_sending->retried.empty(), "it asks");
    accept();
    QCOMPARE(m_sending->retried.front(), only(1, State::Unconfirmed));
    menu->actions().at(3)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("abc-1"));
    menu->close();
}

void LogPageTest::selectionRetriesOnlyTheFailed() {
    m_log->fill(5);
    m_log->put(row(2, State::Failed));
    m_log->put(row(3, State::Unconfirmed));
    m_log->put(row(4, State::Failed));
    open();
    QVERIFY(!named("retrySelection")->isVisible());
    select({2, 3, 4, 5});
    QCOMPARE(strip().left(1), QStringLiteral("4"));
    QVERIFY(named("retrySelection")->text().contains(u'2'));
    QTest::keyClick(m_view, Qt::Key_R);
    QCOMPARE(m_sending->retried.size(), size_t(1));
    QCOMPARE(m_sending->retried.front().states, std::vector{State::Failed});
    QCOMPARE(m_sending->retried.front().ids.size(), size_t(4));
    select({3});
    QVERIFY(!named("retrySelection")->isEnabled());
    QVERIFY(!named("retrySelection")->toolTip().isEmpty());
}

void LogPageTest::everythingGoesByFilter() {
    for (int id = 1; id <= 400; ++id)
        m_log->put(row(id, id % 4 == 0 ? State::Failed : State::Accepted));
    open();
    QTest::keyClick(m_view, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(strip().left(3), QString::number(m_view->chosen().ids().size()));
    QVERIFY(m_view->chosen().ids().size() < 400);
    QVERIFY(named("selectEverything")->isVisible());
    named("selectEverything")->click();
    QVERIFY(strip().contains(QLatin1String("400")));
    QVERIFY(named("retrySelection")->text().contains(QLatin1String("100")));
    m_sending->count = qint64(100);
    named("retrySelection")->click();
    delivery::Filter failed;
    failed.states = {State::Failed};
    QCOMPARE(m_sending->retried.front(), failed);
    QVERIFY(banner()->sentence().contains(QLatin1String("100")));
    // Accepted ones alone have nothing to retry, whatever the count of the failed is.
    named("state:accepted")->click();
    QTest::keyClick(m_view, Qt::Key_A, Qt::ControlModifier);
    m_view->chosen().selectEverything();
    QVERIFY(!named("retrySelection")->isEnabled());
}

void LogPageTest::selectionIsCopied() {
    m_log->fill(3);
    open();
    select({1, 3});
    QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].contains(row(3).openid));
    QVERIFY(lines[1].contains(row(1).openid));
}

void LogPageTest::idsAreThereToCopy() {
    m_log->put(fakes::row(4711, delivery::State::Failed));
    m_log->attempted = {{.delivery = DeliveryId{4711},
                         .number = 2,
                         .startedAt = m_clock.now(),
                         .endedAt = m_clock.now(),
                         .outcome = {.verdict = delivery::Verdict::RecipientRefused,
                                     .code = 43004,
                                     .rid = QStringLiteral("64ee17a2-0c55a802")},
                         .to = delivery::State::Failed}};
    open();
    select({4711});
    auto* pane = m_page->findChild<DetailPane*>();
    const auto button = [pane](const QString& accessibleName) {
        const auto buttons = pane->findChildren<QAbstractButton*>();
        const auto found = std::ranges::find_if(
            buttons, [&](const QAbstractButton* one) { return one->accessibleName() == accessibleName; });
        return found == buttons.end() ? nullptr : *found;
    };
    const auto copied = [&](const QString& accessibleName) {
        QGuiApplication::clipboard()->clear();
        if (QAbstractButton* one = button(accessibleName))
            one->click();
        return QGuiApplication::clipboard()->text();
    };
    QTRY_VERIFY(copied(QStringLiteral("Copy the answer")).contains(QLatin1String("64ee17a2-0c55a802")));
    QVERIFY(copied(QStringLiteral("Copy the answer")).contains(QLatin1String("campaign 1, delivery 4711, attempt 2")));
    QCOMPARE(copied(QStringLiteral("Copy: Delivery")), QStringLiteral("4711"));
    QCOMPARE(copied(QStringLiteral("Copy: Attempt")), QStringLiteral("2"));
    QCOMPARE(copied(QStringLiteral("Copy: rid")), QStringLiteral("64ee17a2-0c55a802"));
    QVERIFY(copied(QStringLiteral("Copy: Campaign")).startsWith(QStringLiteral("1 · ")));
}

void LogPageTest::pillLeadsToTheTop() {
    m_log->fill(200);
    open();
    auto* pill = m_page->findChild<widgets::Pill*>();
    QVERIFY(!pill->isVisible());
    m_view->verticalScrollBar()->setValue(20);
    select({170});
    const int before = m_view->rowViewportPosition(m_view->currentIndex().row());
    m_log->put(row(201));
    m_log->put(row(202));
    commit({201, 202});
    QTRY_VERIFY(pill->isVisible());
    QVERIFY(pill->text().contains(u'2'));
    QCOMPARE(m_view->rowViewportPosition(m_view->currentIndex().row()), before);
    QTest::mouseClick(pill, Qt::LeftButton);
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    QCOMPARE(m_view->model()->rowCount(), 202);
    QVERIFY(!pill->isVisible());
    QCOMPARE(m_view->chosen().ids(), QSet<DeliveryId>{DeliveryId{170}});
    m_log->put(row(203));
    commit({203});
    QTRY_COMPARE(m_view->model()->rowCount(), 203);
    QCOMPARE(m_view->verticalScrollBar()->value(), 0);
    // A row above leaves: what one looks at stays where it is.
    m_view->verticalScrollBar()->setValue(20);
    const DeliveryId first = static_cast<LogModel*>(m_view->model())->at(m_view->rowAt(0)).id;
    m_page->showFilter({});
    m_view->verticalScrollBar()->setValue(20);
    static_cast<LogModel*>(m_view->model())->remove({DeliveryId{203}, DeliveryId{202}});
    QCOMPARE(static_cast<LogModel*>(m_view->model())->at(m_view->rowAt(0)).id, first);
}

void LogPageTest::pauseSaysSo() {
    m_log->fill(3);
    open();
    QTest::mouseClick(named("pause"), Qt::LeftButton);
    bool said = false;
    for (const QLabel* each : m_page->findChild<LogStrip*>()->findChildren<QLabel*>())
        said |= each->isVisible() && each->text().contains(QLatin1String("paused"));
    QVERIFY(said);
    m_log->put(row(4));
    commit({4});
    QSignalSpy changed(m_view->model(), SIGNAL(changed()));
    QVERIFY(!changed.wait(400));
    QTest::mouseClick(named("pause"), Qt::LeftButton);
    QTRY_COMPARE(m_view->model()->rowCount(), 4);
}

void LogPageTest::groupsShowAndRetry() {
    m_log->put(row(1, State::Failed));
    open();
    QTRY_COMPARE(m_page->findChildren<GroupRow*>().size(), 2);
    delivery::Filter alike;
    alike.states = {State::Failed};
    alike.code = 43004;
    named("retryGroup")->click();
    QCOMPARE(m_sending->retried.front(), alike);
    named("showGroup")->click();
    QCOMPARE(m_page->filter(), alike);
    // The panel keeps telling of everything in scope.
    QVERIFY(!m_log->groupsAsked.back().code);
    QTest::mouseClick(m_page->findChildren<GroupRow*>().at(1), Qt::LeftButton);
    named("showGroup")->click();
    QCOMPARE(m_page->filter().code, -1);
    delivery::Group timedOut{0, {}, delivery::Reason::Exhausted, delivery::Fault::TimedOut, 3};
    delivery::Group lost{0, {}, delivery::Reason::Exhausted, delivery::Fault::ConnectionLost, 4};
    const std::vector<delivery::Group> merged = asked({timedOut, lost});
    QCOMPARE(merged.size(), size_t(1));  // no filter tells them apart
    QCOMPARE(merged.front().count, 7);
    const delivery::Filter byReason = filterOf(GroupKind::Failed, merged.front(), {});
    QCOMPARE(byReason.reason, delivery::Reason::Exhausted);
    QCOMPARE(byReason.code, 0);
}

void LogPageTest::unconfirmedGroupsAskFirst() {
    m_log->put(row(1, State::Unconfirmed));
    open();
    auto* panel = m_page->findChild<GroupsPanel*>();
    panel->setGroups(GroupKind::Unconfirmed, {{0, {}, delivery::Reason::NoAnswer, delivery::Fault::TimedOut, 9}});
    panel->setKind(GroupKind::Unconfirmed);
    named("retryGroup")->click();
    auto* box = m_page->findChild<QMessageBox*>();
    QVERIFY(box);
    QVERIFY(m_sending->retried.empty());
    QVERIFY(box->defaultButton() == box->button(QMessageBox::Cancel));
    QCOMPARE(box->textFormat(), Qt::PlainText);
    accept();
    QCOMPARE(m_sending->retried.size(), size_t(1));
    QCOMPARE(m_sending->retried.front().states, std::vector{State::Unconfirmed});
    QCOMPARE(m_sending->retried.front().reason, delivery::Reason::NoAnswer);
}

void LogPageTest::exports_data() {
    QTest::addColumn<QString>("name");
    QTest::newRow("csv") << QStringLiteral("out.csv");
    QTest::newRow("xlsx") << QStringLiteral("out.xlsx");
}

void LogPageTest::exports() {
    QFETCH(QString, name);
    for (int id = 1; id <= 6000; ++id)
        m_log->put(row(id, id % 2 ? State::Failed : State::Accepted));
    open();
    QTemporaryDir folder;
    delivery::Filter failed;
    failed.states = {State::Failed};
    m_page->exportTo(failed, folder.filePath(name));
    QTRY_VERIFY(banner()->sentence().contains(QLatin1String("3000")) ||
                banner()->sentence().contains(QLatin1String("3,000")));
    auto rows = recipients::openRows(folder.filePath(name), {});
    QVERIFY(rows);
    QVERIFY((*rows)->source().header.contains(QStringLiteral("openid")));
    int people = 0;
    bool found = false;
    recipients::Row read;
    for (Result<bool> more = (*rows)->next(read); more && *more; more = (*rows)->next(read)) {
        ++people;
        found |= read.cells.contains(row(5999).openid);
    }
    QCOMPARE(people, 3000);
    QVERIFY(found);
}

void LogPageTest::anUnwritableExportSaysSo() {
    m_log->fill(6000);
    open();
    QSignalSpy failed(m_page.get(), &LogPage::commandFailed);
    m_page->exportTo({}, QStringLiteral("/nowhere/at/all.csv"));
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(banner()->property("tone").toString(), QStringLiteral("red"));
}

void LogPageTest::troubleOffersAnotherTry() {
    m_log->trouble = Error{ErrorKind::StorageFailed, {}, {}, 0};
    open();
    QVERIFY(banner()->isVisible());
    m_log->trouble.reset();
    m_log->fill(2);
    banner()->findChild<QPushButton*>()->click();
    QTRY_COMPARE(m_view->model()->rowCount(), 2);
    QVERIFY(!banner()->isVisible());
    m_sending->count = fail(ErrorKind::StorageBusy);
    m_log->put(row(2, State::Failed));
    commit({2});
    QTRY_VERIFY(!m_view->buttonOf(DeliveryId{2}).isEmpty());
    select({2});
    QSignalSpy failed(m_page.get(), &LogPage::commandFailed);
    QTest::keyClick(m_view, Qt::Key_R);
    QCOMPARE(failed.count(), 1);
    QVERIFY(banner()->isVisible());
}

void LogPageTest::countsTwiceASecondAtMost() {
    m_log->fill(2);
    open();
    m_log->countsAsked.clear();
    QElapsedTimer clock;
    clock.start();
    QTimer storm;
    connect(&storm, &QTimer::timeout, this, [this] { commit({1, 2}); });
    storm.start(5);
    QTRY_VERIFY(m_log->countsAsked.size() >= 3);
    QVERIFY(clock.elapsed() >= 3 * LogSummary::countsEvery.count() - 50);
}

void LogPageTest::escapeStepsBack() {
    m_log->fill(2);
    open();
    QVERIFY(!m_page->escape());
    select({1});
    QTRY_VERIFY(m_page->findChild<DetailPane*>()->isVisible());
    QVERIFY(m_page->escape());
    QVERIFY(m_view->chosen().ids().isEmpty());
    QVERIFY(m_page->escape());
    QVERIFY(!m_page->findChild<DetailPane*>()->isVisible());
    QVERIFY(!m_page->escape());
}

void LogPageTest::keepsColumns() {
    m_log->fill(1);
    open();
    const int result = static_cast<int>(LogModel::Column::Result);
    m_view->horizontalHeader()->moveSection(2, 0);
    m_view->setColumnWidth(static_cast<int>(LogModel::Column::Campaign), 77);
    m_view->setColumnHidden(static_cast<int>(LogModel::Column::Rid), false);
    const QByteArray state = m_page->columnState();
    open();
    QVERIFY(!m_page->setColumnState(QByteArrayLiteral("nonsense")));
    QVERIFY(m_page->setColumnState(state));
    QCOMPARE(m_view->horizontalHeader()->visualIndex(static_cast<int>(LogModel::Column::Recipient)), 0);
    QCOMPARE(m_view->columnWidth(static_cast<int>(LogModel::Column::Campaign)), 77);
    QVERIFY(!m_view->isColumnHidden(static_cast<int>(LogModel::Column::Rid)));
    QVERIFY(m_view->columnWidth(result) > 100);
}

void LogPageTest::saysWhatIsMissing() {
    open();
    auto* empty = m_page->findChild<widgets::EmptyState*>();
    QTRY_VERIFY(empty->isVisible());
    QSignalSpy send(m_page.get(), &LogPage::sendRequested);
    empty->findChild<QPushButton*>()->click();
    QCOMPARE(send.count(), 1);
    m_log->fill(1);
    delivery::Filter failed;
    failed.states = {State::Failed};
    m_page->showFilter(failed);
    QTRY_VERIFY(empty->isVisible());
    empty->findChild<QPushButton*>()->click();
    QCOMPARE(m_page->filter(), delivery::Filter());
    QTRY_VERIFY(!empty->isVisible());
}

void LogPageTest::fits_data() {
    QTest::addColumn<int>("percent");
    QTest::addColumn<QSize>("window");
    QTest::newRow("small") << 100 << QSize(1024 - 148, 700 - 28);
    QTest::newRow("large letters") << 200 << QSize(1280 - 296, 800 - 56);
}

void LogPageTest::fits() {
    QFETCH(int, percent);
    QFETCH(QSize, window);
    const QFont before = qApp->font();
    QFont larger = before;
    larger.setPixelSize(13 * percent / 100);
    qApp->setFont(larger);
    m_theme->readSystem();
    for (const State state : delivery::allStates)
        m_log->put(row(static_cast<qint64>(state) + 1, state));
    open();
    select({5});
    m_page->resize(window);
    QCoreApplication::processEvents();
    qApp->setFont(before);
    QCOMPARE(m_page->size(), window);
    // Nothing to press is cut off or lies below something else.
    for (const QAbstractButton* each : m_page->findChildren<QAbstractButton*>()) {
        const bool ours = !each->accessibleName().isEmpty();
        if (!ours || !each->isVisible() || m_page->findChild<DetailPane*>()->isAncestorOf(each))
            continue;
        const QRect at(each->mapTo(m_page.get(), QPoint()), each->size());
        const QString who = each->text() + u' ' + each->accessibleName();
        QVERIFY2(m_page->rect().contains(at), qPrintable(who));
        QVERIFY2(each->width() + 1 >= each->sizeHint().width() || each->inherits("hongyan::logpage::GroupRow"),
                 qPrintable(who));
    }
    QVERIFY(m_view->viewport()->height() >= m_theme->rowHeight());
}

QTEST_MAIN(LogPageTest)
#include "tst_logpage.moc"
