#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "templates/messagefile.h"

using namespace hongyan;
using namespace hongyan::templates;

namespace {

Template made(const char* id, const char* title, const char* content, Channel channel = Channel::TemplateSend) {
    Template one;
    one.account = {7};
    one.id = QLatin1String(id);
    one.title = QString::fromUtf8(title);
    one.content = QString::fromUtf8(content);
    one.channel = channel;
    one.fields = parseContent(one.content, {}, channel);
    return one;
}

const char* const notice = "时间:{{time1.DATA}}\n状态:{{thing2.DATA}}\n";

Message message() {
    Message message;
    message.id = {4711};
    message.version = 3;
    message.templateId = QStringLiteral("T1");
    message.name = QStringLiteral("春节 \"1\"");
    message.channel = Channel::TemplateSend;
    message.fields = {{QStringLiteral("time1"), QStringLiteral("{{today}}"), {Fix::ReformatDate}},
                      {QStringLiteral("thing2"), QStringLiteral("{{备注|无}} 🎉"), {Fix::Trim, Fix::Shorten}}};
    message.url = QStringLiteral("https://example.com/?a={{姓名}}");
    message.miniAppId = QStringLiteral("wx1");
    message.miniPath = QStringLiteral("pages/index?x=1");
    return message;
}

/// A file with one thing in it put differently; an undefined value takes it away.
QByteArray changed(const char* part, const char* key, const QJsonValue& value) {
    QJsonObject file = QJsonDocument::fromJson(toFile(message(), made("T1", "N", notice))).object();
    if (qstrlen(part) == 0) {
        file.insert(QLatin1String(key), value);
    } else {
        QJsonObject inner = file.value(QLatin1String(part)).toObject();
        inner.insert(QLatin1String(key), value);
        file.insert(QLatin1String(part), inner);
    }
    return QJsonDocument(file).toJson();
}

QJsonArray fieldsWith(const QJsonObject& field) {
    return {field};
}

}  // namespace

class TestMessageFile : public QObject {
    Q_OBJECT
 private slots:
    void comesBackWhole() {
        const QByteArray json = toFile(message(), made("T1", "通知", notice));
        const auto file = messageFrom(json);
        QVERIFY(file);
        Message expected = message();
        expected.id = {};
        expected.version = 0;
        QCOMPARE(file->message, expected);
        QCOMPARE(file->title, QStringLiteral("通知"));
        QCOMPARE(file->content, QString::fromUtf8(notice));
        QVERIFY(!json.contains("4711"));
        QVERIFY(messageFrom("\xEF\xBB\xBF" + json));  // as an editor may save it
        // What was read says the same when it is written again.
        QCOMPARE(toFile(file->message, made("T1", "通知", notice)), json);
    }

    void refusesWhatIsNone_data() {
        QTest::addColumn<QByteArray>("json");
        const QString nul = QString(QChar::Null);
        const QJsonObject plain{{QStringLiteral("key"), QStringLiteral("a")}, {QStringLiteral("text"), QString()}};
        const auto with = [&](const char* key, const QJsonValue& value) {
            QJsonObject field = plain;
            field.insert(QLatin1String(key), value);
            return changed("message", "fields", fieldsWith(field));
        };
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("a broken end") << toFile(message(), {}).chopped(4);
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("an empty object") << QByteArray("{}");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("nested deep") << QByteArray(100'000, '[');
        QTest::newRow("not UTF-8") << QByteArray("{\"hongyan_message\":1,\"message\":\"\xFF\xFE\"}");
        QTest::newRow("a newer format") << changed("", "hongyan_message", 2);
        QTest::newRow("a format in words") << changed("", "hongyan_message", QStringLiteral("1"));
        QTest::newRow("a message of text") << changed("", "message", QStringLiteral("x"));
        QTest::newRow("a template of text") << changed("", "template", QStringLiteral("x"));
        QTest::newRow("no template") << changed("", "template", QJsonValue());
        QTest::newRow("a title of 1") << changed("template", "title", 1);
        QTest::newRow("a content of null") << changed("template", "content", QJsonValue());
        QTest::newRow("a template id of 1") << changed("message", "template_id", 1);
        QTest::newRow("a name of true") << changed("message", "name", true);
        QTest::newRow("a url of objects") << changed("message", "url", QJsonObject());
        QTest::newRow("an unknown channel") << changed("message", "channel", QStringLiteral("pigeon"));
        QTest::newRow("no channel") << changed("message", "channel", QJsonValue());
        QTest::newRow("fields of text") << changed("message", "fields", QStringLiteral("x"));
        QTest::newRow("a field of text") << changed("message", "fields", QJsonArray{QStringLiteral("x")});
        QTest::newRow("a field without a key") << with("key", QJsonValue());
        QTest::newRow("a field with an empty key") << with("key", QString());
        QTest::newRow("a text of 1") << with("text", 1);
        QTest::newRow("a field twice") << changed("message", "fields", QJsonArray{plain, plain});
        QTest::newRow("an unknown fix") << with("fixes", QJsonArray{QStringLiteral("burn")});
        QTest::newRow("a fix of 1") << with("fixes", QJsonArray{1});
        QTest::newRow("fixes of text") << with("fixes", QStringLiteral("trim"));
        QTest::newRow("a NUL in a text") << with("text", nul);
        QTest::newRow("a NUL in the name") << changed("message", "name", nul);
    }
    void refusesWhatIsNone() {
        QFETCH(QByteArray, json);
        const auto file = messageFrom(json);
        QVERIFY(!file);
        QCOMPARE(file.error().kind, ErrorKind::InvalidInput);
        QCOMPARE(file.error().subject, QStringLiteral("message file"));
        QVERIFY(!file.error().detail.isEmpty());
    }

    void refusesMoreThanAMegabyte() {
        QByteArray json = toFile(message(), made("T1", "N", notice));
        json.append(QByteArray(1'000'000 - json.size(), ' '));
        QVERIFY(messageFrom(json));
        const auto larger = messageFrom(json + ' ');
        QVERIFY(!larger);
        QCOMPARE(larger.error().kind, ErrorKind::FileTooLarge);
    }

    void ignoresWhatItDoesNotKnow() {
        const auto file = messageFrom(changed("message", "colour", QStringLiteral("red")));
        QVERIFY(file);
        QCOMPARE(messageFrom(changed("message", "id", 99))->message.id, MessageId());
        QCOMPARE(messageFrom(changed("message", "version", 99))->message.version, 0);
    }

    void putsFixesInOrder() {
        const QJsonObject field{
            {QStringLiteral("key"), QStringLiteral("a")},
            {QStringLiteral("text"), QString()},
            {QStringLiteral("fixes"), QJsonArray{nameOf(Fix::Shorten), nameOf(Fix::Trim), nameOf(Fix::Shorten)}}};
        const auto file = messageFrom(changed("message", "fields", fieldsWith(field)));
        QVERIFY(file);
        QCOMPARE(file->message.fields.at(0).fixes, (std::vector{Fix::Trim, Fix::Shorten}));
    }

    void findsItsTemplate_data() {
        QTest::addColumn<QList<Template>>("among");
        QTest::addColumn<int>("found");
        const Template same = made("T1", "通知", notice);
        const Template sameId = made("T1", "x", "{{thing9.DATA}}");
        const Template alike = made("T5", "通知", "状态:{{thing2.DATA}}\n时:{{time1.DATA}}");
        const Template fields = made("T6", "别的", notice);
        const Template other = made("T7", "通知", "时间:{{time1.DATA}}\n");
        const Template more = made("T8", "通知", "{{time1.DATA}}{{thing2.DATA}}{{thing3.DATA}}");
        const Template elsewhere = made("T9", "通知", notice, Channel::BizSend);
        const auto gone = [](Template one) {
            one.gone = true;
            return one;
        };
        QTest::newRow("none") << QList<Template>{} << -1;
        QTest::newRow("the same") << QList{fields, alike, same} << 2;
        QTest::newRow("the same id") << QList{fields, alike, sameId} << 2;
        QTest::newRow("title and fields") << QList{other, fields, alike} << 2;
        QTest::newRow("fields") << QList{other, fields} << 1;
        QTest::newRow("other fields") << QList{other, more} << -1;
        QTest::newRow("another channel") << QList{elsewhere} << -1;
        QTest::newRow("the first of two alike") << QList{fields, fields} << 0;
        QTest::newRow("the same, gone") << QList{gone(same), fields} << 1;
        QTest::newRow("only gone ones") << QList{gone(fields), gone(same), gone(alike)} << 1;
        QTest::newRow("gone and unlike") << QList{gone(other)} << -1;
    }
    void findsItsTemplate() {
        QFETCH(QList<Template>, among);
        QFETCH(int, found);
        const auto file = messageFrom(toFile(message(), made("T1", "通知", notice)));
        QVERIFY(file);
        const std::vector<Template> list(among.begin(), among.end());
        const Template* of = templateFor(*file, list);
        QCOMPARE(of ? static_cast<int>(of - list.data()) : -1, found);
    }

    /// Fields that are none must not fit a template without any.
    void findsNoneForNoFields() {
        const auto file = messageFrom(toFile(message(), made("T1", "通知", "")));
        QVERIFY(file);
        const std::vector<Template> list{made("T2", "通知", "")};
        QVERIFY(!templateFor(*file, list));
    }
};

QTEST_GUILESS_MAIN(TestMessageFile)
#include "tst_messagefile.moc"
