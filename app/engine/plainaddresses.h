#pragma once

#include <QObject>

#include "engine/storethread.h"
#include "journal/journal.h"
#include "secrets/secretstore.h"

namespace hongyan::engine {

/// Takes over the token addresses in which an older version left a password or a key in plain: what is secret goes into
/// the secret store and is read back, and only then the database forgets it, its file too. Where the store does not
/// take it, the address stays and works as it did, and the next start tries again. Engine thread.
class PlainAddresses final : public QObject {
    Q_OBJECT
 public:
    PlainAddresses(StoreThread& writer, secrets::SecretStore& secrets, journal::Journal& journal, QObject* parent)
        : QObject(parent), m_writer(writer), m_secrets(secrets), m_journal(journal) {}

    void takeOver();
    bool isBusy() const { return m_open > 0; }

 signals:
    void ended();

 private:
    void takeOver(const settings::Account& account);
    void store(const settings::Account& account, const Secret& secret);
    void readBack(const settings::Account& account, const Secret& secret);
    void scrub(const settings::Account& account);
    void end(const settings::Account& account, const Result<void>& taken);
    void finishOne();

    StoreThread& m_writer;
    secrets::SecretStore& m_secrets;
    journal::Journal& m_journal;
    int m_open = 0;  ///< accounts on their way, and the question which they are
};

/// The account as anybody but the engine may see it: with places where its address holds a secret.
settings::Account withoutSecrets(settings::Account account);

}  // namespace hongyan::engine
