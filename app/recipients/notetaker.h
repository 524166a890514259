#pragma once

#include <map>

#include "recipients/rowreader.h"

namespace hongyan::recipients {

/// Counts what is to be known about a file while its rows are read. Memory does not grow with them.
class NoteTaker {
 public:
    explicit NoteTaker(const ReadOptions& options) : options_(options) {}

    /// Once for each row and column; -1: the row as a whole. `name`: one of the note's names.
    void add(NoteKind kind, int column, qint64 row, const QString& name = {});
    /// In the order of their kinds, by columns.
    std::vector<FileNote> notes(const QStringList& header) const;

 private:
    ReadOptions options_;
    std::map<std::pair<NoteKind, int>, FileNote> notes_;
};

}  // namespace hongyan::recipients
