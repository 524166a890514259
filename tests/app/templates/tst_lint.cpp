#include <QTest>

#include "templates/lint.h"

using namespace hongyan;
using namespace hongyan::templates;
using namespace Qt::StringLiterals;

class TestLint : public QObject {
    Q_OBJECT

 private slots:
    void fixes_data();
    void fixes();
    void everyFixIsOfferedSomewhere();
    void findsAndCounts();
    void knowsMessagesFromPeople();
    void looksAtThePageATapOpens();
    void seesWhatWasNotFormatted();
    void leavesDeadFieldsAlone();
    void saysWhatDeadFieldsAreSentWith();
    void warnsOfTwinColumns();
    void appendsAsIfInOneGo();
    void curesWhatItSaysItCures();
    void warnsOfNullMarkers_data();
    void warnsOfNullMarkers();
    void warnsOfLookAlikes();
    void looksAtLinks_data();
    void looksAtLinks();

 private:
    static std::vector<Field> fields() {
        return parseContent(
            u"商品:{{thing1.DATA}}\n时间:{{time2.DATA}}\n金额:{{amount3.DATA}}\n状态:{{phrase4.DATA}}"_s);
    }
    static Message message() {
        Message made;
        made.fields = {{u"phrase4"_s, u"{{d}}"_s},
                       {u"amount3"_s, u"{{c}}"_s},
                       {u"time2"_s, u"{{b}}"_s},
                       {u"thing1"_s, u"{{a}}"_s}};
        return made;
    }
    static LintReport checked(const Message& message, const std::vector<std::vector<QString>>& people,
                              qint64 from = 0) {
        const auto linter = Linter::make(message, fields(), {u"a"_s, u"b"_s, u"c"_s, u"d"_s}, Timestamp{});
        LintReport report;
        for (const auto& values : people) {
            linter->look({from, from + 2, u"o%1"_s.arg(from), {}}, values, report);
            ++from;
        }
        return report;
    }
    static std::vector<std::vector<QString>> crowd() {
        std::vector<std::vector<QString>> people;
        for (int i = 0; i < 200; ++i)
            people.push_back({i % 7 == 0 ? QString(20 + i % 3, u'长') : u"茶"_s,
                              i % 5 == 0 ? u"2026.11.20 9:05"_s : u"2026-11-20 09:05"_s,
                              i % 11 == 0 ? u"1,000"_s : u"10元"_s, i % 13 == 0 ? u" 已发 "_s : u"已发"_s});
        return people;
    }
};

void TestLint::fixes_data() {
    QTest::addColumn<Fix>("fix");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](Fix fix, const char* key, const QString& before, const QString& after) {
        QTest::addRow("%s %s %s", qPrintable(nameOf(fix)), key, qPrintable(before.simplified()))
            << fix << QString::fromLatin1(key) << before << after;
    };
    const QString long25(25, u'长');
    row(Fix::Trim, "thing1", u" \u3000茶 "_s, u"茶"_s);
    row(Fix::CollapseSpaces, "thing1", u"第一行\r\n 第二行\t完"_s, u"第一行 第二行 完"_s);
    row(Fix::Shorten, "thing1", long25, QString(19, u'长') + u'…');
    row(Fix::Shorten, "thing1", QString(20, u'长'), QString(20, u'长'));
    row(Fix::Shorten, "thing1", QString(18, u'长') + u"😀😀"_s, QString(18, u'长') + u'…');
    row(Fix::Shorten, "phrase1", u"已经发货完成"_s, u"已经发货完"_s);
    row(Fix::Shorten, "name1", u"买买提·吐尔逊江·阿不都"_s, u"买买提·吐尔逊江·…"_s);
    row(Fix::Shorten, "time1", long25, long25);
    row(Fix::ReformatDate, "time1", u"2026.11.20 9:05"_s, u"2026-11-20 09:05"_s);
    row(Fix::ReformatDate, "time1", u"20261120 9点5分7秒"_s, u"2026-11-20 09:05:07"_s);
    row(Fix::ReformatDate, "time1", u"2026-11-20"_s, u"2026-11-20"_s);
    row(Fix::ReformatDate, "date1", u"20261120"_s, u"2026-11-20"_s);
    row(Fix::ReformatDate, "thing1", u"20261120"_s, u"20261120"_s);
    row(Fix::ReformatAmount, "amount1", u"RMB 1,234.567"_s, u"1234.57元"_s);
    row(Fix::ReformatAmount, "amount1", u"￥１２元"_s, u"12元"_s);
    row(Fix::ReformatAmount, "amount1", u"100万元"_s, u"100万元"_s);
    row(Fix::ReformatAmount, "amount1", u"-5"_s, u"-5"_s);
}

void TestLint::fixes() {
    QFETCH(Fix, fix);
    QFETCH(QString, key);
    QFETCH(QString, before);
    QFETCH(QString, after);
    const FieldType type = typeOfKey(key);
    QCOMPARE(applied(fix, type, false, before), after);
    QCOMPARE(applied(fix, type, false, after), after);  // twice is once
}

void TestLint::everyFixIsOfferedSomewhere() {
    for (const Fix fix : allFixes) {
        QCOMPARE(fixNamed(nameOf(fix)), std::optional(fix));
        bool offered = false;
        for (const FieldType type : {FieldType::Thing, FieldType::Time, FieldType::Amount})
            for (const ValueFault fault : {ValueFault::TooLong, ValueFault::WrongForm, ValueFault::LookAlike})
                offered = offered || std::ranges::count(fixesFor(type, fault), fix) > 0;
        QVERIFY2(offered, qPrintable(nameOf(fix)));
    }
}

void TestLint::findsAndCounts() {
    const LintReport report = checked(message(), {{u"茶"_s, u"2026-11-20 09:05"_s, u"10元"_s, u"已发"_s},
                                                  {QString(21, u'长'), u"明天"_s, u"10元"_s, u"已发"_s},
                                                  {QString(22, u'长'), u"9:05"_s, u"10元"_s, QString()},
                                                  {u"茶\n茶"_s, u"9:05"_s, u"1,000"_s, u"ok"_s}});
    QCOMPARE(report.checked, 4);
    QCOMPARE(report.passed, 1);
    QStringList said;
    for (const LintFinding& finding : report.findings)
        said.append(u"%1 %2 %3"_s.arg(finding.field.key, nameOf(finding.fault)).arg(finding.people));
    QCOMPARE(said, (QStringList{u"thing1 too_long 2"_s, u"thing1 control_character 1"_s, u"time2 wrong_form 1"_s,
                                u"amount3 wrong_form 1"_s, u"phrase4 empty 1"_s, u"phrase4 wrong_form 1"_s}));
    QCOMPARE(report.findings[0].cures, (std::vector<Cure>{{Fix::Shorten, 2}}));
    QCOMPARE(report.findings[1].cures, (std::vector<Cure>{{Fix::CollapseSpaces, 1}}));
    QVERIFY(report.findings[2].cures.empty());
    QCOMPARE(report.findings[3].cures, (std::vector<Cure>{{Fix::ReformatAmount, 1}}));
    QCOMPARE(report.findings[0].first.size(), 2u);
    QCOMPARE(report.findings[0].first[1], (LintPerson{2, 4, u"o2"_s, QString(22, u'长')}));
}

/// Where somebody is found with a further row, the number is of messages.
void TestLint::knowsMessagesFromPeople() {
    const auto linter = Linter::make(message(), fields(), {u"a"_s, u"b"_s, u"c"_s, u"d"_s}, Timestamp{});
    const auto look = [&](int nth, const QString& thing, LintReport& report) {
        linter->look({nth, nth + 2, u"o1"_s, {}, nth},
                     std::vector<QString>{thing, u"2026-11-20 09:05"_s, u"10元"_s, u"已发"_s}, report);
    };
    LintReport once, twice;
    look(0, QString(21, u'长'), once);
    QVERIFY(!once.hasFurther && !once.findings.at(0).hasFurther);
    look(1, u"茶"_s, once);
    QVERIFY(once.hasFurther && !once.findings.at(0).hasFurther);
    look(2, QString(21, u'长'), twice);
    QVERIFY(twice.findings.at(0).hasFurther);
    append(once, twice);
    QCOMPARE(once.findings.at(0).people, 2);
    QVERIFY(once.findings.at(0).hasFurther);
}

void TestLint::looksAtThePageATapOpens() {
    Message opening = message();
    opening.url = u"{{a}}"_s;
    const LintReport report =
        checked(opening, {{u"https://x.cn"_s, u"9:05"_s, u"1"_s, u"好"_s}, {u"x.cn"_s, u"9:05"_s, u"1"_s, u"好"_s}});
    QCOMPARE(report.passed, 1);
    QCOMPARE(report.findings.size(), 1u);
    QCOMPARE(report.findings[0].field.key, u"url"_s);
    QCOMPARE(report.findings[0].fault, ValueFault::WrongForm);
}

void TestLint::seesWhatWasNotFormatted() {
    Message formatted = message();
    formatted.fields[3].text = u"{{a:0.00}}"_s;
    const LintReport report = checked(formatted, {{u"茶"_s, u"9:05"_s, u"1"_s, u"好"_s}});
    QCOMPARE(report.findings.size(), 1u);
    QCOMPARE(report.findings[0].fault, ValueFault::NotFormatted);
}

void TestLint::leavesDeadFieldsAlone() {
    Message made;
    made.fields = {{u"keyword1"_s, u"好"_s}};
    const auto linter =
        Linter::make(made, parseContent(u"{{first.DATA}}\n甲:{{keyword1.DATA}}\n{{remark.DATA}}"_s), {}, Timestamp{});
    LintReport report;
    linter->look({}, {}, report);
    QCOMPARE(report.passed, 1);
}

// Nobody sees them, and the platform does not judge them; but they are sent.
void TestLint::saysWhatDeadFieldsAreSentWith() {
    Message made;
    made.fields = {{u"first"_s, u"{a}"_s}, {u"keyword1"_s, u"好"_s}, {u"remark"_s, u"{{a}}"_s}};
    const auto fields = parseContent(u"{{first.DATA}}\n甲:{{keyword1.DATA}}\n{{remark.DATA}}"_s);
    const auto linter = Linter::make(made, fields, {u"a"_s}, Timestamp{});
    LintReport report;
    linter->look({}, std::vector<QString>{u"NULL"_s}, report);
    linter->look({}, std::vector<QString>{u"a\nb"_s}, report);
    QStringList said;
    for (const LintFinding& finding : report.findings)
        said.append(u"%1 %2 %3"_s.arg(finding.field.key, nameOf(finding.fault)).arg(finding.people));
    QCOMPARE(said, (QStringList{u"first look_alike 2"_s, u"remark null_marker 1"_s}));
    QCOMPARE(report.passed, 2);
    QVERIFY(!linter->refusal(std::vector<QString>{u"a\nb"_s}));
}

void TestLint::warnsOfTwinColumns() {
    Message made;
    made.fields = {{u"thing1"_s, u"{{a}}"_s}, {u"phrase4"_s, u"{{a (1)}}"_s}};
    made.url = u"https://e.test/{{a}}"_s;
    const QStringList columns{u"a"_s, u"a (2)"_s};
    const auto linter = Linter::make(made, parseContent(u"{{thing1.DATA}}{{phrase4.DATA}}"_s), columns, Timestamp{});
    LintReport report;
    linter->look({}, std::vector<QString>{u"好"_s, u"坏"_s}, report);
    linter->look({}, std::vector<QString>{u"好"_s, u" 好"_s}, report);
    QCOMPARE(report.passed, 2);
    QCOMPARE(report.findings.size(), 2u);
    for (const LintFinding& finding : report.findings) {
        QCOMPARE(finding.fault, ValueFault::TwinColumns);
        QCOMPARE(finding.people, 1);
    }
    const auto twins = twinsIn(made, columns);
    QCOMPARE(twins.size(), 2u);
    QCOMPARE(twins[0].first, u"a (1)"_s);
    QCOMPARE(twins[0].other, u"a (2)"_s);
}

void TestLint::appendsAsIfInOneGo() {
    const auto people = crowd();
    const LintReport whole = checked(message(), people);
    LintReport parts;
    for (std::size_t from = 0; from < people.size(); from += 37) {
        const std::size_t to = std::min(people.size(), from + 37);
        append(parts, checked(message(),
                              {people.begin() + static_cast<std::ptrdiff_t>(from),
                               people.begin() + static_cast<std::ptrdiff_t>(to)},
                              static_cast<qint64>(from)));
    }
    QVERIFY(whole.findings.size() >= 4);
    QCOMPARE(parts, whole);
}

/// Every promised cure, applied, makes that many people pass.
void TestLint::curesWhatItSaysItCures() {
    const auto people = crowd();
    const LintReport before = checked(message(), people);
    for (const LintFinding& finding : before.findings)
        for (const Cure& cure : finding.cures) {
            Message mended = message();
            std::ranges::find(mended.fields, finding.field.key, &MessageField::key)->fixes = {cure.fix};
            const LintReport after = checked(mended, people);
            qint64 left = 0;
            for (const LintFinding& other : after.findings)
                if (other.field.key == finding.field.key && other.fault == finding.fault)
                    left = other.people;
            QCOMPARE(left, finding.people - cure.people);
        }
}

void TestLint::warnsOfNullMarkers_data() {
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("warns");
    for (const QString& marker : {u"NULL"_s, u"null"_s, u" (null) "_s, u"\\N"_s, u"None"_s, u"NaN"_s, u"undefined"_s,
                                  u"#N/A"_s, u"#REF!"_s, u"#DIV/0!"_s, u"N/A"_s})
        QTest::newRow(qPrintable(marker)) << marker << true;
    for (const QString& value : {u"Nullmann"_s, u"无"_s, u"nana"_s, u"#1"_s})
        QTest::newRow(qPrintable(value)) << value << false;
}

void TestLint::warnsOfNullMarkers() {
    QFETCH(QString, value);
    QFETCH(bool, warns);
    Message greeting = message();
    greeting.fields[3].text = u"尊敬的{{a}}"_s;
    const LintReport report = checked(greeting, {{value, u"9:05"_s, u"1"_s, u"好"_s}});
    QCOMPARE(report.passed, 1);  // the platform would take it
    QCOMPARE(report.findings.size(), warns ? 1u : 0u);
    if (warns)
        QCOMPARE(report.findings[0].fault, ValueFault::NullMarker);
}

void TestLint::warnsOfLookAlikes() {
    Message typed = message();
    typed.fields[3].text = u"商品{a}"_s;
    typed.url = u"https://e.test/?no=${b}"_s;
    const std::vector<std::vector<QString>> people{{u"茶"_s, u"9:05"_s, u"1"_s, u"好"_s}};
    const LintReport report = checked(typed, people);
    QCOMPARE(report.passed, 1);
    QCOMPARE(report.findings.size(), 2u);
    QCOMPARE(report.findings[0].field.key, u"thing1"_s);
    QCOMPARE(report.findings[0].fault, ValueFault::LookAlike);
    QCOMPARE(report.findings[0].cures, (std::vector<Cure>{{Fix::MakeVariables, 1}}));
    QCOMPARE(report.findings[1].field.key, urlKey);
    const QStringList columns{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    QCOMPARE(lookAlikesIn(typed, columns).size(), 2u);
    QVERIFY(checked(withVariables(typed, columns), people).findings.empty());
    typed.url.clear();
    typed.fields[3].fixes = {Fix::MakeVariables};
    QVERIFY(checked(typed, people).findings.empty());
    const auto compiled = CompiledMessage::compile(typed, columns);
    QCOMPARE(compiled->render(people[0], Timestamp{}).fields[3].text, u"商品茶"_s);
}

void TestLint::looksAtLinks_data() {
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("found");
    QTest::newRow("good ones") << u"https://e.test/{{a}}"_s << u"pages/x?n={{a}}"_s << QString();
    QTest::newRow("a blank in a whole link") << u"{{b}}"_s << QString() << u"url wrong_form"_s;
    QTest::newRow("no host") << u"https://{{c}}"_s << QString() << u"url wrong_form"_s;
    QTest::newRow("an empty whole link") << u"{{c}}"_s << QString() << u"url empty"_s;
    QTest::newRow("a blank in a whole page") << QString() << u"{{d}}"_s << u"pagepath wrong_form"_s;
    QTest::newRow("an empty page") << QString() << u"{{c}}"_s << u"pagepath empty"_s;
}

void TestLint::looksAtLinks() {
    QFETCH(QString, url);
    QFETCH(QString, path);
    Message opening = message();
    opening.fields.clear();
    opening.url = url;
    opening.miniPath = path;
    const QStringList columns{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    const auto linter = Linter::make(opening, {}, columns, Timestamp{});
    QVERIFY(linter);
    LintReport report;
    linter->look({}, std::vector<QString>{u"张 三/#"_s, u"https://e.test/a b"_s, QString(), u"pages/a b"_s}, report);
    QStringList found;
    for (const LintFinding& finding : report.findings)
        found.append(u"%1 %2"_s.arg(finding.field.key, nameOf(finding.fault)));
    QTEST(found.join(u", "_s), "found");
}

QTEST_APPLESS_MAIN(TestLint)
#include "tst_lint.moc"
