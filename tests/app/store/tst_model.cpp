#include <QElapsedTimer>
#include <QRandomGenerator>
#include <numeric>

#include "model/world.h"

using namespace hongyan;
using namespace hongyan::store;
using namespace hongyan::store::model;

namespace {

constexpr int length = 80;

/// What is wrong with the world after these steps; nothing where it is as it should be.
QString faultOf(const Steps& steps) {
    World world;
    for (const Step& step : steps) {
        world.take(step);
        if (!world.fault().isEmpty())
            return world.fault();
    }
    world.drain();
    return world.fault();
}

Act anyAct(QRandomGenerator& random) {
    static const int total =
        std::accumulate(acts.begin(), acts.end(), 0, [](int sum, const Weighted& one) { return sum + one.weight; });
    int at = random.bounded(total);
    for (const Weighted& one : acts)
        if ((at -= one.weight) < 0)
            return one.act;
    Q_UNREACHABLE();
}

/// What often happens in a row, to one program; by single steps it would hardly come about.
const std::vector<std::vector<Act>>& phrases() {
    static const std::vector<std::vector<Act>> all{
        {Act::Claim, Act::Leave, Act::Arrive, Act::Answer, Act::Commit},
        {Act::Claim, Act::Leave, Act::Arrive, Act::Lose, Act::Commit},
        {Act::Claim, Act::Leave, Act::Lose, Act::Commit},
        {Act::Claim, Act::Leave, Act::Arrive, Act::Lose, Act::Commit, Act::Hasten, Act::Claim, Act::Leave, Act::Arrive,
         Act::Answer, Act::Commit},
        {Act::Claim, Act::Leave, Act::Arrive, Act::End, Act::Adopt, Act::Commit},
        {Act::BackUp, Act::Claim, Act::Leave, Act::Arrive, Act::Answer, Act::Commit, Act::Restore},
        {Act::BackUp, Act::Retry, Act::Claim, Act::Leave, Act::Arrive, Act::Answer, Act::Commit, Act::Restore,
         Act::Retry, Act::Resume},
        {Act::Pass, Act::Promote, Act::Claim, Act::Leave, Act::Arrive, Act::Answer, Act::Commit},
    };
    return all;
}

Steps anySteps(QRandomGenerator& random) {
    const auto number = [&] { return random.bounded(60); };
    Steps steps{{Act::PersonFirst, number(), 0, 0}, {Act::Create, number(), number(), number()}};
    while (steps.size() < length) {
        std::vector<Act> next{anyAct(random)};
        if (random.bounded(4) == 0)
            next = phrases()[static_cast<size_t>(random.bounded(static_cast<int>(phrases().size())))];
        const int program = number();
        for (const Act act : next)
            steps.push_back({act, next.size() > 1 && act != Act::Pass && act != Act::Arrive ? program : number(),
                             number(), number()});
    }
    return steps;
}

/// Leaves out what the fault does not need, then makes the numbers small.
Steps shrunk(Steps steps) {
    for (size_t part = steps.size() / 2; part > 0; part = part == 1 ? 0 : part / 2)
        for (size_t from = 0; from < steps.size();) {
            Steps fewer = steps;
            const auto begin = fewer.begin() + static_cast<std::ptrdiff_t>(from);
            fewer.erase(begin, begin + static_cast<std::ptrdiff_t>(std::min(part, steps.size() - from)));
            if (faultOf(fewer).isEmpty())
                from += part;
            else
                steps = fewer;
        }
    for (Step& step : steps)
        for (int* number : {&step.a, &step.b, &step.c})
            for (const int smaller : {0, 1, 2, 3}) {
                const int before = std::exchange(*number, std::min(*number, smaller));
                if (!faultOf(steps).isEmpty())
                    break;
                *number = before;
            }
    return steps;
}

int fromEnvironment(const char* name, int otherwise) {
    bool isNumber = false;
    const int number = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? number : otherwise;
}

}  // namespace

/// Random sequences of what people, platform, time and crashes can do, against the real store and decide(): nobody is
/// sent to twice unless a person asked for it knowingly, no state belies what the platform sent, counters equal rows,
/// and everything comes to its end. HONGYAN_MODEL_SECONDS for longer, HONGYAN_MODEL_SEED to begin elsewhere.
class TestModel : public QObject {
    Q_OBJECT
 public:
    /// An hour is longer than a test may take otherwise.
    static void initMain() { qputenv("QTEST_FUNCTION_TIMEOUT", "2000000000"); }

 private slots:
    void holdsWhatFellOnce_data();
    void holdsWhatFellOnce();
    void holdsWhateverHappens();
};

/// The shortest sequences by which the promise was once broken.
void TestModel::holdsWhatFellOnce_data() {
    QTest::addColumn<Steps>("steps");
    QTest::newRow("a person's retry forgot it: cancelled") << Steps{
        {Act::Create, 0, 0, 1}, {Act::Claim, 1, 0, 0},  {Act::Leave, 1, 0, 0},          {Act::Arrive, 0, 0, 0},
        {Act::Lose, 1, 0, 0},   {Act::Commit, 1, 0, 0}, {Act::RetryKnowingly, 0, 0, 0}, {Act::Cancel, 0, 0, 0}};
    QTest::newRow("a person's retry forgot it: left out by a cap")
        << Steps{{Act::Create, 0, 0, 0}, {Act::Create, 0, 44, 1}, {Act::Claim, 1, 1, 0},         {Act::Leave, 1, 0, 0},
                 {Act::Lose, 1, 0, 0},   {Act::Commit, 1, 0, 0},  {Act::Create, 0, 0, 0},        {Act::Claim, 0, 0, 0},
                 {Act::Arrive, 0, 0, 0}, {Act::Create, 0, 0, 0},  {Act::RetryKnowingly, 1, 0, 0}};
    QTest::newRow("refused after an attempt that had arrived, without a key")
        << Steps{{Act::Create, 0, 0, 1}, {Act::Claim, 1, 0, 0},          {Act::Leave, 1, 0, 0},  {Act::Lose, 1, 0, 0},
                 {Act::Claim, 1, 0, 0},  {Act::Leave, 1, 0, 0},          {Act::Arrive, 0, 0, 0}, {Act::Lose, 0, 0, 0},
                 {Act::Commit, 0, 0, 0}, {Act::Leave, 0, 0, 0},          {Act::Arrive, 0, 0, 0}, {Act::Lose, 0, 0, 0},
                 {Act::Commit, 1, 0, 0}, {Act::RetryKnowingly, 0, 0, 0}, {Act::Claim, 0, 0, 0},  {Act::Leave, 0, 0, 0},
                 {Act::Arrive, 0, 15, 0}};
    QTest::newRow("refused after an attempt that had arrived, by a platform that looks at the person first")
        << Steps{{Act::PersonFirst, 0, 0, 0}, {Act::Create, 0, 0, 0}, {Act::Claim, 0, 0, 0},   {Act::Leave, 0, 0, 0},
                 {Act::Arrive, 0, 0, 0},      {Act::Lose, 0, 0, 0},   {Act::Commit, 0, 0, 0},  {Act::Hasten, 0, 0, 0},
                 {Act::Claim, 0, 0, 0},       {Act::Leave, 0, 0, 0},  {Act::Arrive, 0, 13, 0}, {Act::Answer, 0, 0, 0},
                 {Act::Commit, 0, 0, 0}};
    QTest::newRow("suppressed and had it once, both while being written")
        << Steps{{Act::Create, 0, 42, 0}, {Act::Claim, 0, 0, 1}, {Act::Suppress, 0, 0, 0}, {Act::Create, 0, 3, 0}};
    QTest::newRow("several rows of one person in one claim, over the cap") << Steps{{Act::Create, 2, 39, 0}};
    QTest::newRow("the clock was set back while an answer waited for its commit")
        << Steps{{Act::Create, 0, 0, 0}, {Act::Prepare, 0, 0, 0}, {Act::Claim, 0, 0, 0}, {Act::Leave, 0, 0, 0},
                 {Act::Lose, 0, 0, 0},   {Act::Arrive, 0, 0, 0},  {Act::Pass, 58, 0, 0}, {Act::SetClock, 2, 0, 0}};
    QTest::newRow("claimed a day before it left, and the clock set back") << Steps{
        {Act::Create, 0, 0, 0},  {Act::Claim, 1, 0, 0},  {Act::Pass, 49, 0, 0},  {Act::Leave, 1, 0, 0},
        {Act::Arrive, 0, 44, 0}, {Act::Answer, 1, 0, 0}, {Act::Commit, 1, 0, 0}, {Act::SetClockBetween, 3, 0, 0}};
    QTest::newRow("left under way, and taken over when a clock that was set back had come round again")
        << Steps{{Act::Create, 0, 0, 0}, {Act::Claim, 1, 0, 0},           {Act::Leave, 1, 0, 0}, {Act::Arrive, 0, 0, 0},
                 {Act::Pass, 9, 0, 0},   {Act::SetClockBetween, 3, 0, 0}, {Act::Pass, 58, 0, 0}};
    QTest::newRow("the same while another program was at work")
        << Steps{{Act::Create, 0, 0, 0}, {Act::Claim, 1, 0, 0}, {Act::Leave, 1, 0, 0},    {Act::Arrive, 0, 0, 0},
                 {Act::End, 1, 0, 0},    {Act::Pass, 9, 0, 0},  {Act::SetClock, 3, 0, 0}, {Act::Pass, 58, 0, 0}};
    QTest::newRow("failed, and sent since the copy was made")
        << Steps{{Act::Create, 0, 0, 0}, {Act::Claim, 0, 0, 0},  {Act::Leave, 0, 0, 0},  {Act::Arrive, 0, 45, 0},
                 {Act::Answer, 0, 0, 0}, {Act::Commit, 0, 0, 0}, {Act::BackUp, 1, 0, 0}, {Act::Retry, 0, 0, 0},
                 {Act::Claim, 1, 0, 0},  {Act::Leave, 1, 0, 0},  {Act::Arrive, 0, 0, 0}, {Act::Restore, 1, 2, 0}};
    QTest::newRow("not written yet, and sent since the copy was made")
        << Steps{{Act::Create, 0, 1, 1}, {Act::BackUp, 0, 0, 0}, {Act::Prepare, 0, 2, 0}, {Act::Claim, 0, 0, 0},
                 {Act::Leave, 0, 0, 0},  {Act::Arrive, 0, 0, 0}, {Act::Restore, 0, 2, 0}, {Act::Create, 0, 6, 0},
                 {Act::Claim, 0, 1, 0},  {Act::Leave, 0, 0, 0},  {Act::Arrive, 0, 0, 0}};
    QTest::newRow("may have arrived long ago, and sent since the copy was made")
        << Steps{{Act::Create, 0, 0, 1}, {Act::Claim, 0, 0, 0}, {Act::Leave, 0, 0, 0},  {Act::Lose, 0, 0, 0},
                 {Act::Commit, 0, 0, 0}, {Act::Pass, 9, 0, 0},  {Act::BackUp, 0, 0, 0}, {Act::RetryKnowingly, 0, 0, 0},
                 {Act::Claim, 0, 0, 0},  {Act::Leave, 0, 0, 0}, {Act::Arrive, 0, 0, 0}, {Act::Restore, 0, 2, 0},
                 {Act::Create, 0, 6, 0}, {Act::Claim, 0, 1, 0}, {Act::Leave, 0, 0, 0},  {Act::Arrive, 0, 0, 0}};
}

void TestModel::holdsWhatFellOnce() {
    QFETCH(Steps, steps);
    QCOMPARE(faultOf(steps), QString());
}

void TestModel::holdsWhateverHappens() {
    const qint64 mostMs = fromEnvironment("HONGYAN_MODEL_SECONDS", 6) * qint64(1000);
    auto seed = static_cast<quint32>(fromEnvironment("HONGYAN_MODEL_SEED", 1));
    qint64 taken = 0;
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < mostMs; ++seed) {
        QRandomGenerator random(seed);
        const Steps steps = anySteps(random);
        const QString fault = faultOf(steps);
        taken += static_cast<qint64>(steps.size());
        if (fault.isEmpty())
            continue;
        const Steps fewest = shrunk(steps);
        QFAIL(qPrintable(QStringLiteral("seed %1, after %2 steps in %3 ms: %4\n    QTest::newRow(\"%5\") << Steps%6;")
                             .arg(seed)
                             .arg(taken)
                             .arg(timer.elapsed())
                             .arg(fault, faultOf(fewest), textOf(fewest))));
    }
    qInfo("%lld steps in %lld ms", static_cast<long long>(taken), static_cast<long long>(timer.elapsed()));
    QVERIFY(taken > 0);
}

QTEST_GUILESS_MAIN(TestModel)
#include "tst_model.moc"
