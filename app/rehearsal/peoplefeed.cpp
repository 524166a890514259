#include "rehearsal/peoplefeed.h"

#include <QMutexLocker>

namespace hongyan::rehearsal {
namespace {

class FedRows final : public recipients::RowReader {
 public:
    FedRows(std::shared_ptr<PeopleFeed> feed, const recipients::RecipientList& list)
        : m_feed(std::move(feed)), m_size(list.size) {
        m_source.header = list.columns;
        m_source.file = list.name;
        m_source.duplicates = list.onePerRow ? recipients::Duplicates::Each : recipients::Duplicates::First;
    }

    const recipients::SourceInfo& source() const override { return m_source; }
    double progress() const override {
        return m_size > 0 ? static_cast<double>(m_given) / static_cast<double>(m_size) : 0;
    }

    Result<bool> next(recipients::Row& row) override {
        if (m_at == m_page.size()) {
            auto page = m_feed->take(m_given);
            if (!page)
                return fail(page.error());
            m_page = std::move(*page);
            m_at = 0;
            if (m_page.empty())
                return false;
        }
        recipients::Recipient& person = m_page[m_at++];
        row.number = person.row;
        row.cells = std::move(person.values);
        row.cells.resize(m_source.header.size());
        row.problems.clear();
        ++m_given;
        return true;
    }

 private:
    std::shared_ptr<PeopleFeed> m_feed;
    recipients::SourceInfo m_source;
    qint64 m_size;
    qint64 m_given = 0;
    std::vector<recipients::Recipient> m_page;
    std::size_t m_at = 0;
};

}  // namespace

PeopleFeed::Page PeopleFeed::take(qint64 from) {
    QMutexLocker lock(&m_mutex);
    if (!m_closed)
        m_ask(from);
    while (!m_page && !m_closed)
        m_changed.wait(&m_mutex);
    if (m_closed || !m_page)
        return fail(ErrorKind::Cancelled);
    Page page = std::move(*m_page);
    m_page.reset();
    return page;
}

void PeopleFeed::answer(Page page) {
    const QMutexLocker lock(&m_mutex);
    m_page = std::move(page);
    m_changed.wakeAll();
}

void PeopleFeed::close() {
    const QMutexLocker lock(&m_mutex);
    m_closed = true;
    m_changed.wakeAll();
}

std::unique_ptr<recipients::RowReader> readFrom(std::shared_ptr<PeopleFeed> feed,
                                                const recipients::RecipientList& list) {
    return std::make_unique<FedRows>(std::move(feed), list);
}

}  // namespace hongyan::rehearsal
