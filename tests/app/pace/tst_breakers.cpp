#include <QTest>

#include "pace/breakers.h"

using namespace hongyan;
using namespace hongyan::pace;
using delivery::Outcome;
using delivery::Scope;
using delivery::State;
using delivery::Verdict;

namespace {

struct Step {
    Outcome outcome;
    State to = State::Failed;
    int times = 1;
};

const Step accepted{{.verdict = Verdict::Accepted}, State::Accepted};
const Step refusedRow{{.verdict = Verdict::RecipientRefused, .code = 43004}};
const Step wrongOpenid{{.verdict = Verdict::RecipientRefused, .code = 40003, .scope = Scope::List}};
const Step wrongOpenidToo{{.verdict = Verdict::RecipientRefused, .code = 49003, .scope = Scope::List}};
const Step thing1{
    {.verdict = Verdict::RequestRefused, .code = 47003, .field = QStringLiteral("thing1"), .scope = Scope::Values}};
const Step thing2{
    {.verdict = Verdict::RequestRefused, .code = 47003, .field = QStringLiteral("thing2"), .scope = Scope::Values}};
const Step emptyValue{{.verdict = Verdict::RequestRefused, .code = 40250, .scope = Scope::Values}};
const Step unknown{{.verdict = Verdict::UnknownCode, .code = 99'123}};
const Step unknownToo{{.verdict = Verdict::UnknownCode, .code = 99'124}};
const Step busy{{.verdict = Verdict::RefusedForNow, .code = -1}, State::Retrying};
const Step lost{{.verdict = Verdict::Ambiguous, .fault = delivery::Fault::TimedOut}, State::Retrying};
const Step secret{{.verdict = Verdict::AccountRefused, .code = 40125, .scope = Scope::Account}, State::Retrying};
const Step template_{{.verdict = Verdict::RequestRefused, .code = 40037, .scope = Scope::Message}};

Step operator*(int times, Step step) {
    step.times = times;
    return step;
}

}  // namespace

Q_DECLARE_METATYPE(std::vector<Step>)
Q_DECLARE_METATYPE(std::optional<Broken>)

class TestBreakers : public QObject {
    Q_OBJECT
 private slots:
    /// The last of the steps breaks, or nothing does.
    void breaks_data() {
        QTest::addColumn<int>("finished");  // before
        QTest::addColumn<std::vector<Step>>("steps");
        QTest::addColumn<std::optional<Broken>>("broken");
        const auto row = [](const char* name, std::vector<Step> steps, std::optional<Broken> broken, int finished = 0) {
            QTest::newRow(name) << finished << std::move(steps) << std::move(broken);
        };
        const Broken alike{Break::FailingAlike, 43004, {}};
        row("all well", {100 * accepted}, {});
        row("20 alike are not too many", {20 * refusedRow, 30 * accepted}, {});
        row("21 alike are", {20 * refusedRow, 1 * refusedRow}, alike);
        row("21 of the first 50", {29 * accepted, 20 * refusedRow, 1 * refusedRow}, alike);
        row("beyond the first 50", {30 * accepted, 40 * refusedRow}, {});
        row("not alike", {10 * refusedRow, 10 * thing1, 10 * emptyValue, 10 * accepted}, {});
        row("what is retried has not finished", {200 * busy}, {});
        row("taken up again later", {100 * refusedRow}, {}, 50);
        row("taken up again early", {9 * refusedRow, 9 * refusedRow, 2 * refusedRow, 1 * refusedRow}, alike, 20);
        row("20 rows at one field", {60 * accepted, 19 * thing1, 1 * thing1},
            Broken{Break::FieldRefused, 47003, QStringLiteral("thing1")});
        row("from the beginning too", {19 * thing1, 1 * thing1},
            Broken{Break::FieldRefused, 47003, QStringLiteral("thing1")});
        row("19 rows", {60 * accepted, 19 * thing1, 1 * accepted, 19 * thing1, 1 * accepted}, {});
        row("at another field", {60 * accepted, 19 * thing1, 19 * thing2, 19 * emptyValue, 19 * thing1}, {});
        row("no field named", {60 * accepted, 19 * emptyValue, 1 * emptyValue}, Broken{Break::FieldRefused, 40250, {}});
        row("a busy platform ends no row", {60 * accepted, 10 * thing1, 5 * busy, 5 * lost, 9 * thing1, 1 * thing1},
            Broken{Break::FieldRefused, 47003, QStringLiteral("thing1")});
        row("unknown codes", {60 * accepted, 9 * unknown, 1 * unknownToo}, Broken{Break::UnknownCodes, 99'124, {}});
        row("9 unknown codes", {60 * accepted, 9 * unknown, 1 * accepted, 9 * unknown}, {});
        row("wrong list at once", {19 * wrongOpenid, 1 * wrongOpenidToo}, Broken{Break::WrongList, 49003, {}});
        row("wrong list, more than half of 20", {9 * accepted, 10 * wrongOpenid, 1 * wrongOpenid},
            Broken{Break::WrongList, 40003, {}});
        row("half of 20 is not", {10 * wrongOpenid, 10 * accepted, 30 * accepted}, {});
        row("wrong list later", {60 * accepted, 19 * wrongOpenid, 1 * wrongOpenid},
            Broken{Break::WrongList, 40003, {}});
        row("now and then a wrong openid", {60 * accepted, 19 * wrongOpenid, 1 * accepted, 19 * wrongOpenid}, {});
        row("account", {60 * accepted, 1 * secret}, Broken{Break::AccountRefused, 40125, {}});
        row("template", {60 * accepted, 1 * template_}, Broken{Break::TemplateRefused, 40037, {}});
    }
    void breaks() {
        QFETCH(int, finished);
        QFETCH(std::vector<Step>, steps);
        QFETCH(std::optional<Broken>, broken);
        Breakers breakers(finished);
        std::optional<Broken> said;
        for (const Step& step : steps)
            for (int i = 0; i < step.times; ++i) {
                QVERIFY2(!said, "it broke before the last step");
                said = breakers.note(step.outcome, step.to);
            }
        QCOMPARE(said.has_value(), broken.has_value());
        if (said) {
            QCOMPARE(nameOf(said->what), nameOf(broken->what));
            QCOMPARE(said->code, broken->code);
            QCOMPARE(said->field, broken->field);
        }
    }

    /// Whoever goes on in spite of it means it; a new row may still break it.
    void saysItOnce() {
        Breakers breakers;
        int said = 0;
        for (int i = 0; i < 200; ++i)
            said += breakers.note(refusedRow.outcome, refusedRow.to) ? 1 : 0;
        QCOMPARE(said, 1);
        Breakers rows(50);
        said = 0;
        for (int i = 0; i < 60; ++i)
            said += rows.note(thing1.outcome, thing1.to) ? 1 : 0;
        QCOMPARE(said, 3);
    }
};

QTEST_APPLESS_MAIN(TestBreakers)
#include "tst_breakers.moc"
