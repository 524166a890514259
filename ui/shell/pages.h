#pragma once

#include <QObject>
#include <functional>

#include "base/clock.h"
#include "engine/engine.h"
#include "rehearsal/rehearsal.h"
#include "settings/preferences.h"
#include "ui/shell/mainwindow.h"

namespace hongyan {
namespace accountspage {
class AccountsPage;
}
namespace historypage {
class CampaignsPage;
}
namespace logpage {
class LogPage;
}
namespace preferencespage {
class PreferencesPage;
}
namespace recipientspage {
class RecipientsPage;
}
namespace sendingpage {
class SendPage;
}
namespace templatespage {
class TemplatesPage;
}
}  // namespace hongyan

namespace hongyan::shell {

/// The pages of the rail but the first, and the ways between them. The window owns the pages.
class Pages : public QObject {
    Q_OBJECT
 public:
    struct Needs {
        widgets::Theme& theme;
        engine::Engine& engine;
        const Clock& clock;
        settings::Preferences& preferences;
        QString folder;
        MainWindow& window;
    };
    explicit Pages(const Needs& needs);

    void showDeliveries(const delivery::Filter& filter);
    void searchDeliveries();
    void addAccount();
    void showAccounts();
    /// The sandbox is ready: its sample spreadsheet is opened for importing.
    void tryWithSample(AccountId account, const QString& sampleFile);
    void showError(const Error& error);
    void setKeychain(const secrets::BackendStatus& status);
    void restoreLayout(const settings::Window& window);
    /// Columns and the like, before the window closes.
    void rememberLayout(settings::Window& window) const;

 signals:
    void preferencesChanged(const hongyan::settings::Preferences& preferences);
    void acted();  ///< a person changed what became of deliveries: figures of it are old

 private:
    void connectSending();
    void connectRecipients();
    void connectTemplates();
    void connectHistory();
    void connectAccounts();
    void sendTo(ListId list);
    void fillInSample();
    void sendMessage(AccountId account, const QString& templateId, MessageId message);

    Needs m_needs;
    std::unique_ptr<rehearsal::Stage> m_stage;
    sendingpage::SendPage* m_send;
    logpage::LogPage* m_log;
    historypage::CampaignsPage* m_campaigns;
    templatespage::TemplatesPage* m_templates;
    recipientspage::RecipientsPage* m_recipients;
    accountspage::AccountsPage* m_accounts;
    preferencespage::PreferencesPage* m_preferences;
    AccountId m_sampleAccount;       ///< the sandbox's, until its sample is imported
    bool m_sendAfterImport = false;  ///< Send asked for the import: back there with the new list
};

}  // namespace hongyan::shell
