#include "engine/core.h"

#include <QUuid>

#include "templates/message.h"

namespace hongyan::engine {
namespace {

using namespace std::chrono_literals;
constexpr auto tellPaceEvery = 500ms;
constexpr auto shortestSleep = 1min;
constexpr int atOnce = 2'000;  // rows a person's action touches in one transaction, so that sending goes on between

QString newKey() {
    return QUuid::createUuid().toString(QUuid::Id128).left(14);
}

}  // namespace

Core::Core(const Needs& needs)
    : m_needs(needs),
      m_store(needs.writer),
      m_completer(m_store, this),
      m_lease(m_store, needs.clock, needs.folder, this),
      m_transport(needs.transport, needs.secrets, this),
      m_plain(needs.writer, needs.secrets, needs.journal, this),
      m_keepers(needs.secrets, m_transport, needs.clock, this),
      m_templates(m_keepers, needs.writer, needs.clock, this),
      m_followers(m_keepers, needs.writer, needs.clock, this),
      m_quotas(m_keepers, needs.clock, this),
      m_chronicle(needs.journal, needs.clock, this),
      m_pausing(m_store, this),
      m_watch(m_store, this),
      m_preparation(m_store, m_pausing, needs.clock, this),
      m_canary(m_store, m_pausing, this),
      m_promotion(
          m_store, needs.clock, [this] { return moment(); }, this),
      m_desk(m_completer, needs.journal, needs.clock),
      m_dispatcher(
          {m_store, m_store, m_transport, m_completer, m_lease, m_quotas, needs.clock, needs.journal, needs.breakers},
          {m_store, m_watch, m_preparation, m_promotion, m_canary, m_pausing, m_keepers}, needs.limits, this),
      m_amendments(needs.writer, m_completer, m_dispatcher, needs.clock, needs.journal, this),
      m_time(needs.clock, this) {
    m_chronicle.follow(m_lease);
    m_chronicle.follow(m_completer);
    m_chronicle.follow(m_keepers);
    m_chronicle.follow(m_time);
    m_chronicle.follow(m_watch);
    connect(this, &Core::paceChanged, &m_chronicle, &sending::Chronicle::onPace);
    connect(&m_lease, &sending::LeaseKeeper::enlisted, &m_completer, &sending::Completer::setWorker);
    connect(&m_completer, &sending::Completer::committed, this, &Core::committed);
    connect(&m_lease, &sending::LeaseKeeper::adopted, this, [this](const sending::LeaseKeeper::Claims& claims) {
        for (const delivery::Claim& claim : claims)
            m_desk.hearNothing(claim);
    });
    connect(&m_watch, &sending::CampaignWatch::changed, this, &Core::campaignChanged);
    connect(&m_preparation, &sending::Preparation::grew, this, &Core::campaignChanged);
    connect(&m_dispatcher, &sending::Dispatcher::campaignSettled, this, &Core::campaignSettled);
    connect(&m_dispatcher, &sending::Dispatcher::idle, this, &Core::idle);
    connect(&m_amendments, &Amendments::campaignChanged, this, &Core::campaignChanged);
    connect(&m_pace, &QTimer::timeout, this, &Core::tellPace);
    connect(&m_time, &sending::TimeWatch::jumped, this, &Core::onClockJumped);
}

Core::~Core() {
    m_keepers.abandonCalls();
}

sending::Promotion::Moment Core::moment() const {
    return {
        .isAnyRetrying = std::ranges::any_of(
            m_watch.known(), [](const auto& entry) { return entry.second.counts.of(delivery::State::Retrying) > 0; }),
        .isTroubled = m_completer.isTroubled()};
}

void Core::begin() {
    m_needs.writer.ask([now = m_needs.clock.now()](store::Connection& connection) {
        return connection.queue().distrustTimes(now);  // before anything is claimed
    });
    m_lease.start();
    m_time.start();
    m_pace.start(tellPaceEvery);
}

void Core::onStoreTrouble(const Error& error) {
    m_chronicle.onTrouble(error);
    if (m_isBroken)
        return;  // said already, and nothing that comes of it is news
    if (error.kind == ErrorKind::StorageBroken || error.kind == ErrorKind::StorageReplaced) {
        m_isBroken = true;
        m_needs.writer.refuse(error);
        m_dispatcher.stop();
    }
    emit storageTrouble(error);
}

/// Connections that slept are dead, tokens may have run out, and another machine may have taken the rows. A small step
/// is a time service's: what is under way then must not be cut off, it could not always be repeated.
void Core::onClockJumped(Milliseconds by) {
    m_lease.doubt();
    m_dispatcher.giveBackReady();
    if (by < 0ms) {
        m_completer.shiftTimes(by);
        m_needs.writer.ask([by](store::Connection& connection) { return connection.queue().shiftTimes(by); });
    } else if (by >= shortestSleep) {
        m_needs.transport.reconnect();
    }
    m_keepers.wake();
    m_dispatcher.look();
}

void Core::setLimits(const sending::PaceLimits& limits) {
    m_dispatcher.setLimits(limits);
}

void Core::tellPace() {
    const std::vector<sending::PaceReport> reports = m_dispatcher.pace();
    m_dispatcher.askQuotasAgain();
    emit paceChanged(reports);
}

void Core::workOnEverything() {
    warmTokens();
    m_dispatcher.workOnEverything();
}

/// So that the first campaign does not wait for a token. Only where fetching one disturbs no other system: the
/// classic call takes the token away from whoever else uses the account.
void Core::warmTokens() {
    m_needs.writer.ask([](store::Connection& connection) { return connection.catalog().accounts(); })
        .then(this, [this](const Result<std::vector<settings::Account>>& accounts) {
            if (!accounts)
                return;
            for (const settings::Account& account : *accounts)
                if (account.tokenSource == settings::TokenSource::Stable && (account.secretStoredOn || account.sandbox))
                    m_keepers.of(account).token().then(this, [this, account](const Result<Secret>& token) {
                        if (token)
                            m_quotas.ask(account, sending::mainChannel(account.kind));
                    });
        });
}

Result<Core::Prepared> Core::prepare(store::Connection& connection, const StartRequest& request, Timestamp now) {
    auto account = connection.catalog().account(request.account);
    if (!account)
        return fail(account.error());
    auto found = connection.catalog().templateById(request.account, request.message.templateId);
    if (!found)
        return fail(found.error());
    auto list = connection.catalog().listById(request.list);
    if (!list)
        return fail(list.error());
    if (list->list.size == 0)
        return fail(ErrorKind::EmptyList, list->list.name);
    if (auto fits = templates::checkAgainst(request.message, *found); !fits)
        return fail(fits.error());
    if (auto compiled = templates::CompiledMessage::compile(request.message, list->list.columns); !compiled)
        return fail(compiled.error());
    Prepared prepared{.account = *account, .campaign = {}};
    delivery::Campaign& campaign = prepared.campaign;
    campaign.title = request.title.isEmpty() ? found->title : request.title;
    campaign.account = account->id;
    campaign.accountName = account->name;
    campaign.list = list->list.id;
    campaign.listName = list->list.name;
    campaign.message = request.message;
    campaign.message.channel = found->channel;
    campaign.templateTitle = found->title;
    campaign.templateContent = found->content;
    campaign.policy = request.policy;
    campaign.key = newKey();
    campaign.createdAt = now;
    campaign.duplicates = list->duplicates;
    campaign.problems = list->problems;
    return prepared;
}

/// Two clicks on Send are one campaign: the second one hears what became of the first.
QFuture<Result<CampaignId>> Core::start(const StartRequest& request) {
    auto answer = newAnswer<CampaignId>();
    const auto same = std::ranges::find_if(m_starting, [&](const auto& one) {
        return one->request.account == request.account && one->request.list == request.list &&
               one->request.message == request.message;
    });
    if (same != m_starting.end()) {
        (*same)->answers.push_back(answer);
    } else {
        m_starting.push_back(std::make_shared<Starting>(Starting{request, {answer}}));
        begin(m_starting.back());
    }
    return answer->future();
}

void Core::begin(const std::shared_ptr<Starting>& starting) {
    m_needs.writer
        .ask([request = starting->request, now = m_needs.clock.now()](store::Connection& connection) {
            return prepare(connection, request, now);
        })
        .then(this, [this, starting](const Result<Prepared>& prepared) {
            if (!prepared)
                return sayStarted(starting, fail(prepared.error()));
            // An account that is refused leaves nothing behind.
            m_keepers.of(prepared->account).token().then(this, [this, starting, prepared](const Result<Secret>& token) {
                if (token)
                    create(*prepared, starting);
                else
                    sayStarted(starting, fail(token.error()));
            });
        });
}

void Core::create(const Prepared& prepared, const std::shared_ptr<Starting>& starting) {
    m_quotas.ask(prepared.account, prepared.campaign.message.channel);
    m_needs.writer
        .ask([campaign = prepared.campaign](store::Connection& connection) {
            return connection.queue().create(campaign);
        })
        .then(this, [this, starting, campaign = prepared.campaign](const Result<CampaignId>& id) {
            if (id) {
                m_needs.journal.decision({.what = journal::Decision::CampaignStarted,
                                          .campaign = *id,
                                          .account = campaign.account,
                                          .detail = campaign.message.templateId});
                m_dispatcher.workOn(*id);
            }
            sayStarted(starting, id);
        });
}

void Core::sayStarted(const std::shared_ptr<Starting>& starting, const Result<CampaignId>& started) {
    std::erase(m_starting, starting);
    for (const auto& answer : starting->answers)
        say(answer, started);
}

QFuture<Result<void>> Core::pause(CampaignId id) {
    auto answer = newAnswer<void>();
    m_pausing.pause(id, {.reason = delivery::PauseReason::ByPerson})
        .then(this, [this, answer, id](const Result<void>& paused) {
            if (paused)
                m_needs.journal.decision({.what = journal::Decision::CampaignPaused,
                                          .campaign = id,
                                          .reason = nameOf(delivery::PauseReason::ByPerson)});
            emit campaignChanged(id);
            say(answer, paused);
        });
    return answer->future();
}

QFuture<Result<void>> Core::resume(CampaignId id) {
    auto answer = newAnswer<void>();
    m_needs.writer.ask([id](store::Connection& connection) { return connection.queue().campaign(id); })
        .then(this, [this, answer, id](const Result<delivery::Campaign>& campaign) {
            if (!campaign)
                return say<void>(answer, fail(campaign.error()));
            if (campaign->status != delivery::CampaignStatus::Paused)
                return resumeNow(id, answer);
            m_dispatcher.startAfresh(campaign->account);
            const auto channel = campaign->message.channel;
            withAccount(campaign->account, [this, answer, id, channel](const Result<settings::Account>& account) {
                if (!account)
                    return say<void>(answer, fail(account.error()));
                m_keepers.of(*account).token().then(this,
                                                    [this, answer, id, account, channel](const Result<Secret>& token) {
                                                        if (!token)
                                                            return say<void>(answer, fail(token.error()));
                                                        m_quotas.lift(*account);
                                                        m_quotas.ask(*account, channel);
                                                        resumeNow(id, answer);
                                                    });
            });
        });
    return answer->future();
}

void Core::resumeNow(CampaignId id, const Answer<void>& answer) {
    m_pausing.resume(id).then(this, [this, answer, id](const Result<void>& resumed) {
        if (resumed) {
            m_needs.journal.decision({.what = journal::Decision::CampaignResumed,
                                      .campaign = id,
                                      .reason = nameOf(delivery::Reason::ByPerson)});
            m_dispatcher.workOn(id);
        }
        emit campaignChanged(id);
        say(answer, resumed);
    });
}

/// Answers when nothing more can leave; what a large campaign has left of rows follows.
QFuture<Result<void>> Core::cancel(CampaignId id) {
    auto answer = newAnswer<void>();
    m_needs.writer.ask([id](store::Connection& connection) { return connection.queue().cancel(id, atOnce); })
        .then(this, [this, answer, id](const Result<bool>& isMore) {
            if (isMore && *isMore) {
                m_dispatcher.hold(id);
                ++m_cancelling;
                cancelRest(id);
            }
            if (isMore)
                m_needs.journal.decision({.what = journal::Decision::CampaignCancelled,
                                          .campaign = id,
                                          .reason = nameOf(delivery::Reason::ByPerson)});
            m_dispatcher.look();
            emit campaignChanged(id);
            say<void>(answer, isMore ? Result<void>() : Result<void>(fail(isMore.error())));
        });
    return answer->future();
}

/// As after an interrupted cancelling, not by cancelling again: a person's retry may have revived the campaign.
void Core::cancelRest(CampaignId id) {
    m_needs.writer
        .ask([now = m_needs.clock.now()](store::Connection& connection) {
            return connection.queue().promoteDue(now, atOnce);
        })
        .then(this, [this, id](const Result<delivery::Applied>& applied) {
            emit campaignChanged(id);
            if (applied)
                m_completer.announce(applied->deliveries);
            if (applied && applied->deliveries.size() >= atOnce)
                return cancelRest(id);
            --m_cancelling;
            m_dispatcher.release(id);
            if (m_closing)
                finishClosing();
        });
}

void Core::withAccount(AccountId id, std::function<void(const Result<settings::Account>&)> then) {
    m_needs.writer.ask([id](store::Connection& connection) { return connection.catalog().account(id); })
        .then(this, std::move(then));
}

QFuture<Result<void>> Core::refreshToken(AccountId id) {
    auto answer = newAnswer<void>();
    withAccount(id, [this, answer](const Result<settings::Account>& account) {
        if (!account)
            return say<void>(answer, fail(account.error()));
        m_keepers.of(*account).forceRefresh().then(this, [answer](const Result<Secret>& token) {
            say<void>(answer, token ? Result<void>() : Result<void>(fail(token.error())));
        });
    });
    return answer->future();
}

QFuture<Result<AccountCheck>> Core::check(AccountId id) {
    auto answer = newAnswer<AccountCheck>();
    withAccount(id, [this, answer](const Result<settings::Account>& account) {
        if (!account)
            return say<AccountCheck>(answer, fail(account.error()));
        tokens::TokenKeeper& keeper = m_keepers.of(*account);
        keeper.forget();
        keeper.token().then(this, [this, answer, account](const Result<Secret>& token) {
            if (!token)
                return say<AccountCheck>(answer, fail(token.error()));
            m_quotas.ask(*account, sending::mainChannel(account->kind))
                .then(this, [this, answer, account](const Result<wechat::Quota>& quota) {
                    AccountCheck check;
                    const auto status = m_keepers.of(*account).status();
                    check.tokenValidFor = std::chrono::duration_cast<std::chrono::seconds>(
                        std::max(Milliseconds(0), Milliseconds(status.validUntil - m_needs.clock.now())));
                    if (quota)
                        check.quota = *quota;
                    say<AccountCheck>(answer, check);
                });
        });
    });
    return answer->future();
}

QFuture<Result<std::vector<templates::Template>>> Core::sync(AccountId id) {
    using List = TemplateSync::List;
    auto answer = newAnswer<List>();
    withAccount(id, [this, answer](const Result<settings::Account>& account) {
        if (!account)
            return say<List>(answer, fail(account.error()));
        m_templates.sync(*account).then(this, [answer](const Result<List>& list) { say(answer, list); });
    });
    return answer->future();
}

void Core::forget(AccountId account) {
    if (const tokens::TokenKeeper* keeper = m_keepers.known(account))
        m_transport.forget(keeper->account().appId);
    m_dispatcher.forget(account);
}

QFuture<bool> Core::close(Milliseconds deadline) {
    if (m_closing)
        return m_closing->future();
    m_closing = std::make_shared<QPromise<bool>>();
    m_closing->start();
    m_pace.stop();
    m_dispatcher.stop();
    connect(&m_dispatcher, &sending::Dispatcher::quiet, this, &Core::finishClosing);
    connect(&m_completer, &sending::Completer::drained, this, &Core::finishClosing);
    connect(&m_plain, &PlainAddresses::ended, this, &Core::finishClosing);
    QTimer::singleShot(deadline, this, [this] {
        m_heardAll = m_dispatcher.inFlight() == 0;
        m_needs.transport.abortAll();
    });
    // Aborted ones have answered by then; what the store still refuses is left to the next start, as after a crash.
    QTimer::singleShot(deadline + 2s, this, [this] {
        m_heardAll = false;
        m_needs.writer.hurry();
        if (m_closing && !m_closing->future().isFinished()) {
            m_closing->addResult(false);
            m_closing->finish();
        }
    });
    m_completer.flush();
    finishClosing();
    return m_closing->future();
}

void Core::finishClosing() {
    if (!m_dispatcher.isQuiet() || m_cancelling > 0 || m_plain.isBusy())
        return;
    if (!m_completer.isEmpty()) {
        m_completer.flush();
        return;
    }
    if (std::exchange(m_resigning, true))
        return;
    m_lease.resign().then(this, [this](const Result<void>&) {
        m_needs.writer.askAnyway([](store::Connection& connection) { return connection.queue().checkpoint(); })
            .then(this, [this](const Result<void>& written) {
                if (m_closing->future().isFinished())
                    return;
                m_closing->addResult(m_heardAll && written.has_value());
                m_closing->finish();
            });
    });
}

}  // namespace hongyan::engine
