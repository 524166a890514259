#pragma once

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <vector>

#include "base/ids.h"
#include "delivery/decide.h"
#include "pace/pacer.h"
#include "pace/quotaledger.h"
#include "pace/turns.h"

namespace hongyan::test {

using namespace std::chrono_literals;

/// A virtual clock and what is to happen when; nothing sleeps. Two runs of one seed are the same run.
class World {
 public:
    explicit World(unsigned seed, Timestamp wall) : m_random(seed), m_wallAtStart(wall) {}

    SteadyTime steady() const { return m_now; }
    Timestamp wall() const { return m_wallAtStart + std::chrono::floor<Milliseconds>(m_now - m_start); }
    double elapsed() const { return std::chrono::duration<double>(m_now - m_start).count(); }
    double chance() { return static_cast<double>(m_random()) / 4294967296.0; }  ///< the same everywhere

    using Events = std::multimap<SteadyTime, std::function<void()>>;  ///< those of one moment in their order
    Events::iterator in(std::chrono::nanoseconds after, std::function<void()> what) {
        return m_events.emplace(m_now + std::max(after, 0ns), std::move(what));
    }
    void forget(Events::iterator event) { m_events.erase(event); }
    void run(std::chrono::nanoseconds howLong) {
        const SteadyTime end = m_now + howLong;
        while (!m_events.empty() && m_events.begin()->first <= end) {
            const auto event = m_events.extract(m_events.begin());
            m_now = event.key();
            event.mapped()();
        }
        m_now = end;
    }

 private:
    std::mt19937 m_random;
    SteadyTime m_start{1000s};
    SteadyTime m_now = m_start;
    Timestamp m_wallAtStart;
    Events m_events;
};

/// A platform of given limits and troubles, each of which may be changed at any time.
class Platform {
 public:
    explicit Platform(World& world) : m_world(world) {}

    Milliseconds latency{50};
    int perSecond = 0;    ///< 0: no limit; whole seconds, as a counter that is reset
    bool smooth = false;  ///< the same limit as a bucket of a tenth of a second
    int perMinute = 0;
    qint64 perDay = 0;
    double busyShare = 0;  ///< -1
    double badShare = 0;   ///< of requests that meet the bad back end
    enum class Bad { Fails, Unavailable, TimesOut, Hangs } bad = Bad::Fails;
    bool isDown = false;
    Milliseconds timeout{15'000};

    struct Answer {
        delivery::Outcome outcome;
        Milliseconds latency{0};
    };
    Answer answer() {
        using delivery::Fault;
        using delivery::Verdict;
        const auto took = std::chrono::round<Milliseconds>(latency * (0.8 + 0.5 * m_world.chance() * m_world.chance()));
        if (isDown || m_world.chance() < badShare)
            return badAnswer(took);
        if (perDay > 0 && !spend(m_day, shanghaiDay(m_world.wall()), perDay))
            return {{.verdict = Verdict::QuotaUsedUp, .code = 45009}, took};
        if (!isWithinRate())
            return {{.verdict = Verdict::TooFast, .code = 45011}, took};
        if (m_world.chance() < busyShare)
            return {{.verdict = Verdict::RefusedForNow, .code = -1}, took};
        return {{.verdict = Verdict::Accepted}, took};
    }

 private:
    template<class Window>
    struct Counter {
        Window window{};
        qint64 used = 0;
    };
    template<class Window>
    static bool spend(Counter<Window>& counter, const Window& window, qint64 most) {
        if (counter.window != window)
            counter = {window, 0};
        return counter.used < most && ++counter.used > 0;
    }
    bool isWithinRate() {
        if (perMinute > 0 && !spend(m_minute, std::chrono::floor<std::chrono::minutes>(m_world.wall()), perMinute))
            return false;
        if (perSecond == 0)
            return true;
        if (!smooth)
            return spend(m_second, std::chrono::floor<std::chrono::seconds>(m_world.wall()), perSecond);
        const double now = m_world.elapsed();
        m_bucket = std::min(std::max(1.0, perSecond * 0.1), m_bucket + (now - m_filledAt) * perSecond);
        m_filledAt = now;
        return m_bucket >= 1 && (m_bucket -= 1, true);
    }
    Answer badAnswer(Milliseconds took) const {
        using delivery::Fault;
        using delivery::Verdict;
        switch (bad) {
            case Bad::Fails:
                return {{.verdict = Verdict::Ambiguous, .fault = Fault::NotAnAnswer, .httpStatus = 502}, took};
            case Bad::Unavailable:
                return {{.verdict = Verdict::Ambiguous, .fault = Fault::NotAnAnswer, .httpStatus = 503}, took};
            case Bad::TimesOut:
                return {{.verdict = Verdict::Ambiguous, .fault = Fault::NotAnAnswer, .httpStatus = 504}, 1s};
            case Bad::Hangs:
                return {{.verdict = Verdict::Ambiguous, .fault = Fault::TimedOut}, timeout};
        }
        Q_UNREACHABLE();
    }

    World& m_world;
    Counter<std::chrono::sys_time<std::chrono::seconds>> m_second;
    Counter<std::chrono::sys_time<std::chrono::minutes>> m_minute;
    Counter<QString> m_day;
    double m_bucket = 0;
    double m_filledAt = 0;
};

/// The connections all accounts share; what finds none free waits for one in order.
class Lanes {
 public:
    explicit Lanes(World& world, int connections) : m_world(world), m_free(connections) {}

    void send(Milliseconds takes, std::function<void()> answered) {
        if (m_free == 0) {
            m_waiting.emplace_back(takes, std::move(answered));
            return;
        }
        --m_free;
        m_world.in(takes, [this, answered = std::move(answered)] {
            ++m_free;
            answered();
            if (m_free > 0 && !m_waiting.empty()) {
                auto [next, then] = std::move(m_waiting.front());
                m_waiting.pop_front();
                send(next, std::move(then));
            }
        });
    }

 private:
    World& m_world;
    int m_free;
    std::deque<std::pair<Milliseconds, std::function<void()>>> m_waiting;
};

/// What became of the requests of one second.
struct Tally {
    int sent = 0;
    int retries = 0;
    int accepted = 0;
    int throttled = 0;  ///< 45011 and 429
    int usedUp = 0;     ///< 45009
    int failed = 0;     ///< anything else but accepted
    double rate = 0;
    int window = 0;
    int inFlight = 0;
    bool wasProbing = false;

    /// Answered as if there was no limit.
    int served() const { return accepted + failed; }
    Tally& operator+=(const Tally& other) {
        sent += other.sent;
        retries += other.retries;
        accepted += other.accepted;
        throttled += other.throttled;
        usedUp += other.usedUp;
        failed += other.failed;
        wasProbing = wasProbing || other.wasProbing;
        return *this;
    }
};

/// One account's sending, with the pacer asked and told at the same moments as in the engine: all that may leave leaves
/// at once, campaigns in turn, first tries before repeats; then not before the next answer or the pacer's next look.
class Line {
 public:
    Line(World& world, Platform& platform, Lanes* lanes = nullptr)
        : pacer({}, world.steady()), m_world(world), m_platform(platform), m_lanes(lanes) {}

    pace::Pacer pacer;
    std::vector<Tally> seconds;  ///< by virtual second since the start
    std::map<CampaignId, double> finishedAt;
    std::map<CampaignId, qint64> unfinished;
    pace::QuotaLedger quota;

    void add(CampaignId campaign, int rows) {
        unfinished[campaign] += rows;
        Queue& queue = m_queues[campaign];
        for (int i = 0; i < rows; ++i)
            queue.fresh.push_back({.campaign = campaign});
        pump();
    }
    int inFlight() const { return m_inFlight; }

    Tally between(double from, double to) const {
        Tally sum;
        for (auto second = static_cast<size_t>(from); second < std::min(seconds.size(), static_cast<size_t>(to));
             ++second)
            sum += seconds[second];
        return sum;
    }

 private:
    struct Row {
        CampaignId campaign;
        delivery::Standing standing;
        bool isRetry = false;
    };
    struct Queue {
        std::deque<Row> fresh;
        std::deque<Row> retries;
    };

    Tally& tally() {
        const auto second = static_cast<size_t>(m_world.elapsed());
        if (seconds.size() <= second)
            seconds.resize(second + 1);
        Tally& tally = seconds[second];
        tally.rate = pacer.rate();
        tally.window = pacer.window();
        tally.inFlight = m_inFlight;
        tally.wasProbing = tally.wasProbing || pacer.isProbing();
        return tally;
    }

    bool hasAny(std::deque<Row> Queue::*which) const {
        return std::ranges::any_of(m_queues, [which](const auto& entry) { return !(entry.second.*which).empty(); });
    }
    std::deque<Row>& next(bool isRetry) {
        const auto which = isRetry ? &Queue::retries : &Queue::fresh;
        m_ready.clear();
        for (const auto& [id, queue] : m_queues)
            if (!(queue.*which).empty())
                m_ready.push_back(id);
        return m_queues[*(isRetry ? m_retryTurns : m_turns).next(m_ready)].*which;
    }

    void pump() {
        const SteadyTime now = m_world.steady();
        if (const auto until = quota.usedUpUntil(key, m_world.wall())) {
            if (!std::exchange(m_waitsForDay, true))
                m_world.in(*until - m_world.wall(), [this] {
                    m_waitsForDay = false;
                    pump();
                });
            return;
        }
        int allowed = pacer.allowance(now, m_inFlight);
        int retries = std::min(allowed, pacer.retryAllowance(now, m_retriesInFlight));
        // Repeats have their share even while first tries wait, or they would wait for the end of the campaign.
        for (; allowed > 0; --allowed) {
            const bool isRetry = retries > 0 && hasAny(&Queue::retries);
            if (!isRetry && !hasAny(&Queue::fresh))
                break;
            retries -= isRetry ? 1 : 0;
            launch(isRetry);
        }
        const bool anyFresh = hasAny(&Queue::fresh);
        if (anyFresh || hasAny(&Queue::retries))
            lookAt(anyFresh ? pacer.nextLook(now) : pacer.nextRetryLook(now));
    }

    /// As the engine's one timer: the last setting counts, in whole milliseconds, never at once.
    void lookAt(SteadyTime when) {
        if (m_timer)
            m_world.forget(*m_timer);
        const auto wait = std::max(std::chrono::ceil<Milliseconds>(when - m_world.steady()), Milliseconds(1));
        m_timer = m_world.in(wait, [this] {
            m_timer.reset();
            pump();
        });
    }

    void launch(bool isRetry) {
        std::deque<Row>& queue = next(isRetry);
        Row row = std::move(queue.front());
        queue.pop_front();
        row.standing.startedAt = m_world.wall();
        ++m_inFlight;
        m_retriesInFlight += row.isRetry ? 1 : 0;
        pacer.started(1, row.isRetry ? 1 : 0);
        quota.count(key, m_world.wall());
        Tally& second = tally();
        ++second.sent;
        second.retries += row.isRetry ? 1 : 0;
        const Platform::Answer answer = m_platform.answer();
        auto answered = [this, row, answer] { onAnswer(row, answer); };
        if (m_lanes)
            m_lanes->send(answer.latency, std::move(answered));
        else
            m_world.in(answer.latency, std::move(answered));
    }

    void onAnswer(Row row, const Platform::Answer& answer) {
        using delivery::Verdict;
        --m_inFlight;
        m_retriesInFlight -= row.isRetry ? 1 : 0;
        Tally& second = tally();
        if (answer.outcome.verdict == Verdict::Accepted)
            ++second.accepted;
        else if (answer.outcome.verdict == Verdict::TooFast)
            ++second.throttled;
        else if (answer.outcome.verdict == Verdict::QuotaUsedUp)
            ++second.usedUp;
        else
            ++second.failed;
        pacer.answered({.outcome = answer.outcome,
                        .inFlight = m_inFlight + 1,
                        .latency = answer.latency,
                        .wall = m_world.wall(),
                        .chance = m_world.chance()},
                       m_world.steady());
        if (answer.outcome.verdict == Verdict::QuotaUsedUp)
            quota.noteUsedUp(key, m_world.wall());
        settle(row, delivery::decide(row.standing, answer.outcome, delivery::policyFor(delivery::RetryKind::Standard),
                                     m_world.wall(), m_world.chance()));
        pump();
    }

    void settle(Row row, const delivery::Transition& step) {
        if (delivery::isFinished(step.to())) {
            if (--unfinished[row.campaign] == 0)
                finishedAt[row.campaign] = m_world.elapsed();
            return;
        }
        if (step.usesTry())
            ++row.standing.triesUsed;
        if (step.wasAmbiguous()) {
            ++row.standing.safeRepeats;
            row.standing.firstAmbiguousAt = row.standing.firstAmbiguousAt.value_or(row.standing.startedAt);
        }
        row.isRetry = true;
        m_world.in(step.dueAt() ? *step.dueAt() - m_world.wall() : Milliseconds(0), [this, row] {
            m_queues[row.campaign].retries.push_back(row);
            pump();
        });
    }

    inline static const pace::QuotaKey key{QStringLiteral("wx1"), QStringLiteral("/cgi-bin/message/template/send")};
    World& m_world;
    Platform& m_platform;
    Lanes* m_lanes;
    std::map<CampaignId, Queue> m_queues;
    std::vector<CampaignId> m_ready;
    pace::Turns<CampaignId> m_turns;
    pace::Turns<CampaignId> m_retryTurns;
    int m_inFlight = 0;
    int m_retriesInFlight = 0;
    std::optional<World::Events::iterator> m_timer;
    bool m_waitsForDay = false;
};

}  // namespace hongyan::test
