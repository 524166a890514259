#pragma once

#include <vector>

#include "recipients/rowreader.h"
#include "recipients/xlsx/archive.h"

namespace hongyan::recipients {

/// True for an archive that holds an OpenDocument rather than an Office one.
bool isOpenDocument(const Archive& archive);

/// The sheets of an .ods file. They stand between their rows, so this reads the whole content once.
/// Errors: FileEncrypted, FileNotWhatItsNameSays for a text or a drawing, FileBroken, FileTooLarge.
Result<std::vector<SheetInfo>> readOdsSheets(const Archive& archive);

/// The limits of the part with the rows.
Part::Limits odsContentLimits();
extern const char* const odsContentPart;

}  // namespace hongyan::recipients
