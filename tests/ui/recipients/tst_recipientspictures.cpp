#include <QDir>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTimeZone>
#include <QTranslator>

#include "readinglibrary.h"
#include "spreadsheets.h"
#include "support/ui/afternoon.h"
#include "ui/recipients/importview.h"
#include "ui/recipients/mapping.h"
#include "ui/recipients/notespanel.h"
#include "ui/recipients/recipientspage.h"
#include "ui/recipients/replacequestion.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/theme.h"

using namespace hongyan;
using namespace hongyan::recipientspage;

/// Draws the page as it was that afternoon, so that a person can lay it beside the mockup: the pictures are kept in
/// HONGYAN_PICTURES where that is set. Fails on a page that stays empty.
class RecipientsPicturesTest : public QObject {
    Q_OBJECT

 private slots:
    void draws_data();
    void draws();

 private:
    static QString shipment(const Spreadsheets& files);
    static void fillLists(fakes::ReadingLibrary& library);
};

namespace {

const QStringList columns{QStringLiteral("openid"),   QStringLiteral("姓名"),     QStringLiteral("手机号"),
                          QStringLiteral("订单编号"), QStringLiteral("商品名称"), QStringLiteral("快递"),
                          QStringLiteral("运单号"),   QStringLiteral("发货时间")};

struct Person {
    const char* head;
    const char* tail;
    const char* name;
    const char* phone;
    const char* goods;
    const char* courier;
    const char* parcel;
};

constexpr std::array people{
    Person{"oR3dK5tY8nA", "c1Xe", "沈一诺", "13812087764", "卡布奇诺玫瑰 11 枝", "顺丰速运", "SF1409273651860"},
    Person{"oR3dK5qB2sM", "u7Lf", "韩雪莹", "15921730456", "白色郁金香 20 枝", "顺丰速运", "SF1409273651871"},
    Person{"oR3dK5wJ6xH", "k9Qp", "林晓雯", "18602514983", "洛神玫瑰礼盒 19 枝", "顺丰速运", "SF1409273651882"},
    Person{"oR3dK5tY8nA", "c1Xe", "沈一诺", "13812087764", "尤加利叶 2 扎", "中通快递", "75830261947712"},
    Person{"oR3dK5zE4vC", "m3Rd", "曹雨欣", "13701926658", "向日葵花束 6 枝", "顺丰速运", ""},
    Person{"oR3dK5pL1oU…", "", "赵明轩", "17755190342", "混色满天星", "中通快递", "75830261947735"},
    Person{"oR3dK5hN9gT", "b6Ws", "丁思琪", "13390871125", "香槟玫瑰桌花（含花瓶与贺卡）", "顺丰速运",
           "SF1409273651893"},
    Person{"oR3dK5fK7dZ", "j2Vy", "潘子轩", "18217745609", "蓝色绣球 3 枝", "京东快递", "JDVA19430277518"},
    Person{"oR3dK5rS3aG", "e8Nb", "蒋欣妍", "15000368827", "康乃馨礼盒 33 枝", "顺丰速运", "SF1409273651905"},
    Person{"oR3dK5cW5iO", "x4Tm", "蔡俊熙", "13918842076", "蝴蝶兰 5 株", "顺丰速运", "SF1409273651916"},
};

QStringList rowOf(int index) {
    const auto& person = people[static_cast<std::size_t>(index) % people.size()];
    const bool first = index < static_cast<int>(people.size());
    const bool bad = first ? *person.tail == '\0' : index < 16;
    const bool repeated = !first && index >= 16 && index < 56;
    const bool gap = first ? *person.parcel == '\0' : index >= 56 && index < 78;
    const QString middle = first ? QStringLiteral("Qm7Wp2Zx5Lk4v")
                                 : QStringLiteral("%1").arg(repeated ? index + 100 : index, 13, 10, QLatin1Char('0'));
    QString openid = QString::fromUtf8(person.head) + middle + QString::fromUtf8(person.tail);
    if (first ? bad : false)
        openid = QString::fromUtf8(person.head);
    else if (bad)
        openid = QStringLiteral("oR3d");
    else if (!first && *person.tail == '\0')
        openid = QStringLiteral("oR3dK5pL1oU") + middle + QStringLiteral("q2Ed");
    return {openid,
            QString::fromUtf8(person.name),
            QString::fromUtf8(person.phone),
            QStringLiteral("DD2026112000%1").arg(3185 + index, 4, 10, QLatin1Char('0')),
            QString::fromUtf8(person.goods),
            QString::fromUtf8(person.courier),
            gap              ? QString()
            : *person.parcel ? QString::fromUtf8(person.parcel)
                             : QStringLiteral("SF1409273651990"),
            QStringLiteral("2026-11-20 %1:%2")
                .arg(13 + (41 + index) / 60 % 8)
                .arg((41 + index) % 60, 2, 10, QLatin1Char('0'))};
}

}  // namespace

// 12,575 rows below a title: 41 repeated, 7 bad, 23 without a tracking number.
QString RecipientsPicturesTest::shipment(const Spreadsheets& files) {
    int next = -1;
    // Rows 100 to 155 of the sheet are what the repeated ones repeat.
    const auto written = recipients::writeXlsx(files.path(QStringLiteral("11月20日发货名单.xlsx")),
                                               {QStringLiteral("花漾鲜花发货名单")}, [&](QStringList& cells) {
                                                   if (next == 12'575)
                                                       return false;
                                                   cells = next < 0 ? columns : rowOf(next);
                                                   ++next;
                                                   return true;
                                               });
    return written ? files.path(QStringLiteral("11月20日发货名单.xlsx")) : QString();
}

void RecipientsPicturesTest::fillLists(fakes::ReadingLibrary& library) {
    const auto add = [&](qint64 id, const QString& name, qint64 size, int duplicates, int problems, Timestamp at) {
        recipients::ListInfo info;
        info.list = {ListId{id}, name, name + QStringLiteral(".xlsx"), columns, 0, 1, size, at};
        info.duplicates = duplicates;
        info.problems = problems;
        library.listRows.push_back(info);
    };
    add(1, QStringLiteral("11月20日发货名单"), 12'527, 41, 7, fakes::at(14, 18));
    add(2, QStringLiteral("积分到期会员"), 28'102, 0, 12, fakes::at(8, 41));
    add(3, QStringLiteral("11月13日发货名单"), 11'940, 38, 3, fakes::at(14, 2) - std::chrono::hours(24 * 7));
    for (int index = 0; index < 200; ++index) {
        const QStringList row = rowOf(index);
        library.peopleRows.push_back({index + 3, row[0], row});
    }
}

void RecipientsPicturesTest::draws_data() {
    QTest::addColumn<QString>("view");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QSize>("size");
    const QSize standard(1132, 772);
    for (const char* view : {"import", "lists", "empty", "gaps", "wrong", "asked", "noted", "errors", "replace"}) {
        const QString name = QString::fromLatin1(view);
        QTest::addRow("recipients-%s-zh-light", view) << name << false << true << standard;
        QTest::addRow("recipients-%s-zh-dark", view) << name << true << true << standard;
        QTest::addRow("recipients-%s-en-light", view) << name << false << false << standard;
    }
    QTest::addRow("recipients-import-zh-large") << QStringLiteral("import") << false << true << QSize(728, 644);
    QTest::addRow("recipients-asked-en-small") << QStringLiteral("asked") << false << false << QSize(876, 672);
    QTest::addRow("recipients-errors-zh-small") << QStringLiteral("errors") << true << true << QSize(876, 672);
    QTest::addRow("recipients-replace-en-small") << QStringLiteral("replace") << true << false << QSize(876, 672);
    QTest::addRow("recipients-import-en-small") << QStringLiteral("import") << false << false << QSize(876, 672);
}

void RecipientsPicturesTest::draws() {
    QFETCH(QString, view);
    QFETCH(bool, dark);
    QFETCH(bool, chinese);
    QFETCH(QSize, size);
    QTranslator words;
    QVERIFY(words.load(chinese ? QStringLiteral(":/i18n/hongyan_zh_CN.qm") : QStringLiteral(":/i18n/hongyan_en.qm")));
    QCoreApplication::installTranslator(&words);
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));
    widgets::Theme theme(*qApp);
    theme.setLook(dark ? widgets::Theme::Look::Dark : widgets::Theme::Look::Light);
    if (QByteArray(QTest::currentDataTag()).endsWith("large")) {
        QFont font = QApplication::font();
        font.setPixelSize(26);
        QApplication::setFont(font);
        theme.readSystem();
    }
    fakes::ReadingLibrary library;
    fakes::FixedClock clock;
    clock.time = fakes::at(14, 18);
    Spreadsheets files;
    if (view == QLatin1String("lists") || view == QLatin1String("replace"))
        fillLists(library);
    library.notes.insert(mappingKey(columns),
                         toJson({QStringLiteral("11月13日发货名单.xlsx"), QStringLiteral("openid")}));
    RecipientsPage page(theme, library, clock);
    page.resize(size);
    page.show();
    page.refresh();
    const auto* import = page.findChild<ImportView*>();
    if (view == QLatin1String("import") || view == QLatin1String("gaps")) {
        page.openFile(shipment(files));
        QTRY_COMPARE_WITH_TIMEOUT(import->session().stage(), ImportSession::Stage::Counted, 30'000);
        QCOMPARE(import->session().findings().count(Sight::All), 12'527);
        QCOMPARE(import->session().findings().count(Sight::Gaps), 23);
    } else if (view == QLatin1String("wrong")) {
        page.openFile(
            files.raw(QStringLiteral("旧名单.xls"), QByteArray::fromHex("D0CF11E0A1B11AE1") + QByteArray(600, '\0')));
        QTRY_COMPARE(import->session().stage(), ImportSession::Stage::Failed);
    }
    if (view == QLatin1String("asked") || view == QLatin1String("noted")) {
        page.openFile(QStringLiteral(TEST_DATA "/asked.xlsx"));
        QTRY_COMPARE(import->session().stage(), ImportSession::Stage::Counted);
        QVERIFY(import->session().asks());
    }
    if (view == QLatin1String("errors")) {
        page.openFile(QStringLiteral(TEST_DATA "/../../../app/recipients/data/errors.xlsx"));
        QTRY_COMPARE(import->session().stage(), ImportSession::Stage::Counted);
    }
    if (view == QLatin1String("replace")) {
        page.openFile(shipment(files));
        QTRY_COMPARE_WITH_TIMEOUT(import->session().stage(), ImportSession::Stage::Counted, 30'000);
        for (auto* each : import->findChildren<QPushButton*>())
            if (each->property("primary").toBool())
                QTest::mouseClick(each, Qt::LeftButton);
        QVERIFY(import->findChild<ReplaceQuestion*>()->isVisible());
    }
    if (view == QLatin1String("noted"))
        import->findChild<NotesPanel*>()->lookOf(0)->click();
    if (view == QLatin1String("gaps")) {
        QTRY_COMPARE(import->session().findings().rows(Sight::Gaps).size(), 23U);
        QTest::mouseClick(page.findChildren<widgets::NumberTile*>()[3], Qt::LeftButton);
    }
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    page.setFocus();
    QCoreApplication::processEvents();
    QCOMPARE(page.size(), size);  // nothing in it asks for more room than the window has
    const QImage image = page.grab().toImage();
    QSet<QRgb> colors;
    for (int x = 0; x < image.width(); x += 3) {
        for (int y = 0; y < image.height(); y += 3)
            colors.insert(image.pixel(x, y));
    }
    QVERIFY2(colors.size() > 20, "the page is nearly empty");
    QVERIFY((image.pixelColor(image.width() - 4, 4).lightnessF() < 0.5) == dark);
    const QString folder = qEnvironmentVariable("HONGYAN_PICTURES");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        QVERIFY(image.save(folder + u'/' + QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".png")));
    }
    QCoreApplication::removeTranslator(&words);
}

QTEST_MAIN(RecipientsPicturesTest)
#include "tst_recipientspictures.moc"
