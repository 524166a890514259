#pragma once

#include <QByteArray>
#include <QString>
#include <QUrlQuery>
#include <optional>

#include "sandbox/sandbox.h"

namespace hongyan::sandbox {

/// A call as it came over the wire.
struct Request {
    QByteArray method = "GET";
    QString path;
    QUrlQuery query;
    QByteArray contentType;
    bool chunked = false;
    QByteArray body;
};

/// What leaves for it. `wire` says what becomes of the connection instead.
struct Answer {
    int status = 200;
    QByteArray contentType = "application/json; encoding=utf-8";
    QByteArray body;
    Trouble wire = Trouble::None;
    std::optional<LedgerEntry> entry;  ///< set for sends, and only for them
};

}  // namespace hongyan::sandbox
