#pragma once

#include <QStringList>
#include <QVariantList>
#include <vector>

#include "delivery/delivery.h"
#include "store/sql/searchwords.h"
#include "store/sql/session.h"

namespace hongyan::store {

/// Walk: the first matches in some order, with a limit. Gather: all of them. GatherFailures: all of the failed and
/// unconfirmed; the query then names exactly these two states.
enum class Access { Walk, Gather, GatherFailures };

/// A Filter as SQL over `deliveries d`. States stand apart: their numbers must be literal for the partial indexes.
class FilterQuery {
 public:
    FilterQuery(Session& session, const delivery::Filter& filter, Access access);

    /// "FROM … WHERE …" with `terms` added; the values of the terms follow values().
    QString from(const QStringList& terms = {}) const;
    const QVariantList& values() const { return m_values; }

    /// `d.state IN (4, 8)`; for one state `d.state = 4`.
    static QString stateTerm(const std::vector<delivery::State>& states);

 private:
    void chooseSource(const delivery::Filter& filter);
    bool chooseBySearch();
    void addTerms(const delivery::Filter& filter);
    template<class... Values>
    void addTerm(const char* name, const Values&... values) {
        m_terms.append(m_session.texts().text(QLatin1String(name)));
        m_values.append(QVariantList{toVariant(values)...});
    }
    bool isNarrow(const char* probe, QVariantList values) const;

    Session& m_session;
    Access m_access;
    SearchWords m_words;
    const char* m_sourceName = nullptr;
    QString m_source;
    bool m_searchIsSource = false;
    bool m_sentIsSource = false;
    QStringList m_terms;
    QVariantList m_values;
};

}  // namespace hongyan::store
