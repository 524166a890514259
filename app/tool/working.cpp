#include <QDateTime>
#include <QElapsedTimer>
#include <algorithm>
#include <cstdio>
#include <limits>
#include <map>
#include <set>
#include <string>

#include "base/interrupt.h"
#include "tool/commands.h"
#include "tool/progress.h"
#include "tool/summary.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

using delivery::State;

double secondsSince(qint64 startedMs) {
    return static_cast<double>(QDateTime::currentMSecsSinceEpoch() - startedMs) / 1000.0;
}

int report(Session& session, const std::vector<delivery::Campaign>& campaigns, qint64 startedMs,
           const QJsonObject& more) {
    if (isTerminal())
        std::fputs("\r\033[K", stderr);
    const double seconds = secondsSince(startedMs);
    QJsonObject summary = summaryOf(campaigns, seconds);
    for (auto one = more.begin(); one != more.end(); ++one)
        summary.insert(one.key(), one.value());
    session.print(summary);
    for (const QString& line : linesOf(campaigns, seconds))
        session.say(line);
    if (!session.isInterrupted())
        return exitCodeOf(campaigns);
    for (const QString& line : howToGoOn(campaigns))
        session.note(line);
    return Interrupted;
}

/// Stops the way that loses nothing, then reads what is committed.
int reportAfterClosing(Session& session, const std::set<CampaignId>& ids, qint64 startedMs,
                       const QJsonObject& more = {}) {
    if (session.isInterrupted())
        session.close();
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    std::vector<delivery::Campaign> campaigns;
    for (const CampaignId id : ids) {
        const auto campaign = session.waitAnyway((*opened)->log().campaign(id));
        if (!campaign)
            return session.refuse(campaign.error());
        campaigns.push_back(*campaign);
    }
    return report(session, campaigns, startedMs, more);
}

/// What stood in the database before, to see what became of it.
using Standings = std::map<CampaignId, delivery::Campaign>;

Result<Standings> standings(Session& session, engine::Engine& engine) {
    const auto campaigns = session.waitAnyway(engine.log().campaigns(std::numeric_limits<int>::max()));
    if (!campaigns)
        return fail(campaigns.error());
    Standings all;
    for (const delivery::Campaign& campaign : *campaigns)
        all.emplace(campaign.id, campaign);
    return all;
}

void addChanged(std::set<CampaignId>& touched, const Standings& before, const Standings& after, Timestamp since) {
    for (const auto& [id, campaign] : after) {
        const auto known = before.find(id);
        const bool isFinishedSince = campaign.finishedAt && *campaign.finishedAt >= since;
        if (isFinishedSince || known == before.end() || known->second.status != campaign.status ||
            known->second.counts != campaign.counts)
            touched.insert(id);
    }
}

/// What only its time changed, and nobody sent.
void tellUnconfirmed(Session& session, const Standings& before, const Standings& after) {
    for (const auto& [id, campaign] : after) {
        const auto known = before.find(id);
        const qint64 were = known == before.end() ? 0 : known->second.counts.of(State::Unconfirmed);
        if (const qint64 more = campaign.counts.of(State::Unconfirmed) - were; more > 0)
            session.note(Words::tr("Campaign %1: %2 became unconfirmed, because nobody knows whether they arrived and "
                                   "they can no longer be repeated safely. See: hongyanctl deliveries --campaign %1 "
                                   "--state unconfirmed")
                             .arg(QString::number(id.value), messageWords(more)));
    }
}

/// Of all that happened since, whether or not it was told of: what is over before anybody can look at it is not.
int reportEverything(Session& session, std::set<CampaignId> touched, const Standings& before, qint64 startedMs) {
    if (session.isInterrupted())
        session.close();
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    const auto after = standings(session, **opened);
    if (!after)
        return session.refuse(after.error());
    addChanged(touched, before, *after, fromMilliseconds(startedMs));
    const int code = reportAfterClosing(session, touched, startedMs);
    tellUnconfirmed(session, before, *after);
    return code;
}

/// Hears what is wrong with the store. A trouble that passes is sat out in silence, and a locked database for as long
/// as it takes; one that stays ends the work, except where it is to go on for ever.
class StorageWatch {
 public:
    StorageWatch(Session& session, engine::Engine& engine, bool waitsForEver)
        : m_session(session), m_waitsForEver(waitsForEver) {
        QObject::connect(&engine.sending(), &engine::Sending::storageTrouble, &m_context,
                         [this](const Error& error) { onTrouble(error); });
        QObject::connect(&engine.sending(), &engine::Sending::committed, &m_context, [this] {
            if (!m_isOver)
                m_trouble.reset();
        });
        if (const auto damage = engine.sending().damage())
            onTrouble(*damage);
    }
    bool isOver() const { return m_isOver; }
    int refuse() const {
        m_session.close(std::chrono::seconds(1));  // what could not be stored will not be
        return m_session.refuse(*m_trouble);
    }

 private:
    static constexpr qint64 patienceMs = 5'000;
    static constexpr qint64 overAfterMs = 15'000;  // one that stays is heard of with every beat of the lease

    void onTrouble(const Error& error) {
        if (m_isOver)
            return;
        if (!m_trouble || m_last.hasExpired(overAfterMs))
            m_since.start();
        const bool isNews = !m_trouble || m_trouble->kind != error.kind;
        m_last.start();
        m_trouble = error;
        const bool isForGood = error.kind == ErrorKind::StorageBroken || error.kind == ErrorKind::StorageReplaced;
        if (!isForGood && (m_waitsForEver || error.kind == ErrorKind::StorageBusy)) {
            if (isNews)
                m_session.note(sentenceFor(error));
        } else if (isForGood || m_since.hasExpired(patienceMs - 1)) {
            m_isOver = true;
            m_session.quitLoop();
        }
    }

    Session& m_session;
    bool m_waitsForEver;
    bool m_isOver = false;
    std::optional<Error> m_trouble;
    QElapsedTimer m_since;
    QElapsedTimer m_last;
    QObject m_context;
};

/// How many unconfirmed ones the filter has, whether or not its states name them.
Result<qint64> unconfirmedOf(Session& session, engine::Engine& engine, delivery::Filter filter) {
    filter.states = {State::Unconfirmed};
    const auto counts = session.wait(engine.log().counts(filter));
    return counts ? Result<qint64>(counts->of(State::Unconfirmed)) : fail(counts.error());
}

bool canBeSettled(State state, delivery::PersonsWord word) {
    const bool isWaiting = state == State::Waiting || state == State::Retrying;
    return state == State::Unconfirmed || (isWaiting && word == delivery::PersonsWord::Sent);
}

/// A word about nobody is a slip, not a wish that came true.
int sayNobodySettled(Session& session, const delivery::Campaign& campaign) {
    session.note(Words::tr("Nothing was changed: none of the deliveries named is unconfirmed."));
    const qint64 waiting = campaign.counts.of(State::Waiting) + campaign.counts.of(State::Retrying);
    if (campaign.status == delivery::CampaignStatus::Paused && waiting > 0)
        session.note(
            Words::tr("%n message(s) wait in this paused campaign. What may have been sent of it can be settled by "
                      "name: --state waiting --state retrying --as sent.",
                      nullptr, counted(waiting)));
    return BadInput;
}

}  // namespace

int workUntilSettled(Session& session, CampaignId id, qint64 startedMs, const QJsonObject& more) {
    engine::Engine& engine = **session.engine();
    QObject context;
    const Progress progress(session, engine);
    const StorageWatch storage(session, engine, false);
    bool isSettled = false;
    QObject::connect(&engine.sending(), &engine::Sending::campaignSettled, &context, [&](CampaignId settled) {
        if (settled == id) {
            isSettled = true;
            session.quitLoop();
        }
    });
    while (!isSettled && !session.isInterrupted() && !storage.isOver())
        session.runLoop();
    if (storage.isOver() && !isSettled && !session.isInterrupted())
        return storage.refuse();
    return reportAfterClosing(session, {id}, startedMs, more);
}

int runEverything(Session& session, bool untilStopped) {
    const qint64 startedMs = QDateTime::currentMSecsSinceEpoch();
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    engine::Engine& engine = **opened;
    const auto before = standings(session, engine);
    if (!before)
        return session.refuse(before.error());
    QObject context;
    const Progress progress(session, engine);
    std::set<CampaignId> touched;
    const auto remember = [&](CampaignId id) { touched.insert(id); };
    QObject::connect(&engine.sending(), &engine::Sending::campaignChanged, &context, remember);
    QObject::connect(&engine.sending(), &engine::Sending::campaignSettled, &context, remember);
    const StorageWatch storage(session, engine, untilStopped);
    bool isIdle = false;
    QObject::connect(&engine.sending(), &engine::Sending::idle, &context, [&] {
        isIdle = !untilStopped;
        if (isIdle)
            session.quitLoop();
    });
    engine.sending().workOnEverything();
    while (!isIdle && !session.isInterrupted() && !storage.isOver())
        session.runLoop();
    if (storage.isOver() && !isIdle && !session.isInterrupted())
        return storage.refuse();
    return reportEverything(session, touched, *before, startedMs);
}

int retry(Session& session, const FilterWords& words) {
    const qint64 startedMs = QDateTime::currentMSecsSinceEpoch();
    auto filter = filterFrom(words);
    if (!filter)
        return session.refuse(filter.error());
    if (filter->states.empty())
        filter->states = {State::Failed};
    for (const State state : filter->states)
        if (!delivery::isRetryable(state))
            return session.refuse({.kind = ErrorKind::InvalidInput,
                                   .detail = QStringLiteral("only failed and unconfirmed deliveries can be retried"),
                                   .subject = nameOf(state)});
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    const auto campaign = session.wait((*opened)->log().campaign(*filter->campaign));
    if (!campaign)
        return session.refuse(campaign.error());
    const auto unknown = unconfirmedOf(session, **opened, *filter);
    if (!unknown)
        return session.refuse(unknown.error());
    const bool isNamed = std::ranges::find(filter->states, State::Unconfirmed) != filter->states.end();
    const auto count = session.wait((*opened)->sending().retry(*filter));
    if (!count)
        return session.refuse(count.error());
    session.note(Words::tr("%n delivery(ies) tried again.", nullptr, counted(*count)));
    if (*count > 0 && campaign->status == delivery::CampaignStatus::Cancelled)
        session.note(Words::tr("Campaign %1 was cancelled. It is taken up again for these only and ends as finished; "
                               "what was cancelled of it is not sent.")
                         .arg(campaign->id.value));
    if (*unknown > 0)
        session.note(
            isNamed ? Words::tr("%n of them unconfirmed: these people may get the message twice.", nullptr,
                                counted(*unknown))
                    : Words::tr("%n more unconfirmed and left as they are, because these people may have got the "
                                "message. To try them again all the same: --state unconfirmed; to say what became of "
                                "them: hongyanctl settle",
                                nullptr, counted(*unknown)));
    const QJsonObject more{{QStringLiteral("may_arrive_twice"), isNamed ? *unknown : 0}};
    // What is paused waits for a person, not for us.
    if ((*count == 0 && campaign->counts.live() == 0) || campaign->status == delivery::CampaignStatus::Paused)
        return reportAfterClosing(session, {campaign->id}, startedMs, more);
    return workUntilSettled(session, campaign->id, startedMs, more);
}

int settle(Session& session, const FilterWords& words, const QString& word) {
    const auto filter = filterFrom(words);
    if (!filter)
        return session.refuse(filter.error());
    const auto said = delivery::personsWordNamed(word);
    if (!said || *said == delivery::PersonsWord::TakenBack)
        return session.refuse(
            {.kind = ErrorKind::InvalidInput, .detail = QStringLiteral("--as is sent or not-sent"), .subject = word});
    for (const State state : filter->states)
        if (!canBeSettled(state, *said))
            return session.refuse({.kind = ErrorKind::InvalidInput,
                                   .detail = QStringLiteral("only unconfirmed deliveries can be settled, and as sent "
                                                            "waiting and retrying ones of a paused campaign"),
                                   .subject = nameOf(state)});
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    if (const auto campaign = session.wait((*opened)->log().campaign(*filter->campaign)); !campaign)
        return session.refuse(campaign.error());
    const auto count = session.wait((*opened)->sending().settle(*filter, *said));
    if (!count)
        return session.refuse(count.error());
    const auto campaign = session.wait((*opened)->log().campaign(*filter->campaign));
    if (!campaign)
        return session.refuse(campaign.error());
    QJsonObject object = toJson(*campaign);
    object.insert(QStringLiteral("settled"), *count);
    object.insert(QStringLiteral("as"), nameOf(*said));
    session.print(object);
    if (*count == 0)
        return sayNobodySettled(session, *campaign);
    session.say(*said == delivery::PersonsWord::Sent
                    ? Words::tr("%n delivery(ies) assumed sent, on your word.", nullptr, counted(*count))
                    : Words::tr("%n delivery(ies) assumed not sent, on your word, and free to be tried again.", nullptr,
                                counted(*count)));
    return Done;
}

int resumeCampaign(Session& session, qint64 id) {
    const qint64 startedMs = QDateTime::currentMSecsSinceEpoch();
    auto opened = session.engine();
    if (!opened)
        return session.refuse(opened.error());
    if (const auto resumed = session.wait((*opened)->sending().resume(CampaignId{id})); !resumed)
        return session.refuse(resumed.error());
    return workUntilSettled(session, CampaignId{id}, startedMs);
}

}  // namespace hongyan::tool
