#pragma once

#include "tool/session.h"

namespace hongyan::tool {

int backUp(Session& session, const QString& file);

struct RestoreWords {
    QString file;
    bool isMeant = false;  ///< --yes
};
/// Without --yes it only says what it would do.
int restore(Session& session, const RestoreWords& words);

}  // namespace hongyan::tool
