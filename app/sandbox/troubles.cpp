#include "sandbox/troubles.h"

#include <array>
#include <utility>

#include "base/enumnames.h"

namespace hongyan::sandbox {
namespace {

constexpr std::array endings{
    EnumName<Trouble>{Trouble::CloseAfter, QLatin1String("_CLOSE")},
    EnumName<Trouble>{Trouble::ResetAfter, QLatin1String("_RESET")},
    EnumName<Trouble>{Trouble::SilentAfter, QLatin1String("_SILENT")},
    EnumName<Trouble>{Trouble::HtmlError, QLatin1String("_HTML")},
    EnumName<Trouble>{Trouble::HalfJson, QLatin1String("_HALF")},
};
constexpr int busyTimes = 2;

int codeIn(QStringView openid) {
    const qsizetype mark = openid.lastIndexOf(u"_E");
    bool isNumber = false;
    const int code = mark < 0 ? 0 : openid.mid(mark + 2).toInt(&isNumber);
    return isNumber && code > 0 ? code : 0;
}

}  // namespace

bool takesMessage(Trouble trouble) {
    switch (trouble) {
        case Trouble::None:
        case Trouble::CloseAfter:
        case Trouble::ResetAfter:
        case Trouble::SilentAfter:
        case Trouble::HalfJson:
            return true;
        case Trouble::CloseBefore:
        case Trouble::SilentBefore:
        case Trouble::HtmlError:
        case Trouble::Code:
            return false;
    }
    return false;
}

void Troubles::follow(std::vector<TroubleRule> rules) {
    m_rules = std::move(rules);
    m_seen.assign(m_rules.size(), 0);
    m_struck.assign(m_rules.size(), 0);
}

Strike Troubles::strikeFor(const QString& openid) {
    Strike strike;
    for (std::size_t i = 0; i < m_rules.size(); ++i) {
        const TroubleRule& rule = m_rules[i];
        const bool meant = rule.openid.isEmpty() ? rule.every > 0 : rule.openid == openid;
        if (!meant)
            continue;
        const bool due = ++m_seen[i] % std::max(rule.every, 1) == 0;
        const bool left = rule.times < 0 || m_struck[i] < rule.times;
        if (!due || !left || strike.trouble != Trouble::None)
            continue;
        ++m_struck[i];
        strike = {rule.trouble, rule.code};
    }
    return strike.trouble == Trouble::None && m_byNames ? fromName(openid) : strike;
}

Strike Troubles::fromName(const QString& openid) {
    if (const int code = codeIn(openid))
        return {Trouble::Code, code};
    if (openid.endsWith(QLatin1String("_EBUSY")))
        return m_byName[openid]++ < busyTimes ? Strike{Trouble::Code, -1} : Strike{};
    for (const auto& ending : endings)
        if (openid.endsWith(ending.name))
            return m_byName[openid]++ == 0 ? Strike{ending.value, 0} : Strike{};
    return {};
}

}  // namespace hongyan::sandbox
