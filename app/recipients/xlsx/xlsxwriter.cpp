#include <xlsxwriter.h>

#include <QFile>
#include <QFileInfo>
#include <utility>

#include "base/outputfile.h"
#include "recipients/rawrows.h"
#include "recipients/writer.h"

namespace hongyan::recipients {
namespace {

bool isPaired(const QString& text, qsizetype at) {
    return text[at].isHighSurrogate() ? at + 1 < text.size() && text[at + 1].isLowSurrogate()
                                      : at > 0 && text[at - 1].isHighSurrogate();
}

// The format has its own escapes for what XML cannot hold; text that looks like one is escaped in turn.
QString escaped(const QString& text) {
    const auto mustEscape = [&](qsizetype at) {
        const char16_t c = text[at].unicode();
        if (c == u'_')
            return at + 6 < text.size() && text[at + 1] == u'x' && text[at + 6] == u'_';
        if (text[at].isSurrogate())
            return !isPaired(text, at);
        return (c < 0x20 && c != u'\t' && c != u'\n') || c >= 0xFFFE;
    };
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (mustEscape(at))
            result += QStringLiteral("_x%1_").arg(text[at].unicode(), 4, 16, QLatin1Char('0'));
        else
            result += text[at];
    }
    return result;
}

/// A workbook under a temporary name, removed unless it was completed.
class Draft {
 public:
    explicit Draft(const QString& path) : path_(path), file_(path), encoded_(QFile::encodeName(file_.draft())) {
        // Tried first, because the library only notices at the very end.
        if (!QFile(file_.draft()).open(QIODevice::WriteOnly))
            return;
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        book_ = workbook_new_opt(encoded_.constData(), &options);
        sheet_ = book_ ? workbook_add_worksheet(book_, nullptr) : nullptr;
    }
    ~Draft() {
        if (book_)
            static_cast<void>(workbook_close(book_));
    }
    Draft(const Draft&) = delete;
    Draft& operator=(const Draft&) = delete;

    Result<void> append(const QStringList& cells) {
        if (!sheet_)
            return notWritable(QStringLiteral("the folder cannot be written to"));
        if (row_ >= maxSheetRows || cells.size() > maxColumns)
            return fail(ErrorKind::FileTooLarge, name(), QStringLiteral("row %1").arg(row_ + 1));
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (cells[i].isEmpty())
                continue;
            const auto error = worksheet_write_string(sheet_, static_cast<lxw_row_t>(row_), static_cast<lxw_col_t>(i),
                                                      escaped(cells[i]).toUtf8().constData(), nullptr);
            if (error != LXW_NO_ERROR)
                return fail(error == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED ? ErrorKind::FileTooLarge
                                                                          : ErrorKind::FileNotWritable,
                            name(), QString::fromUtf8(lxw_strerror(error)));
        }
        ++row_;
        return {};
    }

    Result<void> complete() {
        const auto error = workbook_close(std::exchange(book_, nullptr));
        if (error != LXW_NO_ERROR)
            return notWritable(QString::fromUtf8(lxw_strerror(error)));
        return file_.complete();
    }

 private:
    QString name() const { return QFileInfo(path_).fileName(); }
    tl::unexpected<Error> notWritable(QString detail) const {
        return fail(ErrorKind::FileNotWritable, name(), std::move(detail));
    }

    QString path_;
    OutputFile file_;
    QByteArray encoded_;
    lxw_workbook* book_ = nullptr;
    lxw_worksheet* sheet_ = nullptr;
    qint64 row_ = 0;
};

}  // namespace

Result<void> writeXlsx(const QString& path, const QStringList& header, const RowSource& rows) {
    if (auto checked = checkOutput(path, {}); !checked)
        return checked;
    Draft draft(path);
    if (const auto written = draft.append(header); !written)
        return written;
    QStringList row;
    while (true) {
        row.clear();
        const auto more = rows(row);
        if (!more)
            return fail(more.error());
        if (!*more)
            return draft.complete();
        if (const auto written = draft.append(row); !written)
            return written;
    }
}

}  // namespace hongyan::recipients
