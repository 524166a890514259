#pragma once

#include <QFile>
#include <atomic>

#include "base/result.h"
#include "recipients/rowreader.h"

namespace hongyan::recipients {

/// Finds how the text of an open file is written: byte order mark, then the pattern of NULs, then strict UTF-8, then
/// strict GB18030, each over the whole file (short UTF-8 Chinese is also valid GB18030, hence the order).
/// Errors: FileNotWhatItsNameSays for what is no text, EncodingUnknown, Cancelled.
Result<Encoding> detectEncoding(QFile& file, const std::atomic_bool& cancelled);

/// The name by which QStringDecoder knows it.
const char* codecName(Encoding encoding);

}  // namespace hongyan::recipients
