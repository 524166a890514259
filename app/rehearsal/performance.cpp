#include "rehearsal/performance.h"

#include <limits>

#include "sandbox/sandbox.h"

namespace hongyan::rehearsal {
namespace {

constexpr int fullSpeed = 100'000;  // messages a second: nothing that would hold it back
constexpr int inFlight = 48;
constexpr int pageSize = 5'000;

/// Any AppID will do, but its beginning says the kind.
settings::Account accountFor(const settings::Account& real, const QUrl& platform) {
    settings::Account account;
    account.name = QStringLiteral("rehearsal");
    account.appId = real.kind == settings::AccountKind::MiniProgram ? QStringLiteral("wxmini00000rehearsal")
                                                                    : QStringLiteral("wx0000000000rehearsal");
    account.kind = real.kind;
    account.apiBase = platform;
    return account;
}

sandbox::Options platformWith(const templates::Template& of) {
    sandbox::Options options;
    options.templates = {of};
    options.troublesByName = false;
    options.keepsLedger = false;
    options.faults.dailyQuota = std::numeric_limits<qint64>::max();
    return options;
}

}  // namespace

Performance::Performance(Script script, Ears ears) : m_script(std::move(script)), m_ears(std::move(ears)) {}

Performance::~Performance() {
    m_copying.reset();
    if (m_engine)
        m_engine->drain();
    m_engine.reset();
    m_sandbox.reset();
    m_folder.reset();
}

void Performance::begin() {
    if (const auto opened = open(); !opened)
        return end(fail(opened.error()));
    connect(&m_engine->sending(), &engine::Sending::campaignChanged, this, &Performance::tellProgress);
    connect(&m_engine->sending(), &engine::Sending::campaignSettled, this, &Performance::onSettled);
    connect(&m_engine->sending(), &engine::Sending::storageTrouble, this,
            [this](const Error& error) { end(fail(error)); });
    addAccount();
}

void Performance::stop() {
    end(fail(ErrorKind::Cancelled));
}

/// Whether the next step may follow an answer that came with `error`, or with none.
bool Performance::goesOn(const Error* error) {
    --m_asked;
    if (error && !m_result)
        end(fail(*error));
    if (m_result)
        leaveWhenQuiet();
    return !m_result;
}

template<class T>
void Performance::await(QFuture<Result<T>> answer, std::function<void(const T&)> then) {
    ++m_asked;
    answer.then(this, [this, then = std::move(then)](const Result<T>& result) {
        if (goesOn(result ? nullptr : &result.error()))
            then(*result);
    });
}

void Performance::await(QFuture<Result<void>> answer, std::function<void()> then) {
    ++m_asked;
    answer.then(this, [this, then = std::move(then)](const Result<void>& result) {
        if (goesOn(result ? nullptr : &result.error()))
            then();
    });
}

Result<void> Performance::open() {
    auto folder = PrivateFolder::make(m_script.place);
    if (!folder)
        return fail(folder.error());
    m_folder = std::move(*folder);
    auto sandbox = sandbox::Sandbox::start(platformWith(m_script.request.of));
    if (!sandbox)
        return fail(sandbox.error());
    m_sandbox = std::move(*sandbox);
    auto engine = engine::Engine::open({.folder = m_folder->path(),
                                        .secrets = secrets::Backend::Memory,
                                        .rateCeiling = fullSpeed,
                                        .maxInFlight = inFlight,
                                        .journal = false,
                                        .breakers = false});
    if (!engine)
        return fail(engine.error());
    m_engine = std::move(*engine);
    return {};
}

void Performance::addAccount() {
    const settings::Account account = accountFor(m_script.request.account, m_sandbox->base());
    await<AccountId>(m_engine->library().addAccount(account, sandbox::sampleAppSecret()), [this](AccountId added) {
        m_account = added;
        fetchTemplates();
    });
}

void Performance::fetchTemplates() {
    await<std::vector<templates::Template>>(m_engine->library().syncTemplates(m_account),
                                            [this](const auto&) { copyList(); });
}

void Performance::copyList() {
    const recipients::RecipientList& list = m_script.request.list;
    engine::ImportRequest request;
    request.listName = list.name;
    request.openidColumn = list.openidColumn;
    request.nameColumn = list.nameColumn;
    request.open = [feed = m_script.feed, list]() -> Result<std::unique_ptr<recipients::RowReader>> {
        return readFrom(feed, list);
    };
    ++m_asked;
    m_copying.reset(m_engine->library().import(request, nullptr));
    connect(m_copying.get(), &engine::ImportJob::finished, this, [this](const Result<engine::Imported>& copied) {
        if (!goesOn(copied ? nullptr : &copied.error()))
            return;
        m_list = copied->list;
        leaveOut();
    });
}

void Performance::leaveOut() {
    await(m_engine->library().suppress(m_script.leftOut->people), [this] { start(); });
}

/// Start, hours and careful beginning are for the real platform, and whom key and cap leave out is known already.
delivery::Policy Performance::policy() const {
    return {.retry = delivery::RetryKind::Prompt, .rate = fullSpeed, .inFlight = inFlight};
}

void Performance::start() {
    engine::StartRequest request;
    request.account = m_account;
    request.list = m_list;
    request.message = m_script.request.message;
    request.message.id = {};
    request.policy = policy();
    await<CampaignId>(m_engine->sending().start(request), [this](CampaignId started) { m_campaign = started; });
}

void Performance::tellProgress() {
    if (!m_campaign.isValid() || m_result || m_findings)
        return;
    await<delivery::Campaign>(m_engine->log().campaign(m_campaign), [this](const delivery::Campaign& campaign) {
        m_ears.progressed(campaign.counts.total() - campaign.counts.live(), campaign.counts.total());
    });
}

void Performance::onSettled() {
    if (m_result || m_findings)
        return;
    await<std::vector<delivery::Campaign>>(m_engine->log().campaigns(1),
                                           [this](const std::vector<delivery::Campaign>& campaigns) {
                                               if (campaigns.empty() || m_findings)
                                                   return;
                                               const delivery::Campaign& campaign = campaigns.front();
                                               m_campaign = campaign.id;
                                               if (campaign.status == delivery::CampaignStatus::Paused)
                                                   end(fail(Error{.kind = ErrorKind::PlatformRefused,
                                                                  .detail = campaign.pauseDetail,
                                                                  .subject = nameOf(campaign.pauseReason),
                                                                  .code = campaign.pauseCode}));
                                               else
                                                   collect();
                                           });
}

void Performance::collect() {
    m_findings = std::make_shared<Findings>(m_script.request, m_script.leftOut->capped);
    delivery::Filter filter;
    filter.campaign = m_campaign;
    const auto note = [findings = m_findings](const delivery::Delivery& row) {
        findings->note(row);
        return true;
    };
    await(m_engine->log().forEach(filter, 0, note), [this] { place(0); });
}

void Performance::place(qint64 from) {
    if (!m_findings->hasMoreToPlace())
        return report();
    await<std::vector<recipients::Recipient>>(m_engine->library().people(m_list, from, pageSize),
                                              [this, from](const std::vector<recipients::Recipient>& people) {
                                                  if (people.empty())
                                                      return report();
                                                  m_findings->place(people);
                                                  place(from + static_cast<qint64>(people.size()));
                                              });
}

void Performance::report() {
    Report report = m_findings->report();
    report.suppressed = m_script.leftOut->suppressed;
    report.sentBefore = m_script.leftOut->sentBefore;
    report.sentEnough = m_script.leftOut->sentEnough;
    end(std::move(report));
}

void Performance::end(Result<Report> result) {
    if (m_result)
        return;
    m_result = std::move(result);
    m_script.feed->close();
    leaveWhenQuiet();
}

void Performance::leaveWhenQuiet() {
    if (m_asked == 0 && !std::exchange(m_hasLeft, true))
        m_ears.ended(*m_result);
}

}  // namespace hongyan::rehearsal
