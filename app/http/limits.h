#pragma once

#include <QtGlobal>

#include "base/clock.h"

namespace hongyan::http {

/// What a client may ask of a server, at most. A time of 0: for ever. Times are kept to within an eighth of the
/// shortest.
struct Limits {
    qint64 bodyBytes = 1 << 20;   ///< of one request: 413
    qint64 headBytes = 16 << 10;  ///< its first line and headers: 431
    qint64 heldBytes = 64 << 20;  ///< bodies of all requests that are not answered yet, together: 503
    int connections = 1024;       ///< one more is told 503, over TLS nothing, and closed
    int pipelined = 16;           ///< requests of one connection that wait for their answer; more are not read yet
    Milliseconds greetedWithin{10'000};   ///< a TLS handshake; or closed
    Milliseconds idleWithin{60'000};      ///< between two requests; or closed
    Milliseconds quietWithin{15'000};     ///< between two pieces of a request: 408; of an answer: closed
    Milliseconds arrivedWithin{30'000};   ///< a whole request from its first byte: 408
    Milliseconds answeredWithin{60'000};  ///< from the whole request to what the handler says to it: 503
    Milliseconds sentWithin{60'000};      ///< a whole answer from its first byte; or closed
    Milliseconds goneWithin{2'000};       ///< from our end of a connection to the client's; or closed
};

}  // namespace hongyan::http
