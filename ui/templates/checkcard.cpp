#include "ui/templates/checkcard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>

#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"

namespace hongyan::templatespage {

using widgets::Ink;
using widgets::Type;

namespace {

constexpr auto restOfTheWriter = std::chrono::milliseconds(300);

}  // namespace

CheckCard::CheckCard(widgets::Theme& theme, engine::Library& library, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_library(library),
      m_title(new widgets::SectionTitle(theme, {}, this)),
      m_card(new widgets::Card(this)) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme.px(8));
    rows->addWidget(m_title);
    rows->addWidget(m_card);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &CheckCard::run);
    connect(&m_run, &editor::LintRun::progressed, this, [this](qint64 checked, qint64 total) {
        if (!m_bar)
            return;
        m_progress->setText(tr("Checking, %1 of %2").arg(text::number(checked), text::number(total)));
        m_bar->setValue(static_cast<int>(total > 0 ? checked * 100 / total : 0));
    });
    connect(&m_run, &editor::LintRun::finished, this, [this](const Result<editor::LintReport>& result) {
        m_done = result.has_value();
        if (result)
            m_report = *result;
        else
            m_error = result.error();
        show();
        emit reported();
    });
    show();
}

void CheckCard::check(const templates::Message& message, const templates::Template& against,
                      const std::optional<recipients::ListInfo>& list, const QString& obstacle) {
    const ListId now = list ? list->list.id : ListId();
    const ListId before = m_list ? m_list->list.id : ListId();
    const bool same = now == before && obstacle == m_obstacle && message.fields == m_message.fields &&
                      message.url == m_message.url && message.miniPath == m_message.miniPath &&
                      against.fields == m_against.fields;
    if (same)
        return;
    m_message = message;
    m_against = against;
    m_list = list;
    m_obstacle = obstacle;
    reset();
    // Another list is checked at once, what is being written once the writer rests.
    if (isPossible())
        m_soon.start(now == before ? restOfTheWriter : std::chrono::milliseconds(0));
}

bool CheckCard::isPossible() const {
    return m_list && m_list->list.size > 0 && m_obstacle.isEmpty();
}

void CheckCard::reset() {
    m_soon.stop();
    m_run.cancel();
    const bool had = m_done;
    m_done = false;
    m_stopped = false;
    m_error.reset();
    m_report = {};
    m_shown.clear();
    show();
    if (had)
        emit reported();
}

void CheckCard::run() {
    reset();
    if (isPossible())
        m_run.start(m_message, m_against, m_list->list, m_library);
}

QWidget* CheckCard::row(const QString& icon, Ink ink, const QString& sentence, qint64 people, QPushButton* link) {
    auto* made = new QWidget(m_card);
    made->setMinimumHeight(m_theme.px(34));
    auto* across = new QHBoxLayout(made);
    across->setContentsMargins(m_theme.px(12), m_theme.px(4), m_theme.px(12), m_theme.px(4));
    across->setSpacing(m_theme.px(8));
    if (!icon.isEmpty())
        across->addWidget(new widgets::IconLabel(m_theme, icon, ink, 16, made));
    across->addWidget(widgets::wrappingLabel(sentence, Type::Body, ink == Ink::Untinted ? Ink::Text : ink, made), 1);
    if (people >= 0) {
        auto* count = widgets::label({}, Type::Body, Ink::Text, made);
        count->setTextFormat(Qt::RichText);
        count->setText(tr("<b>%Ln</b> people", nullptr, static_cast<int>(people)));
        count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        across->addWidget(count);
        auto* place = new QWidget(made);
        place->setFixedWidth(m_theme.px(80));
        auto* inside = new QHBoxLayout(place);
        inside->setContentsMargins(0, 0, 0, 0);
        inside->addStretch(1);
        if (link)
            inside->addWidget(link);
        across->addWidget(place);
    } else if (link) {
        across->addWidget(link);
    }
    return made;
}

void CheckCard::addFinding(const editor::LintFinding& finding) {
    auto* link = widgets::button(tr("Show them"), widgets::ButtonKind::Link, m_card);
    const QString sentence = text::faultSentence(finding.field, finding.fault);
    link->setObjectName(QStringLiteral("show-") + finding.field.key);
    link->setAccessibleName(tr("Show them: %1").arg(sentence));
    connect(link, &QPushButton::clicked, this, [this, key = finding.field.key] { showNext(key); });
    m_card->addRow(row(QStringLiteral("data-warning"), Ink::Untinted, sentence, finding.people, link));
}

void CheckCard::showNext(const QString& key) {
    for (const editor::LintFinding& finding : m_report.findings) {
        if (finding.field.key != key || finding.first.empty())
            continue;
        emit personRequested(finding.first[m_shown[key]++ % finding.first.size()].ordinal);
        return;
    }
}

void CheckCard::show() {
    m_title->setTitle(tr("Checked with this list"));
    m_card->clear();
    m_progress = nullptr;
    m_bar = nullptr;
    if (!m_list) {
        auto* import = widgets::button(tr("Open recipients"), widgets::ButtonKind::Link, m_card);
        connect(import, &QPushButton::clicked, this, &CheckCard::recipientsRequested);
        m_card->addRow(
            row({}, Ink::Secondary, tr("Choose a list above to check the message with everybody on it."), -1, import));
    } else if (!m_obstacle.isEmpty()) {
        m_card->addRow(row(QStringLiteral("data-warning"), Ink::Untinted,
                           tr("Cannot be checked yet. %1").arg(m_obstacle), -1, nullptr));
    } else if (m_list->list.size == 0) {
        m_card->addRow(row({}, Ink::Secondary, tr("Nobody is on this list."), -1, nullptr));
    } else if (m_error || m_stopped) {
        auto* again = widgets::button(tr("Check again"), widgets::ButtonKind::Link, m_card);
        connect(again, &QPushButton::clicked, this, &CheckCard::run);
        m_card->addRow(row(QStringLiteral("data-warning"), Ink::Untinted,
                           m_error ? text::sentence(*m_error) : tr("The check was stopped."), -1, again));
    } else if (m_done) {
        m_card->addRow(row(QStringLiteral("checkmark"), Ink::Accepted, tr("Passed"), m_report.passed, nullptr));
        for (const editor::LintFinding& finding : m_report.findings)
            addFinding(finding);
    } else {
        auto* stop = widgets::button(tr("Stop"), widgets::ButtonKind::Link, m_card);
        connect(stop, &QPushButton::clicked, this, [this] {
            m_soon.stop();
            m_run.cancel();
            m_stopped = true;
            show();
        });
        QWidget* made = row({}, Ink::Secondary, tr("Checking"), -1, stop);
        m_progress = made->findChild<QLabel*>();
        m_bar = new QProgressBar(made);
        m_bar->setTextVisible(false);
        m_bar->setFixedWidth(m_theme.px(160));
        m_bar->setAccessibleName(tr("Checking"));
        static_cast<QHBoxLayout*>(made->layout())->insertWidget(1, m_bar);
        m_card->addRow(made);
    }
}

void CheckCard::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        show();
}

}  // namespace hongyan::templatespage
