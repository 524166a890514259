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

/// Nobody asks any more, so nobody waits for anything: what was asked is answered, then all of it goes.
Performance::~Performance() {
    m_script.feed->close();
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
    m_engine->library()
        .addAccount(accountFor(m_script.request.account, m_sandbox->base()), sandbox::sampleAppSecret())
        .then(this, [this](const Result<AccountId>& added) {
            if (!added)
                return end(fail(added.error()));
            m_account = *added;
            fetchTemplates();
        });
}

void Performance::fetchTemplates() {
    m_engine->library().syncTemplates(m_account).then(this,
                                                      [this](const Result<std::vector<templates::Template>>& fetched) {
                                                          if (!fetched)
                                                              return end(fail(fetched.error()));
                                                          copyList();
                                                      });
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
    m_copying.reset(m_engine->library().import(request, nullptr));
    connect(m_copying.get(), &engine::ImportJob::finished, this, [this](const Result<engine::Imported>& copied) {
        if (!copied)
            return end(fail(copied.error()));
        m_list = copied->list;
        leaveOut();
    });
}

void Performance::leaveOut() {
    m_engine->library().suppress(m_script.leftOut->people).then(this, [this](const Result<void>& left) {
        if (!left)
            return end(fail(left.error()));
        start();
    });
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
    m_engine->sending().start(request).then(this, [this](const Result<CampaignId>& started) {
        if (!started)
            return end(fail(started.error()));
        m_campaign = *started;
    });
}

void Performance::tellProgress() {
    if (!m_campaign.isValid())
        return;
    m_engine->log().campaign(m_campaign).then(this, [this](const Result<delivery::Campaign>& campaign) {
        if (campaign && !m_ended)
            m_ears.progressed(campaign->counts.total() - campaign->counts.live(), campaign->counts.total());
    });
}

void Performance::onSettled() {
    m_engine->log().campaigns(1).then(this, [this](const Result<std::vector<delivery::Campaign>>& campaigns) {
        if (!campaigns || campaigns->empty())
            return end(fail(campaigns ? Error{.kind = ErrorKind::StorageFailed} : campaigns.error()));
        const delivery::Campaign& campaign = campaigns->front();
        m_campaign = campaign.id;
        if (campaign.status == delivery::CampaignStatus::Paused)
            return end(fail(Error{.kind = ErrorKind::PlatformRefused,
                                  .detail = campaign.pauseDetail,
                                  .subject = nameOf(campaign.pauseReason),
                                  .code = campaign.pauseCode}));
        if (!m_findings)
            collect();
    });
}

void Performance::collect() {
    m_findings = std::make_shared<Findings>(m_script.request);
    delivery::Filter filter;
    filter.campaign = m_campaign;
    const auto note = [findings = m_findings](const delivery::Delivery& row) {
        findings->note(row);
        return true;
    };
    m_engine->log().forEach(filter, 0, note).then(this, [this](const Result<void>& read) {
        if (!read)
            return end(fail(read.error()));
        place(0);
    });
}

void Performance::place(qint64 from) {
    const auto finish = [this] {
        Report report = m_findings->report();
        report.suppressed = m_script.leftOut->suppressed;
        report.sentBefore = m_script.leftOut->sentBefore;
        report.sentEnough = m_script.leftOut->sentEnough;
        end(std::move(report));
    };
    if (!m_findings->hasMoreToPlace())
        return finish();
    m_engine->library()
        .people(m_list, from, pageSize)
        .then(this, [this, from, finish](const Result<std::vector<recipients::Recipient>>& people) {
            if (!people)
                return end(fail(people.error()));
            if (people->empty())
                return finish();
            m_findings->place(*people);
            place(from + static_cast<qint64>(people->size()));
        });
}

void Performance::end(Result<Report> result) {
    if (!std::exchange(m_ended, true))
        m_ears.ended(std::move(result));
}

}  // namespace hongyan::rehearsal
