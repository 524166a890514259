#include <QThreadPool>

#include "rehearsal/stagedrehearsal.h"

namespace hongyan::rehearsal {
namespace {

class FullStage final : public Stage {
 public:
    FullStage(engine::Library& library, engine::DeliveryLog& log, const Clock& clock)
        : m_library(library), m_log(log), m_clock(clock) {
        QThreadPool::globalInstance()->start([] { PrivateFolder::sweep(PrivateFolder::usualPlace()); });
    }

    Rehearsal* rehearse(const Request& request, QObject* parent) override {
        return new StagedRehearsal({m_library, m_log, m_clock.now()}, request, PrivateFolder::usualPlace(), parent);
    }

 private:
    engine::Library& m_library;
    engine::DeliveryLog& m_log;
    const Clock& m_clock;
};

}  // namespace

std::unique_ptr<Stage> makeStage(engine::Library& library, engine::DeliveryLog& log, const Clock& clock) {
    return std::make_unique<FullStage>(library, log, clock);
}

}  // namespace hongyan::rehearsal
