#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>

#include "base/outside.h"
#include "templates/template.h"
#include "ui/history/campaigndetail.h"
#include "ui/history/campaignsmodel.h"
#include "ui/history/statetotals.h"
#include "ui/text/formats.h"
#include "ui/text/policies.h"
#include "ui/text/states.h"
#include "ui/widgets/confirmbar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/phonecard.h"
#include "ui/widgets/segmentbar.h"

// What CampaignDetail shows of a campaign, in words.
namespace hongyan::historypage {
namespace {

/// Nothing of it has left: what a person would do is not to resume it.
bool isYetToStart(const delivery::Campaign& campaign) {
    return campaign.pauseReason == delivery::PauseReason::Scheduled ||
           campaign.pauseReason == delivery::PauseReason::LateStart;
}

}  // namespace

using delivery::CampaignStatus;
using delivery::PauseReason;
using delivery::State;

void CampaignDetail::retranslate() {
    m_deliveries->setText(tr("See deliveries"));
    m_report->setText(tr("Report"));
    m_reportMenu->actions()[0]->setText(tr("As a spreadsheet (.xlsx)…"));
    m_reportMenu->actions()[1]->setText(tr("As a page to read (.html)…"));
    m_cancel->setText(tr("Cancel…"));
    m_reportWords->setText(tr("Writing the report"));
    m_reportStop->setText(tr("Stop"));
    m_reportStop->setAccessibleName(tr("Stop writing the report"));
    m_reportBar->setAccessibleName(tr("Writing the report"));
    m_messageTitle->setText(tr("The message as sent"));
    const QStringList captions{tr("Account"),   tr("Template"),      tr("List"),    tr("Time"), tr("When"),  //
                               tr("Left out"),  tr("Careful start"), tr("Retries"), tr("Pace"), tr("Once per key"),
                               tr("Per person")};
    for (size_t i = 0; i < factCount; ++i)
        m_captions[i]->setText(captions[static_cast<qsizetype>(i)]);
    m_confirm->dismiss();
    m_said = false;
    show();
}

void CampaignDetail::show() {
    const StatusLook look = lookOf(m_campaign);
    m_title->setText(visibleName(m_campaign.title));
    m_icon->setIcon(look.icon, look.ink);
    const QString canary = text::canaryProgress(m_campaign);
    m_status->setText(canary.isEmpty() ? look.word : tr("%1, %2").arg(look.word, canary));
    widgets::setInk(*m_status, look.ink);
    const auto segments = segmentsOf(m_campaign.counts);
    const qint64 total = m_campaign.counts.total();
    m_bar->setSegments(segments, total);
    m_legend->setSegments(segments);
    m_share->setText(text::share(total - m_campaign.counts.live(), total));
    m_totals->setCounts(m_campaign.counts);
    showPause();
    showButtons();
    showFacts();
    showMessage();
}

void CampaignDetail::showPause() {
    if (m_said)
        return;
    const bool paused = m_campaign.status == CampaignStatus::Paused;
    m_banner->setVisible(paused);
    if (!paused)
        return;
    switch (m_campaign.pauseReason) {
        case PauseReason::None:
        case PauseReason::ByPerson:
        case PauseReason::QuotaUsedUp:
        case PauseReason::StorageFailed:
        case PauseReason::Scheduled:
        case PauseReason::LateStart:
        case PauseReason::OutsideWindow:
        case PauseReason::CanarySlow:
        case PauseReason::OlderThanSent:
            m_fix = Fix::Resume;
            break;
        case PauseReason::AccountRefused:
        case PauseReason::TokenUnavailable:
        case PauseReason::SecretUnavailable:
            m_fix = Fix::Account;
            break;
        case PauseReason::TemplateRefused:
        case PauseReason::FailingAlike:
        case PauseReason::CanaryFailed:
        case PauseReason::WrongList:
        case PauseReason::FieldRefused:
        case PauseReason::UnknownCodes:
            m_fix = Fix::Failures;
            break;
    }
    if (m_stands)
        m_fix = Fix::None;
    const bool calm = m_campaign.pauseReason == PauseReason::ByPerson ||
                      m_campaign.pauseReason == PauseReason::LateStart || m_campaign.pausedUntil.has_value();
    const QString link = m_fix == Fix::None      ? QString()
                         : m_fix == Fix::Resume  ? isYetToStart(m_campaign) ? tr("Start now") : tr("Resume")
                          : m_fix == Fix::Account ? tr("Open the account")
                                                 : tr("See the failures");
    m_banner->show(calm ? widgets::Tone::Amber : widgets::Tone::Red, text::pauseSentence(m_campaign), link);
}

void CampaignDetail::showButtons() {
    const bool paused = m_campaign.status == CampaignStatus::Paused;
    const bool open =
        paused || m_campaign.status == CampaignStatus::Running || m_campaign.status == CampaignStatus::Preparing;
    const qint64 failed = m_campaign.counts.of(State::Failed);
    m_pause->setVisible(paused || m_campaign.status == CampaignStatus::Running);
    m_pause->setText(!paused ? tr("Pause") : isYetToStart(m_campaign) ? tr("Start now") : tr("Resume"));
    m_pause->setIcon(
        m_theme.icon(paused ? QStringLiteral("media-playback-start") : QStringLiteral("media-playback-pause")));
    m_cancel->setVisible(open);
    m_retry->setVisible(failed > 0);
    m_retry->setText(tr("Retry %n failure(s)", nullptr, static_cast<int>(failed)));
    for (QPushButton* each : {m_pause, m_cancel, m_retry}) {
        each->setEnabled(!m_busy && !m_stands);
        each->setToolTip(m_stands ? tr("The database is damaged, so nothing of it can be changed.") : QString());
        each->setAccessibleDescription(each->toolTip());
        each->setAccessibleName(each->text() + u' ' + visibleName(m_campaign.title));
    }
    // Of what has not begun there is nothing to report: starting and cancelling are the two things to do.
    m_report->setVisible(!paused || !isYetToStart(m_campaign));
    m_report->setEnabled(!m_reporting);
    m_report->setAccessibleName(m_report->text() + u' ' + visibleName(m_campaign.title));
    m_deliveries->setAccessibleName(m_deliveries->text() + u' ' + visibleName(m_campaign.title));
}

QString CampaignDetail::when() const {
    const delivery::Policy& policy = m_campaign.policy;
    QStringList parts;
    if (policy.startAt)
        parts << tr("set for %1").arg(text::dayAndTime(*policy.startAt, m_clock.now()));
    if (policy.window)
        parts << tr("only %1").arg(text::hours(*policy.window));
    //: between the start and the sending hours
    return parts.join(tr(", "));
}

void CampaignDetail::showFacts() {
    const auto say = [this](Fact fact, const QString& words) {
        m_facts[fact]->setText(words);
        m_facts[fact]->setVisible(!words.isEmpty());
        m_captions[fact]->setVisible(!words.isEmpty());
    };
    const delivery::Campaign& campaign = m_campaign;
    const Timestamp now = m_clock.now();
    say(Account, visibleName(campaign.accountName));
    QStringList templateWords{visibleName(campaign.templateTitle), visibleName(campaign.message.templateId)};
    templateWords.removeAll(QString());
    say(Template, templateWords.join(QStringLiteral(" · ")));
    say(List, visibleName(campaign.listName));
    QString times = tr("created %1").arg(text::dayAndTime(campaign.createdAt, now));
    if (campaign.finishedAt)
        times = tr("%1, over %2").arg(times, text::dayAndTime(*campaign.finishedAt, now));
    if (campaign.startedAt && campaign.finishedAt)
        times = tr("created %1, sent from %2 to %3, took %4")
                    .arg(text::dayAndTime(campaign.createdAt, now), text::dayAndTime(*campaign.startedAt, now),
                         text::dayAndTime(*campaign.finishedAt, now),
                         text::length(*campaign.finishedAt - *campaign.startedAt));
    say(Times, times);
    m_facts[Times]->setToolTip(campaign.finishedAt
                                   ? tr("From the first message until nothing was left to send. What was "
                                        "retried later is not counted.")
                                   : QString());
    say(When, when());
    say(LeftOut, campaign.duplicates + campaign.problems > 0
                     ? tr("of the list: %1, %2")
                           .arg(tr("%Ln duplicate(s)", nullptr, static_cast<int>(campaign.duplicates)),
                                tr("%Ln faulty row(s)", nullptr, static_cast<int>(campaign.problems)))
                     : QString());
    // Where the head is too narrow for it, how far the careful start is stands here.
    QStringList care{campaign.policy.canary ? text::canarySentence() : QString(), text::canaryProgress(campaign)};
    care.removeAll(QString());
    say(Care, care.join(u'\n'));
    say(Key, campaign.policy.sendOnceKey.isEmpty()
                 ? QString()
                 : tr("“%1”: nobody who was sent a message of this key is sent another")
                       .arg(visibleName(campaign.policy.sendOnceKey)));
    say(Cap, campaign.policy.cap ? text::word(*campaign.policy.cap) : QString());
    say(Retry, text::description(campaign.policy.retry));
    say(Pace, campaign.policy.rate > 0 ? tr("at most %1 a second").arg(text::number(campaign.policy.rate))
                                       : tr("grows as far as the platform allows"));
}

void CampaignDetail::showMessage() {
    const templates::Message& message = m_campaign.message;
    std::vector<widgets::PhoneCard::Line> lines;
    for (const templates::Field& field : templates::parseContent(m_campaign.templateContent)) {
        for (const templates::MessageField& filled : message.fields) {
            if (filled.key == field.key && !field.dead)
                lines.push_back({field.label, filled.text, false});
        }
    }
    const bool opens = !message.url.isEmpty() || !message.miniPath.isEmpty();
    const bool any = !message.fields.empty();
    m_card->setVisible(any);
    m_messageTitle->setVisible(any);
    m_card->setMessage(m_campaign.accountName, text::clockTime(m_campaign.createdAt), m_campaign.templateTitle,
                       std::move(lines), opens ? tr("View details") : QString());
}

/// Straight away, unless somebody may get the message twice.
void CampaignDetail::askResume() {
    const QString question = text::resumeQuestion(m_campaign);
    if (question.isEmpty()) {
        emit resumeRequested();
        return;
    }
    m_resumes = true;
    m_confirm->ask(question, tr("Send to %n people", nullptr, static_cast<int>(m_campaign.counts.live())),
                   tr("Leave it paused"));
}

void CampaignDetail::askCancel() {
    m_resumes = false;
    const qint64 left = m_campaign.counts.live();
    m_confirm->ask(
        widgets::Markup::filled(tr("Cancel %1? %2 that were not sent yet will not be sent. This cannot be undone."),
                                {widgets::Markup::bold(m_campaign.title), widgets::Markup::bold(text::number(left))}),
        tr("Cancel the campaign"), tr("Keep it"));
}

}  // namespace hongyan::historypage
