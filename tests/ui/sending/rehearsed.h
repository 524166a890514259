#pragma once

#include "shop.h"
#include "support/ui/fakestage.h"
#include "ui/sending/draft.h"

namespace hongyan::shop {

/// The draft of somebody who has come to the review.
inline sendingpage::Draft reviewedDraft() {
    sendingpage::Draft draft;
    draft.step = sendingpage::Step::Review;
    draft.account = AccountId{1};
    draft.templateId = orderTemplate().id;
    draft.list = orderList().list.id;
    draft.listName = orderList().list.name;
    draft.policy.rate = 96;
    return draft;
}

/// What the rehearsal of the shop's list finds: the 52 with too long names and the 23 without a waybill.
inline rehearsal::Report orderReport() {
    rehearsal::Report report;
    report.people = people;
    qint64 ordinal = 0;
    for (const recipients::Recipient& person : orderPeople()) {
        const bool isEmpty = person.values[5].isEmpty();
        if (person.values[3].size() > 20 || isEmpty)
            report.refused.push_back({.ordinal = ordinal,
                                      .row = person.row,
                                      .openid = person.openid,
                                      .name = person.values[1],
                                      .code = 47003,
                                      .key = QString::fromLatin1(isEmpty ? "character_string5" : "thing4"),
                                      .fault = isEmpty ? templates::ValueFault::Empty : templates::ValueFault::TooLong,
                                      .value = isEmpty ? QString() : person.values[3]});
        ++ordinal;
    }
    report.suppressed = 96;
    report.accepted = report.messages() - static_cast<qint64>(report.refused.size());
    report.took = Milliseconds(6'200);
    report.quotaLeft = 71'306;
    report.expected.sending = Milliseconds(128'000);
    return report;
}

}  // namespace hongyan::shop
