#pragma once

#include <functional>
#include <memory>

#include "base/clock.h"
#include "transport/transport.h"

namespace hongyan::wechat {

/// The platform's other domains, for where its first one cannot be reached (wechat-api § 0). A request to
/// api.weixin.qq.com goes to the domain in use on its route; every other host stays as it is. Three times in a row not
/// connected, no name or no TLS: the next domain from then on. Ten minutes after the first was left it is tried again,
/// and at once after reconnect(). Nothing is sent twice from here: a request that failed is reported as it was, so that
/// whoever asked repeats what certainly was not sent. Timeouts and lost connections never count, since the request may
/// have been heard.
class DomainFallback final : public transport::Transport {
 public:
    /// Told which host is in use from now on; from any thread, and must outlive every answer.
    using Switched = std::function<void(const QString& host)>;
    /// `clock` must outlive every answer.
    DomainFallback(std::unique_ptr<transport::Transport> beneath, const Clock& clock, Switched switched = {});
    ~DomainFallback() override;

    void send(transport::HttpRequest request, QObject* context, Done done) override;
    void abortAll() override;
    void reconnect() override;

 private:
    class Domains;
    std::shared_ptr<Domains> m_domains;  ///< shared with the answers on their way
    std::unique_ptr<transport::Transport> m_beneath;
};

}  // namespace hongyan::wechat
