#include <QCryptographicHash>

#include "recipients/rowreader.h"

namespace hongyan::recipients {
namespace {

QString normalised(const QString& name) {
    QString result;
    for (QChar c : name.normalized(QString::NormalizationForm_KC))
        if (!c.isSpace())
            result += c;
    return result.toCaseFolded();
}

}  // namespace

QString headerSignature(const QStringList& header) {
    QStringList names;
    for (const auto& name : header)
        names << normalised(name);
    names.sort();
    // Names are no longer able to hold the white space between them.
    const QByteArray hash = QCryptographicHash::hash(names.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(32));
}

}  // namespace hongyan::recipients
