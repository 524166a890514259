#include "recipients/columns.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <array>

#include "base/visible.h"
#include "recipients/rowreader.h"

namespace hongyan::recipients {
namespace {

// "Open_ID " and "open id" are the same name to a person.
QString folded(const QString& name) {
    QString result;
    for (QChar c : name)
        if (c.isLetterOrNumber() && !isInvisible(c.unicode()))
            result += c.toCaseFolded();
    return result;
}

bool namesUnionid(const QString& foldedName) {
    return foldedName.contains(u"unionid");
}

int indexOfFirst(const QStringList& header, const std::vector<QString>& wanted) {
    for (const auto& name : wanted)
        for (int i = 0; i < header.size(); ++i)
            if (folded(header[i]) == name)
                return i;
    return -1;
}

struct Share {
    int openids = 0;
    int filled = 0;
};

template<class Test>
Share shareOf(int column, const std::vector<Row>& sample, Test test) {
    Share share;
    for (const auto& row : sample) {
        const QString text = cleanedId(row.cells.value(column));
        share.filled += !text.isEmpty();
        share.openids += test(text);
    }
    return share;
}

// The column of which most values pass the test: at least four in five, since some rows are always wrong.
template<class Test>
int columnByValues(const QStringList& header, const std::vector<Row>& sample, Test test) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < header.size(); ++i) {
        if (namesUnionid(folded(header[i])))
            continue;
        const auto share = shareOf(i, sample, test);
        if (share.openids * 5 >= share.filled * 4 && share.openids > most) {
            best = i;
            most = share.openids;
        }
    }
    return best;
}

}  // namespace

QString columnLetter(int column) {
    QString letters;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1)
        letters.prepend(QChar(u'A' + rest % 26));
    return letters;
}

QStringList uniqueHeader(const QStringList& cells) {
    QStringList header;
    QSet<QString> taken;
    for (const auto& cell : cells)
        taken.insert(cleanedName(cell));
    QSet<QString> used;
    QHash<QString, int> lastNumbers;
    for (int i = 0; i < cells.size(); ++i) {
        const QString simplified = cleanedName(cells[i]);
        const QString wanted = simplified.isEmpty() ? columnLetter(i) : simplified;
        QString name = wanted;
        const bool collides = simplified.isEmpty() && taken.contains(name);
        if (used.contains(name) || collides) {
            int& number = lastNumbers.insert(wanted, lastNumbers.value(wanted, 1)).value();
            do
                name = QStringLiteral("%1 (%2)").arg(wanted).arg(++number);
            while (used.contains(name) || taken.contains(name));
        }
        used.insert(name);
        header << name;
    }
    return header;
}

bool hasTwin(const QStringList& header, int column) {
    const QString start = header.value(column) + QStringLiteral(" (");
    return std::any_of(header.begin(), header.end(), [&](const QString& name) {
        return name.startsWith(start) && name.endsWith(u')') &&
               QStringView(name).sliced(start.size()).chopped(1).toInt() > 1;
    });
}

bool looksLikeOpenid(QStringView text) {
    return text.size() == 28 && text.startsWith(u'o') && canBeOpenid(text);
}

bool namesOpenid(const QString& name) {
    const QString plain = folded(name);
    return !namesUnionid(plain) && (plain.contains(u"openid") || plain == u"touser");
}

Result<int> columnNamed(const QStringList& header, const QString& name) {
    if (const auto exact = header.indexOf(name); exact >= 0)
        return static_cast<int>(exact);
    // As it is seen, then whatever its width: ｏｐｅｎｉｄ.
    const auto seen = [](const QString& text) { return cleanedName(text).toCaseFolded(); };
    const auto alike = [&](const QString& text) { return seen(text.normalized(QString::NormalizationForm_KC)); };
    for (int i = 0; i < header.size(); ++i)
        if (seen(header[i]) == seen(name))
            return i;
    for (int i = 0; i < header.size(); ++i)
        if (alike(header[i]) == alike(name))
            return i;
    // The first of several columns of one name may be counted, too.
    if (const QString first = QStringLiteral(" (1)"); name.endsWith(first))
        if (const auto bare = columnNamed(header, name.chopped(first.size())); bare && hasTwin(header, *bare))
            return bare;
    return fail(ErrorKind::NoSuchColumn, name, header.join(QStringLiteral(", ")));
}

int guessOpenidColumn(const QStringList& header, const std::vector<Row>& sample) {
    static const std::vector<QString> exact{QStringLiteral("openid"), QStringLiteral("wxopenid"),
                                            QStringLiteral("touser"), QStringLiteral("微信openid"),
                                            QStringLiteral("用户openid")};
    static const std::vector<QString> weak{QStringLiteral("微信号"),   QStringLiteral("微信id"),
                                           QStringLiteral("微信标识"), QStringLiteral("用户标识"),
                                           QStringLiteral("粉丝标识"), QStringLiteral("wechatid")};
    if (const int column = indexOfFirst(header, exact); column >= 0)
        return column;
    for (int i = 0; i < header.size(); ++i)
        if (namesOpenid(header[i]))
            return i;
    if (const int column = columnByValues(header, sample, looksLikeOpenid); column >= 0)
        return column;
    if (const int column = indexOfFirst(header, weak); column >= 0)
        return column;
    // Twelve letters may be a surname or a product code; only the length of the platform's openids speaks for itself.
    return columnByValues(header, sample, [](QStringView text) { return text.size() >= 24 && canBeOpenid(text); });
}

int guessNameColumn(const QStringList& header) {
    static const std::vector<QString> exact{
        QStringLiteral("姓名"),     QStringLiteral("名字"),     QStringLiteral("客户姓名"), QStringLiteral("用户姓名"),
        QStringLiteral("昵称"),     QStringLiteral("称呼"),     QStringLiteral("收件人"),   QStringLiteral("联系人"),
        QStringLiteral("客户"),     QStringLiteral("name"),     QStringLiteral("fullname"), QStringLiteral("nickname"),
        QStringLiteral("customer"), QStringLiteral("recipient")};
    static const std::vector<QString> parts{
        QStringLiteral("姓名"),     QStringLiteral("名字"),         QStringLiteral("昵称"),
        QStringLiteral("称呼"),     QStringLiteral("收件人"),       QStringLiteral("客户名"),
        QStringLiteral("nickname"), QStringLiteral("fullname"),     QStringLiteral("customername"),
        QStringLiteral("username"), QStringLiteral("recipientname")};
    if (const int column = indexOfFirst(header, exact); column >= 0)
        return column;
    for (const auto& part : parts)
        for (int i = 0; i < header.size(); ++i)
            if (folded(header[i]).contains(part))
                return i;
    return -1;
}

}  // namespace hongyan::recipients
