#pragma once

#include <QObject>
#include <memory>
#include <vector>

#include "engine/library.h"
#include "sandbox/sandbox.h"
#include "settings/account.h"

namespace hongyan::shell {

/// Keeps the built-in platform running while there is an account of it, and lays out what a first try needs: the
/// account, its templates, a filled-in message and the sample spreadsheet. Gui thread.
class SandboxHost : public QObject {
    Q_OBJECT
 public:
    SandboxHost(engine::Library& library, QString folder, QObject* parent = nullptr);
    ~SandboxHost() override;

    /// The program was started again: the platform listens anew for the account that uses it.
    void resume(const std::vector<settings::Account>& accounts);
    /// The first door: makes the account if there is none yet.
    void openDoor(const std::vector<settings::Account>& accounts, const QString& accountName);

 signals:
    void resumed();  ///< its account can be sent with again, or there is none
    void opened(hongyan::AccountId account, const QString& sampleFile);
    void failed(const hongyan::Error& error);

 private:
    Result<void> start();
    void onAccount(AccountId account);
    void onTemplates(AccountId account);
    QString sampleFile() const;

    engine::Library& m_library;
    QString m_folder;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
};

}  // namespace hongyan::shell
