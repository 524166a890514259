#include "recipients/errornames.h"

#include <QString>
#include <algorithm>
#include <array>

namespace hongyan::recipients {
namespace {

// Excel's in every language but in a few of Europe, WPS's and LibreOffice's.
constexpr std::array<QLatin1String, 20> names{
    QLatin1String("#N/A"),      QLatin1String("#REF!"),         QLatin1String("#VALUE!"),    QLatin1String("#DIV/0!"),
    QLatin1String("#NAME?"),    QLatin1String("#NULL!"),        QLatin1String("#NUM!"),      QLatin1String("#SPILL!"),
    QLatin1String("#CALC!"),    QLatin1String("#FIELD!"),       QLatin1String("#BLOCKED!"),  QLatin1String("#UNKNOWN!"),
    QLatin1String("#CONNECT!"), QLatin1String("#GETTING_DATA"), QLatin1String("#EXTERNAL!"), QLatin1String("#BUSY!"),
    QLatin1String("#PYTHON!"),  QLatin1String("#TIMEOUT!"),     QLatin1String("#MACRO?"),    QLatin1String("#ERROR!")};
constexpr qsizetype longest = 16;

// LibreOffice's Err:502, 错误:502 in Chinese.
bool isNumbered(QStringView text) {
    for (const QStringView start : {QStringView(u"Err:"), QStringView(u"错误:"), QStringView(u"错误：")}) {
        if (!text.startsWith(start, Qt::CaseInsensitive))
            continue;
        const QStringView number = text.sliced(start.size());
        return number.size() == 3 && number.front() == u'5' &&
               std::all_of(number.begin(), number.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    }
    return false;
}

// What Excel shows, copies and exports where a column is too narrow.
bool isTooNarrow(QStringView text) {
    constexpr qsizetype fewest = 3;
    return text.size() >= fewest && std::all_of(text.begin(), text.end(), [](QChar c) { return c == u'#'; });
}

}  // namespace

bool namesError(QStringView text) {
    const QStringView name = text.trimmed();
    if (isTooNarrow(name))
        return true;
    if (name.isEmpty() || name.size() > longest)
        return false;
    if (name.front() != u'#')
        return isNumbered(name);
    return std::any_of(names.begin(), names.end(),
                       [&](QLatin1String known) { return name.compare(known, Qt::CaseInsensitive) == 0; });
}

}  // namespace hongyan::recipients
