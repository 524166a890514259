#pragma once

#include <QByteArray>
#include <QFile>

#include "base/result.h"
#include "sandbox/sandbox.h"

namespace hongyan::sandbox {

/// One line of the ledger, without its line end: number, app_id, openid, client_msg_id, template_id, errcode, sent,
/// duplicate, trouble, msgid (a string: 19 digits), time (ISO 8601, UTC, milliseconds).
QByteArray toJsonLine(const LedgerEntry& entry);

/// The ledger as a file. Each line is with the operating system when append() returns, so that what the platform
/// knew survives whatever happens to the client or to this process.
class LedgerFile {
 public:
    /// Appends to what is there. Errors: FileNotWritable (subject: the path). An empty path writes nothing.
    Result<void> open(const QString& path);
    Result<void> append(const LedgerEntry& entry);

 private:
    QFile m_file;
};

}  // namespace hongyan::sandbox
