#include "store/sql/texts.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace hongyan::store {
namespace {

QString contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

Texts::Texts(const QString& folder) : m_folder(folder) {
    for (const QString& file : QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files))
        read(folder + QLatin1Char('/') + file);
    for (QString& text : m_texts)
        text = expanded(text);
}

const QString& Texts::text(const QString& name) const {
    const auto found = m_texts.constFind(name);
    if (found == m_texts.constEnd())
        qFatal("no statement is named %s", qPrintable(name));
    return *found;
}

QStringList Texts::migration(int number) const {
    static const QRegularExpression comment(QStringLiteral("^--.*$"), QRegularExpression::MultilineOption);
    QString script =
        contentOf(QStringLiteral("%1/migrations/%2.sql").arg(m_folder).arg(number, 4, 10, QLatin1Char('0')));
    QStringList statements;
    for (const QString& statement : script.remove(comment).split(QStringLiteral(";\n"), Qt::SkipEmptyParts))
        if (!statement.trimmed().isEmpty())
            statements.append(statement.trimmed());
    return statements;
}

void Texts::read(const QString& path) {
    static const QString mark = QStringLiteral("-- name: ");
    for (const QString& part : contentOf(path).split(mark, Qt::SkipEmptyParts)) {
        const qsizetype end = part.indexOf(QLatin1Char('\n'));
        m_texts.insert(part.left(end).trimmed(), part.mid(end + 1).trimmed());
    }
}

QString Texts::expanded(QString text) const {
    static const QRegularExpression reference(QStringLiteral("\\{([a-z.]+)\\}"));
    for (auto match = reference.match(text); match.hasMatch(); match = reference.match(text))
        text.replace(match.capturedStart(), match.capturedLength(), m_texts.value(match.captured(1)));
    return text;
}

}  // namespace hongyan::store
