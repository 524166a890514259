#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include "support/ui/afternoon.h"
#include "ui/shell/closing.h"
#include "ui/shell/deskpage.h"
#include "ui/shell/firstrunpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/translator.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page.h"
#include "ui/widgets/rail.h"

using namespace hongyan;
using shell::Place;

Q_DECLARE_METATYPE(engine::Opening)
Q_DECLARE_METATYPE(settings::ClosingChoice)

class MainWindowTest : public QObject {
    Q_OBJECT

 private slots:
    void init();
    void controlsHaveNames();
    void controlOpensPages();
    void languageSwitchesLive();
    void deskPausesACampaign();
    void deskNeedsLeadSomewhere();
    void anAccountAloneNeedsYou();
    void saysNothingBeforeItKnows();
    void asksBeforeResumingWhatIsOlder();
    void saysWhatARestoredCopyLacks_data();
    void saysWhatARestoredCopyLacks();
    void troubleMovesNothing();
    void unknownLooksUnknown();
    void theFirstPageSaysWhereSecretsAre();
    void nothingRunsOnADamagedDatabase();
    void aDamagedDatabaseClosesAtOnce_data();
    void aDamagedDatabaseClosesAtOnce();
    void theFocusStaysWithTheWork();
    void enterPressesWhatHasTheFocus();
    void theTitleSaysItOnce();
    void statusBarKeepsItsOrder();
    void closingAsks();

 private:
    QStringList statusTexts(const shell::MainWindow& window) const;

    std::unique_ptr<shell::Translator> m_translator;
    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<fakes::Library> m_library;
    std::unique_ptr<fakes::Log> m_log;
    std::unique_ptr<fakes::Sending> m_sending;
    fakes::FixedClock m_clock;
};

void MainWindowTest::init() {
    m_translator = std::make_unique<shell::Translator>();
    m_translator->setLanguage(shell::Language::English);
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_library = std::make_unique<fakes::Library>();
    m_log = std::make_unique<fakes::Log>();
    m_sending = std::make_unique<fakes::Sending>();
    m_clock.time = fakes::at(14, 30, 30);
    fakes::fillAfternoon(*m_library, *m_log, *m_sending);
}

void MainWindowTest::controlsHaveNames() {
    shell::MainWindow window(*m_theme, *m_sending, m_clock);
    auto* desk = new shell::DeskPage(*m_theme, *m_library, *m_log, *m_sending, m_clock);
    window.setPage(Place::Desk, desk);
    window.setPage(Place::Accounts, new shell::FirstRunPage(*m_theme));
    window.open(Place::Desk);
    window.show();
    QTRY_COMPARE(desk->findChildren<shell::CampaignRow*>().size(), 3);
    int checked = 0;
    for (const QAbstractButton* control : window.findChildren<QAbstractButton*>()) {
        const bool hiddenFor = control->isHidden() || control->objectName().startsWith(QLatin1String("qt_"));
        if (hiddenFor)
            continue;
        ++checked;
        QVERIFY2(!control->accessibleName().isEmpty() || !control->text().isEmpty(),
                 control->metaObject()->className());
    }
    QVERIFY(checked > 20);
}

void MainWindowTest::controlOpensPages() {
    shell::MainWindow window(*m_theme, *m_sending, m_clock);
    window.setPage(Place::Desk, new shell::FirstRunPage(*m_theme));
    window.setPage(Place::Settings, new shell::FirstRunPage(*m_theme));
    window.open(Place::Desk);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QSignalSpy opened(&window, &shell::MainWindow::placeOpened);
    QTest::keyClick(&window, Qt::Key_8, Qt::ControlModifier);
    QCOMPARE(window.place(), Place::Settings);
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);  // no page there
    QCOMPARE(window.place(), Place::Settings);
    QCOMPARE(opened.count(), 1);
}

void MainWindowTest::languageSwitchesLive() {
    shell::MainWindow window(*m_theme, *m_sending, m_clock);
    auto* rail = window.findChild<widgets::NavigationRail*>();
    QCOMPARE(rail->entry(0)->text(), QStringLiteral("Desk"));
    m_translator->setLanguage(shell::Language::Chinese);
    QTRY_COMPARE(rail->entry(0)->text(), QStringLiteral("工作台"));
    QCOMPARE(window.windowTitle(), QStringLiteral("鸿雁"));
    m_translator->setLanguage(shell::Language::English);
    QTRY_COMPARE(rail->entry(0)->text(), QStringLiteral("Desk"));
}

void MainWindowTest::deskPausesACampaign() {
    shell::DeskPage desk(*m_theme, *m_library, *m_log, *m_sending, m_clock);
    desk.refresh();
    desk.show();
    QTRY_COMPARE(desk.findChildren<shell::CampaignRow*>().size(), 3);
    const auto press = [&desk](const QString& name) {
        for (auto* button : desk.findChildren<QPushButton*>()) {
            if (button->accessibleName() == name)
                return button->click(), true;
        }
        return false;
    };
    QVERIFY(press(QStringLiteral("Pause 发货通知 11-20")));
    QCOMPARE(m_sending->paused, std::vector<CampaignId>{CampaignId{3}});
    QVERIFY(press(QStringLiteral("Resume 会员日提醒")));
    QCOMPARE(m_sending->resumed, std::vector<CampaignId>{CampaignId{4}});
}

void MainWindowTest::deskNeedsLeadSomewhere() {
    shell::DeskPage desk(*m_theme, *m_library, *m_log, *m_sending, m_clock);
    QSignalSpy counted(&desk, &shell::DeskPage::unconfirmedCounted);
    QSignalSpy decide(&desk, &shell::DeskPage::unconfirmedRequested);
    desk.refresh();
    QTRY_COMPARE(desk.findChildren<shell::NeedRow*>().size(), 3);
    QCOMPARE(counted.last().first().toLongLong(), 9);
    desk.findChildren<shell::NeedRow*>().first()->findChild<QPushButton*>()->click();
    QCOMPARE(decide.count(), 1);
}

void MainWindowTest::anAccountAloneNeedsYou() {
    m_log->campaignRows.clear();
    m_log->grouped.clear();
    m_log->counted = {};
    shell::DeskPage desk(*m_theme, *m_library, *m_log, *m_sending, m_clock);
    desk.refresh();
    QTRY_COMPARE(desk.findChildren<shell::NeedRow*>().size(), 1);
    QGuiApplication::clipboard()->clear();
    desk.findChildren<shell::NeedRow*>().first()->findChild<QPushButton*>()->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("116.62.31.194"));
}

void MainWindowTest::saysNothingBeforeItKnows() {
    const auto words = [](const QWidget& page) {
        QStringList all;
        for (const QLabel* each : page.findChildren<QLabel*>())
            all << each->text();
        for (const auto* each : page.findChildren<widgets::NumberTile*>())
            all << each->accessibleName();
        return all.join(u'\n');
    };
    m_log->campaignRows.clear();
    m_log->grouped.clear();
    m_log->counted = {};
    m_sending->reports.clear();
    shell::DeskPage desk(*m_theme, *m_library, *m_log, *m_sending, m_clock);
    QVERIFY2(!words(desk).contains(QStringLiteral("all is well")), qPrintable(words(desk)));
    for (const auto* tile : desk.findChildren<widgets::NumberTile*>())
        QVERIFY2(!tile->accessibleName().contains(u'0'), qPrintable(tile->accessibleName()));
    desk.refresh();
    QTRY_VERIFY(!words(desk).contains(QStringLiteral("being looked up")));
    QVERIFY2(!words(desk).contains(QStringLiteral("all is well")), "no account was asked anything");
    for (const settings::Account& account : m_library->accountRows) {
        m_sending->reports.push_back({});
        m_sending->reports.back().account = account.id;
        m_sending->reports.back().token.present = true;
    }
    emit m_sending->paceChanged(m_sending->reports);
    desk.refresh();
    QTRY_VERIFY(words(desk).contains(QStringLiteral("all is well")));
    QVERIFY2(!words(desk).contains(QStringLiteral("seconds")), "nothing listens for receipts");
}

void MainWindowTest::asksBeforeResumingWhatIsOlder() {
    for (delivery::Campaign& each : m_log->campaignRows) {
        if (each.status == delivery::CampaignStatus::Paused)
            each.pauseReason = delivery::PauseReason::OlderThanSent;
    }
    shell::DeskPage desk(*m_theme, *m_library, *m_log, *m_sending, m_clock);
    desk.refresh();
    desk.show();
    QTRY_COMPARE(desk.findChildren<shell::CampaignRow*>().size(), 3);
    for (auto* button : desk.findChildren<QPushButton*>()) {
        if (button->accessibleName() == QStringLiteral("Resume 会员日提醒"))
            button->click();
    }
    auto* box = desk.findChild<QMessageBox*>();
    QVERIFY(box);
    QVERIFY2(box->text().contains(QStringLiteral("1200")), qPrintable(box->text()));
    QVERIFY(m_sending->resumed.empty());
    for (QAbstractButton* button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QCOMPARE(m_sending->resumed, std::vector<CampaignId>{CampaignId{4}});
}

void MainWindowTest::saysWhatARestoredCopyLacks_data() {
    QTest::addColumn<engine::Opening>("opening");
    QTest::addColumn<QStringList>("said");
    QTest::addColumn<QString>("next");
    QTest::newRow("nothing to look at") << engine::Opening{.isOlder = true} << QStringList() << QString();
    QTest::newRow("all of it") << engine::Opening{.heldCampaigns = 2, .doubtedDeliveries = 74, .missingCampaigns = 1}
                               << QStringList{"2 campaigns are paused", "74 messages", "1 campaign that was sent"}
                               << QStringLiteral("See the campaigns");
    QTest::newRow("rows in doubt") << engine::Opening{.doubtedDeliveries = 3} << QStringList{"3 messages"}
                                   << QStringLiteral("Decide");
    QTest::newRow("missing") << engine::Opening{.missingCampaigns = 4} << QStringList{"4 campaigns", "send-once key"}
                             << QStringLiteral("Understood");
}

void MainWindowTest::saysWhatARestoredCopyLacks() {
    QFETCH(engine::Opening, opening);
    QFETCH(QStringList, said);
    QFETCH(QString, next);
    m_translator->setLanguage(shell::Language::English);
    m_log->campaignRows.clear();
    m_log->grouped.clear();
    m_log->counted = {};
    m_sending->reports.clear();
    shell::DeskPage desk(*m_theme, *m_library, *m_log, *m_sending, m_clock);
    desk.setOpening(opening);
    desk.refresh();
    const auto rows = [&] {
        std::vector<shell::NeedRow*> found;
        for (auto* each : desk.findChildren<shell::NeedRow*>())
            if (!each->isHidden())
                found.push_back(each);
        return found;
    };
    QTRY_COMPARE(rows().size(), said.isEmpty() ? size_t(0) : size_t(1));
    if (said.isEmpty())
        return;
    QStringList words;
    for (const QLabel* each : rows().front()->findChildren<QLabel*>())
        words << each->text();
    for (const QString& each : said)
        QVERIFY2(words.join(u'\n').contains(each), qPrintable(words.join(u'\n')));
    auto* button = rows().front()->findChild<QPushButton*>();
    QCOMPARE(button->text(), next);
    QSignalSpy campaigns(&desk, &shell::DeskPage::campaignsRequested);
    QSignalSpy unconfirmed(&desk, &shell::DeskPage::unconfirmedRequested);
    button->click();
    QCOMPARE(campaigns.count(), opening.heldCampaigns > 0 ? 1 : 0);
    QCOMPARE(unconfirmed.count(), opening.heldCampaigns == 0 && opening.doubtedDeliveries > 0 ? 1 : 0);
    QTRY_VERIFY2(rows().empty(), "it was looked at");
}

void MainWindowTest::troubleMovesNothing() {
    shell::MainWindow window(*m_theme, *m_sending, m_clock);
    auto* page = new shell::FirstRunPage(*m_theme);
    window.setPage(Place::Desk, page);
    window.open(Place::Desk);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const QPoint before = page->mapTo(&window, QPoint());
    window.showTrouble(QStringLiteral("The disk is full."));
    QCoreApplication::processEvents();
    QCOMPARE(page->mapTo(&window, QPoint()), before);
}

/// No account was asked anything yet, and none is called ready.
void MainWindowTest::unknownLooksUnknown() {
    m_log->campaignRows.clear();
    m_sending->reports.clear();
    shell::DeskPage desk(*m_theme, *m_library, *m_log, *m_sending, m_clock);
    desk.refresh();
    desk.show();
    QTRY_COMPARE(desk.findChildren<shell::AccountRow*>().size(), 3);
    QStringList all;
    for (const QLabel* each : desk.findChildren<QLabel*>())
        all << each->text();
    QVERIFY2(!all.contains(QStringLiteral("Ready")), qPrintable(all.join(u'\n')));
    QCOMPARE(all.count(QStringLiteral("Not checked yet")), 3);
}

void MainWindowTest::theFirstPageSaysWhereSecretsAre() {
    shell::FirstRunPage doors(*m_theme);
    const auto words = [&] {
        QStringList all;
        for (const QLabel* each : doors.findChildren<QLabel*>())
            all << each->text();
        return all.join(u'\n');
    };
    QVERIFY2(!words().contains(QStringLiteral("has no keychain")), "nobody has answered yet");
    doors.setKeychain({secrets::Backend::Keychain, true, false, QStringLiteral("KWallet")});
    QVERIFY2(words().contains(QStringLiteral("live in the system's keychain")), qPrintable(words()));
    doors.setKeychain({secrets::Backend::Keychain, false, false, {}});
    QVERIFY2(!words().contains(QStringLiteral("live in")), qPrintable(words()));
    doors.setKeychain({secrets::Backend::Memory, true, false, QStringLiteral("memory")});
    QVERIFY2(words().contains(QStringLiteral("stay in memory")) && !words().contains(QStringLiteral("keychain")),
             qPrintable(words()));
    doors.setKeychain({secrets::Backend::Environment, true, false, {}});
    QVERIFY2(words().contains(QStringLiteral("environment")) && !words().contains(QStringLiteral("keychain")),
             qPrintable(words()));
}

namespace {

/// What Closing asks of the engine.
class ClosingEngine final : public engine::Engine {
 public:
    ClosingEngine(fakes::Library& library, fakes::Log& log, fakes::Sending& sending)
        : m_library(library), m_log(log), m_sending(sending) {}
    const engine::Opening& opening() const override { return m_opening; }
    engine::Library& library() override { return m_library; }
    engine::DeliveryLog& log() override { return m_log; }
    engine::Sending& sending() override { return m_sending; }
    QFuture<bool> close(Milliseconds) override { return fakes::atOnce(true); }
    void drain() override {}

 private:
    engine::Opening m_opening;
    fakes::Library& m_library;
    fakes::Log& m_log;
    fakes::Sending& m_sending;
};

}  // namespace

void MainWindowTest::aDamagedDatabaseClosesAtOnce_data() {
    QTest::addColumn<settings::ClosingChoice>("choice");
    QTest::addColumn<bool>("isDamaged");
    for (const bool isDamaged : {false, true}) {
        const char* state = isDamaged ? "damaged" : "sound";
        QTest::addRow("ask, %s", state) << settings::ClosingChoice::Ask << isDamaged;
        QTest::addRow("keep sending, %s", state) << settings::ClosingChoice::KeepSending << isDamaged;
        QTest::addRow("pause, %s", state) << settings::ClosingChoice::Pause << isDamaged;
    }
}

/// Nothing is sent any more, so there is nothing to ask, to hide in the tray for or to pause.
void MainWindowTest::aDamagedDatabaseClosesAtOnce() {
    QFETCH(settings::ClosingChoice, choice);
    QFETCH(bool, isDamaged);
    if (isDamaged)
        m_sending->broken = Error{ErrorKind::StorageBroken, QStringLiteral("malformed")};
    ClosingEngine engine(*m_library, *m_log, *m_sending);
    QWidget window;
    window.show();
    shell::Closing closing(engine, window);
    QSignalSpy closed(&closing, &shell::Closing::closed);
    QSignalSpy hidden(&closing, &shell::Closing::hidden);
    closing.request(choice, true);
    if (isDamaged) {
        QTRY_COMPARE(closed.count(), 1);
        QVERIFY(m_sending->paused.empty());
    }
    QCOMPARE(hidden.count(), !isDamaged && choice == settings::ClosingChoice::KeepSending ? 1 : 0);
    QCOMPARE(window.findChild<QMessageBox*>() != nullptr, !isDamaged && choice == settings::ClosingChoice::Ask);
    if (!isDamaged && choice == settings::ClosingChoice::Pause)
        QTRY_VERIFY(!m_sending->paused.empty() && closed.count() == 1);
}

void MainWindowTest::nothingRunsOnADamagedDatabase() {
    m_sending->broken = Error{ErrorKind::StorageBroken, QStringLiteral("malformed")};
    shell::DeskPage desk(*m_theme, *m_library, *m_log, *m_sending, m_clock);
    desk.refresh();
    desk.show();
    QTRY_COMPARE(desk.findChildren<shell::CampaignRow*>().size(), 3);
    QTRY_COMPARE(desk.findChildren<shell::AccountRow*>().size(), 3);
    QStringList all;
    for (const QLabel* each : desk.findChildren<QLabel*>()) {
        if (each->isVisible())
            all << each->text() << each->accessibleName();
    }
    QVERIFY2(!all.contains(QStringLiteral("Ready")) && !all.contains(QStringLiteral("Sending")),
             qPrintable(all.join(u'\n')));
    QVERIFY2(!all.contains(QStringLiteral("1 running")), "nothing runs");
    for (auto* button : desk.findChildren<QPushButton*>())
        QVERIFY2(button->isHidden() || !(button->accessibleName().startsWith(QStringLiteral("Pause")) ||
                                         button->accessibleName().startsWith(QStringLiteral("Resume"))),
                 qPrintable(button->accessibleName()));
}

namespace {

/// A page with what a page has: fields, and a button whose click hides, disables or deletes it.
class WorkPage final : public widgets::Page {
 public:
    WorkPage() {
        auto* rows = new QVBoxLayout(this);
        rows->addWidget(first = new QLineEdit(this));
        rows->addWidget(form = new QWidget(this));
        auto* inside = new QVBoxLayout(form);
        inside->addWidget(near = new QLineEdit(form));
        inside->addWidget(button = new QPushButton(form));
    }
    QLineEdit* first;
    QWidget* form;
    QLineEdit* near;
    QPushButton* button;

 protected:
    void retranslate() override {}
};

}  // namespace

void MainWindowTest::enterPressesWhatHasTheFocus() {
    shell::FirstRunPage doors(*m_theme);
    doors.show();
    QVERIFY(QTest::qWaitForWindowActive(&doors));
    QSignalSpy opened(&doors, &shell::FirstRunPage::sandboxRequested);
    auto* button = doors.findChild<QPushButton*>();
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
}

void MainWindowTest::theTitleSaysItOnce() {
    QGuiApplication::setApplicationDisplayName(QStringLiteral("鸿雁 Hongyan"));
    const shell::MainWindow window(*m_theme, *m_sending, m_clock);
    // The platform puts the name behind a title that does not end with it.
    QVERIFY(window.windowTitle().endsWith(QGuiApplication::applicationDisplayName()));
}

void MainWindowTest::theFocusStaysWithTheWork() {
    shell::MainWindow window(*m_theme, *m_sending, m_clock);
    auto* page = new WorkPage;
    window.setPage(Place::Desk, page);
    window.open(Place::Desk);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto begin = [page] {
        page->button->setFocus();
        return page->button->hasFocus();
    };
    QVERIFY(begin());
    page->button->setEnabled(false);
    QVERIFY(page->near->hasFocus());
    page->button->setEnabled(true);
    QVERIFY2(page->button->hasFocus(), "it can be used again");
    page->button->hide();
    QVERIFY(page->near->hasFocus());
    page->button->show();
    QVERIFY(begin());
    page->form->setEnabled(false);
    QVERIFY(page->first->hasFocus());
    page->form->setEnabled(true);
    QVERIFY(begin());
    page->form->hide();
    QVERIFY(page->first->hasFocus());
    page->first->setEnabled(false);
    QVERIFY2(page->hasFocus(), "nothing is left, and the keys still are the page's");
}

QStringList MainWindowTest::statusTexts(const shell::MainWindow& window) const {
    QStringList texts;
    const auto* strip = window.findChild<QWidget*>(QStringLiteral("StatusStrip"));
    for (const QLabel* part : strip->findChildren<QLabel*>())
        texts << (part->accessibleName().isEmpty() ? part->text() : part->accessibleName());
    return texts;
}

void MainWindowTest::statusBarKeepsItsOrder() {
    shell::MainWindow window(*m_theme, *m_sending, m_clock);
    const QStringList busy = statusTexts(window);
    QCOMPARE(busy.mid(1, 5), QStringList({QStringLiteral("Sending 37"), QStringLiteral("Queued 6,242"),
                                          QStringLiteral("Done about 14:32"), QStringLiteral("Quota left today 65,046"),
                                          QStringLiteral("Token 1:12:48")}));
    emit m_sending->paceChanged({});
    QCOMPARE(statusTexts(window).mid(1, 5),
             QStringList({QStringLiteral("Sending 0"), QStringLiteral("Queued 0"), QStringLiteral("Done —"),
                          QStringLiteral("Quota left today —"), QStringLiteral("Token —")}));
}

void MainWindowTest::closingAsks() {
    shell::MainWindow window(*m_theme, *m_sending, m_clock);
    window.show();
    QSignalSpy asked(&window, &shell::MainWindow::closeRequested);
    QVERIFY(!window.close());
    QCOMPARE(asked.count(), 1);
    QVERIFY(window.isVisible());
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
