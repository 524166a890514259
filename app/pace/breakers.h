#pragma once

#include <QString>
#include <map>
#include <optional>

#include "delivery/outcome.h"
#include "delivery/state.h"

namespace hongyan::pace {

enum class Break {
    FailingAlike,     ///< more than 20 of the first 50 finished failed with `code`
    FieldRefused,     ///< 20 rows in a row were refused for `code` at `field`: it is the template, not the rows
    UnknownCodes,     ///< 10 answers in a row with a code nobody knows
    WrongList,        ///< not the account's openids: more than half of the first 20 to 50, or 20 in a row
    TemplateRefused,  ///< the platform refused the template or the message for everybody
    AccountRefused    ///< wrong secret, IP not allowed, API forbidden: concerns the account, not the campaign alone
};

struct Broken {
    Break what = Break::FailingAlike;
    int code = 0;
    QString field;
    bool operator==(const Broken&) const = default;
};

/// The circuit breakers of one campaign: watches every answer and says once when to stop. Whoever goes on in spite of
/// it means it: the counts in a row begin anew, and of the first 50 it speaks no more.
class Breakers {
 public:
    /// `finished`: deliveries that had finished before; a campaign taken up again later has passed its beginning.
    explicit Breakers(qint64 finished = 0);

    /// `to`: what the answer led to.
    std::optional<Broken> note(const delivery::Outcome& outcome, delivery::State to);

 private:
    std::optional<Broken> alike(const delivery::Outcome& outcome, delivery::State to);
    std::optional<Broken> inRow(const delivery::Outcome& outcome);

    int m_finished;
    std::map<int, int> m_failuresByCode;
    int m_wrongOpenids = 0;
    int m_wrongCode = 0;
    Broken m_row;  ///< what the last answers had in common
    int m_rowLength = 0;
};

QString nameOf(Break what);

}  // namespace hongyan::pace
