#include "journal/lines.h"

#include <QRegularExpression>
#include <array>
#include <charconv>
#include <concepts>
#include <string_view>

#include "base/codetable.h"
#include "base/enumnames.h"

namespace hongyan::journal {
namespace {

constexpr qsizetype longestText = 300;

constexpr std::array decisionNames{
    EnumName<Decision>{Decision::CampaignStarted, QLatin1String("campaign_started")},
    EnumName<Decision>{Decision::CampaignPaused, QLatin1String("campaign_paused")},
    EnumName<Decision>{Decision::CampaignResumed, QLatin1String("campaign_resumed")},
    EnumName<Decision>{Decision::CampaignCancelled, QLatin1String("campaign_cancelled")},
    EnumName<Decision>{Decision::CampaignFinished, QLatin1String("campaign_finished")},
    EnumName<Decision>{Decision::Retried, QLatin1String("retried")},
    EnumName<Decision>{Decision::Settled, QLatin1String("settled")},
    EnumName<Decision>{Decision::Hastened, QLatin1String("hastened")},
    EnumName<Decision>{Decision::SlowedDown, QLatin1String("slowed_down")},
    EnumName<Decision>{Decision::SpedUp, QLatin1String("sped_up")},
    EnumName<Decision>{Decision::Probing, QLatin1String("probing")},
    EnumName<Decision>{Decision::ProbingEnded, QLatin1String("probing_ended")},
    EnumName<Decision>{Decision::BreakerOpened, QLatin1String("breaker_opened")},
    EnumName<Decision>{Decision::TokenRefreshed, QLatin1String("token_refreshed")},
    EnumName<Decision>{Decision::TokenRefused, QLatin1String("token_refused")},
    EnumName<Decision>{Decision::TokenFailed, QLatin1String("token_failed")},
    EnumName<Decision>{Decision::DomainSwitched, QLatin1String("domain_switched")},
    EnumName<Decision>{Decision::Enlisted, QLatin1String("enlisted")},
    EnumName<Decision>{Decision::LeaseLost, QLatin1String("lease_lost")},
    EnumName<Decision>{Decision::Adopted, QLatin1String("adopted")},
    EnumName<Decision>{Decision::LateRefused, QLatin1String("late_refused")},
    EnumName<Decision>{Decision::ClockJumped, QLatin1String("clock_jumped")},
    EnumName<Decision>{Decision::StorageTroubled, QLatin1String("storage_troubled")},
    EnumName<Decision>{Decision::StorageRecovered, QLatin1String("storage_recovered")},
    EnumName<Decision>{Decision::FilesClosed, QLatin1String("files_closed")},
    EnumName<Decision>{Decision::FoundOlder, QLatin1String("found_older")},
    EnumName<Decision>{Decision::AddressTakenOver, QLatin1String("address_taken_over")},
    EnumName<Decision>{Decision::AddressInPlain, QLatin1String("address_in_plain")},
    EnumName<Decision>{Decision::LinesDropped, QLatin1String("lines_dropped")},
};

/// One flat JSON object, written as it comes: QJsonObject would sort the fields and take five times as long.
class Line {
 public:
    Line() { m_text.reserve(640); }

    void add(std::string_view name, const QString& text) {
        key(name);
        m_text += '"';
        for (const char byte : text.toUtf8())
            escape(byte);
        m_text += '"';
    }
    void addUnlessEmpty(std::string_view name, const QString& text) {
        if (!text.isEmpty())
            add(name, text);
    }
    template<std::integral T>
    void add(std::string_view name, T number) {
        key(name);
        std::array<char, 24> digits{};
        m_text.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
    }
    template<class Tag>
    void addIfValid(std::string_view name, Id<Tag> id) {
        if (id.isValid())
            add(name, id.value);
    }
    void addRounded(std::string_view name, double number) {
        key(name);
        std::array<char, 48> digits{};
        const auto end =
            std::to_chars(digits.data(), digits.data() + digits.size(), number, std::chars_format::fixed, 1);
        m_text.append(digits.data(), end.ptr);
    }
    /// ISO 8601 in UTC. QDateTime's would be most of what a line costs.
    void add(std::string_view name, Timestamp time) {
        const auto day = std::chrono::floor<std::chrono::days>(time);
        const std::chrono::year_month_day date(day);
        const std::chrono::hh_mm_ss clock(time - day);
        key(name);
        m_text += '"';
        padded(static_cast<int>(date.year()), 4, '-');
        padded(static_cast<unsigned>(date.month()), 2, '-');
        padded(static_cast<unsigned>(date.day()), 2, 'T');
        padded(clock.hours().count(), 2, ':');
        padded(clock.minutes().count(), 2, ':');
        padded(clock.seconds().count(), 2, '.');
        padded(clock.subseconds().count(), 3, 'Z');
        m_text += '"';
    }

    std::string take() {
        m_text += "}\n";
        return std::move(m_text);
    }

 private:
    void key(std::string_view name) {
        m_text += m_text.empty() ? "{\"" : ",\"";
        m_text += name;
        m_text += "\":";
    }
    template<std::integral T>
    void padded(T number, size_t width, char end) {
        std::array<char, 24> digits{};
        const char* last = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        const auto length = static_cast<size_t>(last - digits.data());
        m_text.append(width > length ? width - length : 0, '0');
        m_text.append(digits.data(), length);
        m_text += end;
    }
    void escape(char byte) {
        constexpr std::string_view hex = "0123456789abcdef";
        if (byte == '"' || byte == '\\') {
            m_text += '\\';
            m_text += byte;
        } else if (static_cast<unsigned char>(byte) < 0x20) {
            m_text += "\\u00";
            m_text += hex[static_cast<size_t>(byte) >> 4U];
            m_text += hex[static_cast<size_t>(byte) & 0xFU];
        } else {
            m_text += byte;
        }
    }

    std::string m_text;
};

void addOutcome(Line& line, const delivery::Outcome& outcome) {
    line.add("verdict", nameOf(outcome.verdict));
    line.add("code", outcome.code);
    if (outcome.fault != delivery::Fault::None) {
        line.add("fault", nameOf(outcome.fault));
    } else {
        const CodeEntry* entry = codeEntry(outcome.code);
        line.add("class", entry ? entry->kind : QStringLiteral("unknown"));
    }
    line.addUnlessEmpty("errmsg", withoutSecrets(outcome.errmsg));
    line.addUnlessEmpty("detail", withoutSecrets(outcome.detail));
    line.addUnlessEmpty("rid", outcome.rid);
    line.addUnlessEmpty("field", outcome.field);
    if (outcome.msgid != 0)  // as text: most readers of JSON would round its 19 digits
        line.add("msgid", QString::number(outcome.msgid));
    line.add("http_status", outcome.httpStatus);
}

}  // namespace

QString withoutSecrets(const QString& text) {
    static const QRegularExpression query(QStringLiteral(R"((\w+://[^\s?"']*)\?[^\s"']*)"));
    static const QRegularExpression value(QStringLiteral(R"((token|secret)(["']?\s*[=:]\s*["']?)[^\s"'&,}]+)"),
                                          QRegularExpression::CaseInsensitiveOption);
    const auto mayHold = [&text](QLatin1String word) { return text.contains(word, Qt::CaseInsensitive); };
    if (!mayHold(QLatin1String("token")) && !mayHold(QLatin1String("secret")) && !mayHold(QLatin1String("://")))
        return text.left(longestText);
    QString kept = text.left(longestText * 4);
    kept.replace(query, QStringLiteral("\\1"));
    kept.replace(value, QStringLiteral("\\1\\2***"));
    return kept.left(longestText);
}

std::string jsonOf(const AttemptLine& line) {
    const delivery::Settlement& settlement = line.settlement;
    Line json;
    json.add("at", settlement.endedAt);
    json.add("kind", QStringLiteral("attempt"));
    json.add("campaign", settlement.campaign.value);
    json.add("delivery", settlement.delivery.value);
    json.add("attempt", settlement.attempt);
    json.add("client_msg_id", line.clientMsgId);
    json.add("account", line.account.value);
    json.add("lane", line.lane);
    addOutcome(json, settlement.outcome);
    json.add("started_at", settlement.startedAt);
    json.add("latency_ms", settlement.latency.count());
    json.add("to", nameOf(settlement.transition.to()));
    json.add("reason", nameOf(settlement.transition.reason()));
    if (settlement.transition.dueAt())
        json.add("due_at", *settlement.transition.dueAt());
    json.addRounded("rate", line.pace.rate);
    json.add("window", line.pace.window);
    json.add("in_flight", line.pace.inFlight);
    return json.take();
}

std::string jsonOf(const DecisionLine& line, Timestamp at) {
    Line json;
    json.add("at", at);
    json.add("kind", QStringLiteral("decision"));
    json.add("what", nameOf(line.what));
    json.addIfValid("campaign", line.campaign);
    json.addIfValid("account", line.account);
    json.addIfValid("worker", line.worker);
    json.addUnlessEmpty("reason", line.reason);
    if (line.code != 0)
        json.add("code", line.code);
    json.addUnlessEmpty("detail", withoutSecrets(line.detail));
    json.addUnlessEmpty("rid", line.rid);
    json.addUnlessEmpty("by", line.by);
    if (line.count)
        json.add("count", *line.count);
    if (line.until)
        json.add("until", *line.until);
    return json.take();
}

QString nameOf(Decision decision) {
    return nameIn(decisionNames, decision);
}

}  // namespace hongyan::journal
