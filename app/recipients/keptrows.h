#pragma once

#include <QStringList>
#include <vector>

#include "recipients/filenotes.h"
#include "recipients/openidset.h"

namespace hongyan::recipients {

/// A row whose openid stands further up.
struct Duplicate {
    qint64 row = 0;
    qint64 first = 0;          ///< the row that stayed in its place, or else the person's first
    std::vector<int> differs;  ///< columns in which they differ; empty: in none
    bool goes = true;          ///< false: it is a message of its own
    bool operator==(const Duplicate&) const = default;
};

/// The people so far, with what it takes to say how a later row of the same person differs: two bytes for each of the
/// first columns, so that memory stays small. Of 65,536 differences one may be left unsaid. Where each row is a message
/// of its own, a row goes only if all that it shows is the same as in one further up.
class KeptRows {
 public:
    KeptRows(int columns, int openidColumn, Duplicates duplicates);
    /// Nothing when the person is new.
    std::optional<Duplicate> take(qint64 row, const QString& openid, const QStringList& cells);

    static constexpr int columnsCompared = 32;

 private:
    struct First {
        quint32 place = 0;
        quint32 row = 0;
    };
    static std::optional<quint32> firstOf(OpenidSet& seen, std::vector<First>& firsts, const QByteArray& key,
                                          qint64 row);
    quint16 printOf(const QStringList& cells, int slot) const;
    QByteArray wholeOf(const QString& openid, const QStringList& cells) const;

    int openidColumn_;
    int slots_;
    Duplicates duplicates_;
    OpenidSet seen_;
    std::vector<First> firsts_;    ///< by the openid's place
    std::vector<quint16> prints_;  ///< slots_ for each of them
    OpenidSet wholes_;             ///< rows, not openids: 128 bits of each
    std::vector<First> wholeRows_;
};

}  // namespace hongyan::recipients
