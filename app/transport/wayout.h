#pragma once

#include <QNetworkAccessManager>
#include <QSslConfiguration>
#include <memory>

#include "base/result.h"
#include "transport/transport.h"

namespace hongyan::transport {

/// The authorities to trust on a route. Errors: FileUnreadable (subject: the file).
Result<QSslConfiguration> sslFor(const Route& route);

/// A manager that goes out by the route's proxy, or by the system's.
std::unique_ptr<QNetworkAccessManager> managerFor(const Route& route);

}  // namespace hongyan::transport
