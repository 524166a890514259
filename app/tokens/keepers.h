#pragma once

#include <QFuture>
#include <QObject>
#include <functional>
#include <map>
#include <memory>
#include <set>

#include "base/clock.h"
#include "secrets/secretstore.h"
#include "tokens/tokenkeeper.h"
#include "transport/transport.h"
#include "wechat/answers.h"

namespace hongyan::tokens {

/// The accounts' token keepers, made on first use, and the calls that need a token and one answer. Engine thread.
class Keepers : public QObject {
    Q_OBJECT
 public:
    Keepers(secrets::SecretStore& secrets, transport::Transport& transport, const Clock& clock, QObject* parent);
    ~Keepers() override;

    TokenKeeper& of(const settings::Account& account) { return *share(account); }
    /// For whoever outlives forget(): a line that still hears answers.
    std::shared_ptr<TokenKeeper> share(const settings::Account& account);
    TokenKeeper* known(AccountId id) const;
    /// The account was changed or removed: its keeper goes, with its token.
    void forget(AccountId id);
    std::vector<TokenKeeper*> all() const;
    /// The clock jumped or the machine slept: what is due is fetched.
    void wake();

    /// Asks with a token; one that is refused is fetched anew once.
    QFuture<Result<transport::HttpResponse>> call(const settings::Account& account,
                                                  std::function<transport::HttpRequest(const Secret&)> request,
                                                  wechat::Call call);
    /// Whoever waits for a call hears that it was cancelled. To be called while they still can: an answer that goes
    /// down with the transport finds them gone.
    void abandonCalls();

 signals:
    void changed(hongyan::AccountId account);

 private:
    using Answer = std::shared_ptr<QPromise<Result<transport::HttpResponse>>>;
    void ask(const settings::Account& account, std::function<transport::HttpRequest(const Secret&)> request,
             wechat::Call call, bool isSecondTry, const Answer& answer);
    void say(const Answer& answer, const Result<transport::HttpResponse>& response);

    secrets::SecretStore& m_secrets;
    transport::Transport& m_transport;
    const Clock& m_clock;
    std::map<AccountId, std::shared_ptr<TokenKeeper>> m_keepers;
    std::set<Answer> m_open;
};

}  // namespace hongyan::tokens
