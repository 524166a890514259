#include <QDir>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include "shop.h"
#include "support/ui/fakestage.h"
#include "ui/sending/draft.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/translator.h"

using namespace hongyan;

/// Draws each step in the window, so that a person can lay it beside the mockup: the pictures are kept in
/// HONGYAN_PICTURES where that is set. Fails on a page that stays empty or does not fit.
class SendPicturesTest : public QObject {
    Q_OBJECT

 private slots:
    void draws_data();
    void draws();
};

void SendPicturesTest::draws_data() {
    QTest::addColumn<int>("step");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("font");
    const QSize wide(1280, 800);
    for (int step = 0; step < sendingpage::stepCount; ++step) {
        QTest::addRow("send-%d-zh-light", step + 1) << step << false << true << wide << 13;
        QTest::addRow("send-%d-zh-dark", step + 1) << step << true << true << wide << 13;
        QTest::addRow("send-%d-en-light", step + 1) << step << false << false << wide << 13;
        QTest::addRow("send-%d-en-narrow", step + 1) << step << false << false << QSize(1024, 700) << 13;
        QTest::addRow("send-%d-zh-large", step + 1) << step << false << true << wide << 26;
        QTest::addRow("send-%d-en-tall", step + 1) << step << true << false << QSize(1024, 1300) << 13;
        QTest::addRow("send-%d-zh-tall", step + 1) << step << false << true << QSize(1280, 3400) << 26;
    }
}

void SendPicturesTest::draws() {
    QFETCH(int, step);
    QFETCH(bool, dark);
    QFETCH(bool, chinese);
    QFETCH(QSize, size);
    QFETCH(int, font);
    shell::Translator translator;
    translator.setLanguage(chinese ? shell::Language::Chinese : shell::Language::English);
    widgets::Theme theme(*qApp);
    QFont set = QApplication::font();
    set.setPixelSize(font);
    QApplication::setFont(set);
    theme.setLook(dark ? widgets::Theme::Look::Dark : widgets::Theme::Look::Light);
    theme.readSystem();
    fakes::Library library;
    fakes::Log log;
    fakes::Sending sending;
    fakes::FixedClock clock;
    fakes::Stage stage;
    clock.time = fakes::at(14, 29, 20);
    shop::fill(library, log, sending);
    library.suppressedInList = 96;
    auto before = fakes::campaign(9, QStringLiteral("发货通知 11-17"), delivery::CampaignStatus::Finished,
                                  fakes::at(10, 2) - std::chrono::days(3));
    before.counts.of(delivery::State::Accepted) = 1902;
    log.alike = {before};
    sendingpage::Draft draft;
    draft.step = static_cast<sendingpage::Step>(step);
    draft.account = AccountId{1};
    draft.templateId = shop::orderTemplate().id;
    draft.list = ListId{7};
    draft.listName = shop::orderList().list.name;
    draft.policy = {.rate = 80,
                    .startAt = fakes::at(15, 0),
                    .window = delivery::SendingWindow{540, 1200, delivery::WindowZone::Local},
                    .canary = true,
                    .sendOnceKey = QStringLiteral("发货-1120"),
                    .cap = delivery::FrequencyCap{1, std::chrono::hours(24)}};
    library.notes.insert(QStringLiteral("draft/send"), toJson(draft));
    const settings::Preferences preferences;
    shell::MainWindow window(theme, sending, clock);
    auto* page = new sendingpage::SendPage(theme, library, log, sending, stage, preferences, clock);
    window.setPage(shell::Place::Send, page);
    window.open(shell::Place::Send);
    window.resize(size);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    page->refresh();
    auto* number = page->findChild<QLineEdit*>(QStringLiteral("typedNumber"));
    QTRY_COMPARE(number->isVisible(), step == 4);
    if (step == 4)
        QTest::keyClicks(number, QStringLiteral("12335"));
    auto* checked = page->findChild<QLabel*>(QStringLiteral("hint"));
    QTRY_VERIFY(step != 4 || checked->text().contains(chinese ? QStringLiteral("再") : QStringLiteral("once more")));
    if (step == 2)
        QTRY_VERIFY(page->findChild<QPushButton*>(QStringLiteral("leaveOut")));
    QCoreApplication::processEvents();
    const QImage image = window.grab().toImage();
    const QString folder = qEnvironmentVariable("HONGYAN_PICTURES");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        QVERIFY(image.save(folder + u'/' + QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png")));
    }
    QSet<QRgb> colors;
    for (int x = 0; x < image.width(); x += 3) {
        for (int y = 0; y < image.height(); y += 3)
            colors.insert(image.pixel(x, y));
    }
    QVERIFY2(colors.size() > 60, "the window is nearly empty");
    if (font == 13)
        QCOMPARE(image.size(), size);
}

QTEST_MAIN(SendPicturesTest)
#include "tst_sendpictures.moc"
