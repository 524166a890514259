#pragma once

#include <QJsonObject>
#include <QStringList>
#include <optional>
#include <vector>

#include "delivery/campaign.h"
#include "delivery/delivery.h"
#include "settings/account.h"
#include "tool/session.h"

namespace hongyan::tool {

int syncTemplates(Session& session, const QString& account);
int listTemplates(Session& session, const QString& account);

struct ImportWords {
    QString file;
    QString list;
    QString openidColumn;
    QString sheet;
    QString encoding;
    QString separator;
    QString quoting;
    std::optional<qint64> headerRow;
    QString hidden, merged, uncalculated, duplicates;  ///< answers to what a file leaves open
    QString rejectedFile;                              ///< where the rows that are left out are written to
};
int importRecipients(Session& session, const ImportWords& words);
int listRecipients(Session& session);
int showRecipients(Session& session, const QString& list);

struct SendWords {
    QString account;
    QString templateId;
    QString message;  ///< a saved one, instead of template and fields
    std::optional<int> messageVersion;
    ImportWords recipients;  ///< `file`, or an existing `list`
    QStringList fields;      ///< KEY=TEXT
    QStringList fixes;       ///< KEY=FIX,FIX
    QString url;
    QString miniProgram;  ///< APPID:PATH
    QString title;
    int rate = 0;
    int inFlight = 0;
    QString retry = QStringLiteral("standard");
    QString startAt;
    QString window;
    QString cap;
    QString sendOnceKey;
    QString lookAlikes;  ///< "variables" or "literal"; empty: not chosen
    QString missing;     ///< "accept"; empty: not chosen
    bool canary = false;
    bool leaveOutRefused = false;
    bool dryRun = false;
};
int send(Session& session, const SendWords& words);
int runEverything(Session& session, bool untilStopped);

struct SuppressWords {
    QStringList openids;
    QString reason;
    QString until;  ///< a day; empty: for good
};
int suppress(Session& session, const SuppressWords& words);
int unsuppress(Session& session, const QStringList& openids);
int listSuppressions(Session& session);

int listCampaigns(Session& session);
int showCampaign(Session& session, qint64 id);
int pauseCampaign(Session& session, qint64 id);
int resumeCampaign(Session& session, qint64 id);
int cancelCampaign(Session& session, qint64 id);

struct FilterWords {
    qint64 campaign = 0, limit = 0;
    QStringList states;
    std::optional<int> code;
    QString openid;
    std::vector<qint64> ids;
};
int listDeliveries(Session& session, const FilterWords& words);
int explain(Session& session, qint64 delivery);
int retry(Session& session, const FilterWords& words);
int settle(Session& session, const FilterWords& words, const QString& word);

struct SandboxWords {
    quint16 port = 0;
    int latency = 0;
    QString ledger;
    QString sample;
    QString certificate;
    QString key;
};
int runSandbox(Session& session, const SandboxWords& words);

/// Shared by the commands: an account by the name or AppID a person gave. Error: NoSuchAccount.
Result<settings::Account> accountNamed(Session& session, const QString& name);
Result<delivery::Filter> filterFrom(const FilterWords& words);
/// Works until nothing of the campaign can go on, prints the summary with `more`, answers the exit code.
int workUntilSettled(Session& session, CampaignId id, qint64 startedMs, const QJsonObject& more = {});

}  // namespace hongyan::tool
