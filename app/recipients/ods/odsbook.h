#pragma once

#include <vector>

#include "recipients/rowreader.h"
#include "recipients/xlsx/archive.h"

namespace hongyan::recipients {

/// True for an archive that holds an OpenDocument rather than an Office one.
bool isOpenDocument(const Archive& archive);

struct OdsSheets {
    std::vector<SheetInfo> sheets;
    int active = -1;  ///< the one that was open last; -1: the file does not say
};
/// The sheets of an .ods file. They stand between their rows, so this reads the whole content once.
/// Errors: FileEncrypted, FileNotWhatItsNameSays for a text or a drawing, FileBroken, FileTooLarge.
Result<OdsSheets> readOdsSheets(const Archive& archive);

/// The limits of the part with the rows.
Part::Limits odsContentLimits();
extern const char* const odsContentPart;

}  // namespace hongyan::recipients
