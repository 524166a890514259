#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include "recipients/rowreader.h"
#include "support/ui/afternoon.h"
#include "support/ui/pictures.h"
#include "ui/history/campaignsmodel.h"
#include "ui/history/campaignspage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/theme.h"

using namespace hongyan;
using delivery::State;
using historypage::CampaignsModel;
using historypage::CampaignsPage;

namespace {

class Sending final : public fakes::Sending {
 public:
    std::vector<CampaignId> cancelled;
    QFuture<Result<void>> cancel(CampaignId id) override {
        cancelled.push_back(id);
        return fakes::done();
    }
};

class Log final : public fakes::Log {
 public:
    int askedForOne = 0;
    int askedForAll = 0;
    QFuture<Result<std::vector<delivery::Campaign>>> campaigns(int limit) override {
        ++askedForAll;
        return fakes::Log::campaigns(limit);
    }
    QFuture<Result<delivery::Campaign>> campaign(CampaignId id) override {
        ++askedForOne;
        return fakes::Log::campaign(id);
    }
};

delivery::Delivery delivered(qint64 id, const QString& openid, const QString& name) {
    delivery::Delivery made;
    made.id = DeliveryId{id};
    made.campaign = CampaignId{3};
    made.openid = openid;
    made.name = name;
    made.state = State::Accepted;
    made.receipt = delivery::Receipt::Delivered;
    made.attempts = 1;
    made.msgid = 4412345678901234567;
    made.clientMsgId = QStringLiteral("k-1");
    made.sentAt = fakes::at(14, 30, 25);
    made.finishedAt = fakes::at(14, 30, 26);
    return made;
}

}  // namespace

class CampaignsPageTest : public QObject {
    Q_OBJECT

 private slots:
    void init();
    void cleanup() { m_page.reset(); }
    void showsWhatCameOfThem();
    void pausesAndResumes();
    void cancellingIsAskedFirst();
    void retriesTheFailures();
    void whatIsOlderIsAskedFirst_data();
    void whatIsOlderIsAskedFirst();
    void nothingCanBeDoneOnADamagedDatabase();
    void saysHowLongItTook();
    void pauseOffersWhatMendsIt_data();
    void pauseOffersWhatMendsIt();
    void aScheduledOneStartsOrIsCancelled_data();
    void aScheduledOneStartsOrIsCancelled();
    void theCarefulStartIsFollowed_data();
    void theCarefulStartIsFollowed();
    void factsSayThePolicy();
    void totalsLeadToTheirDeliveries();
    void findsAnOpenid();
    void changesAreAskedForTogether();
    void anUnknownCampaignReloads();
    void selectionStaysWhenNewOnesCome();
    void reportProvesWhoGotWhat_data();
    void reportProvesWhoGotWhat();
    void reportToNowhereIsSaid();
    void reportEscapes();
    void emptyHistoryOffersSending();
    void columnsFitTheWidthUntilAPersonSetsThem();
    void modelIsSound();
    void pictures_data();
    void pictures();

 private:
    void open();
    void select(qint64 id) const;
    QPushButton* button(const char* name) const { return m_page->findChild<QPushButton*>(QLatin1String(name)); }
    QPushButton* shownButton(const QString& words) const;
    void click(QAbstractButton* pressed) const { QTest::mouseClick(pressed, Qt::LeftButton); }
    QTableView* table() const { return m_page->findChild<QTableView*>(); }
    widgets::Banner* banner() const { return m_page->findChild<widgets::Banner*>(); }
    delivery::Campaign& row(qint64 id) const;

    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<fakes::Library> m_library;
    std::unique_ptr<Log> m_log;
    std::unique_ptr<Sending> m_sending;
    fakes::FixedClock m_clock;
    std::unique_ptr<CampaignsPage> m_page;
};

void CampaignsPageTest::init() {
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_library = std::make_unique<fakes::Library>();
    m_log = std::make_unique<Log>();
    m_sending = std::make_unique<Sending>();
    m_clock.time = fakes::at(14, 30, 30);
    fakes::fillAfternoon(*m_library, *m_log, *m_sending);
    delivery::Campaign& orders = row(3);
    orders.templateTitle = QStringLiteral("订单发货通知");
    orders.templateContent = QStringLiteral(
        "订单号：{{character_string1.DATA}}\n商品名称：{{thing4.DATA}}\n快递公司：{{thing2.DATA}}\n"
        "发货时间：{{time3.DATA}}");
    orders.message.templateId = QStringLiteral("ngqIpbwh8bUfcSsECmogfXcV14J0tQlEpBO27izEYtY");
    orders.message.fields = {{QStringLiteral("character_string1"), QStringLiteral("{{订单号}}")},
                             {QStringLiteral("thing4"), QStringLiteral("{{商品}}")},
                             {QStringLiteral("thing2"), QStringLiteral("顺丰速运")},
                             {QStringLiteral("time3"), QStringLiteral("{{发货时间}}")}};
    orders.message.url = QStringLiteral("https://shop.example.com/o/{{订单号}}");
    orders.listName = QStringLiteral("发货名单 11-20");
    orders.duplicates = 41;
    orders.problems = 7;
    orders.policy.rate = 80;
    for (delivery::Campaign& each : m_log->campaignRows) {
        if (each.templateTitle.isEmpty())
            each.templateTitle = each.title;
        if (each.listName.isEmpty())
            each.listName = QStringLiteral("会员 11月");
    }
}

delivery::Campaign& CampaignsPageTest::row(qint64 id) const {
    return *std::find_if(m_log->campaignRows.begin(), m_log->campaignRows.end(),
                         [id](const auto& each) { return each.id == CampaignId{id}; });
}

void CampaignsPageTest::open() {
    m_page = std::make_unique<CampaignsPage>(*m_theme, *m_log, *m_sending, m_clock);
    m_page->resize(1132, 772);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->refresh();
    QTRY_VERIFY(table()->currentIndex().isValid());
}

void CampaignsPageTest::select(qint64 id) const {
    auto* model = qobject_cast<CampaignsModel*>(table()->model());
    const int at = model->rowOf(CampaignId{id});
    const QRect cell = table()->visualRect(model->index(at, 0));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell.center());
}

QPushButton* CampaignsPageTest::shownButton(const QString& words) const {
    for (QPushButton* each : m_page->findChildren<QPushButton*>()) {
        if (each->isVisible() && each->text() == words)
            return each;
    }
    return nullptr;
}

void CampaignsPageTest::showsWhatCameOfThem() {
    open();
    const QAbstractItemModel* model = table()->model();
    QCOMPARE(model->rowCount(), 3);
    const auto words = [&](int at, int column) { return model->index(at, column).data().toString(); };
    QCOMPARE(words(0, CampaignsModel::Accepted), QStringLiteral("6,049"));
    QCOMPARE(words(0, CampaignsModel::Failed), QStringLiteral("88"));
    QCOMPARE(words(1, CampaignsModel::Status), QStringLiteral("Paused: the platform refuses the account"));
    QVERIFY(model->index(1, CampaignsModel::Status)
                .data(Qt::AccessibleTextRole)
                .toString()
                .startsWith(QStringLiteral("Status: ")));
}

void CampaignsPageTest::pausesAndResumes() {
    open();
    click(button("pause"));
    QCOMPARE(m_sending->paused, std::vector<CampaignId>{CampaignId{3}});
    row(3).status = delivery::CampaignStatus::Paused;
    row(3).pauseReason = delivery::PauseReason::ByPerson;
    emit m_sending->campaignChanged(CampaignId{3});
    QTRY_COMPARE(button("pause")->text(), QStringLiteral("Resume"));
    QVERIFY(banner()->isVisible());
    click(button("pause"));
    QCOMPARE(m_sending->resumed, std::vector<CampaignId>{CampaignId{3}});
    QTRY_VERIFY(button("pause")->isEnabled());
}

void CampaignsPageTest::cancellingIsAskedFirst() {
    open();
    auto* question = m_page->findChild<widgets::ConfirmBar*>();
    click(button("cancel"));
    QVERIFY(question->isVisible());
    QVERIFY(question->accessibleName().contains(QStringLiteral("6,279")));  // waiting, sending, retrying
    QVERIFY(m_sending->cancelled.empty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);  // the way back has the focus
    QVERIFY(!question->isVisible());
    QVERIFY(m_sending->cancelled.empty());
    click(button("cancel"));
    select(4);
    QVERIFY2(!question->isVisible(), "the question would now be about another campaign");
    select(3);
    click(button("cancel"));
    click(shownButton(QStringLiteral("Cancel the campaign")));
    QCOMPARE(m_sending->cancelled, std::vector<CampaignId>{CampaignId{3}});
}

void CampaignsPageTest::retriesTheFailures() {
    open();
    QCOMPARE(button("retry")->text(), QStringLiteral("Retry 88 failure(s)"));
    click(button("retry"));
    QCOMPARE(m_sending->retried.size(), size_t(1));
    QCOMPARE(m_sending->retried[0].campaign, CampaignId{3});
    QCOMPARE(m_sending->retried[0].states, std::vector<State>{State::Failed});  // the unconfirmed need a decision
    QTRY_VERIFY(banner()->sentence().contains(QStringLiteral("back in the queue")));
    select(4);
    QVERIFY(!button("retry")->isVisible());
}

void CampaignsPageTest::whatIsOlderIsAskedFirst_data() {
    QTest::addColumn<bool>("byLink");
    QTest::newRow("the button") << false;
    QTest::newRow("the banner's link") << true;
}

void CampaignsPageTest::whatIsOlderIsAskedFirst() {
    QFETCH(bool, byLink);
    row(4).pauseReason = delivery::PauseReason::OlderThanSent;
    open();
    select(4);
    const auto resume = [&] { click(byLink ? banner()->findChild<QPushButton*>() : button("pause")); };
    resume();
    QVERIFY(m_sending->resumed.empty());
    auto* question = m_page->findChild<widgets::ConfirmBar*>();
    QVERIFY(question->isVisible());
    QVERIFY2(question->accessibleName().contains(QString::number(row(4).counts.live())),
             qPrintable(question->accessibleName()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);  // the way back has the focus
    QVERIFY(!question->isVisible());
    QVERIFY(m_sending->resumed.empty());
    resume();
    click(shownButton(QStringLiteral("Send to %1 people").arg(row(4).counts.live())));
    QTRY_COMPARE(m_sending->resumed, std::vector<CampaignId>{CampaignId{4}});
}

void CampaignsPageTest::nothingCanBeDoneOnADamagedDatabase() {
    open();
    select(3);
    QVERIFY(button("pause")->isEnabled());
    // It is found out while the page is shown.
    m_sending->broken = Error{ErrorKind::StorageBroken, QStringLiteral("malformed")};
    emit m_sending->storageTrouble(*m_sending->broken);
    QTRY_VERIFY(!button("pause")->isEnabled());
    QVERIFY(!button("pause")->toolTip().isEmpty());
    QVERIFY(!button("cancel")->isEnabled());
    QVERIFY(banner()->isVisible());
    for (const QPushButton* link : banner()->findChildren<QPushButton*>())
        QVERIFY2(!link->isVisible(), "it would lead nowhere");
    QVERIFY2(button("report")->isEnabled(), "what can be read can still be written out");
    select(4);
    QVERIFY(!button("pause")->isEnabled());
}

void CampaignsPageTest::saysHowLongItTook() {
    delivery::Campaign& over = row(3);
    over.status = delivery::CampaignStatus::Finished;
    over.createdAt = fakes::at(9, 0);  // and set for the evening
    over.startedAt = fakes::at(14, 0);
    over.finishedAt = fakes::at(14, 20);
    open();
    select(3);
    QStringList said;
    for (const QLabel* each : m_page->findChildren<QLabel*>())
        said << each->text();
    QVERIFY2(said.contains(QStringLiteral("created 09:00, sent from 14:00 to 14:20, took 20 min")),
             qPrintable(said.join(u'\n')));
}

void CampaignsPageTest::pauseOffersWhatMendsIt_data() {
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("link");
    const auto row = [](const char* name, delivery::PauseReason reason, const char* link) {
        QTest::addRow("%s", name) << int(reason) << QString::fromLatin1(link);
    };
    row("by hand", delivery::PauseReason::ByPerson, "Resume");
    row("quota", delivery::PauseReason::QuotaUsedUp, "Resume");
    row("account", delivery::PauseReason::AccountRefused, "Open the account");
    row("token", delivery::PauseReason::TokenUnavailable, "Open the account");
    row("keychain", delivery::PauseReason::SecretUnavailable, "Open the account");
    row("alike", delivery::PauseReason::FailingAlike, "See the failures");
}

void CampaignsPageTest::pauseOffersWhatMendsIt() {
    QFETCH(int, reason);
    QFETCH(QString, link);
    row(4).pauseReason = static_cast<delivery::PauseReason>(reason);
    open();
    QSignalSpy accounts(m_page.get(), &CampaignsPage::accountRequested);
    QSignalSpy deliveries(m_page.get(), &CampaignsPage::deliveriesRequested);
    select(4);
    QVERIFY(banner()->isVisible());
    QPushButton* mend = nullptr;
    for (QPushButton* each : banner()->findChildren<QPushButton*>())
        mend = each;
    QCOMPARE(mend->text(), link);
    click(mend);
    if (link == QLatin1String("Resume"))
        QCOMPARE(m_sending->resumed, std::vector<CampaignId>{CampaignId{4}});
    QCOMPARE(accounts.count(), link == QLatin1String("Open the account") ? 1 : 0);
    QCOMPARE(deliveries.count(), link == QLatin1String("See the failures") ? 1 : 0);
}

void CampaignsPageTest::aScheduledOneStartsOrIsCancelled_data() {
    QTest::addColumn<bool>("late");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("scheduled") << false << QStringLiteral("Starts at ") << QStringLiteral("Starts at ");
    QTest::newRow("late") << true << QStringLiteral("Paused: its start was missed")
                          << QStringLiteral("Should have started at ");
}

void CampaignsPageTest::aScheduledOneStartsOrIsCancelled() {
    QFETCH(bool, late);
    QFETCH(QString, status);
    QFETCH(QString, sentence);
    delivery::Campaign& waiting = row(4);
    waiting.policy.startAt = fakes::at(15, 0);
    waiting.pauseReason = late ? delivery::PauseReason::LateStart : delivery::PauseReason::Scheduled;
    waiting.pauseCode = 0;
    waiting.pausedUntil = late ? std::nullopt : waiting.policy.startAt;
    open();
    QVERIFY(table()->model()->index(1, CampaignsModel::Status).data().toString().startsWith(status));
    select(4);
    QVERIFY2(banner()->sentence().startsWith(sentence), qPrintable(banner()->sentence()));
    QVERIFY(banner()->sentence().contains(QStringLiteral("15:00")));
    QCOMPARE(banner()->property("tone").toString(), QStringLiteral("amber"));
    QCOMPARE(button("pause")->text(), QStringLiteral("Start now"));
    QVERIFY(!button("report")->isVisible());
    QVERIFY(!button("retry")->isVisible());
    click(button("pause"));
    QCOMPARE(m_sending->resumed, std::vector<CampaignId>{CampaignId{4}});
    QVERIFY(m_sending->paused.empty());
    QTRY_VERIFY(button("cancel")->isEnabled());
    click(button("cancel"));
    click(shownButton(QStringLiteral("Cancel the campaign")));
    QCOMPARE(m_sending->cancelled, std::vector<CampaignId>{CampaignId{4}});
    select(3);
    QVERIFY(button("report")->isVisible());
}

void CampaignsPageTest::theCarefulStartIsFollowed_data() {
    QTest::addColumn<int>("stage");
    QTest::addColumn<int>("accepted");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<QString>("words");
    QTest::newRow("first") << 20 << 18 << 982
                           << QStringLiteral("Running, careful start: 18 of the first 20 done, then 200");
    QTest::newRow("second") << 200 << 20 << 980
                            << QStringLiteral("Running, careful start: 20 of the first 200 done, then 2,000");
    QTest::newRow("third") << 2000 << 200 << 9000
                           << QStringLiteral("Running, careful start: 200 of the first 2,000 done, then the rest");
    QTest::newRow("a short list") << 20 << 3 << 9
                                  << QStringLiteral("Running, careful start: 3 of the first 12 done, then 200");
    QTest::newRow("over") << 0 << 5000 << 4000 << QStringLiteral("Running");
}

void CampaignsPageTest::theCarefulStartIsFollowed() {
    QFETCH(int, stage);
    QFETCH(int, accepted);
    QFETCH(int, waiting);
    QFETCH(QString, words);
    delivery::Campaign& orders = row(3);
    orders.policy.canary = true;
    orders.canaryStage = stage;
    orders.counts = {};
    orders.counts.of(State::Accepted) = accepted;
    orders.counts.of(State::Waiting) = waiting;
    orders.counts.of(State::Suppressed) = 7;  // nobody was tried there
    open();
    QCOMPARE(m_page->findChild<QLabel*>(QStringLiteral("status"))->text(), words);
}

void CampaignsPageTest::factsSayThePolicy() {
    delivery::Policy& policy = row(3).policy;
    policy.startAt = fakes::at(14, 24);
    policy.window = delivery::SendingWindow{540, 1290, delivery::WindowZone::Shanghai};
    policy.canary = true;
    policy.sendOnceKey = QStringLiteral("sale");
    policy.cap = delivery::FrequencyCap{1, std::chrono::hours(48)};
    open();
    const auto isSaid = [this](const QString& words) {
        const auto labels = m_page->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* each) { return each->isVisible() && each->text() == words; });
    };
    QVERIFY(isSaid(QStringLiteral("set for 14:24, only 09:00–21:30 Shanghai time")));
    QVERIFY(isSaid(QStringLiteral("Careful start")));
    QVERIFY(isSaid(QStringLiteral("“sale”: nobody who was sent a message of this key is sent another")));
    QVERIFY(isSaid(QStringLiteral("At most 1 message(s) per person in 2 day(s)")));
    select(2);
    QVERIFY(!isSaid(QStringLiteral("Careful start")));
    QVERIFY(!isSaid(QStringLiteral("Once per key")));
}

void CampaignsPageTest::totalsLeadToTheirDeliveries() {
    open();
    QSignalSpy requested(m_page.get(), &CampaignsPage::deliveriesRequested);
    click(m_page->findChild<QAbstractButton*>(QStringLiteral("state-unconfirmed")));
    click(button("deliveries"));
    QCOMPARE(requested.count(), 2);
    const auto first = requested[0][0].value<delivery::Filter>();
    QCOMPARE(first.campaign, CampaignId{3});
    QCOMPARE(first.states, std::vector<State>{State::Unconfirmed});
    QVERIFY(requested[1][0].value<delivery::Filter>().states.empty());
}

void CampaignsPageTest::findsAnOpenid() {
    open();
    QSignalSpy requested(m_page.get(), &CampaignsPage::deliveriesRequested);
    auto* search = m_page->findChild<QLineEdit*>(QStringLiteral("search"));
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("13800138000\r"));
    QCOMPARE(requested.count(), 0);
    QCOMPARE(search->property("fault").toString(), QStringLiteral("wrong"));
    QVERIFY(m_page->escape());
    QTest::keyClicks(search, QStringLiteral(" oR3dK5vJ0mT4sXhU2bFqQz6e \r"));
    QCOMPARE(requested.count(), 1);
    const auto filter = requested[0][0].value<delivery::Filter>();
    QCOMPARE(filter.openid, QStringLiteral("oR3dK5vJ0mT4sXhU2bFqQz6e"));
    QVERIFY(!filter.campaign && filter.states.empty());
}

void CampaignsPageTest::changesAreAskedForTogether() {
    open();
    m_log->askedForOne = 0;
    row(3).counts.of(State::Failed) = 90;
    for (int i = 0; i < 50; ++i)
        emit m_sending->campaignChanged(CampaignId{3});
    QTRY_COMPARE(table()->model()->index(0, CampaignsModel::Failed).data().toString(), QStringLiteral("90"));
    QCOMPARE(m_log->askedForOne, 1);
    QCOMPARE(button("retry")->text(), QStringLiteral("Retry 90 failure(s)"));
}

void CampaignsPageTest::anUnknownCampaignReloads() {
    open();
    auto fresh =
        fakes::campaign(9, QStringLiteral("退款到账提醒"), delivery::CampaignStatus::Running, fakes::at(14, 30));
    m_log->campaignRows.insert(m_log->campaignRows.begin(), fresh);
    emit m_sending->campaignChanged(CampaignId{9});
    QTRY_COMPARE(table()->model()->rowCount(), 4);
}

void CampaignsPageTest::selectionStaysWhenNewOnesCome() {
    open();
    select(4);
    auto fresh =
        fakes::campaign(9, QStringLiteral("退款到账提醒"), delivery::CampaignStatus::Running, fakes::at(14, 30));
    m_log->campaignRows.insert(m_log->campaignRows.begin(), fresh);
    m_page->refresh();
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    QCOMPARE(table()->currentIndex().row(), 2);
    m_log->campaignRows.erase(m_log->campaignRows.begin() + 1);  // one in between is gone
    m_page->refresh();
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(table()->currentIndex().row(), 1);
}

void CampaignsPageTest::reportProvesWhoGotWhat_data() {
    QTest::addColumn<QString>("file");
    QTest::newRow("xlsx") << QStringLiteral("report.xlsx");
    QTest::newRow("html") << QStringLiteral("report.html");
}

void CampaignsPageTest::reportProvesWhoGotWhat() {
    QFETCH(QString, file);
    constexpr qint64 people = 5000;  // more than the queue between the threads holds
    for (qint64 i = 1; i <= people; ++i)
        m_log->deliveries.push_back(delivered(i, QStringLiteral("oR3dK5vJ0mT4sXhU2b%1").arg(i, 6, 10, QLatin1Char('0')),
                                              QStringLiteral("陈嘉豪")));
    QTemporaryDir folder;
    const QString path = folder.filePath(file);
    open();
    m_page->writeReport(CampaignId{3}, path);
    QTRY_VERIFY(banner()->sentence().contains(QStringLiteral("5000")));
    const QString last = QStringLiteral("oR3dK5vJ0mT4sXhU2b005000");
    if (file.endsWith(QLatin1String(".html"))) {
        QFile html(path);
        QVERIFY(html.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(html.readAll());
        QCOMPARE(text.count(QLatin1String("4412345678901234567")), people);
        QVERIFY(text.contains(last));
        QVERIFY(text.contains(QStringLiteral("Rows: 5,000. The report is complete.")));
        QVERIFY(text.contains(QStringLiteral("43004")));
        return;
    }
    auto reader = recipients::openRows(path);
    QVERIFY(reader);
    recipients::Row row;
    qint64 rows = 0;
    while ((*reader)->next(row).value_or(false)) {
        ++rows;
        QCOMPARE(row.cells[10], QStringLiteral("4412345678901234567"));
        QCOMPARE(row.cells[3], QStringLiteral("Delivered"));
    }
    QCOMPARE(rows, people);
    QCOMPARE(row.cells[0], last);
}

void CampaignsPageTest::reportToNowhereIsSaid() {
    for (qint64 i = 1; i <= 5000; ++i)
        m_log->deliveries.push_back(delivered(i, QStringLiteral("oR3dK5vJ0mT4sXhU2b000001"), {}));
    open();
    for (const QString& path : {QStringLiteral("/nowhere/report.html"), QStringLiteral("/nowhere/report.xlsx")}) {
        m_page->writeReport(CampaignId{3}, path);
        QTRY_VERIFY(banner()->isVisible() && banner()->sentence().contains(QStringLiteral("cannot be written")));
        QVERIFY(button("report")->isEnabled());
    }
}

void CampaignsPageTest::reportEscapes() {
    row(3).title = QStringLiteral("<script>alert(1)</script>");
    m_log->deliveries = {delivered(1, QStringLiteral("oR3dK5vJ0mT4sXhU2b000001"), QStringLiteral("<b>&\"'</b>"))};
    QTemporaryDir folder;
    open();
    m_page->writeReport(CampaignId{3}, folder.filePath(QStringLiteral("r.html")));
    QTRY_VERIFY(QFile::exists(folder.filePath(QStringLiteral("r.html"))));
    QFile html(folder.filePath(QStringLiteral("r.html")));
    QVERIFY(html.open(QIODevice::ReadOnly));
    const QByteArray text = html.readAll();
    QVERIFY(!text.contains("<script"));
    QVERIFY(!text.contains("<b>"));
    QVERIFY(text.contains("&lt;b&gt;&amp;"));
}

void CampaignsPageTest::emptyHistoryOffersSending() {
    m_log->campaignRows.clear();
    m_page = std::make_unique<CampaignsPage>(*m_theme, *m_log, *m_sending, m_clock);
    m_page->resize(1132, 772);
    m_page->show();
    m_page->refresh();
    QSignalSpy requested(m_page.get(), &CampaignsPage::sendRequested);
    QTRY_VERIFY(shownButton(QStringLiteral("New message")));
    click(shownButton(QStringLiteral("New message")));
    QCOMPARE(requested.count(), 1);
}

void CampaignsPageTest::columnsFitTheWidthUntilAPersonSetsThem() {
    open();
    for (const int width : {1132, 876, 1400}) {
        m_page->resize(width, 772);
        QCoreApplication::processEvents();
        QCOMPARE(table()->horizontalScrollBar()->maximum(), 0);
        QCOMPARE(table()->horizontalHeader()->length(), table()->viewport()->width());
    }
    const int chosen = 333;
    table()->horizontalHeader()->resizeSection(CampaignsModel::Title, chosen);
    m_page->resize(1132, 772);
    QCoreApplication::processEvents();
    QCOMPARE(table()->columnWidth(CampaignsModel::Title), chosen);
}

void CampaignsPageTest::modelIsSound() {
    CampaignsModel model(m_clock, nullptr);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto all = m_log->campaignRows;
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setCampaigns({all[1], all[2]});
    model.setCampaigns(all);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(reset.count(), 1);
    QVERIFY(model.update(all[2]));
    delivery::Campaign stranger = all[0];
    stranger.id = CampaignId{99};
    QVERIFY(!model.update(stranger));
    model.setCampaigns({all[2]});
    QCOMPARE(reset.count(), 2);
    model.setCampaigns({});
    QCOMPARE(model.rowCount(), 0);
}

void CampaignsPageTest::pictures_data() {
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<qint64>("campaign");
    QTest::addColumn<QSize>("size");
    const QSize usual(1132, 772);
    QTest::newRow("zh-light") << false << true << qint64(3) << usual;
    QTest::newRow("zh-dark") << true << true << qint64(4) << usual;
    QTest::newRow("en-light") << false << false << qint64(3) << usual;
    QTest::newRow("zh-small") << false << true << qint64(3) << QSize(876, 672);
    QTest::newRow("zh-narrow") << true << true << qint64(3) << QSize(700, 672);
    QTest::newRow("scheduled-zh-light") << false << true << qint64(5) << usual;
    QTest::newRow("scheduled-en-dark") << true << false << qint64(5) << usual;
    QTest::newRow("late-zh-light") << false << true << qint64(6) << QSize(876, 672);
    QTest::newRow("careful-zh-dark") << true << true << qint64(7) << usual;
    QTest::newRow("careful-en-light") << false << false << qint64(7) << QSize(876, 672);
}

void CampaignsPageTest::pictures() {
    QFETCH(bool, dark);
    QFETCH(bool, chinese);
    QFETCH(qint64, campaign);
    QFETCH(QSize, size);
    const fakes::Words words(chinese);
    QVERIFY(words.loaded());
    m_theme->setLook(dark ? widgets::Theme::Look::Dark : widgets::Theme::Look::Light);
    auto yesterday = fakes::campaign(1, QStringLiteral("双十一返场"), delivery::CampaignStatus::Cancelled,
                                     fakes::at(9, 0) - std::chrono::hours(24));
    yesterday.finishedAt = fakes::at(10, 0) - std::chrono::hours(24);
    yesterday.counts.of(State::Accepted) = 1204;
    yesterday.counts.delivered = 1180;
    yesterday.counts.of(State::Cancelled) = 8796;
    yesterday.templateTitle = QStringLiteral("活动开始提醒");
    yesterday.listName = QStringLiteral("老客 2025");
    m_log->campaignRows.push_back(yesterday);
    for (const qint64 id : {5, 6, 7}) {
        delivery::Campaign more = row(3);
        more.id = CampaignId{id};
        more.title = QStringLiteral("发货通知 11-20 第 %1 批").arg(id - 3);
        more.counts = {};
        more.counts.of(State::Waiting) = 12'327;
        more.counts.of(State::Suppressed) = 96;
        more.policy.startAt = fakes::at(15, 0);
        more.policy.window = delivery::SendingWindow{540, 1290, delivery::WindowZone::Shanghai};
        more.policy.canary = true;
        more.policy.sendOnceKey = QStringLiteral("发货-1120");
        more.policy.cap = delivery::FrequencyCap{1, std::chrono::hours(24)};
        more.status = id == 7 ? delivery::CampaignStatus::Running : delivery::CampaignStatus::Paused;
        more.pauseReason = id == 5   ? delivery::PauseReason::Scheduled
                           : id == 6 ? delivery::PauseReason::LateStart
                                     : delivery::PauseReason::None;
        if (id == 5)
            more.pausedUntil = more.policy.startAt;
        if (id == 7) {
            more.canaryStage = 200;
            more.counts.of(State::Accepted) = 131;
            more.counts.of(State::Failed) = 4;
        }
        m_log->campaignRows.insert(m_log->campaignRows.begin(), more);
    }
    open();
    m_page->resize(size);
    select(campaign);
    QVERIFY(fakes::draws(*m_page, QStringLiteral("history-") + QString::fromLatin1(QTest::currentDataTag()), size));
}

QTEST_MAIN(CampaignsPageTest)
#include "tst_campaignspage.moc"
