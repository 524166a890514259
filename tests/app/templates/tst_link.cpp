#include <QTest>

#include "templates/message.h"

using namespace hongyan;
using namespace hongyan::templates;
using namespace Qt::StringLiterals;

/// Values inside a link, and what can be opened.
class TestLink : public QObject {
    Q_OBJECT

 private slots:
    void writesForTheirPlace_data();
    void writesForTheirPlace();
    void opensTheWeb_data();
    void opensTheWeb();
    void canBePagePath_data();
    void canBePagePath();
    void leavesFieldsAlone();

 private:
    const QStringList m_columns{u"姓名"_s, u"单号"_s, u"链接"_s, u"空"_s, u"百分"_s, u"城市"_s, u"页面"_s};
    const QStringList m_values{u"张 三&李四"_s,
                               u"SO#1/2"_s,
                               u"https://a.test/订单?x=1&y=%E5%BC%A0#top"_s,
                               QString(),
                               u"50%+5%"_s,
                               u"sh.shop"_s,
                               u"pages/order/detail"_s};
};

void TestLink::writesForTheirPlace_data() {
    QTest::addColumn<LinkKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    const auto web = [](const char* name, const QString& text, const QString& written) {
        QTest::newRow(name) << LinkKind::WebPage << text << written;
    };
    web("a query's values", u"https://e.test/order?name={{姓名}}&no={{单号}}"_s,
        u"https://e.test/order?name=%E5%BC%A0%20%E4%B8%89%26%E6%9D%8E%E5%9B%9B&no=SO%231%2F2"_s);
    web("full-width braces too", u"https://e.test/?no=｛｛单号｝｝"_s, u"https://e.test/?no=SO%231%2F2"_s);
    web("one segment", u"https://e.test/o/{{单号}}/x"_s, u"https://e.test/o/SO%231%2F2/x"_s);
    web("a fragment", u"https://e.test/#/o?no={{单号}}"_s, u"https://e.test/#/o?no=SO%231%2F2"_s);
    web("signs that mean something once decoded", u"https://e.test/?r={{百分}}"_s, u"https://e.test/?r=50%25%2B5%25"_s);
    web("a default", u"https://e.test/?n={{空|无 名}}"_s, u"https://e.test/?n=%E6%97%A0%20%E5%90%8D"_s);
    web("nothing", u"https://e.test/?n={{空}}"_s, u"https://e.test/?n="_s);
    web("a whole link stays", u"{{链接}}"_s, u"https://a.test/订单?x=1&y=%E5%BC%A0#top"_s);
    web("with blanks around it", u"  {{链接}} "_s, u"https://a.test/订单?x=1&y=%E5%BC%A0#top"_s);
    web("what follows a whole one does not", u"{{链接}}&no={{单号}}"_s,
        u"https://a.test/订单?x=1&y=%E5%BC%A0#top&no=SO%231%2F2"_s);
    web("a host", u"https://{{城市}}.e.test/{{城市}}"_s, u"https://sh.shop.e.test/sh.shop"_s);
    web("what would end a host", u"https://{{单号}}.e.test/"_s, u"https://SO%231%2F2.e.test/"_s);
    const auto page = [](const char* name, const QString& text, const QString& written) {
        QTest::newRow(name) << LinkKind::PagePath << text << written;
    };
    page("a page's query", u"pages/order?no={{单号}}&n={{姓名}}"_s,
         u"pages/order?no=SO%231%2F2&n=%E5%BC%A0%20%E4%B8%89%26%E6%9D%8E%E5%9B%9B"_s);
    page("a whole page", u"{{页面}}?no={{单号}}"_s, u"pages/order/detail?no=SO%231%2F2"_s);
    page("a page's segments", u"sub/{{页面}}"_s, u"sub/pages/order/detail"_s);
}

void TestLink::writesForTheirPlace() {
    QFETCH(LinkKind, kind);
    QFETCH(QString, text);
    Message message;
    (kind == LinkKind::WebPage ? message.url : message.miniPath) = text;
    const auto compiled = CompiledMessage::compile(message, m_columns);
    QVERIFY(compiled);
    const Rendered rendered = compiled->render(m_values, Timestamp{});
    QTEST(kind == LinkKind::WebPage ? rendered.url : rendered.miniPath, "written");
}

void TestLink::opensTheWeb_data() {
    QTest::addColumn<QString>("link");
    QTest::addColumn<bool>("opens");
    const auto row = [](const QString& link, bool opens) { QTest::newRow(qPrintable(link)) << link << opens; };
    row(u"https://e.test"_s, true);
    row(u"HTTP://e.test/x?y=z#f"_s, true);
    row(u"https://e.test:8443/"_s, true);
    row(u"https://[::1]/x"_s, true);
    row(u"https://商店.中国/订单?名=张三"_s, true);
    row(u"https://e.test/?r=50%"_s, true);
    row(u"e.test"_s, false);
    row(u"https://"_s, false);
    row(u"https:///order"_s, false);
    row(u"https://?a=1"_s, false);
    row(u"https://e.test/a b"_s, false);
    row(u"https://e.test/a\nb"_s, false);
    row(u"https://e.test/a\u3000b"_s, false);
    row(u"https://e.te st/"_s, false);
    row(u"https://%E5%BC%A0.test/"_s, false);
    row(u"ftp://e.test"_s, false);
    row(u"javascript:alert(1)"_s, false);
    row(QString(), false);
}

void TestLink::opensTheWeb() {
    QFETCH(QString, link);
    QTEST(templates::opensTheWeb(link), "opens");
}

void TestLink::canBePagePath_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("can");
    QTest::newRow("a page") << u"pages/order?no=1"_s << true;
    QTest::newRow("a blank") << u"pages/or der"_s << false;
    QTest::newRow("a line break") << u"pages\n"_s << false;
}

void TestLink::canBePagePath() {
    QFETCH(QString, path);
    QTEST(templates::canBePagePath(path), "can");
}

void TestLink::leavesFieldsAlone() {
    Message message;
    message.fields = {{u"thing1"_s, u"https://e.test/?n={{姓名}}"_s}};
    const auto compiled = CompiledMessage::compile(message, m_columns);
    QVERIFY(compiled);
    QCOMPARE(compiled->render(m_values, Timestamp{}).fields[0].text, u"https://e.test/?n=张 三&李四"_s);
}

QTEST_GUILESS_MAIN(TestLink)
#include "tst_link.moc"
