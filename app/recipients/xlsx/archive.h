#pragma once

#include <QString>
#include <QStringList>
#include <atomic>
#include <memory>
#include <span>

#include "base/result.h"

struct zip;
struct zip_file;

namespace hongyan::recipients {

/// One part of an archive while it is inflated. What comes out is counted: the declared size is only a claim, which
/// the library does not check. One thread at a time.
class Part {
 public:
    struct Limits {
        qint64 bytes = 64LL * 1024 * 1024;
    };

    /// How many bytes were put into the buffer, 0 at the end. Errors: FileBroken (damaged, longer than declared),
    /// FileTooLarge (past the limits), FileEncrypted, Cancelled.
    Result<qint64> read(std::span<char> buffer);
    double progress() const;
    ~Part();

 private:
    friend class Archive;
    Part(zip_file* file, QString subject, qint64 declared, qint64 packed, Limits limits,
         const std::atomic_bool& cancelled);

    zip_file* file_;
    QString subject_;
    qint64 declared_;
    qint64 packed_;
    Limits limits_;
    const std::atomic_bool& cancelled_;
    qint64 inflated_ = 0;
};

/// A zip archive opened for reading. Parts must not outlive it.
class Archive {
 public:
    /// Its parts are read until `cancelled`, which must outlive them. Errors: FileBroken, FileTooLarge (too many
    /// entries).
    static Result<std::unique_ptr<Archive>> open(const QString& path, const std::atomic_bool& cancelled);
    ~Archive();

    bool contains(const QString& name) const;
    /// Errors: FileBroken when there is no such part, FileEncrypted.
    Result<std::unique_ptr<Part>> part(const QString& name, Part::Limits limits) const;
    const QString& fileName() const { return fileName_; }

 private:
    Archive(zip* handle, QString fileName, const std::atomic_bool& cancelled);

    zip* handle_;
    QString fileName_;
    const std::atomic_bool& cancelled_;
};

}  // namespace hongyan::recipients
