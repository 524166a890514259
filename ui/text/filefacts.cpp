#include "ui/text/filefacts.h"

#include <QCoreApplication>
#include <QLocale>

#include "base/outside.h"
#include "ui/text/errors.h"
#include "ui/text/formats.h"

namespace hongyan::text {
namespace {

struct FileFacts {
    Q_DECLARE_TR_FUNCTIONS(FileFacts)
};

QString encodingFact(const recipients::SourceInfo& source) {
    const QString read = word(source.encoding);
    const QString other = source.otherEncoding ? word(*source.otherEncoding) : QString();
    if (source.strayLines == 0)
        return other.isEmpty() ? QString()
                               : FileFacts::tr("It is read as %1 and may be %2: look at the values").arg(read, other);
    const int lines = static_cast<int>(source.strayLines);
    return other.isEmpty()
               ? FileFacts::tr("It is read as %1; %Ln line(s) of damaged text, whose rows are left out", nullptr, lines)
                     .arg(read)
               : FileFacts::tr("It is read as %1; %Ln line(s) are not, but may be %2. Their rows are left out", nullptr,
                               lines)
                     .arg(read, other);
}

}  // namespace

QStringList factsOf(const recipients::SourceInfo& source, const recipients::ReadOptions& chosen) {
    QStringList facts;
    if (source.headerRow == 0 && !chosen.headerRow)
        facts << FileFacts::tr("The first row holds an openid already: there is no header");
    if (source.headerRow > 1 && !chosen.headerRow)
        facts << FileFacts::tr("Row %1 is the header; what stands above it was passed over")
                     .arg(number(source.headerRow));
    if (const QString encoding = encodingFact(source); !encoding.isEmpty())
        facts << encoding;
    if (!source.guardedColumns.isEmpty())
        facts << FileFacts::tr("The ` or ' in front of the values, which keeps them text, was left out in: %1")
                     .arg(visibleName(QLocale().createSeparatedList(source.guardedColumns)));
    return facts;
}

}  // namespace hongyan::text
