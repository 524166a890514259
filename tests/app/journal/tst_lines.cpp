#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "journal/lines.h"
#include "sample.h"

namespace hongyan::journal {
namespace {

QJsonObject parsed(const std::string& line) {
    if (!line.ends_with('\n') || line.find('\n') != line.size() - 1)
        return {};
    return QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
}

}  // namespace

class TestLines : public QObject {
    Q_OBJECT
 private slots:
    void anAttemptHasEverything() {
        const QJsonObject expected{{"at", "2026-11-20T02:00:00.123Z"},
                                   {"kind", "attempt"},
                                   {"campaign", 12},
                                   {"delivery", 4711},
                                   {"attempt", 2},
                                   {"client_msg_id", "k3y-3mv"},
                                   {"account", 3},
                                   {"lane", 5},
                                   {"verdict", "refused_for_now"},
                                   {"code", -1},
                                   {"class", "transient"},
                                   {"errmsg", "system error"},
                                   {"rid", "65a0-1f"},
                                   {"http_status", 200},
                                   {"started_at", "2026-11-20T02:00:00.082Z"},
                                   {"latency_ms", 41},
                                   {"to", "retrying"},
                                   {"reason", "backoff"},
                                   {"due_at", "2026-11-20T02:00:01.923Z"},
                                   {"rate", 45.0},
                                   {"window", 12},
                                   {"in_flight", 7}};
        QCOMPARE(parsed(jsonOf(sampleAttempt(4711))), expected);
    }

    void anAcceptedOneKeepsAllDigitsOfItsMsgid() {
        AttemptLine line = sampleAttempt(1);
        line.settlement.transition = delivery::Transition::accepted(sampleTime());
        line.settlement.outcome = {.verdict = delivery::Verdict::Accepted, .msgid = 2'402'654'135'897'358'337LL};
        const QJsonObject json = parsed(jsonOf(line));
        QCOMPARE(json["msgid"].toString(), QStringLiteral("2402654135897358337"));
        QCOMPARE(json["class"].toString(), QStringLiteral("ok"));
        QVERIFY(!json.contains("due_at"));
    }

    void withoutAnAnswerTheFaultStandsForTheClass() {
        AttemptLine line = sampleAttempt(1);
        line.settlement.outcome = {.verdict = delivery::Verdict::Ambiguous, .fault = delivery::Fault::TimedOut};
        const QJsonObject json = parsed(jsonOf(line));
        QCOMPARE(json["fault"].toString(), QStringLiteral("timed_out"));
        QVERIFY(!json.contains("class"));
    }

    void anUnknownCodeHasAClassToo() {
        AttemptLine line = sampleAttempt(1);
        line.settlement.outcome.code = 987'654;
        QCOMPARE(parsed(jsonOf(line))["class"].toString(), QStringLiteral("unknown"));
    }

    void aDecisionSaysWhatItHas() {
        const QJsonObject full = parsed(jsonOf({.what = Decision::CampaignPaused,
                                                .campaign = {12},
                                                .account = {3},
                                                .worker = {9},
                                                .reason = QStringLiteral("quota_used_up"),
                                                .code = 45009,
                                                .detail = QStringLiteral("reach max api daily quota limit"),
                                                .rid = QStringLiteral("65a0"),
                                                .count = 0,
                                                .until = sampleTime()},
                                               sampleTime()));
        const QJsonObject expected{{"at", "2026-11-20T02:00:00.123Z"},
                                   {"kind", "decision"},
                                   {"what", "campaign_paused"},
                                   {"campaign", 12},
                                   {"account", 3},
                                   {"worker", 9},
                                   {"reason", "quota_used_up"},
                                   {"code", 45009},
                                   {"detail", "reach max api daily quota limit"},
                                   {"rid", "65a0"},
                                   {"count", 0},
                                   {"until", "2026-11-20T02:00:00.123Z"}};
        QCOMPARE(full, expected);
        QCOMPARE(parsed(jsonOf({.what = Decision::LeaseLost}, sampleTime())).keys(),
                 QStringList({"at", "kind", "what"}));
    }

    void timesAreWrittenAsQtWouldWriteThem() {
        for (qint64 ms = 0; ms < 4'102'444'800'000; ms += 987'654'321) {
            const Timestamp at = fromMilliseconds(ms);
            QCOMPARE(parsed(jsonOf({.what = Decision::LeaseLost}, at))["at"].toString(),
                     toDateTime(at).toString(Qt::ISODateWithMs));
        }
    }

    void everyDecisionHasAName() {
        for (int value = 0; value <= static_cast<int>(Decision::LinesDropped); ++value)
            QVERIFY2(!nameOf(static_cast<Decision>(value)).isEmpty(), qPrintable(QString::number(value)));
    }

    void whatThePlatformSaysIsEscaped_data() {
        QTest::addColumn<QString>("said");
        QTest::newRow("quotes") << QStringLiteral(R"(say "no" \ never)");
        QTest::newRow("lines") << QStringLiteral("one\ntwo\r\n\tthree");
        QTest::newRow("control") << QString::fromLatin1("a\x01\x1f\x7f", 4) + QChar(0) + QLatin1Char('b');
        QTest::newRow("chinese") << QStringLiteral("系统繁忙，请稍候再试");
        QTest::newRow("beyond the first plane") << QStringLiteral("🦢 鸿雁");
        QTest::newRow("line separator") << QStringLiteral("a\u2028b");
    }
    void whatThePlatformSaysIsEscaped() {
        QFETCH(QString, said);
        AttemptLine line = sampleAttempt(1);
        line.settlement.outcome.errmsg = said;
        QCOMPARE(parsed(jsonOf(line))["errmsg"].toString(), said);
    }

    void halfACharacterIsNoBrokenLine() {
        AttemptLine line = sampleAttempt(1);
        line.settlement.outcome.errmsg = QStringLiteral("a") + QChar(0xD83E);
        QVERIFY(parsed(jsonOf(line))["errmsg"].toString().startsWith(QLatin1Char('a')));
    }

    void textsAreCapped() {
        AttemptLine line = sampleAttempt(1);
        line.settlement.outcome.errmsg = QString(5'000, QLatin1Char('x'));
        QCOMPARE(parsed(jsonOf(line))["errmsg"].toString().size(), 300);
    }

    void nothingSecretStays_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept");
        QTest::newRow("query") << QStringLiteral("GET https://api.weixin.qq.com/cgi-bin/x?access_token=abc&b=c failed")
                               << QStringLiteral("GET https://api.weixin.qq.com/cgi-bin/x failed");
        QTest::newRow("parameter") << QStringLiteral("bad access_token=abc-_9, hint")
                                   << QStringLiteral("bad access_token=***, hint");
        QTest::newRow("json") << QStringLiteral(R"({"access_token":"abc","expires_in":7200})")
                              << QStringLiteral(R"({"access_token":"***","expires_in":7200})");
        QTest::newRow("secret") << QStringLiteral("appSecret: abcdef rest") << QStringLiteral("appSecret: *** rest");
        QTest::newRow("the platform's own words stay")
            << QStringLiteral("invalid credential, access_token is invalid or not latest")
            << QStringLiteral("invalid credential, access_token is invalid or not latest");
        QTest::newRow("past the cap") << QString(295, QLatin1Char('x')) + QStringLiteral(" token=abcdef")
                                      << QString(295, QLatin1Char('x')) + QStringLiteral(" toke");
    }
    void nothingSecretStays() {
        QFETCH(QString, text);
        QFETCH(QString, kept);
        QCOMPARE(withoutSecrets(text), kept);
        const QString written =
            parsed(jsonOf({.what = Decision::TokenFailed, .detail = text}, sampleTime()))["detail"].toString();
        QCOMPARE(written, kept);
    }
};

}  // namespace hongyan::journal

QTEST_GUILESS_MAIN(hongyan::journal::TestLines)
#include "tst_lines.moc"
