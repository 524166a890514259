#pragma once

#include <QTcpSocket>

#include "sandbox/exchange.h"

namespace hongyan::sandbox {

/// Writes the answer, or does to the connection what `answer.wire` says. `close`: afterwards the connection ends.
void deliver(const Answer& answer, QTcpSocket* socket, bool close);

}  // namespace hongyan::sandbox
