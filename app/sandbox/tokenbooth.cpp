#include "sandbox/tokenbooth.h"

#include <QRandomGenerator>
#include <algorithm>
#include <array>

namespace hongyan::sandbox {
namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::seconds lifetime{7200};
constexpr std::chrono::minutes overlap{5};
constexpr std::chrono::seconds forceGap{30};
constexpr int classicPerDay = 2000;
constexpr int forcedPerDay = 20;

QString randomToken() {
    constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::array<quint32, 34> noise;
    QRandomGenerator::system()->fillRange(noise.data(), qsizetype(noise.size()));
    QString token = u"96_"_s;
    for (quint32 word : noise)
        for (int i = 0; i < 4; ++i, word >>= 8)
            token += QLatin1Char(alphabet[word & 63]);
    return token;
}

}  // namespace

TokenBooth::Issued TokenBooth::issueClassic(const QString& appId) {
    Shelf& shelf = shelfOf(appId);
    if (shelf.classicToday >= classicPerDay)
        return {45009, {}, {}};
    ++shelf.classicToday;
    refuseFrom(shelf.classic, m_clock.now() + overlap);
    shelf.classic = mint(appId);
    return asIssued(shelf.classic);
}

TokenBooth::Issued TokenBooth::issueStable(const QString& appId, bool force) {
    Shelf& shelf = shelfOf(appId);
    const Timestamp now = m_clock.now();
    if (force && now - shelf.forcedAt >= forceGap) {
        if (shelf.forcedToday >= forcedPerDay)
            return {45009, {}, {}};
        ++shelf.forcedToday;
        shelf.forcedAt = now;
        refuseFrom(shelf.stable, now);
        shelf.stable = mint(appId);
    }
    if (!isUsable(shelf.stable, overlap))
        shelf.stable = mint(appId);
    return asIssued(shelf.stable);
}

TokenBooth::Checked TokenBooth::check(const QString& token) const {
    if (token.isEmpty())
        return {41001, {}};
    const auto found = m_tokens.constFind(token);
    if (found == m_tokens.constEnd())
        return {40014, {}};
    const Timestamp now = m_clock.now();
    if (now >= found->refusedFrom)
        return {40001, found->appId};
    if (now >= found->expiresAt)
        return {42001, found->appId};
    return {0, found->appId};
}

void TokenBooth::invalidateAll() {
    const Timestamp now = m_clock.now();
    for (Token& token : m_tokens)
        token.refusedFrom = std::min(token.refusedFrom, now);
}

QString TokenBooth::mint(const QString& appId) {
    const QString token = randomToken();
    m_tokens.insert(token, Token{appId, m_clock.now() + lifetime});
    return token;
}

TokenBooth::Shelf& TokenBooth::shelfOf(const QString& appId) {
    Shelf& shelf = m_shelves[appId];
    if (const QString today = shanghaiDay(m_clock.now()); shelf.day != today) {
        shelf.day = today;
        shelf.classicToday = 0;
        shelf.forcedToday = 0;
    }
    return shelf;
}

void TokenBooth::refuseFrom(const QString& token, Timestamp from) {
    if (const auto found = m_tokens.find(token); found != m_tokens.end())
        found->refusedFrom = std::min(found->refusedFrom, from);
}

TokenBooth::Issued TokenBooth::asIssued(const QString& token) const {
    const auto left = m_tokens.constFind(token)->expiresAt - m_clock.now();
    return {0, token, std::chrono::duration_cast<std::chrono::seconds>(left)};
}

bool TokenBooth::isUsable(const QString& token, Milliseconds atLeast) const {
    const auto found = m_tokens.constFind(token);
    return found != m_tokens.constEnd() && found->refusedFrom > m_clock.now() &&
           found->expiresAt - m_clock.now() > atLeast;
}

}  // namespace hongyan::sandbox
