#include "ui/log/detailpane.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>

#include "base/outside.h"
#include "ui/log/suppressedwords.h"
#include "ui/log/timeline.h"
#include "ui/text/formats.h"
#include "ui/text/results.h"
#include "ui/text/states.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/statelook.h"

namespace hongyan::logpage {

using widgets::ButtonKind;
using widgets::Ink;
using widgets::Type;

namespace {

void copy(const QString& text) {
    QGuiApplication::clipboard()->setText(text);
}

QScrollArea* scrolling(QWidget* inside) {
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    return scroll;
}

}  // namespace

DetailPane::DetailPane(widgets::Theme& theme, engine::Library& library, engine::DeliveryLog& log, const Clock& clock,
                       QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_library(library),
      m_log(log),
      m_clock(clock),
      m_stack(new QStackedWidget(this)) {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeHead());
    rows->addWidget(widgets::line(Qt::Horizontal, false, this));
    rows->addWidget(m_stack, 1);
    m_stack->addWidget(makeAttempts());
    m_stack->addWidget(makeExchange());
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(&theme, &widgets::Theme::changed, this, &DetailPane::showAll);
    retranslate();
}

QWidget* DetailPane::makeHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(m_theme.px(16), 0, m_theme.px(8), 0);
    row->setSpacing(m_theme.px(6));
    row->addWidget(m_icon = new widgets::IconLabel(m_theme, {}, Ink::Text, 16, head));
    row->addWidget(m_state = widgets::label({}, Type::Bold, Ink::Text, head));
    row->addSpacing(m_theme.px(2));
    row->addWidget(m_name = widgets::label({}, Type::Bold, Ink::Text, head));
    row->addWidget(m_openid = new widgets::ElidedLabel({}, head));
    m_openid->setProperty("ink", QLatin1String(widgets::nameOf(Ink::Secondary)));
    m_openid->setProperty("type", QLatin1String(widgets::nameOf(Type::Caption)));
    row->addWidget(m_copyOpenid = widgets::button(m_theme.icon(QStringLiteral("edit-copy"), Ink::Accent), {},
                                                  ButtonKind::SmallFlat, head));
    row->addStretch(1);
    m_tabs = new QTabBar(head);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setElideMode(Qt::ElideRight);
    m_tabs->addTab({});
    m_tabs->addTab({});
    row->addWidget(m_tabs);
    row->addWidget(m_close = widgets::button(m_theme.icon(QStringLiteral("go-down"), Ink::Secondary), {},
                                             ButtonKind::SmallFlat, head));
    connect(m_copyOpenid, &QPushButton::clicked, this, [this] {
        if (m_delivery)
            copy(m_delivery->openid);
    });
    connect(m_close, &QPushButton::clicked, this, &DetailPane::closeRequested);
    return head;
}

QWidget* DetailPane::makeAttempts() {
    auto* page = new QWidget(this);
    auto* across = new QHBoxLayout(page);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(scrolling(m_timeline = new Timeline(m_theme)), 2);
    across->addWidget(widgets::line(Qt::Vertical, false, page));
    auto* side = new QWidget(page);
    auto* rows = new QVBoxLayout(side);
    rows->setContentsMargins(m_theme.px(16), m_theme.px(8), m_theme.px(12), m_theme.px(12));
    rows->setSpacing(m_theme.px(6));
    rows->addWidget(makeDecisions());
    auto* title = new QHBoxLayout;
    title->addWidget(m_answerTitle = widgets::label({}, Type::Caption, Ink::Secondary, side), 1);
    title->addWidget(m_copyAnswer = widgets::button({}, ButtonKind::Small, side));
    rows->addLayout(title);
    m_answer = widgets::wrappingLabel({}, Type::Caption, Ink::Text, side);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_answer->setMinimumWidth(1);
    m_answer->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_answer->setObjectName(QStringLiteral("Card"));
    m_answer->setMargin(m_theme.px(8));
    rows->addWidget(m_answer);
    rows->addStretch(1);
    auto* scroll = scrolling(side);
    across->addWidget(scroll, 1);
    connect(m_copyAnswer, &QPushButton::clicked, this, [this] {
        if (const delivery::Attempt* attempt = lastHeard())
            copy(answerText(*attempt));
    });
    return page;
}

QWidget* DetailPane::makeDecisions() {
    m_decisions = new QWidget(this);
    auto* row = new widgets::FlowLayout(m_theme.px(8), m_theme.px(6), m_decisions);
    row->setContentsMargins(0, 0, 0, m_theme.px(4));
    const auto add = [&](const char* name) {
        auto* made = widgets::button({}, ButtonKind::Small, m_decisions);
        made->setObjectName(QLatin1String(name));
        row->addWidget(made);
        return made;
    };
    m_sent = add("detailSent");
    m_notSent = add("detailNotSent");
    m_again = add("detailAgain");
    m_retry = add("detailRetry");
    connect(m_sent, &QPushButton::clicked, this,
            [this] { emit settleRequested(*m_delivery, delivery::PersonsWord::Sent); });
    connect(m_notSent, &QPushButton::clicked, this,
            [this] { emit settleRequested(*m_delivery, delivery::PersonsWord::NotSent); });
    connect(m_again, &QPushButton::clicked, this, [this] { emit sendAgainRequested(*m_delivery); });
    connect(m_retry, &QPushButton::clicked, this, [this] { emit retryRequested(*m_delivery); });
    return m_decisions;
}

void DetailPane::showDecisions() {
    const bool unconfirmed = m_delivery->state == delivery::State::Unconfirmed;
    const bool failed = m_delivery->state == delivery::State::Failed;
    for (QPushButton* each : {m_sent, m_notSent, m_again})
        each->setVisible(unconfirmed);
    m_retry->setVisible(failed);
    m_decisions->setVisible(unconfirmed || failed);
}

QWidget* DetailPane::makeExchange() {
    m_facts = new QWidget;
    auto* rows = new QVBoxLayout(m_facts);
    rows->setContentsMargins(m_theme.px(16), m_theme.px(10), m_theme.px(16), m_theme.px(10));
    m_factsGrid = new QGridLayout;
    m_factsGrid->setHorizontalSpacing(m_theme.px(16));
    m_factsGrid->setVerticalSpacing(m_theme.px(4));
    m_factsGrid->setColumnStretch(3, 1);
    rows->addLayout(m_factsGrid);
    rows->addStretch(1);
    return scrolling(m_facts);
}

void DetailPane::show(const delivery::Delivery& delivery) {
    if (m_delivery == delivery)
        return;
    if (!m_delivery || m_delivery->id != delivery.id) {
        m_attempts.clear();
        m_suppression.reset();
        m_policy.reset();
        m_said.reset();
    }
    m_delivery = delivery;
    showAll();
    ask();
}

void DetailPane::clear() {
    m_delivery.reset();
    m_attempts.clear();
    ++m_question;
}

void DetailPane::ask() {
    const quint64 question = ++m_question;
    m_log.attempts(m_delivery->id).then(this, [this, question](const Result<std::vector<delivery::Attempt>>& attempts) {
        if (question != m_question)
            return;
        if (!attempts) {
            emit failed(attempts.error());
            return;
        }
        m_attempts = *attempts;
        showAll();
    });
    if (m_delivery->state == delivery::State::Suppressed)
        askWhySuppressed();
    askWhoSettled();
}

void DetailPane::askWhySuppressed() {
    const quint64 question = m_question;
    m_library.suppressionsOf({m_delivery->openid})
        .then(this, [this, question](const Result<std::vector<recipients::Suppression>>& entries) {
            if (question != m_question || !entries)
                return;
            m_suppression = entries->empty() ? std::nullopt : std::optional(entries->front());
            showTimeline();
        });
    m_log.campaign(m_delivery->campaign).then(this, [this, question](const Result<delivery::Campaign>& campaign) {
        if (question != m_question || !campaign)
            return;
        m_policy = campaign->policy;
        showTimeline();
    });
}

void DetailPane::askWhoSettled() {
    const delivery::Delivery asked = *m_delivery;
    m_said.reset();
    if (!asked.finishedAt)
        return;
    const quint64 question = m_question;
    m_library.note(engine::noteKeyOfWord(*asked.finishedAt))
        .then(this, [this, question, asked](const Result<QByteArray>& note) {
            if (question != m_question || !note)
                return;
            m_said = engine::keptWordFrom(*note);
            if (!m_said || !engine::hasSettled(*m_said, asked))
                m_said.reset();
            else
                showTimeline();
        });
}

void DetailPane::showTimeline() {
    m_timeline->show(*m_delivery, m_attempts, m_clock.now(),
                     whySuppressed(*m_delivery, m_suppression, m_policy, m_clock.now()), m_said);
}

void DetailPane::tick() {
    if (m_delivery && m_delivery->state == delivery::State::Retrying)
        showTimeline();
}

void DetailPane::retranslate() {
    m_copyOpenid->setAccessibleName(tr("Copy the openid"));
    m_copyOpenid->setToolTip(tr("Copy the openid"));
    m_close->setAccessibleName(tr("Close the details"));
    m_close->setToolTip(tr("Close the details"));
    m_copyAnswer->setText(tr("Copy"));
    m_copyAnswer->setAccessibleName(tr("Copy the answer"));
    m_sent->setText(tr("Assume sent"));
    m_notSent->setText(tr("Assume not sent"));
    m_again->setText(tr("Send again…"));
    m_retry->setText(tr("Retry"));
    for (QPushButton* each : {m_sent, m_notSent, m_again, m_retry})
        each->setAccessibleName(tr("%1, this delivery").arg(each->text()));
    m_tabs->setAccessibleName(tr("Details"));
    m_tabs->setTabText(1, tr("Request and answer"));
    showAll();
}

const delivery::Attempt* DetailPane::lastHeard() const {
    for (auto attempt = m_attempts.rbegin(); attempt != m_attempts.rend(); ++attempt) {
        if (attempt->endedAt)
            return &*attempt;
    }
    return nullptr;
}

void DetailPane::showAll() {
    m_tabs->setTabText(0, m_delivery ? tr("Attempts %1").arg(m_delivery->attempts) : tr("Attempts"));
    if (!m_delivery)
        return;
    const widgets::StateLook look = widgets::lookOf(m_delivery->state, m_delivery->receipt);
    m_icon->setIcon(look.icon, look.ink);
    m_state->setText(text::word(m_delivery->state, m_delivery->receipt));
    widgets::setInk(*m_state, look.ink);
    m_name->setText(visibleName(m_delivery->name));
    m_name->setVisible(!m_delivery->name.isEmpty());
    m_openid->setText(visible(m_delivery->openid));
    showTimeline();
    showDecisions();
    showAnswer();
    showExchange();
}

QString DetailPane::answerText(const delivery::Attempt& attempt) const {
    const delivery::Outcome& outcome = attempt.outcome;
    QStringList lines;
    if (outcome.httpStatus != 0)
        lines.append(QStringLiteral("HTTP %1 · %2").arg(outcome.httpStatus).arg(text::latency(attempt.latency)));
    if (outcome.fault != delivery::Fault::None)
        lines.append(text::word(outcome.fault));
    else
        lines.append(tr("errcode  %1").arg(outcome.code));
    if (!outcome.errmsg.isEmpty())
        lines.append(tr("errmsg   %1").arg(outcome.errmsg));
    if (!outcome.rid.isEmpty())
        lines.append(tr("rid      %1").arg(outcome.rid));
    if (outcome.msgid != 0)
        lines.append(tr("msgid    %1").arg(outcome.msgid));
    lines.append(tr("campaign %1, delivery %2, attempt %3")
                     .arg(m_delivery->campaign.value)
                     .arg(m_delivery->id.value)
                     .arg(attempt.number));
    return lines.join(u'\n');
}

void DetailPane::showAnswer() {
    const delivery::Attempt* attempt = lastHeard();
    const bool skipped = m_delivery->state == delivery::State::Suppressed;
    const bool answered = attempt && attempt->outcome.httpStatus != 0;
    m_answerTitle->setText(answered  ? tr("Answer to attempt %1").arg(attempt->number)
                           : attempt ? tr("Attempt %1: no answer").arg(attempt->number)
                           : skipped ? tr("Nothing was sent")
                                     : tr("No answer yet"));
    m_answer->setVisible(attempt);
    m_copyAnswer->setVisible(attempt);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(m_theme.font(Type::Caption).pixelSize());
    m_answer->setFont(fixed);
    m_answer->setText(attempt ? visibleLines(answerText(*attempt)) : QString());
    m_answer->setAccessibleName(m_answerTitle->text() + u' ' + m_answer->text());
}

void DetailPane::addFact(const QString& name, const QString& value, bool copyable) {
    if (value.isEmpty())
        return;
    const int row = m_factsGrid->rowCount();
    m_factsGrid->addWidget(widgets::label(name, Type::Caption, Ink::Secondary, m_facts), row, 0);
    QLabel* words = widgets::label(visible(value), Type::Body, Ink::Text, m_facts);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->setAccessibleName(name + u' ' + words->text());
    m_factsGrid->addWidget(words, row, 1);
    if (!copyable)
        return;
    auto* button =
        widgets::button(m_theme.icon(QStringLiteral("edit-copy"), Ink::Accent), {}, ButtonKind::SmallFlat, m_facts);
    button->setAccessibleName(tr("Copy: %1").arg(name));
    button->setToolTip(button->accessibleName());
    m_factsGrid->addWidget(button, row, 2);
    connect(button, &QPushButton::clicked, this, [value] { copy(value); });
}

void DetailPane::showExchange() {
    while (QLayoutItem* item = m_factsGrid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const delivery::Delivery& d = *m_delivery;
    addFact(tr("Recipient"), d.openid, true);
    addFact(tr("Row in the sheet"), d.row > 0 ? QString::number(d.row) : QString(), false);
    addFact(tr("Delivery"), QString::number(d.id.value), true);
    addFact(tr("Campaign"), QStringLiteral("%1 · %2").arg(d.campaign.value).arg(d.campaignTitle), true);
    addFact(tr("Template"), d.templateTitle, false);
    addFact(tr("Deduplication id"), d.attempts > 0 ? d.clientMsgId : QString(), true);
    addFact(tr("Token"), d.attempts > 0 ? tr("never recorded") : QString(), false);
    const delivery::Attempt* attempt = lastHeard();
    if (!attempt)
        return;
    const delivery::Outcome& outcome = attempt->outcome;
    addFact(tr("Attempt"), QString::number(attempt->number), true);
    addFact(tr("HTTP status"), outcome.httpStatus == 0 ? QString() : QString::number(outcome.httpStatus), false);
    addFact(tr("Fault"), text::word(outcome.fault), false);
    addFact(tr("errcode"), outcome.fault == delivery::Fault::None ? QString::number(outcome.code) : QString(), true);
    addFact(tr("errmsg"), outcome.errmsg, true);
    addFact(tr("rid"), outcome.rid, true);
    addFact(tr("msgid"), outcome.msgid == 0 ? QString() : QString::number(outcome.msgid), true);
    addFact(tr("Address the platform saw"), outcome.seenAddress, true);
    addFact(tr("Receipt"), d.state == delivery::State::Accepted ? text::word(d.receipt) : QString(), false);
}

}  // namespace hongyan::logpage
