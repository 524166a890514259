#pragma once

#include <QString>
#include <vector>

#include "templates/fixes.h"
#include "templates/template.h"

namespace hongyan::templates {

/// Whose value it is.
struct LintPerson {
    qint64 ordinal = 0;  ///< in the list, from 0
    qint64 row = 0;      ///< as the spreadsheet numbers it
    QString openid;
    QString value{};  ///< what would be sent
    int nth = 0;      ///< which of the person's rows on the list, from 0
    bool operator==(const LintPerson&) const = default;
};

/// How many of a finding's people a fix makes right.
struct Cure {
    Fix fix = Fix::Trim;
    qint64 people = 0;
    bool operator==(const Cure&) const = default;
};

/// The keys of what a tap opens: a web page, a page of a mini-program.
inline const QString urlKey = QStringLiteral("url");
inline const QString pagePathKey = QStringLiteral("pagepath");

/// People whose value of one field breaks one rule, or should be looked at.
struct LintFinding {
    static constexpr std::size_t peopleKept = 20;
    Field field;    ///< of what a tap opens: urlKey, pagePathKey
    int place = 0;  ///< of the field in the template
    ValueFault fault = ValueFault::Empty;
    qint64 people = 0;              ///< their rows
    bool hasFurther = false;        ///< somebody may be among them with several
    std::vector<LintPerson> first;  ///< the first of them
    std::vector<Cure> cures;        ///< those that help somebody, the gentlest first
    bool operator==(const LintFinding&) const = default;
};

struct LintReport {
    qint64 checked = 0;
    qint64 passed = 0;                  ///< people without any finding but warnings
    bool hasFurther = false;            ///< somebody was looked at more than once, a message each time
    std::vector<LintFinding> findings;  ///< in the order of the template's fields
    bool operator==(const LintReport&) const = default;
};
/// `later` looked at people after those of `report`.
void append(LintReport& report, const LintReport& later);

}  // namespace hongyan::templates
