#pragma once

#include <vector>

#include "backend.h"

namespace hongyan::store {

/// The value of an answer that must be one.
template<class T>
T sure(Result<T> result) {
    if (!result)
        qFatal("%s %s %s", qPrintable(nameOf(result.error().kind)), qPrintable(result.error().subject),
               qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}
template<class T>
ErrorKind errorOf(const Result<T>& result) {
    if (result)
        qFatal("an error was expected");
    return result.error().kind;
}

/// An empty database with a worker, and short words for what the tests do all the time.
class Desk {
 public:
    explicit Desk(const QString& backendName)
        : backend(makeBackend(backendName, clock)), connection(sure(backend->open(Mode::Write))) {
        worker = sure(queue().enlist(QStringLiteral("one")));
    }

    delivery::Store& queue() { return connection->queue(); }
    delivery::History& history() { return connection->history(); }
    Catalog& catalog() { return connection->catalog(); }

    static QString openid(int number) { return QStringLiteral("o%1").arg(number, 10, 10, QLatin1Char('0')); }
    static std::vector<recipients::Recipient> people(int from, int count) {
        std::vector<recipients::Recipient> people;
        for (int i = from; i < from + count; ++i)
            people.push_back({i + 1, openid(i), {openid(i), QStringLiteral("名%1").arg(i)}});
        return people;
    }
    ListId list(int size, const QString& name = QStringLiteral("members")) {
        recipients::RecipientList list;
        list.name = name;
        list.columns = QStringList{QStringLiteral("openid"), QStringLiteral("姓名")};
        list.nameColumn = 1;
        list.importedAt = clock.now();
        const ListId id = sure(catalog().beginList(list));
        sure(catalog().addToList(id, people(0, size)));
        sure(catalog().finishList(id, 0, 0));
        return id;
    }
    delivery::Campaign draft(ListId list) const {
        delivery::Campaign campaign;
        campaign.title = QStringLiteral("Spring");
        campaign.account = {7};
        campaign.accountName = QStringLiteral("Shop");
        campaign.list = list;
        campaign.listName = QStringLiteral("members");
        campaign.message.templateId = QStringLiteral("T1");
        campaign.message.name = QStringLiteral("Hello");
        campaign.message.fields = {{QStringLiteral("thing1"), QStringLiteral("{{姓名}}")}};
        campaign.templateTitle = QStringLiteral("Notice");
        campaign.templateContent = QStringLiteral("{{thing1.DATA}}");
        campaign.key = QStringLiteral("k3y");
        campaign.createdAt = clock.now();
        return campaign;
    }
    CampaignId start(const delivery::Campaign& campaign) {
        const CampaignId id = sure(queue().create(campaign));
        while (sure(queue().enqueue(id, 1000)))
            continue;
        return id;
    }
    /// A running campaign of so many people.
    CampaignId campaign(int size) { return start(draft(list(size, QStringLiteral("list %1").arg(++m_lists)))); }
    std::vector<delivery::Claim> claim(CampaignId campaign, int limit) {
        return sure(queue().claim(worker, campaign, {limit}, clock.now())).claims;
    }
    delivery::Settlement settlement(const delivery::Claim& claim, const delivery::Transition& transition,
                                    const delivery::Outcome& outcome = {}) const {
        return {claim.delivery, claim.campaign,           claim.attempt, transition,
                outcome,        claim.standing.startedAt, clock.now(),   Milliseconds(40)};
    }
    delivery::Applied settle(const std::vector<delivery::Claim>& claims, const delivery::Transition& transition,
                             const delivery::Outcome& outcome = {}) {
        std::vector<delivery::Settlement> settlements;
        for (const delivery::Claim& claim : claims)
            settlements.push_back(settlement(claim, transition, outcome));
        return sure(queue().apply(worker, settlements));
    }
    static delivery::Filter in(std::vector<delivery::State> states) {
        delivery::Filter filter;
        filter.states = std::move(states);
        return filter;
    }
    delivery::Delivery row(DeliveryId id) { return sure(history().rows({id})).at(0); }
    delivery::Campaign campaignNow(CampaignId id) { return sure(queue().campaign(id)); }
    void expireLease(WorkerId id) {
        backend->ask(QStringLiteral("UPDATE workers SET lease_until = 1 WHERE id = %1").arg(id.value));
    }

    HandClock clock;
    std::unique_ptr<Backend> backend;
    std::unique_ptr<Connection> connection;
    WorkerId worker;

 private:
    int m_lists = 0;
};

inline delivery::Outcome refused(int code, const QString& field = {}) {
    delivery::Outcome outcome;
    outcome.verdict = delivery::Verdict::RecipientRefused;
    outcome.code = code;
    outcome.errmsg = QStringLiteral("refused");
    outcome.rid = QStringLiteral("rid-1");
    outcome.field = field;
    outcome.httpStatus = 200;
    return outcome;
}
inline delivery::Outcome acceptedAs(qint64 msgid) {
    delivery::Outcome outcome;
    outcome.verdict = delivery::Verdict::Accepted;
    outcome.msgid = msgid;
    outcome.httpStatus = 200;
    return outcome;
}

}  // namespace hongyan::store
