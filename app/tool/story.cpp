#include "tool/story.h"

#include <algorithm>

#include "base/outside.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

using delivery::Attempt;
using delivery::CampaignStatus;
using delivery::Delivery;
using delivery::Fault;
using delivery::Reason;
using delivery::Receipt;
using delivery::State;
using delivery::Verdict;

const QString gap = QStringLiteral("              ");  // as wide as a time, for what follows in the next line

QDateTime local(Timestamp at) {
    return toDateTime(at).toLocalTime();
}

QString fullTime(Timestamp at) {
    return local(at).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString lengthOf(Milliseconds length) {
    constexpr qint64 second = 1'000;
    constexpr qint64 minute = 60 * second;
    const qint64 ms = std::max<qint64>(0, length.count());
    if (ms < second)
        return Words::tr("%1 ms").arg(ms);
    if (ms < minute)
        return Words::tr("%1 s").arg(static_cast<double>(ms) / second, 0, 'f', 1);
    if (ms < 60 * minute)
        return Words::tr("%1 min %2 s").arg(ms / minute).arg(ms % minute / second);
    return Words::tr("%1 h %2 min").arg(ms / (60 * minute)).arg(ms / minute % 60);
}

QString pauseAfter(const Attempt& attempt) {
    return attempt.dueAt && attempt.endedAt ? lengthOf(*attempt.dueAt - *attempt.endedAt) : lengthOf(Milliseconds(0));
}

/// The numbers a support desk asks for.
QString particularsOf(const Attempt& attempt) {
    const delivery::Outcome& outcome = attempt.outcome;
    QStringList parts;
    if (outcome.fault == Fault::None)
        parts << Words::tr("code %1").arg(outcome.code);
    if (!outcome.field.isEmpty())
        parts << (attempt.fieldLabel.isEmpty() || attempt.fieldLabel == outcome.field
                      ? Words::tr("field %1").arg(outcome.field)
                      : Words::tr("field \"%1\" (%2)").arg(attempt.fieldLabel, outcome.field));
    if (!outcome.seenAddress.isEmpty())
        parts << Words::tr("it saw the address %1").arg(outcome.seenAddress);
    if (!outcome.rid.isEmpty())
        parts << Words::tr("rid %1").arg(outcome.rid);
    if (outcome.msgid != 0)
        parts << Words::tr("msgid %1").arg(outcome.msgid);
    if (outcome.httpStatus != 0)
        parts << QStringLiteral("HTTP %1").arg(outcome.httpStatus);
    parts << lengthOf(attempt.latency);
    return parts.join(Words::tr(", "));
}

QString heardBy(const Attempt& attempt) {
    if (!attempt.endedAt)
        return Words::tr("no answer yet.");
    const delivery::Outcome& outcome = attempt.outcome;
    const QString what =
        outcome.fault != Fault::None ? wordFor(outcome.fault) : meaningOf(outcome.code, outcome.errmsg);
    return Words::tr("%1 (%2).").arg(what, particularsOf(attempt));
}

struct Tries {
    int used = 0;
    int most = 0;
    QString policy;
};

QString onRetrying(const Attempt& attempt, const Tries& tries) {
    const QString after = pauseAfter(attempt);
    switch (attempt.reason) {
        case Reason::RepeatedSafely:
            return Words::tr(
                       "It may have arrived. A repetition was set for %1 later under the same id, of which the "
                       "platform sends only one within 10 minutes.")
                .arg(after);
        case Reason::Backoff:
            return Words::tr(
                       "Nothing was sent to the person. The next try was set for %1 later (policy %2, try %3 of %4).")
                .arg(after, tries.policy)
                .arg(tries.used)
                .arg(tries.most);
        case Reason::PersonBusy:
            return Words::tr(
                       "Only this person has to wait. The next try was set for %1 later (policy %2, try %3 of %4).")
                .arg(after, tries.policy)
                .arg(tries.used)
                .arg(tries.most);
        case Reason::Throttled:
            return Words::tr("Nothing was sent to the person. It was put off for %1; that uses up no try.").arg(after);
        case Reason::NotSent:
            return Words::tr("The request never left. It was put off for %1; that uses up no try.").arg(after);
        default:
            return Words::tr("It was put off for %1; that uses up no try.").arg(after);
    }
}

QString onWaiting(const Attempt& attempt) {
    switch (attempt.reason) {
        case Reason::NotSent:
            return Words::tr("The request never left, so it went back into the queue; that uses up no try.");
        case Reason::TokenRefused:
            return Words::tr("It went back into the queue until there is a new token; that uses up no try.");
        default:
            return Words::tr("It went back into the queue; that uses up no try.");
    }
}

QString followedBy(const Attempt& attempt, const Tries& tries) {
    switch (attempt.to) {
        case State::Waiting:
            return onWaiting(attempt);
        case State::Retrying:
            return onRetrying(attempt, tries);
        case State::Accepted:
            return attempt.reason == Reason::DuplicateRefused
                       ? Words::tr("An earlier attempt had been accepted; nothing was sent twice.")
                       : QString();
        case State::Failed:
            return attempt.reason == Reason::Exhausted
                       ? Words::tr("That was the last of %1 tries (policy %2).").arg(tries.most).arg(tries.policy)
                       : Words::tr("That is final: repeating it at once would not help.");
        case State::Held:
            return Words::tr("It is never sent again from here, or the person would get it twice.");
        case State::Unconfirmed:
            return attempt.reason == Reason::RefusedLater
                       ? Words::tr("That is final, but an earlier attempt may have arrived.")
                       : Words::tr("It may have arrived, and could no longer be repeated safely.");
        case State::Sending:
        case State::Cancelled:
        case State::Suppressed:
            return {};
    }
    Q_UNREACHABLE();
}

bool usesTry(const Attempt& attempt) {
    return attempt.to == State::Retrying && (attempt.reason == Reason::Backoff || attempt.reason == Reason::PersonBusy);
}

QString afterAcceptance(const Delivery& delivery) {
    if (delivery.receipt == Receipt::None && delivery.reason == Reason::SettledAsSent)
        return Words::tr("a person said that it was sent.");
    switch (delivery.receipt) {
        case Receipt::None:
            return Words::tr("the platform took it. Delivered is only said once a receipt arrives: none yet.");
        case Receipt::Delivered:
            return Words::tr("delivered: the platform's receipt says so.");
        case Receipt::Blocked:
            return Words::tr("the platform took it, but its receipt says that the person blocks messages.");
        case Receipt::Failed:
            return Words::tr("the platform took it, but its receipt says that it could not be delivered.");
    }
    Q_UNREACHABLE();
}

/// How often it went again because nobody knew whether it had arrived.
int repetitionsOf(const Facts& facts) {
    int repetitions = 0;
    for (size_t i = 1; i < facts.attempts.size(); ++i)
        repetitions += facts.attempts[i - 1].reason == Reason::RepeatedSafely ? 1 : 0;
    return repetitions;
}

QString whyNotRepeated(int repetitions) {
    if (repetitions == 0)
        return Words::tr(
            "nobody knows whether it arrived. It was not repeated: that is only safe within the time in which the "
            "platform recognises a repetition.");
    return (repetitions == 1 ? Words::tr("nobody knows whether it arrived. It was repeated once, and that is only safe "
                                         "within the time in which the platform recognises a repetition.")
                             : Words::tr("nobody knows whether it arrived. It was repeated %1 times, and that is only "
                                         "safe within the time in which the platform recognises a repetition.")
                                   .arg(repetitions));
}

QString whyUnconfirmed(const Facts& facts) {
    if (facts.delivery.reason == Reason::OlderThanSent)
        return Words::tr(
            "nobody knows whether it arrived. The database was brought back from an older copy, and what was sent "
            "after that is not in it.");
    if (facts.delivery.reason == Reason::RefusedLater)
        return Words::tr(
            "nobody knows whether it arrived. The platform refused the last attempt, but an earlier one got no "
            "answer.");
    return facts.campaign.message.channel == templates::Channel::TemplateSend
               ? whyNotRepeated(repetitionsOf(facts))
               : Words::tr(
                     "nobody knows whether it arrived. Messages of this kind carry no id by which the platform "
                     "would recognise a repetition, so it is not repeated by itself.");
}

QString whyFailed(const Delivery& delivery) {
    if (delivery.reason == Reason::SettledAsNotSent)
        return Words::tr("it was unconfirmed, and is assumed not sent on a person's word.");
    return delivery.reason == Reason::Exhausted
               ? Words::tr("not delivered: all %1 tries are used up.").arg(delivery.maxTries)
               : Words::tr("not delivered: the platform refused it finally.");
}

QString standing(const Facts& facts, Timestamp now) {
    const Delivery& delivery = facts.delivery;
    switch (delivery.state) {
        case State::Waiting:
            return delivery.reason == Reason::ByPerson ? Words::tr("in the queue again, because a person asked for it.")
                                                       : Words::tr("in the queue, waiting for its turn.");
        case State::Sending:
            return Words::tr("on its way; the answer is awaited.");
        case State::Retrying:
            if (!delivery.dueAt || *delivery.dueAt <= now)
                return Words::tr("due to be tried again.");
            return Words::tr("it is tried again at %1, in %2.")
                .arg(fullTime(*delivery.dueAt), lengthOf(*delivery.dueAt - now));
        case State::Accepted:
            return afterAcceptance(delivery);
        case State::Failed:
            return whyFailed(delivery);
        case State::Cancelled:
            return Words::tr("cancelled by a person; nothing more is sent.");
        case State::Suppressed:
            return whySuppressed(delivery);
        case State::Held:
            return Words::tr("the platform keeps it for review and sends it itself once it has passed.");
        case State::Unconfirmed:
            return whyUnconfirmed(facts);
    }
    Q_UNREACHABLE();
}

/// A command about this delivery and no other.
QString commandOn(const Facts& facts, const char* command) {
    return QStringLiteral("hongyanctl %1 --campaign %2 ").arg(QLatin1String(command)).arg(facts.campaign.id.value) +
           (facts.others.empty() ? QStringLiteral("--openid %1").arg(facts.delivery.openid)
                                 : QStringLiteral("--id %1").arg(facts.delivery.id.value));
}

/// A live delivery moves only while its campaign runs somewhere.
QStringList stepsWhileLive(const Facts& facts) {
    const Delivery& delivery = facts.delivery;
    const delivery::Campaign& campaign = facts.campaign;
    if (campaign.status == CampaignStatus::Paused) {
        QStringList steps{sentenceFor(campaign), commandFor(campaign)};
        if (delivery.reachedAt && delivery.state != State::Sending)
            steps << Words::tr("If it was sent already: %1")
                         .arg(commandOn(facts, "settle") +
                              QStringLiteral(" --state %1 --as sent").arg(nameOf(delivery.state)));
        return steps;
    }
    return {Words::tr("That happens while the window or this command is running: hongyanctl run")};
}

/// Where each row is a message, those to the same person.
QStringList othersOf(const Facts& facts) {
    QStringList others;
    for (const Delivery& other : facts.others)
        others << Words::tr("delivery %1, row %2 (%3)").arg(other.id.value).arg(other.row).arg(wordFor(other.state));
    if (others.isEmpty())
        return {};
    return {Words::tr("The same person's other messages of this campaign: %1").arg(others.join(QStringLiteral("; ")))};
}

QStringList heading(const Facts& facts) {
    const Delivery& delivery = facts.delivery;
    const delivery::Campaign& campaign = facts.campaign;
    QStringList who{Words::tr("Delivery %1").arg(delivery.id.value), delivery.openid};
    if (!delivery.name.isEmpty())
        who << delivery.name;
    if (delivery.row > 0)
        who << Words::tr("row %1").arg(delivery.row);
    const QString dot = QStringLiteral(" · ");
    const QStringList lines{who.join(dot),
                            QStringList{Words::tr("Campaign %1 \"%2\" (%3)")
                                            .arg(campaign.id.value)
                                            .arg(visibleName(campaign.title), wordFor(campaign.status)),
                                        Words::tr("template \"%1\"").arg(visibleName(campaign.templateTitle)),
                                        Words::tr("account %1").arg(campaign.accountName)}
                                .join(dot),
                            Words::tr("client_msg_id %1").arg(delivery.clientMsgId)};
    return lines + othersOf(facts);
}

QString saidWords(const engine::KeptWord& said) {
    switch (said.word) {
        case delivery::PersonsWord::Sent:
            return Words::tr("%1 assumed that it was sent.").arg(said.by);
        case delivery::PersonsWord::NotSent:
            return Words::tr("%1 assumed that it was not sent.").arg(said.by);
        case delivery::PersonsWord::TakenBack:
            return Words::tr("%1 took back what was said of it.").arg(said.by);
    }
    Q_UNREACHABLE();
}

/// Begins with the day where it is another one.
QStringList dated(QDate& day, const QDateTime& at, const QString& line) {
    const bool isNewDay = std::exchange(day, at.date()) != at.date();
    const QStringList heading{QString(),
                              QStringLiteral("%1 (%2)").arg(day.toString(Qt::ISODate), at.timeZoneAbbreviation())};
    return (isNewDay ? heading : QStringList()) +
           QStringList(at.toString(QStringLiteral("HH:mm:ss.zzz")) + QStringLiteral("  ") + line);
}

}  // namespace

std::vector<Step> stepsOf(const Facts& facts) {
    Tries tries{0, facts.delivery.maxTries, nameOf(facts.campaign.policy.retry)};
    std::vector<Step> steps;
    State before = State::Waiting;
    for (const Attempt& attempt : facts.attempts) {
        const bool asked = delivery::isFinished(before);
        if (asked)
            tries.used = 0;
        tries.used += usesTry(attempt) ? 1 : 0;
        steps.push_back({heardBy(attempt), followedBy(attempt, tries), asked});
        before = attempt.to;
    }
    return steps;
}

QString standingOf(const Facts& facts, Timestamp now) {
    return Words::tr("Now: %1").arg(wordFor(facts.delivery.state)) + Words::tr(" – ") + standing(facts, now);
}

QStringList nextStepsOf(const Facts& facts) {
    const Delivery& delivery = facts.delivery;
    switch (delivery.state) {
        case State::Waiting:
        case State::Sending:
        case State::Retrying:
            return stepsWhileLive(facts);
        case State::Failed: {
            const bool isOfTheCode = delivery.fault == Fault::None && delivery.reason != Reason::SettledAsNotSent;
            const QString next = isOfTheCode ? nextStepFor(delivery.code) : QString();
            const QStringList steps = next.isEmpty() ? QStringList() : QStringList{next + Words::tr(".")};
            return steps + QStringList{Words::tr("To try it again: %1").arg(commandOn(facts, "retry"))};
        }
        case State::Unconfirmed:
            return {Words::tr("Ask the person. If it arrived: %1")
                        .arg(commandOn(facts, "settle") + QStringLiteral(" --as sent")),
                    Words::tr("If it did not: %1").arg(commandOn(facts, "settle") + QStringLiteral(" --as not-sent")),
                    Words::tr("To try it again without asking, at the risk of a second message: %1")
                        .arg(commandOn(facts, "retry") + QStringLiteral(" --state unconfirmed"))};
        case State::Accepted:
        case State::Cancelled:
        case State::Suppressed:
        case State::Held:
            return {};
    }
    Q_UNREACHABLE();
}

/// What had failed moves again, or was stopped before it could, only because a person asked for it.
bool isAskedAgain(const Facts& facts) {
    const State state = facts.delivery.state;
    return !facts.attempts.empty() && facts.attempts.back().to == State::Failed &&
           (delivery::isLive(state) || state == State::Cancelled || state == State::Suppressed);
}

QStringList storyOf(const Facts& facts, Timestamp now) {
    const QString asked = gap + Words::tr("A person asked for another try.");
    QStringList lines = heading(facts);
    const std::vector<Step> steps = stepsOf(facts);
    QDate day;
    for (size_t i = 0; i < steps.size(); ++i) {
        QStringList begun = dated(day, local(facts.attempts[i].startedAt),
                                  Words::tr("attempt %1: %2").arg(facts.attempts[i].number).arg(steps[i].heard));
        if (steps[i].asked)
            begun.insert(begun.size() - 1, asked);
        lines << begun;
        if (!steps[i].followed.isEmpty())
            lines << gap + steps[i].followed;
    }
    if (isAskedAgain(facts))
        lines << asked;
    if (steps.empty())
        lines << QString()
              << (isLive(facts.delivery.state) ? Words::tr("It was not tried yet.") : Words::tr("It was not tried."));
    if (facts.said && facts.delivery.finishedAt)
        lines << dated(day, local(*facts.delivery.finishedAt), saidWords(*facts.said));
    lines << QString() << standingOf(facts, now);
    return lines + nextStepsOf(facts);
}

}  // namespace hongyan::tool
