#include "templates/link.h"

#include <QUrl>
#include <algorithm>

namespace hongyan::templates {
namespace {

bool endsLink(QChar ch) {
    return ch.isSpace() || ch.category() == QChar::Other_Control;
}

bool contains(QStringView text, QStringView marks) {
    return std::find_first_of(text.begin(), text.end(), marks.begin(), marks.end()) != text.end();
}

/// What follows the scheme, or nothing where there is none.
QStringView afterScheme(QStringView link) {
    const qsizetype mark = link.indexOf(u"://");
    return mark < 0 ? QStringView() : link.sliced(mark + 3);
}

}  // namespace

LinkPlace placeAfter(LinkKind kind, QStringView before, bool first) {
    if (first)
        return LinkPlace::Whole;
    switch (kind) {
        case LinkKind::PagePath:
            return contains(before, u"?#") ? LinkPlace::Component : LinkPlace::Segments;
        case LinkKind::WebPage: {
            const QStringView rest = afterScheme(before);
            return rest.isNull() || contains(rest, u"/?#") ? LinkPlace::Component : LinkPlace::Host;
        }
    }
    Q_UNREACHABLE();
}

QString writtenAt(LinkPlace place, const QString& value) {
    switch (place) {
        case LinkPlace::Whole:
            return value.trimmed();
        case LinkPlace::Segments:
            return QString::fromLatin1(QUrl::toPercentEncoding(value, "/"));
        case LinkPlace::Host:
        case LinkPlace::Component:
            return QString::fromLatin1(QUrl::toPercentEncoding(value));
    }
    Q_UNREACHABLE();
}

bool opensTheWeb(QStringView link) {
    if (!link.startsWith(u"https://", Qt::CaseInsensitive) && !link.startsWith(u"http://", Qt::CaseInsensitive))
        return false;
    const QStringView rest = afterScheme(link);
    const auto end = std::ranges::find_if(rest, [](QChar ch) { return ch == u'/' || ch == u'?' || ch == u'#'; });
    const bool hasHost = std::any_of(rest.begin(), end, [](QChar ch) { return ch.isLetterOrNumber(); });
    const bool isHost = std::none_of(rest.begin(), end, [](QChar ch) { return ch == u'%' || ch == u'\\'; });
    return hasHost && isHost && std::ranges::none_of(rest, endsLink);
}

bool canBePagePath(QStringView path) {
    return std::ranges::none_of(path, endsLink);
}

}  // namespace hongyan::templates
