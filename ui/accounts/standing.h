#pragma once

#include <QString>

#include "sending/pace.h"
#include "ui/widgets/theme.h"

namespace hongyan::accountspage {

/// What an account does now: an outline, a colour and words.
struct Standing {
    QString icon;
    widgets::Ink ink = widgets::Ink::Text;
    QString word;
    QString why;  ///< what the word rests on, for a tooltip; may be empty
    bool operator==(const Standing&) const = default;
};
/// No report, or one without an answer in it: nobody knows yet whether the account works. `isDamaged`: nothing is sent
/// at all.
Standing standingOf(const sending::PaceReport* report, bool isDamaged);

}  // namespace hongyan::accountspage
