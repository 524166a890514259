#pragma once

#include <QMutex>
#include <QWaitCondition>
#include <functional>
#include <optional>
#include <vector>

#include "base/result.h"
#include "recipients/rowreader.h"

namespace hongyan::rehearsal {

/// Hands the people of a list, page by page, from the thread that owns the library to the one that imports them.
/// Thread-safe.
class PeopleFeed {
 public:
    using Page = Result<std::vector<recipients::Recipient>>;
    /// `ask` is called by take() with the ordinal of the first one wanted; answer() follows on any thread.
    explicit PeopleFeed(std::function<void(qint64 from)> ask) : m_ask(std::move(ask)) {}

    /// Waits for the answer; Cancelled once closed. An empty page is the end.
    Page take(qint64 from);
    void answer(Page page);
    /// Nothing is asked any more, and nobody waits.
    void close();

 private:
    std::function<void(qint64 from)> m_ask;
    QMutex m_mutex;
    QWaitCondition m_changed;
    std::optional<Page> m_page;
    bool m_closed = false;
};

/// The rows of a list as an import reads them: every value as it is, numbered as in the first spreadsheet. Feed and
/// reader belong to one import.
std::unique_ptr<recipients::RowReader> readFrom(std::shared_ptr<PeopleFeed> feed,
                                                const recipients::RecipientList& list);

}  // namespace hongyan::rehearsal
