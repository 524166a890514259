#include <QCoreApplication>

#include "recipients/filekind.h"
#include "ui/text/errors.h"

namespace hongyan::text {
namespace {

struct FileKinds {
    Q_DECLARE_TR_FUNCTIONS(FileKinds)
};

QString word(recipients::FileKind kind) {
    using recipients::FileKind;
    switch (kind) {
        case FileKind::ExcelBinary:
            return FileKinds::tr("an Excel binary workbook (.xlsb)");
        case FileKind::SpreadsheetXml:
            return FileKinds::tr("an XML spreadsheet of Excel 2003");
        case FileKind::FlatOds:
            return FileKinds::tr("a flat OpenDocument file (.fods)");
        case FileKind::Html:
            return FileKinds::tr("a web page (HTML)");
        case FileKind::Mhtml:
            return FileKinds::tr("a web page in one file (MHTML)");
        case FileKind::Sylk:
            return FileKinds::tr("a SYLK file (.slk)");
        case FileKind::Numbers:
            return FileKinds::tr("an Apple iWork document (Numbers)");
        case FileKind::Word:
            return FileKinds::tr("a text document");
        case FileKind::Slides:
            return FileKinds::tr("a slide show");
        case FileKind::Xml:
            return FileKinds::tr("an XML file");
        case FileKind::Json:
            return FileKinds::tr("a JSON file");
        case FileKind::Pdf:
            return FileKinds::tr("a PDF");
        case FileKind::Picture:
            return FileKinds::tr("a picture");
        case FileKind::Packed:
            return FileKinds::tr("a packed archive");
        case FileKind::Database:
            return FileKinds::tr("a database file");
    }
    return {};
}

}  // namespace

QString fileKindWord(const QString& name) {
    const auto kind = recipients::fileKindNamed(name);
    return kind ? word(*kind) : FileKinds::tr("a file of another kind");
}

}  // namespace hongyan::text
