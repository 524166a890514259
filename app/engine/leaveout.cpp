#include "engine/leaveout.h"

#include "templates/lint.h"

namespace hongyan::engine {
namespace {

std::vector<templates::Field> fieldsOf(store::Connection& connection, const delivery::Campaign& campaign) {
    // Only the platform's list has the approved values of a field.
    if (const auto known = connection.catalog().templateById(campaign.account, campaign.message.templateId))
        return known->fields;
    return templates::parseContent(campaign.templateContent, {}, campaign.message.channel);
}

}  // namespace

Result<delivery::Store::Check> checkFor(store::Connection& connection, const delivery::Campaign& campaign,
                                        Timestamp now) {
    if (!campaign.policy.leaveOutRefused)
        return delivery::Store::Check();
    const auto list = connection.catalog().listById(campaign.list);
    if (!list)
        return fail(list.error());
    auto linter = templates::Linter::make(campaign.message, fieldsOf(connection, campaign), list->list.columns, now);
    if (!linter)
        return fail(linter.error());
    return delivery::Store::Check([linter = *std::move(linter)](std::span<const QString> values) {
        const auto refusal = linter.refusal(values);
        return refusal ? refusal->key : QString();
    });
}

}  // namespace hongyan::engine
