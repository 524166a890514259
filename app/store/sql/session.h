#pragma once

#include <QHash>
#include <QSqlDatabase>
#include <memory>
#include <unordered_map>
#include <vector>

#include "store/sql/failure.h"
#include "store/sql/statement.h"
#include "store/sql/texts.h"

class QSqlError;

namespace hongyan::store {

/// What the last search by the end of an openid found, so that asking for the next page or the counts costs nothing.
struct FoundByEnd {
    QString start;
    QString end;
    qint64 newest = 0;  ///< up to which delivery
    std::vector<qint64> ids;
};

/// One open database on the thread that opened it, with its prepared statements. Throws Failure, its subject the
/// database.
class Session {
 public:
    using KindOf = ErrorKind (*)(const QSqlError& error);

    /// Owns `database`, which is open or has failed to: needOpen() tells.
    Session(QSqlDatabase database, QString subject, const QString& textFolder, KindOf kindOf);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    void needOpen() const;
    const Texts& texts() const { return m_texts; }
    const QString& subject() const { return m_subject; }

    /// Runs a named statement; the answer holds its rows.
    template<class... Values>
    Statement run(const char* name, const Values&... values) {
        return runText(m_texts.text(QLatin1String(name)), {toVariant(values)...});
    }
    /// The same, to be run many times.
    Statement prepare(const char* name) { return prepared(m_texts.text(QLatin1String(name))); }
    /// How many rows a named statement changed.
    template<class... Values>
    qint64 change(const char* name, const Values&... values) {
        return run(name, values...).changed();
    }
    /// The first column of the only row.
    template<class... Values>
    std::optional<qint64> ask(const char* name, const Values&... values) {
        Statement answer = run(name, values...);
        return answer.next() ? std::optional(answer.number(0)) : std::nullopt;
    }
    /// Runs composed text; prepared once per text.
    Statement runText(const QString& sql, const QVariantList& values);
    /// Runs once, without keeping it: pragmas, transactions, migrations. Answers the first column, if any.
    QVariant once(const QString& sql);

    FoundByEnd& foundByEnd() { return m_foundByEnd; }
    /// What was run so far, for looking at the plans.
    QStringList preparedTexts() const;

    // Through Transaction only.
    void begin() { run("transaction.begin"); }
    void commit() { run("transaction.commit"); }
    void rollback() noexcept;

    [[noreturn]] void raiseFrom(const QSqlError& error) const;

 private:
    Statement prepared(const QString& sql);

    QSqlDatabase m_database;
    QString m_subject;
    Texts m_texts;
    KindOf m_kindOf;
    FoundByEnd m_foundByEnd;
    std::unordered_map<QString, std::unique_ptr<Prepared>> m_statements;
};

}  // namespace hongyan::store
