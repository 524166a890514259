#include "ui/text/policies.h"

#include <QCoreApplication>
#include <algorithm>

#include "delivery/canary.h"
#include "ui/text/formats.h"

namespace hongyan::text {
namespace {

struct Policies {
    Q_DECLARE_TR_FUNCTIONS(Policies)
};

QString clock(int minute) {
    return QStringLiteral("%1:%2").arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

}  // namespace

QString hours(const delivery::SendingWindow& window) {
    if (window.from == window.to)
        return Policies::tr("all day");
    const QString from = clock(window.from);
    const QString to = clock(window.to);
    switch (window.zone) {
        case delivery::WindowZone::Shanghai:
            return Policies::tr("%1–%2 Shanghai time").arg(from, to);
        case delivery::WindowZone::Local:
            return Policies::tr("%1–%2 this computer's time").arg(from, to);
    }
    return {};
}

QString span(std::chrono::hours time) {
    const auto count = static_cast<int>(time.count());
    if (count % 24 != 0 || count == 24)
        return Policies::tr("%n hour(s)", nullptr, count);
    return Policies::tr("%n day(s)", nullptr, count / 24);
}

QString word(const delivery::FrequencyCap& cap) {
    //: %1 is a time such as "7 days"
    return Policies::tr("At most %n message(s) per person in %1", nullptr, cap.messages).arg(span(cap.within));
}

QString canaryStages() {
    QStringList stages;
    for (const int stage : delivery::canaryStages)
        stages << number(stage);
    //: between the stages of a careful start: "20, then 200, then 2,000"
    return stages.join(Policies::tr(", then "));
}

QString canarySentence() {
    return Policies::tr("First %1 people, then the rest; stops when more than %2 fail or answers take longer than %3.")
        .arg(canaryStages(), percent(delivery::canaryFailureLimit), length(delivery::canaryLatencyLimit));
}

QString canaryProgress(const delivery::Campaign& campaign) {
    using delivery::State;
    const bool unfinished =
        campaign.status == delivery::CampaignStatus::Running || campaign.status == delivery::CampaignStatus::Paused;
    if (campaign.canaryStage <= 0 || !unfinished)
        return {};
    const delivery::Counts& counts = campaign.counts;
    const qint64 tried =
        counts.of(State::Accepted) + counts.of(State::Held) + counts.of(State::Failed) + counts.of(State::Unconfirmed);
    const qint64 stage = qMin<qint64>(campaign.canaryStage, tried + counts.live());
    const auto next = std::ranges::upper_bound(delivery::canaryStages, campaign.canaryStage);
    const QString then = next == delivery::canaryStages.end() ? Policies::tr("the rest") : number(*next);
    //: %1 of the first %2 people were sent to; then come %3 ("200", "the rest")
    return Policies::tr("careful start: %1 of the first %2 done, then %3")
        .arg(number(qMin(tried, stage)), number(stage), then);
}

}  // namespace hongyan::text
