#include "recipients/notetaker.h"

namespace hongyan::recipients {
namespace {

constexpr std::size_t maxNotes = 500;  ///< nobody reads more

std::optional<Choice> choiceOf(NoteKind kind) {
    switch (kind) {
        case NoteKind::FilteredRows:
        case NoteKind::HiddenRows:
            return Choice::Hidden;
        case NoteKind::Uncalculated:
        case NoteKind::TextFormulas:
            return Choice::Uncalculated;
        case NoteKind::MergedDown:
            return Choice::Merged;
        case NoteKind::Repeated:
            return Choice::Duplicates;
        case NoteKind::OpenedGuards:
        case NoteKind::KeptGuards:
        case NoteKind::TwinColumns:
        case NoteKind::MergedAcross:
        case NoteKind::CoveredTexts:
        case NoteKind::ErrorCells:
        case NoteKind::ErrorTexts:
        case NoteKind::ShortenedTexts:
        case NoteKind::LostDigits:
        case NoteKind::Recalculated:
        case NoteKind::HiddenColumns:
        case NoteKind::OtherPeople:
        case NoteKind::HiddenPeople:
        case NoteKind::PassedOver:
        case NoteKind::OtherSheets:
        case NoteKind::Identical:
            return std::nullopt;
    }
    Q_UNREACHABLE();
}

QString answerIn(const ReadOptions& options, Choice choice) {
    switch (choice) {
        case Choice::Hidden:
            return options.hidden ? nameOf(*options.hidden) : QString();
        case Choice::Merged:
            return options.merged ? nameOf(*options.merged) : QString();
        case Choice::Uncalculated:
            return options.uncalculated ? nameOf(*options.uncalculated) : QString();
        case Choice::Duplicates:
            return nameOf(options.duplicates);
    }
    Q_UNREACHABLE();
}

}  // namespace

void NoteTaker::add(NoteKind kind, int column, qint64 row, const QString& name) {
    auto found = notes_.find({kind, column});
    if (found == notes_.end()) {
        if (notes_.size() >= maxNotes)
            return;
        FileNote note{.kind = kind, .choice = choiceOf(kind)};
        if (note.choice)
            note.answer = answerIn(options_, *note.choice);
        found = notes_.emplace(std::pair(kind, column), std::move(note)).first;
    }
    FileNote& note = found->second;
    if (!name.isEmpty() && note.names.size() < FileNote::maxNames && !note.names.contains(name))
        note.names << name;
    if (row <= 0)
        return;
    ++note.rows;
    if (note.firstRows.size() < FileNote::maxRows)
        note.firstRows.push_back(row);
}

std::vector<FileNote> NoteTaker::notes(const QStringList& header) const {
    std::vector<FileNote> notes;
    for (const auto& [key, note] : notes_) {
        notes.push_back(note);
        notes.back().column = header.value(key.second);
    }
    return notes;
}

}  // namespace hongyan::recipients
