#include "ui/sending/rehearsalcard.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QTableView>
#include <QVBoxLayout>

#include "base/outside.h"
#include "ui/sending/refusedmodel.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/widgets/label.h"
#include "ui/widgets/markup.h"
#include "ui/widgets/parts.h"
#include "ui/widgets/tables.h"

namespace hongyan::sendingpage {
namespace {

using widgets::Ink;
using widgets::Markup;
using widgets::Type;

constexpr size_t groupsNamed = 3;
constexpr int rowsShown = 8;

QString durationWord(Milliseconds time) {
    const qint64 seconds = (time.count() + 999) / 1000;
    if (seconds < 60 || seconds >= 3600 || seconds % 60 == 0)
        return text::length(Milliseconds(seconds * 1000));
    return RehearsalCard::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

}  // namespace

RehearsalCard::RehearsalCard(widgets::Theme& theme, RehearsalRun& run, QWidget* parent)
    : StepPane(parent),
      m_theme(theme),
      m_run(run),
      m_title(new widgets::SectionTitle(theme, {}, this)),
      m_card(new widgets::Card(this)),
      m_refused(new RefusedModel(this)) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme.px(4));
    rows->addWidget(m_title);
    rows->addWidget(m_card);
    // One row: hairlines would stay where a row is hidden.
    auto* inside = new QWidget(m_card);
    auto* parts = new QVBoxLayout(inside);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    parts->addWidget(makeTop(inside));
    makeTable(inside);
    parts->addWidget(m_table);
    m_card->addRow(inside);
    connect(&m_run, &RehearsalRun::changed, this, &RehearsalCard::displayAll);
    connect(&m_run, &RehearsalRun::exported, this, [this](const QString& path, const Result<void>& result) {
        m_exported->setText(result ? tr("Saved as %1").arg(visibleName(QFileInfo(path).fileName()))
                                   : text::sentence(result.error()));
        m_exported->show();
    });
    retranslate();
}

QWidget* RehearsalCard::makeTop(QWidget* parent) {
    auto* top = new QWidget(parent);
    m_icon = new widgets::IconLabel(m_theme, QStringLiteral("checkmark"), Ink::Delivered, 16, top);
    m_words = widgets::wrappingLabel({}, Type::Body, Ink::Text, top);
    m_words->setObjectName(QStringLiteral("rehearsalWords"));
    m_progress = new QProgressBar(top);
    m_progress->setObjectName(QStringLiteral("rehearsalProgress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(m_theme.px(120));
    m_stop = widgets::button(QString(), widgets::ButtonKind::Link, top);
    m_stop->setObjectName(QStringLiteral("stopRehearsal"));
    m_button = widgets::button(QString(), widgets::ButtonKind::Normal, top);
    m_button->setObjectName(QStringLiteral("rehearse"));
    m_details = widgets::wrappingLabel({}, Type::Caption, Ink::Secondary, top);
    m_details->setObjectName(QStringLiteral("rehearsalDetails"));
    m_caution = widgets::wrappingLabel({}, Type::Caption, Ink::Text, top);
    m_caution->setObjectName(QStringLiteral("rehearsalCaution"));
    auto* words = new QVBoxLayout;
    words->setSpacing(m_theme.px(4));
    words->addWidget(m_words);
    words->addWidget(m_details);
    words->addWidget(m_caution);
    words->addWidget(makeLinks(top));
    auto* line = new QHBoxLayout(top);
    line->setContentsMargins(m_theme.px(12), m_theme.px(8), m_theme.px(12), m_theme.px(8));
    line->setSpacing(m_theme.px(8));
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    line->addWidget(m_progress);
    line->addWidget(m_stop);
    line->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, &m_run, &RehearsalRun::begin);
    connect(m_stop, &QPushButton::clicked, &m_run, &RehearsalRun::stop);
    return top;
}

QWidget* RehearsalCard::makeLinks(QWidget* parent) {
    m_links = new QWidget(parent);
    m_show = widgets::button(QString(), widgets::ButtonKind::Link, m_links);
    m_show->setObjectName(QStringLiteral("showRefused"));
    m_export = widgets::button(QString(), widgets::ButtonKind::Link, m_links);
    m_export->setObjectName(QStringLiteral("exportRefused"));
    m_exported = widgets::wrappingLabel({}, Type::Caption, Ink::Secondary, m_links);
    m_exported->setObjectName(QStringLiteral("exportedNote"));
    auto* line = new QHBoxLayout(m_links);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m_theme.px(16));
    line->addWidget(m_show);
    line->addWidget(m_export);
    line->addWidget(m_exported, 1);
    line->addStretch(0);
    connect(m_show, &QPushButton::clicked, this, &RehearsalCard::toggleTable);
    connect(m_export, &QPushButton::clicked, this, &RehearsalCard::askWhereTo);
    return m_links;
}

void RehearsalCard::makeTable(QWidget* parent) {
    m_table = new QTableView(parent);
    m_table->setObjectName(QStringLiteral("refused"));
    m_table->setModel(m_refused);
    widgets::setUpTable(*m_table, m_theme);
    m_table->setFrameShape(QFrame::NoFrame);
    QHeaderView* header = m_table->horizontalHeader();
    constexpr std::array widths{52, 84, 84, 160, 110};
    for (int column = 0; column < static_cast<int>(widths.size()); ++column)
        header->resizeSection(column, m_theme.px(widths[static_cast<size_t>(column)]));
    header->setStretchLastSection(false);
    header->setSectionResizeMode(RefusedModel::Value, QHeaderView::Stretch);
}

void RehearsalCard::setNow(Timestamp now, std::optional<qint64> ahead) {
    m_now = now;
    m_ahead = ahead;
    displayAll();
}

void RehearsalCard::displayAll() {
    using State = RehearsalRun::State;
    const State state = m_run.state();
    const bool isUnderWay = state == State::Running || state == State::Stopping;
    QWidget* const focused = QApplication::focusWidget();
    const bool isOurs = focused && isAncestorOf(focused);
    m_progress->setVisible(isUnderWay);
    m_stop->setVisible(state == State::Running);
    m_icon->setVisible(state == State::Done || state == State::Failed);
    m_button->setVisible(!isUnderWay && (state != State::Done || m_run.isOutOfDate()));
    m_button->setEnabled(m_run.canBegin());
    m_button->setText(state == State::None     ? tr("Rehearse")
                      : state == State::Failed ? tr("Try again")
                                               : tr("Rehearse again"));
    if (state != State::Done) {
        m_tableWanted = false;
        m_exported->clear();
    }
    const bool hasRefused = state == State::Done && !m_run.report().refused.empty();
    m_links->setVisible(hasRefused);
    m_exported->setVisible(hasRefused && !m_exported->text().isEmpty());
    if (isOurs && !focused->isVisible())
        keepFocus();
    m_table->setVisible(hasRefused && m_tableWanted);
    m_details->hide();
    m_caution->hide();
    widgets::setInk(*m_words, state == State::None ? Ink::Secondary : Ink::Text);
    switch (state) {
        case State::None:
            widgets::setMarkup(
                *m_words, tr("Sends everything to a platform on this computer first: you see which values break its "
                             "rules, how long it takes and what it needs of the quota. Nothing real is sent, so who "
                             "follows you and what WeChat then takes it cannot tell."));
            return;
        case State::Running:
        case State::Stopping:
            return displayRunning();
        case State::Done:
            return displayReport();
        case State::Failed:
            m_icon->setIcon(QStringLiteral("data-warning"), Ink::Untinted);
            widgets::setMarkup(*m_words, m_run.error() ? text::sentence(*m_run.error()) : QString());
            return;
    }
}

/// What had it is gone: to what took its place, and not to something far away.
void RehearsalCard::keepFocus() {
    for (QPushButton* each : {m_stop, m_button, m_show})
        if (each->isVisibleTo(this) && each->isEnabled())
            return each->setFocus();
    setFocus(Qt::OtherFocusReason);
}

void RehearsalCard::displayRunning() {
    m_progress->setRange(0, 1000);
    m_progress->setValue(m_run.total() > 0 ? static_cast<int>(m_run.done() * 1000 / m_run.total()) : 0);
    if (m_run.state() == RehearsalRun::State::Stopping)
        widgets::setMarkup(*m_words, tr("Stopping the rehearsal"));
    else if (m_run.total() == 0)
        widgets::setMarkup(*m_words, tr("Rehearsing: copying the list"));
    else
        widgets::setMarkup(*m_words,
                           tr("Rehearsing: %1 of %2").arg(text::number(m_run.done()), text::number(m_run.total())));
}

void RehearsalCard::displayReport() {
    const rehearsal::Report& report = m_run.report();
    const bool isFine = report.refused.empty() && report.unheard == 0 && !m_run.isOutOfDate();
    m_icon->setIcon(isFine ? QStringLiteral("checkmark") : QStringLiteral("data-warning"),
                    isFine ? Ink::Delivered : Ink::Untinted);
    widgets::setMarkup(*m_words, sentence());
    m_details->setText(details());
    m_details->show();
    m_caution->setText(caution());
    m_caution->setVisible(!m_caution->text().isEmpty());
    m_show->setText(m_tableWanted ? tr("Hide them") : tr("Show them"));
    m_export->setText(tr("Export"));
    m_refused->setRefused(report.refused, m_run.played());
    const int rows = std::min(rowsShown, m_refused->rowCount());
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * m_theme.rowHeight());
}

Markup RehearsalCard::sentence() const {
    const rehearsal::Report& report = m_run.report();
    const Markup duration = Markup::bold(durationWord(report.expected.sending));
    if (report.refused.empty() && report.unheard == 0)
        return Markup::filled(tr("All <b>%Ln</b> passed the rehearsal; sending takes about %1", nullptr,
                                 static_cast<int>(report.messages())),
                              {duration});
    const Markup passed =
        Markup::filled(tr("%1 of %2 passed the rehearsal; sending takes about %3"),
                       {Markup::bold(text::number(report.accepted)), text::number(report.messages()), duration});
    if (report.refused.empty())
        return passed;
    std::vector<Markup> why;
    const auto groups = report.groups();
    for (size_t i = 0; i < groups.size() && i < groupsNamed; ++i) {
        const QString reason = reasonWord(groups[i].fault, groups[i].code);
        const QString field = fieldWord(m_run.played(), groups[i].key);
        const QString people = text::number(groups[i].people);
        //: a field, what is wrong with its values, how many people
        why.push_back(field.isEmpty() ? Markup::filled(tr("%1 %2"), {reason, people})
                                      : Markup::filled(tr("%1 %2 %3"), {field, reason, people}));
    }
    if (groups.size() > groupsNamed)
        why.emplace_back(QStringLiteral("…"));
    //: how many passed; how many did not, and why
    return Markup::filled(tr("%1. <b>%Ln</b> did not pass: %2", nullptr, static_cast<int>(report.refused.size())),
                          {passed, Markup::joined(why, tr(", "))});
}

QString RehearsalCard::details() const {
    const rehearsal::Report& report = m_run.report();
    const rehearsal::Request& played = m_run.played();
    QStringList parts;
    const QString needed = text::number(report.toSend(played.policy));
    parts << (report.quotaLeft
                  ? tr("Needs %1 of the %2 left of today's quota").arg(needed, text::number(*report.quotaLeft))
                  : tr("Needs %1 of the quota").arg(needed));
    // As if it were sent now, not then.
    const auto expected = rehearsal::expectedDuration(report.toSend(played.policy) + m_ahead.value_or(0),
                                                      played.ceiling, played.policy, m_now);
    if (expected.doneAt && m_ahead)
        parts << tr("done about %1").arg(text::dayAndTime(*expected.doneAt, m_now));
    if (report.leftOut() > 0)
        parts << tr("%Ln left out", nullptr, static_cast<int>(report.leftOut()));
    parts << tr("rehearsed in %1").arg(durationWord(report.took));
    //: between the items of an enumeration
    return parts.join(tr(", "));
}

QString RehearsalCard::caution() const {
    const rehearsal::Report& report = m_run.report();
    QStringList sentences;
    if (m_run.isOutOfDate())
        sentences << tr("This is out of date: message, list or options have changed since.");
    if (report.stop)
        sentences << tr("The sending would stop by itself after %Ln message(s): too many are refused alike.", nullptr,
                        static_cast<int>(report.stop->after));
    if (report.unheard > 0)
        sentences << tr("%Ln could not be tried, because this computer was too busy: rehearse again.", nullptr,
                        static_cast<int>(report.unheard));
    return sentences.join(u' ');
}

void RehearsalCard::toggleTable() {
    m_tableWanted = !m_tableWanted;
    displayAll();
    if (m_tableWanted)
        emit opened();
}

void RehearsalCard::askWhereTo() {
    auto* dialog = new QFileDialog(this, tr("Export refused rows"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Excel (*.xlsx)"), tr("CSV (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& kind) {
        dialog->setDefaultSuffix(kind.contains(QLatin1String("csv")) ? QStringLiteral("csv") : QStringLiteral("xlsx"));
    });
    connect(dialog, &QFileDialog::fileSelected, &m_run, &RehearsalRun::exportTo);
    dialog->open();
}

void RehearsalCard::retranslate() {
    m_title->setTitle(tr("Rehearsal"));
    m_stop->setText(tr("Stop"));
    m_stop->setAccessibleName(tr("Stop the rehearsal"));
    m_progress->setAccessibleName(tr("Rehearsal"));
    m_table->setAccessibleName(tr("Rows that did not pass"));
    m_export->setAccessibleName(tr("Export refused rows"));
    m_refused->retranslate();
    displayAll();
}

}  // namespace hongyan::sendingpage
