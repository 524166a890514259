#pragma once

#include <QString>
#include <optional>
#include <vector>

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
    BizTemplateList,  ///< the same path as SubscribeTemplateList, asked for a service account
    TemplateSend,
    SubscribeSend,
    BizSend,
    QuotaGet,
    Followers
};

transport::Route routeOf(const settings::Account& account);

/// wechat-api § 1. `secret`: the AppSecret, or what belongs into an external token address. `force` only ever by a
/// person's click.
transport::HttpRequest tokenRequest(const settings::Account& account, const Secret& secret, bool force = false);
Call tokenCall(settings::TokenSource source);

/// §§ 2.5, 4.4: the lists an account may have templates in, the one every account of its kind has first.
std::vector<Call> templateListCalls(settings::AccountKind kind);
/// `call`: one of those.
transport::HttpRequest templateListRequest(const settings::Account& account, const Secret& token, Call call);
/// How the templates of that list are sent.
templates::Channel listedBy(Call call);
/// § 6, for the path its messages go to.
transport::HttpRequest quotaRequest(const settings::Account& account, const Secret& token, templates::Channel channel);

/// § 5: followers with that tag, or all of them. `after`: the page before's `next`; empty for the first page.
transport::HttpRequest followersRequest(const settings::Account& account, const Secret& token, std::optional<int> tag,
                                        const QString& after);
transport::HttpRequest followerTagsRequest(const settings::Account& account, const Secret& token);

Call sendCall(templates::Channel channel);
/// What the platform counts its quota by: "/cgi-bin/message/template/send".
QString sendPath(templates::Channel channel);
/// The part of a send that is the same for every recipient of a campaign, made once. One thread.
class SendRequest {
 public:
    SendRequest(const settings::Account& account, const templates::Message& message);
    /// §§ 2.1, 4.2, 4.3. Han characters stand literally; values are JSON strings.
    transport::HttpRequest build(const Secret& token, const QString& openid, const QString& clientMsgId,
                                 const templates::Rendered& rendered);
    Call call() const { return sendCall(m_channel); }
    templates::Channel channel() const { return m_channel; }
    /// Whether the call knows client_msg_id, so that an ambiguous attempt can be repeated. For bizsend the id stands in
    /// an example only, with no word on what it does (§ 4.3): taken for unknown, since being wrong the other way would
    /// message somebody twice.
    bool hasIdempotencyKey() const { return m_channel == templates::Channel::TemplateSend; }

 private:
    QByteArray bodyFor(const QString& openid, const QString& clientMsgId, const templates::Rendered& rendered) const;

    QUrl m_url;
    Secret m_token;                  ///< the last one used
    transport::HttpRequest m_blank;  ///< with that token, without a body
    QString m_templateId;
    templates::Channel m_channel;
};

}  // namespace hongyan::wechat
