#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>
#include <vector>

namespace hongyan::test {

/// Every file below <dataFolder>/logs, the oldest of a process first.
inline QFileInfoList logFilesIn(const QString& dataFolder) {
    return QDir(dataFolder + QStringLiteral("/logs"))
        .entryInfoList({QStringLiteral("*.jsonl*")}, QDir::Files, QDir::Time | QDir::Reversed);
}

/// Every line of every log file. A line that is not a JSON object ends the test program.
inline std::vector<QJsonObject> logLinesIn(const QString& dataFolder) {
    std::vector<QJsonObject> lines;
    for (const QFileInfo& info : logFilesIn(dataFolder)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(info.filePath()));
        const QByteArray text = file.readAll();
        if (!text.isEmpty() && !text.endsWith('\n'))
            qFatal("%s ends in half a line", qPrintable(info.filePath()));
        for (const QByteArray& line : text.split('\n')) {
            if (line.isEmpty())
                continue;
            QJsonParseError error;
            const QJsonDocument document = QJsonDocument::fromJson(line, &error);
            if (!document.isObject())
                qFatal("not a JSON object (%s): %s", qPrintable(error.errorString()), line.constData());
            lines.push_back(document.object());
        }
    }
    return lines;
}

/// Where one of `needles` (secrets, tokens, texts of messages) stands in a log file, in plain or as JSON or a URL would
/// write it; empty when nowhere. Also says so when there is no log at all, which would prove nothing.
inline QString leakIn(const QString& dataFolder, const QStringList& needles) {
    qint64 read = 0;
    for (const QFileInfo& info : logFilesIn(dataFolder)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return info.fileName() + QStringLiteral(" cannot be read");
        const QByteArray text = file.readAll();
        read += text.size();
        for (const QString& needle : needles) {
            const QByteArray json =
                QJsonDocument(QJsonArray{needle}).toJson(QJsonDocument::Compact).chopped(2).sliced(2);
            for (const QByteArray& form : {needle.toUtf8(), json, QUrl::toPercentEncoding(needle)})
                if (!form.isEmpty() && text.contains(form))
                    return QStringLiteral("%1 holds \"%2\"").arg(info.fileName(), needle);
        }
    }
    return read > 0 ? QString() : QStringLiteral("there is nothing in the log");
}

}  // namespace hongyan::test
