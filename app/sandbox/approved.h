#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <vector>

#include "templates/template.h"

namespace hongyan::sandbox {

/// A template every account of the sandbox owns.
struct Approved {
    templates::Template about;
    int subscribeType = 0;  ///< gettemplate's type: 2 one-time, 3 long-term; 0 for template messages
};

/// Built once; constant afterwards, any thread.
const std::vector<Approved>& approvedTemplates();
const Approved* approvedTemplate(templates::Channel channel, const QString& id);

/// The answers of get_all_private_template (wechat-api § 2.5) and gettemplate (§ 4.4).
QJsonObject privateTemplates();
QJsonObject subscribeTemplates();

/// Why the platform would refuse `data`: 0 for not at all, 47003 naming the key, 40250, 47001.
struct DataRefusal {
    int code = 0;
    QString key;
};
DataRefusal checkData(const templates::Template& against, const QJsonObject& data);

}  // namespace hongyan::sandbox
