#include "tool/progress.h"

#include <unistd.h>

#include <cstdio>
#include <string>

#include "base/interrupt.h"
#include "tool/lines.h"
#include "tool/pacewords.h"
#include "tool/session.h"
#include "tool/words.h"

namespace hongyan::tool {

Progress::Progress(Session& session, engine::Engine& engine) {
    if (!isTerminal() || session.options().json)
        return;
    QObject::connect(&engine.sending(), &engine::Sending::campaignChanged, &m_context, [this, &engine](CampaignId id) {
        engine.log().campaign(id).then(&m_context, [this](const Result<delivery::Campaign>& campaign) {
            if (!campaign)
                return;
            m_campaign = *campaign;
            show();
        });
    });
    QObject::connect(&engine.sending(), &engine::Sending::paceChanged, &m_context,
                     [this](const std::vector<sending::PaceReport>& reports) {
                         for (const sending::PaceReport& report : reports)
                             if (m_campaign && report.account == m_campaign->account)
                                 m_pace = lineFor(sentenceFor(report));
                         show();
                     });
}

void Progress::show() const {
    if (!m_campaign)
        return;
    const delivery::Counts& counts = m_campaign->counts;
    const qint64 total = std::max<qint64>(1, counts.total());
    const qint64 done = counts.total() - counts.live();
    constexpr int width = 30;
    const int filled = static_cast<int>(width * done / total);
    const QString figures = Words::tr("accepted %1  failed %2")
                                .arg(counts.of(delivery::State::Accepted))
                                .arg(counts.of(delivery::State::Failed));
    std::fprintf(stderr, "\r\033[K[%s%s] %lld/%lld  %s  %s", std::string(filled, '#').c_str(),
                 std::string(width - filled, '.').c_str(), static_cast<long long>(done), static_cast<long long>(total),
                 qUtf8Printable(figures), qUtf8Printable(m_pace));
}

}  // namespace hongyan::tool
