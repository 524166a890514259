#pragma once

#include "base/result.h"
#include "delivery/policy.h"
#include "tool/commands.h"

namespace hongyan::tool {

/// How a campaign is to be sent, from what stands on the command line. Errors: InvalidInput (subject: the value).
Result<delivery::Policy> policyFrom(const SendWords& words);

}  // namespace hongyan::tool
