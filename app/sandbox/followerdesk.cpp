#include "sandbox/followerdesk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "sandbox/approved.h"
#include "sandbox/errmsg.h"
#include "sandbox/people.h"

namespace hongyan::sandbox {
namespace {

using namespace Qt::StringLiterals;

constexpr int quietTag = 2;       // 星标组: nobody
constexpr int regularsTag = 100;  // 老顾客: every third person
constexpr int regularsEvery = 3;
const QString madeUp = u"oR3dK5follower"_s;
constexpr int madeUpDigits = 14;

Answer jsonAnswer(const QJsonObject& object) {
    Answer answer;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

}  // namespace

Answer FollowerDesk::tags(const QString& appId) const {
    if (m_faults.noFollowers || isMiniProgram(appId))
        return refuse(48001);
    const auto tag = [this](int id, const QString& name) {
        return QJsonObject{{u"id"_s, id}, {u"name"_s, name}, {u"count"_s, int(crowdOf(id)->size())}};
    };
    return jsonAnswer({{u"tags"_s, QJsonArray{tag(quietTag, u"星标组"_s), tag(regularsTag, u"老顾客"_s)}}});
}

Answer FollowerDesk::page(const QString& appId, std::optional<int> tag, const QString& after) {
    if (m_faults.noFollowers || isMiniProgram(appId))
        return refuse(48001);
    if (m_faults.followerCalls >= 0 && m_answered >= m_faults.followerCalls)
        return refuse(45009);
    ++m_answered;
    const auto crowd = crowdOf(tag);
    if (!crowd)
        return refuse(45159);
    const qsizetype before = after.isEmpty() ? -1 : placeOf(after, *crowd);
    if (!after.isEmpty() && before < 0)
        return refuse(40003);
    QJsonArray openids;
    const qsizetype end = qMin(crowd->size(), before + 1 + m_faults.followerPage);
    for (qsizetype place = before + 1; place < end; ++place)
        openids.append(openidAt(place * crowd->every));
    QJsonObject object{{u"count"_s, int(openids.size())}};
    if (!tag)
        object.insert(u"total"_s, int(crowd->size()));
    if (!openids.isEmpty())
        object.insert(u"data"_s, QJsonObject{{u"openid"_s, openids}});
    // A tag that has nobody is answered with the count alone.
    if (!tag || !openids.isEmpty())
        object.insert(u"next_openid"_s, openids.isEmpty() ? QString() : openids.last().toString());
    return jsonAnswer(object);
}

std::optional<FollowerDesk::Crowd> FollowerDesk::crowdOf(std::optional<int> tag) const {
    const qsizetype everybody = m_faults.followers > 0 ? m_faults.followers : followers().size();
    if (!tag)
        return Crowd{.people = everybody};
    if (*tag == regularsTag)
        return Crowd{.people = everybody, .every = regularsEvery};
    return *tag == quietTag ? std::optional(Crowd{}) : std::nullopt;
}

QString FollowerDesk::openidAt(qsizetype person) const {
    if (m_faults.followers == 0)
        return followers()[person];
    return madeUp + u"%1"_s.arg(person, madeUpDigits, 10, QLatin1Char('0'));
}

qsizetype FollowerDesk::placeOf(const QString& openid, const Crowd& crowd) const {
    bool isNumber = true;
    const qsizetype person =
        m_faults.followers == 0 ? followers().indexOf(openid) : openid.mid(madeUp.size()).toLongLong(&isNumber);
    const bool isAmong = isNumber && person >= 0 && person < crowd.people && person % crowd.every == 0;
    return isAmong && openidAt(person) == openid ? person / crowd.every : -1;
}

Answer FollowerDesk::refuse(int code) const {
    return refusal(code, m_clock.now());
}

}  // namespace hongyan::sandbox
