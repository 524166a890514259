#pragma once

#include <QByteArray>
#include <QString>
#include <utility>
#include <vector>

#include "base/clock.h"

namespace hongyan::http {

using Header = std::pair<QByteArray, QByteArray>;

/// A whole request as it came over the wire; nothing in it is decoded or trusted.
struct Request {
    QByteArray method;
    QByteArray target;  ///< as sent: signatures cover it
    QByteArray path;    ///< of the target, without the query; "*" for OPTIONS *
    QByteArray query;   ///< after the '?'
    QByteArray host;    ///< whom it is for, "127.0.0.1:8080": the target's where that names one, or the header's
    std::vector<Header> headers;
    QByteArray body;
    bool isChunked = false;  ///< the body came with Transfer-Encoding: chunked
    QString peer;            ///< the client's address
    Timestamp arrivedAt{};   ///< its last byte

    /// The first of that name in any case, or nothing.
    QByteArray header(QByteArrayView name) const;
};

/// What leaves for it. Content-Length and Connection are the server's to say.
struct Answer {
    int status = 200;
    QByteArray contentType;
    QByteArray body;
    std::vector<Header> headers = {};  ///< one that holds a line end is left out
};

/// The bytes of `answer`. `headOnly`: as to HEAD.
QByteArray wireForm(const Answer& answer, bool keepAlive, bool headOnly);

}  // namespace hongyan::http
