#include "store/sql/session.h"

#include <QSqlError>
#include <utility>

namespace hongyan::store {
namespace {

// Composed texts vary with the filter; past this many all are prepared anew.
constexpr size_t mostStatements = 300;

/// Of one type too: QVariant takes the text "1" for the number.
bool isSame(const QVariant& one, const QVariant& other) {
    return one.metaType() == other.metaType() && one == other;
}

}  // namespace

Statement::~Statement() {
    if (m_query)
        m_query->finish();
}

/// Most values are the same from row to row, and what was bound stays. Binding one costs QtSql 0.4 µs: it looks the
/// place up by a name it composes.
void Statement::run(const QVariantList& values) {
    for (qsizetype i = 0; i < values.size(); ++i)
        if (i >= m_bound->size() || !isSame(m_bound->at(i), values[i]))
            m_query->bindValue(static_cast<int>(i), values[i]);
    *m_bound = values;
    if (!m_query->exec())
        m_session->raiseFrom(m_query->lastError());
}

bool Statement::next() {
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        m_session->raiseFrom(m_query->lastError());
    return false;
}

Session::Session(QSqlDatabase database, QString subject, const QString& textFolder, KindOf kindOf)
    : m_database(std::move(database)), m_subject(std::move(subject)), m_texts(textFolder), m_kindOf(kindOf) {}

Session::~Session() {
    const QString name = m_database.connectionName();
    m_statements.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

void Session::needOpen() const {
    if (!m_database.isOpen())
        raiseFrom(m_database.lastError());
}

Statement Session::runText(const QString& sql, const QVariantList& values) {
    Statement statement = prepared(sql);
    statement.run(values);
    return statement;
}

QVariant Session::once(const QString& sql) {
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        raiseFrom(query.lastError());
    return query.next() ? query.value(0) : QVariant();
}

QStringList Session::preparedTexts() const {
    QStringList texts;
    for (const auto& [text, prepared] : m_statements)
        texts.append(text);
    return texts;
}

void Session::rollback() noexcept {
    try {
        run("transaction.rollback");
    } catch (const Failure&) {
        // The database has rolled back by itself (disk full, I/O error).
    }
}

void Session::raiseFrom(const QSqlError& error) const {
    raise(m_kindOf(error), m_subject, error.text());
}

Statement Session::prepared(const QString& sql) {
    auto found = m_statements.find(sql);
    if (found == m_statements.end()) {
        if (m_statements.size() >= mostStatements)
            m_statements.clear();
        auto made = std::make_unique<Prepared>(Prepared{QSqlQuery(m_database), {}});
        made->query.setForwardOnly(true);
        if (!made->query.prepare(sql))
            raiseFrom(made->query.lastError());
        found = m_statements.emplace(sql, std::move(made)).first;
    }
    return Statement(*this, *found->second);
}

}  // namespace hongyan::store
