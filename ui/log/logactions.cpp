#include "ui/log/logactions.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <algorithm>

#include "base/outside.h"
#include "ui/log/exporter.h"
#include "ui/log/logmodel.h"
#include "ui/log/resender.h"
#include "ui/log/rowaction.h"
#include "ui/log/settler.h"
#include "ui/log/suppressor.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"
#include "ui/text/states.h"
#include "ui/widgets/banner.h"

namespace hongyan::logpage {

namespace {

constexpr std::chrono::seconds undoableFor{10};

/// What it is about and when, so that two exports do not go by one name.
QString exportName(const delivery::Filter& filter, const QString& field, Timestamp now) {
    QStringList parts{LogActions::tr("Deliveries")};
    if (filter.states.size() == 1)
        parts << text::word(filter.states.front());
    if (filter.code && *filter.code != 0)
        parts << QString::number(*filter.code);
    if (!field.isEmpty())
        parts << field;
    parts << toDateTime(now).toLocalTime().toString(QStringLiteral("MM-dd HHmm"));
    QString name = parts.join(u' ');
    for (const QChar forbidden : QStringLiteral("/\\:*?\"<>|"))
        name.replace(forbidden, u'-');
    return name + QStringLiteral(".xlsx");
}

delivery::Filter only(DeliveryId id, delivery::State state) {
    delivery::Filter filter;
    filter.ids = {id};
    filter.states = {state};
    return filter;
}

}  // namespace

LogActions::LogActions(widgets::Theme& theme, engine::Library& library, engine::DeliveryLog& log,
                       engine::Sending& sending, const LogModel& model, widgets::Banner& banner, QWidget* parent)
    : QObject(parent),
      m_theme(theme),
      m_sending(sending),
      m_model(model),
      m_banner(banner),
      m_parent(parent),
      m_exporter(new Exporter(log, this)),
      m_suppressor(new Suppressor(library, log, this)),
      m_settler(new Settler(log, sending, this)),
      m_resender(new Resender(this)) {
    connect(&banner, &widgets::Banner::linkActivated, this, &LogActions::onNoteLink);
    connect(m_exporter, &Exporter::finished, this, &LogActions::onExported);
    connect(m_suppressor, &Suppressor::finished, this, &LogActions::onSuppressed);
    connect(m_suppressor, &Suppressor::progressed, this, [this](qint64 done, qint64 of) {
        if (m_suppressor->isRunning() && done < of)
            say(Note::Suppressing, tr("Suppressing, %1 of %2 so far").arg(text::number(done), text::number(of)),
                tr("Cancel"));
    });
    connect(m_suppressor, &Suppressor::undone, this, [this](const Result<void>& result) {
        if (result)
            say(Note::Done, tr("The suppression list is as it was before."), tr("Close"));
        else
            sayError(result.error(), false);
    });
    connect(m_exporter, &Exporter::progressed, this, [this](qint64 rows) {
        if (m_note == Note::Exporting && m_exporter->isRunning())
            say(Note::Exporting, tr("Exporting, %Ln row(s) so far", nullptr, static_cast<int>(rows)), tr("Cancel"));
    });
    connectDecisions();
}

void LogActions::connectDecisions() {
    connect(m_settler, &Settler::finished, this, &LogActions::onSettled);
    connect(m_settler, &Settler::undone, this, [this](const Result<void>& result) {
        if (result)
            say(Note::Done, tr("They are unconfirmed again."), tr("Close"));
        else
            sayError(result.error(), false);
        emit changed();
    });
    connect(m_resender, &Resender::counted, this, &LogActions::onCounted);
    connect(m_resender, &Resender::due, this, [this](const delivery::Filter& unconfirmed) {
        m_note = Note::None;
        retry(unconfirmed);
    });
    m_undoable.setSingleShot(true);
    m_undoable.setInterval(undoableFor);
    connect(&m_undoable, &QTimer::timeout, this, [this] {
        if (m_note == Note::Settled)
            say(Note::Done, m_banner.sentence(), tr("Close"));
    });
}

void LogActions::act(DeliveryId id, const QPoint& global) {
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    switch (actionOf(m_model.at(row))) {
        case RowAction::None:
            return;
        case RowAction::Retry:
            retry(only(id, delivery::State::Failed));
            return;
        case RowAction::Hasten:
            hasten(only(id, delivery::State::Retrying));
            return;
        case RowAction::Decide:
            decide(m_model.at(row), global);
            return;
    }
}

/// One whose second message WeChat would drop needs no question; the seconds to think it over are the same.
void LogActions::sendAgain(const delivery::Delivery& unconfirmed) {
    if (m_model.safeFor(unconfirmed).count() > 0)
        m_resender->begin(only(unconfirmed.id, delivery::State::Unconfirmed), 0);
    else
        askToSendAgain(only(unconfirmed.id, delivery::State::Unconfirmed), 1);
}

void LogActions::addSettlements(QMenu& menu, const delivery::Filter& unconfirmed, qint64 count) {
    using delivery::PersonsWord;
    const QString number = text::number(count);
    menu.addAction(count == 1 ? tr("Assume it was sent") : tr("Assume %1 were sent").arg(number), this,
                   [this, unconfirmed] { settle(unconfirmed, PersonsWord::Sent); });
    menu.addAction(count == 1 ? tr("Assume it was not sent") : tr("Assume %1 were not sent").arg(number), this,
                   [this, unconfirmed] { settle(unconfirmed, PersonsWord::NotSent); });
}

void LogActions::addDecisions(QMenu& menu, const delivery::Filter& unconfirmed, qint64 count) {
    addSettlements(menu, unconfirmed, count);
    menu.addAction(m_theme.icon(QStringLiteral("data-warning"), widgets::Ink::Untinted),
                   tr("Send %1 again…").arg(text::number(count)), this,
                   [this, unconfirmed, count] { askToSendAgain(unconfirmed, count); });
}

void LogActions::decide(const delivery::Delivery& delivery, const QPoint& global) {
    auto* menu = new QMenu(m_parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("decide"));
    addSettlements(*menu, only(delivery.id, delivery::State::Unconfirmed), 1);
    const Milliseconds left = m_model.safeFor(delivery);
    const QString words = left.count() > 0
                              ? tr("Send again: for another %1 WeChat drops a second one").arg(text::countdown(left))
                              : tr("Send again: it may arrive twice…");
    QAction* again = left.count() > 0
                         ? menu->addAction(words)
                         : menu->addAction(m_theme.icon(QStringLiteral("data-warning"), widgets::Ink::Untinted), words);
    connect(again, &QAction::triggered, this, [this, delivery] { sendAgain(delivery); });
    QAction* copied = menu->addAction(tr("Copy the deduplication id"));
    connect(copied, &QAction::triggered, this,
            [clientMsgId = delivery.clientMsgId] { QGuiApplication::clipboard()->setText(clientMsgId); });
    menu->popup(global);
}

void LogActions::retryFailed(delivery::Filter filter) {
    filter.states = {delivery::State::Failed};
    retry(filter);
}

void LogActions::askToSendAgain(const delivery::Filter& unconfirmed, qint64 count) {
    m_resender->ask(unconfirmed, count, m_parent);
}

void LogActions::setUndoSeconds(int seconds) {
    m_resender->setSeconds(seconds);
}

void LogActions::onCounted(int seconds, qint64 count) {
    const QString what = count > 0 ? tr("Sent again in %1 s; %n person(s) may get it twice", nullptr, int(count))
                                   : tr("Sent again in %1 s");
    say(Note::Counting, what.arg(seconds), tr("Do not send"));
}

void LogActions::settle(const delivery::Filter& unconfirmed, delivery::PersonsWord word) {
    m_settler->settle(unconfirmed, word);
}

void LogActions::onSettled(qint64 count, delivery::PersonsWord word, const Result<void>& result) {
    if (!result)
        return sayError(result.error(), false);
    if (count == 0)
        return say(Note::Done, tr("Nothing to settle: its state has changed meanwhile."), tr("Close"));
    say(Note::Settled,
        word == delivery::PersonsWord::Sent
            ? tr("%n assumed sent, on your word", nullptr, static_cast<int>(count))
            : tr("%n assumed not sent, on your word; they can be retried", nullptr, static_cast<int>(count)),
        tr("Undo"));
    m_undoable.start();
    emit changed();
}

void LogActions::retry(const delivery::Filter& filter) {
    queue(filter, m_sending.retry(filter));
}

void LogActions::hasten(const delivery::Filter& filter) {
    queue(filter, m_sending.hasten(filter));
}

void LogActions::queue(const delivery::Filter& filter, QFuture<Result<qint64>> command) {
    command.then(this, [this, ids = filter.ids, asked = m_model.now()](const Result<qint64>& count) {
        m_queued = ids;
        m_queuedAt = asked;
        m_queuedFor = 0;
        sayQueued(count);
    });
}

void LogActions::copy(const QSet<DeliveryId>& ids) {
    QStringList lines;
    for (int row = 0; row < m_model.size(); ++row) {
        if (!ids.contains(m_model.at(row).id))
            continue;
        QStringList cells;
        for (int column = 0; column < static_cast<int>(LogModel::Column::Action); ++column)
            cells.append(column == static_cast<int>(LogModel::Column::Recipient)
                             ? m_model.at(row).name + u'\t' + m_model.at(row).openid
                             : m_model.index(row, column).data(Qt::EditRole).toString());
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void LogActions::askWhereToExport(const delivery::Filter& filter, const QString& field) {
    auto* dialog = new QFileDialog(m_parent, tr("Export deliveries"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Excel (*.xlsx)"), tr("CSV (*.csv)")});
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    dialog->selectFile(exportName(filter, field, m_model.now()));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& kind) {
        dialog->setDefaultSuffix(kind.contains(QLatin1String("csv")) ? QStringLiteral("csv") : QStringLiteral("xlsx"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, filter](const QString& path) { exportTo(filter, path); });
    dialog->open();
}

void LogActions::exportTo(const delivery::Filter& filter, const QString& path) {
    say(Note::Exporting, tr("Exporting"), tr("Cancel"));
    m_exporter->write(filter, path);
}

void LogActions::onExported(const QString& path, qint64 rows, const Result<void>& result) {
    m_note = Note::None;
    if (result)
        say(Note::Done,
            tr("%n row(s) exported to %1", nullptr, static_cast<int>(rows))
                .arg(visibleName(QFileInfo(path).fileName())),
            tr("Close"));
    else if (result.error().kind == ErrorKind::Cancelled)
        say(Note::Done, tr("The export was cancelled; there is no file."), tr("Close"));
    else
        sayError(result.error(), false);
}

void LogActions::suppress(const delivery::Filter& filter, const QString& reason) {
    if (m_suppressor->isRunning())
        return;
    say(Note::Suppressing, tr("Suppressing"), tr("Cancel"));
    m_suppressor->suppress(filter, reason, m_model.now());
}

void LogActions::onSuppressed(qint64 people, const Result<void>& result) {
    const QString done = tr("%Ln people are on the suppression list now", nullptr, static_cast<int>(people));
    if (result)
        say(Note::Suppressed, done, tr("Undo"));
    else if (result.error().kind == ErrorKind::Cancelled && people > 0)
        say(Note::Suppressed, tr("Cancelled; %1").arg(done), tr("Undo"));
    else if (result.error().kind == ErrorKind::Cancelled)
        say(Note::Done, tr("Cancelled; nobody was suppressed"), tr("Close"));
    else
        sayError(result.error(), false);
}

void LogActions::sayQueued(const Result<qint64>& count) {
    if (!count)
        sayError(count.error(), false);
    else if (*count == 0)
        say(Note::Done, tr("Nothing to send again: its state has changed meanwhile."), tr("Close"));
    else
        say(Note::Queued, tr("%n put back into the queue", nullptr, static_cast<int>(*count)), tr("Close"));
    if (count && *count > 0)
        emit changed();
}

/// Once they are through, to say that they are in the queue would be untrue; but it stands long enough to be read.
void LogActions::tick(qint64 live) {
    constexpr int readable = 3;
    if (m_note != Note::Queued || ++m_queuedFor < readable || (live > 0 && !areThrough()))
        return;
    m_note = Note::None;
    m_banner.hide();
}

bool LogActions::areThrough() const {
    return !m_queued.empty() && std::ranges::all_of(m_queued, [this](DeliveryId id) {
        const int row = m_model.rowOf(id);
        return row >= 0 && m_model.at(row).finishedAt.value_or(Timestamp()) >= m_queuedAt;
    });
}

/// A running export keeps its cancel, and what is about to be sent again its way back; what else happened is seen in
/// the rows.
bool LogActions::keepsItsLink() const {
    return (m_note == Note::Exporting && m_exporter->isRunning()) ||
           (m_note == Note::Counting && m_resender->isCounting());
}

void LogActions::say(Note what, const QString& sentence, const QString& link) {
    if (keepsItsLink() && what != m_note)
        return;
    m_note = what;
    m_banner.show(widgets::Tone::Info, sentence, link);
}

void LogActions::sayError(const Error& error, bool rereadable) {
    m_resender->cancel();  // its way back is about to go from the banner
    m_note = rereadable ? Note::Unread : Note::Done;
    m_banner.show(widgets::Tone::Red, text::sentence(error), rereadable ? tr("Try again") : tr("Close"));
    emit failed(error);
}

void LogActions::withdrawRereadable() {
    if (std::exchange(m_note, m_note == Note::Unread ? Note::None : m_note) == Note::Unread)
        m_banner.hide();
}

bool LogActions::isUndoable() const {
    switch (m_note) {
        case Note::Suppressed:
        case Note::Settled:
        case Note::Counting:
            return true;
        case Note::None:
        case Note::Done:
        case Note::Unread:
        case Note::Exporting:
        case Note::Suppressing:
        case Note::Queued:
            return false;
    }
    Q_UNREACHABLE();
}

void LogActions::undo() {
    if (isUndoable())
        onNoteLink();
}

void LogActions::onNoteLink() {
    switch (std::exchange(m_note, Note::None)) {
        case Note::Suppressing:
            m_suppressor->cancel();
            break;
        case Note::Suppressed:
            m_banner.hide();
            m_suppressor->undo();
            break;
        case Note::Exporting:
            m_exporter->cancel();
            break;
        case Note::Counting:
            m_resender->cancel();
            say(Note::Done, tr("Nothing was sent again."), tr("Close"));
            break;
        case Note::Settled:
            m_banner.hide();
            m_settler->undo();
            break;
        case Note::Unread:
            m_banner.hide();
            emit rereadRequested();
            break;
        case Note::Queued:
        case Note::Done:
        case Note::None:
            m_banner.hide();
            break;
    }
}

}  // namespace hongyan::logpage
