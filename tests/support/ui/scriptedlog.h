#pragma once

#include <QPromise>
#include <deque>
#include <map>
#include <memory>

#include "support/ui/fakeengine.h"

/// A log with real keyset pages over rows a test moves about; answers at once, or, while `holds`, when it is told to.
namespace hongyan::fakes {

inline delivery::Delivery row(qint64 id, delivery::State state = delivery::State::Accepted) {
    delivery::Delivery made;
    made.id = DeliveryId{id};
    made.campaign = CampaignId{1};
    made.campaignTitle = QStringLiteral("发货通知 11-20");
    made.openid = QStringLiteral("oR3dK5vJ0mT4sXhU2bFq%1").arg(id, 8, 10, QLatin1Char('0'));
    made.name = QStringLiteral("收件人%1").arg(id);
    made.state = state;
    made.attempts = made.triesUsed = 1;
    made.maxTries = 5;
    made.position = id;
    return made;
}

class ScriptedLog final : public engine::DeliveryLog {
 public:
    using Rows = std::vector<delivery::Delivery>;
    std::map<DeliveryId, delivery::Delivery> rowsById;
    std::vector<delivery::PageRequest> asked;
    std::vector<delivery::Filter> countsAsked;
    std::vector<delivery::Filter> groupsAsked;
    std::vector<delivery::Group> grouped;
    std::vector<delivery::Attempt> attempted;
    std::vector<delivery::Campaign> campaignRows;
    delivery::Campaign answeredCampaign;  ///< to whatever is asked
    std::optional<Error> trouble;
    bool holds = false;

    void put(const delivery::Delivery& delivery) { rowsById[delivery.id] = delivery; }
    void fill(int count) {
        for (int id = 1; id <= count; ++id)
            put(row(id));
    }
    qint64 newest() const {
        qint64 last = 0;
        for (const auto& [id, each] : rowsById)
            last = std::max(last, each.position);
        return last;
    }
    int held() const { return static_cast<int>(m_held.size()); }
    /// Answers the oldest question that is held, with what was true when it was asked.
    void answer() {
        auto next = std::move(m_held.front());
        m_held.pop_front();
        next.promise->addResult(std::move(next.rows));
        next.promise->finish();
    }

    static bool matches(const delivery::Filter& filter, const delivery::Delivery& each) {
        const auto in = [](const auto& list, const auto& value) {
            return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
        };
        return in(filter.states, each.state) && in(filter.ids, each.id) &&
               (!filter.campaign || *filter.campaign == each.campaign) && (!filter.code || *filter.code == each.code) &&
               (!filter.reason || *filter.reason == each.reason) &&
               (filter.search.isEmpty() || each.openid.startsWith(filter.search) ||
                each.name.startsWith(filter.search)) &&
               (!filter.sentFrom || (each.sentAt && *each.sentAt >= *filter.sentFrom));
    }
    Rows matching(const delivery::Filter& filter) const {
        Rows found;
        for (const auto& [id, each] : rowsById) {
            if (matches(filter, each))
                found.push_back(each);
        }
        std::sort(found.begin(), found.end(),
                  [](const auto& one, const auto& other) { return one.position > other.position; });
        return found;
    }
    Rows answerTo(const delivery::PageRequest& request) const {
        Rows found;
        for (const delivery::Delivery& each : matching(request.filter)) {
            if ((!request.before || each.position < *request.before) &&
                (!request.after || each.position > *request.after))
                found.push_back(each);
        }
        const auto limit = static_cast<size_t>(request.limit);
        // What is new is answered from the old end on, like the store's.
        if (found.size() > limit && request.after)
            found.erase(found.begin(), found.end() - request.limit);
        else if (found.size() > limit)
            found.resize(limit);
        return found;
    }

    QFuture<Result<Rows>> page(const delivery::PageRequest& request) override {
        asked.push_back(request);
        Result<Rows> rows = trouble ? Result<Rows>(fail(*trouble)) : Result<Rows>(answerTo(request));
        if (!holds)
            return fakes::atOnce(rows);
        m_held.push_back({std::make_shared<QPromise<Result<Rows>>>(), rows});
        m_held.back().promise->start();
        return m_held.back().promise->future();
    }
    QFuture<Result<Rows>> rows(const std::vector<DeliveryId>&) override { return ready(Rows()); }
    QFuture<Result<delivery::Counts>> counts(const delivery::Filter& filter) override {
        countsAsked.push_back(filter);
        delivery::Counts counts;
        for (const delivery::Delivery& each : matching(filter))
            ++counts.of(each.state);
        return ready(counts);
    }
    QFuture<Result<std::vector<delivery::Group>>> groups(const delivery::Filter& filter) override {
        groupsAsked.push_back(filter);
        const bool failed = filter.states == std::vector{delivery::State::Failed} && !filter.reason;
        return ready(failed ? grouped : std::vector<delivery::Group>());
    }
    QFuture<Result<std::vector<delivery::Attempt>>> attempts(DeliveryId) override { return ready(attempted); }
    QFuture<Result<std::vector<delivery::Campaign>>> campaigns(int) override { return ready(campaignRows); }
    QFuture<Result<delivery::Campaign>> campaign(CampaignId) override { return ready(answeredCampaign); }
    QFuture<Result<std::vector<int>>> acceptedPerSecond(int) override { return ready(std::vector<int>()); }
    QFuture<Result<delivery::History::RecipientValues>> recipientOf(DeliveryId) override {
        return ready(delivery::History::RecipientValues());
    }
    QFuture<Result<std::vector<delivery::Campaign>>> recentAlike(const QString&, const QString&, Timestamp) override {
        return ready(std::vector<delivery::Campaign>());
    }
    QFuture<Result<void>> forEach(const delivery::Filter& filter, qint64,
                                  std::function<bool(const delivery::Delivery&)> row) override {
        Rows found = matching(filter);
        std::sort(found.begin(), found.end(), [](const auto& one, const auto& other) { return one.id < other.id; });
        for (const delivery::Delivery& each : found) {
            if (!row(each))
                break;
        }
        return done();
    }

 private:
    struct Held {
        std::shared_ptr<QPromise<Result<Rows>>> promise;
        Result<Rows> rows;
    };
    std::deque<Held> m_held;
};

}  // namespace hongyan::fakes
