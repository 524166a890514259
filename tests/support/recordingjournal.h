#pragma once

#include <vector>

#include "journal/journal.h"

namespace hongyan::test {

/// Keeps what it is told in memory. One thread.
class RecordingJournal final : public journal::Journal {
 public:
    void attempt(journal::AttemptLine line) override { attempts.push_back(std::move(line)); }
    void decision(journal::DecisionLine line) override { decisions.push_back(std::move(line)); }
    void flush() override {}

    std::vector<journal::Decision> whats() const {
        std::vector<journal::Decision> all;
        for (const journal::DecisionLine& line : decisions)
            all.push_back(line.what);
        return all;
    }

    std::vector<journal::AttemptLine> attempts;
    std::vector<journal::DecisionLine> decisions;
};

}  // namespace hongyan::test
