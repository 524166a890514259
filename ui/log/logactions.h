#pragma once

#include <QObject>
#include <QSet>
#include <QTimer>

#include "engine/deliverylog.h"
#include "engine/library.h"
#include "engine/sending.h"
#include "ui/widgets/theme.h"

class QMenu;

namespace hongyan::widgets {
class Banner;
}

namespace hongyan::logpage {

class Exporter;
class LogModel;
class Resender;
class Settler;
class Suppressor;

/// What a person does to deliveries: retry, hasten, decide, export, copy. What came of it stands in the banner. Only
/// failed ones are repeated together; an unconfirmed one may arrive twice, so it is named and asked about.
class LogActions : public QObject {
    Q_OBJECT
 public:
    LogActions(widgets::Theme& theme, engine::Library& library, engine::DeliveryLog& log, engine::Sending& sending,
               const LogModel& model, widgets::Banner& banner, QWidget* parent);

    /// The row's own button; `global` is where its menu opens.
    void act(DeliveryId id, const QPoint& global);
    /// The failed ones among them.
    void retryFailed(delivery::Filter filter);
    /// Asks first, because every one of `count` may arrive twice; then some seconds are left to take it back.
    void askToSendAgain(const delivery::Filter& unconfirmed, qint64 count);
    /// A person's word on unconfirmed ones; a notice with a way back follows, for ten seconds.
    void settle(const delivery::Filter& unconfirmed, delivery::PersonsWord word);
    /// What can be said of `count` unconfirmed ones, as entries of a menu.
    void addDecisions(QMenu& menu, const delivery::Filter& unconfirmed, qint64 count);
    void sendAgain(const delivery::Delivery& unconfirmed);
    /// Between "send again" and the first request; 0: none.
    void setUndoSeconds(int seconds);
    /// Their people; a notice with a way back follows.
    void suppress(const delivery::Filter& filter, const QString& reason);
    /// The notice's way back, while it offers one.
    void undo();
    void copy(const QSet<DeliveryId>& ids);
    /// `field`: what the filter's field is called.
    void askWhereToExport(const delivery::Filter& filter, const QString& field = {});
    void exportTo(const delivery::Filter& filter, const QString& path);
    /// `rereadable`: the banner offers to read the log again.
    void sayError(const Error& error, bool rereadable);
    /// A second has passed; so many of what is shown are still on their way.
    void tick(qint64 live);
    /// The log answers again.
    void withdrawRereadable();

 signals:
    void failed(const hongyan::Error& error);
    /// What was asked for was done to some; they are not the same any more.
    void changed();
    void rereadRequested();

 private:
    enum class Note { None, Done, Exporting, Suppressing, Suppressed, Counting, Settled, Queued, Unread };

    void connectDecisions();
    void decide(const delivery::Delivery& delivery, const QPoint& global);
    void addSettlements(QMenu& menu, const delivery::Filter& unconfirmed, qint64 count);
    void retry(const delivery::Filter& filter);
    void hasten(const delivery::Filter& filter);
    void say(Note what, const QString& sentence, const QString& link);
    void queue(const delivery::Filter& filter, QFuture<Result<qint64>> command);
    void sayQueued(const Result<qint64>& count);
    bool areThrough() const;
    bool keepsItsLink() const;
    bool isUndoable() const;
    void onCounted(int seconds, qint64 count);
    void onSettled(qint64 count, delivery::PersonsWord word, const Result<void>& result);
    void onNoteLink();
    void onSuppressed(qint64 people, const Result<void>& result);
    void onExported(const QString& path, qint64 rows, const Result<void>& result);

    widgets::Theme& m_theme;
    engine::Sending& m_sending;
    const LogModel& m_model;
    widgets::Banner& m_banner;
    QWidget* m_parent;
    Exporter* m_exporter;
    Suppressor* m_suppressor;
    Settler* m_settler;
    std::vector<DeliveryId> m_queued;  ///< whom the banner says it of, where they were named
    Timestamp m_queuedAt{};
    int m_queuedFor = 0;  ///< seconds
    Resender* m_resender;
    QTimer m_undoable;
    Note m_note = Note::None;
};

}  // namespace hongyan::logpage
