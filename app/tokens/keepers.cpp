#include "tokens/keepers.h"

#include <QPromise>

namespace hongyan::tokens {

Keepers::Keepers(secrets::SecretStore& secrets, transport::Transport& transport, const Clock& clock, QObject* parent)
    : QObject(parent), m_secrets(secrets), m_transport(transport), m_clock(clock) {}

Keepers::~Keepers() = default;

std::shared_ptr<TokenKeeper> Keepers::share(const settings::Account& account) {
    auto& keeper = m_keepers[account.id];
    if (!keeper) {
        keeper = std::make_shared<TokenKeeper>(account, m_secrets, m_transport, m_clock);
        connect(keeper.get(), &TokenKeeper::changed, this, [this, id = account.id] { emit changed(id); });
    }
    return keeper;
}

TokenKeeper* Keepers::known(AccountId id) const {
    const auto it = m_keepers.find(id);
    return it == m_keepers.end() ? nullptr : it->second.get();
}

void Keepers::forget(AccountId id) {
    const auto gone = m_keepers.extract(id);  // out of the map before it ends: who waits for it may ask again
}

std::vector<TokenKeeper*> Keepers::all() const {
    std::vector<TokenKeeper*> keepers;
    for (const auto& [id, keeper] : m_keepers)
        keepers.push_back(keeper.get());
    return keepers;
}

void Keepers::wake() {
    for (const auto& [id, keeper] : m_keepers)
        keeper->wake();
}

QFuture<Result<transport::HttpResponse>> Keepers::call(const settings::Account& account,
                                                       std::function<transport::HttpRequest(const Secret&)> request,
                                                       wechat::Call call) {
    auto answer = std::make_shared<QPromise<Result<transport::HttpResponse>>>();
    answer->start();
    m_open.insert(answer);
    ask(account, std::move(request), call, false, answer);
    return answer->future();
}

void Keepers::ask(const settings::Account& account, std::function<transport::HttpRequest(const Secret&)> request,
                  wechat::Call call, bool isSecondTry, const Answer& answer) {
    of(account).token().then(this, [=, this](const Result<Secret>& token) {
        if (!token) {
            say(answer, fail(token.error()));
            return;
        }
        m_transport.send(request(*token), this, [=, this, token = *token](const transport::HttpResponse& response) {
            const bool isRefused = wechat::classify(call, response).verdict == delivery::Verdict::TokenRefused;
            if (isRefused && !isSecondTry) {
                of(account).refused(token);
                ask(account, request, call, true, answer);
                return;
            }
            say(answer, response);
        });
    });
}

void Keepers::say(const Answer& answer, const Result<transport::HttpResponse>& response) {
    if (m_open.erase(answer) == 0)
        return;
    answer->addResult(response);
    answer->finish();
}

void Keepers::abandonCalls() {
    while (!m_open.empty())
        say(Answer(*m_open.begin()), fail(ErrorKind::Cancelled));
}

}  // namespace hongyan::tokens
