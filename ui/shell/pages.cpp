#include "ui/shell/pages.h"

#include "ui/accounts/accountspage.h"
#include "ui/history/campaignspage.h"
#include "ui/log/filterstate.h"
#include "ui/log/logpage.h"
#include "ui/preferences/preferencespage.h"
#include "ui/recipients/recipientspage.h"
#include "ui/sending/sendpage.h"
#include "ui/templates/templatespage.h"
#include "ui/text/errors.h"

namespace hongyan::shell {

Pages::Pages(const Needs& needs)
    : m_needs(needs),
      m_stage(rehearsal::makeStage(needs.engine.library(), needs.engine.log(), needs.clock)),
      m_send(new sendingpage::SendPage(needs.theme, needs.engine.library(), needs.engine.log(), needs.engine.sending(),
                                       *m_stage, needs.preferences, needs.clock)),
      m_log(new logpage::LogPage(needs.theme, needs.engine.library(), needs.engine.log(), needs.engine.sending(),
                                 needs.clock)),
      m_campaigns(new historypage::CampaignsPage(needs.theme, needs.engine.log(), needs.engine.sending(), needs.clock)),
      m_templates(new templatespage::TemplatesPage(needs.theme, needs.engine.library())),
      m_recipients(new recipientspage::RecipientsPage(needs.theme, needs.engine.library(), needs.clock)),
      m_accounts(
          new accountspage::AccountsPage(needs.theme, needs.engine.library(), needs.engine.sending(), needs.clock)),
      m_preferences(new preferencespage::PreferencesPage(needs.theme, needs.preferences, needs.folder)) {
    m_needs.window.setPage(Place::Send, m_send);
    m_needs.window.setPage(Place::Deliveries, m_log);
    m_needs.window.setPage(Place::Campaigns, m_campaigns);
    m_needs.window.setPage(Place::Templates, m_templates);
    m_needs.window.setPage(Place::Recipients, m_recipients);
    m_needs.window.setPage(Place::Accounts, m_accounts);
    m_needs.window.setPage(Place::Settings, m_preferences);
    connectSending();
    connectRecipients();
    connectTemplates();
    connectHistory();
    connectAccounts();
    const auto takeSeconds = [this] { m_log->setUndoSeconds(m_needs.preferences.sending.undoSeconds); };
    takeSeconds();
    connect(m_preferences, &preferencespage::PreferencesPage::preferencesChanged, this, takeSeconds);
    connect(m_preferences, &preferencespage::PreferencesPage::preferencesChanged, this, &Pages::preferencesChanged);
}

void Pages::connectSending() {
    connect(m_send, &sendingpage::SendPage::importRequested, this, [this] {
        m_sendAfterImport = true;
        m_needs.window.open(Place::Recipients);
        m_recipients->startImport();
    });
    connect(m_send, &sendingpage::SendPage::accountsRequested, this, &Pages::showAccounts);
    connect(m_send, &sendingpage::SendPage::deliveriesRequested, this, &Pages::showDeliveries);
    connect(m_send, &sendingpage::SendPage::started, this,
            [this](CampaignId campaign) { showDeliveries({.campaign = campaign}); });
    connect(m_log, &logpage::LogPage::acted, this, &Pages::acted);
    connect(m_log, &logpage::LogPage::sendRequested, this, [this] { m_needs.window.open(Place::Send); });
}

void Pages::connectRecipients() {
    connect(m_recipients, &recipientspage::RecipientsPage::sendRequested, this, [this](ListId list) {
        m_needs.window.open(Place::Send);
        m_send->offerList(list);
    });
    connect(m_recipients, &recipientspage::RecipientsPage::listImported, this, [this](ListId list) {
        if (std::exchange(m_sendAfterImport, false))
            sendTo(list);
    });
}

void Pages::connectTemplates() {
    connect(m_templates, &templatespage::TemplatesPage::accountsRequested, this, &Pages::showAccounts);
    connect(m_templates, &templatespage::TemplatesPage::recipientsRequested, this,
            [this] { m_needs.window.open(Place::Recipients); });
    connect(m_templates, &templatespage::TemplatesPage::sendRequested, this, &Pages::sendMessage);
}

void Pages::connectHistory() {
    connect(m_campaigns, &historypage::CampaignsPage::deliveriesRequested, this, &Pages::showDeliveries);
    connect(m_campaigns, &historypage::CampaignsPage::accountRequested, this, [this](AccountId account) {
        m_needs.window.open(Place::Accounts);
        m_accounts->showAccount(account);
    });
    connect(m_campaigns, &historypage::CampaignsPage::acted, this, &Pages::acted);
    connect(m_campaigns, &historypage::CampaignsPage::sendRequested, this,
            [this] { m_needs.window.open(Place::Send); });
}

void Pages::connectAccounts() {
    connect(m_accounts, &accountspage::AccountsPage::templatesRequested, this, [this](AccountId account) {
        m_needs.window.open(Place::Templates);
        m_templates->showAccount(account);
    });
}

void Pages::showDeliveries(const delivery::Filter& filter) {
    m_needs.window.open(Place::Deliveries);
    m_log->showFilter(filter);
}

void Pages::searchDeliveries() {
    showDeliveries({});
    m_log->startSearch();
}

void Pages::addAccount() {
    m_needs.window.open(Place::Accounts);
    m_accounts->startAdding();
}

void Pages::showAccounts() {
    m_needs.window.open(Place::Accounts);
}

void Pages::sendTo(ListId list) {
    m_needs.window.open(Place::Send);
    m_send->useList(list);
    if (m_sampleAccount.isValid())
        fillInSample();
}

/// The sandbox's sample comes with a message that fits it.
void Pages::fillInSample() {
    const AccountId account = std::exchange(m_sampleAccount, {});
    m_needs.engine.library().messages(account).then(
        this, [this, account](const Result<std::vector<templates::Message>>& messages) {
            if (messages && !messages->empty())
                m_send->useMessage(account, messages->front());
        });
}

void Pages::sendMessage(AccountId account, const QString& templateId, MessageId message) {
    m_needs.window.open(Place::Send);
    m_needs.engine.library().messages(account).then(
        this, [this, account, templateId, message](const Result<std::vector<templates::Message>>& saved) {
            templates::Message chosen;
            chosen.templateId = templateId;
            if (saved)
                for (const templates::Message& each : *saved)
                    if (each.id == message)
                        chosen = each;
            m_send->useMessage(account, chosen);
        });
}

void Pages::tryWithSample(AccountId account, const QString& sampleFile) {
    m_sampleAccount = account;
    m_sendAfterImport = true;
    m_needs.window.open(Place::Recipients);
    m_recipients->openFile(sampleFile);
}

void Pages::showError(const Error& error) {
    m_needs.window.showTrouble(text::sentence(error));
}

void Pages::setKeychain(const secrets::BackendStatus& status) {
    m_preferences->setKeychain(status);
}

void Pages::restoreLayout(const settings::Window& window) {
    if (!window.logColumns.isEmpty())
        m_log->setColumnState(window.logColumns);
    if (!window.logFilter.isEmpty())
        m_log->showFilter(logpage::filterIn(window.logFilter, m_needs.clock.now()));
}

void Pages::rememberLayout(settings::Window& window) const {
    window.logColumns = m_log->columnState();
    window.logFilter = logpage::stateOf(m_log->filter(), m_needs.clock.now());
}

}  // namespace hongyan::shell
