#include <QRegularExpression>

#include "wechat/answers.h"

namespace hongyan::wechat {
namespace {

QString addressIn(const QString& errmsg) {
    static const QRegularExpression form(
        QStringLiteral("invalid ip\\s+([0-9a-fA-F.:]+)(?:\\s+ipv6\\s+([0-9a-fA-F.:]+))?"));
    const auto match = form.match(errmsg);
    const QString second = match.captured(2);
    // "::ffff:1.2.3.4" only repeats the IPv4, which is what the whitelist takes.
    const bool mapped = second.startsWith(QLatin1String("::ffff:"), Qt::CaseInsensitive);
    return second.isEmpty() || mapped ? match.captured(1) : second;
}

QString fieldIn(const QString& errmsg) {
    // The platform may cut the text within ".value".
    static const QRegularExpression form(QStringLiteral("data\\.([^\\s{}]+?)\\.val"));
    return form.match(errmsg).captured(1);
}

}  // namespace

Errmsg parseErrmsg(const QString& errmsg) {
    static const QRegularExpression ending(
        QStringLiteral("[,\\s]*(?:rid:\\s*([0-9a-f]{8}(?:-[0-9a-f]{8}){1,2})|hints?:\\s*\\[([^\\]]*)\\])\\s*$"));
    static const QRegularExpression inside(QStringLiteral("\\s*hints?:\\s*\\[([^\\]]*)\\]"));
    Errmsg parsed;
    parsed.text = errmsg;
    const auto match = ending.match(parsed.text);
    if (match.hasMatch()) {
        parsed.rid = match.captured(1);
        parsed.hint = match.captured(2);
        parsed.text.truncate(match.capturedStart());
    }
    if (const auto within = inside.match(parsed.text); within.hasMatch())
        parsed.hint = within.captured(1);
    parsed.text = parsed.text.remove(inside).trimmed();
    parsed.field = fieldIn(parsed.text);
    parsed.address = addressIn(parsed.text);
    return parsed;
}

}  // namespace hongyan::wechat
