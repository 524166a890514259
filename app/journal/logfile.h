#pragma once

#include <QString>
#include <memory>
#include <string_view>

#include "journal/journal.h"

class QLockFile;
namespace spdlog {
class logger;
}

namespace hongyan::journal {

/// The rotating files of one process in a folder that others may write to as well. What append() answers true for is
/// in the file whole; of what it answers false for nothing is left in it. One thread.
class LogFile {
 public:
    LogFile(QString folder, const Limits& limits);
    ~LogFile();

    /// One or more whole lines. False: not written, and the next append() begins anew.
    bool append(std::string_view lines);
    /// Why the last append() failed, in English.
    QString trouble() const { return m_trouble; }

 private:
    bool begin();
    bool takeSlot();
    bool openFiles();
    void removeOld() const;
    void removeTornLine() const;
    void giveUp(qint64 sizeBefore);
    bool fail(const QString& why);
    QString path(const QString& end) const;

    QString m_folder;
    Limits m_limits;
    QString m_name;  ///< "hongyan", "hongyan-2" …: empty while none is ours
    std::unique_ptr<QLockFile> m_lock;
    std::shared_ptr<spdlog::logger> m_logger;
    QString m_trouble;
};

}  // namespace hongyan::journal
