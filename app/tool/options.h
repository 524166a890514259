#pragma once

#include <QString>
#include <QStringList>
#include <functional>

#include "secrets/secretstore.h"

namespace hongyan::tool {

/// What stands before the command.
struct Options {
    QString folder;
    secrets::Backend secrets = secrets::Backend::Keychain;
    bool json = false;
    QString logLevel = QStringLiteral("warning");
};

/// The contract with scripts: README.
enum ExitCode {
    Done = 0,
    NotAllAccepted = 1,
    BadInput = 2,
    AccountRefused = 3,
    Storage = 4,
    Keychain = 5,
    PlatformAway = 6,  ///< not reached, not understood or without time: the same may work later
    Interrupted = 130,
    ReaderGone = 141  ///< nobody reads standard output any more: what a shell calls SIGPIPE
};

/// What tables are written to.
inline const QStringList tableEndings{QStringLiteral("xlsx"), QStringLiteral("csv")};

class Session;
/// A parsed command line: what to do, with its arguments bound.
using Command = std::function<int(Session&)>;

}  // namespace hongyan::tool
