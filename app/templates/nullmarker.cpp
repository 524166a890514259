#include "templates/nullmarker.h"

#include <algorithm>
#include <array>

namespace hongyan::templates {

bool isNullMarker(QStringView value) {
    constexpr std::array<QStringView, 24> markers{
        u"null",    u"(null)", u"<null>", u"[null]",    u"{null}",  u"\\n",    u"none",          u"nil",
        u"(none)",  u"<none>", u"nan",    u"undefined", u"n/a",     u"#n/a",   u"#ref!",         u"#value!",
        u"#div/0!", u"#name?", u"#null!", u"#num!",     u"#spill!", u"#calc!", u"#getting_data", u"(blank)"};
    constexpr qsizetype longest = 13;
    const QStringView word = value.trimmed();
    // What a column shows, copies and exports that is too narrow for its value.
    if (word.size() >= 3 && std::ranges::all_of(word, [](QChar each) { return each == u'#'; }))
        return true;
    if (word.isEmpty() || word.size() > longest)
        return false;
    return std::ranges::any_of(markers,
                               [word](QStringView marker) { return word.compare(marker, Qt::CaseInsensitive) == 0; });
}

}  // namespace hongyan::templates
