#include "settings/tokenaddress.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <functional>

namespace hongyan::settings {
namespace {

/// Called with the decoded name of a part and what stands there, percent-encoded; answers what is to stand there.
using Change = std::function<QString(const QString& name, const QString& value)>;

QString place() {
    return QStringLiteral("%7Bsecret%7D");
}
QString passwordName() {
    return QStringLiteral("password");
}

bool speaksOfSecret(const QString& name) {
    static constexpr std::array parts{u"key",    u"secret", u"token",   u"pass", u"pwd",  u"auth", u"sign", u"cred",
                                      u"ticket", u"cookie", u"session", u"密",   u"口令", u"令牌", u"签名"};
    static constexpr std::array wholes{u"sig", u"hmac", u"jwt", u"ak", u"sk"};
    const QString lower = name.toLower();
    return std::ranges::any_of(parts, [&](const char16_t* part) { return lower.contains(QStringView(part)); }) ||
           std::ranges::any_of(wholes, [&](const char16_t* whole) { return lower == QStringView(whole); });
}

/// What may stand beside {secret}: a literal plus, which servers read in two ways, and the end of a line.
const QRegularExpression& between() {
    static const QRegularExpression ends(QStringLiteral("\\+|%0[AD]"));
    return ends;
}

bool isPlain(const QString& name, const QString& value) {
    return speaksOfSecret(name) && !QString(value).remove(place()).remove(between()).isEmpty();
}

QString changedQuery(const QString& query, const Change& change) {
    static const QRegularExpression ends(QStringLiteral("[&;]"));
    QString changed;
    for (qsizetype from = 0; from <= query.size();) {
        const qsizetype found = query.indexOf(ends, from);
        const qsizetype end = found < 0 ? query.size() : found;
        const QString item = query.mid(from, end - from);
        const qsizetype value = item.indexOf(u'=') + 1;
        const QString name = QUrl::fromPercentEncoding(item.left(std::max<qsizetype>(value - 1, 0)).toLatin1());
        changed += item.left(value) + change(name, item.mid(value)) + query.mid(end, 1);
        from = end + 1;
    }
    return changed;
}

QUrl changed(QUrl address, const Change& change) {
    const QString user = address.userName(QUrl::FullyEncoded);
    if (const QString now = change({}, user); now != user)
        address.setUserName(now, QUrl::StrictMode);
    const QString password = address.password(QUrl::FullyEncoded);
    if (const QString now = change(passwordName(), password); now != password)
        address.setPassword(now, QUrl::StrictMode);
    const QString path = address.path(QUrl::FullyEncoded);
    if (const QString now = change({}, path); now != path)
        address.setPath(now, QUrl::StrictMode);
    const QString query = address.query(QUrl::FullyEncoded);
    if (const QString now = changedQuery(query, change); now != query)
        address.setQuery(now, QUrl::StrictMode);
    return address;
}

void look(const QUrl& address, const std::function<void(const QString& name, const QString& value)>& at) {
    changed(address, [&](const QString& name, const QString& value) {
        at(name, value);
        return value;
    });
}

int writtenPlaces(const QUrl& address) {
    qsizetype places = 0;
    look(address, [&](const QString&, const QString& value) { places += value.count(place()); });
    return static_cast<int>(places);
}

/// Nowhere written: it is the password of the user named.
bool isUsers(const QUrl& address) {
    return !address.userName().isEmpty() && address.password().isEmpty() && writtenPlaces(address) == 0;
}

qsizetype linesOf(const Secret& secret) {
    return secret.reveal().count('\n') + 1;
}

}  // namespace

bool holdsSecret(const QUrl& address) {
    bool holds = false;
    look(address, [&](const QString& name, const QString& value) { holds = holds || isPlain(name, value); });
    return holds;
}

int secretPlaces(const QUrl& address) {
    return isUsers(address) ? 1 : writtenPlaces(address);
}

bool needsSecret(const QUrl& address) {
    return writtenPlaces(address) > 0;
}

bool fitsPlaces(const QUrl& address, const Secret& secret) {
    return linesOf(secret) == 1 || linesOf(secret) == secretPlaces(address);
}

QUrl withSecret(const QUrl& address, const Secret& secret) {
    if (secret.isEmpty())
        return address;
    const bool isForAll = linesOf(secret) == 1;
    const QByteArray& lines = secret.reveal();
    qsizetype from = 0;
    const auto nextLine = [&] {
        const qsizetype end = lines.indexOf('\n', from);
        QByteArray line = lines.mid(from, end < 0 ? -1 : end - from);
        if (!isForAll)
            from = end < 0 ? lines.size() : end + 1;
        return line;
    };
    QUrl written = address;
    if (isUsers(address))
        written.setPassword(place(), QUrl::StrictMode);
    return changed(written, [&](const QString&, const QString& value) {
        QString filled;
        qsizetype done = 0;
        for (qsizetype at = value.indexOf(place()); at >= 0; at = value.indexOf(place(), done)) {
            filled += value.mid(done, at - done) + QString::fromLatin1(nextLine().toPercentEncoding());
            done = at + place().size();
        }
        return filled + value.mid(done);
    });
}

SplitAddress splitAddress(const QUrl& address) {
    QByteArray lines;
    const auto take = [&](const QString& part) {
        if (part.isEmpty())
            return QString();
        if (!lines.isEmpty())
            lines += '\n';
        lines += QByteArray::fromPercentEncoding(part.toLatin1());
        return place();
    };
    const QUrl split = changed(address, [&](const QString& name, const QString& value) {
        if (!isPlain(name, value))
            return value;
        QString places;
        qsizetype from = 0;
        for (auto ends = between().globalMatch(value); ends.hasNext();) {
            const QRegularExpressionMatch end = ends.next();
            places += take(value.mid(from, end.capturedStart() - from)) + end.captured();
            from = end.capturedEnd();
        }
        return places + take(value.mid(from));
    });
    return {split, Secret(std::move(lines))};
}

QString shownAddress(const QUrl& address) {
    return address.toString().replace(place(), QStringLiteral("{secret}"), Qt::CaseInsensitive);
}

QString serverOf(const QUrl& address) {
    QUrl server;
    server.setHost(address.host());
    server.setPort(address.port());
    server.setUserName(address.userName());
    return server.authority(QUrl::FullyEncoded);
}

}  // namespace hongyan::settings
