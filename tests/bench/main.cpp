#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>

#include "figures.h"

using namespace hongyan::bench;

namespace {

void say(const char* what, double value, const char* unit, const char* bar = "") {
    std::fprintf(stderr, "  %-52s %10.1f %-14s %s\n", what, value, unit, bar);
}

}  // namespace

/// The table goes to stderr, the JSON to stdout. An argument: how many people and deliveries, in thousandths of the
/// full size.
int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const int thousandths = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 1'000;
    Wishes wishes;
    wishes.people = wishes.people * thousandths / 1'000;
    wishes.deliveries = std::max(200, wishes.deliveries * thousandths / 1'000);

    QJsonObject all;
    const auto keep = [&](const QString& name, const QJsonObject& figures) {
        all.insert(name, figures);
        return [figures](const char* key) { return figures[QLatin1String(key)].toDouble(); };
    };
    std::fprintf(stderr, "%d people\n", wishes.people);
    const auto imports = keep(QStringLiteral("import"), importFigures(wishes));
    say("import .csv", imports("csv_seconds"), "s", "wanted: 3 for 100,000");
    say("import .xlsx", imports("xlsx_seconds"), "s", "wanted: 6 for 100,000");
    const auto paced = keep(QStringLiteral("engine_40ms_48"), paceFigures(wishes, 40, 48));
    say("durable deliveries at 40 ms, 48 in flight", paced("per_second"), "a second");
    say("  of 48 / 40 ms", paced("of_ideal") * 100, "%", "wanted: 90");
    const auto bare = keep(QStringLiteral("lanes_0ms_48"), laneFigures(wishes, 0, 48));
    say("bare lanes at 0 ms, 48 in flight", bare("per_second"), "a second");
    const auto engine = keep(QStringLiteral("engine_0ms_48"), paceFigures(wishes, 0, 48));
    say("durable deliveries at 0 ms, 48 in flight", engine("per_second"), "a second");
    const double ratio = engine("per_second") / std::max(1.0, bare("per_second"));
    all.insert(QStringLiteral("engine_of_lanes_0ms"), ratio);
    say("  of the bare lanes", ratio * 100, "%");
    const auto memory = keep(QStringLiteral("memory"), memoryFigures(wishes));
    say("resident with all of them queued, while sending", memory("resident_mb"), "MB", "wanted: 100 for 100,000");
    say("time to write them as deliveries and send the first", memory("first_send_seconds"), "s");
    std::puts(QJsonDocument(all).toJson(QJsonDocument::Compact).constData());
    return 0;
}
