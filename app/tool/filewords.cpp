#include "tool/filewords.h"

#include <QJsonObject>
#include <algorithm>

#include "recipients/filekind.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

using recipients::FileKind;

QString wordFor(FileKind kind) {
    switch (kind) {
        case FileKind::ExcelBinary:
            return Words::tr("an Excel binary workbook (.xlsb)");
        case FileKind::SpreadsheetXml:
            return Words::tr("an XML spreadsheet of Excel 2003");
        case FileKind::FlatOds:
            return Words::tr("a flat OpenDocument file (.fods)");
        case FileKind::Html:
            return Words::tr("a web page (HTML)");
        case FileKind::Mhtml:
            return Words::tr("a web page in one file (MHTML)");
        case FileKind::Sylk:
            return Words::tr("a SYLK file (.slk)");
        case FileKind::Numbers:
            return Words::tr("an Apple iWork document (Numbers)");
        case FileKind::Word:
            return Words::tr("a text document");
        case FileKind::Slides:
            return Words::tr("a slide show");
        case FileKind::Xml:
            return Words::tr("an XML file");
        case FileKind::Json:
            return Words::tr("a JSON file");
        case FileKind::Pdf:
            return Words::tr("a PDF");
        case FileKind::Picture:
            return Words::tr("a picture");
        case FileKind::Packed:
            return Words::tr("a packed archive");
        case FileKind::Database:
            return Words::tr("a database file");
    }
    Q_UNREACHABLE();
}

/// Whether a spreadsheet program opens it as a table.
bool isTable(FileKind kind) {
    return kind == FileKind::ExcelBinary || kind == FileKind::SpreadsheetXml || kind == FileKind::FlatOds ||
           kind == FileKind::Html || kind == FileKind::Mhtml || kind == FileKind::Sylk || kind == FileKind::Numbers;
}

}  // namespace

QString sentenceForOtherKind(const Error& error) {
    const FileKind kind = recipients::fileKindNamed(error.detail).value_or(FileKind::Xml);
    if (kind == FileKind::Packed)
        return Words::tr("%1 is a packed archive. Unpack it and name the spreadsheet inside.").arg(error.subject);
    return (isTable(kind) ? Words::tr("%1 is %2, which cannot be read here. Open it in a spreadsheet program and save "
                                      "it as .xlsx or .csv.")
                          : Words::tr("%1 is %2, not a list. Name an .xlsx, .ods or .csv file."))
        .arg(error.subject, wordFor(kind));
}

QString reasonsIn(const QMap<QString, qint64>& counts) {
    std::vector<std::pair<qint64, QString>> reasons;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        if (const auto kind = recipients::problemKindNamed(count.key()))
            reasons.emplace_back(count.value(), tool::wordFor(recipients::Problem{.kind = *kind}));
    std::ranges::stable_sort(reasons, std::ranges::greater(), [](const auto& reason) { return reason.first; });
    QStringList words;
    for (const auto& [count, reason] : reasons)
        words << Words::tr("%1 × %2").arg(count).arg(reason);
    return words.join(Words::tr(", ", "between reasons"));
}

QString sentenceForNobody(const Error& error) {
    const QString reasons = reasonsIn(error.counts);
    return reasons.isEmpty() ? Words::tr("%1 has nobody to send to.").arg(error.subject)
                             : Words::tr("%1 has nobody to send to. Rows left out: %2.").arg(error.subject, reasons);
}

QString sentenceForChoice(const Error& error) {
    const auto choice = recipients::choiceNamed(error.detail);
    switch (choice.value_or(recipients::Choice::Hidden)) {
        case recipients::Choice::Hidden:
            return Words::tr("%1 has hidden rows. Take them with --hidden take, or leave them out with --hidden leave.")
                .arg(error.subject);
        case recipients::Choice::Merged:
            return Words::tr(
                       "%1 has merged cells. Give each row their value with --merged fill, or leave the rows below "
                       "empty with --merged leave.")
                .arg(error.subject);
        case recipients::Choice::Uncalculated:
            return Words::tr(
                       "%1 has formulas that were never calculated. Open it in Excel and save it; or leave those "
                       "cells empty with --uncalculated leave, or take what stands there with --uncalculated take.")
                .arg(error.subject);
        case recipients::Choice::Duplicates:
            return Words::
                tr("%1 has people in more than one row. Send them the first with --duplicates first, or one message "
                   "per row with --duplicates each.")
                    .arg(error.subject);
    }
    Q_UNREACHABLE();
}

QJsonArray problemsJson(const std::vector<recipients::Problem>& problems) {
    QJsonArray rows;
    for (const auto& problem : problems)
        rows.append(QJsonObject{{QStringLiteral("row"), problem.row},
                                {QStringLiteral("column"), problem.column},
                                {QStringLiteral("why"), tool::wordFor(problem)},
                                {QStringLiteral("kind"), nameOf(problem.kind)},
                                {QStringLiteral("rejected"), problem.rejected}});
    return rows;
}

QStringList problemLines(const std::vector<recipients::Problem>& problems) {
    QStringList lines;
    for (const auto& problem : problems)
        lines << (problem.column.isEmpty()
                      ? Words::tr("  row %1: %2").arg(problem.row).arg(tool::wordFor(problem))
                      : Words::tr("  row %1, %2: %3").arg(problem.row).arg(problem.column, tool::wordFor(problem)));
    return lines;
}

QStringList factsOf(const recipients::SourceInfo& source, const recipients::ReadOptions& chosen) {
    QStringList facts;
    if (source.headerRow == 0 && !chosen.headerRow)
        facts << Words::tr("The first row holds an openid already: there is no header, and the columns are called %1.")
                     .arg(source.header.join(QStringLiteral(", ")));
    if (source.headerRow > 1 && !chosen.headerRow)
        facts << Words::tr("Row %1 is the header; what stands above it was passed over. Another: --header-row.")
                     .arg(source.headerRow);
    const QString other = source.otherEncoding ? nameOf(*source.otherEncoding) : QString();
    if (source.strayLines > 0)
        facts << (other.isEmpty()
                      ? Words::tr("It is read as %1; %n line(s) of damaged text, whose rows are left out.", nullptr,
                                  counted(source.strayLines))
                            .arg(nameOf(source.encoding))
                      : Words::tr("It is read as %1; %n line(s) are not, but may be %2. Their rows are left out.",
                                  nullptr, counted(source.strayLines))
                            .arg(nameOf(source.encoding), other));
    else if (!other.isEmpty())
        facts << Words::tr("It is read as %1 and may be %2: look at the values.").arg(nameOf(source.encoding), other);
    if (!source.guardedColumns.isEmpty())
        facts << Words::tr("The ` or ' in front of the values, which keeps them text, was left out in: %1.")
                     .arg(source.guardedColumns.join(QStringLiteral(", ")));
    return facts;
}

QString wordFor(const recipients::Problem& problem) {
    switch (problem.kind) {
        case recipients::ProblemKind::OpenidEmpty:
            return Words::tr("the openid is empty");
        case recipients::ProblemKind::OpenidInvalid:
            return Words::tr("this cannot be an openid");
        case recipients::ProblemKind::NumberLostDigits:
            return Words::tr("the number is too long and has lost digits: format the column as text");
        case recipients::ProblemKind::LooksLikeNumber:
            return Words::tr("this looks like a shortened number: format the column as text");
        case recipients::ProblemKind::CellTooLong:
            return Words::tr("the cell is longer than a spreadsheet allows");
        case recipients::ProblemKind::RowBroken:
            return problem.text.isEmpty() ? Words::tr("the row is damaged")
                                          : Words::tr("cells in this row: %1, where %2 belong")
                                                .arg(problem.text.section(u'/', 0, 0), problem.text.section(u'/', 1));
        case recipients::ProblemKind::NumberMayHaveLostDigits:
            return Words::tr("a spreadsheet keeps only 15 digits of a number: compare the last ones with the original");
        case recipients::ProblemKind::NoSuchDate:
            return Words::tr("not a date: the spreadsheet shows ##### here, so the value is empty");
        case recipients::ProblemKind::TextBroken:
            return Words::tr("the text is damaged or in another encoding");
        case recipients::ProblemKind::ErrorCell:
            return problem.text.isEmpty() ? Words::tr("the cell shows an error and has no value")
                                          : Words::tr("the cell shows the error %1 and has no value").arg(problem.text);
        case recipients::ProblemKind::ErrorText:
            return problem.text.isEmpty() ? Words::tr("the text is the name of an error")
                                          : Words::tr("the text is the name of an error: %1").arg(problem.text);
        case recipients::ProblemKind::NoSuchDay:
            return Words::tr("%1 is not a day such as 2026-12-31: on the list for good").arg(problem.text);
        case recipients::ProblemKind::NotCalculated:
            return Words::tr("the formula was never calculated: open the file in Excel and save it");
    }
    Q_UNREACHABLE();
}

}  // namespace hongyan::tool
