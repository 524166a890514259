#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include "settings/fieldtable.h"
#include "settings/preferences.h"

using namespace hongyan;
using namespace hongyan::settings;

namespace {

QString pathIn(const QTemporaryDir& folder) {
    return folder.filePath(QStringLiteral("settings.ini"));
}
void put(const QTemporaryDir& folder, const QByteArray& text) {
    QFile file(pathIn(folder));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}
QByteArray contents(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Probe {
    int size = 7;
    QString name = QStringLiteral("default");
};
constexpr std::tuple probeFields{Field{"probe/size", &Probe::size, 0, 10}, Field{"probe/name", &Probe::name}};

}  // namespace

class tst_Preferences : public QObject {
    Q_OBJECT
 private slots:
    void defaults() {
        const QTemporaryDir folder;
        const auto loaded = loadPreferences(folder.path());
        QVERIFY(loaded.has_value());
        QVERIFY(*loaded == Preferences());
        QCOMPARE(loaded->sending.rateCeiling, 100);
        QCOMPARE(loaded->sending.maxInFlight, 48);
        QCOMPARE(loaded->sending.confirmAbove, 10'000);
        QCOMPARE(loaded->sending.undoSeconds, 10);
        QCOMPARE(loaded->closing.whileSending, ClosingChoice::Ask);
        QVERIFY(!QFileInfo::exists(pathIn(folder)));
    }

    void roundTrip() {
        const QTemporaryDir folder;
        Preferences some;
        some.appearance = {Language::Chinese, Theme::Dark};
        some.sending = {250, 12, 0, 60};
        some.window = {QByteArray("\0\x01\xff;=\n", 6), QStringLiteral("日志"), QByteArray(3000, '\xfe'), "s"};
        some.closing = {false, ClosingChoice::KeepSending};
        const auto inner = folder.filePath(QStringLiteral("not/yet/there"));
        QVERIFY(savePreferences(inner, some).has_value());
        QVERIFY(loadPreferences(inner).value() == some);
        QVERIFY(savePreferences(inner, Preferences()).has_value());
        QVERIFY(loadPreferences(inner).value() == Preferences());
    }
    void enumsStandByName_data() {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("language") << QByteArray("language=zh_CN");
        QTest::newRow("theme") << QByteArray("theme=light");
        QTest::newRow("closing") << QByteArray("whileSending=pause");
    }
    void enumsStandByName() {
        QFETCH(QByteArray, line);
        const QTemporaryDir folder;
        Preferences some;
        some.appearance = {Language::Chinese, Theme::Light};
        some.closing.whileSending = ClosingChoice::Pause;
        QVERIFY(savePreferences(folder.path(), some).has_value());
        QVERIFY(contents(pathIn(folder)).contains(line));
    }

    void values_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("rate");
        QTest::addColumn<int>("undo");
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("trayIcon");
        const auto row = [](const char* name, const char* text, int rate, int undo, const char* language, bool tray) {
            QTest::newRow(name) << QByteArray(text) << rate << undo << QString::fromLatin1(language) << tray;
        };
        row("all good", "[sending]\nrateCeiling=5\nundoSeconds=0\n[appearance]\nlanguage=en\n[closing]\ntrayIcon=false",
            5, 0, "en", false);
        row("lowest", "[sending]\nrateCeiling=1", 1, 10, "system", true);
        row("below the lowest", "[sending]\nrateCeiling=0", 100, 10, "system", true);
        row("highest", "[sending]\nrateCeiling=1000\nundoSeconds=60", 1000, 60, "system", true);
        row("above the highest", "[sending]\nrateCeiling=1001\nundoSeconds=61", 100, 10, "system", true);
        row("not a number", "[sending]\nrateCeiling=fast\nundoSeconds=3", 100, 3, "system", true);
        row("half a number", "[sending]\nrateCeiling=12x", 100, 10, "system", true);
        row("too large for an int", "[sending]\nrateCeiling=99999999999", 100, 10, "system", true);
        row("empty", "[sending]\nrateCeiling=", 100, 10, "system", true);
        row("a list", "[sending]\nrateCeiling=1, 2", 100, 10, "system", true);
        row("unknown language", "[appearance]\nlanguage=fr", 100, 10, "system", true);
        row("case matters", "[appearance]\nlanguage=EN", 100, 10, "system", true);
        row("not a truth", "[closing]\ntrayIcon=maybe", 100, 10, "system", true);
        row("unknown key", "[sending]\nwarp=9", 100, 10, "system", true);
    }
    void values() {
        QFETCH(QByteArray, text);
        const QTemporaryDir folder;
        put(folder, text + '\n');
        const auto loaded = loadPreferences(folder.path());
        QVERIFY(loaded.has_value());
        QTEST(loaded->sending.rateCeiling, "rate");
        QTEST(loaded->sending.undoSeconds, "undo");
        QTEST(nameOf(loaded->appearance.language), "language");
        QTEST(loaded->closing.trayIcon, "trayIcon");
    }
    void brokenBytesKeepTheDefault() {
        const QTemporaryDir folder;
        put(folder, "[window]\ngeometry=not*base64\npage=log\n");
        const auto loaded = loadPreferences(folder.path());
        QCOMPARE(loaded->window.geometry, QByteArray());
        QCOMPARE(loaded->window.page, QStringLiteral("log"));
    }

    void aNewerProgramsKeysStay() {
        const QTemporaryDir folder;
        put(folder, "[sending]\nrateCeiling=5\nwarp=9\n");
        auto preferences = loadPreferences(folder.path()).value();
        preferences.sending.rateCeiling = 6;
        QVERIFY(savePreferences(folder.path(), preferences).has_value());
        QVERIFY(contents(pathIn(folder)).contains("warp=9"));
        QVERIFY(contents(pathIn(folder)).contains("rateCeiling=6"));
    }
    void aBrokenFileIsSaidAndSetAside() {
        const QTemporaryDir folder;
        put(folder, "[sending\nthis is no settings file\n");
        for (int times = 0; times < 2; ++times) {
            const auto loaded = loadPreferences(folder.path());
            QVERIFY(!loaded);
            QCOMPARE(loaded.error().kind, ErrorKind::FileBroken);
            QCOMPARE(loaded.error().subject, pathIn(folder));
        }
        QVERIFY(savePreferences(folder.path(), Preferences()).has_value());
        QVERIFY(loadPreferences(folder.path()).value() == Preferences());
        QVERIFY(contents(pathIn(folder) + QStringLiteral(".broken")).contains("no settings file"));
    }
    void aPlaceThatCannotBeWritten() {
        const QTemporaryDir folder;
        put(folder, "x=1\n");
        // A file where the folder should be: no permission is needed to fail, so it fails for root too.
        const auto saved = savePreferences(pathIn(folder), Preferences());
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::FileNotWritable);
    }
    void theOldFileStaysUntilTheNewOneIsComplete() {
        const QTemporaryDir folder;
        put(folder, "[sending]\nrateCeiling=5\n");
        QFile open(pathIn(folder));
        QVERIFY(open.open(QIODevice::ReadOnly));
        QVERIFY(savePreferences(folder.path(), Preferences()).has_value());
        QCOMPARE(open.readAll(), QByteArray("[sending]\nrateCeiling=5\n"));
    }

    void renames_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("size");
        QTest::addColumn<QString>("name");
        QTest::newRow("old key") << QByteArray("[old]\nsize=3\n") << 3 << QStringLiteral("default");
        QTest::newRow("the new one wins")
            << QByteArray("[old]\nsize=3\n[probe]\nsize=4\n") << 4 << QStringLiteral("default");
        QTest::newRow("twice renamed") << QByteArray("[older]\nsize=5\n") << 5 << QStringLiteral("default");
        QTest::newRow("out of range all the same") << QByteArray("[old]\nsize=11\n") << 7 << QStringLiteral("default");
        QTest::newRow("others stay") << QByteArray("[probe]\nname=n\n") << 7 << QStringLiteral("n");
    }
    void renames() {
        QFETCH(QByteArray, text);
        const QTemporaryDir folder;
        put(folder, text);
        constexpr std::array table{Rename{"older/size", "old/size"}, Rename{"old/size", "probe/size"}};
        QSettings file(pathIn(folder), QSettings::IniFormat);
        renameKeys(file, table);
        Probe probe;
        loadGroup(file, probeFields, probe);
        QTEST(probe.size, "size");
        QTEST(probe.name, "name");
        QVERIFY(!file.contains(QStringLiteral("old/size")) && !file.contains(QStringLiteral("older/size")));
    }
};

QTEST_GUILESS_MAIN(tst_Preferences)
#include "tst_preferences.moc"
