#include "ui/text/results.h"

#include <QCoreApplication>
#include <QLocale>

#include "base/codetable.h"
#include "base/outside.h"
#include "templates/lintreport.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/text/states.h"

namespace hongyan::text {
namespace {

struct Results {
    Q_DECLARE_TR_FUNCTIONS(Results)
};

using delivery::Delivery;
using delivery::Fault;
using delivery::Reason;
using delivery::State;
using delivery::Verdict;

bool inChinese() {
    return QLocale().language() == QLocale::Chinese;
}

/// A field by its name, with the rule that its key tells.
QString fieldBreaks(const QString& key, const QString& label) {
    const templates::FieldType type = templates::typeOfKey(key);
    const QString name = fieldName(key, label);
    return type == templates::FieldType::Legacy ? Results::tr("“%1” breaks its rule").arg(name)
                                                : Results::tr("“%1” breaks its rule: %2").arg(name, rule(type));
}

/// What the platform or the network said last: a code with its meaning, or the fault.
ResultWords lastHeard(const Delivery& delivery) {
    if (delivery.code != 0 && !delivery.field.isEmpty())
        return {codeText(delivery.code), fieldBreaks(delivery.field, delivery.fieldLabel)};
    if (delivery.code != 0)
        return {codeText(delivery.code), codeMeaning(delivery.code)};
    if (delivery.fault != Fault::None)
        return {unknown(), word(delivery.fault)};
    return {unknown(), word(delivery.verdict)};
}

ResultWords acceptedWords(const Delivery& delivery) {
    const QString ok = QStringLiteral("0");
    switch (delivery.receipt) {
        case delivery::Receipt::None:
            break;
        case delivery::Receipt::Delivered:
            return {ok, Results::tr("Delivered, as the receipt says")};
        case delivery::Receipt::Blocked:
            return {ok, Results::tr("Accepted, but the recipient blocks messages")};
        case delivery::Receipt::Failed:
            return {ok, Results::tr("Accepted, but not delivered")};
    }
    if (delivery.reason == Reason::DuplicateRefused)
        return {ok, Results::tr("An earlier try had been accepted; not sent twice")};
    if (delivery.reason == Reason::SettledAsSent)
        return {unknown(), Results::tr("Assumed sent, on a person's word")};
    return {ok, Results::tr("Taken by WeChat")};
}

ResultWords failedWords(const Delivery& delivery) {
    if (delivery.reason == Reason::SettledAsNotSent)
        return {unknown(), Results::tr("Assumed not sent, on a person's word")};
    ResultWords words = lastHeard(delivery);
    if (delivery.reason == Reason::Exhausted)
        words.meaning = Results::tr("%1, all %2 tries used up").arg(words.meaning, number(delivery.triesUsed));
    return words;
}

ResultWords unconfirmedWords(const Delivery& delivery) {
    const ResultWords last = lastHeard(delivery);
    if (delivery.reason == Reason::RefusedLater)
        return {last.code, Results::tr("%1, but an earlier try may have arrived").arg(last.meaning)};
    if (delivery.reason == Reason::OlderThanSent)
        return {unknown(), Results::tr("May have been sent since the copy that the database was brought back from")};
    return {unknown(), Results::tr("%1, outcome unknown").arg(last.meaning)};
}

ResultWords waitingWords(const Delivery& delivery) {
    if (delivery.reason == Reason::None)
        return {{}, Results::tr("Waiting for its turn"), true};
    if (delivery.reason == Reason::ByPerson)
        return {{}, Results::tr("Once more, asked for by a person"), true};
    return {{}, Results::tr("Once more: %1").arg(word(delivery.reason)), true};
}

QString suppressedMeaning(const Delivery& delivery) {
    if (delivery.reason == Reason::FailsCheck && !delivery.field.isEmpty())
        return Results::tr("Left out: the platform would have refused “%1”")
            .arg(fieldName(delivery.field, delivery.fieldLabel));
    return Results::tr("Left out: %1").arg(word(delivery.reason));
}

/// What followed, as the second half of a timeline's sentence.
QString consequence(const delivery::Attempt& attempt) {
    switch (attempt.to) {
        case State::Waiting:
            return Results::tr("Goes back into the queue.");
        case State::Sending:
            return {};
        case State::Retrying:
            if (!attempt.dueAt || !attempt.endedAt)
                return Results::tr("Will be repeated.");
            return Results::tr("Repeated after %1.")
                .arg(length(std::chrono::duration_cast<Milliseconds>(*attempt.dueAt - *attempt.endedAt)));
        case State::Accepted:
            return {};
        case State::Failed:
            return attempt.reason == Reason::Exhausted ? Results::tr("All tries are used up.")
                                                       : Results::tr("Repeating it would not help.");
        case State::Cancelled:
            return Results::tr("Cancelled by a person.");
        case State::Suppressed:
            return {};
        case State::Held:
            return Results::tr("It is never sent again from here.");
        case State::Unconfirmed:
            return attempt.reason == Reason::RefusedLater
                       ? Results::tr("An earlier try may have arrived: a person decides.")
                       : Results::tr("It can no longer be repeated safely: a person decides.");
    }
    return {};
}

QString refusalMeaning(Verdict verdict) {
    switch (verdict) {
        case Verdict::Accepted:
            return Results::tr("The platform took it.");
        case Verdict::Held:
            return Results::tr("The platform keeps it for review and sends it itself.");
        case Verdict::DuplicateRefused:
            return Results::tr("An earlier try had been accepted; nothing was sent twice.");
        case Verdict::RefusedForNow:
            return Results::tr("The platform clearly did not take it, so it is safe to repeat.");
        case Verdict::TooFast:
            return Results::tr("Too fast for the platform; sending slows down. No try is used.");
        case Verdict::QuotaUsedUp:
            return Results::tr("Today's quota is used up. No try is used.");
        case Verdict::PersonBusy:
        case Verdict::CallBusy:
            return Results::tr("Only this recipient has to wait.");
        case Verdict::TokenRefused:
            return Results::tr("The token was refused; a new one is fetched. No try is used.");
        case Verdict::RecipientRefused:
            return Results::tr("This recipient cannot be reached.");
        case Verdict::RequestRefused:
            return Results::tr("The platform refuses this content.");
        case Verdict::AccountRefused:
            return Results::tr("The platform refuses the account.");
        case Verdict::UnknownCode:
            return Results::tr("A code we do not know.");
        case Verdict::NotSent:
            return Results::tr("The request never left. No try is used.");
        case Verdict::Ambiguous:
            break;
    }
    return {};
}

QString ambiguousMeaning(const delivery::Attempt& attempt) {
    const QString what = attempt.outcome.fault == Fault::None ? word(Verdict::Ambiguous) : word(attempt.outcome.fault);
    if (attempt.to == State::Retrying || attempt.to == State::Waiting)
        return Results::tr(
                   "%1; nobody knows whether it arrived. Sent again under the same deduplication id, of which "
                   "WeChat sends one within 10 minutes.")
            .arg(what);
    return Results::tr("%1; nobody knows whether it arrived.").arg(what);
}

QString joined(const QString& one, const QString& other) {
    if (one.isEmpty() || other.isEmpty())
        return one + other;
    return inChinese() ? one + other : one + u' ' + other;
}

}  // namespace

QString fieldName(const QString& key, const QString& label) {
    if (key == templates::urlKey)
        return Results::tr("Link");
    if (key == templates::pagePathKey)
        return Results::tr("Mini-program page");
    return visibleName(label.isEmpty() ? key : label);
}

QString codeText(int code) {
    return code < 0 ? u'−' + QString::number(-static_cast<qint64>(code)) : QString::number(code);
}

QString codeMeaning(int code) {
    const CodeEntry* entry = codeEntry(code);
    const QString meaning = !entry ? QString() : inChinese() ? entry->meaningZh : entry->meaningEn;
    return meaning.isEmpty() ? Results::tr("Code %1, not in our table").arg(codeText(code)) : meaning;
}

QString codeNextStep(int code) {
    const CodeEntry* entry = codeEntry(code);
    return !entry ? QString() : inChinese() ? entry->nextZh : entry->nextEn;
}

ResultWords resultOf(const Delivery& delivery) {
    switch (delivery.state) {
        case State::Waiting:
            return waitingWords(delivery);
        case State::Sending:
            return {{}, Results::tr("Waiting for the platform's answer"), true};
        case State::Retrying:
            return lastHeard(delivery);
        case State::Accepted:
            return acceptedWords(delivery);
        case State::Failed:
            return failedWords(delivery);
        case State::Cancelled:
            return {unknown(), Results::tr("Cancelled by a person"), true};
        case State::Suppressed:
            return {unknown(), suppressedMeaning(delivery)};
        case State::Held:
            return {codeText(40252), Results::tr("In the platform's review, sent when it passes")};
        case State::Unconfirmed:
            return unconfirmedWords(delivery);
    }
    return {};
}

AttemptWords attemptOf(const delivery::Attempt& attempt) {
    AttemptWords words;
    words.title = Results::tr("Attempt %1").arg(attempt.number);
    if (!attempt.endedAt) {
        words.sentence = Results::tr("Waiting for the platform's answer");
        return words;
    }
    if (attempt.outcome.code != 0)
        words.seen = codeText(attempt.outcome.code) + u' ' + codeMeaning(attempt.outcome.code);
    const bool ambiguous = attempt.outcome.verdict == Verdict::Ambiguous;
    QString meaning = ambiguous ? ambiguousMeaning(attempt) : refusalMeaning(attempt.outcome.verdict);
    if (!attempt.outcome.field.isEmpty())
        meaning = joined(Results::tr("%1.").arg(fieldBreaks(attempt.outcome.field, attempt.fieldLabel)), meaning);
    words.sentence = joined(meaning, consequence(attempt));
    return words;
}

namespace {

QString afterExhaustion() {
    return Results::tr("All tries are used up and nothing more happens by itself: retry when the cause is gone.");
}

QString afterFailure(const Delivery& delivery) {
    if (delivery.reason == Reason::SettledAsNotSent)
        return Results::tr("Retry, and it is sent.");
    return delivery.reason == Reason::Exhausted ? afterExhaustion() : codeNextStep(delivery.code);
}

QString afterSuppression(Reason reason) {
    if (reason == Reason::SuppressionList)
        return Results::tr("To write to this person again, take them off the suppression list and send anew.");
    if (reason == Reason::FrequencyCap)
        return Results::tr("To reach this person all the same, send a new campaign later.");
    if (reason == Reason::FailsCheck)
        return Results::tr("Mend the value and send to these people once more.");
    return Results::tr("Nothing to do.");
}

QString toDecide() {
    return Results::tr(
        "Ask the person if you can, then say whether it was sent; or send it again, which may arrive twice.");
}

}  // namespace

QString nextStepOf(const Delivery& delivery) {
    switch (delivery.state) {
        case State::Waiting:
        case State::Sending:
        case State::Retrying:
        case State::Accepted:
            return {};
        case State::Failed:
            return afterFailure(delivery);
        case State::Cancelled:
            return Results::tr("To send it all the same, begin a new campaign.");
        case State::Suppressed:
            return afterSuppression(delivery.reason);
        case State::Held:
            return Results::tr(
                "Nothing to do: WeChat sends it itself once its review is passed. It is never repeated "
                "from here.");
        case State::Unconfirmed:
            return toDecide();
    }
    return {};
}

QString sentence(const engine::KeptWord& said) {
    const QString by = visibleName(said.by);
    switch (said.word) {
        case delivery::PersonsWord::Sent:
            return Results::tr("%1 assumed that it was sent.").arg(by);
        case delivery::PersonsWord::NotSent:
            return Results::tr("%1 assumed that it was not sent.").arg(by);
        case delivery::PersonsWord::TakenBack:
            return Results::tr("%1 took back what was said of it.").arg(by);
    }
    return {};
}

GroupWords groupOf(const delivery::Group& group) {
    GroupWords words;
    words.code = group.code != 0 ? codeText(group.code) : unknown();
    const CodeEntry* entry = codeEntry(group.code);
    const bool transient = entry && (entry->kind == QLatin1String("transient") ||
                                     entry->kind == QLatin1String("rate") || entry->kind == QLatin1String("token"));
    if (group.code == 0) {
        words.title = group.fault != Fault::None ? word(group.fault) : word(group.reason);
        words.cause = word(group.reason);
        words.next = group.reason == Reason::NoAnswer           ? toDecide()
                     : group.reason == Reason::SettledAsNotSent ? Results::tr("Retry, and it is sent.")
                                                                : Results::tr("Check the network, then retry.");
        words.retryHelps = group.reason != Reason::NoAnswer;
        return words;
    }
    words.title = group.field.isEmpty() ? codeMeaning(group.code) : fieldBreaks(group.field, group.label);
    if (group.reason == Reason::Exhausted)
        words.title = Results::tr("%1, all tries used up").arg(words.title);
    words.cause = codeMeaning(group.code);
    words.next = group.reason == Reason::RefusedLater             ? toDecide()
                 : transient || group.reason == Reason::Exhausted ? afterExhaustion()
                                                                  : codeNextStep(group.code);
    words.retryHelps = transient || group.reason == Reason::Exhausted;
    return words;
}

QString whyNoRetry(const Delivery& delivery) {
    switch (delivery.state) {
        case State::Failed:
        case State::Unconfirmed:
        case State::Retrying:
            return {};
        case State::Waiting:
        case State::Sending:
            return Results::tr("It is under way already");
        case State::Accepted:
            return Results::tr("The platform has taken it; again would be twice");
        case State::Held:
            return Results::tr("The platform sends it itself after its review");
        case State::Suppressed:
            return Results::tr("It was left out on purpose");
        case State::Cancelled:
            return Results::tr("The campaign was cancelled");
    }
    return {};
}

}  // namespace hongyan::text
