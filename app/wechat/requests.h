#pragma once

#include <QString>

#include "base/secret.h"
#include "settings/account.h"
#include "templates/message.h"
#include "transport/transport.h"

namespace hongyan::wechat {

/// Which call an answer belongs to: several codes mean different things on different calls (wechat-api § 8).
enum class Call {
    Token,
    StableToken,
    ExternalToken,
    TemplateList,
    SubscribeTemplateList,
    TemplateSend,
    SubscribeSend,
    QuotaGet,
    Followers
};

transport::Route routeOf(const settings::Account& account);

/// wechat-api § 1. `force` only ever by a person's click.
transport::HttpRequest tokenRequest(const settings::Account& account, const Secret& secret, bool force = false);
Call tokenCall(settings::TokenSource source);

/// §§ 2.5, 4.4: by the account's kind.
transport::HttpRequest templateListRequest(const settings::Account& account, const Secret& token);
Call templateListCall(settings::AccountKind kind);
/// § 6, for the path its messages go to.
transport::HttpRequest quotaRequest(const settings::Account& account, const Secret& token, templates::Channel channel);

/// The part of a send that is the same for every recipient of a campaign, made once.
class SendRequest {
 public:
    SendRequest(const settings::Account& account, const templates::Message& message);
    /// §§ 2.1, 4.2. Han characters stand literally; values are JSON strings.
    transport::HttpRequest build(const Secret& token, const QString& openid, const QString& clientMsgId,
                                 const templates::Rendered& rendered) const;
    Call call() const { return m_call; }
    /// Whether the call knows client_msg_id, so that an ambiguous attempt can be repeated.
    bool hasIdempotencyKey() const { return m_call == Call::TemplateSend; }

 private:
    QUrl m_url;
    transport::Route m_route;
    QString m_templateId;
    Call m_call;
};

}  // namespace hongyan::wechat
