#pragma once

#include <QObject>
#include <QPromise>
#include <memory>

#include "engine/amendments.h"
#include "engine/followers.h"
#include "engine/library.h"
#include "engine/plainaddresses.h"
#include "engine/proxypasswords.h"
#include "engine/sending.h"
#include "engine/sendingstore.h"
#include "engine/templatesync.h"
#include "sending/chronicle.h"
#include "sending/dispatcher.h"
#include "sending/lease/timewatch.h"

namespace hongyan::engine {

/// Where the parts of the engine's thread meet: what a person asks for becomes a chain of questions to the store,
/// the token keeper and the platform. Engine thread; the futures may be awaited anywhere.
class Core : public QObject {
    Q_OBJECT
 public:
    struct Needs {
        StoreThread& writer;
        secrets::SecretStore& secrets;
        transport::Transport& transport;
        const Clock& clock;
        QString folder;
        sending::PaceLimits limits;
        journal::Journal& journal;
        bool breakers = true;
    };
    explicit Core(const Needs& needs);
    ~Core() override;

    void begin();
    /// What the store said to any question. A damaged database is sent from no more: writing stops, reading goes on.
    void onStoreTrouble(const Error& error);
    void takeOverAddresses() { m_plain.takeOver(); }
    QFuture<Result<CampaignId>> start(const StartRequest& request);
    QFuture<Result<void>> pause(CampaignId id);
    QFuture<Result<void>> resume(CampaignId id);
    QFuture<Result<void>> cancel(CampaignId id);
    Amendments& amendments() { return m_amendments; }
    void workOnEverything();
    QFuture<Result<void>> refreshToken(AccountId account);
    QFuture<Result<AccountCheck>> check(AccountId account);
    QFuture<Result<std::vector<templates::Template>>> sync(AccountId account);
    Followers& followers() { return m_followers; }
    void forget(AccountId account);
    void setLimits(const sending::PaceLimits& limits);
    QFuture<bool> close(Milliseconds deadline);

 signals:
    void committed(const std::vector<hongyan::DeliveryId>& deliveries);
    void campaignChanged(hongyan::CampaignId id);
    void campaignSettled(hongyan::CampaignId id);
    void paceChanged(const std::vector<hongyan::sending::PaceReport>& reports);
    void storageTrouble(const hongyan::Error& error);
    void idle();

 private:
    struct Prepared {
        settings::Account account;
        delivery::Campaign campaign;
    };
    /// A start on its way, and everybody who asked for the same meanwhile.
    struct Starting {
        StartRequest request;
        std::vector<Answer<CampaignId>> answers;
    };
    static Result<Prepared> prepare(store::Connection& connection, const StartRequest& request, Timestamp now);
    void begin(const std::shared_ptr<Starting>& starting);
    void create(const Prepared& prepared, const std::shared_ptr<Starting>& starting);
    void sayStarted(const std::shared_ptr<Starting>& starting, const Result<CampaignId>& started);
    void cancelRest(CampaignId id);
    void resumeNow(CampaignId id, const Answer<void>& answer);
    void withAccount(AccountId id, std::function<void(const Result<settings::Account>&)> then);
    void warmTokens();
    void tellPace();
    void onClockJumped(Milliseconds by);
    sending::Promotion::Moment moment() const;
    void finishClosing();

    Needs m_needs;
    SendingStore m_store;
    sending::Completer m_completer;
    sending::LeaseKeeper m_lease;
    ProxyPasswords m_transport;
    PlainAddresses m_plain;
    tokens::Keepers m_keepers;
    TemplateSync m_templates;
    Followers m_followers;
    sending::Quotas m_quotas;
    sending::Chronicle m_chronicle;
    sending::Pausing m_pausing;
    sending::CampaignWatch m_watch;
    sending::Preparation m_preparation;
    sending::CanaryWatch m_canary;
    sending::Promotion m_promotion;
    sending::AnswerDesk m_desk;
    sending::Dispatcher m_dispatcher;
    Amendments m_amendments;
    sending::TimeWatch m_time;
    std::vector<std::shared_ptr<Starting>> m_starting;
    QTimer m_pace;
    std::shared_ptr<QPromise<bool>> m_closing;
    int m_cancelling = 0;
    bool m_isBroken = false;
    bool m_heardAll = true;
    bool m_resigning = false;
};

}  // namespace hongyan::engine
