#include "delivery/policy.h"

#include <QRegularExpression>
#include <QTimeZone>

#include "base/visible.h"

namespace hongyan::delivery {
namespace {

using namespace std::chrono_literals;
constexpr int minutesOfDay = 24 * 60;
constexpr int shanghaiOffsetSeconds = 8 * 3600;

QDateTime inZone(WindowZone zone, Timestamp at) {
    const QDateTime utc = toDateTime(at);
    switch (zone) {
        case WindowZone::Shanghai:
            return utc.toOffsetFromUtc(shanghaiOffsetSeconds);
        case WindowZone::Local:
            return utc.toLocalTime();
    }
    Q_UNREACHABLE();
}

bool isInside(const SendingWindow& window, int minute) {
    if (window.from == window.to)
        return true;
    return window.from < window.to ? minute >= window.from && minute < window.to
                                   : minute >= window.from || minute < window.to;
}

QString clockText(int minute) {
    return QStringLiteral("%1:%2").arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

}  // namespace

std::optional<Timestamp> opensAt(const SendingWindow& window, Timestamp now) {
    const QDateTime here = inZone(window.zone, now);
    const int minute = here.time().hour() * 60 + here.time().minute();
    if (isInside(window, minute))
        return std::nullopt;
    QDateTime opening = here;
    if (minute >= window.from)
        opening = opening.addDays(1);
    opening.setTime(QTime(window.from / 60 % 24, window.from % 60));
    return fromDateTime(opening);
}

std::optional<SendingWindow> sendingWindowFrom(const QString& text) {
    static const QRegularExpression form(
        QStringLiteral("^\\s*(\\d{1,2}):(\\d{2})\\s*-\\s*(\\d{1,2}):(\\d{2})(\\s+(local|shanghai))?\\s*$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto minuteOf = [&match](int hours, int minutes) {
        const int hour = match.capturedView(hours).toInt(), minute = match.capturedView(minutes).toInt();
        return hour <= 24 && minute < 60 && hour * 60 + minute <= minutesOfDay ? hour * 60 + minute : -1;
    };
    const int from = minuteOf(1, 2), to = minuteOf(3, 4);
    if (from < 0 || to < 0 || from == minutesOfDay)
        return std::nullopt;
    return SendingWindow{from, to,
                         match.capturedView(6) == QLatin1String("local") ? WindowZone::Local : WindowZone::Shanghai};
}

QString nameOf(const SendingWindow& window) {
    const QString hours = clockText(window.from) + QLatin1Char('-') + clockText(window.to);
    return window.zone == WindowZone::Local ? hours + QStringLiteral(" local") : hours;
}

std::optional<FrequencyCap> frequencyCapFrom(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^\\s*(\\d{1,4})\\s*/\\s*(\\d{1,4})\\s*([hd])\\s*$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int messages = match.capturedView(1).toInt();
    const int hours = match.capturedView(2).toInt() * (match.capturedView(3) == QLatin1String("d") ? 24 : 1);
    if (messages < 1 || messages > 1000 || hours < 1 || hours > 366 * 24)
        return std::nullopt;
    return FrequencyCap{messages, std::chrono::hours(hours)};
}

QString nameOf(const FrequencyCap& cap) {
    const auto hours = cap.within.count();
    const QString within = hours % 24 == 0 ? QStringLiteral("%1d").arg(hours / 24) : QStringLiteral("%1h").arg(hours);
    return QStringLiteral("%1/%2").arg(cap.messages).arg(within);
}

QString onceKeyFrom(const QString& text) {
    constexpr char16_t firstWide = 0xFF01;
    constexpr char16_t lastWide = 0xFF5E;
    constexpr char16_t widening = 0xFEE0;
    QString key = text;
    for (QChar& c : key)
        if (c >= firstWide && c <= lastWide)
            c = QChar(static_cast<char16_t>(c.unicode() - widening));
    return cleanedName(key);
}

}  // namespace hongyan::delivery
