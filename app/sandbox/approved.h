#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <vector>

#include "templates/template.h"

namespace hongyan::sandbox {

/// A template every account of its kind owns in the sandbox.
struct Approved {
    templates::Template about;
    int subscribeType = 0;  ///< gettemplate's type: 2 one-time, 3 long-term; 0 for template messages
};

/// Built once; constant afterwards, any thread.
const std::vector<Approved>& approvedTemplates();
const Approved* approvedTemplate(templates::Channel channel, const QString& id);

/// The sandbox's own, and `more` of a client, which take the place of those with their id.
std::vector<Approved> approvedWith(const std::vector<templates::Template>& more);
const Approved* approvedIn(const std::vector<Approved>& list, templates::Channel channel, const QString& id);

/// The answers of get_all_private_template (wechat-api § 2.5) and gettemplate (§ 4.4), the latter for a channel of
/// subscriptions.
QJsonObject privateTemplates(const std::vector<Approved>& list);
QJsonObject subscribeTemplates(const std::vector<Approved>& list, templates::Channel channel);
/// AppIDs that begin with "wxmini" are mini-programs, all others service accounts.
bool isMiniProgram(const QString& appId);

/// Why the platform would refuse `data`: 0 for not at all, 47003 naming the key, 40250, 47001.
struct DataRefusal {
    int code = 0;
    QString key;
};
DataRefusal checkData(const templates::Template& against, const QJsonObject& data);

}  // namespace hongyan::sandbox
