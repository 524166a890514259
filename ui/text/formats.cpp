#include "ui/text/formats.h"

#include <QCoreApplication>
#include <QLocale>
#include <chrono>
#include <cmath>

#include "base/outside.h"

namespace hongyan::text {
namespace {

struct Formats {
    Q_DECLARE_TR_FUNCTIONS(Formats)
};

QDateTime local(Timestamp at) {
    return toDateTime(at).toLocalTime();
}

QString ends(const QString& text, int head, int tail) {
    if (text.size() <= head + tail + 1)
        return visible(text);
    return visible(text.left(head) + u'…' + text.right(tail));
}

}  // namespace

QString number(qint64 value) {
    return QLocale().toString(value);
}

QString percent(double share) {
    const double hundredths = share * 100;
    const bool small = hundredths > 0 && hundredths < 10 && std::fmod(hundredths, 1.0) >= 0.05;
    return Formats::tr("%1 %").arg(QLocale().toString(hundredths, 'f', small ? 1 : 0));
}

QString share(qint64 part, qint64 of) {
    return of > 0 ? percent(static_cast<double>(part) / static_cast<double>(of)) : unknown();
}

QString rate(double perSecond) {
    const bool whole = perSecond >= 10 || std::fmod(perSecond, 1.0) < 0.05;
    return QLocale().toString(perSecond, 'f', whole ? 0 : 1);
}

QString latency(Milliseconds took) {
    if (took.count() <= 0)
        return Formats::tr("<1 ms");
    if (took < std::chrono::seconds(10))
        return Formats::tr("%1 ms").arg(number(took.count()));
    return Formats::tr("%1 s").arg(QLocale().toString(static_cast<double>(took.count()) / 1000, 'f', 1));
}

QString length(Milliseconds time) {
    const qint64 seconds = qMax<qint64>(0, (time.count() + 500) / 1000);
    if (seconds < 60)
        return Formats::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return Formats::tr("%1 min").arg((seconds + 30) / 60);
    if (seconds % 3600 < 60)
        return Formats::tr("%1 h").arg(seconds / 3600);
    return Formats::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

QString countdown(Milliseconds left) {
    const qint64 seconds = qMax<qint64>(0, left.count() / 1000);
    const auto two = [](qint64 value) { return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0')); };
    if (seconds < 3600)
        return QString::number(seconds / 60) + u':' + two(seconds % 60);
    return QString::number(seconds / 3600) + u':' + two(seconds % 3600 / 60) + u':' + two(seconds % 60);
}

QString clockTime(Timestamp at) {
    return local(at).toString(QStringLiteral("HH:mm"));
}

QString secondsTime(Timestamp at) {
    return local(at).toString(QStringLiteral("HH:mm:ss"));
}

QString dayAndTime(Timestamp at) {
    return dayAndTime(at, fromDateTime(QDateTime::currentDateTimeUtc()));
}

QString dayAndTime(Timestamp at, Timestamp now) {
    const QDateTime time = local(at);
    const QDate today = local(now).date();
    if (time.date() == today)
        return time.toString(QStringLiteral("HH:mm"));
    return time.toString(time.date().year() == today.year() ? QStringLiteral("MM-dd HH:mm")
                                                            : QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString longDay(Timestamp at) {
    //: A day as QLocale formats it, without the year
    return QLocale().toString(local(at).date(), Formats::tr("dddd, d MMMM"));
}

LogTime logTime(Timestamp at, Timestamp now) {
    const QDateTime time = local(at);
    const bool today = time.date() == local(now).date();
    const QString loud = time.toString(QStringLiteral("ss.zzz"));
    return {time.toString(today ? QStringLiteral("HH:mm:") : QStringLiteral("MM-dd HH:mm:")), loud.left(4)};
}

QString shortOpenid(const QString& openid) {
    return ends(openid, 4, 4);
}

QString shortAppId(const QString& appId) {
    return ends(appId, 6, 4);
}

}  // namespace hongyan::text
