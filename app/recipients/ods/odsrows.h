#pragma once

#include <deque>
#include <memory>
#include <string>

#include "recipients/ods/odstext.h"
#include "recipients/rawrows.h"
#include "recipients/rowreader.h"
#include "recipients/xlsx/xmlpart.h"

namespace hongyan::recipients {

/// The rows of one sheet of an .ods file. A cell's text stands in it as the program showed it; covered cells and
/// comments are not shown and so not read.
class OdsRows final : public RawRows, public XmlReceiver {
 public:
    /// Fills in the sheets of `source`. Errors: NoSuchSheet and those of readOdsSheets().
    static Result<std::unique_ptr<OdsRows>> open(std::unique_ptr<Archive> archive, const ReadOptions& options,
                                                 SourceInfo& source);

    Result<bool> next(RawRow& row) override;
    double progress() const override { return xml_->progress(); }
    void limitColumns(int count) override { columnLimit_ = count; }
    std::vector<ColumnRange> hiddenColumns() const override { return hiddenColumns_; }

 private:
    enum class Place { Outside, Table, Row, Cell, Paragraph, Ended };
    struct Repeated {
        SparseRow row;
        qint64 times = 1;
    };

    OdsRows(std::shared_ptr<const Archive> archive, int wanted) : archive_(std::move(archive)), wanted_(wanted) {}
    static int sheetToRead(const std::shared_ptr<const Archive>& archive, const ReadOptions& options,
                           SourceInfo& source, int active);
    Result<void> begin(Part::Limits limits);
    void onStart(std::string_view name, const Attributes& attributes) override;
    void onEnd(std::string_view name) override;
    void onText(std::string_view text) override;
    Result<void> verdict() const override;
    quint64 harvest() const override { return harvest_; }

    void startOutside(std::string_view name);
    void startInTable(std::string_view name, const Attributes& attributes);
    bool startGroup(std::string_view name, const Attributes& attributes);
    void startColumn(const Attributes& attributes);
    void startRow(const Attributes& attributes);
    void finishRow();
    void startCell(std::string_view name, const Attributes& attributes);
    void finishCell();
    void complain(int first, ProblemKind kind, const QString& text = {});
    Result<bool> repeatLast(RawRow& row);

    std::shared_ptr<const Archive> archive_;
    std::unique_ptr<XmlPart> xml_;
    std::deque<Repeated> ready_;
    bool ended_ = false;
    int columnLimit_ = maxColumns;
    RawRow last_;
    qint64 timesLeft_ = 0;      ///< last_ is to be given again
    qint64 cellsRepeated_ = 0;  ///< made out of nothing

    int wanted_ = 0;  ///< index of the sheet
    int tables_ = 0;
    bool inSpreadsheet_ = false;
    Place place_ = Place::Outside;
    std::vector<bool> groups_;  ///< the groups of rows or columns around; true: closed
    int skipped_ = 0;           ///< depth inside an element that is of no interest
    int inline_ = 0;            ///< depth inside a paragraph

    SparseRow row_;
    qint64 rowTimes_ = 1;
    qint64 nextNumber_ = 1;
    int column_ = 0;
    int columnTimes_ = 1;
    bool covered_ = false;
    bool isClosed_ = false;  ///< a group around
    bool isFormula_ = false;
    bool isError_ = false;
    int columnElements_ = 0;  ///< columns told of so far
    std::vector<ColumnRange> hiddenColumns_;
    OdsValue value_;
    OdsText text_;
    QString tooLarge_;
    quint64 harvest_ = 0;
};

}  // namespace hongyan::recipients
