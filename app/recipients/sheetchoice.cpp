#include "recipients/sheetchoice.h"

#include <algorithm>
#include <set>

#include "recipients/columns.h"

namespace hongyan::recipients {
namespace {

constexpr int rowsLookedAt = 100;
constexpr qint64 lengthLookedAt = 1'000'000;  ///< UTF-16 units

/// Looks at one row after the other, until it is sure.
class Look {
 public:
    SheetContent content() const {
        if (hasPeople_)
            return SheetContent::People;
        if (rows_ < 2)
            return SheetContent::Nothing;
        return openidColumns_.empty() ? SheetContent::Table : SheetContent::NamesOpenid;
    }
    bool isSure() const { return hasPeople_ || length_ > lengthLookedAt; }

    void take(const RawRow& row) {
        int filled = 0;
        for (int column = 0; column < row.cells.size(); ++column) {
            const auto text = QStringView(row.cells[column]).trimmed();
            filled += text.isEmpty() ? 0 : 1;
            length_ += text.size();
            hasPeople_ = hasPeople_ || looksLikeOpenid(text) || (openidColumns_.contains(column) && canBeOpenid(text));
        }
        // A note on how to fill in the sheet stands in one cell.
        rows_ += filled > 1 || !openidColumns_.empty() ? 1 : 0;
        for (int column = 0; column < row.cells.size(); ++column)
            if (namesOpenid(row.cells[column]))
                openidColumns_.insert(column);
    }

 private:
    std::set<int> openidColumns_;
    int rows_ = 0;
    qint64 length_ = 0;
    bool hasPeople_ = false;
};

}  // namespace

SheetContent contentOf(RawRows& rows) {
    Look look;
    RawRow row;
    for (int i = 0; i < rowsLookedAt && !look.isSure(); ++i) {
        const auto more = rows.next(row);
        if (!more || !*more)
            break;
        look.take(row);
    }
    return look.content();
}

int likeliestSheet(const std::vector<SheetInfo>& sheets, int active) {
    int best = -1;
    const auto rank = [&](int index) {
        const SheetInfo& sheet = sheets[static_cast<std::size_t>(index)];
        return std::pair(sheet.content, index == active);
    };
    for (int index = 0; index < static_cast<int>(sheets.size()); ++index) {
        if (sheets[static_cast<std::size_t>(index)].hidden)
            continue;
        if (best < 0 || rank(index) > rank(best))
            best = index;
    }
    return best;
}

}  // namespace hongyan::recipients
