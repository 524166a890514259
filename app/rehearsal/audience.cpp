#include "rehearsal/audience.h"

#include <limits>

#include "rehearsal/hear.h"

namespace hongyan::rehearsal {
namespace {

constexpr int pageSize = 5'000;

/// A message went to that person, or may have: what the send-once key and the cap count.
bool hasReached(const delivery::Delivery& row) {
    return row.state == delivery::State::Sending || row.reachedAt.has_value();
}

}  // namespace

Audience::Audience(const Needs& needs, const Request& request, QObject* parent)
    : QObject(parent),
      m_needs(needs),
      m_list(request.list),
      m_nextPeople(request.nextPeople),
      m_policy(request.policy) {
    m_feed = std::make_shared<PeopleFeed>([this](qint64 from) {
        QMetaObject::invokeMethod(
            this, [this, from] { askPage(from); }, Qt::QueuedConnection);
    });
}

Audience::~Audience() {
    m_feed->close();
}

void Audience::prepare() {
    if (m_policy.sendOnceKey.isEmpty())
        askLately();
    else
        askCampaigns();
}

void Audience::askCampaigns() {
    hear<std::vector<delivery::Campaign>>(
        m_needs.log.campaigns(std::numeric_limits<int>::max()), this, [this](const auto& campaigns) {
            if (!campaigns)
                return emit failed(campaigns.error());
            std::vector<CampaignId> withKey;
            for (const delivery::Campaign& campaign : *campaigns)
                if (delivery::onceKeyFrom(campaign.policy.sendOnceKey) == delivery::onceKeyFrom(m_policy.sendOnceKey))
                    withKey.push_back(campaign.id);
            askCampaign(std::move(withKey));
        });
}

void Audience::askCampaign(std::vector<CampaignId> left) {
    if (left.empty())
        return askLately();
    delivery::Filter filter;
    filter.campaign = left.back();
    left.pop_back();
    const auto look = [earlier = m_earlier](const delivery::Delivery& row) {
        if (hasReached(row))
            earlier->withKey.insert(row.openid);
        return true;
    };
    hear<void>(m_needs.log.forEach(filter, 0, look), this, [this, left](const Result<void>& read) {
        if (!read)
            return emit failed(read.error());
        askCampaign(left);
    });
}

void Audience::askLately() {
    if (!m_policy.cap)
        return countSuppressions();
    delivery::Filter filter;
    filter.sentFrom = m_needs.now - m_policy.cap->within;
    const auto look = [earlier = m_earlier](const delivery::Delivery& row) {
        if (hasReached(row))
            ++earlier->lately[row.openid];
        return true;
    };
    hear<void>(m_needs.log.forEach(filter, 0, look), this, [this](const Result<void>& read) {
        if (!read)
            return emit failed(read.error());
        countSuppressions();
    });
}

void Audience::countSuppressions() {
    hear<qint64>(m_needs.library.suppressionCount(), this, [this](const Result<qint64>& count) {
        if (!count)
            return emit failed(count.error());
        m_anySuppressed = *count > 0;
        emit ready();
    });
}

void Audience::askPage(qint64 from) {
    using People = std::vector<recipients::Recipient>;
    if (m_nextPeople)
        take(m_nextPeople(pageSize));
    else
        hear<People>(m_needs.library.people(m_list.id, from, pageSize), this,
                     [this](Result<People> people) { take(std::move(people)); });
}

void Audience::take(Result<std::vector<recipients::Recipient>> people) {
    if (!people)
        m_feed->answer(fail(people.error()));
    else if (m_anySuppressed && !people->empty())
        askSuppressions(std::move(*people));
    else
        hand(std::move(*people), {});
}

void Audience::askSuppressions(std::vector<recipients::Recipient> people) {
    QStringList openids;
    for (const recipients::Recipient& person : people)
        openids << person.openid;
    hear<std::vector<recipients::Suppression>>(
        m_needs.library.suppressionsOf(openids), this,
        [this, people = std::move(people)](const Result<std::vector<recipients::Suppression>>& found) mutable {
            if (found)
                hand(std::move(people), *found);
            else
                m_feed->answer(fail(found.error()));
        });
}

void Audience::hand(std::vector<recipients::Recipient> people, const std::vector<recipients::Suppression>& suppressed) {
    QSet<QString> listed;
    for (const recipients::Suppression& one : suppressed)
        if (!one.expiresAt || *one.expiresAt > m_needs.now)
            listed.insert(one.openid);
    for (const recipients::Recipient& person : people)
        judge(person, listed.contains(person.openid));
    m_feed->answer(std::move(people));
}

/// Each row once, in the list's order. The cap counts what goes to the person by this campaign, too.
void Audience::judge(const recipients::Recipient& person, bool isListed) {
    const bool hadKey = m_earlier->withKey.contains(person.openid);
    const int lately = m_policy.cap ? m_earlier->lately.value(person.openid) : 0;
    const int goes = m_goes.value(person.openid);
    const bool hasEnough = m_policy.cap && lately + goes >= m_policy.cap->messages;
    if (!isListed && !hadKey && !hasEnough) {
        if (m_policy.cap && m_list.onePerRow)
            ++m_goes[person.openid];
        return;
    }
    ++(isListed ? m_leftOut->suppressed : hadKey ? m_leftOut->sentBefore : m_leftOut->sentEnough);
    if (goes > 0) {
        m_leftOut->capped.insert({person.openid, person.row});
    } else if (!m_whole.contains(person.openid)) {
        m_whole.insert(person.openid);
        m_leftOut->people.push_back({person.openid, {}, {}, m_needs.now, {}});
    }
}

}  // namespace hongyan::rehearsal
