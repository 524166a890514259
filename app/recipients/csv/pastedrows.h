#pragma once

#include <QString>

#include "recipients/rawrows.h"
#include "recipients/rowreader.h"

namespace hongyan::recipients {

/// Rows as a spreadsheet program copies them. Only a cell with a line break or a tab in it stands in quotes, so a cell
/// that merely starts with one is taken as it is; quotes that do not match cannot swallow rows.
class PastedRows final : public RawRows {
 public:
    PastedRows(QString text, QString name, QChar separator);

    Result<bool> next(RawRow& row) override;
    double progress() const override;
    void limitColumns(int) override {}

 private:
    QString takeCell(bool* tooLong);
    qsizetype closingQuote() const;
    bool endsCell(qsizetype at) const;

    QString text_;
    QString name_;
    QChar separator_;
    qsizetype pos_ = 0;
    qint64 rowNumber_ = 0;
    qsizetype usualCells_ = 0;
};

}  // namespace hongyan::recipients
