#include "recipients/filenotes.h"

#include <algorithm>

#include "base/enumnames.h"

namespace hongyan::recipients {
namespace {

constexpr std::array kinds{
    EnumName<NoteKind>{NoteKind::FilteredRows, QLatin1String("filtered_rows")},
    EnumName<NoteKind>{NoteKind::HiddenRows, QLatin1String("hidden_rows")},
    EnumName<NoteKind>{NoteKind::Uncalculated, QLatin1String("uncalculated")},
    EnumName<NoteKind>{NoteKind::TextFormulas, QLatin1String("text_formulas")},
    EnumName<NoteKind>{NoteKind::OpenedGuards, QLatin1String("opened_guards")},
    EnumName<NoteKind>{NoteKind::KeptGuards, QLatin1String("kept_guards")},
    EnumName<NoteKind>{NoteKind::TwinColumns, QLatin1String("twin_columns")},
    EnumName<NoteKind>{NoteKind::MergedDown, QLatin1String("merged_down")},
    EnumName<NoteKind>{NoteKind::MergedAcross, QLatin1String("merged_across")},
    EnumName<NoteKind>{NoteKind::CoveredTexts, QLatin1String("covered_texts")},
    EnumName<NoteKind>{NoteKind::ErrorCells, QLatin1String("error_cells")},
    EnumName<NoteKind>{NoteKind::ErrorTexts, QLatin1String("error_texts")},
    EnumName<NoteKind>{NoteKind::ShortenedTexts, QLatin1String("shortened_texts")},
    EnumName<NoteKind>{NoteKind::LostDigits, QLatin1String("lost_digits")},
    EnumName<NoteKind>{NoteKind::Recalculated, QLatin1String("recalculated")},
    EnumName<NoteKind>{NoteKind::HiddenColumns, QLatin1String("hidden_columns")},
    EnumName<NoteKind>{NoteKind::OtherPeople, QLatin1String("other_people")},
    EnumName<NoteKind>{NoteKind::HiddenPeople, QLatin1String("hidden_people")},
    EnumName<NoteKind>{NoteKind::PassedOver, QLatin1String("passed_over")},
    EnumName<NoteKind>{NoteKind::OtherSheets, QLatin1String("other_sheets")},
    EnumName<NoteKind>{NoteKind::Repeated, QLatin1String("repeated")},
    EnumName<NoteKind>{NoteKind::Identical, QLatin1String("identical")},
};
constexpr std::array choices{
    EnumName<Choice>{Choice::Hidden, QLatin1String("hidden")},
    EnumName<Choice>{Choice::Merged, QLatin1String("merged")},
    EnumName<Choice>{Choice::Uncalculated, QLatin1String("uncalculated")},
    EnumName<Choice>{Choice::Duplicates, QLatin1String("duplicates")},
};
constexpr std::array hiddenAnswers{
    EnumName<HiddenRows>{HiddenRows::Take, QLatin1String("take")},
    EnumName<HiddenRows>{HiddenRows::Leave, QLatin1String("leave")},
};
constexpr std::array mergedAnswers{
    EnumName<MergedCells>{MergedCells::Fill, QLatin1String("fill")},
    EnumName<MergedCells>{MergedCells::Leave, QLatin1String("leave")},
};
constexpr std::array uncalculatedAnswers{
    EnumName<UncalculatedCells>{UncalculatedCells::Take, QLatin1String("take")},
    EnumName<UncalculatedCells>{UncalculatedCells::Leave, QLatin1String("leave")},
};
constexpr std::array duplicatesAnswers{
    EnumName<Duplicates>{Duplicates::First, QLatin1String("first")},
    EnumName<Duplicates>{Duplicates::Each, QLatin1String("each")},
};

}  // namespace

std::optional<Choice> openChoice(const std::vector<FileNote>& notes) {
    const auto open = std::find_if(notes.begin(), notes.end(), [](const FileNote& note) { return note.isOpen(); });
    return open == notes.end() ? std::nullopt : open->choice;
}

QString nameOf(NoteKind kind) {
    return nameIn(kinds, kind);
}

QString nameOf(Choice choice) {
    return nameIn(choices, choice);
}

QString nameOf(HiddenRows answer) {
    return nameIn(hiddenAnswers, answer);
}

QString nameOf(MergedCells answer) {
    return nameIn(mergedAnswers, answer);
}

QString nameOf(UncalculatedCells answer) {
    return nameIn(uncalculatedAnswers, answer);
}

QString nameOf(Duplicates answer) {
    return nameIn(duplicatesAnswers, answer);
}

std::optional<Choice> choiceNamed(const QString& name) {
    return valueIn(choices, name);
}

std::optional<HiddenRows> hiddenRowsNamed(const QString& name) {
    return valueIn(hiddenAnswers, name.trimmed().toLower());
}

std::optional<MergedCells> mergedCellsNamed(const QString& name) {
    return valueIn(mergedAnswers, name.trimmed().toLower());
}

std::optional<UncalculatedCells> uncalculatedCellsNamed(const QString& name) {
    return valueIn(uncalculatedAnswers, name.trimmed().toLower());
}

std::optional<Duplicates> duplicatesNamed(const QString& name) {
    return valueIn(duplicatesAnswers, name.trimmed().toLower());
}

}  // namespace hongyan::recipients
