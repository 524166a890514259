#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>
#include <map>
#include <memory>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "base/secret.h"
#include "templates/template.h"

namespace hongyan::sandbox {

/// What may go wrong with a call before or after the platform has taken the message.
enum class Trouble { None, CloseBefore, CloseAfter, ResetAfter, SilentBefore, SilentAfter, HtmlError, HalfJson, Code };

/// A rule that makes trouble: for an openid, or for every `every`-th send.
struct TroubleRule {
    Trouble trouble = Trouble::None;
    int code = 0;  ///< Trouble::Code
    QString openid;
    int every = 0;
    int times = -1;  ///< how often it strikes; -1: always. An openid's rule strikes once by default when from a name
};

/// All that can be switched on while it runs.
struct Faults {
    Milliseconds latency{0};
    std::vector<TroubleRule> rules;
    int perSecond = 0;  ///< more sends a second than this: 45011; 0: no limit
    qint64 dailyQuota = 100'000;
    QString refusedAddress;     ///< not empty: token calls are refused with 40164 naming it
    bool banTemplates = false;  ///< 43116
    bool noNotices = false;     ///< service accounts may not use subscription notices: 48001
    bool noFollowers = false;   ///< nobody may ask who follows: 48001
    int followers = 0;          ///< so many made-up people follow; 0: those of the sample
    int followerPage = 10'000;  ///< how many of them a page has
    int followerCalls = -1;     ///< pages answered from now on, then 45009; -1: all
};

struct Options {
    quint16 port = 0;         ///< 0: any free one; loopback only
    QString ledgerFile;       ///< JSON Lines, one per send call, flushed before the answer leaves
    QString certificateFile;  ///< PEM, with key: serves https
    QString keyFile;
    Faults faults;
    /// Owned by every account of their kind, beside the sandbox's own and in place of those with the same id. Judged by
    /// their fields as given.
    std::vector<templates::Template> templates = {};
    bool troublesByName = true;  ///< false: nobody meets a trouble for how the openid ends
    bool keepsLedger = true;     ///< false: what was sent is forgotten at once, ledger() and duplicates with it
};

/// One call of template/send, subscribe/send or subscribe/bizsend, as the platform saw it.
struct LedgerEntry {
    qint64 number = 0;
    QString appId;
    QString openid;
    QString clientMsgId;
    QString templateId;
    int errcode = 0;
    bool sent = false;       ///< a message went to that person because of this call
    bool duplicate = false;  ///< the same client_msg_id again within 10 minutes: answered ok, nothing sent
    qint64 msgid = 0;
    Trouble trouble = Trouble::None;  ///< what became of the answer
    Timestamp at{};
};

/// A WeChat platform in a box on loopback, in a thread of its own, behaving as wechat-api.md says. Any AppID is
/// accepted, as a mini-program where it begins with "wxmini" and as a service account otherwise; and any AppSecret, but
/// for those that begin with "wrong" (40125), "frozen" (40243) or "address" (40164). An openid that ends in _E<code> is
/// answered with that code; _CLOSE, _RESET, _SILENT, _HTML and _HALF meet that trouble once. All methods are
/// thread-safe. The same faults can be set over http: README.
class Sandbox {
 public:
    static Result<std::unique_ptr<Sandbox>> start(const Options& options);
    virtual ~Sandbox() = default;
    virtual QUrl base() const = 0;
    /// What requests below /sandbox/ must bring: "Authorization: Bearer …". Another one each time.
    virtual Secret controlToken() const = 0;
    virtual void setFaults(const Faults& faults) = 0;
    virtual Faults faults() const = 0;
    /// Every token handed out so far is refused from now on (40001), as after a fetch by another system.
    virtual void invalidateTokens() = 0;
    virtual std::vector<LedgerEntry> ledger() const = 0;
    /// How often each call path was asked: "/cgi-bin/stable_token" → 3.
    virtual std::map<QString, int> calls() const = 0;
};

/// The account the product itself makes for its built-in sandbox.
QString sampleAppId();
Secret sampleAppSecret();
/// The 500-person sample spreadsheet: .xlsx with orders to ship and some people that meet trouble.
Result<void> writeSampleSpreadsheet(const QString& path);
/// The template the sample fits, and a message text per key that fits the sample's columns.
QString sampleTemplateId();
/// The subscription notice (bizsend) that every service account of the sandbox owns beside its template messages.
QString sampleNoticeId();
std::map<QString, QString> sampleFields();

}  // namespace hongyan::sandbox
