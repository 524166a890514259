#pragma once

#include <QString>
#include <array>
#include <vector>

namespace hongyan::store::model {

/// Everything that can happen. What else there is to happen gets a value here, a weight and a branch in World::take().
enum class Act {
    Create,       ///< a campaign: list, kind of policy, channel
    Prepare,      ///< writes the next of its deliveries
    Claim,        ///< a process claims of a campaign
    Leave,        ///< the next that is claimed leaves the process
    Arrive,       ///< a request reaches the platform, which is in some mood
    Answer,       ///< its answer reaches the process
    Lose,         ///< no trustworthy answer comes; the request may still arrive
    NotSent,      ///< it certainly never left
    Commit,       ///< what was heard is applied
    CommitTwice,  ///< … and reported as failed, so applied again
    GiveBack,     ///< what is claimed but has not left
    End,          ///< kill -9 of a process, and its start
    Adopt,        ///< a process takes over what ended ones left
    TakeOver,     ///< … what the other, which is only slow, has
    Promote,
    Pause,
    Resume,
    Cancel,
    Retry,           ///< failed ones
    RetryKnowingly,  ///< unconfirmed ones
    SettleSent,
    SettleNotSent,
    TakeBack,
    Hasten,
    Suppress,
    Unsuppress,
    Pass,             ///< time
    SetClock,         ///< while the processes run
    SetClockBetween,  ///< back, while none runs
    BackUp,           ///< a copy of the database is put by
    Restore,          ///< … and in its place again, with no mark, the mark of then, or the one that is there
    PersonFirst       ///< from here on the platform looks at the person before the client_msg_id, or no longer
};

/// `a`, `b`, `c` choose among what there is: any number means something.
struct Step {
    Act act = Act::Pass;
    int a = 0;
    int b = 0;
    int c = 0;
};
using Steps = std::vector<Step>;

struct Weighted {
    Act act;
    const char* name;
    int weight;
};
inline constexpr std::array acts{
    Weighted{Act::Create, "Create", 4},
    Weighted{Act::Prepare, "Prepare", 6},
    Weighted{Act::Claim, "Claim", 16},
    Weighted{Act::Leave, "Leave", 22},
    Weighted{Act::Arrive, "Arrive", 22},
    Weighted{Act::Answer, "Answer", 14},
    Weighted{Act::Lose, "Lose", 9},
    Weighted{Act::NotSent, "NotSent", 2},
    Weighted{Act::Commit, "Commit", 18},
    Weighted{Act::CommitTwice, "CommitTwice", 1},
    Weighted{Act::GiveBack, "GiveBack", 3},
    Weighted{Act::End, "End", 2},
    Weighted{Act::Adopt, "Adopt", 4},
    Weighted{Act::TakeOver, "TakeOver", 1},
    Weighted{Act::Promote, "Promote", 9},
    Weighted{Act::Pause, "Pause", 2},
    Weighted{Act::Resume, "Resume", 3},
    Weighted{Act::Cancel, "Cancel", 2},
    Weighted{Act::Retry, "Retry", 3},
    Weighted{Act::RetryKnowingly, "RetryKnowingly", 4},
    Weighted{Act::SettleSent, "SettleSent", 1},
    Weighted{Act::SettleNotSent, "SettleNotSent", 1},
    Weighted{Act::TakeBack, "TakeBack", 1},
    Weighted{Act::Hasten, "Hasten", 3},
    Weighted{Act::Suppress, "Suppress", 1},
    Weighted{Act::Unsuppress, "Unsuppress", 1},
    Weighted{Act::Pass, "Pass", 9},
    Weighted{Act::SetClock, "SetClock", 1},
    Weighted{Act::SetClockBetween, "SetClockBetween", 1},
    Weighted{Act::BackUp, "BackUp", 3},
    Weighted{Act::Restore, "Restore", 2},
    Weighted{Act::PersonFirst, "PersonFirst", 1},
};

/// As it is pasted into the table of the test.
QString textOf(const Steps& steps);

}  // namespace hongyan::store::model
