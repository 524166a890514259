#include <QRegularExpression>
#include <set>

#include "engine/templatesync.h"
#include "rig.h"
#include "support/fakeclock.h"
#include "support/fakesecretstore.h"
#include "support/faketransport.h"

using namespace hongyan;
using namespace hongyan::engine;
using namespace Qt::StringLiterals;
using delivery::CampaignStatus;
using delivery::State;
using templates::Channel;
using test::FakeTransport;
using transport::HttpResponse;
using transport::NetError;

namespace {

const QString privateList = QStringLiteral("get_all_private_template");
const QString noticeList = QStringLiteral("newtmpl/gettemplate");
using List = std::vector<templates::Template>;

HttpResponse refusal(int code) {
    return test::okJson("{\"errcode\":" + QByteArray::number(code) + ",\"errmsg\":\"x\"}");
}
HttpResponse messagesOf(const QByteArray& id) {
    return test::okJson(R"({"template_list":[{"template_id":")" + id +
                        R"(","title":"T","content":"{{thing1.DATA}}","example":""}]})");
}
HttpResponse noticesOf(const QByteArray& id) {
    return test::okJson(R"({"errcode":0,"errmsg":"ok","data":[{"priTmplId":")" + id +
                        R"(","title":"N","content":"{{amount1.DATA}}","type":2}]})");
}

/// The sync over a scripted platform and a real store.
struct Desk {
    Desk() {
        if (!writer.open({.folder = folder.path()}, store::Mode::Write, clock))
            qFatal("no store");
        secrets.put(account.appId, "s");
        network.answerAll(FakeTransport::path(QStringLiteral("stable_token")), [](const transport::HttpRequest&) {
            return test::okJson(R"({"access_token":"T","expires_in":7200})");
        });
        account.id = sure(writer.ask([made = account](store::Connection& c) { return c.catalog().addAccount(made); }));
    }
    static settings::Account made() {
        settings::Account account;
        account.name = QStringLiteral("Shop");
        account.appId = QStringLiteral("wx5a4db0c8e20f1126");
        return account;
    }
    Result<List> sync(const HttpResponse& messages, const HttpResponse& notices) {
        network.answerNext(FakeTransport::path(privateList), messages);
        network.answerNext(FakeTransport::path(noticeList), notices);
        return await(syncs.sync(account));
    }
    /// "id channel[ gone]" of what the store has.
    std::set<QString> kept() {
        std::set<QString> words;
        const List list =
            sure(writer.ask([id = account.id](store::Connection& c) { return c.catalog().templates(id); }));
        for (const templates::Template& one : list)
            words.insert(one.id + u' ' + nameOf(one.channel) + (one.gone ? QStringLiteral(" gone") : QString()));
        return words;
    }
    int asked(const QString& part) const {
        int count = 0;
        for (int i = 0; i < network.requestCount(); ++i)
            count += network.request(i).url.path().contains(part) ? 1 : 0;
        return count;
    }

    QTemporaryDir folder;
    test::FakeClock clock;
    test::FakeSecretStore secrets;
    FakeTransport network;
    settings::Account account = made();
    StoreThread writer{QStringLiteral("writer")};
    tokens::Keepers keepers{secrets, network, clock, nullptr};
    TemplateSync syncs{keepers, writer, clock, nullptr};
};

std::set<QString> words(const QStringList& list) {
    return {list.begin(), list.end()};
}

}  // namespace

Q_DECLARE_METATYPE(hongyan::transport::HttpResponse)

/// Both lists of a service account, and what becomes of them when one is not heard.
class TestTemplateSync : public QObject {
    Q_OBJECT
 private slots:
    void fetchesBothLists() {
        Desk desk;
        const auto list = desk.sync(messagesOf("A"), noticesOf("B"));
        QVERIFY(list);
        QCOMPARE(list->size(), 2U);
        QCOMPARE(desk.kept(), words({u"A template"_s, u"B bizsend"_s}));
        for (const templates::Template& one : *list) {
            QCOMPARE(one.account, desk.account.id);
            QCOMPARE(one.syncedAt, desk.clock.now());
            QCOMPARE(one.fields.size(), 1U);
            QCOMPARE(one.fields[0].ofSubscription, one.channel == Channel::BizSend);
        }
    }

    void marksWhatIsGone() {
        Desk desk;
        QVERIFY(desk.sync(messagesOf("A"), noticesOf("B")));
        QVERIFY(desk.sync(messagesOf("C"), noticesOf("D")));
        QCOMPARE(desk.kept(), words({u"A template gone"_s, u"B bizsend gone"_s, u"C template"_s, u"D bizsend"_s}));
        QVERIFY(desk.sync(messagesOf("C"), test::okJson(R"({"errcode":0,"errmsg":"ok"})")));
        QVERIFY(desk.kept().contains(u"D bizsend gone"_s));
    }

    void asksMiniProgramsForOneList() {
        Desk desk;
        desk.account.kind = settings::AccountKind::MiniProgram;
        desk.network.answerNext(FakeTransport::path(noticeList), noticesOf("B"));
        QVERIFY(await(desk.syncs.sync(desk.account)));
        QCOMPARE(desk.kept(), words({u"B subscribe"_s}));
        QCOMPARE(desk.asked(privateList), 0);
    }

    void doesWithoutNotices_data() {
        QTest::addColumn<HttpResponse>("answer");
        for (const int code : {48001, 200100, 43104, 404, 40066, 99999})
            QTest::addRow("%d", code) << refusal(code);
        HttpResponse gateway = test::okJson("<html>");
        gateway.status = 404;
        QTest::newRow("a gateway without that path") << gateway;
    }
    void doesWithoutNotices() {
        QFETCH(HttpResponse, answer);
        Desk desk;
        const auto list = desk.sync(messagesOf("A"), answer);
        QVERIFY2(list, list ? "" : qPrintable(nameOf(list.error().kind)));
        QCOMPARE(list->size(), 1U);
        QCOMPARE(desk.kept(), words({u"A template"_s}));
    }

    void keepsKnownNoticesWhileTheyCannotBeHeard_data() {
        QTest::addColumn<HttpResponse>("answer");
        QTest::addColumn<bool>("isTold");  // the operator must hear of it
        QTest::newRow("not allowed") << refusal(48001) << false;
        QTest::newRow("busy") << refusal(-1) << true;
        QTest::newRow("the list's quota") << refusal(45009) << true;
        QTest::newRow("unreachable") << test::netError(NetError::Unreachable) << true;
        QTest::newRow("timed out") << test::netError(NetError::TimedOut, true) << true;
    }
    void keepsKnownNoticesWhileTheyCannotBeHeard() {
        QFETCH(HttpResponse, answer);
        QFETCH(bool, isTold);
        Desk desk;
        QVERIFY(desk.sync(messagesOf("A"), noticesOf("B")));
        const auto list = desk.sync(messagesOf("C"), answer);
        QCOMPARE(!list, isTold);
        // What was heard is kept in either case.
        QCOMPARE(desk.kept(), words({u"A template gone"_s, u"B bizsend"_s, u"C template"_s}));
    }

    void changesNothingWithoutTheFirstList() {
        Desk desk;
        QVERIFY(desk.sync(messagesOf("A"), noticesOf("B")));
        desk.network.answerNext(FakeTransport::path(privateList), test::netError(NetError::TimedOut));
        const auto list = await(desk.syncs.sync(desk.account));
        QVERIFY(!list);
        QCOMPARE(list.error().kind, ErrorKind::TimedOut);
        QCOMPARE(desk.asked(noticeList), 1);
        QCOMPARE(desk.kept(), words({u"A template"_s, u"B bizsend"_s}));
    }

    void findsBothInTheSandbox() {
        Rig rig;
        std::map<Channel, int> count;
        for (const templates::Template& one : sure(rig.engine->library().syncTemplates(rig.account)))
            ++count[one.channel];
        QCOMPARE(count, (std::map<Channel, int>{{Channel::TemplateSend, 6}, {Channel::BizSend, 1}}));
        sandbox::Faults faults;
        faults.noNotices = true;
        Rig without(faults);
        for (const templates::Template& one : sure(without.engine->library().syncTemplates(without.account)))
            QCOMPARE(one.channel, Channel::TemplateSend);
    }

    /// Nothing tells a notice sent twice from two notices, so what got no answer is never repeated.
    void sendsNoticesOnce() {
        Rig rig;
        QStringList openids;
        for (int i = 0; i < 40; ++i)
            openids << person(i);
        openids << person(40, u"_CLOSE"_s) << person(41, u"_HALF"_s) << person(42, u"_HTML"_s)
                << person(43, u"_E43101"_s) << person(44, u"_EBUSY"_s);
        StartRequest request = rig.request(rig.listOf(openids), {.retry = delivery::RetryKind::Prompt, .rate = 1000});
        request.message.templateId = sandbox::sampleNoticeId();
        request.message.fields = {{u"thing1"_s, u"Roses"_s},
                                  {u"time2"_s, u"2026-11-22 15:00"_s},
                                  {u"name3"_s, u"Lin"_s},
                                  {u"amount4"_s, u"199"_s}};
        const CampaignId id = sure(rig.engine->sending().start(request));
        QVERIFY(rig.is(id, CampaignStatus::Finished));
        QCOMPARE(rig.count(id, State::Accepted), 41);  // _EBUSY was refused in so many words, and tried again
        QCOMPARE(rig.count(id, State::Failed), 1);
        QCOMPARE(rig.count(id, State::Unconfirmed), 3);
        QCOMPARE(rig.platform->calls()[u"/cgi-bin/message/subscribe/bizsend"_s], 47);
        for (const delivery::Delivery& row : rig.deliveries(id))
            if (row.state == State::Unconfirmed)
                QCOMPARE(row.attempts, 1);
        for (const auto& [openid, count] : rig.sent())
            QVERIFY2(count <= 1, qPrintable(openid));
    }
};

QTEST_GUILESS_MAIN(TestTemplateSync)
#include "tst_templatesync.moc"
