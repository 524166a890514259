#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "base/result.h"
#include "templates/format.h"

/// The grammar of a message's texts (README, "Variables"):
///   text     = { literal | "{{" variable "}}" }
///   variable = source [ ":" format ] [ "|" default ]
///   source   = a column's name | "today" | "now"
/// A column's name is taken whole before it is split, so it may hold ":" and "|". The full-width ｛ ｝ ： ｜ count too.
namespace hongyan::templates {

/// A stretch of a text that is a variable, braces included, for highlighting and completion.
struct VariableSpan {
    qsizetype start = 0;
    qsizetype length = 0;
    QString inside;  ///< between the braces, trimmed; empty in an unfinished one
    bool finished = true;
};
/// Of {{{a}}} the inner braces count, except where a column is called {a}.
std::vector<VariableSpan> variablesIn(QStringView text, const QStringList& columns = {});

/// A stretch that is no variable but looks like one of another program's, and names a column: {Order}, ${Order},
/// {$Order}, {{{Order}}}, [Order], 【Order】, <Order>, #Order#, %Order%, @Order@. It would be sent as it stands.
struct LookAlike {
    qsizetype start = 0;
    qsizetype length = 0;
    QString inside;  ///< between the signs, trimmed
};
std::vector<LookAlike> lookAlikesIn(QStringView text, const QStringList& columns);
/// `text` with each of them made a variable.
QString withVariables(const QString& text, const QStringList& columns);

/// One {{…}} understood.
struct Variable {
    enum class Source { Column, Today, Now };
    Source source = Source::Column;
    int column = -1;
    Format format;
    QString fallback;          ///< stands where the value is blank
    bool hasFallback = false;  ///< an empty one may be meant
    bool isNumbered = false;   ///< written "Name (1)", for the first of several columns of one name
};
/// Columns are found exactly, then without regard to case and surrounding space, and before today and now; one called
/// {Name} by Name too, and the first of several by "Name (1)". Errors:
/// NoSuchVariable (subject: the name; detail: the likeliest column, if any), NoSuchFormat (subject: the format;
/// detail: the name).
Result<Variable> variableFrom(const QString& inside, const QStringList& columns);

/// Two columns that have one name in the spreadsheet: what {{Name}} reads, and another one.
struct Twins {
    int column = 0;
    int other = 0;
    bool operator==(const Twins&) const = default;
};
/// Of the variables of the text that do not say which of them they mean.
std::vector<Twins> twinsIn(const QString& text, const QStringList& columns);

/// Formats to offer for a value, the likeliest first: those of dates for a date and so on; masks for long digits.
QStringList formatsFor(const QString& value);

}  // namespace hongyan::templates
