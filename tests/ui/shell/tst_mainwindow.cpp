#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

#include "support/ui/afternoon.h"
#include "ui/shell/deskpage.h"
#include "ui/shell/firstrunpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/translator.h"
#include "ui/widgets/label.h"
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
    QCOMPARE(busy.mid(1, 5), QStringList({QStringLiteral("In flight 37"), QStringLiteral("Queued 6,242"),
                                          QStringLiteral("Done about 14:32"), QStringLiteral("Quota left today 65,046"),
                                          QStringLiteral("Token 1:12:48")}));
    emit m_sending->paceChanged({});
    QCOMPARE(statusTexts(window).mid(1, 5),
             QStringList({QStringLiteral("In flight 0"), QStringLiteral("Queued 0"), QStringLiteral("Done —"),
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
