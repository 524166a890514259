#pragma once

#include <QString>
#include <QStringList>
#include <array>
#include <optional>
#include <vector>

#include "base/clock.h"
#include "base/ids.h"

namespace hongyan::templates {

/// The data types of wechat-api §§ 2.2 and 4.1, told by a key's prefix. Legacy: keywordN, first, remark, any name.
enum class FieldType {
    Thing,
    ShortThing,
    CharacterString,
    Number,
    Letter,
    Symbol,
    Time,
    Date,
    Amount,
    PhoneNumber,
    CarNumber,
    Name,
    Phrase,
    Const,
    Enum,
    Legacy
};

/// One {{key.DATA}} of a template.
struct Field {
    QString key;    ///< "thing1"
    QString label;  ///< the text before it on its line, or the key
    FieldType type = FieldType::Legacy;
    bool dead = false;  ///< first and remark: the platform no longer shows them
    QString example;
    QStringList choices;          ///< Const and Enum: the approved values, where the platform lists them
    bool ofSubscription = false;  ///< judged by § 4.1, whose amounts are shorter, instead of § 2.2

    bool operator==(const Field&) const = default;
};

/// Which call sends it. Stored as these numbers: never renumber.
enum class Channel {
    TemplateSend = 0,   ///< template messages of a service account
    SubscribeSend = 1,  ///< subscription messages of a mini-program
    BizSend = 2         ///< subscription notices of a service account
};
inline constexpr std::array allChannels{Channel::TemplateSend, Channel::SubscribeSend, Channel::BizSend};

/// What the platform approved, as last synced.
struct Template {
    AccountId account;
    QString id;  ///< the platform's template_id
    QString title;
    QString content;
    QString example;
    Channel channel = Channel::TemplateSend;
    bool gone = false;  ///< the platform's list no longer has it
    Timestamp syncedAt{};
    std::vector<Field> fields;  ///< parsed from content

    bool operator==(const Template&) const = default;
};

/// Stored as these numbers: never renumber.
enum class TemplateEvent { Added = 0, Changed = 1, Gone = 2, Back = 3 };
/// What a sync found; `then` is how the template was from there on.
struct TemplateChange {
    TemplateEvent event = TemplateEvent::Added;
    Timestamp at{};
    Template then;
};

QString nameOf(FieldType type);
QString nameOf(Channel channel);  ///< "template", "subscribe", "bizsend"
std::optional<Channel> channelNamed(QStringView name);

/// Splits `content` (wechat-api § 2.6) into fields in the order shown; `example` has the same lines.
std::vector<Field> parseContent(const QString& content, const QString& example = {},
                                Channel channel = Channel::TemplateSend);
FieldType typeOfKey(QStringView key);
/// Longest value in UTF-16 units, 0 where there is no limit of length.
int maxLength(FieldType type);

}  // namespace hongyan::templates
