#include <algorithm>
#include <array>

#include "wechat/answers.h"
#include "wechat/body.h"

namespace hongyan::wechat {
namespace {

using delivery::Fault;
using delivery::Outcome;
using delivery::Scope;
using delivery::Verdict;
using transport::HttpResponse;
using transport::NetError;

constexpr int statusOk = 200;
constexpr int statusPreconditionFailed = 412;
constexpr qsizetype longestErrmsg = 500;

/// Values that differ from row to row.
constexpr std::array valueCodes{47003, 40250, 45168, 47001, 40033, 47002, 40039,
                                40048, 45002, 45003, 45005, 45014, 45051, 45082};
/// Not an openid of this account.
constexpr std::array openidCodes{40003, 49003};
/// These forbid one kind of message; the account's others may go on.
constexpr std::array callCodes{48001, 48004};

template<std::size_t N>
bool isIn(const std::array<int, N>& codes, int code) {
    return std::ranges::find(codes, code) != codes.end();
}

Fault faultOf(NetError error) {
    switch (error) {
        case NetError::None:
        case NetError::TooLarge:
            return Fault::NotAnAnswer;
        case NetError::Unreachable:
            return Fault::Unreachable;
        case NetError::Tls:
            return Fault::Tls;
        case NetError::Proxy:
            return Fault::ProxyRefused;
        case NetError::TimedOut:
            return Fault::TimedOut;
        case NetError::ConnectionLost:
        case NetError::ResendBlocked:
        case NetError::Other:
            return Fault::ConnectionLost;
        case NetError::Aborted:
            return Fault::Aborted;
        case NetError::Misplaced:
            return Fault::Misplaced;
    }
    Q_UNREACHABLE();
}

Outcome withoutAnswer(Verdict verdict, Fault fault, const HttpResponse& response) {
    Outcome outcome;
    outcome.verdict = verdict;
    outcome.fault = fault;
    outcome.detail = response.detail.left(longestErrmsg);
    outcome.httpStatus = response.status;
    return outcome;
}

/// A status other than 200, which the platform itself uses for one thing only.
Outcome fromStatus(const HttpResponse& response) {
    if (response.status == statusPreconditionFailed) {
        // A body without Content-Length: refused at the door, and the next one would be as well.
        Outcome outcome = withoutAnswer(Verdict::RequestRefused, Fault::NotAnAnswer, response);
        outcome.scope = Scope::Message;
        return outcome;
    }
    // Neither 429 nor 503 promises that the request was not passed on: a limiter or a gateway in between says it, after
    // a lost upstream too. `httpStatus` tells the pacer to slow down.
    return withoutAnswer(Verdict::Ambiguous, Fault::NotAnAnswer, response);
}

Outcome fromBody(Call call, const Body& body) {
    const Errmsg errmsg = parseErrmsg(body.errmsg);
    Outcome outcome;
    outcome.code = *body.errcode;
    outcome.verdict = verdictOf(call, outcome.code, errmsg.text);
    outcome.errmsg = errmsg.text.left(longestErrmsg);
    outcome.rid = errmsg.rid;
    outcome.field = errmsg.field;
    outcome.seenAddress = errmsg.address;
    outcome.msgid = integerIn(body.json, QLatin1String("msgid"));
    outcome.httpStatus = statusOk;
    outcome.scope = scopeOf(outcome.verdict, outcome.code);
    return outcome;
}

}  // namespace

Scope scopeOf(Verdict verdict, int code) {
    if (verdict == Verdict::AccountRefused)
        return isIn(callCodes, code) ? Scope::Call : Scope::Account;
    if (verdict == Verdict::RequestRefused)
        return isIn(valueCodes, code) ? Scope::Values : Scope::Message;
    return isIn(openidCodes, code) ? Scope::List : Scope::Recipient;
}

Outcome classify(Call call, const HttpResponse& response) {
    if (response.error != NetError::None)
        return withoutAnswer(response.bodyTouched ? Verdict::Ambiguous : Verdict::NotSent, faultOf(response.error),
                             response);
    if (response.status != statusOk)
        return fromStatus(response);
    // A send always answers with an errcode; an object without one came from something else.
    const auto body = readBody(response.body);
    if (!body || !body->errcode)
        return withoutAnswer(Verdict::Ambiguous, Fault::NotAnAnswer, response);
    return fromBody(call, *body);
}

}  // namespace hongyan::wechat
