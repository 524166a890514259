#include "ui/shell/console.h"

#include <QApplication>
#include <QFileInfo>
#include <algorithm>

#include "base/interrupt.h"
#include "ui/shell/deskpage.h"
#include "ui/shell/firstrunpage.h"
#include "ui/shell/homepage.h"
#include "ui/shell/pages.h"
#include "ui/shell/sandboxhost.h"
#include "ui/shell/tray.h"

namespace hongyan::shell {
namespace {

Language languageOf(settings::Language language) {
    switch (language) {
        case settings::Language::System:
            return Language::System;
        case settings::Language::Chinese:
            return Language::Chinese;
        case settings::Language::English:
            return Language::English;
    }
    Q_UNREACHABLE();
}

widgets::Theme::Look lookOf(settings::Theme theme) {
    switch (theme) {
        case settings::Theme::System:
            return widgets::Theme::Look::FollowSystem;
        case settings::Theme::Light:
            return widgets::Theme::Look::Light;
        case settings::Theme::Dark:
            return widgets::Theme::Look::Dark;
    }
    Q_UNREACHABLE();
}

}  // namespace

Console::Console(QApplication& application, ConsoleOptions options)
    : m_application(application), m_options(std::move(options)) {
    if (auto loaded = settings::loadPreferences(m_options.folder))
        m_preferences = *loaded;
    m_appearance = m_preferences.appearance;
    m_translator.setLanguage(languageOf(appearance().language));
    m_theme = std::make_unique<widgets::Theme>(m_application);
    m_theme->setLook(lookOf(appearance().theme));
}

/// What was asked for this run alone is never saved, and holds until a person chooses otherwise in it.
settings::Appearance Console::appearance() const {
    return {m_options.language.value_or(m_preferences.appearance.language),
            m_options.theme.value_or(m_preferences.appearance.theme)};
}

/// No page goes while an answer for it is on its way: Qt wants the one who asked to be there.
Console::~Console() {
    if (m_engine)
        m_engine->drain();
}

Result<void> Console::open() {
    auto opened = engine::Engine::open({.folder = m_options.folder,
                                        .stateFolder = engine::usualStateFolder(),
                                        .secrets = m_options.secrets,
                                        .rateCeiling = m_preferences.sending.rateCeiling,
                                        .maxInFlight = m_preferences.sending.maxInFlight});
    if (!opened)
        return fail(opened.error());
    m_engine = std::move(*opened);
    if (const int closed = m_engine->opening().closedFiles; closed > 0)
        qWarning("Others could read %d files of %ls. They are closed to them now.", closed,
                 qUtf16Printable(m_options.folder));
    if (const qint64 plain = m_engine->opening().plainAddresses; plain > 0)
        qWarning("The token addresses of %lld accounts held a password or key in plain. It goes into the keychain now.",
                 static_cast<long long>(plain));
    m_window = std::make_unique<MainWindow>(*m_theme, m_engine->sending(), m_clock);
    m_window->restoreLayout(m_preferences.window.geometry);
    makePages();
    m_desk->setOpening(m_engine->opening());
    connectDesk();
    connectFirstRun();
    connectSandbox();
    connectClosing();
    connect(&m_engine->library(), &engine::Library::accountsChanged, this, &Console::askForAccounts);
    m_window->open(placeNamed(m_preferences.window.page));
    askForAccounts();
    return {};
}

void Console::makePages() {
    m_firstRun = new FirstRunPage(*m_theme);
    m_desk = new DeskPage(*m_theme, m_engine->library(), m_engine->log(), m_engine->sending(), m_clock);
    m_home = new HomePage(m_firstRun, m_desk);
    m_window->setPage(Place::Desk, m_home);
    m_pages =
        std::make_unique<Pages>(Pages::Needs{*m_theme, *m_engine, m_clock, m_preferences, m_options.folder, *m_window});
    m_pages->restoreLayout(m_preferences.window);
    connect(m_pages.get(), &Pages::preferencesChanged, this, &Console::applyPreferences);
}

void Console::applyPreferences() {
    m_engine->sending().setLimits(m_preferences.sending.rateCeiling, m_preferences.sending.maxInFlight);
    const settings::Appearance before = std::exchange(m_appearance, m_preferences.appearance);
    if (before.language != m_appearance.language)
        m_options.language.reset();
    if (before.theme != m_appearance.theme)
        m_options.theme.reset();
    m_translator.setLanguage(languageOf(appearance().language));
    m_theme->setLook(lookOf(appearance().theme));
    if (m_tray)
        m_tray->setVisible(m_preferences.closing.trayIcon);
}

void Console::savePreferences() {
    if (const auto saved = settings::savePreferences(m_options.folder, m_preferences); !saved)
        qWarning("The preferences could not be saved: %s", qUtf8Printable(nameOf(saved.error().kind)));
}

void Console::connectDesk() {
    connect(m_desk, &DeskPage::sendRequested, this, [this] { m_window->open(Place::Send); });
    connect(m_desk, &DeskPage::campaignsRequested, this, [this] { m_window->open(Place::Campaigns); });
    connect(m_desk, &DeskPage::accountsRequested, this, [this] { m_window->open(Place::Accounts); });
    connect(m_desk, &DeskPage::addAccountRequested, m_pages.get(), &Pages::addAccount);
    connect(m_desk, &DeskPage::findRecipientRequested, m_pages.get(), &Pages::searchDeliveries);
    connect(m_desk, &DeskPage::unconfirmedRequested, this,
            [this] { m_pages->showDeliveries({.states = {delivery::State::Unconfirmed}}); });
    connect(m_desk, &DeskPage::failuresRequested, this,
            [this] { m_pages->showDeliveries({.states = {delivery::State::Failed}}); });
    connect(m_desk, &DeskPage::deliveriesRequested, this,
            [this](CampaignId campaign) { m_pages->showDeliveries({.campaign = campaign}); });
    connect(m_pages.get(), &Pages::acted, m_desk, &DeskPage::refresh);
    connect(m_desk, &DeskPage::unconfirmedCounted, m_window.get(), &MainWindow::setUnconfirmed);
}

void Console::connectFirstRun() {
    connect(m_firstRun, &FirstRunPage::addAccountRequested, m_pages.get(), &Pages::addAccount);
    m_engine->library().keychainStatus().then(this, [this](const secrets::BackendStatus& status) {
        m_firstRun->setKeychain(status);
        m_pages->setKeychain(status);
    });
    m_firstRun->setDatabaseSize(QFileInfo(engine::databaseFile(m_options.folder)).size());
}

void Console::connectSandbox() {
    m_sandbox = std::make_unique<SandboxHost>(m_engine->library(), m_options.folder);
    connect(m_firstRun, &FirstRunPage::sandboxRequested, this,
            [this] { m_sandbox->openDoor(m_accounts, tr("Sandbox")); });
    connect(m_sandbox.get(), &SandboxHost::opened, m_pages.get(), &Pages::tryWithSample);
    connect(m_sandbox.get(), &SandboxHost::failed, m_pages.get(), &Pages::showError);
    connect(m_sandbox.get(), &SandboxHost::resumed, this, [this] {
        if (!std::exchange(m_isWorking, true))
            m_engine->sending().workOnEverything();
    });
}

void Console::connectClosing() {
    m_tray = std::make_unique<Tray>(m_engine->sending(), m_engine->log());
    m_tray->setVisible(m_preferences.closing.trayIcon);
    m_closing = std::make_unique<Closing>(*m_engine, *m_window);
    connect(m_window.get(), &MainWindow::closeRequested, this, [this] {
        rememberLayout();
        m_closing->request(m_preferences.closing.whileSending, m_preferences.closing.trayIcon && Tray::isAvailable());
    });
    // Not quit(): that asks the window first, which always says no.
    connect(m_closing.get(), &Closing::closed, &m_application, [] { QApplication::exit(0); });
    connect(m_tray.get(), &Tray::quitRequested, m_closing.get(),
            [this] { m_closing->request(settings::ClosingChoice::Ask, false); });
    connect(&m_engine->sending(), &engine::Sending::storageTrouble, m_pages.get(), &Pages::showError);
    connect(&m_engine->sending(), &engine::Sending::committed, m_window.get(), [this] {
        if (!m_engine->sending().damage())
            m_window->clearTrouble();
    });
    connect(m_tray.get(), &Tray::windowRequested, m_window.get(), [this] {
        m_window->show();
        m_window->raise();
        m_window->activateWindow();
    });
    connect(&m_translator, &Translator::switched, m_tray.get(), &Tray::retranslate);
    connectEnding();
}

/// Whoever ends the program from outside is asked nothing, and loses nothing either.
void Console::connectEnding() {
    onInterrupt(this, [this] {
        rememberLayout();
        m_closing->leave();
    });
    connect(
        &m_application, &QGuiApplication::commitDataRequest, this,
        [this] {
            rememberLayout();
            m_closing->leaveAtOnce();
        },
        Qt::DirectConnection);
}

void Console::rememberLayout() {
    m_preferences.window.geometry = m_window->layoutState();
    m_preferences.window.page = nameOf(m_window->place());
    m_pages->rememberLayout(m_preferences.window);
    savePreferences();
}

void Console::askForAccounts() {
    m_engine->library().accounts().then(this, [this](const Result<std::vector<settings::Account>>& accounts) {
        if (accounts)
            onAccounts(*accounts);
    });
}

void Console::onAccounts(const std::vector<settings::Account>& accounts) {
    const bool isFirst = !m_isWorking && m_accounts.empty();
    m_accounts = accounts;
    m_home->setHasAccounts(!accounts.empty());
    m_window->setHasAccounts(!accounts.empty());
    if (isFirst)
        m_sandbox->resume(accounts);
}

}  // namespace hongyan::shell
