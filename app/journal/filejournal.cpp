#include "journal/filejournal.h"

#include <QLoggingCategory>
#include <algorithm>

#include "journal/lines.h"

namespace hongyan::journal {
namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(journalCategory, "hongyan.journal")

constexpr auto sayAfter = std::chrono::seconds(30);
constexpr auto gatherFor = 50ms;        // lines of one moment share a write
constexpr size_t mostEntries = 20'000;  // what an unwritable disk may cost in memory: about 12 MB
constexpr size_t wakeAt = mostEntries / 4;
constexpr size_t largestWrite = 64 * 1024;

}  // namespace

FileJournal::FileJournal(const QString& folder, const Clock& clock, const Limits& limits)
    : m_clock(clock), m_limits(limits), m_file(folder, limits), m_thread([this] { run(); }) {}

FileJournal::~FileJournal() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void FileJournal::attempt(AttemptLine line) {
    hand(std::move(line));
}

void FileJournal::decision(DecisionLine line) {
    hand(Dated{std::move(line), m_clock.now()});
}

/// Wakes the thread for the first line of a moment only: waking costs more than all the rest of a call.
void FileJournal::hand(Entry entry) {
    bool wakes = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_entries.size() >= mostEntries) {
            ++m_dropped;
            return;
        }
        m_entries.push_back(std::move(entry));
        wakes = m_entries.size() == 1 || m_entries.size() == wakeAt;
    }
    if (wakes)
        m_wake.notify_one();
}

void FileJournal::flush() {
    std::unique_lock lock(m_mutex);
    const quint64 wanted = ++m_flushWanted;
    m_wake.notify_one();
    m_written.wait(lock, [&] { return m_flushed >= wanted; });
}

/// False at the end.
bool FileJournal::waitForWork(std::unique_lock<std::mutex>& lock) {
    const auto isAsked = [this] { return m_ending || m_flushWanted > m_flushed; };
    if (m_troubled) {
        m_wake.wait_for(lock, m_limits.tryAgainAfter, isAsked);
    } else {
        m_wake.wait(lock, [&] { return isAsked() || !m_entries.empty(); });
        m_wake.wait_for(lock, gatherFor, [&] { return isAsked() || m_entries.size() >= wakeAt; });
    }
    return !m_ending;
}

void FileJournal::run() {
    for (bool goesOn = true; goesOn;) {
        quint64 flushing = 0;
        {
            std::unique_lock lock(m_mutex);
            goesOn = waitForWork(lock);
            flushing = m_flushWanted;
        }
        // First what could not be written before, then what has come since.
        for (int round = 0; round < 2 && take() && writeBatch(); ++round) {
        }
        {
            const std::lock_guard lock(m_mutex);
            m_flushed = flushing;
        }
        m_written.notify_all();
    }
}

/// False when there is nothing to write.
bool FileJournal::take() {
    if (!m_batch.empty())
        return true;
    const std::lock_guard lock(m_mutex);
    m_batch.swap(m_entries);
    if (m_dropped > 0)
        m_batch.emplace_back(
            Dated{{.what = Decision::LinesDropped, .count = std::exchange(m_dropped, 0)}, m_clock.now()});
    return !m_batch.empty();
}

/// Makes m_text of the entries from there on, as many as are written at once. Answers the first one left out.
size_t FileJournal::format(size_t from) {
    const auto most = std::min<size_t>(largestWrite, static_cast<size_t>(m_limits.bytesPerFile / 4));
    m_text.clear();
    for (; from < m_batch.size() && (m_text.empty() || m_text.size() < most); ++from) {
        if (const auto* attempt = std::get_if<AttemptLine>(&m_batch[from]))
            m_text += jsonOf(*attempt);
        else if (const auto* decision = std::get_if<Dated>(&m_batch[from]))
            m_text += jsonOf(decision->line, decision->at);
    }
    return from;
}

bool FileJournal::writeBatch() {
    for (size_t done = 0; done < m_batch.size();) {
        const size_t next = format(done);
        if (!m_file.append(m_text)) {
            m_batch.erase(m_batch.begin(), m_batch.begin() + static_cast<std::ptrdiff_t>(done));
            // Not at once: where the whole disk is the trouble, what matters more is said by others.
            if (!std::exchange(m_troubled, true))
                m_troubledSince = m_clock.steady();
            if (m_clock.steady() - m_troubledSince >= sayAfter && !std::exchange(m_said, true))
                qCWarning(journalCategory, "The log files cannot be written: %ls", qUtf16Printable(m_file.trouble()));
            return false;
        }
        done = next;
    }
    m_batch.clear();
    m_troubled = false;
    m_said = false;
    return true;
}

}  // namespace hongyan::journal
