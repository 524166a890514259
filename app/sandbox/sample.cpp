#include <xlsxwriter.h>

#include <QFile>

#include "base/outputfile.h"
#include "sandbox/people.h"
#include "sandbox/sandbox.h"

namespace hongyan::sandbox {
namespace {

using namespace Qt::StringLiterals;

void writeRow(lxw_worksheet* sheet, lxw_row_t row, const QStringList& values, lxw_format* format) {
    for (qsizetype column = 0; column < values.size(); ++column)
        worksheet_write_string(sheet, row, lxw_col_t(column), values[column].toUtf8().constData(), format);
}

void setWidths(lxw_worksheet* sheet) {
    constexpr double widths[] = {32, 10, 14, 20, 30, 12, 20, 18};
    lxw_col_t column = 0;
    for (double width : widths) {
        worksheet_set_column(sheet, column, column, width, nullptr);
        ++column;
    }
    worksheet_freeze_panes(sheet, 1, 0);
}

}  // namespace

QString sampleAppId() {
    return u"wx5a4db0c8e20f1126"_s;
}

// Opens nothing but the box on loopback, which takes any.
Secret sampleAppSecret() {
    return Secret(QByteArray("5a4db0c85a4db0c85a4db0c85a4db0c8"));
}

QString sampleTemplateId() {
    return u"Doclyl5uP7Lx0dQn4bVz2hTs9kMa6eYc1gRi8wKj3RW"_s;
}

QString sampleNoticeId() {
    return u"Wq6RtH2mXe8bKc1yNz5vUo3sDj9gLp7fAi4kTx0VwEr"_s;
}

std::map<QString, QString> sampleFields() {
    return {{u"character_string2"_s, u"{{订单编号}}"_s},
            {u"thing4"_s, u"{{商品名称}}"_s},
            {u"thing7"_s, u"{{快递公司}}"_s},
            {u"character_string5"_s, u"{{运单号}}"_s},
            {u"time3"_s, u"{{发货时间}}"_s}};
}

Result<void> writeSampleSpreadsheet(const QString& path) {
    if (auto checked = checkOutput(path, {}); !checked)
        return checked;
    OutputFile file(path);
    lxw_workbook* const book = workbook_new(QFile::encodeName(file.draft()).constData());
    if (!book)
        return fail(ErrorKind::FileNotWritable, path);
    lxw_worksheet* const sheet = workbook_add_worksheet(book, QByteArray("发货明细").constData());
    lxw_format* const bold = workbook_add_format(book);
    format_set_bold(bold);
    setWidths(sheet);
    writeRow(sheet, 0, sampleColumns(), bold);
    lxw_row_t row = 1;
    for (const QStringList& values : sampleRows())
        writeRow(sheet, row++, values, nullptr);
    if (const lxw_error error = workbook_close(book); error != LXW_NO_ERROR)
        return fail(ErrorKind::FileNotWritable, path, QString::fromUtf8(lxw_strerror(error)));
    return file.complete();
}

}  // namespace hongyan::sandbox
