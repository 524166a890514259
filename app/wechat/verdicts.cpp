#include <algorithm>
#include <array>

#include "base/codetable.h"
#include "base/enumnames.h"
#include "wechat/body.h"

namespace hongyan::wechat {
namespace {

using delivery::Verdict;

struct CodeVerdict {
    int code;
    Verdict verdict;
};

/// Where the class of the code table is too coarse.
constexpr std::array exceptions{
    CodeVerdict{40241, Verdict::DuplicateRefused}, CodeVerdict{40252, Verdict::Held},
    CodeVerdict{40251, Verdict::QuotaUsedUp},      CodeVerdict{43108, Verdict::CallBusy},
    CodeVerdict{43117, Verdict::PersonBusy},       CodeVerdict{45009, Verdict::QuotaUsedUp},
    CodeVerdict{45040, Verdict::QuotaUsedUp},      CodeVerdict{45093, Verdict::QuotaUsedUp},
    CodeVerdict{45104, Verdict::QuotaUsedUp},      CodeVerdict{48006, Verdict::QuotaUsedUp},
};

constexpr std::array classes{
    EnumName<Verdict>{Verdict::Accepted, QLatin1String("ok")},
    EnumName<Verdict>{Verdict::RefusedForNow, QLatin1String("transient")},
    EnumName<Verdict>{Verdict::TokenRefused, QLatin1String("token")},
    EnumName<Verdict>{Verdict::TooFast, QLatin1String("rate")},
    EnumName<Verdict>{Verdict::RecipientRefused, QLatin1String("recipient")},
    EnumName<Verdict>{Verdict::RequestRefused, QLatin1String("request")},
    EnumName<Verdict>{Verdict::AccountRefused, QLatin1String("account")},
    EnumName<Verdict>{Verdict::UnknownCode, QLatin1String("unknown")},
};

bool asksForToken(Call call) {
    return call == Call::Token || call == Call::StableToken || call == Call::ExternalToken;
}

bool sends(Call call) {
    return call == Call::TemplateSend || call == Call::SubscribeSend || call == Call::BizSend;
}

/// 45009 is the day's quota; older texts and SDKs also mean the minute's by it.
bool meansTheMinute(const QString& errmsg) {
    return errmsg.contains(QLatin1String("minute"), Qt::CaseInsensitive) &&
           !errmsg.contains(QLatin1String("daily"), Qt::CaseInsensitive);
}

}  // namespace

Verdict verdictOf(Call call, int code, const QString& errmsg) {
    if (code == 40001 && asksForToken(call))
        return Verdict::AccountRefused;  // a wrong AppSecret, not a stale token
    if (code == 40013 && sends(call))
        return Verdict::RequestRefused;  // the mini-program of the message is not linked
    if (code == 45009 && meansTheMinute(errmsg))
        return Verdict::TooFast;
    const auto exception =
        std::find_if(exceptions.begin(), exceptions.end(), [code](const CodeVerdict& row) { return row.code == code; });
    if (exception != exceptions.end())
        return exception->verdict;
    const CodeEntry* entry = codeEntry(code);
    return entry ? valueIn(classes, entry->kind).value_or(Verdict::UnknownCode) : Verdict::UnknownCode;
}

}  // namespace hongyan::wechat
