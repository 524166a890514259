#include "ui/text/notes.h"

#include <QCoreApplication>
#include <QLocale>

#include "base/outside.h"

namespace hongyan::text {
namespace {

struct Notes {
    Q_DECLARE_TR_FUNCTIONS(Notes)
};

using recipients::NoteKind;

QString aboutCells(const recipients::FileNote& note, const QString& names) {
    const auto rows = static_cast<int>(note.rows);
    const QString column = visibleName(note.column);
    switch (note.kind) {
        case NoteKind::Uncalculated:
            return Notes::tr("“%1”: %Ln formula(s) were never calculated. Open the file in Excel and save it.", nullptr,
                             rows)
                .arg(column);
        case NoteKind::TextFormulas:
            return Notes::tr(
                       "“%1”: %Ln formula(s) in a text file, never calculated. Open it in Excel and save it as .xlsx.",
                       nullptr, rows)
                .arg(column);
        case NoteKind::OpenedGuards:
            return Notes::tr("“%1”: the ' or ` in front of %Ln number(s), which kept them text, is left out", nullptr,
                             rows)
                .arg(column);
        case NoteKind::KeptGuards:
            return Notes::tr("“%1”: %Ln text(s) that begin with ' or ` and keep it", nullptr, rows).arg(column);
        case NoteKind::MergedDown:
            return Notes::tr("“%1”: %Ln cell(s) merged with the one above, showing nothing of their own", nullptr, rows)
                .arg(column);
        case NoteKind::CoveredTexts:
            return Notes::tr("“%1”: %Ln cell(s) with a text that a merged cell covers; it is not read", nullptr, rows)
                .arg(column);
        case NoteKind::ErrorCells:
            return Notes::tr("“%1”: %Ln cell(s) showing an error (%2), read as empty", nullptr, rows)
                .arg(column, names);
        case NoteKind::ErrorTexts:
            return Notes::tr("“%1”: %Ln text(s) that name an error (%2)", nullptr, rows).arg(column, names);
        case NoteKind::ShortenedTexts:
            return Notes::tr("“%1”: %Ln text(s) that look like numbers shortened by Excel", nullptr, rows).arg(column);
        case NoteKind::LostDigits:
            return Notes::tr("“%1”: %Ln number(s) with more than the 15 digits that Excel keeps", nullptr, rows)
                .arg(column);
        case NoteKind::Recalculated:
            return Notes::tr(
                       "“%1”: %Ln formula(s) that Excel calculates anew when it opens the file; it may show other "
                       "values",
                       nullptr, rows)
                .arg(column);
        case NoteKind::FilteredRows:
        case NoteKind::HiddenRows:
        case NoteKind::MergedAcross:
        case NoteKind::HiddenColumns:
        case NoteKind::OtherPeople:
        case NoteKind::HiddenPeople:
        case NoteKind::PassedOver:
        case NoteKind::OtherSheets:
        case NoteKind::TwinColumns:
        case NoteKind::Repeated:
        case NoteKind::Identical:
            return {};
    }
    return {};
}

QString aboutRepeated(const recipients::FileNote& note, const QString& names) {
    const auto rows = static_cast<int>(note.rows);
    if (note.answer != nameOf(recipients::Duplicates::Each))
        return Notes::tr("%Ln row(s) of people who stand further up with other values (%1); the first row stays",
                         nullptr, rows)
            .arg(names);
    // Where there are more columns than are compared one by one, no name may be known.
    return names.isEmpty()
               ? Notes::tr("%Ln more row(s) of people who stand further up; each is a message of its own", nullptr,
                           rows)
               : Notes::tr(
                     "%Ln row(s) of people who stand further up with other values (%1); each is a message of its "
                     "own",
                     nullptr, rows)
                     .arg(names);
}

}  // namespace

QString sentence(const recipients::FileNote& note) {
    QStringList shown;
    for (const QString& name : note.names)
        shown << visibleName(name);
    const QString names = QLocale().createSeparatedList(shown);
    const auto rows = static_cast<int>(note.rows);
    switch (note.kind) {
        case NoteKind::FilteredRows:
            return Notes::tr("%Ln row(s) hidden by a filter", nullptr, rows);
        case NoteKind::HiddenRows:
            return Notes::tr("%Ln row(s) hidden by hand or in a closed group", nullptr, rows);
        case NoteKind::MergedAcross:
            return Notes::tr("%Ln row(s) with cells merged sideways, of which only the first has a value", nullptr,
                             rows);
        case NoteKind::HiddenColumns:
            return Notes::tr("Hidden columns are read, too: %1").arg(names);
        case NoteKind::OtherPeople:
            return Notes::tr("Other sheets hold people, too, and are not read: %1").arg(names);
        case NoteKind::HiddenPeople:
            return Notes::tr("Hidden sheets hold people, too, and are not read: %1").arg(names);
        case NoteKind::TwinColumns:
            return Notes::tr("Two columns of one name, which differ in %Ln row(s): %1", nullptr, rows).arg(names);
        case NoteKind::PassedOver:
            return Notes::tr("Sheets without a list were passed over: %1").arg(names);
        case NoteKind::OtherSheets:
            return Notes::tr("Sheets that are not read: %1").arg(names);
        case NoteKind::Repeated:
            return aboutRepeated(note, names);
        case NoteKind::Identical:
            return Notes::tr("%Ln row(s) that say the same as one further up, left out", nullptr, rows);
        case NoteKind::Uncalculated:
        case NoteKind::TextFormulas:
        case NoteKind::OpenedGuards:
        case NoteKind::KeptGuards:
        case NoteKind::MergedDown:
        case NoteKind::CoveredTexts:
        case NoteKind::ErrorCells:
        case NoteKind::ErrorTexts:
        case NoteKind::ShortenedTexts:
        case NoteKind::LostDigits:
        case NoteKind::Recalculated:
            return aboutCells(note, names);
    }
    return {};
}

QString reason(recipients::NoteKind kind) {
    switch (kind) {
        case NoteKind::FilteredRows:
            return Notes::tr("hidden by a filter");
        case NoteKind::HiddenRows:
            return Notes::tr("hidden in the spreadsheet");
        case NoteKind::MergedDown:
            return Notes::tr("merged with the cell above");
        case NoteKind::MergedAcross:
            return Notes::tr("cells merged sideways");
        case NoteKind::CoveredTexts:
            return Notes::tr("a text below a merged cell");
        case NoteKind::OpenedGuards:
        case NoteKind::KeptGuards:
            return Notes::tr("begins with ' or `");
        case NoteKind::TwinColumns:
            return Notes::tr("the other column of that name differs");
        case NoteKind::Uncalculated:
        case NoteKind::TextFormulas:
            return Notes::tr("the formula was never calculated");
        case NoteKind::Recalculated:
            return Notes::tr("calculated anew when it is opened");
        case NoteKind::ErrorCells:
        case NoteKind::ErrorTexts:
            return Notes::tr("an error");
        case NoteKind::ShortenedTexts:
            return Notes::tr("looks like a shortened number");
        case NoteKind::LostDigits:
            return Notes::tr("more than 15 digits");
        case NoteKind::Repeated:
            return Notes::tr("stands further up with other values");
        case NoteKind::Identical:
            return Notes::tr("says the same as a row further up");
        case NoteKind::HiddenColumns:
        case NoteKind::OtherPeople:
        case NoteKind::HiddenPeople:
        case NoteKind::PassedOver:
        case NoteKind::OtherSheets:
            return {};
    }
    return {};
}

QString word(recipients::HiddenRows answer) {
    switch (answer) {
        case recipients::HiddenRows::Take:
            return Notes::tr("Take them");
        case recipients::HiddenRows::Leave:
            return Notes::tr("Leave them out");
    }
    return {};
}

QString word(recipients::MergedCells answer) {
    switch (answer) {
        case recipients::MergedCells::Fill:
            return Notes::tr("Fill with the merged value");
        case recipients::MergedCells::Leave:
            return Notes::tr("Leave empty");
    }
    return {};
}

QString word(recipients::UncalculatedCells answer) {
    switch (answer) {
        case recipients::UncalculatedCells::Take:
            return Notes::tr("Take what stands there");
        case recipients::UncalculatedCells::Leave:
            return Notes::tr("Leave empty");
    }
    return {};
}

QString word(recipients::Duplicates answer) {
    switch (answer) {
        case recipients::Duplicates::First:
            return Notes::tr("One message per person");
        case recipients::Duplicates::Each:
            return Notes::tr("One message per row");
    }
    return {};
}

}  // namespace hongyan::text
