#pragma once

#include <QString>
#include <QStringList>
#include <chrono>
#include <vector>

#include "base/result.h"
#include "base/secret.h"
#include "delivery/outcome.h"
#include "templates/template.h"
#include "transport/transport.h"
#include "wechat/requests.h"

namespace hongyan::wechat {

/// What an answer to a send means (wechat-api §§ 0, 2.1, 4.2, 8). Pure.
delivery::Outcome classify(Call call, const transport::HttpResponse& response);
/// Whom a refusal concerns, as classify() says it.
delivery::Scope scopeOf(delivery::Verdict verdict, int code);

/// rid (its first group is the time of the call, § 0), hint and msgid. Nothing in a token, a list or a page of people:
/// those look like their copies. Pure.
transport::Imprint imprintOf(const transport::HttpResponse& response);

struct TokenAnswer {
    Secret token;
    std::chrono::seconds expiresIn{0};
};
/// Errors: AccountRefused (code; subject: the address the platform saw on 40164), PlatformRefused (code),
/// PlatformBabbled, Unreachable, CertificateRejected, TimedOut, Cancelled (we closed). `detail` is the errmsg without
/// its rid.
Result<TokenAnswer> readToken(Call call, const transport::HttpResponse& response);
/// For the calls that carry a token: it is no longer good, and a new one would help.
bool tokenRefused(const Error& error);
/// For the same calls: busy, too fast or today's quota; the same question may be answered later.
bool mayPass(const Error& error);
/// `account` and `syncedAt` are left to the caller.
Result<std::vector<templates::Template>> readTemplates(Call call, const transport::HttpResponse& response);

struct Quota {
    qint64 dailyLimit = 0;
    qint64 used = 0;
    qint64 remain = 0;
    Timestamp askedAt{};
};
/// `askedAt` is left to the caller.
Result<Quota> readQuota(const transport::HttpResponse& response);

/// A label the account gave to followers (§ 5); 0 – 2 are the platform's own.
struct FollowerTag {
    int id = 0;
    QString name;
    qint64 count = 0;
};

/// An absent list is an empty one. Errors as of the other readers.
Result<std::vector<FollowerTag>> readFollowerTags(const transport::HttpResponse& response);

/// One page of followers, in no order that is promised.
struct FollowerPage {
    QStringList openids;  ///< none of them empty
    QString next;         ///< what to ask for the following page with; empty: there is none
    qint64 total = 0;     ///< of all pages; 0 where it is not said (tags)
};
/// The platform names a `next` on the last page too; the page that follows has nobody, and no `next`.
Result<FollowerPage> readFollowers(const transport::HttpResponse& response);

/// The errmsg taken apart: "… rid: 65004ee5-3ca2dfc2" and the older "hint: [..]" (§ 0).
struct Errmsg {
    QString text;
    QString rid;
    QString hint;     ///< what stood for a rid before 2020
    QString field;    ///< 47003: "thing1"
    QString address;  ///< 40164: the IPv4 the platform saw, or its IPv6
};
Errmsg parseErrmsg(const QString& errmsg);

}  // namespace hongyan::wechat
