#pragma once

#include <QStringList>
#include <vector>

#include "delivery/campaign.h"
#include "delivery/delivery.h"
#include "engine/keptword.h"

namespace hongyan::tool {

/// What the store knows of one delivery.
struct Facts {
    delivery::Delivery delivery;
    delivery::Campaign campaign;
    std::vector<delivery::Attempt> attempts;      ///< in their order
    std::vector<delivery::Delivery> others = {};  ///< the person's other messages of the campaign
    std::optional<engine::KeptWord> said = {};    ///< by whom it came to stand as it does
};

/// What an attempt heard, and what was decided for that reason, as sentences.
struct Step {
    QString heard;
    QString followed;    ///< empty where nothing needs saying
    bool asked = false;  ///< a person had asked for this attempt after the delivery had been finished
};
/// One for each attempt.
std::vector<Step> stepsOf(const Facts& facts);
/// Where it stands now and what that means.
QString standingOf(const Facts& facts, Timestamp now);
/// What happens next, or what a person can do, naming the command. Empty: nothing needs doing.
QStringList nextStepsOf(const Facts& facts);
/// Everything from the heading to the next steps, a line each, times in local time.
QStringList storyOf(const Facts& facts, Timestamp now);

}  // namespace hongyan::tool
