#include <QRegularExpression>
#include <algorithm>
#include <numeric>

#include "hongyanctl.h"

using namespace hongyan::tool;

namespace {

/// What --help lists: a command or an option, with what stands behind or below it.
struct Entry {
    QString name;
    QString about;
    bool isCommand = false;
};

bool hasHan(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

std::vector<Entry> entriesOf(const QString& help) {
    std::vector<Entry> entries;
    bool isCommand = false;
    for (const QString& line : help.split(u'\n')) {
        static const QRegularExpression first(QStringLiteral("^  (\\S+)(.*)$"));
        if (line.endsWith(u':') || line.endsWith(u'：'))
            isCommand = line == QStringLiteral("命令：") || line == QStringLiteral("Commands:");
        if (const auto match = first.match(line); match.hasMatch())
            entries.push_back({match.captured(1), match.captured(2), isCommand});
        else if (line.startsWith(QLatin1String("   ")) && !entries.empty())
            entries.back().about += line;
    }
    return entries;
}

/// Whoever reads Chinese gets everything in Chinese: each command's help, and what is said of wrong usage.
class HelpWordsTest : public QObject {
    Q_OBJECT

    Hongyanctl m_program;
    int m_entries = 0;

    Ran run(const QStringList& arguments, const char* locale) {
        m_program.environment.insert(QStringLiteral("LC_ALL"), QLatin1String(locale));
        QProcess process;
        process.setProcessEnvironment(m_program.environment);
        process.start(QStringLiteral(HONGYANCTL), arguments);
        return Hongyanctl::end(process);
    }

    void look(const QStringList& path) {
        const Ran ran = run(path + QStringList(QStringLiteral("--help")), "zh_CN.UTF-8");
        QCOMPARE(ran.exitCode, 0);
        const QString help = QString::fromUtf8(ran.out);
        static const QRegularExpression english(QStringLiteral(
            "(?<![-\\w])(Usage|Options|OPTIONS|Commands|COMMAND|SUBCOMMAND|Positionals|Arguments|TEXT|NUMBER|INT|"
            "UINT|REQUIRED|Needs|Excludes|file|lists|delivery|the|of|and|or|is|to|with)\\b"));
        QVERIFY2(!english.match(help).hasMatch(), qPrintable(path.join(u' ') + u'\n' + help));
        QVERIFY2(hasHan(help.section(u'\n', 0, 0)), qPrintable(help));
        static const QRegularExpression narrow(QStringLiteral("^\\S*\\p{Han}:"), QRegularExpression::MultilineOption);
        QVERIFY2(!narrow.match(help).hasMatch(), qPrintable(help));
        for (const Entry& entry : entriesOf(help)) {
            ++m_entries;
            QVERIFY2(hasHan(entry.about),
                     qPrintable(path.join(u' ') + u' ' + entry.name + QStringLiteral(": ") + entry.about));
            if (entry.isCommand)
                look(path + QStringList(entry.name));
        }
    }

 private slots:
    void everyCommandAndOptionIsExplained() {
        look({});
        QVERIFY2(m_entries > 300, qPrintable(QString::number(m_entries)));
    }

    void columnsStandBelowEachOther() {
        const QString help = QString::fromUtf8(
            run({QStringLiteral("account"), QStringLiteral("add"), QStringLiteral("--help")}, "zh_CN.UTF-8").out);
        const auto columnsTo = [](const QString& text, qsizetype at) {
            return std::accumulate(text.begin(), text.begin() + at, qsizetype(0), [](qsizetype columns, QChar c) {
                return columns + (c.unicode() >= 0x2E80 ? 2 : 1);
            });
        };
        for (const QString& line : help.split(u'\n')) {
            static const QRegularExpression description(QStringLiteral("^  \\S.*?  +(?=\\S)"));
            if (const auto match = description.match(line); match.hasMatch())
                QCOMPARE(columnsTo(line, match.capturedEnd()), 30);
        }
    }

    void wrongUsageIsSaid_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("chinese");
        QTest::addColumn<QString>("english");
        const auto row = [](const char* line, const char* chinese, const char* english) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(chinese) << QString::fromUtf8(english);
        };
        row("", "请写出要执行的命令", "A command is required");
        row("account", "请写出要执行的命令", "A command is required");
        row("account list more", "多出来的参数：more", "Not expected: more");
        row("account check", "缺少 账号", "account is required");
        row("account add --name A", "缺少 --app-id", "--app-id is required");
        row("account add --name", "--name 需要一个值", "--name needs a value");
        row("account list --secrets here", "--secrets: “here”不在可选的值里：keychain, env, memory",
            "--secrets: \"here\" is none of: keychain, env, memory");
        row("sandbox --port 70000", "--port: “70000”不是 0 到 65535 之间的整数",
            "--port: \"70000\" is no whole number from 0 to 65535");
        row("deliveries --limit 0", "--limit: “0”不是大于等于 1 的整数", "--limit: \"0\" is no whole number from 1 on");
        row("deliveries --limit %2", "--limit: “%2”不是大于等于 1 的整数",
            "--limit: \"%2\" is no whole number from 1 on");
        row("explain seven", "编号：“seven”不是有效的值", "delivery: \"seven\" is no value for it");
        row("send --account A --message M --message-version 1 --url U --list L", "--message 不能与 --url 一起用",
            "--message excludes --url");
        row("send --account A --template T --recipients F", "--recipients 须与 --openid 一起用",
            "--recipients requires --openid");
        row("send --account A --template T", "缺少 --recipients 文件 --openid 列名，或 --list 名单",
            "--recipients FILE --openid COLUMN, or --list LIST is required");
        row("recipients merge A --name N", "名单 至少要写 2 个值", "lists needs at least 2 values");
        row("account list --json=maybe", "--json：“maybe”不是有效的值", "--json: \"maybe\" is no value for it");
    }

    void wrongUsageIsSaid() {
        QFETCH(QString, line);
        QFETCH(QString, chinese);
        QFETCH(QString, english);
        const QStringList arguments = line.split(u' ', Qt::SkipEmptyParts);
        for (const bool isChinese : {true, false}) {
            const Ran ran = run(arguments, isChinese ? "zh_CN.UTF-8" : "C.UTF-8");
            QCOMPARE(ran.exitCode, 2);
            QVERIFY(ran.out.isEmpty());
            QCOMPARE(QString::fromUtf8(ran.err), isChinese ? chinese + QStringLiteral("\n用法见：hongyanctl --help\n")
                                                           : english + QStringLiteral("\nSee: hongyanctl --help\n"));
        }
    }

    void whatFailsIsSaid_data() {
        QTest::addColumn<QString>("line");
        for (const char* line : {"account add --name A --app-id wx1234567890123456 --kind shop",
                                 "account add --name A --app-id wx1234567890123456 --token old",
                                 "account add --name A --app-id wx1234567890123456 --api-base http://example.com",
                                 "account add --name A --app-id wx1234567890123456 --api-base https://a:b@example.com",

                                 "account check Nobody",
                                 "account check Known",
                                 "account proxy-password Known",
                                 "account token-password Known",
                                 "template sync --account Known",
                                 "message show --account Known --name M",
                                 "recipients import no.csv --name L --openid openid",
                                 "recipients import empty.csv --name L --openid openid",
                                 "recipients import list.csv --name L --openid other",
                                 "recipients import list.csv --name L --openid openid --hidden yes",
                                 "recipients import list.csv --name L --openid openid --encoding latin",
                                 "recipients import list.csv --name L --openid openid --header-row 9",
                                 "recipients import list.csv --name L --openid openid --rejected list.csv",
                                 "recipients import broken.xlsx --name L --openid openid",
                                 "recipients show L",
                                 "recipients merge A B --name C",
                                 "suppress add x",
                                 "suppress add oPerson_12345678901234567890 --until now",

                                 "campaign show 7",
                                 "campaign resume 7",
                                 "deliveries --state gone",
                                 "explain 7",
                                 "retry --campaign 7",
                                 "retry --campaign 7 --state accepted",
                                 "settle --campaign 7 --as perhaps",
                                 "send --account Known --template T --list L",
                                 "send --account Known --template T --list L --at never",
                                 "send --account Known --template T --list L --window now",
                                 "send --account Known --template T --list L --cap many",
                                 "send --account Known --template T --list L --retry never",
                                 "backup list.csv",
                                 "restore list.csv",
                                 "restore no.db",
                                 "message import list.csv --account Known"})
            QTest::newRow(line) << QString::fromUtf8(line);
    }

    void whatFailsIsSaid() {
        QFETCH(QString, line);
        const auto write = [this](const char* name, const QByteArray& content) {
            return m_program.write(QLatin1String(name), content);
        };
        const QHash<QString, QString> files{
            {QStringLiteral("no.csv"), m_program.file(QStringLiteral("no.csv"))},
            {QStringLiteral("no.db"), m_program.file(QStringLiteral("no.db"))},
            {QStringLiteral("empty.csv"), write("empty.csv", {})},
            {QStringLiteral("list.csv"), write("list.csv", "openid,order\noPerson_12345678901234567890,1\n")},
            {QStringLiteral("broken.xlsx"), write("broken.xlsx", "PK\x03\x04 and no more")}};
        QStringList arguments{QStringLiteral("--data"), m_program.data(), QStringLiteral("--secrets"),
                              QStringLiteral("env")};
        // An address where nobody listens.
        run(arguments + QString(QStringLiteral("account add --name Known --app-id wx1234567890123456 --api-base "
                                               "http://127.0.0.1:1"))
                            .split(u' '),
            "C.UTF-8");
        for (const QString& word : line.split(u' '))
            arguments << files.value(word, word);
        const Ran ran = run(arguments, "zh_CN.UTF-8");
        QVERIFY2(ran.exitCode > 0 && ran.exitCode < 10, qPrintable(QString::number(ran.exitCode)));
        QString said = QString::fromUtf8(ran.err);
        for (auto file = files.begin(); file != files.end(); ++file)
            said.remove(file.value()).remove(file.key());
        QVERIFY2(hasHan(said), qPrintable(said));
        static const QRegularExpression english(
            QStringLiteral(
                "(?<![-\\w])(the|of|is|are|not|and|no|there|it|that|with|cannot|has|have|was|refused|error)(?![-\\w])"),
            QRegularExpression::CaseInsensitiveOption);
        QVERIFY2(!english.match(said).hasMatch(), qPrintable(said));
    }

    void scriptsAreToldToo() {
        const Ran ran =
            run({QStringLiteral("account"), QStringLiteral("check"), QStringLiteral("--json")}, "zh_CN.UTF-8");
        QCOMPARE(ran.json()[QLatin1String("error")][QLatin1String("kind")].toString(), QStringLiteral("usage"));
        QCOMPARE(ran.json()[QLatin1String("error")][QLatin1String("message")].toString(), QStringLiteral("缺少 账号"));
    }
};

}  // namespace

QTEST_GUILESS_MAIN(HelpWordsTest)
#include "tst_helpwords.moc"
