#include "sandbox/errmsg.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

namespace hongyan::sandbox {
namespace {

/// Kept apart from the product's own code table on purpose: what plays the platform must not share its mistakes.
const QHash<int, QString>& texts() {
    static const QHash<int, QString> table{
        {-1, u"system error"_qs},
        {40001,
         u"invalid credential, access_token is invalid or not latest, could get access_token by "
         u"getStableAccessToken, more details at https://mmbizurl.cn/s/JtxxFh33r"_qs},
        {40002, u"invalid grant_type"_qs},
        {40003, u"invalid openid"_qs},
        {40008, u"invalid message type"_qs},
        {40013, u"invalid appid"_qs},
        {40014, u"invalid access_token"_qs},
        {40036, u"invalid template_id size"_qs},
        {40037, u"invalid template_id"_qs},
        {40039, u"invalid url size"_qs},
        {40066, u"invalid url"_qs},
        {40125, u"invalid appsecret"_qs},
        {40165, u"invalid weapp pagepath"_qs},
        {40241, u"The message is duplicate in 60 seconds"_qs},
        {40243, u"appsecret is frozen"_qs},
        {40249, u"this template msg has been blocked for illegal content"_qs},
        {40250, u"this template msg content is irregular"_qs},
        {40252, u"你正在调用的模板下发的部分内容已进入平台审核流程，在审核完成前，相关内容暂时无法下发。"_qs},
        {41001, u"access_token missing"_qs},
        {41002, u"appid missing"_qs},
        {41004, u"appsecret missing"_qs},
        {41030, u"invalid page"_qs},
        {42001, u"access_token expired"_qs},
        {43001, u"require GET method"_qs},
        {43002, u"require POST method"_qs},
        {43004, u"require subscribe"_qs},
        {43019, u"require remove blacklist"_qs},
        {43101, u"user refuse to accept the msg"_qs},
        {43108, u"Cannot make concurrent calls to the same OpenID, please try again"_qs},
        {43116, u"This template_id is banned"_qs},
        {43117, u"Sending messages to this openid too frequently,please try later"_qs},
        {44002, u"empty post data"_qs},
        {45009, u"reach max api daily quota limit"_qs},
        {45011, u"api minute-quota reach limit, must slower, retry next minute"_qs},
        {45159, u"invalid tag id"_qs},
        {45168, u"keyword in blacklist"_qs},
        {47001, u"data format error"_qs},
        {48001, u"api unauthorized"_qs},
        {48002, u"user block receive message"_qs},
        {48004, u"api forbidden for irregularities, view detail on mp.weixin.qq.com"_qs},
        {49003, u"not match openid with appid"_qs},
        {50002, u"user limited"_qs},
        {50005, u"user is unsubscribed"_qs},
        {76003, u"could not query this rid,no permission"_qs},
        {76021, u"cgi_path not found, please check"_qs},
        {76022, u"could not use this cgi_path，no permission"_qs},
    };
    return table;
}

QString ridAt(Timestamp at) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()).count();
    const quint64 noise = QRandomGenerator::global()->generate64();
    return u"%1-%2-%3"_qs.arg(seconds, 8, 16, QLatin1Char('0'))
        .arg(noise >> 32, 8, 16, QLatin1Char('0'))
        .arg(noise & 0xffffffffU, 8, 16, QLatin1Char('0'));
}

}  // namespace

QString textOf(int code) {
    return texts().value(code, u"api refused"_qs);
}

QString addressRefused(const QString& address) {
    return address.contains(QLatin1Char(':')) ? u"invalid ip 127.0.0.1 ipv6 %1, not in whitelist"_qs.arg(address)
                                              : u"invalid ip %1 ipv6 ::ffff:%1, not in whitelist"_qs.arg(address);
}

QString valueRefused(const QString& key) {
    return u"argument invalid! data.%1.value invalid"_qs.arg(key);
}

Answer refusal(int code, Timestamp at, const QString& text) {
    const QString words = text.isEmpty() ? textOf(code) : text;
    const QJsonObject object{{u"errcode"_qs, code}, {u"errmsg"_qs, QString(words + u" rid: "_qs + ridAt(at))}};
    Answer answer;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

}  // namespace hongyan::sandbox
