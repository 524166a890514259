#include "wechat/answers.h"
#include "wechat/body.h"

namespace hongyan::wechat {
namespace {

constexpr qsizetype longestWithImprint = 64 * 1024;  // lists carry none, and are not read twice
constexpr qsizetype timeDigits = 8;

}  // namespace

transport::Imprint imprintOf(const transport::HttpResponse& response) {
    if (response.status != 200 || response.body.size() > longestWithImprint)
        return {};
    const auto body = readBody(response.body);
    if (!body)
        return {};
    transport::Imprint imprint;
    if (const qint64 msgid = integerIn(body->json, QLatin1String("msgid")); msgid != 0)
        imprint.result = QByteArray::number(msgid);
    if (body->errmsg.isEmpty() || body->errmsg == QLatin1String("ok"))
        return imprint;
    const Errmsg errmsg = parseErrmsg(body->errmsg);
    imprint.call = (errmsg.rid.isEmpty() ? errmsg.hint : errmsg.rid).toUtf8();
    bool isTime = false;
    if (const qint64 time = errmsg.rid.left(timeDigits).toLongLong(&isTime, 16); isTime)
        imprint.calledAt = std::chrono::seconds(time);
    return imprint;
}

}  // namespace hongyan::wechat
