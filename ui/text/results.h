#pragma once

#include <QString>

#include "delivery/delivery.h"
#include "delivery/history.h"
#include "engine/keptword.h"

namespace hongyan::text {

/// The platform's code in the language set now; the code's own number where the table does not have it.
QString codeMeaning(int code);
/// What a field is called, for people; its key where no label is known.
QString fieldName(const QString& key, const QString& label);
QString codeNextStep(int code);  ///< what a person does about it; may be empty

/// The log's result cell.
struct ResultWords {
    QString code;        ///< "0", "43004", "−1", "—", or nothing
    QString meaning;     ///< "Accepted, waiting for the receipt"
    bool quiet = false;  ///< nothing has happened yet: secondary text
};
ResultWords resultOf(const delivery::Delivery& delivery);
QString codeText(int code);  ///< with a real minus sign

/// One line of the timeline: what was seen, then what it meant and what followed.
struct AttemptWords {
    QString title;     ///< "Attempt 2"
    QString seen;      ///< "−1 system busy", or nothing
    QString sentence;  ///< "The platform did not take it, so it is safe to repeat. Waits 21 s."
};
AttemptWords attemptOf(const delivery::Attempt& attempt);

/// Who settled it, and as what: "anna@desk assumed that it was sent."
QString sentence(const engine::KeptWord& said);

/// Failures that are alike.
struct GroupWords {
    QString code;
    QString title;
    QString cause;
    QString next;
    bool retryHelps = false;  ///< else a retry is offered last and flat
};
GroupWords groupOf(const delivery::Group& group);

/// What a person can do about it now, true where nothing happens by itself any more; nothing while it is on its way or
/// done.
QString nextStepOf(const delivery::Delivery& delivery);

/// Why a row's retry button is grey; nothing where it may be pressed.
QString whyNoRetry(const delivery::Delivery& delivery);

}  // namespace hongyan::text
