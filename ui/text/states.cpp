#include "ui/text/states.h"

#include <QCoreApplication>

#include "base/outside.h"
#include "templates/fieldlabels.h"
#include "ui/text/formats.h"
#include "ui/text/results.h"

namespace hongyan::text {
namespace {

struct States {
    Q_DECLARE_TR_FUNCTIONS(States)
};

QString waitingReason(delivery::Reason reason) {
    using delivery::Reason;
    if (reason == Reason::NotSent)
        return States::tr("the request never left");
    if (reason == Reason::Backoff)
        return States::tr("the platform refused for now");
    if (reason == Reason::Throttled)
        return States::tr("the platform asked to slow down");
    if (reason == Reason::TokenRefused)
        return States::tr("the token was refused");
    if (reason == Reason::PersonBusy)
        return States::tr("this recipient has to wait");
    return States::tr("no answer, repeated under the same deduplication id");
}

}  // namespace

QString word(delivery::State state, delivery::Receipt receipt) {
    using delivery::State;
    switch (state) {
        case State::Waiting:
            return States::tr("Waiting");
        case State::Sending:
            return States::tr("Sending");
        case State::Retrying:
            return States::tr("To retry");
        case State::Accepted:
            return receipt == delivery::Receipt::None ? States::tr("Accepted") : word(receipt);
        case State::Failed:
            return States::tr("Failed");
        case State::Cancelled:
            return States::tr("Cancelled");
        case State::Suppressed:
            return States::tr("Skipped");
        case State::Held:
            return States::tr("In review");
        case State::Unconfirmed:
            return States::tr("Unconfirmed");
    }
    return {};
}

QString word(delivery::Reason reason) {
    using delivery::Reason;
    switch (reason) {
        case Reason::None:
            return {};
        case Reason::NotSent:
        case Reason::Backoff:
        case Reason::Throttled:
        case Reason::TokenRefused:
        case Reason::PersonBusy:
        case Reason::RepeatedSafely:
            return waitingReason(reason);
        case Reason::ByPerson:
            return States::tr("asked for by a person");
        case Reason::Rejected:
            return States::tr("the platform said a final no");
        case Reason::Exhausted:
            return States::tr("all tries used up");
        case Reason::SettledAsNotSent:
            return States::tr("assumed not sent, on a person's word");
        case Reason::NoAnswer:
            return States::tr("no trustworthy answer, and it can no longer be repeated safely");
        case Reason::RefusedLater:
            return States::tr("a final no, but an earlier try may have arrived");
        case Reason::OlderThanSent:
            return States::tr("the database was brought back from an older copy: it may have been sent since");
        case Reason::PlatformReview:
            return States::tr("the platform reviews it and sends it itself");
        case Reason::SuppressionList:
            return States::tr("on the suppression list");
        case Reason::Duplicate:
            return States::tr("a duplicate in the list");
        case Reason::SendOnce:
            return States::tr("already sent once");
        case Reason::FrequencyCap:
            return States::tr("was sent enough messages lately");
        case Reason::FailsCheck:
            return States::tr("left out: the platform would have refused a value");
        case Reason::DuplicateRefused:
            return States::tr("an earlier try had been accepted");
        case Reason::ReceiptArrived:
            return States::tr("settled by the receipt");
        case Reason::SettledAsSent:
            return States::tr("assumed sent, on a person's word");
    }
    return {};
}

QString word(delivery::Receipt receipt) {
    using delivery::Receipt;
    switch (receipt) {
        case Receipt::None:
            return States::tr("No receipt yet");
        case Receipt::Delivered:
            return States::tr("Delivered");
        case Receipt::Blocked:
            return States::tr("Blocked by the recipient");
        case Receipt::Failed:
            return States::tr("Not delivered");
    }
    return {};
}

QString word(delivery::Verdict verdict) {
    using delivery::Verdict;
    switch (verdict) {
        case Verdict::Accepted:
            return States::tr("accepted");
        case Verdict::Held:
            return States::tr("kept for review");
        case Verdict::DuplicateRefused:
            return States::tr("an earlier try had been accepted");
        case Verdict::RefusedForNow:
            return States::tr("the platform refused for now");
        case Verdict::TooFast:
            return States::tr("too fast for the platform");
        case Verdict::QuotaUsedUp:
            return States::tr("today's quota is used up");
        case Verdict::PersonBusy:
        case Verdict::CallBusy:
            return States::tr("this recipient has to wait");
        case Verdict::TokenRefused:
            return States::tr("the token was refused");
        case Verdict::RecipientRefused:
            return States::tr("this recipient cannot be reached");
        case Verdict::RequestRefused:
            return States::tr("the content was refused");
        case Verdict::AccountRefused:
            return States::tr("the account was refused");
        case Verdict::UnknownCode:
            return States::tr("a code we do not know");
        case Verdict::NotSent:
            return States::tr("the request never left");
        case Verdict::Ambiguous:
            return States::tr("no trustworthy answer");
    }
    return {};
}

QString word(delivery::Fault fault) {
    using delivery::Fault;
    switch (fault) {
        case Fault::None:
            return {};
        case Fault::Unreachable:
            return States::tr("Could not connect");
        case Fault::Tls:
            return States::tr("Certificate not trusted");
        case Fault::TimedOut:
            return States::tr("Timed out");
        case Fault::ConnectionLost:
            return States::tr("Connection lost");
        case Fault::NotAnAnswer:
            return States::tr("The answer made no sense");
        case Fault::Aborted:
            return States::tr("Broken off while closing");
        case Fault::Crashed:
            return States::tr("The program ended before the answer");
        case Fault::ProxyRefused:
            return States::tr("The proxy refused");
        case Fault::Misplaced:
            return States::tr("The answer to another request came instead");
    }
    return {};
}

QString word(delivery::CampaignStatus status) {
    using delivery::CampaignStatus;
    switch (status) {
        case CampaignStatus::Preparing:
            return States::tr("Preparing");
        case CampaignStatus::Running:
            return States::tr("Running");
        case CampaignStatus::Paused:
            return States::tr("Paused");
        case CampaignStatus::Finished:
            return States::tr("Finished");
        case CampaignStatus::Cancelled:
            return States::tr("Cancelled");
    }
    return {};
}

QString word(delivery::PauseReason reason) {
    using delivery::PauseReason;
    switch (reason) {
        case PauseReason::None:
            return {};
        case PauseReason::ByPerson:
            return States::tr("paused by hand");
        case PauseReason::QuotaUsedUp:
            return States::tr("today's quota is used up");
        case PauseReason::AccountRefused:
            return States::tr("the platform refuses the account");
        case PauseReason::TokenUnavailable:
            return States::tr("no token to be had");
        case PauseReason::SecretUnavailable:
            return States::tr("the AppSecret is not at hand");
        case PauseReason::TemplateRefused:
            return States::tr("the platform refuses the template");
        case PauseReason::FailingAlike:
            return States::tr("too many of the first failed alike");
        case PauseReason::StorageFailed:
            return States::tr("the database cannot be written");
        case PauseReason::Scheduled:
            return States::tr("waiting for its start");
        case PauseReason::LateStart:
            return States::tr("its start was missed");
        case PauseReason::OutsideWindow:
            return States::tr("outside its sending window");
        case PauseReason::CanaryFailed:
            return States::tr("too many of the first messages failed");
        case PauseReason::CanarySlow:
            return States::tr("the platform answered the first messages too slowly");
        case PauseReason::WrongList:
            return States::tr("the openids are of another account");
        case PauseReason::FieldRefused:
            return States::tr("many in a row were refused for the same field");
        case PauseReason::UnknownCodes:
            return States::tr("many answers in a row had an unknown code");
        case PauseReason::OlderThanSent:
            return States::tr("the database is older than what was sent");
    }
    return {};
}

QString word(delivery::RetryKind kind) {
    using delivery::RetryKind;
    switch (kind) {
        case RetryKind::Prompt:
            return States::tr("Prompt");
        case RetryKind::Standard:
            return States::tr("Standard");
        case RetryKind::Patient:
            return States::tr("Patient");
    }
    return {};
}

QString tries(delivery::RetryKind kind) {
    const delivery::RetryPolicy policy = delivery::policyFor(kind);
    // The longest it can take: every delay at its full length.
    Milliseconds total{0};
    for (int used = 1; used < policy.maxTries; ++used)
        total += policy.delay(used, 1.0);
    return States::tr("at most %1 tries, within about %2").arg(number(policy.maxTries), length(total));
}

QString description(delivery::RetryKind kind) {
    return States::tr("%1: %2").arg(word(kind), tries(kind));
}

namespace {

QString canarySentence(const delivery::Campaign& campaign) {
    if (campaign.pauseReason == delivery::PauseReason::CanaryFailed)
        return States::tr("Stopped after the first %1: %2 % failed, most with %3 (%4)")
            .arg(number(campaign.counts.total() - campaign.counts.live()), visibleName(campaign.pauseDetail),
                 codeMeaning(campaign.pauseCode), codeText(campaign.pauseCode));
    if (campaign.pauseReason == delivery::PauseReason::CanarySlow)
        return States::tr("Stopped after the first %1: the platform took %2 to answer")
            .arg(number(campaign.counts.total() - campaign.counts.live()),
                 length(Milliseconds(campaign.pauseDetail.toLongLong())));
    return {};
}

}  // namespace

QString pauseSentence(const delivery::Campaign& campaign) {
    if (campaign.status != delivery::CampaignStatus::Paused)
        return {};
    QString sentence = States::tr("Paused: %1").arg(word(campaign.pauseReason));
    if (campaign.pauseReason == delivery::PauseReason::Scheduled && campaign.pausedUntil)
        return States::tr("Starts at %1").arg(dayAndTime(*campaign.pausedUntil));
    if (campaign.pauseReason == delivery::PauseReason::LateStart && campaign.policy.startAt)
        return States::tr("Should have started at %1; start it now?").arg(dayAndTime(*campaign.policy.startAt));
    if (campaign.pauseReason == delivery::PauseReason::OlderThanSent)
        return States::tr(
            "Paused: this database is older than what was sent from it. Whoever still waits here may have had the "
            "message; resuming sends it to them all");
    if (const QString canary = canarySentence(campaign); !canary.isEmpty())
        return canary;
    if (campaign.pauseReason == delivery::PauseReason::FieldRefused)
        return States::tr("Stopped: many in a row were refused for the field %1 (%2)")
            .arg(visibleName(templates::FieldLabels(campaign.templateContent).of(campaign.pauseDetail)),
                 codeText(campaign.pauseCode));
    if (campaign.pauseCode == 40164 && !campaign.pauseDetail.isEmpty())
        sentence = States::tr("Paused: WeChat saw the address %1, which is not on the allow-list (%2)")
                       .arg(visibleName(campaign.pauseDetail), codeText(campaign.pauseCode));
    else if (campaign.pauseCode != 0)
        sentence = States::tr("Paused: %1 (%2)").arg(codeMeaning(campaign.pauseCode), codeText(campaign.pauseCode));
    if (campaign.pausedUntil)
        sentence += States::tr("; goes on by itself at %1").arg(dayAndTime(*campaign.pausedUntil));
    return sentence;
}

delivery::Campaign standingStill(delivery::Campaign campaign) {
    using delivery::CampaignStatus;
    if (campaign.status == CampaignStatus::Running || campaign.status == CampaignStatus::Preparing) {
        campaign.status = CampaignStatus::Paused;
        campaign.pauseReason = delivery::PauseReason::StorageFailed;
        campaign.pausedUntil.reset();
    }
    return campaign;
}

QString resumeQuestion(const delivery::Campaign& campaign) {
    if (campaign.status != delivery::CampaignStatus::Paused ||
        campaign.pauseReason != delivery::PauseReason::OlderThanSent)
        return {};
    return States::tr(
        "This database is older than what was sent from it, so %n person(s) who still wait here may have had "
        "the message. Resumed, all of them are sent it, and %n may get it twice.",
        nullptr, static_cast<int>(campaign.counts.live()));
}

QString words(const delivery::Counts& counts, std::initializer_list<delivery::State> states) {
    QStringList words;
    for (const delivery::State state : states)
        if (counts.of(state) > 0)
            words << word(state);
    return words.join(States::tr(", ", "between states"));
}

}  // namespace hongyan::text
