#pragma once

#include <QObject>
#include <QPromise>
#include <limits>
#include <memory>
#include <vector>

#include "engine/jobrequests.h"
#include "engine/storethread.h"
#include "tokens/keepers.h"

namespace hongyan::engine {

/// Asks the platform who follows an account, and puts them on a list. Engine thread.
class Followers : public QObject {
    Q_OBJECT
 public:
    using Tags = std::vector<wechat::FollowerTag>;
    /// Where a fetch is heard and cancelled: its progress is the people so far, of all, or of noTotal.
    using Telling = std::shared_ptr<QPromise<Result<ListId>>>;
    static constexpr int noTotal = std::numeric_limits<int>::max();

    Followers(tokens::Keepers& keepers, StoreThread& writer, const Clock& clock, QObject* parent);
    ~Followers() override;

    QFuture<Result<Tags>> tags(AccountId account);
    /// Goes on with the one of the same words that was cancelled, refused or cut off. Errors: NoSuchAccount,
    /// AlreadyRunning (subject: the list), EmptyList (the same), the platform's and the token's.
    void fetch(const FollowersRequest& request, const Telling& telling);

 private:
    struct Round;
    using Shared = std::shared_ptr<Round>;
    struct Begun {
        settings::Account account;
        store::FollowerFetch at;
    };
    static Result<Begun> beginIn(store::Catalog& catalog, const FollowersRequest& request, Timestamp now);

    void begin(const Shared& round);
    void askNext(const Shared& round);
    void onPage(const Shared& round, const Result<wechat::FollowerPage>& page);
    void onKept(const Shared& round, const store::FollowerFetch& now);
    void finish(const Shared& round);
    /// Ends the fetch, and the list under construction where nobody is on it yet.
    void stop(const Shared& round, const Error& error);
    void say(const Shared& round, Result<ListId> result);
    bool isOver(const Shared& round);

    tokens::Keepers& m_keepers;
    StoreThread& m_writer;
    const Clock& m_clock;
    std::vector<Shared> m_rounds;
};

}  // namespace hongyan::engine
