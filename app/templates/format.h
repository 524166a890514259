#pragma once

#include <QString>
#include <optional>

#include "base/clock.h"

namespace hongyan::templates {

/// A point in time as a spreadsheet shows it; what it does not say is left out.
struct Moment {
    int year = 0;  ///< 0: only a time of day
    int month = 0;
    int day = 0;
    int hour = -1;  ///< -1: only a day
    int minute = 0;
    int second = 0;
    bool hasDay() const { return year > 0; }
    bool hasTime() const { return hour >= 0; }
    bool operator==(const Moment&) const = default;
};
/// "2026-11-20 13:46", "2026/11/20", "2026年11月20日 9时5分", "20261120", "13:46" and the like; year first, months in
/// figures. Nothing where it is none or no such day exists.
std::optional<Moment> momentFrom(QStringView text);
/// In Asia/Shanghai.
Moment momentAt(Timestamp time);

/// How a variable's value is written: a date ("M月d日 HH:mm"), a number ("¥#,##0.00") or a mask ("3****4": the first
/// three, four stars, the last four; "4": the last four). Letters of dates are Excel's, in either case: m after h or
/// before s is minutes, months otherwise. Cheap to copy, any thread.
class Format {
 public:
    enum class Kind { AsIs, Date, Number, Mask };
    /// An empty pattern is AsIs; nothing where it is none of them.
    static std::optional<Format> from(QStringView pattern);

    Kind kind() const { return m_kind; }
    /// Nothing where the value is no date or number, or has no time that the pattern asks for. Numbers are rounded half
    /// up, exactly; currency signs, 元, grouping and surrounding spaces are read over.
    std::optional<QString> apply(const QString& value) const;
    /// Of a date pattern; empty otherwise.
    std::optional<QString> apply(const Moment& moment) const;

 private:
    Kind m_kind = Kind::AsIs;
    QString m_pattern;
};

}  // namespace hongyan::templates
