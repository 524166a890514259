#include "engine/templatesync.h"

#include <algorithm>
#include <optional>
#include <set>

namespace hongyan::engine {
namespace {

using List = TemplateSync::List;
using templates::Channel;

/// `unheard`: the kinds of template of which the platform said nothing this time.
Result<List> replace(store::Catalog& catalog, AccountId account, List list, const std::set<Channel>& unheard) {
    if (!unheard.empty()) {
        auto known = catalog.templates(account);
        if (!known)
            return fail(known.error());
        std::ranges::copy_if(*known, std::back_inserter(list),
                             [&](const templates::Template& one) { return unheard.contains(one.channel); });
    }
    if (auto replaced = catalog.replaceTemplates(account, list); !replaced)
        return fail(replaced.error());
    return catalog.templates(account);
}

/// The platform's word that this account has no such list. Which code it uses for that is not documented (48001 and
/// 200100 were seen), so every refusal that will not pass by itself counts.
bool hasNoSuchList(const Error& error) {
    const bool isRefusal = error.kind == ErrorKind::AccountRefused || error.kind == ErrorKind::PlatformRefused ||
                           error.kind == ErrorKind::PlatformBabbled;
    return isRefusal && !wechat::mayPass(error) && !wechat::tokenRefused(error);
}

}  // namespace

struct TemplateSync::Round {
    settings::Account account;
    std::vector<wechat::Call> calls;
    size_t asked = 0;
    List list;
    std::set<Channel> unheard;
    std::optional<Error> trouble;
    QPromise<Result<List>> answer;

    void say(Result<List> result) {
        answer.addResult(std::move(result));
        answer.finish();
    }
};

TemplateSync::TemplateSync(tokens::Keepers& keepers, StoreThread& writer, const Clock& clock, QObject* parent)
    : QObject(parent), m_keepers(keepers), m_writer(writer), m_clock(clock) {}

TemplateSync::~TemplateSync() = default;

QFuture<Result<List>> TemplateSync::sync(const settings::Account& account) {
    auto round = std::make_shared<Round>();
    round->account = account;
    round->calls = wechat::templateListCalls(account.kind);
    round->answer.start();
    askNext(round);
    return round->answer.future();
}

void TemplateSync::askNext(const std::shared_ptr<Round>& round) {
    if (round->asked == round->calls.size())
        return keep(round);
    const wechat::Call call = round->calls[round->asked++];
    m_keepers
        .call(
            round->account,
            [account = round->account, call](const Secret& token) {
                return wechat::templateListRequest(account, token, call);
            },
            call)
        .then(this, [this, round, call](const Result<transport::HttpResponse>& response) {
            onList(round, response ? wechat::readTemplates(call, *response) : Result<List>(fail(response.error())));
        });
}

void TemplateSync::onList(const std::shared_ptr<Round>& round, Result<List> list) {
    const bool isFirst = round->asked == 1;
    if (!list && isFirst)
        return round->say(fail(list.error()));
    if (!list) {
        round->unheard.insert(wechat::listedBy(round->calls[round->asked - 1]));
        if (!hasNoSuchList(list.error()))
            round->trouble = list.error();
        return askNext(round);
    }
    for (templates::Template& one : *list) {
        one.account = round->account.id;
        one.syncedAt = m_clock.now();
        round->list.push_back(std::move(one));
    }
    askNext(round);
}

void TemplateSync::keep(const std::shared_ptr<Round>& round) {
    m_writer
        .ask([id = round->account.id, list = round->list, unheard = round->unheard](store::Connection& connection) {
            return replace(connection.catalog(), id, list, unheard);
        })
        .then(this, [round](const Result<List>& kept) {
            round->say(kept && round->trouble ? Result<List>(fail(*round->trouble)) : kept);
        });
}

}  // namespace hongyan::engine
