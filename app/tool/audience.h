#pragma once

#include "rehearsal/leftout.h"
#include "rehearsal/report.h"
#include "tool/sendoptions.h"

namespace hongyan::tool {

/// The people of a list, or the rows of a file that an import would keep, go into the request. `counted`: what was
/// found in the file. Errors: the reader's.
Result<void> setPeople(const Audience& audience, const engine::Imported& counted, rehearsal::Request& request);
/// Who of the request's people would be left out if they were sent to now: the suppression list, the send-once key, the
/// cap. Reads their rows. Errors: the reader's, storage's, Cancelled.
Result<rehearsal::LeftOut> leftOutOf(Session& session, const rehearsal::Request& request);

}  // namespace hongyan::tool
