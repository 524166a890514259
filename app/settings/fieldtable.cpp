#include "settings/fieldtable.h"

#include <utility>

namespace hongyan::settings {

QString toText(int value) {
    return QString::number(value);
}
QString toText(bool value) {
    return value ? QStringLiteral("true") : QStringLiteral("false");
}
QString toText(const QString& value) {
    return value;
}
QString toText(const QByteArray& value) {
    return QString::fromLatin1(value.toBase64());
}

bool fromText(const QString& text, int& value) {
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber)
        value = number;
    return isNumber;
}
bool fromText(const QString& text, bool& value) {
    if (text != QLatin1String("true") && text != QLatin1String("false"))
        return false;
    value = text == QLatin1String("true");
    return true;
}
bool fromText(const QString& text, QString& value) {
    value = text;
    return true;
}
bool fromText(const QString& text, QByteArray& value) {
    auto bytes = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return false;
    value = std::move(bytes.decoded);
    return true;
}

void renameKeys(QSettings& file, std::span<const Rename> renames) {
    for (const auto& [before, now] : renames) {
        const auto stored = file.value(QLatin1String(before));
        if (!stored.isValid())
            continue;
        if (!file.contains(QLatin1String(now)))
            file.setValue(QLatin1String(now), stored);
        file.remove(QLatin1String(before));
    }
}

}  // namespace hongyan::settings
