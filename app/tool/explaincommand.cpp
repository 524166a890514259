#include <QJsonArray>

#include "base/codetable.h"
#include "tool/commands.h"
#include "tool/story.h"
#include "tool/summary.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

Result<Facts> factsOf(Session& session, DeliveryId id) {
    auto opened = session.engine();
    if (!opened)
        return fail(opened.error());
    engine::DeliveryLog& log = (*opened)->log();
    const auto rows = session.wait(log.rows({id}));
    if (!rows)
        return fail(rows.error());
    if (rows->empty())
        return fail(ErrorKind::NoSuchDelivery, QString::number(id.value));
    const auto campaign = session.wait(log.campaign(rows->front().campaign));
    if (!campaign)
        return fail(campaign.error());
    const auto attempts = session.wait(log.attempts(id));
    if (!attempts)
        return fail(attempts.error());
    Facts facts{rows->front(), *campaign, *attempts};
    delivery::Filter ofPerson;
    ofPerson.campaign = campaign->id;
    ofPerson.openid = facts.delivery.openid;
    const auto others = session.wait(log.forEach(ofPerson, 0, [&facts](const delivery::Delivery& row) {
        if (row.id != facts.delivery.id)
            facts.others.push_back(row);
        return true;
    }));
    if (!others)
        return fail(others.error());
    if (facts.delivery.finishedAt) {
        const auto note = session.wait((*opened)->library().note(engine::noteKeyOfWord(*facts.delivery.finishedAt)));
        if (!note)
            return fail(note.error());
        facts.said = engine::keptWordFrom(*note);
        if (facts.said && !engine::hasSettled(*facts.said, facts.delivery))
            facts.said.reset();
    }
    return facts;
}

QJsonObject attemptToJson(const delivery::Attempt& attempt, const Step& step) {
    const delivery::Outcome& outcome = attempt.outcome;
    const bool isAnswered = attempt.endedAt && outcome.fault == delivery::Fault::None;
    const CodeEntry* entry = isAnswered ? codeEntry(outcome.code) : nullptr;
    return {{QStringLiteral("attempt"), attempt.number},
            {QStringLiteral("asked_by_person"), step.asked},
            {QStringLiteral("started_at"), timeOrNull(attempt.startedAt)},
            {QStringLiteral("ended_at"), timeOrNull(attempt.endedAt)},
            {QStringLiteral("latency_ms"), static_cast<qint64>(attempt.latency.count())},
            {QStringLiteral("verdict"), attempt.endedAt ? QJsonValue(nameOf(outcome.verdict)) : QJsonValue()},
            {QStringLiteral("fault"), nameOf(outcome.fault)},
            {QStringLiteral("http_status"), outcome.httpStatus},
            {QStringLiteral("code"), isAnswered ? QJsonValue(outcome.code) : QJsonValue()},
            {QStringLiteral("class"), entry ? QJsonValue(entry->kind) : QJsonValue()},
            {QStringLiteral("errmsg"), outcome.errmsg},
            {QStringLiteral("rid"), outcome.rid},
            {QStringLiteral("field"), outcome.field},
            {QStringLiteral("label"), outcome.field.isEmpty() ? QString() : attempt.fieldLabel},
            {QStringLiteral("detail"), outcome.detail},
            {QStringLiteral("msgid"), outcome.msgid ? QJsonValue(QString::number(outcome.msgid)) : QJsonValue()},
            {QStringLiteral("to"), nameOf(attempt.to)},
            {QStringLiteral("reason"), nameOf(attempt.reason)},
            {QStringLiteral("due_at"), timeOrNull(attempt.dueAt)},
            {QStringLiteral("heard"), step.heard},
            {QStringLiteral("followed"), step.followed}};
}

/// The keys of a row of `deliveries`, and what it takes to understand it.
QJsonObject factsToJson(const Facts& facts, Timestamp now) {
    QJsonObject object = toJson(facts.delivery);
    object.insert(QStringLiteral("campaign_title"), facts.campaign.title);
    object.insert(QStringLiteral("campaign_status"), nameOf(facts.campaign.status));
    object.insert(QStringLiteral("account"), facts.campaign.accountName);
    object.insert(QStringLiteral("template"), facts.campaign.message.templateId);
    object.insert(QStringLiteral("template_title"), facts.campaign.templateTitle);
    object.insert(QStringLiteral("retry"), nameOf(facts.campaign.policy.retry));
    object.insert(QStringLiteral("tries_used"), facts.delivery.triesUsed);
    object.insert(QStringLiteral("max_tries"), facts.delivery.maxTries);
    QJsonArray others;
    for (const delivery::Delivery& other : facts.others)
        others.append(toJson(other));
    object.insert(QStringLiteral("others"), others);
    if (facts.said)
        object.insert(QStringLiteral("settled"),
                      QJsonObject{{QStringLiteral("as"), nameOf(facts.said->word)},
                                  {QStringLiteral("by"), facts.said->by},
                                  {QStringLiteral("at"), timeOrNull(facts.delivery.finishedAt)}});
    QJsonArray attempts;
    const std::vector<Step> steps = stepsOf(facts);
    for (size_t i = 0; i < steps.size(); ++i)
        attempts.append(attemptToJson(facts.attempts[i], steps[i]));
    object.insert(QStringLiteral("history"), attempts);
    object.insert(QStringLiteral("now"), standingOf(facts, now));
    object.insert(QStringLiteral("next"), QJsonArray::fromStringList(nextStepsOf(facts)));
    return object;
}

}  // namespace

int explain(Session& session, qint64 delivery) {
    const auto facts = factsOf(session, DeliveryId{delivery});
    if (!facts)
        return session.refuse(facts.error());
    const Timestamp now = SystemClock().now();
    session.print(factsToJson(*facts, now));
    for (const QString& line : storyOf(*facts, now))
        session.say(line);
    return Done;
}

}  // namespace hongyan::tool
