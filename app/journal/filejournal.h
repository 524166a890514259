#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "journal/journal.h"
#include "journal/logfile.h"

namespace hongyan::journal {

/// Takes lines from any thread and has them written by one of its own. What is handed over is the line's values, so
/// that neither making JSON of it nor the disk is waited for.
class FileJournal final : public Journal {
 public:
    FileJournal(const QString& folder, const Clock& clock, const Limits& limits);
    ~FileJournal() override;

    void attempt(AttemptLine line) override;
    void decision(DecisionLine line) override;
    void flush() override;

 private:
    struct Dated {
        DecisionLine line;
        Timestamp at;
    };
    using Entry = std::variant<AttemptLine, Dated>;
    void hand(Entry entry);
    void run();
    bool waitForWork(std::unique_lock<std::mutex>& lock);
    bool take();
    bool writeBatch();
    size_t format(size_t from);

    const Clock& m_clock;
    const Limits m_limits;
    // The thread's alone:
    LogFile m_file;
    std::vector<Entry> m_batch;  ///< taken, not yet written
    std::string m_text;
    SteadyTime m_troubledSince{};
    bool m_said = false;  ///< that it cannot be written
    bool m_troubled = false;

    // Guarded by the mutex:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_written;
    std::vector<Entry> m_entries;
    qint64 m_dropped = 0;
    quint64 m_flushWanted = 0;
    quint64 m_flushed = 0;
    bool m_ending = false;

    std::thread m_thread;  ///< last: it uses all of the above
};

}  // namespace hongyan::journal
