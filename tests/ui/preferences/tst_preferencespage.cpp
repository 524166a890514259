#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include "support/ui/pictures.h"
#include "ui/preferences/preferencespage.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"

using namespace hongyan;
using preferencespage::PreferencesPage;

class PreferencesPageTest : public QObject {
    Q_OBJECT

 public slots:
    void onOpened(const QUrl& url) { m_opened = url; }

 private slots:
    void init();
    void cleanup() { m_page.reset(); }
    void openingStoresNothing();
    void saysWhereSecretsAre();
    void choicesAreStoredAtOnce();
    void languageAndLookAreToldLive();
    void quickChoicesEndWithTheLast();
    void theLastChoiceSurvivesClosing();
    void unwritableFolderIsSaid();
    void folderOpens();
    void takesWhatOthersChanged();
    void everyControlHasAName();
    void pictures_data();
    void pictures();

 private:
    void open();
    template<class W>
    W* find(const char* name) const {
        return m_page->findChild<W*>(QLatin1String(name));
    }
    void enter(const char* name, const QString& value) const;
    settings::Preferences stored() const {
        return settings::loadPreferences(m_folder->path()).value_or(settings::Preferences{});
    }

    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    settings::Preferences m_preferences;
    std::unique_ptr<PreferencesPage> m_page;
    QUrl m_opened;
};

void PreferencesPageTest::init() {
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_folder = std::make_unique<QTemporaryDir>();
    m_preferences = {};
    m_preferences.window.page = QStringLiteral("log");
}

void PreferencesPageTest::open() {
    m_page = std::make_unique<PreferencesPage>(*m_theme, m_preferences, m_folder->path());
    m_page->resize(1132, 772);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->refresh();
}

void PreferencesPageTest::enter(const char* name, const QString& value) const {
    auto* box = find<QSpinBox>(name);
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, value);
    QTest::keyClick(box, Qt::Key_Return);
}

void PreferencesPageTest::openingStoresNothing() {
    m_preferences.sending.rateCeiling = 42;
    m_preferences.closing.whileSending = settings::ClosingChoice::Pause;
    m_preferences.closing.trayIcon = false;
    const settings::Preferences before = m_preferences;
    open();
    QCOMPARE(m_preferences, before);
    QCOMPARE(find<QSpinBox>("rateCeiling")->value(), 42);
    QVERIFY(!find<QCheckBox>("trayIcon")->isChecked());
    m_page.reset();
    QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("settings.ini"))));
}

void PreferencesPageTest::saysWhereSecretsAre() {
    open();
    const auto note = [this] {
        QStringList said;
        for (const QLabel* each : m_page->findChildren<QLabel*>())
            if (each->text().contains(QStringLiteral("AppSecrets")))
                said << each->text();
        return said.join(u'\n');
    };
    QVERIFY2(note().endsWith(QStringLiteral("AppSecrets are not in it.")), qPrintable(note()));
    m_page->setKeychain({secrets::Backend::Keychain, true, false, QStringLiteral("KWallet")});
    QVERIFY2(note().contains(QStringLiteral("in the keychain")), qPrintable(note()));
    m_page->setKeychain({secrets::Backend::Memory, true, false, QStringLiteral("memory")});
    QVERIFY2(note().contains(QStringLiteral("in memory")) && !note().contains(QStringLiteral("keychain")),
             qPrintable(note()));
    m_page->setKeychain({secrets::Backend::Environment, true, false, {}});
    QVERIFY2(note().contains(QStringLiteral("environment")) && !note().contains(QStringLiteral("keychain")),
             qPrintable(note()));
}

void PreferencesPageTest::choicesAreStoredAtOnce() {
    open();
    QSignalSpy changed(m_page.get(), &PreferencesPage::preferencesChanged);
    enter("rateCeiling", QStringLiteral("250"));
    QCOMPARE(changed.count(), 1);  // not at every digit
    enter("maxInFlight", QStringLiteral("24"));
    enter("confirmAbove", QStringLiteral("0"));
    enter("undoSeconds", QStringLiteral("30"));
    QTest::mouseClick(find<QCheckBox>("trayIcon"), Qt::LeftButton, {},
                      QPoint(8, find<QCheckBox>("trayIcon")->height() / 2));
    find<QComboBox>("whileSending")->setFocus();
    QTest::keyClick(find<QComboBox>("whileSending"), Qt::Key_Down);
    QCOMPARE(m_preferences.sending, (settings::Sending{250, 24, 0, 30}));
    QCOMPARE(m_preferences.closing, (settings::Closing{false, settings::ClosingChoice::KeepSending}));
    QTRY_COMPARE(stored().sending, m_preferences.sending);
    QTRY_COMPARE(stored().closing, m_preferences.closing);
    QCOMPARE(stored().window.page, QStringLiteral("log"));  // what the shell keeps there stays
    QCOMPARE(changed.count(), 6);
    QCOMPARE(changed.last().first().value<settings::Preferences>(), m_preferences);
}

void PreferencesPageTest::languageAndLookAreToldLive() {
    open();
    QSignalSpy language(m_page.get(), &PreferencesPage::languageChanged);
    QSignalSpy look(m_page.get(), &PreferencesPage::themeChanged);
    QTest::keyClick(find<QComboBox>("language"), Qt::Key_Down);
    QCOMPARE(language.count(), 1);
    QCOMPARE(language.first().first().value<settings::Language>(), settings::Language::Chinese);
    QCOMPARE(look.count(), 0);
    QTest::keyClick(find<QComboBox>("look"), Qt::Key_End);
    QCOMPARE(look.count(), 1);
    QCOMPARE(look.first().first().value<settings::Theme>(), settings::Theme::Dark);
    const fakes::Words words(true);  // the shell switches; the page follows and keeps its choices
    QCoreApplication::processEvents();
    QCOMPARE(find<QComboBox>("look")->currentText(), QStringLiteral("深色"));
    QCOMPARE(language.count(), 1);
}

void PreferencesPageTest::quickChoicesEndWithTheLast() {
    open();
    for (int i = 1; i <= 30; ++i)
        find<QSpinBox>("undoSeconds")->setValue(i);
    QTRY_COMPARE(stored().sending.undoSeconds, 30);
}

void PreferencesPageTest::theLastChoiceSurvivesClosing() {
    open();
    for (int i = 1; i <= 7; ++i)
        find<QSpinBox>("undoSeconds")->setValue(i);
    m_page.reset();
    QCOMPARE(stored().sending.undoSeconds, 7);
}

void PreferencesPageTest::unwritableFolderIsSaid() {
    const QString inTheWay = m_folder->filePath(QStringLiteral("file"));
    QFile file(inTheWay);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.close();
    m_page = std::make_unique<PreferencesPage>(*m_theme, m_preferences, inTheWay);
    m_page->show();
    find<QSpinBox>("undoSeconds")->setValue(5);
    auto* banner = m_page->findChild<widgets::Banner*>();
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(banner->sentence().contains(QStringLiteral("cannot be written")));
    QVERIFY(QFile::remove(inTheWay));
    QVERIFY(QDir().mkpath(inTheWay));
    emit banner->linkActivated();
    QTRY_VERIFY(!banner->isVisible());
    QCOMPARE(settings::loadPreferences(inTheWay).value_or(settings::Preferences{}).sending.undoSeconds, 5);
}

void PreferencesPageTest::folderOpens() {
    open();
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "onOpened");
    QTest::mouseClick(find<QPushButton>("openFolder"), Qt::LeftButton);
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    QCOMPARE(m_opened, QUrl::fromLocalFile(m_folder->path()));
}

void PreferencesPageTest::takesWhatOthersChanged() {
    open();
    QSignalSpy changed(m_page.get(), &PreferencesPage::preferencesChanged);
    m_preferences.closing.whileSending = settings::ClosingChoice::KeepSending;  // chosen in the closing question
    m_page->refresh();
    QCOMPARE(find<QComboBox>("whileSending")->currentIndex(), 1);
    QCOMPARE(changed.count(), 0);
}

void PreferencesPageTest::everyControlHasAName() {
    open();
    for (const char* name : {"language", "look", "rateCeiling", "maxInFlight", "confirmAbove", "undoSeconds",
                             "whileSending", "trayIcon", "openFolder"}) {
        const auto* control = find<QWidget>(name);
        const auto* button = qobject_cast<const QAbstractButton*>(control);
        QVERIFY2(!control->accessibleName().isEmpty() || (button && !button->text().isEmpty()), name);
        QVERIFY2(control->focusPolicy() & Qt::TabFocus, name);
    }
}

void PreferencesPageTest::pictures_data() {
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("chinese");
    QTest::newRow("zh-light") << false << true;
    QTest::newRow("zh-dark") << true << true;
    QTest::newRow("en-light") << false << false;
}

void PreferencesPageTest::pictures() {
    QFETCH(bool, dark);
    QFETCH(bool, chinese);
    const fakes::Words words(chinese);
    QVERIFY(words.loaded());
    m_theme->setLook(dark ? widgets::Theme::Look::Dark : widgets::Theme::Look::Light);
    m_page =
        std::make_unique<PreferencesPage>(*m_theme, m_preferences, QStringLiteral("/home/ops/.local/share/hongyan"));
    QVERIFY(fakes::draws(*m_page, QStringLiteral("preferences-") + QString::fromLatin1(QTest::currentDataTag())));
}

QTEST_MAIN(PreferencesPageTest)
#include "tst_preferencespage.moc"
