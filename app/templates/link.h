#pragma once

#include <QString>

namespace hongyan::templates {

/// What a text with variables leads to.
enum class LinkKind {
    WebPage,
    PagePath  ///< of a mini-program: pages/order/detail?no=1
};

/// Where in a link a variable stands, and with that how its value is written there.
enum class LinkPlace {
    Whole,     ///< first in the link: the value is a link, or the beginning of one, and stays as it is
    Host,      ///< what is more than a part of a name is encoded, and the check finds it
    Segments,  ///< of a page path, with its slashes
    Component  ///< one segment, one value of a query, or in a fragment
};

/// `before`: the literal text of the link so far. `first`: nothing, a variable neither, stands before.
LinkPlace placeAfter(LinkKind kind, QStringView before, bool first);
/// Percent-encoded as RFC 3986 wants it there: the one who reads the link back has the value again.
QString writtenAt(LinkPlace place, const QString& value);

/// http:// or https://, a host, and nothing that ends a link: no blank, no line break, no control character.
bool opensTheWeb(QStringView link);
/// Without blanks, line breaks and control characters.
bool canBePagePath(QStringView path);

}  // namespace hongyan::templates
