#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "settings/preferences.h"
#include "ui/shell/console.h"

using namespace hongyan;
using namespace std::chrono_literals;

namespace {

/// The visible, enabled button whose words begin so.
QPushButton* button(QWidget& in, const QString& words) {
    for (auto* each : in.findChildren<QPushButton*>())
        if (each->isVisible() && each->isEnabled() && each->text().startsWith(words))
            return each;
    return nullptr;
}

void press(QWidget& in, const QString& words) {
    QPushButton* found = nullptr;
    QTRY_VERIFY2_WITH_TIMEOUT((found = button(in, words)) != nullptr, qPrintable(words), 20'000);
    QTest::mouseClick(found, Qt::LeftButton);
}

QTableView* shownTable(QWidget& in) {
    for (auto* each : in.findChildren<QTableView*>())
        if (each->isVisible())
            return each;
    return nullptr;
}

}  // namespace

/// The whole window, as a person meets it: from the first start to the log, and back after closing.
class tst_Console : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    shell::ConsoleOptions options() const {
        return {.folder = m_folder.path(),
                .secrets = secrets::Backend::Memory,
                .language = settings::Language::English,
                .theme = settings::Theme::Light};
    }

 private slots:
    void initTestCase() {
        settings::Preferences preferences;
        preferences.sending.undoSeconds = 0;
        preferences.closing.whileSending = settings::ClosingChoice::Pause;
        QVERIFY(settings::savePreferences(m_folder.path(), preferences));
    }

    void goesFromTheSandboxToTheLog() {
        shell::Console console(*qApp, options());
        QVERIFY(console.open());
        shell::MainWindow& window = console.window();
        window.show();
        press(window, QStringLiteral("Open the sandbox"));
        QTRY_COMPARE_WITH_TIMEOUT(window.place(), shell::Place::Recipients, 20'000);
        press(window, QStringLiteral("Import 491"));
        QTRY_COMPARE_WITH_TIMEOUT(window.place(), shell::Place::Send, 20'000);
        goThroughTheSteps(window);
        press(window, QStringLiteral("Send to 491"));
        QTRY_COMPARE_WITH_TIMEOUT(window.place(), shell::Place::Deliveries, 20'000);
        QTRY_VERIFY(shownTable(window));
        QTRY_VERIFY(shownTable(window)->model()->rowCount() > 200);
        closeLikeAPerson(window);
    }

    void comesBackToWhatWasThere() {
        shell::Console console(*qApp, options());
        QVERIFY(console.open());
        shell::MainWindow& window = console.window();
        window.show();
        QCOMPARE(window.place(), shell::Place::Deliveries);  // where it was closed
        QTRY_VERIFY(shownTable(window));
        QTRY_VERIFY(shownTable(window)->model()->rowCount() > 200);
        window.open(shell::Place::Campaigns);
        QTRY_VERIFY(shownTable(window) && shownTable(window)->model()->rowCount() == 1);
        closeLikeAPerson(window);
        const auto kept = settings::loadPreferences(m_folder.path());
        QVERIFY(kept);
        QVERIFY2(kept->appearance == settings::Appearance{}, "language and theme were for that run alone");
        QVERIFY2(!kept->window.logFilter.isEmpty(), "the log showed one campaign");
    }

 private:
    /// Next, as often as it takes: the sample is filled in already.
    static void goThroughTheSteps(shell::MainWindow& window) {
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                if (button(window, QStringLiteral("Send to 491")))
                    return true;
                if (QPushButton* next = button(window, QStringLiteral("Next")))
                    QTest::mouseClick(next, Qt::LeftButton);
                return false;
            }(),
            20'000);
    }

    /// The window ends when every thread has flushed.
    static void closeLikeAPerson(shell::MainWindow& window) {
        bool ended = false;
        const auto seen = QObject::connect(qApp, &QCoreApplication::aboutToQuit, [&] { ended = true; });
        QTimer::singleShot(0, &window, &QWidget::close);
        QTimer::singleShot(20s, &window, [] { QCoreApplication::exit(1); });
        QCOMPARE(QApplication::exec(), 0);
        QObject::disconnect(seen);
        QVERIFY(ended);
    }
};

QTEST_MAIN(tst_Console)
#include "tst_console.moc"
