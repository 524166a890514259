#include "ui/log/timeline.h"

#include <QGridLayout>

#include "ui/text/formats.h"
#include "ui/text/results.h"
#include "ui/text/states.h"
#include "ui/widgets/label.h"
#include "ui/widgets/markup.h"
#include "ui/widgets/statelook.h"

namespace hongyan::logpage {

using widgets::Ink;
using widgets::Markup;
using widgets::Type;

namespace {

/// What the try itself was, not what became of the delivery: a refusal that will be repeated is still a refusal.
widgets::StateLook lookOf(const delivery::Attempt& attempt) {
    using delivery::State;
    using delivery::Verdict;
    if (!attempt.endedAt)
        return widgets::lookOf(State::Sending);
    switch (attempt.outcome.verdict) {
        case Verdict::Accepted:
        case Verdict::DuplicateRefused:
            return widgets::lookOf(State::Accepted);
        case Verdict::Held:
            return widgets::lookOf(State::Held);
        case Verdict::Ambiguous:
            return widgets::lookOf(State::Unconfirmed);
        case Verdict::NotSent:
        case Verdict::TooFast:
        case Verdict::QuotaUsedUp:
        case Verdict::PersonBusy:
        case Verdict::CallBusy:
        case Verdict::TokenRefused:
            return widgets::lookOf(State::Retrying);
        case Verdict::RefusedForNow:
        case Verdict::RecipientRefused:
        case Verdict::RequestRefused:
        case Verdict::AccountRefused:
        case Verdict::UnknownCode:
            return widgets::lookOf(State::Failed);
    }
    return {};
}

QString milliTime(Timestamp at) {
    return toDateTime(at).toLocalTime().toString(QStringLiteral("HH:mm:ss.zzz"));
}

}  // namespace

Timeline::Timeline(widgets::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(8));
    rows->addStretch(1);
}

Timeline::Entry Timeline::entryOf(const delivery::Attempt& attempt) const {
    const text::AttemptWords words = text::attemptOf(attempt);
    const widgets::StateLook look = lookOf(attempt);
    const qsizetype space = words.seen.indexOf(u' ');
    return {look.icon,
            look.ink,
            words.title,
            milliTime(attempt.startedAt),
            space < 0 ? QString() : words.seen.left(space),
            words.seen.mid(space + 1),
            words.sentence,
            attempt.endedAt ? text::latency(attempt.latency) : QString()};
}

std::optional<Timeline::Entry> Timeline::planned(const delivery::Delivery& delivery, Timestamp now) const {
    if (delivery.state != delivery::State::Retrying || !delivery.dueAt)
        return std::nullopt;
    const auto left = std::chrono::duration_cast<Milliseconds>(*delivery.dueAt - now);
    return Entry{QStringLiteral("clock"),
                 Ink::Retrying,
                 tr("Attempt %1").arg(delivery.attempts + 1),
                 tr("set for %1").arg(text::secondsTime(*delivery.dueAt)),
                 {},
                 {},
                 {},
                 left.count() > 0 ? tr("in %1").arg(text::length(left)) : tr("due")};
}

std::optional<Timeline::Entry> Timeline::settled(const delivery::Delivery& delivery,
                                                 const std::optional<engine::KeptWord>& said) const {
    const bool settled =
        delivery.reason == delivery::Reason::SettledAsSent || delivery.reason == delivery::Reason::SettledAsNotSent;
    if (!settled && !said)
        return std::nullopt;
    const widgets::StateLook look = widgets::lookOf(delivery.state);
    return Entry{look.icon,
                 look.ink,
                 settled ? tr("Settled by a person") : tr("Taken back by a person"),
                 delivery.finishedAt ? text::secondsTime(*delivery.finishedAt) : QString(),
                 {},
                 {},
                 said ? text::sentence(*said) : tr("%1.").arg(text::resultOf(delivery).meaning),
                 {}};
}

void Timeline::show(const delivery::Delivery& delivery, const std::vector<delivery::Attempt>& attempts, Timestamp now,
                    const QString& skipped, const std::optional<engine::KeptWord>& said) {
    delete m_entries;
    m_entries = new QWidget(this);
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_entries);
    auto* grid = new QGridLayout(m_entries);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(m_theme.px(10));
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    std::vector<Entry> entries;
    for (const delivery::Attempt& each : attempts)
        entries.push_back(entryOf(each));
    if (const std::optional<Entry> next = planned(delivery, now))
        entries.push_back(*next);
    if (delivery.state == delivery::State::Suppressed) {
        const widgets::StateLook look = widgets::lookOf(delivery.state);
        entries.push_back({look.icon,
                           look.ink,
                           text::word(delivery.state),
                           delivery.finishedAt ? milliTime(*delivery.finishedAt) : QString(),
                           {},
                           {},
                           skipped,
                           {}});
    }
    if (const std::optional<Entry> word = settled(delivery, said))
        entries.push_back(*word);
    if (const QString next = text::nextStepOf(delivery); !next.isEmpty())
        entries.push_back({QStringLiteral("arrow-right"), Ink::Secondary, tr("Next"), {}, {}, {}, next, {}});
    for (size_t i = 0; i < entries.size(); ++i)
        add(*grid, entries[i], i + 1 == entries.size());
    if (entries.empty())
        grid->addWidget(widgets::label(tr("Not tried yet."), Type::Body, Ink::Secondary, m_entries), 0, 0, 1, 3);
}

void Timeline::add(QGridLayout& grid, const Entry& entry, bool last) {
    const int row = grid.rowCount();
    auto* icon = new widgets::IconLabel(m_theme, entry.icon, entry.ink, 16, m_entries);
    grid.addWidget(icon, row, 0, Qt::AlignHCenter | Qt::AlignTop);
    auto* title = widgets::wrappingLabel({}, Type::Body, Ink::Text, m_entries);
    const Markup space = QStringLiteral(" ");
    Markup words = Markup::bold(entry.title) + space + Markup::colored(entry.time, m_theme.colors().secondary);
    if (!entry.seen.isEmpty())
        words = words + QStringLiteral("\u00A0\u00A0 ") + Markup::colored(entry.code, m_theme.color(Ink::Failed)) +
                space + entry.seen;
    widgets::setMarkup(*title, words);
    title->setAccessibleName(QStringList{entry.title, entry.time, entry.code, entry.seen, entry.sentence, entry.right}
                                 .join(u' ')
                                 .simplified());
    grid.addWidget(title, row, 1);
    grid.addWidget(widgets::label(entry.right, Type::Body, Ink::Secondary, m_entries), row, 2,
                   Qt::AlignRight | Qt::AlignTop);
    auto* sentence = widgets::wrappingLabel(entry.sentence, Type::Caption, Ink::Secondary, m_entries);
    sentence->setContentsMargins(0, 0, 0, m_theme.px(last ? 0 : 8));
    grid.addWidget(sentence, row + 1, 1, 1, 2);
    if (!last)
        grid.addWidget(widgets::line(Qt::Vertical, true, m_entries), row + 1, 0, Qt::AlignHCenter);
}

}  // namespace hongyan::logpage
