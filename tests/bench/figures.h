#pragma once

#include <QJsonObject>

namespace hongyan::bench {

struct Wishes {
    int people = 100'000;    ///< in the spreadsheets and in the campaign whose memory is looked at
    int deliveries = 6'000;  ///< sent for each rate that is measured
};

/// Seconds to import so many rows, by format.
QJsonObject importFigures(const Wishes& wishes);
/// Durable deliveries a second at a latency, and what part of in-flight ÷ latency that is.
QJsonObject paceFigures(const Wishes& wishes, int latencyMs, int inFlight);
/// Requests a second over the bare lanes, without a database, at a latency.
QJsonObject laneFigures(const Wishes& wishes, int latencyMs, int inFlight);
/// The most a process needs that has so many deliveries queued and is sending, in megabytes.
QJsonObject memoryFigures(const Wishes& wishes);

}  // namespace hongyan::bench
