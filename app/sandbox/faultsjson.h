#pragma once

#include <QByteArray>

#include "base/result.h"
#include "sandbox/sandbox.h"

namespace hongyan::sandbox {

/// The body of GET and PUT /sandbox/faults:
///   latency_ms       how late each send is answered, 0 … 3600000
///   per_second       sends a second per AppID, more get 45011; 0: no limit
///   daily_quota      sends a day (Asia/Shanghai) per AppID and call, more get 45009
///   refused_address  not empty: token calls get 40164 naming this address
///   ban_templates    true: sends get 43116
///   no_notices       true: service accounts have no subscription notices, 48001
///   no_followers     true: nobody may ask who follows, 48001
///   followers        so many made-up people follow; 0: those of the sample
///   follower_page    how many of them a page has
///   follower_calls   so many more pages are answered, then 45009; -1: all
///   rules            list, the first that fits strikes; any PUT starts their counts anew:
///     trouble   close_before, silent_before, html_error: the message is not taken;
///               close_after, reset_after, silent_after, half_json: it is taken, the answer is not heard;
///               code: answered with `code`, not taken
///     code      for trouble "code", not 0
///     openid    only this person; or
///     every     every that many sends (of that person, if openid is given too)
///     times     how often it strikes at most; -1 (or left out): always
/// PUT changes the fields it names and leaves the others.
QByteArray toJson(const Faults& faults);
/// Errors: InvalidInput (subject: the field).
Result<Faults> changedBy(const QByteArray& json, Faults faults);

QString nameOf(Trouble trouble);  ///< "close_after"

}  // namespace hongyan::sandbox
