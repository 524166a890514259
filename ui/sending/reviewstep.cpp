#include "ui/sending/reviewstep.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/sending/fillstep.h"
#include "ui/sending/rehearsalcard.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/text/states.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/markup.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/segmentbar.h"

namespace hongyan::sendingpage {
namespace {

using widgets::Ink;
using widgets::Markup;
using widgets::Segment;
using widgets::Type;

constexpr size_t rowsNamed = 3;

bool hasLookAlike(const std::vector<templates::LintFinding>& findings) {
    return std::any_of(findings.begin(), findings.end(),
                       [](const auto& finding) { return finding.fault == templates::ValueFault::LookAlike; });
}

}  // namespace

ReviewStep::ReviewStep(widgets::Theme& theme, rehearsal::Stage& stage, QWidget* parent)
    : StepPane(parent),
      m_theme(theme),
      m_sentence(widgets::wrappingLabel({}, Type::Sentence, Ink::Text, this)),
      m_second(widgets::wrappingLabel({}, Type::Section, Ink::Secondary, this)),
      m_third(widgets::wrappingLabel({}, Type::Section, Ink::Secondary, this)),
      m_lookTitle(new widgets::SectionTitle(theme, {}, this)),
      m_warnings(new widgets::AmberList(theme, this)),
      m_again(new QCheckBox(this)),
      m_literally(new QCheckBox(this)),
      m_howTitle(new widgets::SectionTitle(theme, {}, this)),
      m_quotaTitle(new widgets::SectionTitle(theme, {}, this)),
      m_quotaBar(new widgets::SegmentBar(theme, 12, this)),
      m_quotaLegend(new widgets::Legend(theme, this)),
      m_rehearsal(new RehearsalRun(stage, this)),
      m_rehearsalCard(new RehearsalCard(theme, *m_rehearsal, this)) {
    m_sentence->setObjectName(QStringLiteral("sentence"));
    m_third->setObjectName(QStringLiteral("third"));
    m_again->setObjectName(QStringLiteral("again"));
    m_literally->setObjectName(QStringLiteral("literally"));
    for (QLabel* below : {m_second, m_third})
        below->setStyleSheet(QStringLiteral("font-weight: normal"));
    auto* inside = new QWidget(this);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(16));
    column->setSpacing(theme.px(4));
    column->addWidget(m_sentence);
    column->addSpacing(theme.px(4));
    column->addWidget(m_second);
    column->addWidget(m_third);
    column->addSpacing(theme.px(16));
    column->addWidget(m_lookTitle);
    makeCheck(inside);
    column->addWidget(m_checkLine);
    column->addWidget(m_warnings);
    column->addWidget(m_again);
    column->addWidget(m_literally);
    column->addSpacing(theme.px(16));
    column->addWidget(m_howTitle);
    m_how = new widgets::Card(inside);
    column->addWidget(m_how);
    column->addSpacing(theme.px(16));
    column->addWidget(m_quotaTitle);
    column->addWidget(m_quotaBar);
    column->addWidget(m_quotaLegend);
    column->addSpacing(theme.px(16));
    column->addWidget(m_rehearsalCard);
    column->addStretch(1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    auto* area = new ReadingArea(theme, inside, this);
    rows->addWidget(area);
    connect(
        m_rehearsalCard, &RehearsalCard::opened, area, [this, area] { area->ensureWidgetVisible(m_rehearsalCard); },
        Qt::QueuedConnection);
    connect(m_warnings, &widgets::AmberList::linkActivated, this, [this](int row) {
        // A copy: mending may change the list it stands in.
        const auto mend = m_mends[static_cast<size_t>(row)];
        mend();
    });
    connect(m_howTitle, &widgets::SectionTitle::linkActivated, this, &ReviewStep::optionsRequested);
    connect(m_again, &QCheckBox::toggled, this, &ReviewStep::againAnswered);
    connect(m_literally, &QCheckBox::toggled, this, &ReviewStep::againAnswered);
    connect(m_rehearsal, &RehearsalRun::changed, this, &ReviewStep::onRehearsalChanged);
    retranslate();
}

void ReviewStep::makeCheck(QWidget* parent) {
    m_checkLine = new QWidget(parent);
    m_checkIcon = new widgets::IconLabel(m_theme, QStringLiteral("checkmark"), Ink::Delivered, 16, m_checkLine);
    m_checkWords = widgets::wrappingLabel({}, Type::Body, Ink::Secondary, m_checkLine);
    m_checkWords->setObjectName(QStringLiteral("checkWords"));
    m_progress = new QProgressBar(m_checkLine);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(m_theme.px(120));
    m_checkLink = widgets::button(QString(), widgets::ButtonKind::Link, m_checkLine);
    m_checkLink->setObjectName(QStringLiteral("checkLink"));
    auto* line = new QHBoxLayout(m_checkLine);
    line->setContentsMargins(0, m_theme.px(4), 0, m_theme.px(4));
    line->setSpacing(m_theme.px(8));
    line->addWidget(m_checkIcon);
    line->addWidget(m_checkWords, 1);
    line->addWidget(m_progress);
    line->addWidget(m_checkLink);
    connect(m_checkLink, &QPushButton::clicked, this, [this] {
        if (m_checkState == ListCheck::State::Running)
            emit stopRequested();
        else
            emit checkRequested();
    });
}

void ReviewStep::addHowRow() {
    auto* row = new QWidget(m_how);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(m_theme.px(12), m_theme.px(4), m_theme.px(12), m_theme.px(4));
    line->setSpacing(m_theme.px(12));
    QLabel* what = widgets::label({}, Type::Body, Ink::Secondary, row);
    what->setMinimumWidth(m_theme.px(92));
    QLabel* how = widgets::wrappingLabel({}, Type::Body, Ink::Text, row);
    line->addWidget(what, 0, Qt::AlignTop);
    line->addWidget(how, 1);
    m_how->addRow(row);
    m_howRows.push_back({what, how});
}

void ReviewStep::display(const ReviewFacts& facts) {
    m_facts = facts;
    m_rehearsal->offer(facts.toRehearse);
    m_rehearsalCard->setNow(facts.now, facts.isStopped() ? std::nullopt : std::optional(facts.ahead()));
    m_facts.rehearsed = rehearsed();
    retranslate();
}

std::optional<qint64> ReviewStep::rehearsed() const {
    if (m_rehearsal->state() != RehearsalRun::State::Done || m_rehearsal->isOutOfDate())
        return std::nullopt;
    return m_rehearsal->report().toSend(m_facts.policy);
}

/// Its figures take the place of ours, and go with it.
void ReviewStep::onRehearsalChanged() {
    if (std::exchange(m_facts.rehearsed, rehearsed()) == m_facts.rehearsed)
        return;
    displaySentence();
    displayWarnings();
    displayQuota();
}

void ReviewStep::displayCheck(const ListCheck& check) {
    m_checkState = check.state();
    m_checked = check.done();
    m_toCheck = check.total();
    m_findings = check.findings();
    m_checkError = check.error();
    displayWarnings();
    displayCheckLine();
}

void ReviewStep::displaySentence() {
    const auto& list = m_facts.list;
    const auto messages = static_cast<int>(m_facts.messages());
    const QString sentence = list.list.further > 0
                                 ? tr("From %1, <b>%Ln</b> message(s), one per row: %2", nullptr, messages)
                                 //: the review's sentence: account, number, template
                                 : tr("From %1 to <b>%Ln</b> people: %2", nullptr, messages);
    widgets::setMarkup(*m_sentence,
                       Markup::filled(sentence, {Markup::bold(m_facts.account), Markup::bold(m_facts.templateTitle)}));
    QStringList left;
    if (m_facts.suppressed > 0)
        left << tr("%Ln on the suppression list", nullptr, static_cast<int>(m_facts.suppressed));
    if (m_facts.leftOut > 0)
        left << tr("%Ln with a value that would be refused", nullptr, static_cast<int>(m_facts.leftOut));
    if (list.duplicates > 0)
        left << tr("%Ln duplicate(s)", nullptr, static_cast<int>(list.duplicates));
    if (list.problems > 0)
        left << tr("%Ln row(s) that cannot be sent to", nullptr, static_cast<int>(list.problems));
    //: between the items of an enumeration
    m_second->setText(tr("Left out: %1.").arg(left.join(tr(", "))));
    m_second->setVisible(!left.isEmpty());
    Markup third = thirdSentence();
    if (m_facts.rehearsed && !third.isEmpty())
        //: a sentence on quota and time; then where its figures come from
        third = Markup::filled(tr("%1 As rehearsed."), {third});
    widgets::setMarkup(*m_third, third);
    m_third->setVisible(!third.isEmpty());
}

/// Only what is known: a dash would look like a figure.
Markup ReviewStep::thirdSentence() const {
    const Timestamp begins = m_facts.timetable().begins;
    const bool later = begins != m_facts.now;
    const Markup start = Markup::bold(text::dayAndTime(begins, m_facts.now));
    const auto done = doneAbout(m_facts);
    const Markup end = done ? Markup::bold(text::dayAndTime(*done, m_facts.now)) : Markup();
    if (!hasQuota(m_facts)) {
        if (later)
            return done ? Markup::filled(tr("Starts at %1, done about %2."), {start, end})
                        : Markup::filled(tr("Starts at %1."), {start});
        return done ? Markup::filled(tr("Done about %1."), {end}) : Markup();
    }
    const QString share = text::share(m_facts.toSend(), m_facts.pace->quota->dailyLimit);
    const Markup quota = Markup::filled(m_facts.hasFreshQuota() ? tr("%1 of a day's quota") : tr("%1 of today's quota"),
                                        {Markup::bold(share)});
    if (later)
        return done ? Markup::filled(tr("%1, starts at %2, done about %3."), {quota, start, end})
                    : Markup::filled(tr("%1, starts at %2."), {quota, start});
    return done ? Markup::filled(tr("%1, done about %2."), {quota, end}) : Markup::filled(tr("%1."), {quota});
}

void ReviewStep::warn(const Markup& sentence, const QString& link, std::function<void()> mend) {
    m_warnings->add(sentence, link);
    m_mends.push_back(std::move(mend));
}

void ReviewStep::displayWarnings() {
    m_warnings->clear();
    m_mends.clear();
    bool again = false;
    if (const Markup schedule = scheduleWarning(m_facts); !schedule.isEmpty())
        warn(schedule, tr("Change"), [this] { emit optionsRequested(); });
    if (m_facts.missing > 0 && m_facts.isGated())
        warn(Markup::filled(
                 tr("<b>%Ln campaign(s)</b> that were sent are missing since a copy of the database was brought "
                    "back: whom they reached counts for no key and no cap",
                    nullptr, static_cast<int>(m_facts.missing)),
                 {}),
             tr("Change"), [this] { emit optionsRequested(); });
    for (const delivery::Campaign& campaign : m_facts.alike) {
        if (reachedBy(campaign) == 0)
            continue;
        again = true;
        delivery::Filter filter;
        filter.campaign = campaign.id;
        warn(Markup::filled(tr("<b>%Ln message(s)</b> with this template went to a list of this name, %1 (%2)", nullptr,
                               static_cast<int>(reachedBy(campaign))),
                            {text::dayAndTime(campaign.createdAt, m_facts.now), campaign.title}),
             tr("See who"), [this, filter] { emit deliveriesRequested(filter); });
    }
    m_again->setVisible(again);
    for (const templates::LintFinding& finding : m_findings) {
        if (m_facts.policy.leaveOutRefused && !templates::isWarning(finding.fault))
            continue;  // they are counted among those left out
        QStringList rows;
        for (size_t i = 0; i < finding.first.size() && i < rowsNamed; ++i)
            rows << QString::number(finding.first[i].row);
        const QString which = finding.people > rows.size() ? tr("rows %1 …").arg(rows.join(tr(", ")))
                                                           : tr("rows %1").arg(rows.join(tr(", ")));
        warn(Markup::filled(tr("%1 (%2)"), {findingSentence(finding), which}), tr("Go to fill in"),
             [this, key = finding.field.key] { emit fieldRequested(key); });
    }
    if (hasQuota(m_facts) && !m_facts.hasFreshQuota() && m_facts.pace->quota->remain < m_facts.toSend())
        warn(Markup::filled(
                 tr("<b>%1</b> are left of today's quota: the rest waits until it begins anew, at 00:00 in Beijing"),
                 {text::number(m_facts.pace->quota->remain)}),
             tr("Choose another list"), [this] { emit recipientsRequested(); });
    m_literally->setVisible(hasLookAlike(m_findings));
    m_warnings->setVisible(m_warnings->rows() > 0);
}

void ReviewStep::displayCheckLine() {
    const bool running = m_checkState == ListCheck::State::Running;
    const bool shown =
        m_checkState != ListCheck::State::None && (m_checkState != ListCheck::State::Done || m_findings.empty());
    m_checkLine->setVisible(shown);
    m_lookTitle->setVisible(shown || m_warnings->rows() > 0);
    m_progress->setVisible(running);
    m_progress->setRange(0, 1000);
    m_progress->setValue(m_toCheck > 0 ? static_cast<int>(m_checked * 1000 / m_toCheck) : 0);
    m_checkIcon->setVisible(!running);
    m_checkLink->setVisible(m_checkState != ListCheck::State::Done);
    const QString checked = text::number(m_checked);
    switch (m_checkState) {
        case ListCheck::State::None:
            return;
        case ListCheck::State::Running:
            m_checkWords->setText(
                tr("Checking what each of them gets: %1 of %2").arg(checked, text::number(m_toCheck)));
            m_checkLink->setText(tr("Stop"));
            return;
        case ListCheck::State::Done:
            m_checkIcon->setIcon(QStringLiteral("checkmark"), Ink::Delivered);
            m_checkWords->setText(m_facts.list.list.further > 0
                                      ? tr("All values of all %Ln message(s) fit", nullptr, static_cast<int>(m_checked))
                                      : tr("All values of all %Ln people fit", nullptr, static_cast<int>(m_checked)));
            return;
        case ListCheck::State::Stopped:
            m_checkIcon->setIcon(QStringLiteral("data-warning"), Ink::Untinted);
            m_checkWords->setText(tr("Stopped: only %1 of %2 were checked").arg(checked, text::number(m_toCheck)));
            m_checkLink->setText(tr("Check all"));
            return;
        case ListCheck::State::Failed:
            m_checkIcon->setIcon(QStringLiteral("data-warning"), Ink::Untinted);
            m_checkWords->setText(m_checkError ? text::sentence(*m_checkError) : QString());
            m_checkLink->setText(tr("Try again"));
            return;
    }
}

void ReviewStep::displayHow() {
    const auto rows = howRows(m_facts);
    if (m_howRows.size() > rows.size()) {
        m_how->clear();
        m_howRows.clear();
    }
    while (m_howRows.size() < rows.size())
        addHowRow();
    for (size_t i = 0; i < rows.size(); ++i) {
        m_howRows[i].what->setText(rows[i].first);
        m_howRows[i].how->setText(rows[i].second);
    }
}

void ReviewStep::displayQuota() {
    // What another day's quota comes to nobody knows yet.
    const bool known = hasQuota(m_facts) && !m_facts.hasFreshQuota();
    m_quotaTitle->setVisible(known);
    m_quotaBar->setVisible(known);
    m_quotaLegend->setVisible(known);
    if (!known)
        return;
    const auto& quota = *m_facts.pace->quota;
    const qint64 people = m_facts.toSend();
    const std::vector<Segment> segments{
        {Segment::Series::ToSend, quota.used, tr("Used"), false},
        {Segment::Series::Highlight, people, tr("This one"), true},
        {Segment::Series::Track, qMax<qint64>(0, quota.dailyLimit - quota.used - people), tr("Left afterwards"),
         false}};
    m_quotaTitle->setRightCaption(
        tr("%1, asked at %2").arg(text::number(quota.dailyLimit), text::clockTime(quota.askedAt)));
    m_quotaBar->setSegments(segments, quota.dailyLimit);
    m_quotaLegend->setSegments(segments);
}

bool ReviewStep::asksWhetherAgain() const {
    return !m_again->isChecked() && std::any_of(m_facts.alike.begin(), m_facts.alike.end(),
                                                [](const auto& campaign) { return reachedBy(campaign) > 0; });
}

bool ReviewStep::asksWhetherLiterally() const {
    return !m_literally->isChecked() && hasLookAlike(m_findings);
}

void ReviewStep::forgetAgain() {
    m_again->setChecked(false);
    m_literally->setChecked(false);
}

void ReviewStep::forgetRehearsal() {
    m_rehearsal->forget();
}

void ReviewStep::retranslate() {
    m_lookTitle->setTitle(tr("Before you send"));
    m_howTitle->setTitle(tr("How"));
    m_howTitle->setLink(tr("Change"));
    m_quotaTitle->setTitle(tr("Today's quota"));
    m_again->setText(tr("Yes, send it to them once more"));
    m_literally->setText(tr("Yes, send it as it stands: it is no variable"));
    m_progress->setAccessibleName(tr("Checking the list"));
    displaySentence();
    displayWarnings();
    displayCheckLine();
    displayHow();
    displayQuota();
}

}  // namespace hongyan::sendingpage
