#pragma once

#include <atomic>
#include <deque>
#include <map>
#include <memory>

#include "recipients/notetaker.h"
#include "recipients/rawrows.h"
#include "recipients/rowreader.h"

namespace hongyan::recipients {

/// Finds the header in the rows of any format and gives the rows after it its shape.
class TableReader final : public RowReader {
 public:
    /// Where the first row already holds an openid, there is no header: it would be lost as one. Errors: NoHeader, when
    /// there are only empty rows or the one chosen is; Cancelled. `cancelled` must outlive the reader.
    static Result<std::unique_ptr<RowReader>> open(std::unique_ptr<RawRows> rows, SourceInfo source,
                                                   const ReadOptions& options, const std::atomic_bool& cancelled);

    const SourceInfo& source() const override { return source_; }
    Result<bool> next(Row& row) override;
    double progress() const override { return rows_->progress(); }
    std::vector<FileNote> notes() const override;

 private:
    /// A merged cell that reaches into the rows below.
    struct Merged {
        qint64 lastRow = 0;
        QString text;
    };

    TableReader(std::unique_ptr<RawRows> rows, SourceInfo source, const ReadOptions& options,
                const std::atomic_bool& cancelled);
    Result<bool> read(RawRow& row);
    Result<bool> lookAhead();
    Result<std::optional<std::size_t>> likelyHeader();
    std::optional<std::size_t> headOf(std::size_t person) const;
    Result<void> findHeader();
    Result<void> takeHeader(qint64 number);
    Result<void> doWithoutHeader();
    Result<void> useHeader(const RawRow& header);
    Result<int> widthFor(const RawRow& header);
    std::vector<QChar> guardsFor(int width) const;
    void nameGuarded();
    Result<void> fillSample();
    QStringList namesIn(const RawRow& header, int width);
    void shape(RawRow& raw, Row& row);
    bool takeShaped(const RawRow& raw, Row& row);
    Result<void> coverCells(Row& row);
    void mergeFrom(const RawRow& raw, Row& row);
    void noteCells(const RawRow& raw);
    void findTwins(const QStringList& names);
    void openGuards(const RawRow& raw, Row& row);
    void noteTwins(const Row& row);

    std::unique_ptr<RawRows> rows_;
    SourceInfo source_;
    ReadOptions options_;
    const std::atomic_bool& cancelled_;
    NoteTaker notes_;
    std::map<int, Merged> merged_;  ///< by column
    qint64 cellsFilled_ = 0;
    std::deque<RawRow> ahead_;  ///< read, not yet handed out, not empty
    qint64 aheadLength_ = 0;
    std::vector<QChar> guards_;               ///< by column; null: none
    std::vector<std::pair<int, int>> twins_;  ///< columns of one name, the first and another
    RawRow raw_;
};

}  // namespace hongyan::recipients
