#include "sandbox/senddesk.h"

#include <QJsonDocument>
#include <algorithm>

#include "sandbox/errmsg.h"
#include "templates/rules.h"

namespace hongyan::sandbox {
namespace {

using templates::Channel;

constexpr std::chrono::minutes onceWithin{10};

bool isOpenid(const QString& text) {
    const auto allowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' ||
               c == u'_';
    };
    return !text.isEmpty() && text.size() <= 128 && std::all_of(text.begin(), text.end(), allowed);
}

QByteArray okBody(qint64 msgid) {
    return "{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":" + QByteArray::number(msgid) + '}';
}

LedgerEntry entryFor(Channel channel, const QString& appId, const QJsonObject& call) {
    LedgerEntry entry;
    entry.appId = appId;
    entry.openid = call.value(u"touser").toString();
    entry.templateId = call.value(u"template_id").toString();
    if (channel == Channel::TemplateSend)
        entry.clientMsgId = call.value(u"client_msg_id").toString();
    return entry;
}

}  // namespace

// 19 digits, growing, and different after a restart.
SendDesk::SendDesk(const Clock& clock, const std::vector<Approved>& approved, Ways ways)
    : m_clock(clock),
      m_approved(approved),
      m_ways(ways),
      m_troubles(ways.troublesByName),
      m_nextMsgid(3'000'000'000'000'000'000 + toMilliseconds(clock.now()) * 100'000 + 1) {}

void SendDesk::follow(const Faults& faults) {
    m_faults = faults;
    m_troubles.follow(faults.rules);
}

Answer SendDesk::take(Channel channel, const TokenBooth::Checked& caller, const QByteArray& body) {
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonObject call = document.object();
    LedgerEntry entry = entryFor(channel, caller.appId, call);
    entry.at = m_clock.now();
    Refusal refusal = refuseCaller(caller, body, call, document.isObject());
    if (refusal.code == 0)
        refusal = refuseKind(channel, caller.appId, entry.templateId);
    if (refusal.code == 0)
        refusal = refuseMessage(channel, call);
    if (refusal.code == 0)
        refusal = refuseAmount(channel, caller.appId);
    if (refusal.code != 0)
        return refuse(std::move(entry), refusal);
    const Strike strike = m_troubles.strikeFor(entry.openid);
    return meet(std::move(entry), strike);
}

qint64 SendDesk::usedToday(const QString& appId, Channel channel) const {
    const auto found = m_days.find({appId, channel});
    return found != m_days.end() && m_clock.now() < found->second.end ? found->second.used : 0;
}

SendDesk::Refusal SendDesk::refuseCaller(const TokenBooth::Checked& caller, const QByteArray& body,
                                         const QJsonObject& call, bool isJson) const {
    if (caller.code != 0)
        return {caller.code, {}};
    if (body.isEmpty())
        return {44002, {}};
    if (!isJson)
        return {47001, {}};
    if (!isOpenid(call.value(u"touser").toString()))
        return {40003, {}};
    return {};
}

/// A token of another kind of account. A service account at subscribe/send with a template of bizsend meets 43101, as
/// if the person had not subscribed (§ 4.3).
SendDesk::Refusal SendDesk::refuseKind(Channel channel, const QString& appId, const QString& templateId) const {
    const bool forMiniProgram = channel == Channel::SubscribeSend;
    if (channel == Channel::BizSend && m_faults.noNotices)
        return {48001, {}};
    if (forMiniProgram == isMiniProgram(appId))
        return {};
    if (forMiniProgram && approvedIn(m_approved, Channel::BizSend, templateId))
        return {43101, {}};
    return {forMiniProgram ? 40037 : 48001, {}};
}

SendDesk::Refusal SendDesk::refuseMessage(Channel channel, const QJsonObject& call) const {
    const QString templateId = call.value(u"template_id").toString();
    if (templateId.isEmpty())
        return {40036, {}};
    const Approved* approved = approvedIn(m_approved, channel, templateId);
    if (!approved)
        return {40037, {}};
    if (m_faults.banTemplates)
        return {43116, {}};
    const QString link = call.value(channel == Channel::BizSend ? u"page" : u"url").toString();
    if (link.size() > templates::longestUrl)
        return {40039, {}};
    if (const QJsonValue mini = call.value(u"miniprogram");
        mini.isObject() && !mini[u"appid"].toString().startsWith(QLatin1String("wx")))
        return {40013, {}};
    if (const QJsonValue data = call.value(u"data"); !data.isObject() && !data.isUndefined())
        return {47001, {}};
    const DataRefusal wrong = checkData(approved->about, call.value(u"data").toObject());
    return {wrong.code, wrong.code == 47003 ? valueRefused(wrong.key) : QString()};
}

SendDesk::Refusal SendDesk::refuseAmount(Channel channel, const QString& appId) {
    const Timestamp now = m_clock.now();
    Second& second = m_seconds[appId];
    const qint64 thisSecond = toMilliseconds(now) / 1000;
    if (second.second != thisSecond)
        second = {thisSecond, 0};
    if (m_faults.perSecond > 0 && second.used >= m_faults.perSecond)
        return {45011, {}};
    Day& day = m_days[{appId, channel}];
    if (now >= day.end)
        day = {nextShanghaiMidnight(now), 0};
    if (day.used >= m_faults.dailyQuota)
        return {45009, {}};
    ++second.used;
    ++day.used;
    return {};
}

Answer SendDesk::refuse(LedgerEntry entry, const Refusal& refusal) const {
    entry.errcode = refusal.code;
    Answer answer = hongyan::sandbox::refusal(refusal.code, entry.at, refusal.text);
    answer.entry = std::move(entry);
    return answer;
}

Answer SendDesk::meet(LedgerEntry entry, const Strike& strike) {
    entry.trouble = strike.trouble;
    if (strike.trouble == Trouble::Code)
        return refuse(std::move(entry), {strike.code, {}});
    Answer answer;
    if (takesMessage(strike.trouble)) {
        remember(entry);
        answer.body = okBody(entry.msgid);
    } else {
        entry.errcode = -1;  // nobody hears it; the ledger says that nothing was taken
    }
    if (strike.trouble == Trouble::HalfJson)
        answer.body.truncate(answer.body.size() / 2);
    if (strike.trouble == Trouble::HtmlError) {
        answer.status = 502;
        answer.contentType = "text/html";
        answer.body =
            "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad "
            "Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
    }
    answer.wire = strike.trouble;
    answer.entry = std::move(entry);
    return answer;
}

void SendDesk::remember(LedgerEntry& entry) {
    if (!m_ways.remembers) {
        entry.sent = true;
        entry.msgid = m_nextMsgid++;
        return;
    }
    const Timestamp now = m_clock.now();
    while (!m_takenOrder.empty() && now - m_takenOrder.front().first >= onceWithin) {
        m_taken.remove(m_takenOrder.front().second);
        m_takenOrder.pop_front();
    }
    const MessageKey key{entry.appId, entry.openid, entry.clientMsgId};
    if (const auto before = m_taken.constFind(key); !entry.clientMsgId.isEmpty() && before != m_taken.constEnd()) {
        entry.duplicate = true;
        entry.msgid = *before;
        return;
    }
    entry.sent = true;
    entry.msgid = m_nextMsgid++;
    if (!entry.clientMsgId.isEmpty()) {
        m_taken.insert(key, entry.msgid);
        m_takenOrder.emplace_back(now, key);
    }
}

}  // namespace hongyan::sandbox
