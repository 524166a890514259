#include "platform.h"

#include <array>

namespace hongyan::store::model {
namespace {

using delivery::Outcome;
using delivery::Verdict;
using namespace std::chrono_literals;

constexpr auto memory = 10min;

/// Most of the time it does what it is there for.
const std::array<Outcome, Platform::moods> answers{
    Outcome{.verdict = Verdict::Accepted},
    Outcome{.verdict = Verdict::Accepted},
    Outcome{.verdict = Verdict::Accepted},
    Outcome{.verdict = Verdict::Accepted},
    Outcome{.verdict = Verdict::Accepted},
    Outcome{.verdict = Verdict::Held, .code = 40252},
    Outcome{.verdict = Verdict::DuplicateRefused, .code = 40241},
    Outcome{.verdict = Verdict::RefusedForNow, .code = -1},
    Outcome{.verdict = Verdict::TooFast, .code = 45011},
    Outcome{.verdict = Verdict::PersonBusy, .code = 43117},
    Outcome{.verdict = Verdict::CallBusy, .code = 43108},
    Outcome{.verdict = Verdict::TokenRefused, .code = 40001},
    Outcome{.verdict = Verdict::AccountRefused, .code = 40164},
    Outcome{.verdict = Verdict::RecipientRefused, .code = 43004},
    Outcome{.verdict = Verdict::RequestRefused, .code = 47003},
    Outcome{.verdict = Verdict::UnknownCode, .code = 99999},
};

QString memoryKey(const Request& request) {
    return request.whose.openid + u'/' + request.clientMsgId;
}

}  // namespace

bool Platform::isKnown(const Request& request, SteadyTime when) const {
    const auto it = m_remembered.find(memoryKey(request));
    return request.hasKey && it != m_remembered.end() && when - *it < memory;
}

Outcome Platform::hear(const Request& request, int mood, Timestamp at, SteadyTime when) {
    Outcome answer = answers.at(static_cast<size_t>(mood) % answers.size());
    answer.httpStatus = 200;
    const bool isKnownId = isKnown(request, when);
    const bool isDuplicate = answer.verdict == Verdict::DuplicateRefused;
    const bool takes = answer.verdict == Verdict::Accepted || answer.verdict == Verdict::Held || isDuplicate;
    if (isKnownId && (takes || !looksAtPersonFirst)) {
        if (!isDuplicate) {
            answer = {.verdict = Verdict::Accepted, .httpStatus = 200};
            answer.msgid = 1;
        }
        return answer;
    }
    if (!takes)
        return answer;
    if (isDuplicate)
        answer = {.verdict = Verdict::Accepted, .httpStatus = 200};
    m_ledger.push_back({request, at, when});
    ++m_sent[request.whose];
    if (request.hasKey)
        m_remembered.insert(memoryKey(request), when);
    answer.msgid = static_cast<qint64>(m_ledger.size());
    return answer;
}

}  // namespace hongyan::store::model
