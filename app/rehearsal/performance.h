#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <optional>

#include "engine/engine.h"
#include "rehearsal/audience.h"
#include "rehearsal/findings.h"
#include "rehearsal/privatefolder.h"

namespace hongyan::sandbox {
class Sandbox;
}

namespace hongyan::rehearsal {

/// The engine and the platform of one rehearsal, made, used and ended on a thread of their own.
class Performance : public QObject {
    Q_OBJECT
 public:
    struct Script {
        Request request;
        std::shared_ptr<PeopleFeed> feed;
        std::shared_ptr<LeftOut> leftOut;
        QString place;  ///< where its folder is made
    };
    /// Both are called on the performance's thread; `ended` once, when nothing it asked is unanswered: it may go then.
    struct Ears {
        std::function<void(qint64 done, qint64 total)> progressed;
        std::function<void(Result<Report>)> ended;
    };
    Performance(Script script, Ears ears);
    ~Performance() override;

    void begin();
    /// Ends as soon as what it asked is answered, with Cancelled.
    void stop();

 private:
    template<class T>
    void await(QFuture<Result<T>> answer, std::function<void(const T&)> then);
    void await(QFuture<Result<void>> answer, std::function<void()> then);
    bool goesOn(const Error* error);
    void leaveWhenQuiet();
    Result<void> open();
    void addAccount();
    void fetchTemplates();
    void copyList();
    void leaveOut();
    void start();
    void tellProgress();
    void onSettled();
    void collect();
    void place(qint64 from);
    void report();
    void end(Result<Report> result);
    delivery::Policy policy() const;

    Script m_script;
    Ears m_ears;
    std::unique_ptr<PrivateFolder> m_folder;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<engine::ImportJob> m_copying;
    AccountId m_account;
    ListId m_list;
    CampaignId m_campaign;
    std::shared_ptr<Findings> m_findings;
    int m_asked = 0;  ///< and not answered; whoever asked must be there for the answer
    std::optional<Result<Report>> m_result;
    bool m_hasLeft = false;
};

}  // namespace hongyan::rehearsal
