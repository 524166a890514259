#include "sandbox/people.h"

#include <QDateTime>
#include <QHash>
#include <QRandomGenerator>
#include <QSet>

#include "base/calendar.h"

namespace hongyan::sandbox {
namespace {

using namespace Qt::StringLiterals;

constexpr int rowCount = 500;
constexpr quint32 seed = 20261120;

/// What is special about a row, by its index. Spread out, so that a list stopped early has met several.
const QHash<int, QString>& endings() {
    static const QHash<int, QString> table = [] {
        QHash<int, QString> made;
        const auto put = [&made](const QString& ending, std::initializer_list<int> rows) {
            for (int row : rows)
                made.insert(row, ending);
        };
        put(u"_E43004"_s, {17, 63, 118, 171, 229, 287, 352, 431});
        put(u"_E48002"_s, {41, 146, 263, 397});
        put(u"_E43019"_s, {88, 311});
        put(u"_E40252"_s, {102, 333});
        put(u"_EBUSY"_s, {55, 203, 418});
        put(u"_CLOSE"_s, {75, 376});
        put(u"_HTML"_s, {134});
        return made;
    }();
    return table;
}
/// Row → the earlier row whose openid it repeats.
const QHash<int, int> repeats{{6, 0}, {95, 31}, {190, 12}, {275, 230}, {340, 5}, {460, 300}};
const QHash<int, QString> invalids{{8, u"oR3dK5pL1oU…"_s}, {160, u"13812087764"_s}, {365, u"oR3dK5 沈一诺"_s}};
const QSet<int> longNames{10, 121, 214, 302, 445};

const QStringList goods{u"卡布奇诺玫瑰 11 枝"_s, u"白色郁金香 20 枝"_s, u"洛神玫瑰礼盒 19 枝"_s, u"尤加利叶 2 扎"_s,
                        u"向日葵花束 6 枝"_s,    u"混色满天星"_s,       u"蓝色绣球 3 枝"_s,      u"康乃馨礼盒 33 枝"_s,
                        u"蝴蝶兰 5 株"_s,        u"洋桔梗混搭 12 枝"_s, u"红掌 3 盆"_s,          u"小苍兰 30 枝"_s,
                        u"周花订阅第 3 期"_s};
const QStringList longGoods{u"香槟玫瑰桌花（含花瓶与贺卡，可代写祝福语）"_s,
                            u"开业花篮一对（双层，含丝带题字，限同城当日送达）"_s};
const QStringList firstPeople{u"沈一诺"_s, u"韩雪莹"_s, u"林晓雯"_s, u"曹雨欣"_s, u"赵明轩"_s, u"丁思琪"_s,
                              u"潘子轩"_s, u"蒋欣妍"_s, u"蔡俊熙"_s, u"魏诗涵"_s, u"叶梓萱"_s, u"田宇航"_s};
const QString surnames = u"王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡"_s;
const QString givens = u"雨欣子轩梓萱浩然思远诗涵俊杰佳怡明宇晓雯嘉豪若曦一诺静雅志强文博雪莹天宇可馨瑞泽"_s;

class Florist {
 public:
    QStringList row(int index) {
        QStringList values;
        values << openid(index) << name(index) << phone();
        values << u"DD2026112000%1"_s.arg(3185 + index, 4, 10, QLatin1Char('0')) << product(index);
        values += parcel();
        values << sentAt(index);
        m_openids.append(values.constFirst());
        return values;
    }

 private:
    int below(qsizetype bound) { return m_random.bounded(int(bound)); }
    const QString& oneOf(const QStringList& list) { return list[below(list.size())]; }

    QString openid(int index) {
        const QString made = u"oR3dK5"_s + letters(22 - endings().value(index).size()) + endings().value(index);
        if (const auto earlier = repeats.constFind(index); earlier != repeats.constEnd())
            return m_openids[*earlier];
        return invalids.value(index, made);
    }
    QString letters(qsizetype count) {
        const QString alphabet = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"_s;
        QString made;
        for (qsizetype i = 0; i < count; ++i)
            made += alphabet[below(alphabet.size())];
        return made;
    }
    QString name(int index) {
        const QString made = QString(surnames[below(surnames.size())]) + givens[below(givens.size())] +
                             (below(4) == 0 ? QString() : QString(givens[below(givens.size())]));
        return index < firstPeople.size() ? firstPeople[index] : made;
    }
    QString phone() {
        static const QStringList heads{u"138"_s, u"159"_s, u"186"_s, u"137"_s, u"177"_s, u"133"_s, u"150"_s};
        return oneOf(heads) + u"%1"_s.arg(below(100'000'000), 8, 10, QLatin1Char('0'));
    }
    QString product(int index) {
        if (longNames.contains(index))
            return oneOf(longGoods);
        return index < 3 ? goods[index] : oneOf(goods);
    }
    QStringList parcel() {
        const QString digits = u"%1"_s.arg(below(1'000'000'000), 9, 10, QLatin1Char('0'));
        switch (below(5)) {
            case 0:
                return {u"中通快递"_s, u"75830"_s + digits};
            case 1:
                return {u"京东快递"_s, u"JDVA19"_s + digits};
            default:
                return {u"顺丰速运"_s, u"SF1409"_s + digits};
        }
    }
    static QString sentAt(int index) {
        const QDateTime first = toDateTime(inUtc(QDate(2026, 11, 20), QTime(13, 41)));
        return first.addSecs(qint64(index) * 50).toString(u"yyyy-MM-dd HH:mm"_s);
    }

    QRandomGenerator m_random{seed};
    QStringList m_openids;
};

}  // namespace

QStringList sampleColumns() {
    return {u"openid"_s,   u"姓名"_s,     u"手机号"_s, u"订单编号"_s,
            u"商品名称"_s, u"快递公司"_s, u"运单号"_s, u"发货时间"_s};
}

const std::vector<QStringList>& sampleRows() {
    static const std::vector<QStringList> rows = [] {
        std::vector<QStringList> made;
        Florist florist;
        for (int index = 0; index < rowCount; ++index)
            made.push_back(florist.row(index));
        return made;
    }();
    return rows;
}

const QStringList& followers() {
    static const QStringList openids = [] {
        QStringList made;
        for (int index = 0; index < rowCount; ++index)
            if (!invalids.contains(index) && !repeats.contains(index))
                made.append(sampleRows()[std::size_t(index)].constFirst());
        return made;
    }();
    return openids;
}

}  // namespace hongyan::sandbox
