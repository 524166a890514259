#pragma once

#include <QString>
#include <QStringList>

#include "base/result.h"

namespace hongyan {

/// What no output may be written over, by whatever name or link it is reached; a database never is.
struct Kept {
    QStringList inputs = {};  ///< files that are read for it
    QString folder = {};      ///< where the program keeps its own, where that is known
};

/// Before the work begins: whether a file can be written at `path`, beside it first and then by its name, without
/// losing anything of `kept`. Errors: FileNotWritable (subject: the path), InvalidInput (it is kept).
Result<void> checkOutput(const QString& path, const Kept& kept);

/// A file that is written beside the one it becomes, for libraries that want a path. What is not completed goes.
class OutputFile {
 public:
    explicit OutputFile(const QString& path);
    ~OutputFile();
    OutputFile(const OutputFile&) = delete;
    OutputFile& operator=(const OutputFile&) = delete;

    const QString& draft() const { return m_draft; }  ///< the path to write to
    /// After it was written and closed. Error: FileNotWritable (subject: the file's name).
    Result<void> complete();

 private:
    QString m_path;
    QString m_draft;
};

}  // namespace hongyan
