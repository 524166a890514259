#pragma once

#include <QPromise>
#include <memory>

#include "support/ui/afternoon.h"

/// The flower shop's templates, messages and list, as the pictures show them: of 12,431 people 52 have a product name
/// longer than 20 characters and 23 no waybill.
namespace hongyan::templatedesk {

inline constexpr qint64 people = 12'431;
inline constexpr qint64 tooLong = 52;
inline constexpr qint64 empty = 23;

inline templates::Template made(const char* id, const QString& title, const QString& content) {
    templates::Template made;
    made.account = AccountId{1};
    made.id = QString::fromLatin1(id);
    made.title = title;
    made.content = content;
    made.fields = templates::parseContent(content);
    made.syncedAt = fakes::at(13, 58);
    return made;
}

inline templates::Template orders() {
    return made("Doclyl5uP7Lx0dQn4bVz2hTs9kMa6eYc1gRi8wKjWRw", QStringLiteral("订单发货通知"),
                QStringLiteral("订单编号:{{character_string2.DATA}}\n商品名称:{{thing4.DATA}}\n"
                               "快递公司:{{thing7.DATA}}\n运单号:{{character_string5.DATA}}\n发货时间:{{time3.DATA}}"));
}

inline templates::Template oldOne() {
    return made("0ldOneuP7Lx0dQn4bVz2hTs9kMa6eYc1gRi8wKj3RW7", QStringLiteral("退款到账通知"),
                QStringLiteral("{{first.DATA}}\n金额:{{amount1.DATA}}\n单号:{{keyword2.DATA}}\n{{remark.DATA}}"));
}

inline std::vector<templates::Template> all() {
    std::vector<templates::Template> all{
        orders(),
        made("P0intsExpire0dQn4bVz2hTs9kMa6eYc1gRi8wKjPTS", QStringLiteral("会员积分到期提醒"),
             QStringLiteral("会员:{{name1.DATA}}\n积分:{{number2.DATA}}\n到期:{{date3.DATA}}\n提示:{{thing4.DATA}}")),
        oldOne(),
        made("Bo0kinguP7Lx0dQn4bVz2hTs9kMa6eYc1gRi8wKjBKG", QStringLiteral("预约成功提醒"),
             QStringLiteral("项目:{{thing1.DATA}}\n时间:{{time2.DATA}}\n门店:{{thing3.DATA}}\n电话:{{"
                            "phone_number4.DATA}}\n备注:{{thing5.DATA}}")),
        made("PickupuP7Lx0dQn4bVz2hTs9kMa6eYc1gRi8wKj3PCK", QStringLiteral("取件码通知"),
             QStringLiteral("取件码:{{character_string1.DATA}}\n地址:{{thing2.DATA}}\n时间:{{time3.DATA}}")),
        made("DelayuP7Lx0dQn4bVz2hTs9kMa6eYc1gRi8wKj3WDLY", QStringLiteral("配送延误提醒"),
             QStringLiteral("订单:{{character_string1.DATA}}\n原因:{{thing2.DATA}}\n新时间:{{time3.DATA}}\n电话:{{"
                            "phone_number4.DATA}}"))};
    all.back().gone = true;
    return all;
}

inline templates::Message message(qint64 id, const QString& name) {
    templates::Message made;
    made.id = MessageId{id};
    made.templateId = orders().id;
    made.name = name;
    made.fields = {{QStringLiteral("character_string2"), QStringLiteral("{{订单编号}}")},
                   {QStringLiteral("thing4"), QStringLiteral("{{商品名称}}")},
                   {QStringLiteral("thing7"), QStringLiteral("{{快递公司}}")},
                   {QStringLiteral("character_string5"), QStringLiteral("{{运单号}}")},
                   {QStringLiteral("time3"), QStringLiteral("{{发货时间}}")}};
    made.miniAppId = QStringLiteral("wx81e21b1d2e3fc07d");
    made.miniPath = QStringLiteral("pages/order/detail?no={{订单编号}}");
    return made;
}

inline recipients::ListInfo list(qint64 size = people) {
    recipients::ListInfo made;
    made.list.id = ListId{7};
    made.list.name = QStringLiteral("11月20日发货名单");
    made.list.columns = {QStringLiteral("openid"),   QStringLiteral("姓名"),     QStringLiteral("订单编号"),
                         QStringLiteral("商品名称"), QStringLiteral("快递公司"), QStringLiteral("运单号"),
                         QStringLiteral("发货时间")};
    made.list.nameColumn = 1;
    made.list.size = size;
    made.list.importedAt = fakes::at(14, 2);
    return made;
}

inline recipients::Recipient person(qint64 i) {
    const bool longName = i % 200 == 13 && i / 200 < tooLong;
    const bool noWaybill = i % 500 == 77 && i / 500 < empty;
    const QString openid = QStringLiteral("oR3d_%1Vt8w").arg(i, 18, 36, QLatin1Char('0'));
    return {i + 2,
            openid,
            {openid, i == 2 ? QStringLiteral("林晓雯") : QStringLiteral("收件人%1").arg(i + 1),
             QStringLiteral("DD2026112000%1").arg(3185 + i, 4, 10, QLatin1Char('0')),
             longName ? QStringLiteral("洛神玫瑰礼盒加大号搭配香薰蜡烛与手写贺卡19枝装")
                      : QStringLiteral("洛神玫瑰礼盒 19 枝"),
             QStringLiteral("顺丰速运"), noWaybill ? QString() : QStringLiteral("SF%1").arg(1409273651880 + i),
             QStringLiteral("2026-11-20 13:46")}};
}

/// Keeps messages as the store does; answers about people can be held back and given in any order.
class Library final : public fakes::Library {
 public:
    using People = std::vector<recipients::Recipient>;
    struct Held {
        qint64 from = 0;
        int limit = 0;
        std::shared_ptr<QPromise<Result<People>>> promise;
    };

    bool holds = false;
    std::vector<Held> held;
    std::vector<qint64> askedFrom;
    std::optional<Error> trouble;                 ///< of the next question about people
    std::optional<Error> syncTrouble;             ///< of the next sync
    std::optional<Error> saveTrouble;             ///< of the next saving
    std::optional<templates::Template> arriving;  ///< with the next sync
    std::shared_ptr<QPromise<Result<std::vector<templates::Template>>>> heldSync;
    bool holdsSync = false;

    QFuture<Result<People>> people(ListId list, qint64 from, int limit) override {
        askedFrom.push_back(from);
        if (trouble)
            return fakes::atOnce(Result<People>(fail(*std::exchange(trouble, std::nullopt))));
        if (!holds)
            return fakes::Library::people(list, from, limit);
        held.push_back({from, limit, std::make_shared<QPromise<Result<People>>>()});
        held.back().promise->start();
        return held.back().promise->future();
    }
    void answer(size_t which) {
        People some;
        for (qint64 i = held[which].from; i < held[which].from + held[which].limit && i < qint64(peopleRows.size());
             ++i)
            some.push_back(peopleRows[static_cast<size_t>(i)]);
        held[which].promise->addResult(Result<People>(some));
        held[which].promise->finish();
    }
    QFuture<Result<std::vector<templates::Template>>> syncTemplates(AccountId account) override {
        using Answer = Result<std::vector<templates::Template>>;
        if (holdsSync) {
            heldSync = std::make_shared<QPromise<Answer>>();
            heldSync->start();
            return heldSync->future();
        }
        if (syncTrouble)
            return fakes::atOnce(Answer(fail(*std::exchange(syncTrouble, std::nullopt))));
        if (arriving)
            templateRows.push_back(*std::exchange(arriving, std::nullopt));
        emit templatesChanged(account);
        return fakes::ready(templateRows);
    }
    QFuture<Result<MessageId>> saveMessage(AccountId account, const templates::Message& message) override {
        if (saveTrouble)
            return fakes::atOnce(Result<MessageId>(fail(*std::exchange(saveTrouble, std::nullopt))));
        return fakes::Library::saveMessage(account, message);
    }
};

inline void fill(Library& library, qint64 size = people) {
    library.accountRows = {fakes::account(1, QStringLiteral("花漾鲜花"), QStringLiteral("wx3f9c0b1d2e3fa21e"),
                                          settings::AccountKind::Service),
                           fakes::account(2, QStringLiteral("花漾会员中心"), QStringLiteral("wx77d01b1d2e3f5be4"),
                                          settings::AccountKind::Service)};
    library.templateRows = all();
    for (int i = 1; i <= 4; ++i) {
        templates::Message saved = message(1, orders().title);
        saved.version = i;
        if (i < 4)
            saved.fields[1].text = QStringLiteral("{{商品名称}} ") + QString::number(i);
        library.versionRows[saved.id].push_back({saved, fakes::at(9 + i, 20)});
    }
    templates::Message other = message(2, QStringLiteral("预售发货"));
    other.version = 1;
    library.messageRows = {library.versionRows[MessageId{1}].back().message, other};
    library.versionRows[MessageId{2}] = {{other, fakes::at(11, 5)}};
    library.savedAt = fakes::at(14, 24);
    library.listRows = {list(size)};
    for (qint64 i = 0; i < size; ++i)
        library.peopleRows.push_back(person(i));
}

}  // namespace hongyan::templatedesk
