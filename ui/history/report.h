#pragma once

#include <QStringList>
#include <vector>

#include "delivery/campaign.h"
#include "delivery/delivery.h"
#include "delivery/history.h"
#include "recipients/writer.h"

namespace hongyan::historypage {

/// What a report says before its rows.
struct ReportHead {
    delivery::Campaign campaign;
    std::vector<delivery::Group> failures;
    Timestamp madeAt{};
};

/// Columns that prove who got what: person, result, times, and the ids the platform knows it by.
QStringList reportColumns();
QStringList reportRow(const delivery::Delivery& delivery);
/// 2026-11-20 14:30:25 in the local time zone, or nothing.
QString reportTime(const std::optional<Timestamp>& at);

/// One page that needs no other file and no network: facts, totals, causes of failure, message, one row per person.
/// Everything from outside is escaped. Written beside the target and renamed when complete. Any thread.
/// Errors: FileNotWritable (subject: the file), the source's own.
Result<void> writeHtml(const QString& path, const ReportHead& head, const recipients::RowSource& rows);

}  // namespace hongyan::historypage
