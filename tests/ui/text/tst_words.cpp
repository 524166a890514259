#include <QLocale>
#include <QTest>
#include <QTranslator>

#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/text/notes.h"
#include "ui/text/paces.h"
#include "ui/text/results.h"
#include "ui/text/states.h"

using namespace hongyan;

namespace {

/// Every value of an enum whose values are `first` … `last`, without those that are not in use.
template<class Enum>
QStringList wordsOf(Enum first, Enum last) {
    QStringList words;
    for (int value = static_cast<int>(first); value <= static_cast<int>(last); ++value)
        words << text::word(static_cast<Enum>(value));
    return words;
}

QStringList allWords() {
    using namespace delivery;
    QStringList words;
    for (const State state : allStates)
        words << text::word(state);
    for (const Reason reason :
         {Reason::NotSent,        Reason::Backoff,        Reason::Throttled,      Reason::TokenRefused,
          Reason::PersonBusy,     Reason::RepeatedSafely, Reason::ByPerson,       Reason::Rejected,
          Reason::Exhausted,      Reason::NoAnswer,       Reason::PlatformReview, Reason::SuppressionList,
          Reason::Duplicate,      Reason::SendOnce,       Reason::FrequencyCap,   Reason::DuplicateRefused,
          Reason::ReceiptArrived, Reason::RefusedLater,   Reason::SettledAsSent,  Reason::SettledAsNotSent,
          Reason::OlderThanSent})
        words << text::word(reason);
    words << wordsOf(Receipt::None, Receipt::Failed) << wordsOf(Verdict::Accepted, Verdict::Ambiguous)
          << wordsOf(Fault::Unreachable, Fault::Misplaced)
          << wordsOf(CampaignStatus::Preparing, CampaignStatus::Cancelled)
          << wordsOf(PauseReason::ByPerson, PauseReason::OlderThanSent)
          << wordsOf(RetryKind::Prompt, RetryKind::Patient)
          << wordsOf(templates::ValueFault::Empty, templates::ValueFault::LookAlike)
          << wordsOf(settings::AccountKind::Service, settings::AccountKind::MiniProgram)
          << wordsOf(templates::Channel::TemplateSend, templates::Channel::BizSend)
          << wordsOf(settings::TokenSource::Stable, settings::TokenSource::External);
    for (int kind = 0; kind <= static_cast<int>(recipients::ProblemKind::NotCalculated); ++kind)
        words << text::word(recipients::Problem{.kind = static_cast<recipients::ProblemKind>(kind)});
    for (int kind = 0; kind <= static_cast<int>(recipients::NoteKind::Identical); ++kind)
        words << text::sentence(recipients::FileNote{.kind = static_cast<recipients::NoteKind>(kind), .rows = 3});
    words << wordsOf(recipients::HiddenRows::Take, recipients::HiddenRows::Leave)
          << wordsOf(recipients::MergedCells::Fill, recipients::MergedCells::Leave)
          << wordsOf(recipients::UncalculatedCells::Take, recipients::UncalculatedCells::Leave)
          << wordsOf(recipients::Duplicates::First, recipients::Duplicates::Each);
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::AlreadyRunning); ++kind)
        words << text::sentence(
            Error{static_cast<ErrorKind>(kind), QStringLiteral("for the log"), QStringLiteral("list.xlsx"), 40013});
    for (int type = 0; type <= static_cast<int>(templates::FieldType::Legacy); ++type)
        words << text::rule(static_cast<templates::FieldType>(type));
    for (int kind = 0; kind <= static_cast<int>(sending::PaceKind::StorageTrouble); ++kind) {
        sending::PaceReport report;
        report.kind = static_cast<sending::PaceKind>(kind);
        report.rate = 80;
        words << text::paceWords(report);
    }
    return words;
}

}  // namespace

class WordsTest : public QObject {
    Q_OBJECT

 private slots:
    void init();
    void cleanup();
    void englishIsComplete();
    void chineseIsComplete();
    void errorsNameSubjectAndCode();
    void results_data();
    void results();
    void fieldsGoByTheirNames();
    void seriesGoByTheirStates();
    void formats();
    void paceIsOneSentence();
    void rules();

 private:
    void speakChinese();
    QTranslator m_translator;
};

void WordsTest::init() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void WordsTest::cleanup() {
    QCoreApplication::removeTranslator(&m_translator);
}

void WordsTest::speakChinese() {
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    QVERIFY(m_translator.load(QStringLiteral(":/i18n/hongyan_zh_CN.qm")));
    QVERIFY(QCoreApplication::installTranslator(&m_translator));
}

void WordsTest::englishIsComplete() {
    for (const QString& word : allWords()) {
        QVERIFY(!word.isEmpty());
        QVERIFY2(!word.contains(QLatin1String("%1")) && !word.contains(QLatin1String("%2")), qPrintable(word));
        QVERIFY2(!word.contains(QLatin1String("for the log")), qPrintable(word));
    }
}

void WordsTest::chineseIsComplete() {
    const QStringList english = allWords();
    speakChinese();
    const QStringList chinese = allWords();
    for (qsizetype i = 0; i < english.size(); ++i) {
        const bool hasChinese = std::any_of(chinese.at(i).begin(), chinese.at(i).end(),
                                            [](QChar c) { return c.script() == QChar::Script_Han; });
        QVERIFY2(hasChinese, qPrintable(english.at(i)));
    }
    QCOMPARE(text::word(delivery::State::Accepted, delivery::Receipt::Delivered), QStringLiteral("已送达"));
    QCOMPARE(text::word(delivery::State::Unconfirmed), QStringLiteral("待核实"));
}

void WordsTest::errorsNameSubjectAndCode() {
    const auto say = [](ErrorKind kind, const QString& subject, int code) {
        return text::sentence(Error{kind, QStringLiteral("secret detail"), subject, code});
    };
    QVERIFY(say(ErrorKind::NoSuchColumn, QStringLiteral("openid"), 0).contains(QLatin1String("openid")));
    QVERIFY(say(ErrorKind::AccountRefused, QStringLiteral("1.2.3.4"), 40164).contains(QLatin1String("1.2.3.4")));
    QVERIFY(say(ErrorKind::AccountRefused, {}, 40125).contains(QLatin1String("AppSecret")));
    QVERIFY(say(ErrorKind::PlatformRefused, {}, 48001).contains(QLatin1String("48001")));
    const Error numbered{
        .kind = ErrorKind::AccountRefused, .subject = {}, .code = 40125, .rid = QStringLiteral("64ee17a2-0c55a802")};
    QVERIFY(text::sentence(numbered).contains(QLatin1String("(rid 64ee17a2-0c55a802)")));
    // A subject that looks like a placeholder is said as it is.
    QVERIFY(say(ErrorKind::NoSuchVariable, QStringLiteral("%1%2"), 0).contains(QLatin1String("%1%2")));
}

void WordsTest::results_data() {
    using namespace delivery;
    QTest::addColumn<Delivery>("delivery");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("meaning");
    Delivery one;
    one.state = State::Accepted;
    QTest::newRow("accepted") << one << "0"
                              << "微信已受理，送达与否未知";
    one.receipt = Receipt::Delivered;
    QTest::newRow("delivered") << one << "0"
                               << "已送达，微信已回执";
    one = {};
    one.state = State::Sending;
    QTest::newRow("sending") << one << ""
                             << "等待微信响应";
    one.state = State::Held;
    QTest::newRow("held") << one << "40252"
                          << "微信审核中，通过后由微信发出";
    one.state = State::Unconfirmed;
    one.verdict = Verdict::Ambiguous;
    one.fault = Fault::TimedOut;
    QTest::newRow("unconfirmed") << one << "—"
                                 << "响应超时，结果未知";
    one = {};
    one.state = State::Unconfirmed;
    one.reason = Reason::RefusedLater;
    one.verdict = Verdict::RecipientRefused;
    one.code = 43004;
    QTest::newRow("refused later") << one << "43004"
                                   << "此人没有关注这个服务号，但前一次可能已受理";
    one = {};
    one.state = State::Accepted;
    one.reason = Reason::SettledAsSent;
    QTest::newRow("said to be sent") << one << "—"
                                     << "手动记为已发出";
    one.state = State::Failed;
    one.reason = Reason::SettledAsNotSent;
    QTest::newRow("said not to be sent") << one << "—"
                                         << "手动记为未发出";
    one = {};
    one.state = State::Failed;
    one.code = 47003;
    one.field = QStringLiteral("thing4");
    QTest::newRow("field") << one << "47003"
                           << "“thing4”不合微信的规则：任意文字，≤ 20";
    one.fieldLabel = QStringLiteral("物品名称");
    QTest::newRow("named field") << one << "47003"
                                 << "“物品名称”不合微信的规则：任意文字，≤ 20";
    one.state = State::Suppressed;
    one.reason = Reason::FailsCheck;
    QTest::newRow("checked") << one << "—"
                             << "已跳过：“物品名称”的内容不合微信的规则";
    one.field = QStringLiteral("url");
    QTest::newRow("checked link") << one << "—"
                                  << "已跳过：“链接”的内容不合微信的规则";
    one = {};
    one.state = State::Suppressed;
    one.reason = Reason::SuppressionList;
    QTest::newRow("suppressed") << one << "—"
                                << "已跳过：在免打扰名单";
}

void WordsTest::results() {
    QFETCH(delivery::Delivery, delivery);
    speakChinese();
    const text::ResultWords words = text::resultOf(delivery);
    QTEST(words.code, "code");
    QTEST(words.meaning, "meaning");
}

/// Wherever a failure names a field, it does by what the campaign's template calls it.
void WordsTest::fieldsGoByTheirNames() {
    speakChinese();
    const QString name = QStringLiteral("物品名称");
    delivery::Attempt attempt;
    attempt.endedAt = attempt.startedAt;
    attempt.outcome.verdict = delivery::Verdict::RequestRefused;
    attempt.outcome.code = 47003;
    attempt.outcome.field = QStringLiteral("thing4");
    attempt.fieldLabel = name;
    attempt.to = delivery::State::Failed;
    delivery::Campaign campaign;
    campaign.status = delivery::CampaignStatus::Paused;
    campaign.pauseReason = delivery::PauseReason::FieldRefused;
    campaign.pauseCode = 47003;
    campaign.pauseDetail = QStringLiteral("thing4");
    campaign.templateContent = QStringLiteral("订单编号：{{character_string2.DATA}}\n物品名称：{{thing4.DATA}}");
    const delivery::Group group{47003, QStringLiteral("thing4"), {}, {}, 3, name};
    for (const QString& words :
         {text::attemptOf(attempt).sentence, text::pauseSentence(campaign), text::groupOf(group).title}) {
        QVERIFY2(words.contains(name), qPrintable(words));
        QVERIFY2(!words.contains(QLatin1String("thing4")), qPrintable(words));
    }
    campaign.templateContent.clear();
    QVERIFY(text::pauseSentence(campaign).contains(QLatin1String("thing4")));
}

/// A chart's series goes by the states that are in it.
void WordsTest::seriesGoByTheirStates() {
    using delivery::State;
    speakChinese();
    delivery::Counts counts;
    const auto undecided = [&counts] { return text::words(counts, {State::Held, State::Unconfirmed}); };
    counts.of(State::Unconfirmed) = 2;
    QCOMPARE(undecided(), QStringLiteral("待核实"));
    counts.of(State::Held) = 1;
    QCOMPARE(undecided(), QStringLiteral("审核中和待核实"));
    counts.of(State::Waiting) = 1;
    QCOMPARE(text::words(counts, {State::Waiting, State::Sending}), QStringLiteral("等待"));
}

void WordsTest::formats() {
    using namespace std::chrono_literals;
    QCOMPARE(text::number(12431), QStringLiteral("12,431"));
    QCOMPARE(text::percent(0.12), QStringLiteral("12 %"));
    QCOMPARE(text::percent(0.011), QStringLiteral("1.1 %"));
    QCOMPARE(text::share(1, 0), QStringLiteral("—"));
    QCOMPARE(text::countdown(1h + 12min + 48s), QStringLiteral("1:12:48"));
    QCOMPARE(text::countdown(6min + 48s), QStringLiteral("6:48"));
    QCOMPARE(text::countdown(-5s), QStringLiteral("0:00"));
    QCOMPARE(text::latency(84ms), QStringLiteral("84 ms"));
    QCOMPARE(text::latency(10s), QStringLiteral("10.0 s"));
    QCOMPARE(text::shortOpenid(QStringLiteral("oR3dK5vJ0mT4sXhU2bFqQzVt8w")), QStringLiteral("oR3d…Vt8w"));
    QCOMPARE(text::shortOpenid(QStringLiteral("short")), QStringLiteral("short"));
    QCOMPARE(text::codeText(-1), QStringLiteral("−1"));
    speakChinese();
    QCOMPARE(text::percent(0.039), QStringLiteral("3.9%"));
    QCOMPARE(text::latency(84ms), QStringLiteral("84 毫秒"));
    QCOMPARE(text::latency(10s), QStringLiteral("10.0 秒"));
    QCOMPARE(text::latency(0s), QStringLiteral("<1 毫秒"));
}

void WordsTest::paceIsOneSentence() {
    speakChinese();
    sending::PaceReport report;
    report.accountName = QStringLiteral("花漾鲜花");
    report.kind = sending::PaceKind::AtCampaignCap;
    report.rate = 80;
    QCOMPARE(text::paceSentence(report), QStringLiteral("花漾鲜花：每秒 80 条，已到本任务上限，微信没有限速"));
    QCOMPARE(text::doneAbout(report), QStringLiteral("—"));
    QCOMPARE(text::quotaLeft(report), QStringLiteral("—"));
}

void WordsTest::rules() {
    speakChinese();
    QCOMPARE(text::rule(templates::FieldType::Thing), QStringLiteral("任意文字，≤ 20"));
    QCOMPARE(text::rule(templates::FieldType::CharacterString), QStringLiteral("数字、字母、符号，≤ 32"));
    templates::Field field;
    field.label = QStringLiteral("商品名称");
    field.type = templates::FieldType::Thing;
    QCOMPARE(text::faultSentence(field, templates::ValueFault::TooLong), QStringLiteral("“商品名称”超过 20 字"));
    field.type = templates::FieldType::Amount;
    field.label = QStringLiteral("金额");
    QCOMPARE(text::faultSentence(field, templates::ValueFault::TooLong), QStringLiteral("“金额”的整数部分超过 12 位"));
    field.ofSubscription = true;
    QCOMPARE(text::faultSentence(field, templates::ValueFault::TooLong), QStringLiteral("“金额”的整数部分超过 10 位"));
    QCOMPARE(text::word(templates::Channel::BizSend), QStringLiteral("服务号订阅通知"));
}

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
