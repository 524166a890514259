#include "ui/shell/sandboxhost.h"

#include <QDir>
#include <algorithm>

namespace hongyan::shell {
namespace {

constexpr Milliseconds sampleLatency{60};  // slow enough to watch

const settings::Account* sandboxAccount(const std::vector<settings::Account>& accounts) {
    const auto found = std::ranges::find_if(accounts, &settings::Account::sandbox);
    return found == accounts.end() ? nullptr : &*found;
}

templates::Message sampleMessage(const QString& name) {
    templates::Message message;
    message.name = name;
    message.templateId = sandbox::sampleTemplateId();
    for (const auto& [key, text] : sandbox::sampleFields())
        message.fields.push_back({key, text});
    return message;
}

}  // namespace

SandboxHost::SandboxHost(engine::Library& library, QString folder, QObject* parent)
    : QObject(parent), m_library(library), m_folder(std::move(folder)) {}

SandboxHost::~SandboxHost() = default;

Result<void> SandboxHost::start() {
    if (m_sandbox)
        return {};
    sandbox::Options options;
    options.faults.latency = sampleLatency;
    auto started = sandbox::Sandbox::start(options);
    if (!started)
        return fail(started.error());
    m_sandbox = std::move(*started);
    return {};
}

void SandboxHost::resume(const std::vector<settings::Account>& accounts) {
    const settings::Account* known = sandboxAccount(accounts);
    if (!known) {
        emit resumed();
        return;
    }
    if (const auto started = start(); !started) {
        emit failed(started.error());
        emit resumed();
        return;
    }
    m_library.keepSecretForSession(known->appId, sandbox::sampleAppSecret());
    settings::Account account = *known;
    account.apiBase = m_sandbox->base();
    m_library.changeAccount(account, {}).then(this, [this](const Result<void>&) { emit resumed(); });
}

void SandboxHost::openDoor(const std::vector<settings::Account>& accounts, const QString& accountName) {
    if (const auto started = start(); !started) {
        emit failed(started.error());
        return;
    }
    if (const settings::Account* known = sandboxAccount(accounts)) {
        onAccount(known->id);
        return;
    }
    settings::Account account;
    account.name = accountName;
    account.appId = sandbox::sampleAppId();
    account.apiBase = m_sandbox->base();
    account.sandbox = true;
    m_library.keepSecretForSession(account.appId, sandbox::sampleAppSecret());
    m_library.addAccount(account, {}).then(this, [this](const Result<AccountId>& id) {
        if (id)
            onAccount(*id);
        else
            emit failed(id.error());
    });
}

void SandboxHost::onAccount(AccountId account) {
    m_library.syncTemplates(account).then(this, [this, account](const Result<std::vector<templates::Template>>& list) {
        if (list)
            onTemplates(account);
        else
            emit failed(list.error());
    });
}

void SandboxHost::onTemplates(AccountId account) {
    if (const auto written = sandbox::writeSampleSpreadsheet(sampleFile()); !written) {
        emit failed(written.error());
        return;
    }
    m_library.messages(account).then(this, [this, account](const Result<std::vector<templates::Message>>& messages) {
        if (messages && !messages->empty()) {
            emit opened(account, sampleFile());
            return;
        }
        m_library.saveMessage(account, sampleMessage(tr("Sample message")))
            .then(this, [this, account](const Result<MessageId>&) { emit opened(account, sampleFile()); });
    });
}

QString SandboxHost::sampleFile() const {
    return QDir(m_folder).filePath(QStringLiteral("sample.xlsx"));
}

}  // namespace hongyan::shell
