#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include "engine/library.h"
#include "engine/storethread.h"

namespace hongyan::engine {

/// Makes lists out of others on a thread of its own, which reads page by page and writes batch by batch, so that
/// sending goes on in between; they become visible together when all are whole. Deleting the job cancels it; what was
/// written is taken back.
class ListMaking final : public ListJob {
    Q_OBJECT
 public:
    ListMaking(StoreThread& reader, StoreThread& writer, const Clock& clock, ListRecipe recipe, QObject* parent);
    ~ListMaking() override;
    void cancel() override { m_cancelled->store(true); }

 private:
    void onMade(const Result<std::vector<ListId>>& made);
    /// What came to be although nobody wants it any more.
    void takeBack();

    StoreThread& m_writer;
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
    std::shared_ptr<std::vector<ListId>> m_made = std::make_shared<std::vector<ListId>>();
    bool m_told = false;
    std::unique_ptr<Worker> m_making;
};

/// The same, on the calling thread, which must be neither of the two. `progress`: the part that is read, from 0 to 1,
/// and the people on the new lists. Errors: those of Library::makeLists(), Cancelled; InvalidInput (subject: what is
/// wrong) for a recipe without a name, with a negative size or that splits into more than ListRecipe::mostParts.
Result<std::vector<ListId>> makeLists(StoreThread& reader, StoreThread& writer, Timestamp now, const ListRecipe& recipe,
                                      const std::atomic_bool& cancelled,
                                      const std::function<void(double, qint64)>& progress);

}  // namespace hongyan::engine
