#pragma once

#include <QJsonObject>

namespace hongyan::bench {

struct Wishes {
    int people = 100'000;    ///< in the spreadsheets
    int deliveries = 6'000;  ///< measures how many are sent for each rate
    int crowd = 1'000'000;   ///< the most that are queued
};

/// Seconds to import so many rows, by format.
QJsonObject importFigures(const Wishes& wishes);
/// Per format, of `crowd` rows with six columns read through importRows() into nothing: seconds, megabytes at the most.
QJsonObject readFigures(const Wishes& wishes);
/// People a second that a message of five fields is checked for: by the rules alone, and out of the store.
QJsonObject lintFigures(const Wishes& wishes);
/// What a process of its own does for that; prints one of the objects.
int readAndTell(const QString& path);
/// Durable deliveries a second at a latency, what part of in-flight ÷ latency that is, and the CPU of each.
QJsonObject paceFigures(const Wishes& wishes, int latencyMs, int inFlight);
/// The same messages a second over the bare lanes, made beforehand and without a database, and the CPU of each.
QJsonObject laneFigures(const Wishes& wishes, int latencyMs, int inFlight);
/// Of a program of its own with so many deliveries queued: what it needs while it sends, in megabytes, and how long
/// after a kill -9 the next one sends the first new message.
QJsonObject queueFigures(int queued);
/// Deliveries a second through the store alone, claimed, sent by nobody and settled, by the size of a commit.
QJsonObject commitFigures(const Wishes& wishes, int size);

}  // namespace hongyan::bench
