#pragma once

#include <deque>
#include <memory>

#include "recipients/rawrows.h"
#include "recipients/rowreader.h"
#include "recipients/xlsx/sheettail.h"
#include "recipients/xlsx/workbook.h"
#include "recipients/xlsx/xmlpart.h"

namespace hongyan::recipients {

/// The rows of one sheet of an .xlsx file, inflated and parsed only as far as they are asked for.
class SheetRows final : public RawRows, public XmlReceiver {
 public:
    /// Fills in the sheets of `source`. Errors: NoSuchSheet and those of the archive and the workbook.
    static Result<std::unique_ptr<SheetRows>> open(std::unique_ptr<Archive> archive, const ReadOptions& options,
                                                   SourceInfo& source);

    Result<bool> next(RawRow& row) override;
    double progress() const override { return xml_->progress(); }
    void limitColumns(int count) override { columnLimit_ = count; }
    std::vector<ColumnRange> hiddenColumns() const override { return hiddenColumns_; }

 private:
    enum class Place { Outside, Data, Row, Cell, Value, Inline, Run, RunText, Ended };
    enum class Type { Number, Shared, Text, Boolean, Date, Error };
    /// The parts of a workbook that its sheets share.
    struct Book {
        std::unique_ptr<Archive> archive;
        std::unique_ptr<Workbook> workbook;
    };

    explicit SheetRows(std::shared_ptr<const Book> book) : book_(std::move(book)) {}
    static int sheetToRead(const std::shared_ptr<const Book>& book, const ReadOptions& options, SourceInfo& source);
    Result<void> begin(const QString& part, qint64 maxBytes);
    void onStart(std::string_view name, const Attributes& attributes) override;
    void onEnd(std::string_view name) override;
    void onText(std::string_view text) override;
    Result<void> verdict() const override;
    quint64 harvest() const override { return harvest_; }

    void startBefore(std::string_view name, const Attributes& attributes);
    void startRow(const Attributes& attributes);
    void finishRow();
    void startCell(const Attributes& attributes);
    void startInCell(std::string_view name, const Attributes& attributes);
    void finishCell();
    void finishShared();
    void judgeFormula();
    bool isUncalculated() const;
    bool isArrayCell() const;
    void lookUpShared(SparseRow& row) const;
    QString cellText();
    QString numberText();
    QString dateText();
    QString shownNumber(double value);
    bool changesText() const;
    QString formattedText(const QString& text, std::size_t format, bool* tooLong) const;
    void complain(ProblemKind kind, bool rejected = true, const QString& text = {});

    std::shared_ptr<const Book> book_;
    std::unique_ptr<XmlPart> xml_;
    SheetTail tail_;
    std::size_t nextMerged_ = 0;
    std::deque<SparseRow> ready_;
    bool ended_ = false;
    int columnLimit_ = maxColumns;

    Place place_ = Place::Outside;
    int skipped_ = 0;  ///< depth inside an element that is of no interest
    SparseRow row_;
    Type type_ = Type::Number;
    int column_ = -1;
    std::size_t format_ = 0;
    bool isFormula_ = false;
    bool hasValue_ = false;             ///< even an empty one
    bool isTyped_ = false;              ///< the cell says what it holds
    std::optional<MergedRange> array_;  ///< one formula's cells, when it was never calculated
    std::optional<MergedRange> arrayHere_;
    bool filtered_ = false;
    std::vector<ColumnRange> hiddenColumns_;
    std::string text_;
    QString tooLarge_;
    qint64 rows_ = 0;
    quint64 harvest_ = 0;
};

}  // namespace hongyan::recipients
