#pragma once

#include <zip.h>

#include <QDir>
#include <QFile>
#include <QMap>
#include <QTemporaryDir>

#include "recipients/import.h"

/// Files made for a test, in a folder of their own; workbooks from literal XML, so that every oddity can be written.
class MadeFiles {
 public:
    using Parts = QMap<QString, QByteArray>;

    QString path(const QString& name) const { return folder_.filePath(name); }

    QString file(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    QString archive(const QString& name, const Parts& parts, int method = ZIP_CM_DEFAULT) const {
        QFile::remove(path(name));
        int error = 0;
        zip_t* zip = zip_open(QFile::encodeName(path(name)).constData(), ZIP_CREATE | ZIP_TRUNCATE, &error);
        if (!zip)
            qFatal("cannot make %s", qPrintable(name));
        for (auto part = parts.begin(); part != parts.end(); ++part) {
            zip_source_t* source =
                zip_source_buffer(zip, part->constData(), static_cast<zip_uint64_t>(part->size()), 0);
            const zip_int64_t index = zip_file_add(zip, part.key().toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
            if (index < 0 || zip_set_file_compression(zip, static_cast<zip_uint64_t>(index), method, 1) != 0)
                qFatal("cannot add %s", qPrintable(part.key()));
        }
        if (zip_close(zip) != 0)
            qFatal("cannot close %s", qPrintable(name));
        return path(name);
    }

    /// The parts of a workbook with one visible sheet that holds `sheetData`.
    static Parts workbook(const QByteArray& sheetData) {
        return {
            {"_rels/.rels", R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
                            R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/)"
                            R"(relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)"},
            {"xl/workbook.xml", R"(<workbook xmlns:r="r"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/>)"
                                R"(</sheets></workbook>)"},
            {"xl/_rels/workbook.xml.rels", relations({{"rId1", "worksheet", "worksheets/sheet1.xml"},
                                                      {"rId8", "styles", "styles.xml"},
                                                      {"rId9", "sharedStrings", "sharedStrings.xml"}})},
            {"xl/worksheets/sheet1.xml", sheet(sheetData)},
        };
    }

    /// The parts of an .ods file with one visible sheet that holds `rows`.
    static Parts openDocument(const QByteArray& rows) {
        return {
            {"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
            {"META-INF/manifest.xml",
             "<manifest:manifest xmlns:manifest='m'><manifest:file-entry "
             "manifest:full-path='content.xml'/></manifest:manifest>"},
            {"content.xml",
             openDocumentContent("<table:table table:name='Sheet1' table:style-name='ta1'>" + rows + "</table:table>")},
        };
    }

    /// Sheets of style ta1 are visible, of ta2 hidden.
    static QByteArray openDocumentContent(const QByteArray& sheets) {
        return "<?xml version='1.0' encoding='UTF-8'?><office:document-content xmlns:office='o' xmlns:table='t' "
               "xmlns:text='x' xmlns:style='s' xmlns:draw='d' xmlns:calcext='c'><office:automatic-styles><style:style "
               "style:name='ta1' style:family='table'><style:table-properties table:display='true'/></style:style>"
               "<style:style style:name='ta2' style:family='table'><style:table-properties table:display='false'/>"
               "</style:style></office:automatic-styles><office:body><office:spreadsheet>" +
               sheets + "<table:database-ranges/></office:spreadsheet></office:body></office:document-content>";
    }

    struct Relation {
        QByteArray id, type, target;
    };
    static QByteArray relations(const QList<Relation>& list) {
        QByteArray xml = "<Relationships>";
        for (const auto& relation : list)
            xml += "<Relationship Id=\"" + relation.id + "\" Target=\"" + relation.target +
                   "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + relation.type +
                   "\"/>";
        return xml + "</Relationships>";
    }

    static QByteArray sheet(const QByteArray& sheetData) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><dimension ref=\"A1\"/><sheetData>" + sheetData +
               "</sheetData><extLst><ext><c><v>never</v></c></ext></extLst></worksheet>";
    }

 private:
    QTemporaryDir folder_;
};

/// Everything a file yields, as one value that QCOMPARE can show.
struct AllRows {
    hongyan::recipients::SourceInfo source;
    QStringList header;
    QList<QStringList> rows;
    QList<qint64> numbers;
    QStringList problems;  ///< "3 name row_broken!": the mark for rejected
    std::optional<hongyan::Error> error;

    static AllRows of(const QString& path, const hongyan::recipients::ReadOptions& options = {}) {
        const auto reader = hongyan::recipients::openRows(path, options);
        if (reader)
            return from(**reader);
        AllRows all;
        all.error = reader.error();
        return all;
    }

    static AllRows from(hongyan::recipients::RowReader& reader) {
        AllRows all;
        all.source = reader.source();
        all.header = all.source.header;
        hongyan::recipients::Row row;
        while (true) {
            const auto more = reader.next(row);
            if (!more)
                all.error = more.error();
            if (!more || !*more)
                return all;
            all.rows << row.cells;
            all.numbers << row.number;
            for (const auto& problem : row.problems)
                all.problems << QStringLiteral("%1 %2 %3%4")
                                    .arg(problem.row)
                                    .arg(problem.column, nameOf(problem.kind), problem.rejected ? u"!" : u"");
        }
    }

    QString outcome() const { return error ? nameOf(error->kind) : QStringLiteral("ok"); }
};

inline QString kindName(hongyan::ErrorKind kind) {
    return nameOf(kind);
}
