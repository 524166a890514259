#include "engine/plainaddresses.h"

#include "settings/tokenaddress.h"
#include "tokens/tokenpassword.h"

namespace hongyan::engine {

using settings::Account;

void PlainAddresses::takeOver() {
    ++m_open;
    m_writer.ask([](store::Connection& connection) { return connection.catalog().accounts(); })
        .then(this, [this](const Result<std::vector<Account>>& accounts) {
            for (const Account& account : accounts.value_or(std::vector<Account>()))
                if (settings::holdsSecret(account.tokenUrl))
                    takeOver(account);
            finishOne();
        });
}

/// It may be there already: after a start that was cut short, or where a person put it for a store that only reads.
void PlainAddresses::takeOver(const Account& account) {
    ++m_open;
    const Secret secret = settings::splitAddress(account.tokenUrl).secret;
    m_secrets.read(tokens::passwordKey(account), false)
        .then(this, [this, account, secret](const Result<Secret>& known) {
            if (known && *known == secret)
                scrub(account);
            else if (known || known.error().kind == ErrorKind::SecretMissing)
                store(account, secret);
            else
                end(account, fail(known.error()));
        });
}

void PlainAddresses::store(const Account& account, const Secret& secret) {
    m_secrets.write(tokens::passwordKey(account), secret)
        .then(this, [this, account, secret](const Result<void>& written) {
            if (written)
                readBack(account, secret);
            else
                end(account, written);
        });
}

void PlainAddresses::readBack(const Account& account, const Secret& secret) {
    m_secrets.read(tokens::passwordKey(account), false).then(this, [this, account, secret](const Result<Secret>& read) {
        if (read && *read == secret)
            scrub(account);
        else
            end(account, read ? fail(ErrorKind::KeychainRefused, account.appId) : fail(read.error()));
    });
}

void PlainAddresses::scrub(const Account& account) {
    m_writer
        .ask([id = account.id, was = account.tokenUrl](store::Connection& connection) {
            return connection.catalog().scrubTokenUrl(id, was, settings::splitAddress(was).address);
        })
        .then(this, [this, account](const Result<void>& scrubbed) { end(account, scrubbed); });
}

void PlainAddresses::end(const Account& account, const Result<void>& taken) {
    using journal::Decision;
    m_journal.decision({.what = taken ? Decision::AddressTakenOver : Decision::AddressInPlain,
                        .account = account.id,
                        .reason = taken ? QString() : nameOf(taken.error().kind)});
    finishOne();
}

void PlainAddresses::finishOne() {
    if (--m_open == 0)
        emit ended();
}

Account withoutSecrets(Account account) {
    account.tokenUrl = settings::splitAddress(account.tokenUrl).address;
    return account;
}

}  // namespace hongyan::engine
