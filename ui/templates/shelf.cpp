#include "ui/templates/shelf.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace hongyan::templatespage {
namespace {

QString draftsKey(AccountId account) {
    return QStringLiteral("templates/drafts/%1").arg(account.value);
}

std::vector<templates::MessageField> written(const templates::Message& message) {
    std::vector<templates::MessageField> fields;
    for (const templates::MessageField& field : message.fields) {
        if (!field.text.isEmpty())
            fields.push_back(field);
    }
    std::sort(fields.begin(), fields.end(), [](const auto& one, const auto& other) { return one.key < other.key; });
    return fields;
}

}  // namespace

bool sayTheSame(const templates::Message& one, const templates::Message& other) {
    return one.url == other.url && one.miniAppId == other.miniAppId && one.miniPath == other.miniPath &&
           written(one) == written(other);
}

Shelf::Shelf(engine::Library& library, QObject* parent) : QObject(parent), m_library(library) {
    m_draftsSoon.setSingleShot(true);
    m_draftsSoon.setInterval(std::chrono::milliseconds(800));
    connect(&m_draftsSoon, &QTimer::timeout, this, &Shelf::writeDrafts);
    connect(&library, &engine::Library::accountsChanged, this, &Shelf::refresh);
    connect(&library, &engine::Library::listsChanged, this, &Shelf::askForLists);
    connect(&library, &engine::Library::templatesChanged, this, [this](AccountId account) {
        if (account == m_account || !account.isValid())
            askForTemplates();
    });
    connect(&library, &engine::Library::messagesChanged, this, [this](AccountId account) {
        if (account == m_account || !account.isValid())
            askForMessages();
    });
}

Shelf::~Shelf() {
    if (m_draftsSoon.isActive())
        writeDrafts();
}

void Shelf::refresh() {
    const quint64 asked = ++m_accountsAsked;
    m_library.accounts().then(this, [this, asked](const Result<std::vector<settings::Account>>& accounts) {
        if (asked != m_accountsAsked)
            return;
        if (accounts)
            takeAccounts(*accounts);
        else
            emit loadFailed(accounts.error());
    });
    askForLists();
}

void Shelf::takeAccounts(const std::vector<settings::Account>& accounts) {
    m_accounts = accounts;
    const bool there = account() != nullptr;
    if (there) {
        emit accountsChanged();
        askForTemplates();
        askForMessages();
        return;
    }
    if (accounts.empty()) {
        m_account = {};
        m_templates.clear();
        m_messages.clear();
        m_loaded = true;
        emit accountsChanged();
        emit templatesChanged();
        return;
    }
    chooseAccount(accounts.front().id);
    emit accountsChanged();
}

void Shelf::chooseAccount(AccountId account) {
    if (account == m_account)
        return;
    if (m_draftsSoon.isActive())
        writeDrafts();
    m_account = account;
    m_templates.clear();
    m_messages.clear();
    m_drafts.clear();
    m_syncing = false;
    emit stateChanged();
    askForDrafts();
    askForTemplates();
    askForMessages();
}

void Shelf::askForTemplates() {
    const quint64 asked = ++m_templatesAsked;
    if (!m_account.isValid())
        return;
    m_library.templates(m_account).then(this, [this, asked](const Result<std::vector<templates::Template>>& answer) {
        if (asked != m_templatesAsked)
            return;
        if (!answer) {
            emit loadFailed(answer.error());
            return;
        }
        m_templates = *answer;
        m_loaded = true;
        emit templatesChanged();
        askChanges(m_changesOf);
    });
}

void Shelf::askForMessages() {
    const quint64 asked = ++m_messagesAsked;
    if (!m_account.isValid())
        return;
    m_library.messages(m_account).then(this, [this, asked](const Result<std::vector<templates::Message>>& answer) {
        if (asked != m_messagesAsked)
            return;
        if (!answer) {
            emit loadFailed(answer.error());
            return;
        }
        m_messages = *answer;
        std::sort(m_messages.begin(), m_messages.end(),
                  [](const auto& one, const auto& other) { return one.id < other.id; });
        emit messagesChanged();
        askVersions(m_versionsOf);
    });
}

void Shelf::askForLists() {
    const quint64 asked = ++m_listsAsked;
    m_library.lists().then(this, [this, asked](const Result<std::vector<recipients::ListInfo>>& answer) {
        if (asked != m_listsAsked)
            return;
        if (!answer) {
            emit loadFailed(answer.error());
            return;
        }
        m_lists = *answer;
        emit listsChanged();
    });
}

void Shelf::askForDrafts() {
    const quint64 asked = ++m_draftsAsked;
    m_library.note(draftsKey(m_account)).then(this, [this, asked](const Result<QByteArray>& note) {
        if (asked != m_draftsAsked || !note)
            return;
        const QJsonArray kept = QJsonDocument::fromJson(*note).array();
        for (const QJsonValue& each : kept) {
            const auto message = templates::messageFromJson(QJsonDocument(each.toObject()).toJson());
            // What was written meanwhile is newer.
            if (message)
                m_drafts.try_emplace({message->templateId, message->id.value}, *message);
        }
        if (!m_drafts.empty())
            emit messagesChanged();
    });
}

void Shelf::writeDrafts() {
    m_draftsSoon.stop();
    if (!m_account.isValid())
        return;
    QJsonArray kept;
    for (const auto& [key, message] : m_drafts)
        kept.append(QJsonDocument::fromJson(templates::toJson(message)).object());
    m_library.setNote(draftsKey(m_account), QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

void Shelf::sync() {
    if (m_syncing || !m_account.isValid())
        return;
    m_syncing = true;
    emit stateChanged();
    const AccountId account = m_account;
    m_library.syncTemplates(account).then(this, [this, account](const Result<std::vector<templates::Template>>& list) {
        if (account != m_account)
            return;
        m_syncing = false;
        emit stateChanged();
        if (!list) {
            emit syncFailed(list.error());
            return;
        }
        emit synced();
        askForTemplates();
    });
}

void Shelf::save(const templates::Message& message) {
    if (m_saving)
        return;
    m_saving = true;
    emit stateChanged();
    const AccountId account = m_account;
    m_library.saveMessage(account, message).then(this, [this, account](const Result<MessageId>& id) {
        m_saving = false;
        emit stateChanged();
        if (!id) {
            emit saveFailed(id.error());
            return;
        }
        if (account != m_account)
            return;
        emit saved(*id);
        askForMessages();
    });
}

void Shelf::rename(MessageId message, const QString& name) {
    m_library.renameMessage(message, name).then(this, [this](const Result<void>& done) {
        if (!done)
            emit renameFailed(done.error());
        askForMessages();
    });
}

void Shelf::askVersions(MessageId message) {
    if (message != m_versionsOf) {
        m_versionsOf = message;
        m_versions.clear();
    }
    const quint64 asked = ++m_versionsAsked;
    if (!message.isValid())
        return;
    m_library.messageVersions(message).then(
        this, [this, asked](const Result<std::vector<templates::MessageVersion>>& answer) {
            if (asked != m_versionsAsked)
                return;
            if (!answer) {
                emit loadFailed(answer.error());
                return;
            }
            m_versions = *answer;
            emit versionsChanged();
        });
}

void Shelf::askChanges(const QString& templateId) {
    if (templateId != m_changesOf) {
        m_changesOf = templateId;
        m_changes.clear();
    }
    const quint64 asked = ++m_changesAsked;
    if (templateId.isEmpty())
        return;
    m_library.templateHistory(m_account, templateId)
        .then(this, [this, asked](const Result<std::vector<templates::TemplateChange>>& answer) {
            if (asked != m_changesAsked)
                return;
            if (!answer) {
                emit loadFailed(answer.error());
                return;
            }
            m_changes = *answer;
            emit changesChanged();
        });
}

void Shelf::remove(MessageId message) {
    m_library.removeMessage(message).then(this, [this](const Result<void>& done) {
        if (!done)
            emit removeFailed(done.error());
        askForMessages();
    });
}

const settings::Account* Shelf::account() const {
    const auto found =
        std::find_if(m_accounts.begin(), m_accounts.end(), [this](const auto& each) { return each.id == m_account; });
    return found == m_accounts.end() ? nullptr : &*found;
}

const templates::Template* Shelf::templateOf(const QString& id) const {
    const auto found =
        std::find_if(m_templates.begin(), m_templates.end(), [&](const auto& each) { return each.id == id; });
    return found == m_templates.end() ? nullptr : &*found;
}

const recipients::ListInfo* Shelf::list(ListId id) const {
    const auto found =
        std::find_if(m_lists.begin(), m_lists.end(), [id](const auto& each) { return each.list.id == id; });
    return found == m_lists.end() ? nullptr : &*found;
}

std::vector<templates::Message> Shelf::messagesOf(const QString& templateId) const {
    std::vector<templates::Message> some;
    std::copy_if(m_messages.begin(), m_messages.end(), std::back_inserter(some),
                 [&](const auto& message) { return message.templateId == templateId; });
    return some;
}

const templates::Message* Shelf::message(MessageId id) const {
    const auto found =
        std::find_if(m_messages.begin(), m_messages.end(), [id](const auto& each) { return each.id == id; });
    return found == m_messages.end() ? nullptr : &*found;
}

const templates::MessageVersion* Shelf::version(int number) const {
    const auto found = std::ranges::find(m_versions, number, [](const auto& each) { return each.message.version; });
    return found == m_versions.end() ? nullptr : &*found;
}

const templates::Message* Shelf::draft(const QString& templateId, MessageId base) const {
    const auto found = m_drafts.find({templateId, base.value});
    return found == m_drafts.end() ? nullptr : &found->second;
}

bool Shelf::hasDraft(const QString& templateId) const {
    const auto first = m_drafts.lower_bound({templateId, 0});
    return first != m_drafts.end() && first->first.first == templateId;
}

void Shelf::keepDraft(const templates::Message& message) {
    m_drafts[{message.templateId, message.id.value}] = message;
    m_draftsSoon.start();
}

void Shelf::dropDraft(const QString& templateId, MessageId base) {
    if (m_drafts.erase({templateId, base.value}) > 0)
        m_draftsSoon.start();
}

}  // namespace hongyan::templatespage
