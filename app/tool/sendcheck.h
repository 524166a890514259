#pragma once

#include "rehearsal/leftout.h"
#include "templates/lint.h"
#include "tool/sendoptions.h"

namespace hongyan::tool {

/// What everybody would be sent, held against the rules.
struct Checked {
    templates::LintReport report;
    qint64 refusedAnyway = 0;  ///< of the refused, those who are left out for another reason
    qint64 refused() const { return report.checked - report.passed; }
};

/// Reads all people, of a list or of a file that is not imported yet. Errors: the reader's, storage's; InvalidInput
/// where a variable does not say which of several columns of one name it means, and they differ, unless it is a dry
/// run: `leftOut` then says who would not be sent to at all.
Result<Checked> checkAudience(Session& session, const Audience& audience, const templates::Message& message,
                              const templates::Template& of, const rehearsal::LeftOut* leftOut = nullptr);
/// A line for each finding, behind one with how many would be refused.
QStringList checkWords(const Checked& checked);

}  // namespace hongyan::tool
