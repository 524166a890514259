#pragma once

#include <QByteArray>
#include <QString>
#include <map>
#include <utility>

#include "base/ids.h"
#include "delivery/campaign.h"
#include "recipients/recipient.h"
#include "templates/message.h"
#include "templates/template.h"

namespace hongyan::sendingpage {

/// In the order of the list at the left; stored in drafts by number: never renumber.
enum class Step { Template = 0, Recipients = 1, Fill = 2, Options = 3, Review = 4 };
inline constexpr int stepCount = 5;

/// Everything a person has chosen and written on the way to one campaign. What was written for another template or
/// saved message stays here, so that changing one's mind loses nothing.
struct Draft {
    using Written = std::map<std::pair<QString, MessageId>, templates::Message>;

    Step step = Step::Template;
    AccountId account;
    QString templateId;
    MessageId saved;  ///< the saved message it began from; invalid: from an empty one
    ListId list;
    QString listName;  ///< a list imported again under its name has another id
    QString title;     ///< empty: made from the template's title and the day
    delivery::Policy policy;
    Written written;

    bool operator==(const Draft&) const = default;
};

QByteArray toJson(const Draft& draft);
/// What is missing or not understood keeps its default: a draft is never an error.
Draft draftFromJson(const QByteArray& json);

/// A message for somebody who has written nothing yet: each field whose label is the name of a column gets it.
templates::Message suggested(const templates::Template& of, const QStringList& columns);

}  // namespace hongyan::sendingpage
