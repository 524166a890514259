#pragma once

#include <QString>

#include "base/clock.h"

/// The only room that says things in words; every function answers in the language set now. Any thread that may read
/// QLocale(); in practice the gui's.
namespace hongyan::text {

QString number(qint64 value);           ///< 12,431
QString percent(double share);          ///< 0…1 → "12 %"; small shares keep one digit: "1.1 %"
QString share(qint64 part, qint64 of);  ///< percent of a whole; "—" of nothing
QString rate(double perSecond);         ///< "80", below 10 with one digit: "2.5"
QString latency(Milliseconds took);     ///< "84 ms", from 10 s on "10.0 s"; nothing for 0
QString length(Milliseconds time);      ///< "5 s", "3 min", "1 h 20 min"
QString countdown(Milliseconds left);   ///< "1:12:48", below an hour "6:48"; "0:00" once over

/// All in the local time zone.
QString clockTime(Timestamp at);    ///< 14:32
QString secondsTime(Timestamp at);  ///< 14:30:47
QString dayAndTime(Timestamp at);   ///< 14:32 today, else "11-20 14:32", with the year where it is another
QString dayAndTime(Timestamp at, Timestamp now);
QString longDay(Timestamp at);  ///< 11月20日 星期五
/// The log's time: the repeated part in secondary text, the rest loud.
struct LogTime {
    QString quiet;  ///< "14:30:", with the day before it where it is not today's
    QString loud;   ///< "25.9"
};
LogTime logTime(Timestamp at, Timestamp now);

QString shortOpenid(const QString& openid);  ///< oR3d…Vt8w
QString shortAppId(const QString& appId);    ///< wx3f9c…a21e
inline QString unknown() {
    return QStringLiteral("—");
}

}  // namespace hongyan::text
