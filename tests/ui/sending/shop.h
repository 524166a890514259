#pragma once

#include "settings/preferences.h"
#include "support/ui/afternoon.h"
#include "ui/sending/sendpage.h"
#include "ui/widgets/theme.h"

/// One flower shop with a template and a list of 12,431, of whom 52 have a product name longer than 20 characters and
/// 23 no waybill.
namespace hongyan::shop {

inline constexpr qint64 people = 12'431;
inline constexpr qint64 tooLong = 52;
inline constexpr qint64 empty = 23;

inline templates::Template orderTemplate() {
    templates::Template made;
    made.account = AccountId{1};
    made.id = QStringLiteral("Doclyl5uP7Aciu-qZ7mJNPtWkbkYnWBWVja26EGbNyk");
    made.title = QStringLiteral("订单发货通知");
    made.content = QStringLiteral(
        "订单编号{{character_string2.DATA}}\n商品名称{{thing4.DATA}}\n快递公司{{thing7.DATA}}\n"
        "运单号{{character_string5.DATA}}\n发货时间{{time3.DATA}}");
    made.fields = templates::parseContent(made.content);
    made.syncedAt = fakes::at(13, 58);
    return made;
}

inline templates::Template pointsTemplate() {
    templates::Template made;
    made.account = AccountId{1};
    made.id = QStringLiteral("P0intsExpire-qZ7mJNPtWkbkYnWBWVja26EGbNyk01");
    made.title = QStringLiteral("会员积分到期提醒");
    made.content = QStringLiteral("会员{{thing1.DATA}}\n积分{{number2.DATA}}");
    made.fields = templates::parseContent(made.content);
    made.syncedAt = fakes::at(13, 58);
    return made;
}

inline recipients::ListInfo orderList() {
    recipients::ListInfo made;
    made.list.id = ListId{7};
    made.list.name = QStringLiteral("11月20日发货名单");
    made.list.sourceFile = QStringLiteral("发货-1120.xlsx");
    made.list.columns = {QStringLiteral("openid"),   QStringLiteral("姓名"),     QStringLiteral("订单编号"),
                         QStringLiteral("商品名称"), QStringLiteral("快递公司"), QStringLiteral("运单号"),
                         QStringLiteral("发货时间")};
    made.list.nameColumn = 1;
    made.list.size = people;
    made.list.importedAt = fakes::at(14, 2);
    made.duplicates = 41;
    made.problems = 7;
    return made;
}

inline std::vector<recipients::Recipient> orderPeople() {
    std::vector<recipients::Recipient> made;
    for (qint64 i = 0; i < people; ++i) {
        const bool longName = i % 200 == 13 && i / 200 < tooLong;
        const bool noWaybill = i % 500 == 77 && i / 500 < empty;
        const QString openid = QStringLiteral("oR3d_%1Vt8w").arg(i, 18, 36, QLatin1Char('0'));
        made.push_back(
            {i + 2,
             openid,
             {openid, i == 0 ? QStringLiteral("林晓雯") : QStringLiteral("收件人%1").arg(i + 1),
              QStringLiteral("DD2026112000%1").arg(3187 + i),
              longName ? QStringLiteral("洛神玫瑰礼盒加大号搭配香薰蜡烛与手写贺卡19枝装")
                       : QStringLiteral("洛神玫瑰礼盒 19 枝"),
              QStringLiteral("顺丰速运"), noWaybill ? QString() : QStringLiteral("SF%1").arg(1409273651882 + i),
              QStringLiteral("2026-11-20 13:46")}});
    }
    return made;
}

inline recipients::ListInfo smallList() {
    recipients::ListInfo made = orderList();
    made.list.id = ListId{8};
    made.list.name = QStringLiteral("店员");
    made.list.size = 3;
    made.duplicates = 0;
    made.problems = 0;
    return made;
}

/// Answers people by list: the small one has the first three.
inline void fill(fakes::Library& library, fakes::Log& log, fakes::Sending& sending) {
    fakes::fillAfternoon(library, log, sending);
    library.templateRows = {orderTemplate(), pointsTemplate()};
    library.listRows = {orderList(), smallList()};
    library.peopleRows = orderPeople();
    sending::PaceReport& report = sending.reports.front();
    report.kind = sending::PaceKind::Idle;
    report.queued = 0;
    report.inFlight = 0;
    report.doneAbout.reset();
    report.quota = wechat::Quota{100'000, 28'694, 71'306, fakes::at(14, 20)};
}

}  // namespace hongyan::shop
