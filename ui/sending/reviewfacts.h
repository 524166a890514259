#pragma once

#include <QString>
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "delivery/campaign.h"
#include "delivery/timetable.h"
#include "recipients/recipient.h"
#include "rehearsal/report.h"
#include "sending/pace.h"
#include "ui/widgets/markup.h"

namespace hongyan::sendingpage {

/// What the review says, as known so far.
struct ReviewFacts {
    QString account;
    QString templateTitle;
    recipients::ListInfo list;
    qint64 suppressed = 0;                    ///< of the list's messages, to people on the suppression list
    qint64 leftOut = 0;                       ///< of the list's, by the check; 0 where nobody is to be left out
    qint64 missing = 0;                       ///< campaigns that no key and no cap can count
    std::optional<sending::PaceReport> pace;  ///< of the account, where it has one
    std::vector<delivery::Campaign> alike;    ///< same template and list, lately
    delivery::Policy policy;
    int ceiling = 100;  ///< messages a second that the settings allow
    Timestamp now{};
    std::optional<rehearsal::Request> toRehearse;
    /// Messages that go to the platform, as the rehearsal of exactly this found; nothing: there is none.
    std::optional<qint64> rehearsed;

    /// Messages. What is left out for two reasons counts twice: rather too few than too many are promised.
    qint64 messages() const { return std::max<qint64>(0, list.list.size - suppressed - leftOut); }
    /// What goes to the platform, by the best that is known: the rehearsal also knows keys, caps and refusals.
    qint64 toSend() const { return rehearsed.value_or(messages()); }
    /// What waits in the queue now goes first only where this one begins now.
    qint64 ahead() const { return pace && timetable().begins == now ? pace->queued : 0; }
    bool isStopped() const;  ///< the account sends nothing now, and nobody knows how long
    delivery::Timetable timetable() const { return delivery::timetableOf(policy, now); }
    bool isGated() const { return !policy.sendOnceKey.isEmpty() || policy.cap; }
    /// Its first message leaves on a day whose quota is not yet touched.
    bool hasFreshQuota() const { return !delivery::isSameQuotaDay(timetable().begins, now); }
};

bool hasQuota(const ReviewFacts& facts);
/// When the last of `facts` is about sent at the pace it may have, as a rehearsal reckons it too; nothing where the
/// platform's quota is known not to suffice, or the account is paused.
std::optional<Timestamp> doneAbout(const ReviewFacts& facts);
/// Those of the campaign that were, or still may be, reached.
qint64 reachedBy(const delivery::Campaign& campaign);

/// How it is sent: what, and its words.
std::vector<std::pair<QString, QString>> howRows(const ReviewFacts& facts);
/// Where start and sending hours contradict each other, or nothing can leave today; empty: all is well.
widgets::Markup scheduleWarning(const ReviewFacts& facts);

}  // namespace hongyan::sendingpage
