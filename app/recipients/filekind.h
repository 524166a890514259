#pragma once

#include <QFile>
#include <optional>

#include "base/result.h"

namespace hongyan::recipients {

class Archive;

/// What a file is that cannot be read as a list, by its content.
enum class FileKind {
    ExcelBinary,     ///< .xlsb
    SpreadsheetXml,  ///< Excel's of 2003
    FlatOds,         ///< .fods
    Html,
    Mhtml,
    Sylk,
    Numbers,
    Word,
    Slides,
    Xml,
    Json,
    Pdf,
    Picture,
    Packed,  ///< an archive of files
    Database,
};

QString nameOf(FileKind kind);
std::optional<FileKind> fileKindNamed(const QString& name);

/// Errors: FileOfOtherKind (its detail the kind's name), FileEncrypted, FileTooOld. Nothing: it may be a list.
Result<void> refuseOtherKinds(QFile& file);
Result<void> refuseOtherKinds(const Archive& archive);

}  // namespace hongyan::recipients
