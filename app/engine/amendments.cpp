#include "engine/amendments.h"

#include "engine/keptword.h"
#include "engine/person.h"

namespace hongyan::engine {
namespace {

constexpr int atOnce = 2'000;  // rows one transaction touches, so that sending goes on between

/// For the journal: whether what may arrive twice was asked for.
QString statesOf(const delivery::Filter& filter) {
    QStringList names;
    for (const delivery::State state : filter.states)
        names << nameOf(state);
    return names.join(u' ');
}

}  // namespace

Amendments::Amendments(StoreThread& writer, sending::Completer& completer, sending::Dispatcher& dispatcher,
                       const Clock& clock, journal::Journal& journal, QObject* parent)
    : QObject(parent),
      m_writer(writer),
      m_completer(completer),
      m_dispatcher(dispatcher),
      m_clock(clock),
      m_journal(journal) {}

QFuture<Result<qint64>> Amendments::retry(const delivery::Filter& filter) {
    auto answer = newAnswer<qint64>();
    retryMore(filter, m_clock.now(), 0, answer);
    return answer->future();
}

/// `asked` stays the same for all steps: what fails anew meanwhile is not taken again.
void Amendments::retryMore(const delivery::Filter& filter, Timestamp asked, qint64 sum, const Answer<qint64>& answer) {
    m_writer
        .ask([filter, asked](store::Connection& connection) {
            return connection.queue().retry({.filter = filter}, atOnce, asked);
        })
        .then(this, [this, filter, asked, sum, answer](const Result<std::vector<DeliveryId>>& retried) {
            if (!retried)
                return say<qint64>(answer, fail(retried.error()));
            m_completer.announce(*retried);
            if (!retried->empty())
                return retryMore(filter, asked, sum + static_cast<qint64>(retried->size()), answer);
            if (filter.campaign)
                m_dispatcher.workOn(*filter.campaign);
            m_dispatcher.look();
            m_journal.decision({.what = journal::Decision::Retried,
                                .campaign = filter.campaign.value_or(CampaignId{}),
                                .detail = statesOf(filter),
                                .by = personHere(),
                                .count = sum});
            say<qint64>(answer, sum);
        });
}

QFuture<Result<qint64>> Amendments::settle(const delivery::Filter& filter, delivery::PersonsWord word) {
    auto answer = newAnswer<qint64>();
    settleMore({filter, word}, m_clock.now(), 0, answer);
    return answer->future();
}

/// As with a retry: what becomes unconfirmed meanwhile was not spoken of.
void Amendments::settleMore(const delivery::SettleRequest& request, Timestamp asked, qint64 sum,
                            const Answer<qint64>& answer) {
    m_writer
        .ask([request, asked, isFirst = sum == 0](store::Connection& connection) {
            auto settled = connection.queue().settle(request, atOnce, asked);
            if (settled && !settled->empty() && isFirst)  // should it not be kept, the journal still has it
                (void)connection.catalog().setNote(noteKeyOfWord(asked), noteOf({request.word, personHere()}));
            return settled;
        })
        .then(this, [this, request, asked, sum, answer](const Result<std::vector<DeliveryId>>& settled) {
            if (!settled)
                return say<qint64>(answer, fail(settled.error()));
            m_completer.announce(*settled);
            if (!settled->empty()) {
                m_journal.decision({.what = journal::Decision::Settled,
                                    .campaign = request.filter.campaign.value_or(CampaignId{}),
                                    .detail = nameOf(request.word),
                                    .by = personHere(),
                                    .count = static_cast<qint64>(settled->size())});
                return settleMore(request, asked, sum + static_cast<qint64>(settled->size()), answer);
            }
            if (request.filter.campaign)
                emit campaignChanged(*request.filter.campaign);
            say<qint64>(answer, sum);
        });
}

QFuture<Result<qint64>> Amendments::missingCampaigns() {
    return m_writer.ask([](store::Connection& connection) { return connection.missingCampaigns(); });
}

QFuture<Result<void>> Amendments::acceptMissing() {
    return m_writer.ask([](store::Connection& connection) { return connection.acceptMissing(); });
}

QFuture<Result<qint64>> Amendments::hasten(const delivery::Filter& filter) {
    auto answer = newAnswer<qint64>();
    m_writer
        .ask([filter, now = m_clock.now()](store::Connection& connection) {
            return connection.queue().hasten(filter, atOnce, now);
        })
        .then(this, [this, answer](const Result<std::vector<DeliveryId>>& hastened) {
            if (!hastened)
                return say<qint64>(answer, fail(hastened.error()));
            m_completer.announce(*hastened);
            m_dispatcher.look();
            m_journal.decision({.what = journal::Decision::Hastened, .count = static_cast<qint64>(hastened->size())});
            say<qint64>(answer, static_cast<qint64>(hastened->size()));
        });
    return answer->future();
}

}  // namespace hongyan::engine
