#pragma once

#include <QByteArray>

/// What a request says in a header, however its name is written: Qt 6.8 writes all of them in small letters.
inline QByteArray headerOf(const QByteArray& request, const QByteArray& name) {
    for (const QByteArray& line : request.first(request.indexOf("\r\n\r\n")).split('\n'))
        if (const auto colon = line.indexOf(':'); line.first(qMax(colon, 0)).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    return {};
}
