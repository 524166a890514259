#include "sandbox/approved.h"

#include <QJsonArray>
#include <algorithm>

#include "sandbox/sandbox.h"
#include "templates/rules.h"

namespace hongyan::sandbox {
namespace {

using namespace Qt::StringLiterals;
using templates::Channel;
using templates::Field;
using templates::FieldType;

constexpr int oneTime = 2;  // of gettemplate's types

struct Line {
    const char16_t* label;
    const char* key;
    const char16_t* example;
};

Approved approved(const QString& id, const QString& title, std::initializer_list<Line> lines,
                  Channel channel = Channel::TemplateSend, int subscribeType = 0) {
    Approved made;
    made.about.id = id;
    made.about.title = title;
    made.about.channel = channel;
    made.subscribeType = subscribeType;
    for (const Line& line : lines) {
        const QString label = QString::fromUtf16(line.label);
        const QString colon = label.isEmpty() ? QString() : u":"_s;
        made.about.content += label + colon + u"{{"_s + QLatin1String(line.key) + u".DATA}}\n"_s;
        made.about.example += label + colon + QString::fromUtf16(line.example) + u'\n';
    }
    made.about.fields = templates::parseContent(made.about.content, made.about.example, channel);
    return made;
}

void addTemplateMessages(std::vector<Approved>& list) {
    list.push_back(approved(sampleTemplateId(), u"订单发货通知"_s,
                            {{u"订单编号", "character_string2", u"DD20261120003187"},
                             {u"商品名称", "thing4", u"洛神玫瑰礼盒 19 枝"},
                             {u"快递公司", "thing7", u"顺丰速运"},
                             {u"运单号", "character_string5", u"SF1409273651882"},
                             {u"发货时间", "time3", u"2026-11-20 13:46"}}));
    list.push_back(approved(u"m7Vx2KqPz0bHc9TfYw4sLr8uEa1dNj6oGi3kRtXv5Cp"_s, u"会员积分到期提醒"_s,
                            {{u"会员卡号", "character_string1", u"VIP80012345"},
                             {u"到期积分", "number2", u"1280"},
                             {u"到期时间", "time3", u"2026-12-31 23:59"},
                             {u"温馨提示", "thing4", u"积分可在商城抵现"}}));
    list.push_back(approved(u"Qe4RzT8nWm1yUo6vKd3sXb9hJc5pLf0gAi7tEwNq2Yk"_s, u"退款到账通知"_s,
                            {{u"订单编号", "character_string1", u"DD20261120003187"},
                             {u"退款金额", "amount2", u"¥199.00"},
                             {u"退款状态", "phrase3", u"已到账"},
                             {u"到账时间", "time4", u"2026-11-20 13:46"}}));
    list.push_back(approved(u"Hs9LbN3kVc7xJz1wPq5mDt2gRf8yUa6oEi4vKn0XeTj"_s, u"预约成功提醒"_s,
                            {{u"预约项目", "thing1", u"花艺体验课"},
                             {u"预约时间", "time2", u"2026-11-22 15:00~17:00"},
                             {u"门店名称", "thing3", u"花漾鲜花静安店"},
                             {u"门店电话", "phone_number4", u"021-62880000"},
                             {u"预约状态", "phrase5", u"预约成功"}}));
    list.push_back(approved(u"Uc2WfY6jMr0aZo8eSn4tBk1xGv7hQd3pLi9yRm5TwKb"_s, u"取件码通知"_s,
                            {{u"取件码", "character_string1", u"8-2-3051"},
                             {u"取件地点", "thing2", u"静安路 12 号自提柜"},
                             {u"截止时间", "time3", u"2026-11-21 22:00"}}));
    list.push_back(approved(u"Zk5TgX1oHw9cEb7nAv3rMy6dPs0uJf4qLi8eKt2VxRz"_s, u"配送延误提醒"_s,
                            {{u"", "first", u"您的订单将晚些送达"},
                             {u"订单编号", "keyword1", u"DD20261120003187"},
                             {u"延误原因", "keyword2", u"大雪封路"},
                             {u"", "remark", u"给您带来不便，敬请谅解"}}));
}

void addSubscribeMessages(std::vector<Approved>& list) {
    list.push_back(approved(u"Bn3VrK7yTc1zXo5wQe9sMf2hJd8uLa4gPi6tEk0NxWv"_s, u"预约结果通知"_s,
                            {{u"预约项目", "thing1", u"花艺体验课"},
                             {u"预约时间", "date2", u"2026-11-22 15:00"},
                             {u"预约人", "name3", u"林晓雯"}},
                            Channel::SubscribeSend, 2));
    list.push_back(approved(u"Yd8PmF4bSu0kGz6xHv2nCw9rTa5eJq1oLi7yBt3KgRf"_s, u"订单状态通知"_s,
                            {{u"订单编号", "character_string1", u"DD20261120003187"},
                             {u"订单状态", "enum_string2", u"配送中"},
                             {u"订单金额", "amount3", u"¥199.00"},
                             {u"备注", "thing4", u"请保持电话畅通"}},
                            Channel::SubscribeSend, 3));
    for (Field& field : list.back().about.fields)
        if (field.type == FieldType::Enum)
            field.choices = QStringList{u"已接单"_s, u"配送中"_s, u"已送达"_s, u"已取消"_s};
}

void addNotices(std::vector<Approved>& list) {
    list.push_back(approved(sampleNoticeId(), u"花艺课开课提醒"_s,
                            {{u"课程名称", "thing1", u"秋日花束体验课"},
                             {u"开课时间", "time2", u"2026-11-22 15:00"},
                             {u"学员", "name3", u"林晓雯"},
                             {u"应付金额", "amount4", u"¥199.00"}},
                            Channel::BizSend, 2));
}

int refusalOf(const Field& field, const QJsonValue& given) {
    if (given.isUndefined())
        return field.dead ? 0 : 47003;
    const QJsonValue value = given.toObject().value(u"value");
    if (!given.isObject() || value.isUndefined())
        return 47003;
    if (!value.isString())
        return 47001;
    if (field.dead)
        return 0;
    const auto fault = templates::faultOf(field, value.toString());
    if (!fault)
        return 0;
    const bool emptyLegacy = *fault == templates::ValueFault::Empty && field.type == FieldType::Legacy;
    return emptyLegacy ? 40250 : 47003;
}

}  // namespace

const std::vector<Approved>& approvedTemplates() {
    static const std::vector<Approved> list = [] {
        std::vector<Approved> made;
        addTemplateMessages(made);
        addSubscribeMessages(made);
        addNotices(made);
        return made;
    }();
    return list;
}

const Approved* approvedTemplate(Channel channel, const QString& id) {
    return approvedIn(approvedTemplates(), channel, id);
}

std::vector<Approved> approvedWith(const std::vector<templates::Template>& more) {
    std::vector<Approved> list = approvedTemplates();
    for (const templates::Template& one : more) {
        std::erase_if(list, [&](const Approved& known) { return known.about.id == one.id; });
        list.push_back({one, one.channel == Channel::TemplateSend ? 0 : oneTime});
    }
    return list;
}

const Approved* approvedIn(const std::vector<Approved>& list, Channel channel, const QString& id) {
    for (const Approved& one : list)
        if (one.about.channel == channel && one.about.id == id)
            return &one;
    return nullptr;
}

QJsonObject privateTemplates(const std::vector<Approved>& from) {
    QJsonArray list;
    for (const Approved& one : from)
        if (one.about.channel == Channel::TemplateSend)
            list.append(QJsonObject{{u"template_id"_s, one.about.id},
                                    {u"title"_s, one.about.title},
                                    {u"primary_industry"_s, QString()},
                                    {u"deputy_industry"_s, QString()},
                                    {u"content"_s, one.about.content},
                                    {u"example"_s, one.about.example}});
    return {{u"template_list"_s, list}};
}

bool isMiniProgram(const QString& appId) {
    return appId.startsWith(QLatin1String("wxmini"));
}

QJsonObject subscribeTemplates(const std::vector<Approved>& from, Channel channel) {
    QJsonArray list;
    for (const Approved& one : from) {
        if (one.about.channel != channel)
            continue;
        QJsonObject entry{{u"priTmplId"_s, one.about.id},
                          {u"title"_s, one.about.title},
                          {u"content"_s, one.about.content},
                          {u"example"_s, one.about.example},
                          {u"type"_s, one.subscribeType}};
        QJsonArray choices;
        for (const Field& field : one.about.fields)
            if (!field.choices.isEmpty())
                choices.append(QJsonObject{{u"keywordCode"_s, QString(field.key + u".DATA"_s)},
                                           {u"enumValueList"_s, QJsonArray::fromStringList(field.choices)}});
        if (!choices.isEmpty())
            entry.insert(u"keywordEnumValueList"_s, choices);
        list.append(entry);
    }
    return {{u"errcode"_s, 0}, {u"errmsg"_s, u"ok"_s}, {u"data"_s, list}};
}

DataRefusal checkData(const templates::Template& against, const QJsonObject& data) {
    for (const Field& field : against.fields)
        if (const int code = refusalOf(field, data.value(field.key)))
            return {code, field.key};
    for (auto given = data.begin(); given != data.end(); ++given) {
        const bool known = std::any_of(against.fields.begin(), against.fields.end(),
                                       [&](const Field& field) { return field.key == given.key(); });
        if (!known)
            return {47003, given.key()};
    }
    return {};
}

}  // namespace hongyan::sandbox
