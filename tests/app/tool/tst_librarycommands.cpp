#include "desk.h"

using namespace hongyan;
using namespace hongyan::tool;
using namespace Qt::StringLiterals;

namespace {

QStringList words(const char* text) {
    return QString::fromUtf8(text).split(u' ');
}

/// One line, and that an object.
bool isOneObject(const QByteArray& out) {
    return out.endsWith('\n') && out.count('\n') == 1 && QJsonDocument::fromJson(out).isObject();
}

QStringList saving(const char* name, const QStringList& more = {}) {
    return QStringList{u"message"_s,    u"save"_s,
                       u"--account"_s,  u"Shop"_s,
                       u"--name"_s,     QString::fromUtf8(name),
                       u"--template"_s, sandbox::sampleTemplateId()} +
           Desk::fields() + more;
}
QStringList message(const char* command, const char* name, const QStringList& more = {}) {
    return QStringList{u"message"_s, QLatin1String(command), u"--account"_s, u"Shop"_s,
                       u"--name"_s,  QString::fromUtf8(name)} +
           more;
}
QStringList messages() {
    return words("message list --account Shop");
}

/// A list of the people with these numbers; the city is the number's last digit.
void import(const Desk& desk, const char* name, const std::vector<int>& numbers) {
    QByteArray rows = "openid,city\n";
    for (const int number : numbers)
        rows += Desk::person(number).toUtf8() + ",C" + QByteArray::number(number % 10) + '\n';
    desk.must({u"recipients"_s, u"import"_s, desk.write(u"import.csv"_s, rows), u"--name"_s, QString::fromUtf8(name),
               u"--openid"_s, u"openid"_s});
}

/// "name:people" of an answer's lists.
QStringList listsOf(const Ran& ran) {
    QStringList lists;
    for (const auto& row : ran.json()[u"lists"].toArray())
        lists << u"%1:%2"_s.arg(row[u"list"].toString()).arg(row[u"people"].toInt());
    lists.sort();
    return lists;
}

QStringList openidsOf(const Desk& desk, const QString& list) {
    QStringList openids;
    for (const auto& row : desk.run({u"recipients"_s, u"show"_s, list}).json()[u"rows"].toArray())
        openids << row[0].toString();
    return openids;
}

}  // namespace

/// Messages by name and version, lists out of lists, the history of templates: keys and exit codes.
class TestLibraryCommands : public QObject {
    Q_OBJECT
 private slots:
    void doubtsAnUnusualAppId_data() {
        QTest::addColumn<QString>("appId");
        QTest::addColumn<bool>("isDoubted");
        QTest::newRow("as the platform's") << QStringLiteral("wx3f9c0b1d2e3fa21e") << false;
        QTest::newRow("too short") << QStringLiteral("wx123") << true;
        QTest::newRow("capitals") << QStringLiteral("WX3F9C0B1D2E3FA21E") << true;
        QTest::newRow("no hex digit") << QStringLiteral("wx3f9c0b1d2e3fa21g") << true;
    }
    /// The hint that the window gives; it is added all the same.
    void doubtsAnUnusualAppId() {
        QFETCH(QString, appId);
        QFETCH(bool, isDoubted);
        const Hongyanctl ctl;
        const Ran ran = ctl.run(QStringLiteral("account add --name Shop --app-id %1").arg(appId).split(u' '));
        QCOMPARE(ran.exitCode, 0);
        QCOMPARE(ran.json()[QLatin1String("app_id")].toString(), appId);
        QCOMPARE(ran.err.contains("wx and 16 more"), isDoubted);
    }
    void keepsMessages() {
        Desk desk;
        desk.prepare();
        QVERIFY(desk.run(messages()).json()[u"messages"].toArray().isEmpty());
        const Ran first = desk.run(saving("春节"));
        QCOMPARE(first.exitCode, 0);
        QVERIFY(isOneObject(first.out));
        QCOMPARE(first.json().keys(), (QStringList{u"channel"_s, u"fields"_s, u"message"_s, u"mini_program"_s,
                                                   u"template"_s, u"url"_s, u"version"_s}));
        QCOMPARE(first.json()[u"message"].toString(), u"春节"_s);
        QCOMPARE(first.json()[u"version"].toInt(), 1);
        QCOMPARE(first.json()[u"fields"].toArray().size(), 5);
        QCOMPARE(desk.run(saving("春节")).json()[u"version"].toInt(), 1);  // says the same
        const QStringList more{u"--url"_s, u"https://example.com/{{order}}"_s, u"--mini-program"_s, u"wx1:p/q?a=1"_s};
        const Ran second = desk.run(saving("春节", more));
        QCOMPARE(second.json()[u"version"].toInt(), 2);
        QCOMPARE(second.json()[u"mini_program"].toString(), u"wx1:p/q?a=1"_s);
        QCOMPARE(desk.run(message("show", "春节")).json(), second.json());
        QCOMPARE(desk.run(message("show", "春节", words("--version 1"))).json(), first.json());
        const Ran versions = desk.run(message("versions", "春节"));
        QVERIFY(isOneObject(versions.out));
        const QJsonArray rows = versions.json()[u"versions"].toArray();
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[1][u"version"].toInt(), 2);
        QVERIFY(QDateTime::fromString(rows[0][u"saved_at"].toString(), Qt::ISODateWithMs).isValid());
        QCOMPARE(desk.run(messages()).json()[u"messages"].toArray(), QJsonArray{second.json()});

        QCOMPARE(desk.run(message("duplicate", "春节", words("--to Copy --version 1"))).json()[u"version"].toInt(), 1);
        QVERIFY(desk.run(message("show", "Copy")).json()[u"url"].toString().isEmpty());
        const Ran taken = desk.run(message("rename", "Copy", words("--to 春节")));
        QCOMPARE(taken.exitCode, 2);
        QCOMPARE(taken.errorKind(), u"already_exists"_s);
        QCOMPARE(desk.run(message("duplicate", "Copy", words("--to 春节"))).errorKind(), u"already_exists"_s);
        QCOMPARE(desk.run(message("rename", "Copy", words("--to Other"))).exitCode, 0);
        QCOMPARE(desk.run(message("remove", "Other")).exitCode, 0);
        QCOMPARE(desk.run(messages()).json()[u"messages"].toArray().size(), 1);
    }

    void carriesMessagesInFiles() {
        Desk desk;
        desk.prepare();
        desk.must(saving("春节"));
        const QString file = desk.file(u"m.json"_s);
        const Ran written = desk.run(message("export", "春节", {file}));
        QCOMPARE(written.exitCode, 0);
        QCOMPARE(written.json()[u"file"].toString(), file);
        const QStringList reading{u"message"_s, u"import"_s, u"--account"_s, u"Shop"_s};
        QCOMPARE(desk.run(reading + QStringList{file}).errorKind(), u"already_exists"_s);
        const Ran read = desk.run(reading + QStringList{file, u"--name"_s, u"Read"_s});
        QCOMPARE(read.exitCode, 0);
        QJsonObject same = desk.run(message("show", "春节")).json();
        same[u"message"] = u"Read"_s;
        QCOMPARE(read.json(), same);
        QCOMPARE(desk.run(reading + QStringList{desk.file(u"none.json"_s)}).errorKind(), u"file_not_found"_s);
        const Ran broken = desk.run(reading + QStringList{desk.write(u"b.json"_s, "{}")});
        QCOMPARE(broken.exitCode, 2);
        QCOMPARE(broken.errorKind(), u"invalid_input"_s);
        QVERIFY(broken.err.contains("b.json"));
        QCOMPARE(desk.run(reading + QStringList{desk.write(u"l.json"_s, QByteArray(1'000'001, ' '))}).errorKind(),
                 u"file_too_large"_s);
        QByteArray other = desk.read(u"m.json"_s);
        other.replace(sandbox::sampleTemplateId().toUtf8(), "elsewhere");
        QCOMPARE(desk.run(reading + QStringList{desk.write(u"o.json"_s, other), u"--name"_s, u"O"_s})
                     .json()[u"template"]
                     .toString(),
                 sandbox::sampleTemplateId());  // found by its fields
        other.replace("thing4", "thing44");
        QCOMPARE(desk.run(reading + QStringList{desk.write(u"o.json"_s, other), u"--name"_s, u"P"_s}).errorKind(),
                 u"no_such_template"_s);
        QCOMPARE(desk.run(message("export", "春节", {desk.file(u"no/such/folder.json"_s)})).errorKind(),
                 u"file_not_writable"_s);
    }

    void sendsASavedMessage() {
        Desk desk;
        desk.prepare();
        desk.must(saving("春节"));
        desk.must(saving("春节", {u"--url"_s, u"https://example.com/2"_s}));
        const QStringList sending{u"send"_s,      u"--account"_s, u"Shop"_s,   u"--recipients"_s,
                                  desk.people(2), u"--openid"_s,  u"openid"_s, u"--message"_s};
        const Ran dry = desk.run(sending + words("春节 --dry-run"));
        QCOMPARE(dry.exitCode, 0);
        QCOMPARE(dry.json()[u"template"].toString(), sandbox::sampleTemplateId());
        QCOMPARE(desk.run(sending + words("春节")).exitCode, 0);
        QCOMPARE(desk.run(sending + words("春节 --message-version 1")).exitCode, 0);
        QCOMPARE(desk.heard(), 4);
        desk.must(message("rename", "春节", words("--to Other")));
        desk.must(message("remove", "Other"));
        for (const auto& [campaign, version] : {std::pair("campaign show 1", 2), std::pair("campaign show 2", 1)}) {
            const QJsonObject shown = desk.run(words(campaign)).json();
            QCOMPARE(shown[u"message"].toString(), u"春节"_s);
            QCOMPARE(shown[u"message_version"].toInt(), version);
        }
        desk.must(desk.sending(desk.people(1)));
        QVERIFY(desk.run(words("campaign show 3")).json()[u"message_version"].isNull());
        QCOMPARE(desk.heard(), 5);

        QCOMPARE(desk.run(sending + words("Nothing")).errorKind(), u"invalid_input"_s);
        desk.must(saving("M"));
        QCOMPARE(desk.run(sending + words("M --message-version 2")).errorKind(), u"invalid_input"_s);
        QCOMPARE(desk.heard(), 5);
    }

    void refusesWhatDoesNotGoTogether_data() {
        QTest::addColumn<QStringList>("more");
        QTest::newRow("message and template") << words("--message M --template T");
        QTest::newRow("message and field") << words("--message M --field a=b");
        QTest::newRow("message and url") << words("--message M --url https://example.com");
        QTest::newRow("message and mini-program") << words("--message M --mini-program a:b");
        QTest::newRow("a version of no message") << words("--template T --message-version 1");
        QTest::newRow("version 0") << words("--message M --message-version 0");
        QTest::newRow("neither") << QStringList();
    }
    void refusesWhatDoesNotGoTogether() {
        QFETCH(QStringList, more);
        const Desk desk;
        const Ran ran = desk.run(words("send --account Shop --list L") + more);
        QCOMPARE(ran.exitCode, 2);
        QCOMPARE(ran.errorKind(), u"usage"_s);
    }

    void makesListsOutOfLists() {
        const Desk desk;
        import(desk, "A", {1, 2, 3, 4});
        import(desk, "B", {3, 4, 5});
        const Ran merged = desk.run(words("recipients merge A B --name AB"));
        QCOMPARE(merged.exitCode, 0);
        QVERIFY(isOneObject(merged.out));
        QCOMPARE(listsOf(merged), QStringList{u"AB:5"_s});
        QCOMPARE(openidsOf(desk, u"AB"_s),
                 (QStringList{Desk::person(1), Desk::person(2), Desk::person(3), Desk::person(4), Desk::person(5)}));
        QCOMPARE(listsOf(desk.run(words("recipients subtract A B --name A-B"))), QStringList{u"A-B:2"_s});
        QCOMPARE(openidsOf(desk, u"A-B"_s), (QStringList{Desk::person(1), Desk::person(2)}));
        QCOMPARE(listsOf(desk.run(words("recipients intersect A B --name both"))), QStringList{u"both:2"_s});
        QCOMPARE(openidsOf(desk, u"both"_s), (QStringList{Desk::person(3), Desk::person(4)}));
        QCOMPARE(listsOf(desk.run(words("recipients split B --by city"))),
                 (QStringList{u"B C3:1"_s, u"B C4:1"_s, u"B C5:1"_s}));
        const Ran sampled = desk.run(words("recipients sample A --name three --size 3 --seed 5"));
        QCOMPARE(listsOf(sampled), QStringList{u"three:3"_s});
        QCOMPARE(sampled.json()[u"seed"].toString(), u"5"_s);
        desk.must(words("recipients sample A --name again --size 3 --seed 5"));
        QCOMPARE(openidsOf(desk, u"three"_s), openidsOf(desk, u"again"_s));
        const Ran drawn = desk.run(words("recipients sample A --name drawn --size 3"));
        desk.must(words("recipients sample A --name drawn2 --size 3 --seed") +
                  QStringList{drawn.json()[u"seed"].toString()});
        QCOMPARE(openidsOf(desk, u"drawn"_s), openidsOf(desk, u"drawn2"_s));
    }

    void refusesRecipes_data() {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QString>("kind");
        QTest::newRow("no such list") << words("recipients merge A Z --name N") << u"no_such_list"_s;
        QTest::newRow("taken") << words("recipients merge A B --name B") << u"already_exists"_s;
        QTest::newRow("nobody") << words("recipients subtract A A --name N") << u"empty_list"_s;
        QTest::newRow("no column") << words("recipients split A --by town") << u"no_such_column"_s;
        QTest::newRow("one list") << words("recipients merge A --name N") << u"usage"_s;
        QTest::newRow("no name") << words("recipients merge A B") << u"usage"_s;
        QTest::newRow("no size") << words("recipients sample A --name N") << u"usage"_s;
        QTest::newRow("a size of none") << words("recipients sample A --name N --size 0") << u"usage"_s;
        QTest::newRow("rename to one that is there") << words("recipients rename A B") << u"already_exists"_s;
        QTest::newRow("rename nothing") << words("recipients rename Z B") << u"no_such_list"_s;
        QTest::newRow("tag nothing") << words("recipients tag Z t") << u"no_such_list"_s;
    }
    void refusesRecipes() {
        QFETCH(QStringList, command);
        QFETCH(QString, kind);
        const Desk desk;
        import(desk, "A", {1, 2});
        import(desk, "B", {2});
        const Ran ran = desk.run(command);
        QCOMPARE(ran.exitCode, 2);
        QVERIFY(isOneObject(ran.out));
        QCOMPARE(ran.errorKind(), kind);
        QCOMPARE(listsOf(desk.run(words("recipients list"))), (QStringList{u"A:2"_s, u"B:1"_s}));
    }

    void renamesAndTagsLists() {
        const Desk desk;
        import(desk, "A", {1, 2});
        QCOMPARE(desk.run(words("recipients rename A 会员")).exitCode, 0);
        const Ran tagged = desk.run(words("recipients tag 会员 春节 VIP"));
        QCOMPARE(tagged.json()[u"tags"].toArray(), (QJsonArray{u"春节"_s, u"VIP"_s}));
        import(desk, "会员", {1});
        QCOMPARE(desk.run(words("recipients list")).json()[u"lists"][0][u"tags"].toArray(),
                 (QJsonArray{u"春节"_s, u"VIP"_s}));
        QCOMPARE(desk.run(words("recipients tag 会员")).exitCode, 0);
        QCOMPARE(desk.run(words("recipients list")).json()[u"lists"][0][u"tags"].toArray(), QJsonArray());
    }

    void tellsATemplatesHistory() {
        Desk desk;
        desk.prepare();
        const QStringList asking = words("template history --account Shop") + QStringList{sandbox::sampleTemplateId()};
        const Ran told = desk.run(asking);
        QCOMPARE(told.exitCode, 0);
        QVERIFY(isOneObject(told.out));
        const QJsonArray changes = told.json()[u"changes"].toArray();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0][u"event"].toString(), u"added"_s);
        QVERIFY(changes[0][u"content"].toString().contains(u"{{"_s));
        desk.prepareTemplates();
        QCOMPARE(desk.run(asking).json(), told.json());
        QCOMPARE(desk.run(words("template history --account Shop none")).errorKind(), u"no_such_template"_s);
    }

    void speaksBothLanguages_data() {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QStringList>("told");
        QTest::newRow("en") << u"C.UTF-8"_s
                            << QStringList{u"Hello is saved as version 1."_s, u"Hello, version 1, of template"_s,
                                           u"Hello is called Bye now."_s, u"added"_s};
        QTest::newRow("zh") << u"zh_CN.UTF-8"_s
                            << QStringList{u"“Hello”已保存为第 1 版。"_s, u"Hello，第 1 版，模板"_s,
                                           u"“Hello”现在叫“Bye”。"_s, u"新增"_s};
    }
    void speaksBothLanguages() {
        QFETCH(QString, locale);
        QFETCH(QStringList, told);
        Desk desk;
        desk.prepare();
        desk.environment.insert(u"LC_ALL"_s, locale);
        QString heard;
        for (const QStringList& command :
             {saving("Hello"), message("show", "Hello"), message("rename", "Hello", words("--to Bye")),
              words("template history --account Shop") + QStringList{sandbox::sampleTemplateId()}}) {
            QProcess process;
            process.setProcessEnvironment(desk.environment);
            process.start(QStringLiteral(HONGYANCTL),
                          QStringList{u"--data"_s, desk.data(), u"--secrets"_s, u"env"_s} + command);
            const Ran ran = Hongyanctl::end(process);
            QCOMPARE(ran.exitCode, 0);
            heard += QString::fromUtf8(ran.out);
        }
        for (const QString& part : told)
            QVERIFY2(heard.contains(part), qPrintable(part + u'\n' + heard));
    }
};

QTEST_GUILESS_MAIN(TestLibraryCommands)
#include "tst_librarycommands.moc"
