#include "world.h"
#include "store/mark.h"

#include <QDir>
#include <algorithm>

namespace hongyan::store::model {
namespace {

using namespace delivery;
using namespace std::chrono_literals;

constexpr int people = 3;    // on each list; one is on both
constexpr int mostRows = 5;  // of the third list, on which one of them has three
constexpr int mostCampaigns = 4;
constexpr auto strayFor = 90s;
constexpr std::array lengths{Milliseconds(1s),   Milliseconds(5s),   Milliseconds(20s),  Milliseconds(70s),
                             Milliseconds(3min), Milliseconds(6min), Milliseconds(8min), Milliseconds(11min),
                             Milliseconds(1h),   Milliseconds(25h)};
constexpr std::array steps{Milliseconds(-30s), Milliseconds(-4min), Milliseconds(-1h),
                           Milliseconds(-26h), Milliseconds(2min),  Milliseconds(1h)};

/// Without a real disk behind it, where there is such a thing.
std::unique_ptr<QTemporaryDir> newFolder() {
    const QString memory = QStringLiteral("/dev/shm");
    return std::make_unique<QTemporaryDir>(QFileInfo(memory).isWritable()
                                               ? memory + QStringLiteral("/hongyan-XXXXXX")
                                               : QDir::tempPath() + QStringLiteral("/hongyan-XXXXXX"));
}

/// A database that went through its migrations once.
const QString& emptyDatabase() {
    static const auto folder = newFolder();
    static const QString file = [] {
        const SystemClock clock;
        sure(openSqlite(folder->path(), Mode::Write, clock));
        return sqliteFile(folder->path());
    }();
    return file;
}

template<class T>
size_t place(const T& all, int number) {
    return static_cast<size_t>(std::abs(number)) % all.size();
}

template<class T>
T taken(std::vector<T>& all, size_t at) {
    T one = std::move(all[at]);
    all.erase(all.begin() + static_cast<std::ptrdiff_t>(at));
    return one;
}

Policy policyOf(int kind) {
    Policy policy;
    policy.retry = static_cast<RetryKind>(kind % 3);
    switch (kind / 3 % 5) {
        case 1:
            policy.sendOnceKey = QStringLiteral("spring");
            break;
        case 2:
            policy.cap = FrequencyCap{1, 24h};
            break;
        case 3:
            policy.cap = FrequencyCap{2, 24h};
            break;
        case 4:
            policy.sendOnceKey = QStringLiteral("spring");
            policy.cap = FrequencyCap{1, 24h};
            break;
        default:
            break;
    }
    return policy;
}

}  // namespace

World::World() : m_folder(newFolder()), m_programs(2) {
    QFile::copy(emptyDatabase(), file(QStringLiteral("hongyan.db")));
    QFile::copy(markBeside(emptyDatabase()), file(QStringLiteral("hongyan.mark")));
    open();
    Catalog& catalog = m_connection->catalog();
    for (int i = 0; i < 2; ++i) {
        recipients::RecipientList list;
        list.name = QString::number(i);
        list.columns = QStringList{QStringLiteral("openid"), QStringLiteral("name")};
        const ListId id = sure(catalog.beginList(list));
        sure(catalog.addToList(id, Desk::people(i * (people - 1), people)));
        sure(catalog.finishList(id, 0, 0));
        m_lists.push_back(id);
    }
    m_lists.push_back(makeListPerRow());
    for (Program& one : m_programs)
        start(one);
}

World::~World() = default;

/// The one who is on both other lists three times, and somebody of each.
ListId World::makeListPerRow() {
    recipients::RecipientList list;
    list.name = QStringLiteral("per row");
    list.columns = QStringList{QStringLiteral("openid"), QStringLiteral("name")};
    list.onePerRow = true;
    std::vector<recipients::Recipient> all;
    for (const int person : {people - 1, 0, people - 1, people, people - 1}) {
        all.push_back(Desk::people(person, 1).front());
        all.back().row = static_cast<qint64>(all.size());
    }
    Catalog& catalog = m_connection->catalog();
    const ListId id = sure(catalog.beginList(list));
    sure(catalog.addToList(id, all));
    sure(catalog.finishList(id, 0, 0));
    return id;
}

std::optional<CampaignId> World::campaign(int number) const {
    return m_campaigns.empty() ? std::nullopt : std::optional(m_campaigns[place(m_campaigns, number)]);
}

void World::blame(const QString& what) {
    if (m_fault.isEmpty())
        m_fault = what;
}

void World::take(const Step& step) {
    Program& one = program(step.a);
    switch (step.act) {
        case Act::Create:
            create(step);
            break;
        case Act::Prepare:
            if (const auto id = campaign(step.a))
                sure(queue().enqueue(*id, 1 + step.b % mostRows));
            break;
        case Act::Claim:
            if (const auto id = campaign(step.b))
                claim(one, *id, 1 + step.c % 4);
            break;
        case Act::Leave:
            leave(one);
            break;
        case Act::Arrive:
            arrive(step);
            break;
        case Act::Answer:
        case Act::Lose:
        case Act::NotSent:
            answer(one, step);
            break;
        case Act::Commit:
        case Act::CommitTwice:
            commit(one, 1 + step.b % 4, step.act == Act::CommitTwice);
            break;
        case Act::GiveBack:
            giveBack(one);
            break;
        case Act::End:
            end(one);
            start(one);
            break;
        case Act::Adopt:
            if (!m_dead.empty())
                adopt(one, m_dead[place(m_dead, step.b)]);
            break;
        case Act::TakeOver:
            takeOver(step.a);
            break;
        case Act::Promote:
            sure(queue().promoteDue(m_clock.now(), 1 + step.b % 8));
            break;
        case Act::Pause:
        case Act::Resume:
        case Act::Cancel:
        case Act::Retry:
        case Act::RetryKnowingly:
        case Act::SettleSent:
        case Act::SettleNotSent:
        case Act::TakeBack:
        case Act::Hasten:
        case Act::Suppress:
        case Act::Unsuppress:
            takeOfPerson(step);
            break;
        case Act::Pass:
        case Act::SetClock:
        case Act::SetClockBetween:
        case Act::PersonFirst:
            takeOfTime(step);
            break;
        case Act::BackUp:
            backUp(place(m_backups, step.a));
            break;
        case Act::Restore:
            restore(place(m_backups, step.a), step.b % 3);
            break;
    }
    check();
}

void World::takeOfPerson(const Step& step) {
    const auto id = campaign(step.a);
    const QString openid = Desk::openid(step.b % (2 * people - 1));
    if (!id)
        return;
    if (step.act == Act::Pause)
        sure(queue().pause(*id, PauseReason::ByPerson, 0, {}, {}));
    else if (step.act == Act::Resume)
        resume(*id);
    else if (step.act == Act::Cancel)
        sure(queue().cancel(*id, 1 + step.b % mostRows));
    else if (step.act == Act::Retry)
        retry(State::Failed, step);
    else if (step.act == Act::RetryKnowingly)
        retry(State::Unconfirmed, step);
    else if (step.act == Act::SettleSent)
        settle(PersonsWord::Sent, step);
    else if (step.act == Act::SettleNotSent)
        settle(PersonsWord::NotSent, step);
    else if (step.act == Act::TakeBack)
        settle(PersonsWord::TakenBack, step);
    else if (step.act == Act::Hasten)
        sure(queue().hasten(filter(step, State::Retrying), 1 + step.b % 4, m_clock.now()));
    else if (step.act == Act::Suppress)
        sure(m_connection->catalog().suppress(std::array{
            recipients::Suppression{openid, QStringLiteral("asked"), QStringLiteral("model"), m_clock.now(), {}}}));
    else
        sure(m_connection->catalog().unsuppress({openid}));
}

void World::takeOfTime(const Step& step) {
    if (step.act == Act::PersonFirst)
        m_platform.looksAtPersonFirst = step.a % 2 == 0;
    else if (step.act == Act::Pass)
        m_clock.pass(lengths[place(lengths, step.a)]);
    else if (step.act == Act::SetClock)
        setClock(steps[place(steps, step.a)]);
    else
        setClockBetween(steps[static_cast<size_t>(step.a % 4)]);
    // The network gives up on what has not arrived by then: it never will.
    for (Program& one : m_programs)
        for (size_t i = one.flights.size(); i-- > 0;)
            if (!one.flights[i].answer && m_clock.steady() - one.flights[i].left > strayFor)
                hear(one, taken(one.flights, i), {.verdict = Verdict::Ambiguous, .fault = Fault::TimedOut}, 50);
    std::erase_if(m_strays, [this](const Stray& stray) { return m_clock.steady() > stray.until; });
}

void World::create(const Step& step) {
    if (m_campaigns.size() >= mostCampaigns)
        return;
    Campaign draft;
    draft.title = QString::number(m_campaigns.size());
    draft.account = {1};
    draft.list = m_lists[place(m_lists, step.a)];
    draft.listName = draft.title;
    draft.message.templateId = QStringLiteral("T");
    draft.message.channel = templates::allChannels[place(templates::allChannels, step.c)];
    draft.policy = policyOf(step.b);
    draft.key = keyOf(m_created++);
    m_campaigns.push_back(sure(queue().create(draft)));
    m_policies.insert(m_campaigns.back().value, draft.policy);
    while (step.b % 2 == 0 && sure(queue().enqueue(m_campaigns.back(), mostRows)))
        continue;
}

void World::claim(Program& program, CampaignId campaign, int rows) {
    const Claimed claimed = sure(queue().claim(program.worker, campaign, {rows}, m_clock.now()));
    ++m_claims;  // all of one claim are made at once
    m_taken += claimed.claims.empty() ? 0 : 1;
    for (const Claim& one : claimed.claims)
        program.ready.push_back({one,
                                 {.whose = whose(sure(m_connection->history().rows({one.delivery})).front()),
                                  .delivery = one.delivery,
                                  .clientMsgId = one.clientMsgId,
                                  .hasKey = one.standing.hasIdempotencyKey,
                                  .policy = m_policies[campaign.value],
                                  .claim = m_claims,
                                  .claimedAt = m_clock.now(),
                                  .claimedWhen = m_clock.steady()}});
}

/// As AccountLine::launch(): one request per person at once, and none whose window has closed.
void World::leave(Program& program) {
    const auto isFree = [&](const Ready& ready) {
        return std::ranges::none_of(program.flights,
                                    [&](const Flight& flight) { return flight.claim.openid == ready.claim.openid; });
    };
    const auto next = std::ranges::find_if(program.ready, isFree);
    if (next == program.ready.end())
        return;
    Flight flight{next->claim, next->request, m_clock.steady(), {}};
    program.ready.erase(next);
    flight.claim.standing.startedAt = m_clock.now();
    if (mayLeave(flight.claim.standing, m_clock.now()))
        program.flights.push_back(std::move(flight));
    else
        hear(program, std::move(flight), {.verdict = Verdict::NotSent, .fault = Fault::Aborted}, 50);
}

void World::arrive(const Step& step) {
    std::vector<Flight*> open;
    for (Program& one : m_programs)
        for (Flight& flight : one.flights)
            if (!flight.answer)
                open.push_back(&flight);
    const size_t all = open.size() + m_strays.size();
    if (all == 0)
        return;
    const size_t which = static_cast<size_t>(step.a) % all;
    if (which < open.size())
        open[which]->answer = m_platform.hear(open[which]->request, step.b, m_clock.now(), m_clock.steady());
    else
        m_platform.hear(taken(m_strays, which - open.size()).request, step.b, m_clock.now(), m_clock.steady());
}

void World::answer(Program& program, const Step& step) {
    if (program.flights.empty())
        return;
    const size_t which = static_cast<size_t>(step.b) % program.flights.size();
    const bool hasArrived = program.flights[which].answer.has_value();
    if ((step.act == Act::Answer && !hasArrived) || (step.act == Act::NotSent && hasArrived))
        return;
    Flight flight = taken(program.flights, which);
    Outcome outcome{.verdict = Verdict::NotSent, .fault = Fault::Unreachable};
    if (step.act == Act::Answer)
        outcome = *flight.answer;
    else if (step.act == Act::Lose)
        outcome = {.verdict = Verdict::Ambiguous, .fault = Fault::TimedOut};
    if (step.act == Act::Lose && !hasArrived)
        m_strays.push_back({flight.request, m_clock.steady() + strayFor});
    hear(program, std::move(flight), outcome, step.c);
}

/// As AccountLine::onAnswer().
void World::hear(Program& program, Flight flight, const Outcome& outcome, int chance) {
    Standing standing = flight.claim.standing;
    standing.startedAt = m_clock.now() - std::chrono::duration_cast<Milliseconds>(m_clock.steady() - flight.left);
    const RetryPolicy policy = policyFor(m_policies.value(flight.claim.campaign.value).retry);
    program.heard.push_back({.delivery = flight.claim.delivery,
                             .campaign = flight.claim.campaign,
                             .attempt = flight.claim.attempt,
                             .transition = decide(standing, outcome, policy, m_clock.now(), chance % 101 / 100.0),
                             .outcome = outcome,
                             .startedAt = standing.startedAt,
                             .endedAt = m_clock.now()});
}

void World::commit(Program& program, int most, bool twice) {
    const auto count = std::min(program.heard.size(), static_cast<size_t>(most));
    const std::vector<Settlement> batch(program.heard.begin(),
                                        program.heard.begin() + static_cast<std::ptrdiff_t>(count));
    program.heard.erase(program.heard.begin(), program.heard.begin() + static_cast<std::ptrdiff_t>(count));
    sure(queue().apply(program.worker, batch));
    if (twice)
        sure(queue().apply(program.worker, batch));
}

void World::giveBack(Program& program) {
    for (const Ready& ready : std::exchange(program.ready, {}))
        program.heard.push_back({.delivery = ready.claim.delivery,
                                 .campaign = ready.claim.campaign,
                                 .attempt = ready.claim.attempt,
                                 .transition = Transition::waiting(Reason::NotSent),
                                 .outcome = {.verdict = Verdict::NotSent},
                                 .startedAt = m_clock.now(),
                                 .endedAt = m_clock.now()});
}

void World::end(Program& program) {
    for (const Flight& flight : program.flights)
        if (!flight.answer)
            m_strays.push_back({flight.request, m_clock.steady() + strayFor});
    m_dead.push_back(program.worker);
    program = {};
}

void World::start(Program& program) {
    sure(queue().distrustTimes(m_clock.now()));
    program.worker = sure(queue().enlist(QStringLiteral("program")));
}

/// As LeaseKeeper::adopt() and Dispatcher::onAdopted().
void World::adopt(Program& heir, WorkerId dead) {
    const Outcome crashed{.verdict = Verdict::Ambiguous, .fault = Fault::Crashed};
    const auto claims = sure(queue().adopt(heir.worker, dead, 3));
    for (const Claim& claim : claims)
        heir.heard.push_back(
            {.delivery = claim.delivery,
             .campaign = claim.campaign,
             .attempt = claim.attempt,
             .transition = decide(claim.standing, crashed, policyFor(RetryKind::Standard), m_clock.now(), 0.5),
             .outcome = crashed,
             .startedAt = claim.standing.startedAt,
             .endedAt = m_clock.now()});
    if (claims.empty())
        std::erase(m_dead, dead);
}

/// The other was stopped for longer than its lease. When it goes on it notices, forgets what it has claimed, and hears
/// what is under way out as another worker.
void World::takeOver(int heir) {
    Program& slow = program(heir + 1);
    m_dead.push_back(slow.worker);
    adopt(program(heir), slow.worker);
    slow.ready.clear();
    slow.worker = sure(queue().enlist(QStringLiteral("program")));
}

QMap<qint64, Delivery> World::rows() {
    QMap<qint64, Delivery> all;
    sure(m_connection->history().forEach({}, 0, [&](const Delivery& row) {
        all.insert(row.id.value, row);
        return true;
    }));
    return all;
}

/// Of one campaign, or of one person in it.
Filter World::filter(const Step& step, State state) const {
    Filter filter;
    filter.campaign = campaign(step.a);
    filter.states = {state};
    if (step.c % 3 == 0)
        filter.openid = Desk::openid(step.b % (2 * people - 1));
    return filter;
}

void World::retry(State state, const Step& step) {
    const auto before = rows();
    for (const DeliveryId id : sure(queue().retry({filter(step, state)}, 1 + step.b % (2 * people), m_clock.now()))) {
        const Delivery& row = before[id.value];
        if (row.state == State::Unconfirmed || row.reason == Reason::SettledAsNotSent)
            ++m_allowed[whose(row)];
    }
}

void World::settle(PersonsWord word, const Step& step) {
    Filter which = filter(step, State::Unconfirmed);
    if (word == PersonsWord::TakenBack)
        which.states.clear();
    else if (step.c % 2 == 0)
        which.states = {State::Unconfirmed, State::Waiting, State::Retrying};
    const auto before = rows();
    for (const DeliveryId id : sure(queue().settle({which, word}, 1 + step.b % 4, m_clock.now()))) {
        const Delivery& row = before[id.value];
        m_words[whose(row)].push_back({m_claims + 1, word == PersonsWord::NotSent});
    }
}

/// Both programs notice, as TimeWatch and Core::onClockJumped() have it.
void World::setClock(Milliseconds by) {
    ++m_clockSteps;
    m_clock.set(by);
    for (Program& one : m_programs) {
        giveBack(one);
        if (by > 0ms)
            continue;
        for (Settlement& settlement : one.heard) {
            settlement.startedAt += by;
            settlement.endedAt += by;
        }
        sure(queue().shiftTimes(by));
    }
}

/// By more than what was sent lies back: less cannot be noticed by anybody.
void World::setClockBetween(Milliseconds by) {
    Timestamp latest{};
    for (const Delivery& row : rows())
        latest = std::max(latest, row.sentAt.value_or(Timestamp()));
    if (m_clock.now() + by + clockSlack >= latest)
        return;
    for (Program& one : m_programs)
        end(one);
    ++m_clockSteps;
    m_clock.set(by);
    for (Program& one : m_programs)
        start(one);
}

void World::drain() {
    for (int round = 0; round < 60 && m_fault.isEmpty(); ++round) {
        m_clock.pass(2min);
        for (const CampaignId id : m_campaigns) {
            sure(queue().enqueue(id, mostRows));
            resume(id);
        }
        sure(queue().promoteDue(m_clock.now(), 1000));
        for (Program& one : m_programs) {
            const auto dead = m_dead;
            for (const WorkerId each : dead)
                adopt(one, each);
            for (const CampaignId id : m_campaigns)
                claim(one, id, 100);
            while (!one.ready.empty() || !one.flights.empty()) {
                leave(one);
                arrive({});
                if (!one.flights.empty())
                    answer(one, {.act = Act::Answer});
            }
            commit(one, 1000, false);
        }
        check();
        const bool isOver = std::ranges::all_of(
            m_campaigns, [this](CampaignId id) { return sure(queue().campaign(id)).finishedAt.has_value(); });
        if (isOver && m_dead.empty())
            return;
    }
    blame(QStringLiteral("something live never ends"));
}

}  // namespace hongyan::store::model
