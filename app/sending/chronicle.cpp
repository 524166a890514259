#include "sending/chronicle.h"

#include <QCoreApplication>

namespace hongyan::sending {
namespace {

using namespace std::chrono_literals;
using journal::Decision;

constexpr auto tellTroubleAgainAfter = 1min;

QString rateOf(const PaceReport& report) {
    return QStringLiteral("%1/s").arg(report.rate, 0, 'f', 1);
}

}  // namespace

Chronicle::Chronicle(journal::Journal& journal, const Clock& clock, QObject* parent)
    : QObject(parent), m_journal(journal), m_clock(clock) {}

void Chronicle::follow(const LeaseKeeper& lease) {
    connect(&lease, &LeaseKeeper::enlisted, this, [this](WorkerId worker) {
        m_journal.decision({.what = Decision::Enlisted,
                            .worker = worker,
                            .detail = QStringLiteral("Hongyan %1, process %2")
                                          .arg(QStringLiteral(HONGYAN_VERSION))
                                          .arg(QCoreApplication::applicationPid())});
    });
    connect(&lease, &LeaseKeeper::lost, this, [this] { m_journal.decision({.what = Decision::LeaseLost}); });
    connect(&lease, &LeaseKeeper::adopted, this, [this](const std::vector<delivery::Claim>& claims) {
        m_journal.decision({.what = Decision::Adopted, .count = static_cast<qint64>(claims.size())});
    });
    connect(&lease, &LeaseKeeper::troubled, this, &Chronicle::onTrouble);
}

void Chronicle::follow(const Completer& completer) {
    connect(&completer, &Completer::troubled, this, &Chronicle::onTrouble);
    connect(&completer, &Completer::recovered, this, [this] {
        m_trouble.reset();
        m_journal.decision({.what = Decision::StorageRecovered});
    });
    connect(&completer, &Completer::applied, this, [this](const delivery::Applied& applied) {
        if (applied.late > 0)
            m_journal.decision({.what = Decision::LateRefused, .count = applied.late});
        for (const CampaignId campaign : applied.finished)
            m_journal.decision({.what = Decision::CampaignFinished, .campaign = campaign});
    });
}

void Chronicle::follow(const tokens::Keepers& keepers) {
    connect(&keepers, &tokens::Keepers::changed, this, [this, &keepers](AccountId account) {
        if (const tokens::TokenKeeper* keeper = keepers.known(account))
            onTokenChanged(account, keeper->status());
    });
}

void Chronicle::follow(const TimeWatch& time) {
    connect(&time, &TimeWatch::jumped, this,
            [this](Milliseconds by) { m_journal.decision({.what = Decision::ClockJumped, .count = by.count()}); });
}

/// The same trouble comes again with every try; once a minute is enough to read how long it lasted.
void Chronicle::onTrouble(const Error& error) {
    const SteadyTime now = m_clock.steady();
    if (m_trouble == error.kind && now - m_troubleToldAt < tellTroubleAgainAfter)
        return;
    m_trouble = error.kind;
    m_troubleToldAt = now;
    m_journal.decision({.what = Decision::StorageTroubled, .reason = nameOf(error.kind), .detail = error.detail});
}

void Chronicle::onTokenChanged(AccountId account, const tokens::TokenStatus& status) {
    const tokens::TokenStatus before = std::exchange(m_tokens[account], status);
    if (status.present && (!before.present || before.validUntil != status.validUntil))
        m_journal.decision({.what = Decision::TokenRefreshed,
                            .account = account,
                            .count = status.fetchesToday,
                            .until = status.validUntil});
    if (status.error && status.error != before.error)
        m_journal.decision({.what = Decision::TokenFailed,
                            .account = account,
                            .reason = nameOf(status.error->kind),
                            .code = status.error->code,
                            .detail = status.error->detail,
                            .rid = status.error->rid});
}

void Chronicle::follow(const CampaignWatch& watch) {
    connect(&watch, &CampaignWatch::paused, this, [this](const delivery::Campaign& campaign) {
        if (campaign.pauseReason != delivery::PauseReason::ByPerson)  // a person's was written when asked
            m_journal.decision({.what = journal::Decision::CampaignPaused,
                                .campaign = campaign.id,
                                .account = campaign.account,
                                .reason = nameOf(campaign.pauseReason),
                                .code = campaign.pauseCode,
                                .detail = campaign.pauseDetail,
                                .until = campaign.pausedUntil});
    });
}

void Chronicle::onPace(const std::vector<PaceReport>& reports) {
    for (const PaceReport& report : reports)
        if (const PaceKind before = std::exchange(m_paces[report.account], report.kind); before != report.kind)
            onPaceKind(report, before);
}

void Chronicle::onPaceKind(const PaceReport& report, PaceKind before) {
    const auto tell = [&](Decision what) {
        m_journal.decision({.what = what, .account = report.account, .detail = rateOf(report)});
    };
    if (before == PaceKind::Probing)
        tell(Decision::ProbingEnded);
    if (report.kind == PaceKind::Probing)
        tell(Decision::Probing);
    else if (report.kind == PaceKind::SlowedDown)
        tell(Decision::SlowedDown);
    else if (before == PaceKind::SlowedDown && report.kind == PaceKind::AtCeiling)
        tell(Decision::SpedUp);
}

}  // namespace hongyan::sending
