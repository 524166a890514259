#include "tool/sendoptions.h"

#include <QDateTime>
#include <QFileInfo>

#include "templates/lint.h"
#include "tool/importing.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

/// Without an offset the time is this machine's.
std::optional<Timestamp> timeFrom(const QString& text) {
    for (const auto& form : {QStringLiteral("yyyy-MM-dd HH:mm"), QStringLiteral("yyyy-MM-dd HH:mm:ss")})
        if (const QDateTime time = QDateTime::fromString(text, form); time.isValid())
            return fromDateTime(time);
    const QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    return time.isValid() ? std::optional(fromDateTime(time)) : std::nullopt;
}

Error invalid(const char* what, const QString& value) {
    return {.kind = ErrorKind::InvalidInput, .detail = QString::fromLatin1(what), .subject = value};
}

}  // namespace

Result<delivery::Policy> policyFrom(const SendWords& words) {
    delivery::Policy policy{.rate = words.rate, .inFlight = words.inFlight};
    const auto retry = delivery::retryKindNamed(words.retry);
    if (!retry)
        return fail(invalid("--retry is prompt, standard or patient", words.retry));
    policy.retry = *retry;
    if (!words.startAt.isEmpty()) {
        policy.startAt = timeFrom(words.startAt);
        if (!policy.startAt)
            return fail(invalid("--at is a time such as \"2026-11-22 09:30\"", words.startAt));
        if (*policy.startAt <= SystemClock().now())
            return fail(invalid("--at lies in the past; leave it out to start now", words.startAt));
    }
    if (!words.window.isEmpty()) {
        policy.window = delivery::sendingWindowFrom(words.window);
        if (!policy.window)
            return fail(invalid("--window is hours such as 09:00-21:30, or \"09:00-21:30 local\"", words.window));
        if (policy.window->from == policy.window->to)
            return fail(invalid("--window ends where it begins; leave it out to send all day", words.window));
    }
    if (!words.cap.isEmpty()) {
        policy.cap = delivery::frequencyCapFrom(words.cap);
        if (!policy.cap)
            return fail(invalid("--cap is messages within a time, such as 1/24h or 3/7d", words.cap));
    }
    policy.canary = words.canary;
    policy.leaveOutRefused = words.leaveOutRefused;
    policy.sendOnceKey = delivery::onceKeyFrom(words.sendOnceKey);
    if (policy.sendOnceKey.isEmpty() && !words.sendOnceKey.isEmpty())
        return fail(invalid("--once is a key that can be seen", words.sendOnceKey));
    return policy;
}

Result<Audience> audienceFrom(Session& session, const SendWords& words) {
    Audience audience;
    if (words.recipients.file.isEmpty()) {
        auto info = listNamed(session, words.recipients.list);
        if (!info)
            return fail(info.error());
        audience.columns = info->list.columns;
        audience.list = std::move(*info);
        return audience;
    }
    ImportWords import = words.recipients;
    import.list = QStringLiteral("%1 %2").arg(QFileInfo(import.file).completeBaseName(),
                                              QDateTime::currentDateTime().toString(Qt::ISODateWithMs));
    auto request = importRequest(import);
    if (!request)
        return fail(request.error());
    auto reader = recipients::openRows(import.file, request->options);
    if (!reader)
        return fail(reader.error());
    audience.columns = (*reader)->source().header;
    audience.import = std::move(*request);
    return audience;
}

Result<void> settleLookAlikes(templates::Message& message, const QStringList& columns, const SendWords& words) {
    const bool makesVariables = words.lookAlikes == QStringLiteral("variables");
    if (!words.lookAlikes.isEmpty() && !makesVariables && words.lookAlikes != QStringLiteral("literal"))
        return fail(invalid("--look-alikes is variables or literal", words.lookAlikes));
    if (makesVariables) {
        message = templates::withVariables(std::move(message), columns);
        return {};
    }
    const auto found = templates::lookAlikesIn(message, columns);
    if (found.empty() || !words.lookAlikes.isEmpty() || words.dryRun)
        return {};
    return fail(ErrorKind::LooksLikeVariable, found.front().text, found.front().variable);
}

Result<void> settleMissing(Session& session, const delivery::Policy& policy, const SendWords& words) {
    const bool accepts = words.missing == QStringLiteral("accept");
    if (!words.missing.isEmpty() && !accepts)
        return fail(invalid("--missing is accept", words.missing));
    engine::Engine& engine = **session.engine();
    const auto missing = session.wait(engine.sending().missingCampaigns());
    if (!missing)
        return fail(missing.error());
    if (*missing == 0 || words.dryRun)
        return {};
    if (accepts)
        return session.wait(engine.sending().acceptMissing());
    if (!policy.sendOnceKey.isEmpty() || policy.cap)
        return fail(ErrorKind::InvalidInput, policy.sendOnceKey.isEmpty() ? words.cap : words.sendOnceKey,
                    Words::tr("This database was brought back from a copy; campaigns that were sent but are missing "
                              "from it: %1. Whom they reached counts for no key and no cap; take these people off the "
                              "list, or send all the same with --missing accept")
                        .arg(*missing));
    if (engine.opening().missingCampaigns == 0)  // else it was just said
        session.note(
            Words::tr("This database was brought back from a copy; campaigns that were sent but are missing from it: "
                      "%1. Whoever they reached may get this message too. Not said again after: --missing accept.")
                .arg(*missing));
    return {};
}

}  // namespace hongyan::tool
