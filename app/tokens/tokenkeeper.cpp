#include "tokens/tokenkeeper.h"

#include <QPointer>
#include <QPromise>
#include <QRandomGenerator>
#include <QTimer>
#include <algorithm>
#include <deque>
#include <utility>
#include <vector>

#include "base/worker.h"
#include "settings/tokenaddress.h"
#include "tokens/schedule.h"
#include "tokens/tokenpassword.h"
#include "wechat/answers.h"
#include "wechat/requests.h"

namespace hongyan::tokens {
namespace {

using namespace std::chrono_literals;

constexpr Milliseconds errorStands = 2s;  ///< for so long a failure answers everybody who asks
constexpr Milliseconds shortestTick = 1s;
constexpr Milliseconds longestTick = 30s;
constexpr Milliseconds refusalsCount = 5min;  ///< for so long a refused token is remembered
constexpr int freeRefusals = 5;               ///< so many of them in that time are replaced at once

/// A point on both clocks, reached when either has passed it: the steady one stands still while the machine sleeps, the
/// other can be set back.
struct Moment {
    Timestamp wall;
    SteadyTime steady;

    static Moment in(Milliseconds delay, const Clock& clock) { return {clock.now() + delay, clock.steady() + delay}; }
    Milliseconds left(const Clock& clock) const {
        return std::min(wall - clock.now(), std::chrono::floor<Milliseconds>(steady - clock.steady()));
    }
    bool isReached(const Clock& clock) const { return left(clock) <= 0ms; }
    /// A clock that was set back must not make it look further away than it is.
    void settle(const Clock& clock) { wall = std::min(wall, clock.now() + left(clock)); }
};

struct Held {
    Secret token;
    Moment validUntil;
    Moment refreshAt;
};

using Waiters = std::vector<QPromise<Result<Secret>>>;

struct Fetch {
    bool force = false;
    bool outdated = false;  ///< forget() came meanwhile: its answer does not count
    Waiters waiters;
    std::optional<Moment> notBefore;  ///< too many tokens were refused of late
};

QFuture<Result<Secret>> joined(Waiters& waiters) {
    auto& promise = waiters.emplace_back();
    promise.start();
    return promise.future();
}

void answer(Waiters waiters, const Result<Secret>& result) {
    for (auto& waiter : waiters) {
        waiter.addResult(result);
        waiter.finish();
    }
}

bool isSame(const TokenStatus& a, const TokenStatus& b) {
    return a.present == b.present && a.refreshing == b.refreshing && a.validUntil == b.validUntil &&
           a.refreshAt == b.refreshAt && a.error == b.error && a.fetchesToday == b.fetchesToday;
}

}  // namespace

struct TokenKeeper::Private {
    Private(TokenKeeper* keeper, secrets::SecretStore& store, transport::Transport& network, const Clock& time)
        : q(keeper), secrets(store), transport(network), clock(time), tick(new QTimer(keeper)) {
        tick->setSingleShot(true);
        connect(tick, &QTimer::timeout, q, [this] { refreshIfDue(); });
    }

    bool isValid() const { return held && !held->validUntil.isReached(clock); }
    bool isExternal() const { return q->m_account.tokenSource == settings::TokenSource::External; }
    bool isErrorFresh() const { return error && clock.steady() - errorAt < errorStands; }
    std::optional<Moment> due() const;
    TokenStatus status() const;

    void begin(bool force, Waiters waiters);
    void proceed();
    Milliseconds breather();
    void settle();
    void onSecret(const Result<Secret>& read);
    void request(const Secret& with);
    void finish(const Result<wechat::TokenAnswer>& fetched);
    void keep(const wechat::TokenAnswer& fetched);
    void fail(const Error& why);
    void drop();
    void refreshIfDue();
    void publish();

    TokenKeeper* q;
    secrets::SecretStore& secrets;
    transport::Transport& transport;
    const Clock& clock;
    QTimer* tick;

    // Kept from the first use on: a keychain that locks itself must not stop a campaign at night.
    std::optional<Secret> secret;
    std::optional<Held> held;
    std::optional<Fetch> fetch;
    Waiters forced;  ///< wait for the fetch in flight to end before theirs begins
    std::optional<Error> error;
    SteadyTime errorAt{};
    std::optional<Moment> retryAt;
    int failures = 0;
    std::deque<SteadyTime> refusals;
    bool stopped = false;  ///< refused for good: only a person or a new need tries again
    QString day;
    int fetches = 0;
    TokenStatus published;
};

std::optional<Moment> TokenKeeper::Private::due() const {
    if (!held || stopped)
        return std::nullopt;
    return retryAt ? *retryAt : held->refreshAt;
}

TokenStatus TokenKeeper::Private::status() const {
    TokenStatus now;
    now.present = isValid();
    now.refreshing = fetch.has_value();
    if (held)
        now.validUntil = held->validUntil.wall;
    if (const auto next = due())
        now.refreshAt = next->wall;
    now.error = error;
    now.fetchesToday = day == shanghaiDay(clock.now()) ? fetches : 0;
    return now;
}

void TokenKeeper::Private::begin(bool force, Waiters waiters) {
    fetch = Fetch{force, false, std::move(waiters), std::nullopt};
    if (const Milliseconds wait = force ? 0ms : breather(); wait > 0ms)
        fetch->notBefore = Moment::in(wait, clock);
    publish();
    if (!fetch->notBefore)
        proceed();
}

/// Whoever refuses one fresh token after the other, or takes them away, is not to be answered with a storm: the classic
/// call has 2,000 a day.
Milliseconds TokenKeeper::Private::breather() {
    while (!refusals.empty() && clock.steady() - refusals.front() > refusalsCount)
        refusals.pop_front();
    const int beyond = static_cast<int>(refusals.size()) - freeRefusals;
    return beyond > 0 ? retryDelay(beyond + 1, QRandomGenerator::global()->generateDouble()) : 0ms;
}

void TokenKeeper::Private::proceed() {
    fetch->notBefore.reset();
    if (fetch->outdated)
        return finish(hongyan::fail(ErrorKind::Cancelled));
    if (isExternal() && settings::secretPlaces(q->m_account.tokenUrl) == 0)
        return request(Secret());
    if (secret)
        return request(*secret);
    const QString key = isExternal() ? passwordKey(q->m_account) : q->m_account.appId;
    secrets.read(key, !isExternal() && q->m_account.secretStoredOn)
        .then(q, [this](const QFuture<Result<Secret>>& read) {
            if (read.isCanceled() || read.resultCount() == 0)
                onSecret(hongyan::fail(ErrorKind::KeychainUnavailable, q->m_account.appId));
            else
                onSecret(read.result());
        });
}

void TokenKeeper::Private::onSecret(const Result<Secret>& read) {
    const Result<Secret> known = isExternal() ? passwordFrom(q->m_account, read) : read;
    if (!known)
        return finish(hongyan::fail(known.error()));
    if (!fetch->outdated)
        secret = *known;
    request(*known);
}

void TokenKeeper::Private::request(const Secret& with) {
    if (fetch->outdated)
        return finish(hongyan::fail(ErrorKind::Cancelled));
    const auto today = shanghaiDay(clock.now());
    fetches = day == today ? fetches + 1 : 1;
    day = today;
    const auto call = wechat::tokenCall(q->m_account.tokenSource);
    transport.send(
        wechat::tokenRequest(q->m_account, with, fetch->force), q,
        [this, call](const transport::HttpResponse& response) { finish(wechat::readToken(call, response)); });
    publish();
}

void TokenKeeper::Private::finish(const Result<wechat::TokenAnswer>& fetched) {
    auto ended = std::move(*fetch);
    fetch.reset();
    const QPointer<TokenKeeper> alive(q);
    if (ended.outdated) {
        if (ended.waiters.empty())
            return publish();
        return begin(ended.force, std::move(ended.waiters));
    }
    if (fetched)
        keep(*fetched);
    else
        fail(fetched.error());
    if (!forced.empty())
        begin(true, std::exchange(forced, {}));
    if (alive)
        publish();
    // Last, because whoever waited may ask again or delete the keeper.
    answer(std::move(ended.waiters),
           fetched ? Result<Secret>(fetched->token) : Result<Secret>(hongyan::fail(fetched.error())));
}

void TokenKeeper::Private::keep(const wechat::TokenAnswer& fetched) {
    const auto delay = refreshDelay(fetched.expiresIn, QRandomGenerator::global()->generateDouble());
    held = Held{fetched.token, Moment::in(lifetime(fetched.expiresIn), clock), Moment::in(delay, clock)};
    error.reset();
    retryAt.reset();
    failures = 0;
    stopped = false;
}

void TokenKeeper::Private::fail(const Error& why) {
    error = why;
    errorAt = clock.steady();
    ++failures;
    if (why.kind == ErrorKind::AccountRefused) {
        stopped = true;
        secret.reset();  // it may have been put right in the keychain by then
    }
    if (isValid())
        retryAt = Moment::in(retryDelay(failures, QRandomGenerator::global()->generateDouble()), clock);
    else
        drop();
}

void TokenKeeper::Private::drop() {
    held.reset();
    retryAt.reset();
}

void TokenKeeper::Private::settle() {
    if (held) {
        held->validUntil.settle(clock);
        held->refreshAt.settle(clock);
    }
    if (retryAt)
        retryAt->settle(clock);
}

void TokenKeeper::Private::refreshIfDue() {
    settle();
    if (fetch && fetch->notBefore && fetch->notBefore->isReached(clock))
        return proceed();
    // A token that ran out while its refresh kept failing is fetched again when somebody needs one.
    if (!fetch && held && !isValid() && (retryAt || stopped))
        drop();
    const auto next = due();
    if (!fetch && next && next->isReached(clock))
        begin(false, {});
    else
        publish();
}

void TokenKeeper::Private::publish() {
    // Short steps instead of one long timer, which would sleep on with the machine.
    if (fetch && fetch->notBefore)
        tick->start(std::clamp(fetch->notBefore->left(clock), shortestTick, longestTick));
    else if (held)
        tick->start(std::clamp(due() ? due()->left(clock) : longestTick, shortestTick, longestTick));
    else
        tick->stop();
    const auto now = status();
    if (isSame(now, std::exchange(published, now)))
        return;
    emit q->changed();
}

TokenKeeper::TokenKeeper(settings::Account account, secrets::SecretStore& secrets, transport::Transport& transport,
                         const Clock& clock, QObject* parent)
    : QObject(parent), m_account(std::move(account)), d(std::make_unique<Private>(this, secrets, transport, clock)) {}

TokenKeeper::~TokenKeeper() {
    const Result<Secret> ended(fail(ErrorKind::Cancelled, m_account.appId));
    if (d->fetch)
        answer(std::move(d->fetch->waiters), ended);
    answer(std::move(d->forced), ended);
}

QFuture<Result<Secret>> TokenKeeper::token() {
    const bool isForced = d->fetch && d->fetch->force;  // the platform is ending the one we hold
    if (d->isValid() && !isForced)
        return readyFuture(Result<Secret>(d->held->token));
    if (d->fetch)
        return joined(d->fetch->waiters);
    if (d->isErrorFresh())
        return readyFuture(Result<Secret>(fail(*d->error)));
    Waiters waiters;
    auto future = joined(waiters);
    d->begin(false, std::move(waiters));
    return future;
}

void TokenKeeper::refused(const Secret& used) {
    if (!d->held || !(d->held->token == used))
        return;
    d->refusals.push_back(d->clock.steady());
    d->drop();
    d->publish();
}

void TokenKeeper::forget() {
    d->secret.reset();
    d->drop();
    d->error.reset();
    d->failures = 0;
    d->refusals.clear();
    d->stopped = false;
    if (d->fetch)
        d->fetch->outdated = true;
    if (d->fetch && d->fetch->notBefore)
        return d->proceed();
    d->publish();
}

QFuture<Result<Secret>> TokenKeeper::forceRefresh() {
    if (d->fetch && d->fetch->force)
        return joined(d->fetch->waiters);
    if (d->fetch && d->fetch->notBefore) {
        d->fetch->force = true;
        auto future = joined(d->fetch->waiters);
        d->proceed();
        return future;
    }
    if (d->fetch)
        return joined(d->forced);
    Waiters waiters;
    auto future = joined(waiters);
    d->begin(true, std::move(waiters));
    return future;
}

void TokenKeeper::wake() {
    d->refreshIfDue();
}

TokenStatus TokenKeeper::status() const {
    return d->status();
}

}  // namespace hongyan::tokens
