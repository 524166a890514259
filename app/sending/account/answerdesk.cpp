#include "sending/account/answerdesk.h"

#include <QRandomGenerator>

#include "base/crashpoint.h"
#include "delivery/decide.h"
#include "wechat/answers.h"

namespace hongyan::sending {
namespace {

using namespace std::chrono_literals;

double chance() {
    return QRandomGenerator::global()->generateDouble();
}

}  // namespace

AnswerDesk::AnswerDesk(Completer& completer, journal::Journal& journal, const Clock& clock)
    : m_completer(completer), m_journal(journal), m_clock(clock) {}

Heard AnswerDesk::hear(const UnderWay& sent, const transport::HttpResponse& response, AccountId account,
                       const journal::PaceThen& pace) const {
    crashPoint("classify.before");
    const delivery::Outcome outcome = wechat::classify(wechat::sendCall(sent.channel), response);
    const Timestamp now = m_clock.now();
    // By the steady clock: the other may have been set while the request was under way.
    const auto latency = std::chrono::duration_cast<Milliseconds>(m_clock.steady() - sent.sentAt);
    delivery::Standing standing = sent.claim.standing;
    standing.startedAt = now - latency;
    const delivery::Transition step = delivery::decide(standing, outcome, sent.policy, now, chance());
    const delivery::Settlement settlement{.delivery = sent.claim.delivery,
                                          .campaign = sent.claim.campaign,
                                          .attempt = sent.claim.attempt,
                                          .transition = step,
                                          .outcome = outcome,
                                          .startedAt = standing.startedAt,
                                          .endedAt = now,
                                          .latency = response.latency};
    crashPoint("complete.before");
    m_completer.add(settlement);
    crashPoint("complete.after");
    m_journal.attempt({.settlement = settlement,
                       .clientMsgId = sent.claim.clientMsgId,
                       .account = account,
                       .lane = response.lane,
                       .pace = pace});
    return {.outcome = outcome, .transition = step, .at = now, .latency = latency};
}

void AnswerDesk::hearNothing(const delivery::Claim& claim) const {
    const Timestamp now = m_clock.now();
    const delivery::Outcome crashed{.verdict = delivery::Verdict::Ambiguous, .fault = delivery::Fault::Crashed};
    const delivery::RetryPolicy policy =
        delivery::policyFor(delivery::RetryKind::Standard);  // an ambiguous one needs none
    const delivery::Settlement settlement{
        .delivery = claim.delivery,
        .campaign = claim.campaign,
        .attempt = claim.attempt,
        .transition = delivery::decide(claim.standing, crashed, policy, now, chance()),
        .outcome = crashed,
        .startedAt = claim.standing.startedAt,
        .endedAt = now,
        .latency = 0ms};
    m_completer.add(settlement);
    m_journal.attempt({.settlement = settlement, .clientMsgId = claim.clientMsgId});
}

}  // namespace hongyan::sending
