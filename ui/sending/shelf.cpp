#include "ui/sending/shelf.h"

#include <algorithm>

namespace hongyan::sendingpage {
namespace {

template<class Rows, class Matches>
auto find(const Rows& rows, const Matches& matches) -> decltype(rows.data()) {
    const auto found = std::find_if(rows.begin(), rows.end(), matches);
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace

Shelf::Shelf(engine::Library& library, QObject* parent) : QObject(parent), m_library(library) {
    connect(&library, &engine::Library::accountsChanged, this, &Shelf::askAccounts);
    connect(&library, &engine::Library::listsChanged, this, &Shelf::askLists);
    const auto askAgain = [this](AccountId account) {
        if (account == m_account)
            askTemplates(account);
    };
    connect(&library, &engine::Library::templatesChanged, this, askAgain);
    connect(&library, &engine::Library::messagesChanged, this, askAgain);
}

void Shelf::askAccounts() {
    const quint64 question = ++m_accountQuestion;
    m_library.accounts().then(this, [this, question](const Result<std::vector<settings::Account>>& rows) {
        if (question != m_accountQuestion)
            return;
        if (!rows) {
            emit failed(rows.error());
            return;
        }
        m_accounts = *rows;
        m_accountsKnown = true;
        emit changed();
    });
}

void Shelf::askLists() {
    const quint64 question = ++m_listQuestion;
    m_library.lists().then(this, [this, question](const Result<std::vector<recipients::ListInfo>>& rows) {
        if (question != m_listQuestion)
            return;
        if (!rows) {
            emit failed(rows.error());
            return;
        }
        m_lists = *rows;
        m_listsKnown = true;
        emit changed();
    });
}

void Shelf::askTemplates(AccountId account) {
    if (account != m_account) {
        m_account = account;
        m_templates.clear();
        m_messages.clear();
        m_templatesKnown = false;
        m_syncing = false;
    }
    const quint64 question = ++m_templateQuestion;
    if (!account.isValid())
        return;
    m_library.messages(account).then(this, [this, question](const Result<std::vector<templates::Message>>& rows) {
        if (question != m_templateQuestion || !rows)
            return;
        m_messages = *rows;
        emit changed();
    });
    m_library.templates(account).then(this, [this, question](const Result<std::vector<templates::Template>>& rows) {
        takeTemplates(question, rows);
    });
}

void Shelf::sync() {
    if (m_syncing || !m_account.isValid())
        return;
    m_syncing = true;
    emit changed();
    m_library.syncTemplates(m_account).then(
        this, [this, account = m_account](const Result<std::vector<templates::Template>>& rows) {
            if (account != m_account)
                return;
            m_syncing = false;
            takeTemplates(++m_templateQuestion, rows);
            if (!rows)
                emit changed();
        });
}

void Shelf::takeTemplates(quint64 question, const Result<std::vector<templates::Template>>& rows) {
    if (question != m_templateQuestion)
        return;
    if (!rows) {
        emit failed(rows.error());
        return;
    }
    m_templates = *rows;
    m_templatesKnown = true;
    emit changed();
}

std::vector<templates::Message> Shelf::messagesOf(const QString& templateId) const {
    std::vector<templates::Message> some;
    std::copy_if(m_messages.begin(), m_messages.end(), std::back_inserter(some),
                 [&](const templates::Message& message) { return message.templateId == templateId; });
    return some;
}

const settings::Account* Shelf::account(AccountId id) const {
    return find(m_accounts, [id](const settings::Account& account) { return account.id == id; });
}

const templates::Template* Shelf::templateOf(const QString& id) const {
    return find(m_templates, [&id](const templates::Template& each) { return each.id == id; });
}

const templates::Message* Shelf::message(MessageId id) const {
    return find(m_messages, [id](const templates::Message& message) { return message.id == id; });
}

const recipients::ListInfo* Shelf::list(ListId id, const QString& name) const {
    if (const auto* same = find(m_lists, [id](const recipients::ListInfo& each) { return each.list.id == id; }))
        return same;
    if (name.isEmpty())
        return nullptr;
    return find(m_lists, [&name](const recipients::ListInfo& each) { return each.list.name == name; });
}

}  // namespace hongyan::sendingpage
