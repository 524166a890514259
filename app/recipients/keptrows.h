#pragma once

#include <QStringList>
#include <vector>

#include "recipients/openidset.h"

namespace hongyan::recipients {

/// A row that went because its openid stands further up.
struct Duplicate {
    qint64 row = 0;
    qint64 first = 0;          ///< the row that stayed
    std::vector<int> differs;  ///< columns in which they differ; empty: in none
    bool operator==(const Duplicate&) const = default;
};

/// The people so far, with what it takes to say how a later row of the same person differs: two bytes for each of the
/// first columns, so that memory stays small. Of 65,536 differences one may be missed.
class KeptRows {
 public:
    KeptRows(int columns, int openidColumn);
    /// Nothing when the person is new.
    std::optional<Duplicate> take(qint64 row, const QString& openid, const QStringList& cells);

    static constexpr int columnsCompared = 32;

 private:
    struct First {
        quint32 place = 0;
        quint32 row = 0;
    };
    quint16 printOf(const QStringList& cells, int slot) const;

    int openidColumn_;
    int slots_;
    OpenidSet seen_;
    std::vector<First> firsts_;    ///< by the openid's place
    std::vector<quint16> prints_;  ///< slots_ for each of them
};

}  // namespace hongyan::recipients
