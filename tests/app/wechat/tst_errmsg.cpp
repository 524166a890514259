#include <QTest>

#include "wechat/answers.h"

using namespace hongyan::wechat;

/// wechat-api § 0: every form of the suffix that was seen on the wire.
class ErrmsgTest : public QObject {
    Q_OBJECT

 private slots:
    void takesApart_data();
    void takesApart();
};

void ErrmsgTest::takesApart_data() {
    QTest::addColumn<QString>("errmsg");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rid");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("address");
    const auto row = [](const char* name, const char* errmsg, const char* text, const char* rid, const char* field = "",
                        const char* address = "") {
        QTest::newRow(name) << QString::fromUtf8(errmsg) << QString::fromUtf8(text) << QString::fromUtf8(rid)
                            << QString::fromUtf8(field) << QString::fromUtf8(address);
    };
    row("plain", "ok", "ok", "");
    row("empty", "", "", "");
    row("three groups", "invalid appid rid: 6576738e-4d4718ba-1a267292", "invalid appid", "6576738e-4d4718ba-1a267292");
    row("two groups", "require subscribe rid: 64489d92-7465ac28", "require subscribe", "64489d92-7465ac28");
    row("no space after the colon", "system error rid:67284156-7465ac28-12ccf767", "system error",
        "67284156-7465ac28-12ccf767");
    row("a comma before", "invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist, rid: 64ee17a2-0c55a802-36767e55",
        "invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist", "64ee17a2-0c55a802-36767e55", "", "1.2.3.4");
    row("old whitelist", "invalid ip 61.172.68.219, not in whitelist hint: [KJZfAa0644e575]",
        "invalid ip 61.172.68.219, not in whitelist", "", "", "61.172.68.219");
    row("own IPv6", "invalid ip 240e:3b7::1 ipv6 240e:3b7::1, not in whitelist rid: 64ee17a2-0c55a802",
        "invalid ip 240e:3b7::1 ipv6 240e:3b7::1, not in whitelist", "64ee17a2-0c55a802", "", "240e:3b7::1");
    row("hint", "invalid openid hint: [KJZfAa0644e575]", "invalid openid", "");
    row("hints", "invalid openid hints: [5ICaCQwhE-crCcPa!]", "invalid openid", "");
    row("hint in the middle", "argument invalid! hint: [KJZfAa0644e575] data.phrase2.value invalid",
        "argument invalid! data.phrase2.value invalid", "", "phrase2");
    row("field", "argument invalid! data.thing11.value invalid rid: 65004ee5-3ca2dfc2-6eb97a55",
        "argument invalid! data.thing11.value invalid", "65004ee5-3ca2dfc2-6eb97a55", "thing11");
    row("cut field", "argument invalid! data.character_string9.value i rid: 66fa15f8-3ca2dfc2-6eb97a55",
        "argument invalid! data.character_string9.value i", "66fa15f8-3ca2dfc2-6eb97a55", "character_string9");
    row("Chinese", "相关内容暂时无法下发。 rid: 68a40e39-2cf1df3d-61bb6da2", "相关内容暂时无法下发。",
        "68a40e39-2cf1df3d-61bb6da2");
    row("rid inside stays", "rid: 65004ee5-3ca2dfc2 is what you asked for",
        "rid: 65004ee5-3ca2dfc2 is what you asked for", "");
}

void ErrmsgTest::takesApart() {
    QFETCH(QString, errmsg);
    const Errmsg parsed = parseErrmsg(errmsg);
    QTEST(parsed.text, "text");
    QTEST(parsed.rid, "rid");
    QTEST(parsed.field, "field");
    QTEST(parsed.address, "address");
}

QTEST_GUILESS_MAIN(ErrmsgTest)
#include "tst_errmsg.moc"
