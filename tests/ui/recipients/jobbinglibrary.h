#pragma once

#include <QPointer>

#include "readinglibrary.h"

/// A library whose lists can be renamed, tagged and made, and whose jobs do what the test says.
namespace hongyan::fakes {

template<class Job, class Answer>
class HeldJob : public Job {
 public:
    using Job::Job;
    void cancel() override { cancelled = true; }
    void progress(double done, qint64 people) { emit this->progressed(done, people); }
    void finish(const Result<Answer>& answer) { emit this->finished(answer); }
    bool cancelled = false;
};
using HeldListJob = HeldJob<engine::ListJob, std::vector<ListId>>;
class HeldCopyJob final : public HeldJob<engine::CopyJob, qint64> {
 public:
    using HeldJob::HeldJob;
    qint64 copied() const override { return 0; }
    qint64 leftOut() const override { return leftOutRows; }
    std::vector<recipients::Problem> uselessRows() const override { return useless; }
    std::vector<recipients::Problem> useless;
    qint64 leftOutRows = 0;
};

class JobbingLibrary : public ReadingLibrary {
 public:
    std::optional<Error> refusal;  ///< of the next rename
    std::vector<engine::ListRecipe> recipes;
    std::vector<engine::FollowersRequest> fetched;
    std::vector<engine::SuppressionImport> copiedIn;
    std::vector<engine::SuppressionExport> copiedOut;
    QPointer<HeldListJob> listJob;
    QPointer<HeldCopyJob> copyJob;

    void add(qint64 id, const QString& name, qint64 size, const QStringList& tags = {}) {
        recipients::ListInfo info;
        info.list.id = ListId{id};
        info.list.name = name;
        info.list.columns = {QStringLiteral("openid"), QStringLiteral("姓名"), QStringLiteral("快递")};
        info.list.size = size;
        info.list.importedAt = Timestamp(std::chrono::hours(1000 - id));
        info.list.tags = tags;
        listRows.push_back(info);
    }
    QFuture<Result<void>> renameList(ListId list, const QString& name) override {
        if (refusal)
            return fakes::atOnce(Result<void>(fail(*std::exchange(refusal, std::nullopt))));
        find(list).name = name;
        emit listsChanged();
        return done();
    }
    QFuture<Result<void>> tagList(ListId list, const QStringList& tags) override {
        find(list).tags = tags;
        emit listsChanged();
        return done();
    }
    engine::ListJob* makeLists(const engine::ListRecipe& asked, QObject* parent) override {
        recipes.push_back(asked);
        return listJob = new HeldListJob(parent);
    }
    QFuture<Result<std::vector<wechat::FollowerTag>>> followerTags(AccountId) override { return ready(tagRows); }
    engine::ListJob* fetchFollowers(const engine::FollowersRequest& request, QObject* parent) override {
        fetched.push_back(request);
        return listJob = new HeldListJob(parent);
    }
    engine::CopyJob* importSuppressions(const engine::SuppressionImport& request, QObject* parent) override {
        copiedIn.push_back(request);
        return copyJob = new HeldCopyJob(parent);
    }
    engine::CopyJob* exportSuppressions(const engine::SuppressionExport& request, QObject* parent) override {
        copiedOut.push_back(request);
        return copyJob = new HeldCopyJob(parent);
    }

 private:
    recipients::RecipientList& find(ListId list) {
        for (recipients::ListInfo& info : listRows) {
            if (info.list.id == list)
                return info.list;
        }
        qFatal("no such list");
    }
};

}  // namespace hongyan::fakes
