#include "store/sql/historyreader.h"
#include "store/sql/storedwords.h"

#include <algorithm>
#include <limits>

namespace hongyan::store {

using namespace delivery;

namespace {

constexpr qint64 chunkSize = 1000;

Delivery readDelivery(const Statement& row) {
    Delivery delivery;
    delivery.id = {row.number(0)};
    delivery.campaign = {row.number(1)};
    delivery.campaignTitle = row.text(2);
    delivery.templateTitle = row.text(3);
    delivery.openid = row.text(4);
    delivery.name = row.text(5);
    delivery.state = row.as<State>(6);
    delivery.reason = row.as<Reason>(7);
    delivery.verdict = row.as<Verdict>(8);
    delivery.fault = row.as<Fault>(9);
    delivery.code = row.small(10);
    if (areThePlatforms(delivery.fault, delivery.code))  // else they are the network layer's, for the journal
        delivery.errmsg = row.text(11);
    delivery.rid = row.text(12);
    delivery.field = row.text(13);
    delivery.attempts = row.small(14);
    delivery.triesUsed = row.small(15);
    delivery.maxTries = policyFor(row.as<RetryKind>(16)).maxTries;
    delivery.msgid = row.number(17);
    delivery.clientMsgId = clientMsgId(row.text(18), delivery.id);
    delivery.latency = Milliseconds(row.number(19));
    delivery.firstAmbiguousAt = row.timeIfAny(20);
    delivery.sentAt = row.timeIfAny(21);
    delivery.dueAt = row.timeIfAny(22);
    delivery.finishedAt = row.timeIfAny(23);
    delivery.receipt = row.as<Receipt>(24);
    delivery.position = row.number(25);
    delivery.reachedAt = row.timeIfAny(26);
    delivery.nth = row.small(27);
    delivery.row = row.number(28);
    return delivery;
}

Attempt readAttempt(const Statement& row, DeliveryId delivery) {
    Attempt attempt;
    attempt.delivery = delivery;
    attempt.number = row.small(0);
    attempt.startedAt = row.time(1);
    attempt.endedAt = row.timeIfAny(2);
    Outcome& outcome = attempt.outcome;
    outcome.verdict = row.as<Verdict>(3);
    outcome.fault = row.as<Fault>(4);
    outcome.code = row.small(5);
    (areThePlatforms(outcome.fault, outcome.code) ? outcome.errmsg : outcome.detail) = row.text(6);
    outcome.rid = row.text(7);
    outcome.field = row.text(8);
    outcome.seenAddress = row.text(9);
    outcome.msgid = row.number(10);
    outcome.httpStatus = row.small(11);
    outcome.scope = row.as<delivery::Scope>(12);
    attempt.to = row.as<State>(13);
    attempt.reason = row.as<Reason>(14);
    attempt.dueAt = row.timeIfAny(15);
    attempt.latency = Milliseconds(row.number(16));
    return attempt;
}

bool isAlike(const Group& one, const Group& other) {
    return one.code == other.code && one.field == other.field && one.reason == other.reason && one.fault == other.fault;
}

/// Only what the kept counters can tell apart.
bool isKept(const Filter& filter) {
    Filter coarse;
    coarse.states = filter.states;
    coarse.campaign = filter.campaign;
    coarse.account = filter.account;
    return filter == coarse;
}

/// One branch per state, so that each walks its own index in the log's order; one for all where none is named.
QStringList stateTerms(std::vector<State> states) {
    std::sort(states.begin(), states.end());
    states.erase(std::unique(states.begin(), states.end()), states.end());
    if (states.empty() || states.size() == allStates.size())
        return {QString()};
    QStringList terms;
    for (const State state : states)
        terms.append(FilterQuery::stateTerm({state}));
    return terms;
}

}  // namespace

Result<std::vector<Delivery>> HistoryReader::page(const PageRequest& request) {
    return asResult([&] {
        const FilterQuery query(m_session, request.filter, Access::Walk);
        const QString order = request.after && !request.before ? QStringLiteral("ASC") : QStringLiteral("DESC");
        const QString end = QStringLiteral(" ORDER BY %1position %2 LIMIT ?");
        QStringList branches;
        QVariantList values;
        for (const QString& state : stateTerms(request.filter.states)) {
            QStringList terms;
            values += query.values();
            if (!state.isEmpty())
                terms.append(state);
            if (request.before) {
                terms.append(QStringLiteral("d.position < ?"));
                values.append(*request.before);
            }
            if (request.after) {
                terms.append(QStringLiteral("d.position > ?"));
                values.append(*request.after);
            }
            values.append(std::max(request.limit, 0));
            branches.append(QStringLiteral("SELECT * FROM (%1)")
                                .arg(text("page.branch") + query.from(terms) + end.arg(QStringLiteral("d."), order)));
        }
        values.append(std::max(request.limit, 0));
        const QString picked = branches.join(QStringLiteral(" UNION ALL ")) + end.arg(QString(), order);
        return readDeliveries(m_session.runText(text("delivery.columns") + QStringLiteral(" FROM (") + picked +
                                                    QStringLiteral(") p ") + text("delivery.from") +
                                                    QStringLiteral(" ORDER BY d.position DESC"),
                                                values));
    });
}

Result<std::vector<Delivery>> HistoryReader::rows(const std::vector<DeliveryId>& ids) {
    return asResult([&] { return readDeliveries(m_session.run("delivery.rows", toNumbersJson(ids))); });
}

Result<Counts> HistoryReader::counts(const Filter& filter) {
    return asResult([&] { return isKept(filter) ? keptCounts(filter) : countedCounts(filter); });
}

Result<std::vector<Group>> HistoryReader::groups(const Filter& filter) {
    return asResult([&] {
        const FilterQuery query(m_session, filter, Access::GatherFailures);
        // The partial index of failures is only used where its predicate stands literally.
        QStringList terms{FilterQuery::stateTerm({State::Failed, State::Unconfirmed})};
        if (!filter.states.empty())
            terms.append(QLatin1Char('+') + FilterQuery::stateTerm(filter.states));
        Statement rows = m_session.runText(text("groups.columns") + query.from(terms) +
                                               QStringLiteral(" GROUP BY 1, 2, 3, 4, 6 ORDER BY 1, 2, 3, 4, 6"),
                                           query.values());
        return merged(std::move(rows));
    });
}

Result<std::vector<Attempt>> HistoryReader::attempts(DeliveryId delivery) {
    return asResult([&] {
        std::vector<Attempt> attempts;
        Statement rows = m_session.run("attempts.of", delivery);
        while (rows.next())
            attempts.push_back(readAttempt(rows, delivery));
        for (Attempt& attempt : attempts)
            if (!attempt.outcome.field.isEmpty())
                attempt.fieldLabel = labelOf({*m_session.ask("delivery.campaign", delivery)}, attempt.outcome.field);
        return attempts;
    });
}

Result<std::vector<Campaign>> HistoryReader::campaigns(int limit) {
    return asResult([&] { return m_campaigns.newest(limit); });
}

Result<Campaign> HistoryReader::campaign(CampaignId id) {
    return asResult([&] { return m_campaigns.one(id); });
}

Result<std::vector<int>> HistoryReader::acceptedPerSecond(Timestamp until, int seconds) {
    return asResult([&] {
        std::vector<int> answers(static_cast<size_t>(std::max(seconds, 0)));
        const qint64 last = toMilliseconds(until) / 1000;
        const qint64 before = last - static_cast<qint64>(answers.size());
        Statement rows = m_session.run("accepted.seconds", before, last);
        while (rows.next())
            answers[static_cast<size_t>(rows.number(0) - before - 1)] = rows.small(1);
        return answers;
    });
}

Result<History::RecipientValues> HistoryReader::recipientOf(DeliveryId delivery) {
    return asResult([&] {
        Statement row = m_session.run("recipient.of", delivery);
        if (!row.next())
            raise(ErrorKind::NoSuchDelivery, QString::number(delivery.value));
        return RecipientValues{textsFromJson(row.text(0)), textsFromJson(row.text(1))};
    });
}

Result<void> HistoryReader::forEach(const Filter& filter, qint64 limit,
                                    const std::function<bool(const Delivery&)>& row) {
    return asResult([&] {
        DeliveryId after;
        qint64 last = std::numeric_limits<qint64>::max();
        if (filter.campaign) {
            Statement span = m_session.run("campaign.span", *filter.campaign);
            if (!span.next())
                return;
            after.value = span.number(0) - 1;
            last = span.number(1);
        }
        qint64 left = limit > 0 ? limit : std::numeric_limits<qint64>::max();
        while (left > 0) {
            const qint64 asked = std::min(chunkSize, left);
            const std::vector<Delivery> deliveries = chunk(filter, after, last, asked);
            for (const Delivery& delivery : deliveries)
                if (!row(delivery))
                    return;
            if (static_cast<qint64>(deliveries.size()) < asked)
                return;
            left -= asked;
            after = deliveries.back().id;
        }
    });
}

Result<std::vector<Campaign>> HistoryReader::recentAlike(const QString& templateId, const QString& listName,
                                                         Timestamp since) {
    return asResult([&] { return m_campaigns.alike(templateId, listName, since); });
}

std::vector<Delivery> HistoryReader::readDeliveries(Statement rows) {
    std::vector<Delivery> deliveries;
    while (rows.next())
        deliveries.push_back(readDelivery(rows));
    for (Delivery& delivery : deliveries)
        if (!delivery.field.isEmpty())
            delivery.fieldLabel = labelOf(delivery.campaign, delivery.field);
    return deliveries;
}

/// One key may be called differently in the templates of several campaigns: then all of its names are said.
std::vector<Group> HistoryReader::merged(Statement rows) {
    struct Part {
        Group group;
        CampaignId campaign;
    };
    std::vector<Part> parts;
    while (rows.next())
        parts.push_back(
            {{rows.small(0), rows.text(1), rows.as<Reason>(2), rows.as<Fault>(3), rows.number(4)}, {rows.number(5)}});
    std::vector<Group> groups;
    std::vector<QStringList> labels;
    for (const Part& part : parts) {
        const bool isSame = !groups.empty() && isAlike(groups.back(), part.group);
        if (!isSame) {
            groups.push_back(part.group);
            labels.emplace_back();
        } else {
            groups.back().count += part.group.count;
        }
        if (const QString& key = part.group.field; !key.isEmpty())
            if (const QString label = labelOf(part.campaign, key); !labels.back().contains(label))
                labels.back().append(label);
    }
    for (size_t i = 0; i < groups.size(); ++i)
        groups[i].label = labels[i].join(QStringLiteral(" / "));
    std::ranges::stable_sort(groups, std::greater<>(), &Group::count);
    return groups;
}

QString HistoryReader::labelOf(CampaignId campaign, const QString& key) {
    auto known = m_labels.constFind(campaign);
    if (known == m_labels.constEnd()) {
        Statement row = m_session.run("campaign.content", campaign);
        known = m_labels.insert(campaign, row.next() ? templates::FieldLabels(row.text(0)) : templates::FieldLabels());
    }
    return known->of(key);
}

Counts HistoryReader::keptCounts(const Filter& filter) {
    const char* name = filter.campaign && filter.account ? "counts.kept.both"
                       : filter.campaign                 ? "counts.kept.campaign"
                       : filter.account                  ? "counts.kept.account"
                                                         : "counts.kept.all";
    QVariantList values;
    if (filter.campaign)
        values.append(filter.campaign->value);
    if (filter.account)
        values.append(filter.account->value);
    Statement row = m_session.runText(text(name), values);
    row.next();
    const auto counted = [&](State state) {
        return filter.states.empty() ||
               std::find(filter.states.begin(), filter.states.end(), state) != filter.states.end();
    };
    Counts counts;
    for (const State state : allStates)
        if (counted(state))
            counts.of(state) = row.number(static_cast<int>(state));
    if (counted(State::Accepted))
        counts.delivered = row.number(static_cast<int>(allStates.size()));
    return counts;
}

Counts HistoryReader::countedCounts(const Filter& filter) {
    const FilterQuery query(m_session, filter, Access::Gather);
    QStringList terms;
    if (!filter.states.empty())
        terms.append(FilterQuery::stateTerm(filter.states));
    Statement rows = m_session.runText(text("counts.counted") + query.from(terms) + QStringLiteral(" GROUP BY d.state"),
                                       query.values());
    Counts counts;
    while (rows.next()) {
        counts.of(rows.as<State>(0)) = rows.number(1);
        if (rows.as<State>(0) == State::Accepted)
            counts.delivered = rows.number(2);
    }
    return counts;
}

std::vector<Delivery> HistoryReader::chunk(const Filter& filter, DeliveryId after, qint64 last, qint64 limit) {
    // The campaign's span of ids stands for its index, which is in another order.
    Filter rest = filter;
    rest.campaign.reset();
    const FilterQuery query(m_session, rest, Access::Walk);
    QStringList terms{QStringLiteral("d.id > ?"), QStringLiteral("d.id <= ?")};
    QVariantList values = query.values() + QVariantList{after.value, last};
    if (filter.campaign) {
        terms.append(QStringLiteral("+d.campaign = ?"));
        values.append(filter.campaign->value);
    }
    if (!filter.states.empty())
        terms.append(QLatin1Char('+') + FilterQuery::stateTerm(filter.states));
    values.append(limit);
    return readDeliveries(m_session.runText(
        text("delivery.columns") + QStringLiteral(" FROM (") + QStringLiteral("SELECT d.id AS id") + query.from(terms) +
            QStringLiteral(" ORDER BY d.id LIMIT ?) p ") + text("delivery.from") + QStringLiteral(" ORDER BY d.id"),
        values));
}

}  // namespace hongyan::store
