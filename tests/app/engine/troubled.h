#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <set>

#include "rig.h"
#include "support/relay.h"

namespace hongyan::engine {

/// An account of its own behind a relay, and a campaign of it.
struct Troubled {
    QByteArray name;
    std::unique_ptr<test::Relay> relay;
    CampaignId campaign;
};

inline QJsonObject bodyOf(const QByteArray& request) {
    return QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
}

inline settings::Account accountAt(const QUrl& base, const QString& appId) {
    settings::Account account;
    account.name = appId;
    account.appId = appId;
    account.apiBase = base;
    qputenv(("HONGYAN_SECRET_" + appId.toLatin1()).constData(), "any");
    return account;
}
/// A campaign of `count` people nobody else has.
inline CampaignId startAt(Rig& rig, const settings::Account& account, int firstPerson, int count,
                          delivery::Policy policy) {
    const AccountId id = sure(rig.engine->library().addAccount(account, Secret()));
    QStringList openids;
    for (int i = 0; i < count; ++i)
        openids << person(firstPerson + i);
    const ListId list = rig.listOf(openids);
    sure(rig.engine->library().syncTemplates(id));
    return sure(rig.engine->sending().start(
        {.account = id, .list = list, .message = Rig::message(), .title = {}, .policy = policy}));
}
/// Who was sent what, how often; accepted only where the platform sent; one client_msg_id per person.
inline void compareSides(Rig& rig, const Troubled& one, int mostUnconfirmed) {
    const auto sent = rig.sent();
    int unconfirmed = 0;
    for (const delivery::Delivery& row : rig.deliveries(one.campaign)) {
        const auto found = sent.find(row.openid);
        const int count = found == sent.end() ? 0 : found->second;
        const QByteArray what = one.name + ": " + row.openid.toLatin1() + ' ' + nameOf(row.state).toLatin1() +
                                ", sent " + QByteArray::number(count) + ", attempts " +
                                QByteArray::number(row.attempts);
        QVERIFY2(count <= 1, what.constData());
        QVERIFY2(row.state == delivery::State::Accepted || row.state == delivery::State::Unconfirmed, what.constData());
        QVERIFY2(row.state != delivery::State::Accepted || count == 1, what.constData());
        unconfirmed += row.state == delivery::State::Unconfirmed ? 1 : 0;
    }
    QVERIFY2(unconfirmed <= mostUnconfirmed, (one.name + ": " + QByteArray::number(unconfirmed)).constData());
    std::map<QString, std::set<QString>> ids;
    for (const QByteArray& request : one.relay->requests)
        ids[bodyOf(request)[u"touser"].toString()].insert(bodyOf(request)[u"client_msg_id"].toString());
    for (const auto& [openid, used] : ids)
        QVERIFY2(used.size() == 1 && !used.begin()->isEmpty(), (one.name + ": " + openid.toLatin1()).constData());
}

/// An answer of the platform without what tells it from others.
inline QByteArray withoutMarks(const QByteArray& answer) {
    QJsonObject body = bodyOf(answer);
    body.remove(u"msgid");
    const QString words = body[u"errmsg"].toString();
    body[u"errmsg"] = words.section(QStringLiteral(" rid: "), 0, 0);
    const QByteArray bytes = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n" + bytes;
}

/// Every other person is refused, and the answers to two of them come twice: what they say about anybody else is not
/// believed.
inline void oneAnswerTooMany(Rig& rig, Troubled& one, settings::Account account, bool hasMarks) {
    constexpr int people = 40;
    one.relay->after = [hasMarks](QTcpSocket& client, const test::Relay::Exchange& exchange, const QByteArray& answer) {
        const QByteArray told = hasMarks ? answer : withoutMarks(answer);
        if (exchange.number == 3)
            test::Relay::answerTwice(client, told, std::chrono::milliseconds(2));
        else if (exchange.number == 12)
            test::Relay::answerTwice(client, told);
        else
            client.write(told);
    };
    const AccountId id = sure(rig.engine->library().addAccount(std::move(account), Secret()));
    QStringList openids;
    for (int i = 0; i < people; ++i)
        openids << person(1000 + i, i % 2 == 0 ? QString() : QStringLiteral("_E43004"));
    const ListId list = rig.listOf(openids);
    sure(rig.engine->library().syncTemplates(id));
    one.campaign = sure(rig.engine->sending().start(
        {.account = id, .list = list, .message = Rig::message(), .title = {}, .policy = {.rate = 50}}));
    QVERIFY(rig.is(one.campaign, delivery::CampaignStatus::Finished));
    const auto sent = rig.sent();
    std::set<qint64> msgids;
    for (const delivery::Delivery& row : rig.deliveries(one.campaign)) {
        const bool isRefused = row.openid.endsWith(QLatin1String("_E43004"));
        const QByteArray what = row.openid.toLatin1() + ' ' + nameOf(row.state).toLatin1();
        // A refusal after an answer that was somebody else's may be of a repetition: nobody can know.
        const bool isTrue = isRefused ? row.state == delivery::State::Failed ||
                                            (row.attempts > 1 && row.state == delivery::State::Unconfirmed)
                                      : row.state == delivery::State::Accepted;
        QVERIFY2(isTrue, what.constData());
        QVERIFY2((sent.contains(row.openid) ? sent.at(row.openid) : 0) == (isRefused ? 0 : 1), what.constData());
        QVERIFY2(row.msgid == 0 || msgids.insert(row.msgid).second, "two with one msgid");
    }
    constexpr int onOneLane = 6;  // what is under way there is doubted with the one that heard the copy
    QVERIFY2(one.relay->seen <= people + 2 * onOneLane, QByteArray::number(one.relay->seen).constData());
}

}  // namespace hongyan::engine
