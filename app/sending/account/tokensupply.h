#pragma once

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

#include "sending/campaigns/pausing.h"
#include "tokens/tokenkeeper.h"

namespace hongyan::sending {

/// The token a line sends with: asked of its keeper when there is none, changed when the keeper has a new one, dropped
/// when the platform refuses it. Engine thread.
class TokenSupply : public QObject {
    Q_OBJECT
 public:
    TokenSupply(std::shared_ptr<tokens::TokenKeeper> keeper, const Clock& clock, QObject* parent);

    /// None: fetch(), and wait for changed().
    const std::optional<Secret>& token() const { return m_token; }
    void fetch();
    /// The platform refused `used` with `code`. False: it is no longer the one in use.
    bool refuse(const Secret& used, int code);
    /// The platform took a message sent with it.
    void proveGood() { m_strikes = 0; }
    const settings::Account& account() const { return m_keeper->account(); }
    tokens::TokenStatus status() const { return m_keeper->status(); }

 signals:
    void changed();
    /// No campaign of the account can go on; with `until`, it may be tried again then.
    void failed(const hongyan::sending::Pause& pause);

 private:
    void onKeeperChanged();
    void onToken(const Result<Secret>& token);
    void onFailure(const Error& error);

    std::shared_ptr<tokens::TokenKeeper> m_keeper;
    const Clock& m_clock;
    std::optional<Secret> m_token;
    bool m_fetching = false;
    int m_strikes = 0;  ///< refusals in a row, each of a different token
    int m_failures = 0;
    QTimer m_again;
};

}  // namespace hongyan::sending
