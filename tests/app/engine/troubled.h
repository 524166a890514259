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

}  // namespace hongyan::engine
