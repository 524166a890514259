#include "sending/campaigns/canarywatch.h"

#include <cmath>

namespace hongyan::sending {

using delivery::PauseReason;

CanaryWatch::CanaryWatch(Queue& queue, Pausing& pausing, QObject* parent)
    : QObject(parent), m_queue(queue), m_pausing(pausing) {}

void CanaryWatch::look(const delivery::Campaign& campaign) {
    m_queue.canaryFindings(campaign.id).then(this, [this, campaign](const Result<delivery::CanaryFindings>& findings) {
        if (findings && !m_stopped)
            judge(campaign, *findings);
    });
}

void CanaryWatch::judge(const delivery::Campaign& campaign, const delivery::CanaryFindings& findings) {
    using Kind = delivery::CanaryVerdict::Kind;
    const delivery::CanaryVerdict verdict = delivery::judge(findings, campaign.canaryStage);
    switch (verdict.kind) {
        case Kind::Wait:
            return;
        case Kind::Advance:
            m_queue.advanceCanary(campaign.id, campaign.canaryStage, verdict.nextStage)
                .then(this, [this, id = campaign.id](const Result<void>&) { emit advanced(id); });
            return;
        case Kind::StopForFailures:
            m_pausing.pause(campaign.id, {.reason = PauseReason::CanaryFailed,
                                          .code = findings.worstCode,
                                          .detail = QString::number(std::lround(verdict.failureRate * 100))});
            return;
        case Kind::StopForLatency:
            m_pausing.pause(campaign.id,
                            {.reason = PauseReason::CanarySlow, .detail = QString::number(findings.latency.count())});
            return;
    }
}

}  // namespace hongyan::sending
