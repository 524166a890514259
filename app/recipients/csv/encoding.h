#pragma once

#include <QFile>
#include <atomic>

#include "base/result.h"
#include "recipients/rowreader.h"

namespace hongyan::recipients {

constexpr int utf8MarkSize = 3;

/// How a text is written, as far as its bytes tell.
struct TextCode {
    Encoding encoding = Encoding::Utf8;
    qint64 strayLines = 0;               ///< that it cannot read: their rows are rejected
    std::optional<Encoding> other = {};  ///< what else was likely, for some of the lines or for all
};

/// Finds how the text of an open file is written: byte order mark, then the pattern of NULs, then what its lines say
/// (csv/evidence.h), all of them: a few broken ones outvote nobody. Errors: FileNotWhatItsNameSays for what is no
/// text, EncodingUnknown, Cancelled.
Result<TextCode> detectEncoding(QFile& file, const std::atomic_bool& cancelled);
/// What the lines say of an encoding that a person chose.
TextCode weighAgainst(QFile& file, Encoding chosen, const std::atomic_bool& cancelled);

/// Whether a cell that could be read is nonsense, because it was written in the code's other encoding.
bool isOfOtherCode(QStringView cell, const TextCode& code);

/// The name by which QStringDecoder knows it.
const char* codecName(Encoding encoding);

}  // namespace hongyan::recipients
