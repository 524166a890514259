#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "app/sandbox/calls.h"
#include "sandbox/approved.h"
#include "sandbox/people.h"
#include "sandbox/platform.h"
#include "templates/message.h"

using namespace hongyan;
using namespace hongyan::sandbox;
using namespace Qt::StringLiterals;

class TestSandboxSample : public QObject {
    Q_OBJECT
 private slots:
    void looksLikeOrders();
    void repeatsAndSpoilsAFewOpenids();
    void meetsTheTroublesItPromises();
    void writesASpreadsheet();
    void refusesAFolderThatIsNotThere();
};

void TestSandboxSample::looksLikeOrders() {
    const auto& rows = sampleRows();
    QCOMPARE(rows.size(), 500U);
    for (const QStringList& row : rows)
        QCOMPARE(row.size(), sampleColumns().size());
    QVERIFY(rows[0][0].startsWith(u"oR3dK5"_s));
    QCOMPARE(rows[2].mid(3, 3), (QStringList{u"DD20261120003187"_s, u"洛神玫瑰礼盒 19 枝"_s, rows[2][5]}));
    QCOMPARE(rows[0][1], u"沈一诺"_s);
    QCOMPARE(rows[6][7], u"2026-11-20 13:46"_s);
    QVERIFY(rows[499][7].startsWith(u"2026-11-20 "_s));
}

void TestSandboxSample::repeatsAndSpoilsAFewOpenids() {
    // What recipients::canBeOpenid() promises.
    const QRegularExpression openidForm(u"^(?![0-9]+$)[A-Za-z0-9_-]{12,64}$"_s);
    QSet<QString> seen;
    int repeated = 0;
    int invalid = 0;
    for (const QStringList& row : sampleRows()) {
        const QString& openid = row[0];
        if (!openidForm.match(openid).hasMatch())
            ++invalid;
        else if (seen.contains(openid))
            ++repeated;
        else
            QCOMPARE(openid.size(), 28);
        seen.insert(openid);
    }
    QCOMPARE(repeated, 6);
    QCOMPARE(invalid, 3);
    QCOMPARE(followers().size(), 500 - 6 - 3);
}

/// Sends the sample with the message meant for it, once to each person.
void TestSandboxSample::meetsTheTroublesItPromises() {
    templates::Message message;
    message.templateId = sampleTemplateId();
    for (const auto& [key, text] : sampleFields())
        message.fields.push_back({key, text});
    const auto* approved = approvedTemplate(templates::Channel::TemplateSend, sampleTemplateId());
    QVERIFY(approved && templates::checkAgainst(message, approved->about));
    const auto compiled = templates::CompiledMessage::compile(message, sampleColumns());
    QVERIFY(compiled);

    TestClock clock;
    Platform platform(clock);
    const Answer token = platform.answer(postRequest(u"/cgi-bin/stable_token"_s, {}, tokenBody(sampleAppId(), u"s"_s)));
    const QSet<QString> known(followers().begin(), followers().end());
    QSet<QString> done;
    std::map<std::pair<int, Trouble>, int> met;
    for (const QStringList& row : sampleRows()) {
        if (!known.contains(row[0]) || done.contains(row[0]))
            continue;
        done.insert(row[0]);
        QJsonObject data;
        for (const auto& field : compiled->render(std::vector<QString>(row.begin(), row.end()), Timestamp{}).fields)
            data.insert(field.key, valueObject(field.text));
        QJsonObject call = sampleCall(row[0]);
        call[u"data"] = data;
        platform.answer(postRequest(templateSend, objectIn(token)[u"access_token"].toString(), toBytes(call)));
        const LedgerEntry& entry = platform.ledger().back();
        ++met[{entry.errcode, entry.trouble}];
    }
    const std::map<std::pair<int, Trouble>, int> expected{
        {{0, Trouble::None}, 491 - 22 - 5}, {{43004, Trouble::Code}, 8},   {{48002, Trouble::Code}, 4},
        {{43019, Trouble::Code}, 2},        {{40252, Trouble::Code}, 2},   {{-1, Trouble::Code}, 3},
        {{0, Trouble::CloseAfter}, 2},      {{-1, Trouble::HtmlError}, 1}, {{47003, Trouble::None}, 5}};
    for (const auto& [key, count] : expected)
        QVERIFY2(met[key] == count, qPrintable(u"%1: %2, not %3"_s.arg(key.first).arg(met[key]).arg(count)));
    QCOMPARE(met.size(), expected.size());
}

void TestSandboxSample::writesASpreadsheet() {
    QTemporaryDir folder;
    // Such a path has letters beyond ASCII on many desks.
    const QString path = folder.filePath(u"发货名单.xlsx"_s);
    QVERIFY(writeSampleSpreadsheet(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(2) == "PK" && file.size() > 20'000);
}

void TestSandboxSample::refusesAFolderThatIsNotThere() {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"not/there.xlsx"_s);
    const auto written = writeSampleSpreadsheet(path);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::FileNotWritable);
    QCOMPARE(written.error().subject, path);
}

QTEST_GUILESS_MAIN(TestSandboxSample)
#include "tst_sandboxsample.moc"
