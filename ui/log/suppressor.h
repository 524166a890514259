#pragma once

#include <QObject>
#include <QStringList>
#include <memory>

#include "delivery/delivery.h"
#include "engine/deliverylog.h"
#include "engine/library.h"

namespace hongyan::logpage {

/// Puts the people of what matches a filter on the suppression list, some hundreds at a time, and knows how it was
/// before. One at a time. Gui thread.
class Suppressor : public QObject {
    Q_OBJECT
 public:
    Suppressor(engine::Library& library, engine::DeliveryLog& log, QObject* parent = nullptr);
    ~Suppressor() override;

    /// Does nothing while it runs.
    void suppress(const delivery::Filter& filter, const QString& reason, Timestamp now);
    /// Takes off again whom the last one put on it; who was on it before is as before.
    void undo();
    /// Who is on it already stays there; undo() takes back that too.
    void cancel();
    bool isRunning() const { return m_running; }

 signals:
    void progressed(qint64 done, qint64 of);  ///< after each step
    /// Cancelled is an error like others. `people`: so many are on it by this.
    void finished(qint64 people, const hongyan::Result<void>& result);
    void undone(const hongyan::Result<void>& result);

 private:
    struct Gathering;
    void suppressNext();
    void keep(const QStringList& some, const std::vector<recipients::Suppression>& before);
    void end(const Result<void>& result);
    void undoNext();

    engine::Library& m_library;
    engine::DeliveryLog& m_log;
    std::shared_ptr<Gathering> m_gathering;
    bool m_running = false;
    bool m_cancelled = false;
    QString m_reason;
    Timestamp m_since{};
    QStringList m_openids;
    qsizetype m_done = 0;
    QStringList m_added;                            ///< were not on it before
    std::vector<recipients::Suppression> m_before;  ///< were, like this
};

}  // namespace hongyan::logpage
