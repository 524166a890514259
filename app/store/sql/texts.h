#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace hongyan::store {

/// The statements of one dialect: resource files with `-- name: <name>` above each. `{name}` stands for another one.
class Texts {
 public:
    /// `folder` is a resource folder; its migrations/ holds 0001.sql, 0002.sql ….
    explicit Texts(const QString& folder);

    /// Asserts that it exists: a missing one is a mistake in the program.
    const QString& text(const QString& name) const;
    QStringList names() const { return m_texts.keys(); }
    /// The statements of migration `number` (from 1); empty when there is none.
    QStringList migration(int number) const;

 private:
    void read(const QString& path);
    QString expanded(QString text) const;

    QString m_folder;
    QHash<QString, QString> m_texts;
};

}  // namespace hongyan::store
