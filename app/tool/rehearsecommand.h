#pragma once

#include "tool/commands.h"

namespace hongyan::tool {

struct RehearsalWords {
    SendWords send;
    QString refusedFile;  ///< where the rows that would be refused are written to
    bool askQuota = false;
    int ceiling = 100;  ///< messages a second that the account may send
};
int rehearse(Session& session, const RehearsalWords& words);

}  // namespace hongyan::tool
