#pragma once

#include <algorithm>

#include "recipients/rawrows.h"
#include "recipients/rowreader.h"

namespace hongyan::recipients {

/// What the first rows are, as far as they can be read.
SheetContent contentOf(RawRows& rows);

/// More sheets than these are not looked into.
constexpr int maxSheetsLookedAt = 20;
/// Nor further into one than this, in what is inflated.
constexpr qint64 maxBytesLookedAt = 32LL * 1024 * 1024;

/// Asks for the content of the sheets, where there is more than one: of hidden ones, too, to say what they hold.
template<class Content>
void lookInto(std::vector<SheetInfo>& sheets, Content contentAt) {
    if (sheets.size() < 2)
        return;
    int looked = 0;
    for (const bool hidden : {false, true})
        for (std::size_t index = 0; index < sheets.size() && looked < maxSheetsLookedAt; ++index) {
            if (sheets[index].hidden != hidden)
                continue;
            sheets[index].content = contentAt(static_cast<int>(index));
            ++looked;
        }
}

/// The visible sheet most like a list of people; among equals the one that was open last, then the first. -1: all are
/// hidden. `active`: an index, or -1 where the file does not say.
int likeliestSheet(const std::vector<SheetInfo>& sheets, int active);

}  // namespace hongyan::recipients
