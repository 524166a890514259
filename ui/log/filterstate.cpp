#include "ui/log/filterstate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace hongyan::logpage {
namespace {

QDate dayOf(Timestamp at) {
    return toDateTime(at).toLocalTime().date();
}

}  // namespace

QByteArray stateOf(const delivery::Filter& filter, Timestamp now) {
    QJsonObject state;
    QJsonArray states;
    for (const delivery::State each : filter.states)
        states.append(nameOf(each));
    if (!states.isEmpty())
        state.insert(QStringLiteral("states"), states);
    if (filter.campaign)
        state.insert(QStringLiteral("campaign"), filter.campaign->value);
    if (filter.account)
        state.insert(QStringLiteral("account"), filter.account->value);
    if (filter.code)
        state.insert(QStringLiteral("code"), *filter.code);
    if (filter.reason)
        state.insert(QStringLiteral("reason"), static_cast<int>(*filter.reason));
    if (!filter.field.isEmpty())
        state.insert(QStringLiteral("field"), filter.field);
    if (!filter.search.isEmpty())
        state.insert(QStringLiteral("search"), filter.search);
    if (!filter.openid.isEmpty())
        state.insert(QStringLiteral("openid"), filter.openid);
    if (filter.sentFrom)
        state.insert(QStringLiteral("days"), dayOf(*filter.sentFrom).daysTo(dayOf(now)));
    return state.isEmpty() ? QByteArray() : QJsonDocument(state).toJson(QJsonDocument::Compact);
}

delivery::Filter filterIn(const QByteArray& state, Timestamp now) {
    const QJsonObject kept = QJsonDocument::fromJson(state).object();
    const auto has = [&kept](const char* key) { return kept.contains(QLatin1String(key)); };
    const auto number = [&kept](const char* key) { return kept.value(QLatin1String(key)).toInteger(); };
    const auto words = [&kept](const char* key) { return kept.value(QLatin1String(key)).toString(); };
    delivery::Filter filter;
    for (const QJsonValue& each : kept.value(QStringLiteral("states")).toArray()) {
        if (const auto known = delivery::stateNamed(each.toString()))
            filter.states.push_back(*known);
    }
    if (has("campaign"))
        filter.campaign = CampaignId{number("campaign")};
    if (has("account"))
        filter.account = AccountId{number("account")};
    if (has("code"))
        filter.code = static_cast<int>(number("code"));
    if (has("reason"))
        filter.reason = static_cast<delivery::Reason>(number("reason"));
    filter.field = words("field");
    filter.search = words("search");
    filter.openid = words("openid");
    if (has("days"))
        filter.sentFrom = fromDateTime(dayOf(now).addDays(-std::clamp<qint64>(number("days"), 0, 3660)).startOfDay());
    return filter;
}

}  // namespace hongyan::logpage
