#pragma once

#include <QObject>
#include <memory>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "engine/engine.h"
#include "settings/preferences.h"
#include "ui/shell/closing.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/translator.h"

class QApplication;

namespace hongyan::shell {

class HomePage;
class FirstRunPage;
class DeskPage;
class Pages;
class SandboxHost;
class Tray;

struct ConsoleOptions {
    QString folder;
    secrets::Backend secrets = secrets::Backend::Keychain;
    std::optional<settings::Language> language;  ///< instead of the preferred one
    std::optional<settings::Theme> theme;
};

/// The composition root: makes engine, window and pages, and connects what one page asks of another.
class Console : public QObject {
    Q_OBJECT
 public:
    Console(QApplication& application, ConsoleOptions options);
    ~Console() override;

    /// Errors: those of Engine::open().
    Result<void> open();
    MainWindow& window() { return *m_window; }
    const Translator& translator() const { return m_translator; }

 private:
    void makePages();
    void connectDesk();
    void connectFirstRun();
    void connectSandbox();
    void connectClosing();
    void connectEnding();
    settings::Appearance appearance() const;
    void rememberLayout();
    void onAccounts(const std::vector<settings::Account>& accounts);
    void askForAccounts();
    void applyPreferences();
    void savePreferences();

    QApplication& m_application;
    ConsoleOptions m_options;
    SystemClock m_clock;
    Translator m_translator;
    settings::Preferences m_preferences;
    settings::Appearance m_appearance;  ///< the preferred one, as it was before the last change
    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<SandboxHost> m_sandbox;
    std::unique_ptr<Tray> m_tray;
    std::unique_ptr<Closing> m_closing;
    std::unique_ptr<Pages> m_pages;
    FirstRunPage* m_firstRun = nullptr;
    DeskPage* m_desk = nullptr;
    HomePage* m_home = nullptr;
    std::vector<settings::Account> m_accounts;
    bool m_isWorking = false;
};

}  // namespace hongyan::shell
