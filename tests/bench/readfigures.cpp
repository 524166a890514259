#include <zip.h>

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include "desk.h"
#include "figures.h"
#include "recipients/import.h"
#include "recipients/writer.h"
#include "support/footprint.h"

namespace hongyan::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int columns = 6;

/// Six columns as a shop would export them, one row in fifty a repetition.
QStringList rowOf(int i) {
    const int person = i % 50 == 49 ? i - 7 : i;
    const auto padded = [](int number, int width) { return QString::number(number).rightJustified(width, u'0'); };
    return {u"oABCDEFGHIJKLMNOPQRS"_s + padded(person, 8),
            u"客户"_s + QString::number(i),
            QString::number(13'800'000'000LL + i),
            u"2026-11-"_s + padded(i % 28 + 1, 2),
            QString::number(i % 1'000) + u'.' + QString::number(i % 90 + 10),
            u"DD"_s + QString::number(i)};
}

recipients::RowSource rowsOf(int rows) {
    return [rows, i = 0](QStringList& row) mutable {
        if (i == rows)
            return false;
        row = rowOf(i++);
        return true;
    };
}

QStringList header() {
    return {u"openid"_s, u"姓名"_s, u"手机"_s, u"日期"_s, u"金额"_s, u"订单"_s};
}

void addPart(zip_t* zip, const char* name, const QByteArray& bytes) {
    zip_source_t* source = zip_source_buffer(zip, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
    if (zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8) < 0)
        qFatal("cannot add %s", name);
}

void closeArchive(zip_t* zip) {
    if (zip_close(zip) != 0)
        qFatal("cannot write the archive");
}

/// As Excel writes it: every text in one table before the rows. All different: the most a reader can have to keep.
void writeSharedXlsx(const QString& path, int rows) {
    int error = 0;
    zip_t* zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    QByteArray strings = "<sst>";
    QByteArray sheet = "<worksheet><sheetData>";
    int next = 0;
    for (int i = -1; i < rows; ++i) {
        sheet += "<row r=\"" + QByteArray::number(i + 2) + "\">";
        const QStringList cells = i < 0 ? header() : rowOf(i);
        for (int column = 0; column < columns; ++column) {
            strings += "<si><t>" + cells[column].toUtf8() + "</t></si>";
            sheet += "<c r=\"" + QByteArray(1, static_cast<char>('A' + column)) + QByteArray::number(i + 2) +
                     "\" t=\"s\"><v>" + QByteArray::number(next++) + "</v></c>";
        }
        sheet += "</row>";
    }
    strings += "</sst>";
    sheet += "</sheetData></worksheet>";
    const QByteArray workbook = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"r1\"/></sheets></workbook>";
    const QByteArray relations =
        "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"s.xml\"/>"
        "<Relationship Id=\"r2\" Type=\"x/sharedStrings\" Target=\"t.xml\"/></Relationships>";
    addPart(zip, "xl/workbook.xml", workbook);
    addPart(zip, "xl/_rels/workbook.xml.rels", relations);
    addPart(zip, "xl/t.xml", strings);
    addPart(zip, "xl/s.xml", sheet);
    closeArchive(zip);
}

void writeOds(const QString& path, int rows) {
    int error = 0;
    zip_t* zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    QByteArray content =
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>"
        "<office:spreadsheet><table:table table:name=\"S\">";
    for (int i = -1; i < rows; ++i) {
        content += "<table:table-row>";
        for (const QString& cell : i < 0 ? header() : rowOf(i))
            content += "<table:table-cell office:value-type=\"string\"><text:p>" + cell.toUtf8() +
                       "</text:p></table:table-cell>";
        content += "</table:table-row>";
    }
    content += "</table:table></office:spreadsheet></office:body></office:document-content>";
    addPart(zip, "content.xml", content);
    closeArchive(zip);
}

QString written(const QTemporaryDir& folder, const QString& kind, int rows) {
    const QString path = folder.filePath(kind == u"csv" ? u"list.csv"_s : u"list.zip"_s);
    if (kind == u"csv")
        sure(recipients::writeCsv(path, header(), rowsOf(rows)));
    else if (kind == u"xlsx")
        sure(recipients::writeXlsx(path, header(), rowsOf(rows)));
    else if (kind == u"shared")
        writeSharedXlsx(path, rows);
    else
        writeOds(path, rows);
    return path;
}

}  // namespace

int readAndTell(const QString& path) {
    QElapsedTimer clock;
    clock.start();
    const auto reader = sure(recipients::openRows(path));
    const double opened = secondsOf(clock);
    qint64 stored = 0;
    const auto summary = sure(recipients::importRows(*reader, 0, [&](std::span<const recipients::Recipient> batch) {
        stored += static_cast<qint64>(batch.size());
        return Result<void>();
    }));
    const QJsonObject figures{{u"seconds"_s, secondsOf(clock)},
                              {u"opened_after"_s, opened},
                              {u"resident_mb"_s, mostResidentMb()},
                              {u"rows"_s, summary.rows},
                              {u"duplicates"_s, summary.duplicates}};
    std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    return stored == summary.imported ? 0 : 1;
}

QJsonObject readFigures(const Wishes& wishes) {
    QJsonObject figures;
    for (const char* kind : {"csv", "xlsx", "shared", "ods"}) {
        const QTemporaryDir folder;
        const QString path = written(folder, QString::fromLatin1(kind), wishes.crowd);
        QProcess process;  // of its own, so that its memory is the reading's alone
        process.start(QCoreApplication::applicationFilePath(), {u"--read"_s, path});
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            qFatal("cannot read %s: %s", kind, process.readAllStandardError().constData());
        figures.insert(QString::fromLatin1(kind), QJsonDocument::fromJson(process.readAll()).object());
    }
    return figures;
}

}  // namespace hongyan::bench
