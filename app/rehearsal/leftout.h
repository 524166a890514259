#pragma once

#include <QHash>
#include <QSet>
#include <QString>
#include <utility>
#include <vector>

#include "recipients/suppression.h"

namespace hongyan::rehearsal {

/// A person may have several rows, each of them a message.
using RowOfPerson = std::pair<QString, qint64>;
using Rows = QSet<RowOfPerson>;

/// What is not sent, in rows. Written by the audience, read by the stage once all people are handed over.
struct LeftOut {
    std::vector<recipients::Suppression> people;  ///< with all their rows
    Rows capped;                                  ///< of people whose other rows go
    qint64 suppressed = 0;
    qint64 sentBefore = 0;
    qint64 sentEnough = 0;
};

}  // namespace hongyan::rehearsal
