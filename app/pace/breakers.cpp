#include "pace/breakers.h"

#include <algorithm>
#include <array>

#include "base/enumnames.h"

namespace hongyan::pace {
namespace {

using delivery::Outcome;
using delivery::Scope;
using delivery::State;
using delivery::Verdict;

constexpr int sample = 50;
constexpr int alikeLimit = 20;
constexpr int wrongListFrom = 20;
constexpr int refusedRows = 20;
constexpr int unknownRow = 10;

/// What a row of answers is counted by; nothing for answers that neither begin nor end one.
std::optional<Broken> rowOf(const Outcome& outcome) {
    if (outcome.verdict == Verdict::UnknownCode)
        return Broken{.what = Break::UnknownCodes, .code = outcome.code};
    switch (outcome.scope) {
        case Scope::List:
            return Broken{.what = Break::WrongList, .code = outcome.code};
        case Scope::Values:
            return Broken{.what = Break::FieldRefused, .code = outcome.code, .field = outcome.field};
        case Scope::Recipient:
        case Scope::Message:
        case Scope::Call:
        case Scope::Account:
            return std::nullopt;
    }
    Q_UNREACHABLE();
}

bool areAlike(const Broken& one, const Broken& other) {
    if (one.what != other.what)
        return false;
    return one.what != Break::FieldRefused || one == other;
}

int limitOf(Break what) {
    return what == Break::UnknownCodes ? unknownRow : refusedRows;
}

/// The platform looked at message and recipient: a row of something else is over.
bool isAboutTheMessage(Verdict verdict) {
    switch (verdict) {
        case Verdict::Accepted:
        case Verdict::Held:
        case Verdict::DuplicateRefused:
        case Verdict::PersonBusy:
        case Verdict::CallBusy:
        case Verdict::RecipientRefused:
        case Verdict::RequestRefused:
        case Verdict::UnknownCode:
            return true;
        case Verdict::RefusedForNow:
        case Verdict::TooFast:
        case Verdict::QuotaUsedUp:
        case Verdict::TokenRefused:
        case Verdict::AccountRefused:
        case Verdict::NotSent:
        case Verdict::Ambiguous:
            return false;
    }
    Q_UNREACHABLE();
}

constexpr std::array names{
    EnumName<Break>{Break::FailingAlike, QLatin1String("failing_alike")},
    EnumName<Break>{Break::FieldRefused, QLatin1String("field_refused")},
    EnumName<Break>{Break::UnknownCodes, QLatin1String("unknown_codes")},
    EnumName<Break>{Break::WrongList, QLatin1String("wrong_list")},
    EnumName<Break>{Break::TemplateRefused, QLatin1String("template_refused")},
    EnumName<Break>{Break::AccountRefused, QLatin1String("account_refused")},
};

}  // namespace

Breakers::Breakers(qint64 finished) : m_finished(static_cast<int>(std::min<qint64>(finished, sample))) {}

std::optional<Broken> Breakers::note(const Outcome& outcome, State to) {
    const auto row = inRow(outcome);
    const auto first = alike(outcome, to);
    if (outcome.verdict == Verdict::AccountRefused)
        return Broken{.what = Break::AccountRefused, .code = outcome.code};
    if (outcome.scope == Scope::Message)
        return Broken{.what = Break::TemplateRefused, .code = outcome.code};
    return row ? row : first;
}

std::optional<Broken> Breakers::inRow(const Outcome& outcome) {
    const auto row = rowOf(outcome);
    if (!row) {
        if (isAboutTheMessage(outcome.verdict))
            m_rowLength = 0;
        return std::nullopt;
    }
    m_rowLength = m_rowLength > 0 && areAlike(m_row, *row) ? m_rowLength + 1 : 1;
    m_row = *row;
    if (m_rowLength < limitOf(row->what))
        return std::nullopt;
    m_rowLength = 0;
    return row;
}

std::optional<Broken> Breakers::alike(const Outcome& outcome, State to) {
    if (!delivery::isFinished(to) || m_finished >= sample)
        return std::nullopt;
    ++m_finished;
    // Refused too, although an earlier attempt may have arrived.
    const bool isRefused = to == State::Failed || (to == State::Unconfirmed && outcome.code != 0);
    if (isRefused && outcome.scope == Scope::List) {
        ++m_wrongOpenids;
        m_wrongCode = outcome.code;
    }
    const bool isWrongList = m_finished >= wrongListFrom && m_wrongOpenids * 2 > m_finished;
    const bool isAlike = isRefused && ++m_failuresByCode[outcome.code] > alikeLimit;
    if (!isWrongList && !isAlike)
        return std::nullopt;
    m_finished = sample;
    if (isWrongList)
        return Broken{.what = Break::WrongList, .code = m_wrongCode};
    return Broken{.what = Break::FailingAlike, .code = outcome.code};
}

QString nameOf(Break what) {
    return nameIn(names, what);
}

}  // namespace hongyan::pace
