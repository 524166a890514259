#include "tool/notewords.h"

#include <QJsonArray>

#include "tool/importing.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

using recipients::FileNote;
using recipients::NoteKind;

constexpr size_t rowsSaid = 10;
constexpr size_t rowsPrinted = 100;

/// Where there are more columns than are compared one by one, no name may be known.
QString aboutEach(qint64 rows, const QString& names) {
    return names.isEmpty()
               ? Words::tr("%n more row(s) of people who stand further up; each is a message of its own", nullptr,
                           counted(rows))
               : Words::tr(
                     "%n row(s) of people who stand further up with other values (%1); each is a message of its own",
                     nullptr, counted(rows))
                     .arg(names);
}

QString sentenceFor(const FileNote& note) {
    const QString names = note.names.join(QStringLiteral(", "));
    const int rows = counted(note.rows);
    switch (note.kind) {
        case NoteKind::FilteredRows:
            return Words::tr("%n row(s) hidden by a filter", nullptr, rows);
        case NoteKind::HiddenRows:
            return Words::tr("%n row(s) hidden by hand or in a closed group", nullptr, rows);
        case NoteKind::Uncalculated:
            return Words::tr("%1: %n formula(s) never calculated; open the file in Excel and save it", nullptr, rows)
                .arg(note.column);
        case NoteKind::TextFormulas:
            return Words::tr(
                       "%1: %n formula(s) in a text file, never calculated; open it in Excel and save it as .xlsx, or "
                       "as text again",
                       nullptr, rows)
                .arg(note.column);
        case NoteKind::OpenedGuards:
            return Words::tr("%1: the ' or ` in front of %n number(s), which kept them text, was left out", nullptr,
                             rows)
                .arg(note.column);
        case NoteKind::KeptGuards:
            return Words::tr("%1: %n text(s) begin with ' or ` and are sent with it", nullptr, rows).arg(note.column);
        case NoteKind::TwinColumns:
            return Words::tr(
                       "two columns are called %1 and differ in %n row(s): {{%1 (1)}} is the first, {{%2}} the other",
                       nullptr, rows)
                .arg(note.names.value(0), note.names.value(1));
        case NoteKind::MergedDown:
            return Words::tr("%1: %n cell(s) merged with the one above, showing nothing of their own", nullptr, rows)
                .arg(note.column);
        case NoteKind::CoveredTexts:
            return Words::tr("%1: %n cell(s) with a text that a merged cell covers; nobody sees it, and it is not read",
                             nullptr, rows)
                .arg(note.column);
        case NoteKind::MergedAcross:
            return Words::tr("%n row(s) with cells merged sideways; only the first has a value", nullptr, rows);
        case NoteKind::ErrorCells:
            return Words::tr("%1: %n cell(s) showing an error (%2), read as empty", nullptr, rows)
                .arg(note.column, names);
        case NoteKind::ErrorTexts:
            return Words::tr("%1: %n text(s) that name an error (%2)", nullptr, rows).arg(note.column, names);
        case NoteKind::ShortenedTexts:
            return Words::tr("%1: %n text(s) that look like numbers shortened by Excel", nullptr, rows)
                .arg(note.column);
        case NoteKind::LostDigits:
            return Words::tr("%1: %n number(s) with more digits than Excel keeps (15)", nullptr, rows).arg(note.column);
        case NoteKind::Recalculated:
            return Words::tr("%1: %n formula(s) calculated anew when Excel opens the file; what it shows may differ",
                             nullptr, rows)
                .arg(note.column);
        case NoteKind::HiddenColumns:
            return Words::tr("hidden columns are read, too: %1").arg(names);
        case NoteKind::OtherPeople:
            return Words::tr("sheets that were not read and hold people, too: %1").arg(names);
        case NoteKind::HiddenPeople:
            return Words::tr("hidden sheets that were not read and hold people, too: %1").arg(names);
        case NoteKind::PassedOver:
            return Words::tr("sheets that were passed over, for they hold no list: %1").arg(names);
        case NoteKind::OtherSheets:
            return Words::tr("sheets that were not read: %1").arg(names);
        case NoteKind::Repeated:
            if (note.answer == nameOf(recipients::Duplicates::Each))
                return aboutEach(note.rows, names);
            return Words::tr("%n row(s) of people who stand further up with other values (%1); the first row stays",
                             nullptr, rows)
                .arg(names);
        case NoteKind::Identical:
            return Words::tr("%n row(s) that say the same as one further up, left out", nullptr, rows);
    }
    Q_UNREACHABLE();
}

QString rowsOf(const FileNote& note) {
    if (note.firstRows.empty())
        return {};
    QStringList numbers;
    for (std::size_t i = 0; i < qMin(rowsSaid, note.firstRows.size()); ++i)
        numbers << QString::number(note.firstRows[i]);
    if (note.rows > numbers.size())
        numbers << QStringLiteral("…");
    return Words::tr(" (rows %1)").arg(numbers.join(QStringLiteral(", ")));
}

QString answersTo(recipients::Choice choice) {
    switch (choice) {
        case recipients::Choice::Hidden:
            return QStringLiteral("--hidden take|leave");
        case recipients::Choice::Merged:
            return QStringLiteral("--merged fill|leave");
        case recipients::Choice::Uncalculated:
            return QStringLiteral("--uncalculated take|leave");
        case recipients::Choice::Duplicates:
            return QStringLiteral("--duplicates first|each");
    }
    Q_UNREACHABLE();
}

QString choiceIn(const FileNote& note) {
    if (!note.choice)
        return {};
    // What holds where nobody said anything is still to be chosen.
    const bool isOffered = note.isOpen() || note.answer == nameOf(recipients::Duplicates::First);
    return Words::tr(": ", "before an option") +
           (isOffered ? answersTo(*note.choice) : QStringLiteral("--%1 %2").arg(nameOf(*note.choice), note.answer));
}

QStringList differing(const engine::Imported& imported, const recipients::Duplicate& duplicate) {
    QStringList columns;
    for (const int column : duplicate.differs)
        columns << imported.source.header.value(column);
    return columns;
}

QStringList noteWords(const recipients::SourceInfo& source, const std::vector<FileNote>& notes) {
    QStringList lines;
    if (source.sheets.size() > 1)
        lines << Words::tr("sheet: %1").arg(source.sheet);
    for (const FileNote& note : notes)
        lines << sentenceFor(note) + rowsOf(note) + choiceIn(note);
    return lines;
}

QJsonArray notesJson(const std::vector<FileNote>& notes) {
    QJsonArray array;
    for (const FileNote& note : notes) {
        QJsonArray rows;
        for (std::size_t i = 0; i < qMin(rowsPrinted, note.firstRows.size()); ++i)
            rows.append(note.firstRows[i]);
        const auto orNull = [](const QString& text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
        array.append(QJsonObject{{QStringLiteral("kind"), nameOf(note.kind)},
                                 {QStringLiteral("column"), orNull(note.column)},
                                 {QStringLiteral("names"), QJsonArray::fromStringList(note.names)},
                                 {QStringLiteral("rows"), note.rows},
                                 {QStringLiteral("first_rows"), rows},
                                 {QStringLiteral("choice"), note.choice ? nameOf(*note.choice) : QJsonValue()},
                                 {QStringLiteral("answer"), orNull(note.answer)},
                                 {QStringLiteral("what"), sentenceFor(note)}});
    }
    return array;
}

QJsonArray duplicatesJson(const engine::Imported& imported) {
    QJsonArray array;
    for (const recipients::Duplicate& one : imported.summary.duplicateRows)
        array.append(QJsonObject{{QStringLiteral("row"), one.row},
                                 {QStringLiteral("kept"), one.first},
                                 {QStringLiteral("differs"), QJsonArray::fromStringList(differing(imported, one))}});
    return array;
}

QStringList duplicateWords(const engine::Imported& imported) {
    QStringList lines;
    for (const recipients::Duplicate& one : imported.summary.duplicateRows)
        if (!one.differs.empty())
            lines << Words::tr("row %1 is of the same person as row %2, which stays; other values in: %3")
                         .arg(one.row)
                         .arg(one.first)
                         .arg(differing(imported, one).join(QStringLiteral(", ")));
    return lines;
}

}  // namespace

void tellNotes(Session& session, const engine::Imported& imported) {
    session.addToPrint(QStringLiteral("sheet"),
                       imported.source.sheet.isEmpty() ? QJsonValue() : QJsonValue(imported.source.sheet));
    session.addToPrint(QStringLiteral("notes"), notesJson(imported.summary.notes));
    session.addToPrint(QStringLiteral("duplicate_rows"), duplicatesJson(imported));
    for (const QString& line : noteWords(imported.source, imported.summary.notes) + duplicateWords(imported))
        session.say(QStringLiteral("  ") + line);
}

int refuseFile(Session& session, const engine::ImportRequest& request, const Error& error) {
    if (error.kind != ErrorKind::ChoiceNeeded)
        return session.refuse(error);
    engine::ImportRequest looking = request;
    looking.dryRun = true;
    const auto looked = runImport(session, looking);
    if (!looked)
        return session.refuse(looked.error());
    session.addToPrint(QStringLiteral("notes"), notesJson(looked->summary.notes));
    if (!session.options().json)
        for (const QString& line : noteWords(looked->source, looked->summary.notes))
            session.note(QStringLiteral("  ") + line);
    return session.refuse(error);
}

}  // namespace hongyan::tool
