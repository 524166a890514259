#pragma once

#include <QStringList>

namespace hongyan::recipients {

/// "A" for 0, "Z" for 25, "AA" for 26.
QString columnLetter(int column);

/// Names cleaned; nameless columns named after their letter, repeated names numbered "name (2)".
QStringList uniqueHeader(const QStringList& cells);

/// Whether others have the column's name in the file: they are called "name (2)" and so on.
bool hasTwin(const QStringList& header, int column);

/// 28 characters that start with o, as the platform makes them: strict enough to tell data from a header.
bool looksLikeOpenid(QStringView text);

/// True for openid, open_id, "OpenID ", touser, 用户openid …; false for unionid.
bool namesOpenid(const QString& name);

}  // namespace hongyan::recipients
