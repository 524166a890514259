#include "ui/sending/plan.h"

#include <algorithm>

#include "base/outside.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/text/states.h"

namespace hongyan::sendingpage {

const settings::Account* Plan::account() const {
    return m_shelf.account(draft.account);
}

const templates::Template* Plan::chosenTemplate() const {
    return m_shelf.templateOf(draft.templateId);
}

const recipients::ListInfo* Plan::list() const {
    return m_shelf.list(draft.list, draft.listName);
}

qint64 Plan::messages() const {
    const auto* chosen = list();
    return chosen ? chosen->list.size : 0;
}

templates::Message Plan::message() const {
    const auto written = draft.written.find({draft.templateId, draft.saved});
    if (written != draft.written.end())
        return written->second;
    if (const auto* saved = draft.saved.isValid() ? m_shelf.message(draft.saved) : nullptr)
        return *saved;
    const auto* of = chosenTemplate();
    return of ? suggested(*of, list() ? list()->list.columns : QStringList()) : templates::Message();
}

void Plan::write(const templates::Message& message) {
    draft.written.insert_or_assign({draft.templateId, draft.saved}, message);
}

void Plan::chooseList(const recipients::RecipientList& list) {
    draft.list = list.id;
    draft.listName = list.name;
}

QString Plan::madeTitle() const {
    const auto* of = chosenTemplate();
    return of ? of->title + u' ' + toDateTime(m_clock.now()).toLocalTime().toString(QStringLiteral("MM-dd"))
              : QString();
}

QString Plan::title() const {
    const QString given = draft.title.trimmed();
    return given.isEmpty() ? madeTitle() : given;
}

engine::StartRequest Plan::request() const {
    return {draft.account, draft.list, message(), title(), draft.policy};
}

QString Plan::templateObstacle() const {
    if (m_shelf.accountsKnown() && m_shelf.accounts().empty())
        return tr("Add an account first.");
    if (!account())
        return tr("Choose an account.");
    const auto* of = chosenTemplate();
    if (!of)
        return tr("Choose a template.");
    return of->gone ? tr("The account no longer has this template. Choose another.") : QString();
}

std::optional<Error> Plan::writingError() const {
    const auto* of = chosenTemplate();
    const auto* to = list();
    if (!of || !to)
        return std::nullopt;
    const templates::Message written = message();
    // A variable that is being typed is nearer to the person than a field not yet reached.
    if (const auto compiled = templates::CompiledMessage::compile(written, to->list.columns); !compiled)
        return compiled.error();
    if (const auto fits = templates::checkAgainst(written, *of); !fits)
        return fits.error();
    return std::nullopt;
}

QString Plan::obstacle(Step step) const {
    switch (step) {
        case Step::Template:
            return templateObstacle();
        case Step::Recipients:
            if (!list())
                return tr("Choose a list.");
            return messages() > 0 ? QString() : text::sentence(Error{ErrorKind::EmptyList, {}, list()->list.name});
        case Step::Fill: {
            std::optional<Error> error = writingError();
            if (!error)
                return {};
            if (const auto* of = chosenTemplate()) {
                for (const templates::Field& field : of->fields) {
                    if (field.key == error->subject)
                        error->subject = field.label;
                }
            }
            return text::sentence(*error);
        }
        case Step::Options:
            if (const auto& window = draft.policy.window; window && window->from == window->to)
                return tr("The sending hours begin and end at the same minute. Change one, or send all day.");
            return draft.policy.startAt && *draft.policy.startAt <= m_clock.now()
                       ? tr("The start has passed. Choose a later one, or start at once.")
                       : QString();
        case Step::Review:
            return {};
    }
    return {};
}

Step Plan::firstOpen() const {
    for (int i = 0; i < stepCount; ++i) {
        const auto step = static_cast<Step>(i);
        if (!obstacle(step).isEmpty())
            return step;
    }
    return Step::Review;
}

QString Plan::titleOf(Step step) const {
    switch (step) {
        case Step::Template:
            return tr("Account and template");
        case Step::Recipients:
            return tr("Recipients");
        case Step::Fill:
            return tr("Fill in");
        case Step::Options:
            return tr("Options");
        case Step::Review:
            return tr("Review");
    }
    return {};
}

QString Plan::fillNote() const {
    const auto* of = chosenTemplate();
    if (!of)
        return {};
    const QString fields = tr("%n field(s)", nullptr, static_cast<int>(of->fields.size()));
    const auto* saved = draft.saved.isValid() ? m_shelf.message(draft.saved) : nullptr;
    return saved && !saved->name.isEmpty() ? tr("%1, from %2").arg(fields, visibleName(saved->name)) : fields;
}

QString Plan::optionsNote() const {
    const delivery::Policy& policy = draft.policy;
    QStringList parts;
    if (policy.startAt)
        parts << text::dayAndTime(*policy.startAt, m_clock.now());
    if (policy.canary)
        parts << tr("careful start");
    const QString retry = text::word(policy.retry);
    parts << (policy.rate > 0 ? tr("%1, %2 a second").arg(retry, text::number(policy.rate))
                              : tr("%1, as fast as allowed").arg(retry));
    //: between what was chosen as options
    return parts.join(tr(", "));
}

QString Plan::recipientsNote() const {
    if (!list())
        return {};
    const recipients::RecipientList& chosen = list()->list;
    return (chosen.further > 0 ? tr("%Ln message(s), %1", nullptr, static_cast<int>(messages()))
                               : tr("%Ln people, %1", nullptr, static_cast<int>(messages())))
        .arg(visibleName(chosen.name));
}

QString Plan::noteOf(Step step) const {
    switch (step) {
        case Step::Template:
            if (account() && chosenTemplate())
                return tr("%1 · %2").arg(visibleName(account()->name), visibleName(chosenTemplate()->title));
            return account() ? account()->name : QString();
        case Step::Recipients:
            return recipientsNote();
        case Step::Fill:
            return fillNote();
        case Step::Options:
            return optionsNote();
        case Step::Review:
            return tr("A last look before it goes");
    }
    return {};
}

}  // namespace hongyan::sendingpage
