#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include "support/ui/afternoon.h"
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
    void nothingRunsOnADamagedDatabase();
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
        QVERIFY2(button->isHidden() || !button->accessibleName().startsWith(QStringLiteral("Pause")),
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
