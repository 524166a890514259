#include "store/sql/filterquery.h"

#include "base/visible.h"

namespace hongyan::store {

using namespace delivery;

namespace {

/// Up to here matches are collected and sorted; beyond, they are so many that walking in the order asked for soon
/// meets enough of them.
constexpr int narrow = 5000;

/// The first text behind all that begin with `prefix`.
QString behind(const QString& prefix) {
    return prefix + QString::fromUcs4(U"\U0010FFFF", 1);
}

}  // namespace

FilterQuery::FilterQuery(Session& session, const Filter& filter, Access access) : m_session(session), m_access(access) {
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
    const QString search = cleanedName(filter.search);
    const QVariantList range{search, behind(search)};
    const bool byFailures = m_access == Access::GatherFailures && filter.openid.isEmpty() && !filter.sentFrom;
    const char* source = byFailures ? "filter.source.failures" : "filter.source";
    if (!filter.ids.empty()) {
        source = "filter.source.ids";
        m_values = {toNumbersJson(filter.ids)};
    } else if (!search.isEmpty() &&
               (m_access != Access::Walk || isNarrow("search.width", range + QVariantList{narrow} + range))) {
        source = "filter.source.search";
        m_values = range + range;
        m_searchIsSource = true;
    } else if (filter.sentFrom && m_access == Access::Walk && isNarrow("sent.width", {toVariant(*filter.sentFrom)})) {
        source = "filter.source.sent";
        m_values = {toVariant(*filter.sentFrom)};
        m_sentIsSource = true;
    }
    m_source = m_session.texts().text(QLatin1String(source));
}

void FilterQuery::addTerms(const Filter& filter) {
    const QString search = cleanedName(filter.search);
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
    if (!search.isEmpty() && !m_searchIsSource)
        addTerm("filter.search", search, behind(search), search, behind(search));
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
