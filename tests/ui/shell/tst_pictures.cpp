#include <QDir>
#include <QImage>
#include <QTest>

#include "support/ui/afternoon.h"
#include "ui/shell/deskpage.h"
#include "ui/shell/firstrunpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/translator.h"
#include "ui/widgets/theme.h"

using namespace hongyan;
using shell::Place;

/// Draws the window in both looks and languages, so that a person can lay it beside the mockups: the pictures are
/// kept in HONGYAN_PICTURES where that is set. Fails on a window that stays empty.
class PicturesTest : public QObject {
    Q_OBJECT

 private slots:
    void draws_data();
    void draws();
};

void PicturesTest::draws_data() {
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("chinese");
    for (const auto* page : {"desk", "first-run"}) {
        for (const bool dark : {false, true}) {
            for (const bool chinese : {true, false})
                QTest::addRow("%s-%s-%s", page, chinese ? "zh" : "en", dark ? "dark" : "light")
                    << QString::fromLatin1(page) << dark << chinese;
        }
    }
}

void PicturesTest::draws() {
    QFETCH(QString, page);
    QFETCH(bool, dark);
    QFETCH(bool, chinese);
    shell::Translator translator;
    translator.setLanguage(chinese ? shell::Language::Chinese : shell::Language::English);
    widgets::Theme theme(*qApp);
    theme.setLook(dark ? widgets::Theme::Look::Dark : widgets::Theme::Look::Light);
    fakes::Library library;
    fakes::Log log;
    fakes::Sending sending;
    fakes::FixedClock clock;
    clock.time = fakes::at(14, 30, 30);
    const bool first = page == QLatin1String("first-run");
    if (!first)
        fakes::fillAfternoon(library, log, sending);
    shell::MainWindow window(theme, sending, clock);
    if (first) {
        auto* doors = new shell::FirstRunPage(theme);
        doors->setKeychain(library.keychain);
        doors->setDatabaseSize(12 * 1024);
        window.setPage(Place::Desk, doors);
    } else {
        auto* desk = new shell::DeskPage(theme, library, log, sending, clock);
        connect(desk, &shell::DeskPage::unconfirmedCounted, &window, &shell::MainWindow::setUnconfirmed);
        window.setPage(Place::Desk, desk);
    }
    window.open(Place::Desk);
    window.resize(1280, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCoreApplication::processEvents();
    const QImage image = window.grab().toImage();
    QVERIFY(image.width() >= 1280);
    QSet<QRgb> colors;
    for (int x = 0; x < image.width(); x += 3) {
        for (int y = 0; y < image.height(); y += 3)
            colors.insert(image.pixel(x, y));
    }
    QVERIFY2(colors.size() > 60, "the window is nearly empty");
    QVERIFY((image.pixelColor(image.width() - 4, 4).lightnessF() < 0.5) == dark);
    const QString folder = qEnvironmentVariable("HONGYAN_PICTURES");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        QVERIFY(image.save(folder + u'/' + QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png")));
    }
}

QTEST_MAIN(PicturesTest)
#include "tst_pictures.moc"
