#include "journal/logfile.h"

#include <spdlog/logger.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/rotating_file_sink.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QLockFile>

namespace hongyan::journal {
namespace {

constexpr int mostProcesses = 8;  // on one data folder; with it the room all files together may take is bounded
constexpr qint64 longestTear = 256 * 1024;  // more than is ever written at once

}  // namespace

LogFile::LogFile(QString folder, const Limits& limits) : m_folder(std::move(folder)), m_limits(limits) {}

LogFile::~LogFile() = default;

QString LogFile::path(const QString& end) const {
    return QDir(m_folder).filePath(m_name + end);
}

bool LogFile::fail(const QString& why) {
    m_trouble = why;
    return false;
}

/// spdlog rotates without looking at other processes, so every process has a name of its own to rotate.
bool LogFile::takeSlot() {
    if (!QDir().mkpath(m_folder))
        return fail(m_folder + QLatin1String(": the folder cannot be made"));
    bool isTaken = false;
    for (int slot = 1; slot <= mostProcesses; ++slot) {
        m_name = slot == 1 ? QStringLiteral("hongyan") : QStringLiteral("hongyan-%1").arg(slot);
        m_lock = std::make_unique<QLockFile>(path(QStringLiteral(".lock")));
        m_lock->setStaleLockTime(0);  // only a dead process gives it up
        if (m_lock->tryLock(0))
            return true;
        // Another error may only mean that somebody takes or leaves this name at this moment.
        isTaken = isTaken || m_lock->error() == QLockFile::LockFailedError;
    }
    m_lock.reset();
    m_name.clear();
    return fail(m_folder + (isTaken ? QLatin1String(": too many processes write here")
                                    : QLatin1String(": files cannot be made there")));
}

void LogFile::removeOld() const {
    const QDateTime limit = QDateTime::currentDateTimeUtc().addDays(-static_cast<qint64>(m_limits.keep.count()));
    for (const QFileInfo& file : QDir(m_folder).entryInfoList({QStringLiteral("hongyan*.jsonl")}, QDir::Files))
        if (file.lastModified() < limit)
            QFile::remove(file.filePath());
}

/// A process that was killed, or a machine that lost its power, may have left half a line at the end.
void LogFile::removeTornLine() const {
    QFile file(path(QStringLiteral(".jsonl")));
    if (file.size() == 0 || !file.open(QIODevice::ReadWrite))
        return;
    const qint64 from = std::max<qint64>(0, file.size() - longestTear);
    file.seek(from);
    const QByteArray tail = file.read(longestTear);
    if (!tail.endsWith('\n'))
        file.resize(from + tail.lastIndexOf('\n') + 1);
}

bool LogFile::openFiles() {
    removeTornLine();
    try {
        auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_st>(
            QFile::encodeName(path(QStringLiteral(".jsonl"))).toStdString(), static_cast<size_t>(m_limits.bytesPerFile),
            static_cast<size_t>(m_limits.files - 1));
        auto logger = std::make_shared<spdlog::logger>(std::string(), std::move(sink));
        logger->set_formatter(
            std::make_unique<spdlog::pattern_formatter>("%v", spdlog::pattern_time_type::utc, std::string()));
        logger->set_error_handler([this](const std::string& why) { m_trouble = QString::fromLocal8Bit(why.c_str()); });
        m_logger = std::move(logger);
        return true;
    } catch (const std::exception& error) {
        return fail(QString::fromLocal8Bit(error.what()));
    }
}

bool LogFile::begin() {
    if (m_logger && QFile::exists(path(QStringLiteral(".jsonl"))))
        return true;
    m_logger.reset();
    if (m_lock && !QFile::exists(path(QStringLiteral(".lock"))))
        m_name.clear();  // the folder was taken away, and with it what kept others off the name
    if (m_name.isEmpty()) {
        if (!takeSlot())
            return false;
        removeOld();
    }
    return openFiles();
}

bool LogFile::append(std::string_view lines) {
    m_trouble.clear();
    if (!begin())
        return false;
    const qint64 before = QFileInfo(path(QStringLiteral(".jsonl"))).size();
    m_logger->info(spdlog::string_view_t(lines.data(), lines.size()));
    if (m_trouble.isEmpty())
        m_logger->flush();
    if (m_trouble.isEmpty())
        return true;
    const bool rotated = before > 0 && before + static_cast<qint64>(lines.size()) > m_limits.bytesPerFile;
    giveUp(rotated ? 0 : before);
    return false;
}

/// A full disk leaves half a line, and closing tries to write the other half: what is there goes only afterwards.
void LogFile::giveUp(qint64 sizeBefore) {
    m_logger.reset();
    QFile file(path(QStringLiteral(".jsonl")));
    if (file.size() > sizeBefore)
        file.resize(sizeBefore);
}

}  // namespace hongyan::journal
