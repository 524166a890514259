#include "engine/followers.h"

#include <algorithm>

namespace hongyan::engine {
namespace {

constexpr int invalidOpenid = 40003;

/// The person a page was to begin after may be gone by the time it is asked for.
bool lostItsPlace(const Error& error, const store::FollowerFetch& at) {
    return error.kind == ErrorKind::PlatformRefused && error.code == invalidOpenid && !at.next.isEmpty();
}

bool inSameWords(const FollowersRequest& one, const FollowersRequest& other) {
    return one.account == other.account && one.tag == other.tag && one.listName == other.listName;
}

/// People so far, which the total counts at another moment than the pages.
void tell(QPromise<Result<ListId>>& telling, const store::FollowerFetch& at) {
    const qint64 all = at.total > 0 ? std::max(at.total, at.people) : Followers::noTotal;
    telling.setProgressRange(0, static_cast<int>(std::min<qint64>(all, Followers::noTotal)));
    telling.setProgressValue(static_cast<int>(at.people));
}

}  // namespace

struct Followers::Round {
    FollowersRequest request;
    Telling telling;
    settings::Account account = {};
    store::FollowerFetch at = {};
    bool isAnew = false;
};

Followers::Followers(tokens::Keepers& keepers, StoreThread& writer, const Clock& clock, QObject* parent)
    : QObject(parent), m_keepers(keepers), m_writer(writer), m_clock(clock) {}

Followers::~Followers() = default;

QFuture<Result<Followers::Tags>> Followers::tags(AccountId id) {
    auto answer = std::make_shared<QPromise<Result<Tags>>>();
    answer->start();
    const auto sayTags = [answer](const Result<Tags>& tags) {
        answer->addResult(tags);
        answer->finish();
    };
    m_writer.ask([id](store::Connection& connection) { return connection.catalog().account(id); })
        .then(this, [this, sayTags](const Result<settings::Account>& account) {
            if (!account)
                return sayTags(fail(account.error()));
            m_keepers
                .call(
                    *account,
                    [account = *account](const Secret& token) { return wechat::followerTagsRequest(account, token); },
                    wechat::Call::Followers)
                .then(this, [sayTags](const Result<transport::HttpResponse>& response) {
                    sayTags(response ? wechat::readFollowerTags(*response) : Result<Tags>(fail(response.error())));
                });
        });
    return answer->future();
}

void Followers::fetch(const FollowersRequest& request, const Telling& telling) {
    // One that was cancelled may still wait for an answer it will not take.
    std::erase_if(m_rounds, [](const Shared& round) { return round->telling->isCanceled(); });
    auto round = std::make_shared<Round>(Round{.request = request, .telling = telling});
    if (std::ranges::any_of(m_rounds, [&](const Shared& other) { return inSameWords(request, other->request); }))
        return say(round, fail(ErrorKind::AlreadyRunning, request.listName));
    m_rounds.push_back(round);
    begin(round);
}

Result<Followers::Begun> Followers::beginIn(store::Catalog& catalog, const FollowersRequest& request, Timestamp now) {
    auto account = catalog.account(request.account);
    if (!account)
        return fail(account.error());
    recipients::RecipientList list;
    list.name = request.listName;
    list.sourceFile = account->name;
    list.columns = {QStringLiteral("openid")};
    list.importedAt = now;
    auto at = catalog.beginFetch(list, request.account, request.tag);
    if (!at)
        return fail(at.error());
    return Begun{*std::move(account), *std::move(at)};
}

void Followers::begin(const Shared& round) {
    m_writer
        .ask([request = round->request, now = m_clock.now()](store::Connection& connection) {
            return beginIn(connection.catalog(), request, now);
        })
        .then(this, [this, round](const Result<Begun>& begun) {
            if (isOver(round))
                return;
            if (!begun)
                return say(round, fail(begun.error()));
            round->account = begun->account;
            round->at = begun->at;
            askNext(round);
        });
}

void Followers::askNext(const Shared& round) {
    const bool hasAll = round->at.people > 0 && round->at.next.isEmpty();
    if (hasAll)
        return finish(round);
    m_keepers
        .call(
            round->account,
            [account = round->account, tag = round->request.tag, next = round->at.next](const Secret& token) {
                return wechat::followersRequest(account, token, tag, next);
            },
            wechat::Call::Followers)
        .then(this, [this, round](const Result<transport::HttpResponse>& response) {
            if (!isOver(round))
                onPage(round, response ? wechat::readFollowers(*response)
                                       : Result<wechat::FollowerPage>(fail(response.error())));
        });
}

void Followers::onPage(const Shared& round, const Result<wechat::FollowerPage>& page) {
    if (!page && lostItsPlace(page.error(), round->at) && !std::exchange(round->isAnew, true)) {
        m_writer.ask(
            [id = round->at.list](store::Connection& connection) { return connection.catalog().abandonList(id); });
        return begin(round);
    }
    if (!page)
        return stop(round, page.error());
    const QString next = page->next == round->at.next ? QString() : page->next;
    m_writer
        .ask([at = round->at, page = *page, next](store::Connection& connection) {
            return connection.catalog().addFetched(at, page.openids, next, page.total);
        })
        .then(this, [this, round](const Result<store::FollowerFetch>& now) {
            if (isOver(round))
                return;
            if (!now)
                return say(round, fail(now.error()));
            onKept(round, *now);
        });
}

void Followers::onKept(const Shared& round, const store::FollowerFetch& now) {
    const bool isNews = now.people > round->at.people;
    round->at = now;
    tell(*round->telling, now);
    // A page with nobody new is the one after the last, or the platform goes round in a circle.
    if (isNews)
        askNext(round);
    else
        finish(round);
}

void Followers::finish(const Shared& round) {
    if (round->at.people == 0)
        return stop(round, {.kind = ErrorKind::EmptyList, .detail = {}, .subject = round->request.listName});
    m_writer.ask([id = round->at.list](store::Connection& connection) { return connection.catalog().finishFetch(id); })
        .then(this, [this, round](const Result<void>& finished) {
            say(round, finished ? Result<ListId>(round->at.list) : Result<ListId>(fail(finished.error())));
        });
}

void Followers::stop(const Shared& round, const Error& error) {
    if (round->at.people > 0)
        return say(round, fail(error));
    m_writer.ask([id = round->at.list](store::Connection& connection) { return connection.catalog().abandonList(id); })
        .then(this, [this, round, error](const Result<void>&) { say(round, fail(error)); });
}

void Followers::say(const Shared& round, Result<ListId> result) {
    std::erase(m_rounds, round);
    round->telling->addResult(std::move(result));
    round->telling->finish();
}

bool Followers::isOver(const Shared& round) {
    if (!round->telling->isCanceled())
        return false;
    std::erase(m_rounds, round);
    return true;
}

}  // namespace hongyan::engine
