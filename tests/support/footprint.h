#pragma once

#include <QByteArray>
#include <QFile>

/// The most memory this process had resident, in megabytes, since it was started; -1 where that is not known.
/// getrusage() would count what the parent had when it started the process.
inline double mostResidentMb() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = status.readAll();
    const auto at = text.indexOf("VmHWM:");
    if (at < 0)
        return -1;
    const auto end = text.indexOf("kB", at);
    return text.mid(at + 6, end - at - 6).trimmed().toDouble() / 1024;
}
