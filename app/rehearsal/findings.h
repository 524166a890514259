#pragma once

#include <QHash>
#include <span>

#include "delivery/delivery.h"
#include "pace/breakers.h"
#include "rehearsal/leftout.h"
#include "rehearsal/report.h"
#include "templates/lint.h"

namespace hongyan::rehearsal {

/// Makes a report of what became of each delivery, and then of whose they were. Used by one thread at a time.
class Findings {
 public:
    /// `capped`: rows that the cap leaves out though others of the same person go.
    Findings(const Request& request, Rows capped);

    /// First each delivery, in the list's order.
    void note(const delivery::Delivery& row);
    bool hasMoreToPlace() const { return !m_refused.isEmpty(); }
    /// Then the people, page by page.
    void place(std::span<const recipients::Recipient> people);
    const Report& report() const { return m_report; }
    Report& report() { return m_report; }

 private:
    struct Refusal {
        int code = 0;
        QString field;
        Timestamp sentAt{};
    };
    void noteTimes(const delivery::Delivery& row);
    void noteStop(const delivery::Delivery& row);
    Refused refusedOf(const recipients::Recipient& person, const Refusal& refusal) const;

    const Request m_request;
    Result<templates::CompiledMessage> m_message;
    const Rows m_capped;
    QHash<RowOfPerson, Refusal> m_refused;  ///< until placed
    pace::Breakers m_breakers;
    qint64 m_heard = 0;
    qint64 m_placed = 0;  ///< people seen
    std::optional<Timestamp> m_first;
    std::optional<Timestamp> m_last;
    Report m_report;
};

}  // namespace hongyan::rehearsal
