#include "store/sql/searchwords.h"

#include <QRegularExpression>
#include <algorithm>

#include "base/visible.h"

namespace hongyan::store {
namespace {

bool canEndOpenid(const QString& text) {
    return text.size() >= shortestEnd && std::ranges::all_of(text, [](QChar each) {
               return each == u'_' || each == u'-' || (each.unicode() < 0x80 && each.isLetterOrNumber());
           });
}

}  // namespace

QString SearchWords::behind() const {
    return start + QString::fromUcs4(U"\U0010FFFF", 1);
}

SearchWords searchWordsFrom(const QString& typed, Session& session) {
    static const QRegularExpression shortened(QStringLiteral(R"(^([\w-]*)\s*(?:[…⋯]+|\.{2,})\s*([\w-]+)$)"));
    const QString words = cleanedName(typed);
    if (const auto match = shortened.match(words); match.hasMatch())
        return {match.captured(1), match.captured(2)};
    const SearchWords plain{words, {}};
    if (!canEndOpenid(words))
        return plain;
    const QVariantList range{plain.first(), plain.behind(), 1};
    Statement width = session.runText(session.texts().text(QStringLiteral("search.width")), range + range);
    return width.next() && width.number(0) > 0 ? plain : SearchWords{{}, words};
}

std::optional<std::vector<qint64>> deliveriesEnding(const SearchWords& words, qsizetype most, Session& session) {
    FoundByEnd& found = session.foundByEnd();
    const bool isAnew = found.start != words.start || found.end != words.end;
    if (isAnew)
        found = {words.start, words.end, 0, {}};
    const auto room = most - static_cast<qsizetype>(found.ids.size());
    const qint64 newest = session.ask("search.newest").value_or(0);
    if (room > 0 && newest > found.newest) {
        Statement rows = session.run(isAnew ? "search.ends" : "search.ends.since", words.first(), words.behind(),
                                     words.endLength(), words.end, isAnew ? newest : found.newest, room);
        while (rows.next())
            found.ids.push_back(rows.number(0));
        found.newest = newest;
    }
    return static_cast<qsizetype>(found.ids.size()) < most ? std::optional(found.ids) : std::nullopt;
}

}  // namespace hongyan::store
