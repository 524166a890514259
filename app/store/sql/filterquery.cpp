#include "store/sql/filterquery.h"

namespace hongyan::store {

using namespace delivery;

namespace {

/// Up to here matches are collected and sorted; beyond, they are so many that walking in the order asked for soon
/// meets enough of them.
constexpr int narrow = 5000;

}  // namespace

FilterQuery::FilterQuery(Session& session, const Filter& filter, Access access)
    : m_session(session), m_access(access), m_words(searchWordsFrom(filter.search, session)) {
    chooseSource(filter);
    addTerms(filter);
}

QString FilterQuery::from(const QStringList& terms) const {
    const QStringList all = m_terms + terms;
    const QString where = all.isEmpty() ? QString() : QStringLiteral(" WHERE ") + all.join(QStringLiteral(" AND "));
    return QStringLiteral(" FROM ") + m_source + where;
}

QString FilterQuery::stateTerm(const std::vector<State>& states) {
    QStringList numbers;
    for (const State state : states)
        numbers.append(QString::number(static_cast<int>(state)));
    return numbers.size() == 1 ? QStringLiteral("d.state = ") + numbers.first()
                               : QStringLiteral("d.state IN (%1)").arg(numbers.join(QStringLiteral(", ")));
}

void FilterQuery::chooseSource(const Filter& filter) {
    const bool byFailures = m_access == Access::GatherFailures && filter.openid.isEmpty() && !filter.sentFrom;
    m_sourceName = byFailures ? "filter.source.failures" : "filter.source";
    if (!filter.ids.empty()) {
        m_sourceName = "filter.source.ids";
        m_values = {toNumbersJson(filter.ids)};
    } else if (!m_words.isEmpty() && chooseBySearch()) {
        m_searchIsSource = true;
    } else if (filter.sentFrom && m_access == Access::Walk && isNarrow("sent.width", {toVariant(*filter.sentFrom)})) {
        m_sourceName = "filter.source.sent";
        m_values = {toVariant(*filter.sentFrom)};
        m_sentIsSource = true;
    }
    m_source = m_session.texts().text(QLatin1String(m_sourceName));
}

/// False: so many match that walking soon meets enough of them.
bool FilterQuery::chooseBySearch() {
    const QVariantList range{m_words.first(), m_words.behind()};
    if (m_words.end.isEmpty()) {
        if (m_access == Access::Walk && !isNarrow("search.width", range + QVariantList{narrow} + range))
            return false;
        m_sourceName = "filter.source.search";
        m_values = range + range;
        return true;
    }
    if (const auto ids = deliveriesEnding(m_words, narrow, m_session)) {
        m_sourceName = "filter.source.ids";
        m_values = {toNumbersJson(*ids)};
        return true;
    }
    if (m_access == Access::Walk)
        return false;
    m_sourceName = "filter.source.ends";
    m_values = range + QVariantList{m_words.endLength(), m_words.end};
    return true;
}

void FilterQuery::addTerms(const Filter& filter) {
    if (filter.campaign)
        addTerm("filter.campaign", *filter.campaign);
    if (filter.account)
        addTerm("filter.account", *filter.account);
    if (filter.code)
        addTerm("filter.code", *filter.code);
    if (filter.reason)
        addTerm("filter.reason", *filter.reason);
    if (!filter.field.isEmpty())
        addTerm("filter.field", filter.field);
    if (!m_words.isEmpty() && !m_searchIsSource && m_words.end.isEmpty())
        addTerm("filter.search", m_words.first(), m_words.behind(), m_words.first(), m_words.behind());
    else if (!m_words.isEmpty() && !m_searchIsSource)
        addTerm("filter.ends", m_words.first(), m_words.behind(), m_words.endLength(), m_words.end);
    if (!filter.openid.isEmpty())
        addTerm("filter.openid", filter.openid);
    if (filter.sentFrom && !m_sentIsSource)
        addTerm(m_access == Access::Walk ? "filter.sent.walk" : "filter.sent", *filter.sentFrom);
}

bool FilterQuery::isNarrow(const char* probe, QVariantList values) const {
    Statement width = m_session.runText(m_session.texts().text(QLatin1String(probe)), values << narrow);
    return width.next() && width.number(0) < narrow;
}

}  // namespace hongyan::store
