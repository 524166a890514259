#include "store/sql/accounts.h"

namespace hongyan::store {

using settings::Account;

namespace {

Account read(const Statement& row) {
    Account account;
    account.id = {row.number(0)};
    account.name = row.text(1);
    account.appId = row.text(2);
    account.kind = settings::accountKind(row.text(3)).value_or(account.kind);
    account.apiBase = QUrl(row.text(4));
    account.tokenSource = settings::tokenSource(row.text(5)).value_or(account.tokenSource);
    account.tokenUrl = QUrl(row.text(6));
    account.proxy = QUrl(row.text(7));
    account.caFile = row.text(8);
    account.sandbox = row.flag(9);
    if (const QDate date = QDate::fromString(row.text(10), Qt::ISODate); date.isValid())
        account.secretStoredOn = date;
    return account;
}

QVariantList valuesOf(const Account& account) {
    const QString storedOn = account.secretStoredOn ? account.secretStoredOn->toString(Qt::ISODate) : QString();
    return {toVariant(account.name),
            toVariant(account.appId),
            toVariant(nameOf(account.kind)),
            toVariant(account.apiBase.toString(QUrl::FullyEncoded)),
            toVariant(nameOf(account.tokenSource)),
            toVariant(account.tokenUrl.toString(QUrl::FullyEncoded)),
            toVariant(account.proxy.toString(QUrl::FullyEncoded)),
            toVariant(account.caFile),
            toVariant(account.sandbox),
            toVariant(storedOn)};
}

}  // namespace

AccountId Accounts::add(const Account& account) {
    refuseClash(account);
    Statement added = m_session.runText(m_session.texts().text(QStringLiteral("account.add")), valuesOf(account));
    added.next();
    return {added.number(0)};
}

void Accounts::change(const Account& account) {
    one(account.id);
    refuseClash(account);
    m_session.runText(m_session.texts().text(QStringLiteral("account.change")),
                      valuesOf(account) + QVariantList{account.id.value});
}

void Accounts::remove(AccountId id) {
    const Account account = one(id);
    if (m_session.ask("account.busy", id))
        raise(ErrorKind::WrongState, account.name, QStringLiteral("a campaign of it is live"));
    m_session.run("account.remove", id);
}

std::vector<Account> Accounts::all() {
    std::vector<Account> accounts;
    Statement rows = m_session.run("account.all");
    while (rows.next())
        accounts.push_back(read(rows));
    return accounts;
}

Account Accounts::one(AccountId id) {
    Statement row = m_session.run("account.one", id);
    if (!row.next())
        raise(ErrorKind::NoSuchAccount, QString::number(id.value));
    return read(row);
}

Account Accounts::named(const QString& nameOrAppId) {
    Statement row = m_session.run("account.named", nameOrAppId, nameOrAppId, nameOrAppId);
    if (!row.next())
        raise(ErrorKind::NoSuchAccount, nameOrAppId);
    return read(row);
}

void Accounts::refuseClash(const Account& account) {
    const std::optional<qint64> sameName =
        m_session.ask("account.clash", account.name, account.name, account.appId, account.id);
    if (sameName)
        raise(ErrorKind::AlreadyExists, *sameName != 0 ? account.name : account.appId);
}

}  // namespace hongyan::store
