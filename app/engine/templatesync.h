#pragma once

#include <QObject>
#include <QPromise>
#include <memory>
#include <vector>

#include "engine/storethread.h"
#include "tokens/keepers.h"

namespace hongyan::engine {

/// Fetches what the platform approved for an account and puts it into the catalogue: one list for a mini-program, two
/// for a service account (template messages and subscription notices). Engine thread.
class TemplateSync : public QObject {
    Q_OBJECT
 public:
    using List = std::vector<templates::Template>;
    TemplateSync(tokens::Keepers& keepers, StoreThread& writer, const Clock& clock, QObject* parent);
    ~TemplateSync() override;

    /// All templates of the account as they stand afterwards. A service account without subscription notices is no
    /// error. A list that could not be heard leaves the known templates of its kind as they were: if it was the first,
    /// nothing is changed at all. Errors: those of the platform's calls, of the token and of the store.
    QFuture<Result<List>> sync(const settings::Account& account);

 private:
    struct Round;
    void askNext(const std::shared_ptr<Round>& round);
    void onList(const std::shared_ptr<Round>& round, Result<List> list);
    void keep(const std::shared_ptr<Round>& round);

    tokens::Keepers& m_keepers;
    StoreThread& m_writer;
    const Clock& m_clock;
};

}  // namespace hongyan::engine
