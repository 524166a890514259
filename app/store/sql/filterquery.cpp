#include "store/sql/filterquery.h"

namespace hongyan::store {

using namespace delivery;

namespace {

/// Up to here the matches of a search are collected and sorted; beyond, they are so many that walking the log in
/// its order soon meets a page of them.
constexpr int narrowSearch = 5000;

/// The first text behind all that begin with `prefix`.
QString behind(const QString& prefix) {
    return prefix + QString::fromUcs4(U"\U0010FFFF", 1);
}

}  // namespace

FilterQuery::FilterQuery(Session& session, const Filter& filter) : m_session(session) {
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
    const QString search = filter.search.trimmed();
    const char* source = "filter.source";
    if (!filter.ids.empty()) {
        source = "filter.source.ids";
        m_values = {toNumbersJson(filter.ids)};
    } else if (!search.isEmpty() && isNarrow(search)) {
        source = "filter.source.search";
        m_values = {search, behind(search), search, behind(search)};
        m_searchIsSource = true;
    }
    m_source = m_session.texts().text(QLatin1String(source));
}

void FilterQuery::addTerms(const Filter& filter) {
    const QString search = filter.search.trimmed();
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
    if (filter.sentFrom)
        addTerm("filter.sent", *filter.sentFrom);
}

bool FilterQuery::isNarrow(const QString& prefix) const {
    const QString end = behind(prefix);
    const std::optional<qint64> width =
        m_session.ask("search.width", prefix, end, narrowSearch, prefix, end, narrowSearch);
    return width.value_or(0) < narrowSearch;
}

}  // namespace hongyan::store
