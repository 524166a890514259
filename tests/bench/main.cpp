#include <QCoreApplication>
#include <QJsonDocument>
#include <algorithm>
#include <array>
#include <cstdio>

#include "figures.h"

using namespace hongyan::bench;

namespace {

void say(const QString& what, double value, const char* unit, const char* bar = "") {
    std::fprintf(stderr, "  %-56s %10.1f %-10s %s\n", qPrintable(what), value, unit, bar);
}

double of(const QJsonObject& figures, const char* key) {
    return figures[QLatin1String(key)].toDouble();
}

QJsonObject imports(const Wishes& wishes) {
    std::fprintf(stderr, "Importing %d people\n", wishes.people);
    const QJsonObject figures = importFigures(wishes);
    say(QStringLiteral(".csv"), of(figures, "csv_seconds"), "s", "wanted: 3 for 100,000");
    say(QStringLiteral(".xlsx"), of(figures, "xlsx_seconds"), "s", "wanted: 6 for 100,000");
    return figures;
}

QJsonObject reads(const Wishes& wishes) {
    std::fprintf(stderr, "Reading %d rows of six columns, duplicates removed\n", wishes.crowd);
    const QJsonObject all = readFigures(wishes);
    const std::pair<const char*, const char*> kinds[]{
        {"csv", "wanted: 5"}, {"xlsx", "wanted: 20"}, {"shared", "wanted: 20"}, {"ods", ""}};
    for (const auto& [kind, bar] : kinds) {
        const QJsonObject figures = all[QLatin1String(kind)].toObject();
        const QString name = QLatin1String(kind);
        say(name, of(figures, "seconds"), "s", bar);
        say(name + QStringLiteral(":   resident at the most"), of(figures, "resident_mb"), "MB", "wanted: 200");
    }
    return all;
}

QJsonObject lints(const Wishes& wishes) {
    std::fprintf(stderr, "Checking a message of five fields for %d people\n", wishes.crowd);
    const QJsonObject figures = lintFigures(wishes);
    say(QStringLiteral("by the rules alone"), of(figures, "rules_per_second"), "a second");
    say(QStringLiteral("a whole list out of the store"), of(figures, "per_second"), "a second", "wanted: 200,000");
    say(QStringLiteral("  CPU of each, on two threads"), of(figures, "cpu_us"), "µs");
    return figures;
}

/// However fast it goes, the last answers and the last commit must not weigh.
Wishes ofSomeSeconds(Wishes wishes, int latency, int inFlight) {
    wishes.deliveries = latency == 0 ? wishes.deliveries * 2 : std::max(600, wishes.deliveries * inFlight / 40);
    return wishes;
}

struct Pair {
    QJsonObject lanes;
    QJsonObject engine;
    double ratio = 0;
};

/// Bare lanes and the engine one after the other, so that their ratio is of one time. Where the processor is the limit,
/// what else the machine does meanwhile counts most: the middle one of three.
Pair pairOf(const Wishes& wishes, int latency, int inFlight) {
    std::array<Pair, 3> pairs;
    const auto end = pairs.begin() + (latency == 0 ? 3 : 1);
    for (auto pair = pairs.begin(); pair != end; ++pair) {
        pair->lanes = laneFigures(wishes, latency, inFlight);
        pair->engine = paceFigures(wishes, latency, inFlight);
        pair->ratio = of(pair->engine, "per_second") / of(pair->lanes, "per_second");
    }
    std::ranges::sort(pairs.begin(), end, {}, &Pair::ratio);
    return pairs[static_cast<size_t>(end - pairs.begin()) / 2];
}

QJsonObject paces(const Wishes& wishes) {
    std::fprintf(stderr, "Sending over https on this machine\n");
    QJsonObject all;
    for (const int latency : {0, 40})
        for (const int inFlight : {6, 24, 48, 96}) {
            const auto [bare, engine, ratio] = pairOf(ofSomeSeconds(wishes, latency, inFlight), latency, inFlight);
            const QString name = QStringLiteral("%1 ms, %2 in flight").arg(latency).arg(inFlight);
            say(name + QStringLiteral(": durable deliveries"), of(engine, "per_second"), "a second");
            say(name + QStringLiteral(":   of the bare lanes"), ratio * 100, "%", latency == 0 ? "wanted: 70" : "");
            if (latency > 0)
                say(name + QStringLiteral(":   of in flight ÷ latency"), of(engine, "of_ideal") * 100, "%",
                    "wanted: 95");
            say(name + QStringLiteral(":   CPU of each"), of(engine, "cpu_us"), "µs");
            say(name + QStringLiteral(":   of that the bare lanes'"), of(bare, "cpu_us"), "µs");
            all.insert(QStringLiteral("%1ms_%2").arg(latency).arg(inFlight),
                       QJsonObject{{QStringLiteral("engine"), engine},
                                   {QStringLiteral("lanes"), bare},
                                   {QStringLiteral("ratio"), ratio}});
        }
    return all;
}

QJsonObject queues(const Wishes& wishes) {
    std::fprintf(stderr, "A program of its own with a queue\n");
    QJsonObject all;
    for (const int queued : {2'000, wishes.crowd / 10, wishes.crowd}) {
        const QJsonObject figures = queueFigures(queued);
        const QString name = QStringLiteral("%1 queued: ").arg(queued);
        say(name + QStringLiteral("resident while sending"), of(figures, "resident_mb"), "MB", "wanted: the same");
        say(name + QStringLiteral("first message after a kill -9"), of(figures, "first_send_after_kill_seconds"), "s",
            "wanted: 2");
        all.insert(QString::number(queued), figures);
    }
    return all;
}

QJsonObject commits(const Wishes& wishes) {
    std::fprintf(stderr, "Claimed and settled through the store alone\n");
    QJsonObject all;
    for (const int size : {1, 8, 50, 100, 250, 500, 1'000, 2'000}) {
        const QJsonObject figures = commitFigures(wishes, size);
        say(QStringLiteral("%1 a commit").arg(size), of(figures, "per_second"), "a second");
        all.insert(QString::number(size), figures);
    }
    return all;
}

}  // namespace

/// The table goes to stderr, the JSON to stdout. Arguments: which of import, read, lint, pace, queue, commit (all
/// without one), and a number: the size in thousandths of the full one.
int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    QStringList sections = app.arguments().mid(1);
    if (sections.value(0) == u"--read")
        return readAndTell(sections.value(1));
    int thousandths = 1'000;
    for (const QString& argument : app.arguments())
        if (const int number = argument.toInt(); number > 0) {
            thousandths = number;
            sections.removeAll(argument);
        }
    Wishes wishes;
    wishes.people = wishes.people * thousandths / 1'000;
    wishes.crowd = std::max(50'000, static_cast<int>(qint64(wishes.crowd) * thousandths / 1'000));
    wishes.deliveries = std::max(600, wishes.deliveries * thousandths / 1'000);
    const std::pair<const char*, QJsonObject (*)(const Wishes&)> parts[]{
        {"import", imports}, {"read", reads}, {"lint", lints}, {"pace", paces}, {"queue", queues}, {"commit", commits}};
    QJsonObject all;
    for (const auto& [name, figures] : parts)
        if (sections.isEmpty() || sections.contains(QLatin1String(name)))
            all.insert(QLatin1String(name), figures(wishes));
    std::puts(QJsonDocument(all).toJson(QJsonDocument::Compact).constData());
    return 0;
}
