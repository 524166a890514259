#include "sandbox/errmsg.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

namespace hongyan::sandbox {
namespace {

using namespace Qt::StringLiterals;

/// Kept apart from the product's own code table on purpose: what plays the platform must not share its mistakes.
const QHash<int, QString>& texts() {
    static const QHash<int, QString> table{
        {-1, u"system error"_s},
        {40001,
         u"invalid credential, access_token is invalid or not latest, could get access_token by "
         u"getStableAccessToken, more details at https://mmbizurl.cn/s/JtxxFh33r"_s},
        {40002, u"invalid grant_type"_s},
        {40003, u"invalid openid"_s},
        {40008, u"invalid message type"_s},
        {40013, u"invalid appid"_s},
        {40014, u"invalid access_token"_s},
        {40036, u"invalid template_id size"_s},
        {40037, u"invalid template_id"_s},
        {40039, u"invalid url size"_s},
        {40066, u"invalid url"_s},
        {40125, u"invalid appsecret"_s},
        {40165, u"invalid weapp pagepath"_s},
        {40241, u"The message is duplicate in 60 seconds"_s},
        {40243, u"appsecret is frozen"_s},
        {40249, u"this template msg has been blocked for illegal content"_s},
        {40250, u"this template msg content is irregular"_s},
        {40252, u"你正在调用的模板下发的部分内容已进入平台审核流程，在审核完成前，相关内容暂时无法下发。"_s},
        {41001, u"access_token missing"_s},
        {41002, u"appid missing"_s},
        {41004, u"appsecret missing"_s},
        {41030, u"invalid page"_s},
        {42001, u"access_token expired"_s},
        {43001, u"require GET method"_s},
        {43002, u"require POST method"_s},
        {43004, u"require subscribe"_s},
        {43019, u"require remove blacklist"_s},
        {43101, u"user refuse to accept the msg"_s},
        {43108, u"Cannot make concurrent calls to the same OpenID, please try again"_s},
        {43116, u"This template_id is banned"_s},
        {43117, u"Sending messages to this openid too frequently,please try later"_s},
        {44002, u"empty post data"_s},
        {45009, u"reach max api daily quota limit"_s},
        {45011, u"api minute-quota reach limit, must slower, retry next minute"_s},
        {45159, u"invalid tag id"_s},
        {45168, u"keyword in blacklist"_s},
        {47001, u"data format error"_s},
        {48001, u"api unauthorized"_s},
        {48002, u"user block receive message"_s},
        {48004, u"api forbidden for irregularities, view detail on mp.weixin.qq.com"_s},
        {49003, u"not match openid with appid"_s},
        {50002, u"user limited"_s},
        {50005, u"user is unsubscribed"_s},
        {76003, u"could not query this rid,no permission"_s},
        {76021, u"cgi_path not found, please check"_s},
        {76022, u"could not use this cgi_path，no permission"_s},
    };
    return table;
}

QString ridAt(Timestamp at) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(at.time_since_epoch()).count();
    const quint64 noise = QRandomGenerator::global()->generate64();
    return u"%1-%2-%3"_s.arg(seconds, 8, 16, QLatin1Char('0'))
        .arg(noise >> 32, 8, 16, QLatin1Char('0'))
        .arg(noise & 0xffffffffU, 8, 16, QLatin1Char('0'));
}

}  // namespace

QString textOf(int code) {
    return texts().value(code, u"api refused"_s);
}

QString addressRefused(const QString& address) {
    return address.contains(QLatin1Char(':')) ? u"invalid ip 127.0.0.1 ipv6 %1, not in whitelist"_s.arg(address)
                                              : u"invalid ip %1 ipv6 ::ffff:%1, not in whitelist"_s.arg(address);
}

QString valueRefused(const QString& key) {
    return u"argument invalid! data.%1.value invalid"_s.arg(key);
}

Answer refusal(int code, Timestamp at, const QString& text) {
    const QString words = text.isEmpty() ? textOf(code) : text;
    const QJsonObject object{{u"errcode"_s, code}, {u"errmsg"_s, QString(words + u" rid: "_s + ridAt(at))}};
    Answer answer;
    answer.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return answer;
}

}  // namespace hongyan::sandbox
