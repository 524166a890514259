#pragma once

#include <QString>

#include "recipients/filenotes.h"

namespace hongyan::text {

/// What is to be known about a file, in one sentence.
QString sentence(const recipients::FileNote& note);
/// Why one row is among a note's, in a few words.
QString reason(recipients::NoteKind kind);
/// What a person may answer: "Leave them out".
QString word(recipients::HiddenRows answer);
QString word(recipients::MergedCells answer);
QString word(recipients::UncalculatedCells answer);
QString word(recipients::Duplicates answer);

}  // namespace hongyan::text
