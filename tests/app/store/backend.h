#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>
#include <QVariant>
#include <memory>

#include "store/database.h"

namespace hongyan::store {

/// A clock that moves when told to.
class HandClock final : public Clock {
 public:
    Timestamp now() const override { return m_now; }
    SteadyTime steady() const override { return SteadyTime(m_now.time_since_epoch()); }
    void advance(Milliseconds by) { m_now += by; }

 private:
    Timestamp m_now = fromMilliseconds(1'795'250'000'000);
};

/// A database of one kind, empty at first, that the behaviour suite runs against.
class Backend {
 public:
    virtual ~Backend() = default;
    virtual Result<std::unique_ptr<Connection>> open(Mode mode) = 0;
    /// Behind the store's back: the first column of the first row.
    virtual QVariant ask(const QString& sql) = 0;
};

class SqliteBackend final : public Backend {
 public:
    explicit SqliteBackend(const Clock& clock) : m_clock(clock) {}

    QString folder() const { return m_folder.path(); }
    QString file() const { return sqliteFile(m_folder.path()); }
    Result<std::unique_ptr<Connection>> open(Mode mode) override { return openSqlite(m_folder.path(), mode, m_clock); }

    QVariant ask(const QString& sql) override {
        QVariant answer;
        {
            QSqlDatabase raw = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("raw"));
            raw.setDatabaseName(file());
            if (!raw.open())
                qFatal("%s", qPrintable(raw.lastError().text()));
            QSqlQuery query(raw);
            if (!query.exec(sql))
                qFatal("%s: %s", qPrintable(sql), qPrintable(query.lastError().text()));
            if (query.next())
                answer = query.value(0);
        }
        QSqlDatabase::removeDatabase(QStringLiteral("raw"));
        return answer;
    }

 private:
    QTemporaryDir m_folder;
    const Clock& m_clock;
};

/// One row per kind of database: the global data of every behaviour test.
inline void addBackends() {
    QTest::addColumn<QString>("backend");
    QTest::newRow("sqlite") << QStringLiteral("sqlite");
}
inline std::unique_ptr<Backend> makeBackend(const QString& name, const Clock& clock) {
    if (name == QLatin1String("sqlite"))
        return std::make_unique<SqliteBackend>(clock);
    qFatal("no backend %s", qPrintable(name));
}

}  // namespace hongyan::store
