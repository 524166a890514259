#pragma once

#include <QFuture>
#include <QObject>

#include "engine/answer.h"
#include "engine/storethread.h"
#include "sending/dispatcher.h"

namespace hongyan::engine {

/// What a person changes of deliveries as they stand: sends them again, says what became of them, hurries them. Large
/// numbers go in steps. Engine thread; the futures may be awaited anywhere.
class Amendments : public QObject {
    Q_OBJECT
 public:
    Amendments(StoreThread& writer, sending::Completer& completer, sending::Dispatcher& dispatcher, const Clock& clock,
               journal::Journal& journal, QObject* parent);

    QFuture<Result<qint64>> retry(const delivery::Filter& filter);
    QFuture<Result<qint64>> settle(const delivery::Filter& filter, delivery::PersonsWord word);
    QFuture<Result<qint64>> hasten(const delivery::Filter& filter);
    QFuture<Result<qint64>> missingCampaigns();
    QFuture<Result<void>> acceptMissing();

 signals:
    void campaignChanged(hongyan::CampaignId id);

 private:
    void retryMore(const delivery::Filter& filter, Timestamp asked, qint64 sum, const Answer<qint64>& answer);
    void settleMore(const delivery::SettleRequest& request, Timestamp asked, qint64 sum, const Answer<qint64>& answer);

    StoreThread& m_writer;
    sending::Completer& m_completer;
    sending::Dispatcher& m_dispatcher;
    const Clock& m_clock;
    journal::Journal& m_journal;
};

}  // namespace hongyan::engine
