#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include "support/ui/fakeengine.h"
#include "support/ui/pictures.h"
#include "ui/recipients/recipientspage.h"
#include "ui/recipients/suppressionmodel.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/theme.h"

using namespace hongyan;
using namespace std::chrono_literals;
using recipientspage::RecipientsPage;
using recipientspage::SuppressionModel;

namespace {

QString openid(int number) {
    return QStringLiteral("oR3dK5vJ0mT4sXhU2bFq%1").arg(number, 8, 10, QLatin1Char('0'));
}

class Library final : public fakes::Library {
 public:
    int pages = 0;
    std::optional<Error> trouble;

    QFuture<Result<std::vector<recipients::Suppression>>> suppressions(const QString& after, int limit) override {
        ++pages;
        if (trouble)
            return fakes::atOnce(
                Result<std::vector<recipients::Suppression>>(fail(*std::exchange(trouble, std::nullopt))));
        return fakes::Library::suppressions(after, limit);
    }
};

}  // namespace

/// The suppression list under Recipients, in English, by mouse and keys.
class SuppressionsTest : public QObject {
    Q_OBJECT

 private slots:
    void init();
    void cleanup() { m_page.reset(); }
    void isOpenedAndLeft();
    void showsWhoAndWhy();
    void readsPageByPage();
    void searchesByTheStart_data();
    void searchesByTheStart();
    void addsWhatIsPasted();
    void readsPastedWords_data();
    void readsPastedWords();
    void addsUntilADay();
    void takesOffAfterAsking();
    void nobodyIsOffered();
    void troubleOffersAnotherLook();
    void controlsHaveNames();
    void pictures_data();
    void pictures();

 private:
    template<class W>
    W* find(const char* name) const {
        W* found = m_page->findChild<W*>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    void fill(int count);
    void open();
    void press(const char* name) {
        auto* button = find<QAbstractButton>(name);
        QVERIFY2(button->isVisible() && button->isEnabled(), name);
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(8, button->height() / 2));
    }
    QAbstractItemModel* model() const { return find<QTableView>("suppressed")->model(); }
    QString cell(int row, SuppressionModel::Column column) const {
        return model()->index(row, column).data().toString();
    }

    fakes::FixedClock m_clock;
    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<RecipientsPage> m_page;
};

void SuppressionsTest::init() {
    m_clock.time = fromDateTime(QDateTime(QDate(2026, 11, 20), QTime(14, 30)));
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_library = std::make_unique<Library>();
}

void SuppressionsTest::fill(int count) {
    for (int i = 0; i < count; ++i)
        m_library->suppressed.push_back({openid(i), QStringLiteral("asked"), QStringLiteral("log"),
                                         m_clock.time - std::chrono::hours(i), std::nullopt});
}

void SuppressionsTest::open() {
    m_page = std::make_unique<RecipientsPage>(*m_theme, *m_library, m_clock);
    m_page->resize(1132, 772);
    m_page->show();
    m_page->refresh();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    press("suppressions");
}

void SuppressionsTest::isOpenedAndLeft() {
    fill(96);
    open();
    QVERIFY(find<QTableView>("suppressed")->isVisible());
    QVERIFY(m_page->escape());
    QVERIFY(!find<QTableView>("suppressed")->isVisible());
    QTRY_COMPARE(find<QPushButton>("suppressions")->text(), QStringLiteral("Suppression list 96"));
    m_library->unsuppress({openid(0)});
    QTRY_COMPARE(find<QPushButton>("suppressions")->text(), QStringLiteral("Suppression list 95"));
}

void SuppressionsTest::showsWhoAndWhy() {
    m_library->suppressed = {
        {openid(1), QStringLiteral("complained"), QStringLiteral("hongyanctl"), m_clock.time - 48h, std::nullopt},
        {openid(2), {}, QStringLiteral("log"), m_clock.time - 1h, m_clock.time + 24h},
        {openid(3), QStringLiteral("on leave"), QStringLiteral("page"), m_clock.time - 72h, m_clock.time - 24h}};
    open();
    QTRY_COMPARE(model()->rowCount(), 3);
    const auto row = [this](int at) {
        QStringList words;
        for (int column = 0; column < SuppressionModel::ColumnCount; ++column)
            words << cell(at, static_cast<SuppressionModel::Column>(column));
        return words.join(QStringLiteral(" | "));
    };
    QCOMPARE(row(0), openid(1) + QStringLiteral(" | complained | hongyanctl | 11-18 14:30 | for good"));
    QCOMPARE(row(1), openid(2) + QStringLiteral(" | — | Deliveries | 13:30 | 11-21 14:30"));
    QCOMPARE(row(2), openid(3) + QStringLiteral(" | on leave | This page | 11-17 14:30 | over since 11-19 14:30"));
    QCOMPARE(model()->index(0, 1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Why complained"));
}

void SuppressionsTest::readsPageByPage() {
    fill(450);
    SuppressionModel model(*m_library, m_clock);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.look({});
    QTRY_COMPARE(model.rowCount(), 200);
    QCOMPARE(m_library->pages, 1);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 400);
    model.look({});
    QTRY_COMPARE(m_library->pages, 3);
    QTRY_COMPARE(model.rowCount(), 200);
    while (model.canFetchMore({})) {
        model.fetchMore({});
        QTest::qWait(0);
    }
    QCOMPARE(model.rowCount(), 450);
    QCOMPARE(model.at(449).openid, openid(449));
    model.look(openid(12).left(26));
    QTRY_COMPARE(model.rowCount(), 100);  // …00000000 to …00000099
    QVERIFY(!model.canFetchMore({}));
    model.look(QStringLiteral("x"));
    QTRY_COMPARE(model.rowCount(), 0);
    model.look({});
    QTRY_COMPARE(model.rowCount(), 200);
}

void SuppressionsTest::searchesByTheStart_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("rows");
    QTest::newRow("a whole openid") << openid(7) << 1;
    QTest::newRow("a start") << openid(40).left(27) << 10;
    QTest::newRow("nobody") << QStringLiteral("oZ") << 0;
    QTest::newRow("one that ends before") << openid(7) + u'x' << 0;
}

void SuppressionsTest::searchesByTheStart() {
    QFETCH(QString, typed);
    QFETCH(int, rows);
    fill(96);
    open();
    QTRY_COMPARE(model()->rowCount(), 96);
    auto* search = find<QLineEdit>("searchSuppressed");
    QTest::keyClick(m_page.get(), Qt::Key_F, Qt::ControlModifier);
    QTest::mouseClick(search, Qt::LeftButton);
    QTest::keyClicks(search, typed);
    QTRY_COMPARE(model()->rowCount(), rows);
    QTRY_COMPARE(find<QTableView>("suppressed")->isVisible(), rows > 0);
    // Esc clears the search, and only then leaves.
    QVERIFY(m_page->escape());
    QTRY_COMPARE(model()->rowCount(), 96);
    QVERIFY(find<QTableView>("suppressed")->isVisible());
}

void SuppressionsTest::addsWhatIsPasted() {
    fill(1);
    open();
    press("addSuppressed");
    auto* paste = find<QPlainTextEdit>("openids");
    QTRY_VERIFY(paste->hasFocus());
    QVERIFY(!find<QPushButton>("add")->isEnabled());
    paste->insertPlainText(openid(5) + u'\n' + openid(6) + QStringLiteral("\n13800138000\n"));
    QCOMPARE(find<QPushButton>("add")->text(), QStringLiteral("Add 2 people"));
    QVERIFY(find<QLabel>("openidsNote")->text().contains(QStringLiteral("13800138000")));
    QTest::mouseClick(find<QLineEdit>("reason"), Qt::LeftButton);
    QTest::keyClicks(find<QLineEdit>("reason"), QStringLiteral(" moved away "));
    press("add");
    QTRY_COMPARE(model()->rowCount(), 3);
    QVERIFY(!paste->isVisible());
    const recipients::Suppression wanted{openid(5), QStringLiteral("moved away"), QStringLiteral("page"), m_clock.time,
                                         std::nullopt};
    const auto& kept = m_library->suppressed;
    QVERIFY(std::find(kept.begin(), kept.end(), wanted) != kept.end());
    press("addSuppressed");
    QVERIFY2(paste->toPlainText().isEmpty(), "those are on the list already");
    // Taken back, what was written waits.
    paste->insertPlainText(openid(9));
    QVERIFY(m_page->escape());
    QVERIFY(!paste->isVisible());
    press("addSuppressed");
    QCOMPARE(paste->toPlainText(), openid(9));
}

void SuppressionsTest::readsPastedWords_data() {
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("button");
    const QString one = openid(1);
    const QString two = openid(2);
    QTest::newRow("lines") << one + u'\n' + two << QStringLiteral("Add 2 people");
    QTest::newRow("windows lines") << one + QStringLiteral("\r\n") + two << QStringLiteral("Add 2 people");
    QTest::newRow("commas") << one + QStringLiteral(", ") + two << QStringLiteral("Add 2 people");
    QTest::newRow("Chinese commas") << one + u'，' + two + u'；' << QStringLiteral("Add 2 people");
    QTest::newRow("cells") << u'"' + one + QStringLiteral("\"\t\"") + two + u'"' << QStringLiteral("Add 2 people");
    QTest::newRow("twice") << one + u' ' + one << QStringLiteral("Add 1 people");
    QTest::newRow("none") << QStringLiteral("openid") << QStringLiteral("Add");
}

void SuppressionsTest::readsPastedWords() {
    QFETCH(QString, pasted);
    QFETCH(QString, button);
    fill(1);
    open();
    press("addSuppressed");
    find<QPlainTextEdit>("openids")->setPlainText(pasted);
    QCOMPARE(find<QPushButton>("add")->text(), button);
    QCOMPARE(find<QPushButton>("add")->isEnabled(), button != QLatin1String("Add"));
}

void SuppressionsTest::addsUntilADay() {
    fill(1);
    open();
    press("addSuppressed");
    find<QPlainTextEdit>("openids")->setPlainText(openid(5));
    auto* until = find<QDateEdit>("until");
    QCOMPARE(until->date(), QDate(2026, 12, 20));
    QVERIFY(!find<QCheckBox>("ends")->isChecked());
    until->setDate(QDate(2026, 11, 1));
    QCOMPARE(until->date(), QDate(2026, 11, 21));  // not in the past
    until->setDate(QDate(2027, 1, 31));
    QVERIFY(find<QCheckBox>("ends")->isChecked());
    press("add");
    QTRY_COMPARE(m_library->suppressed.size(), size_t(2));
    QCOMPARE(m_library->suppressed[1].expiresAt, std::optional(fromDateTime(QDate(2027, 1, 31).startOfDay())));
}

void SuppressionsTest::takesOffAfterAsking() {
    fill(3);
    open();
    QTRY_COMPARE(model()->rowCount(), 3);
    auto* table = find<QTableView>("suppressed");
    QVERIFY(!find<QPushButton>("removeSuppressed")->isVisible());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(model()->index(0, 0)).center());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, Qt::ControlModifier,
                      table->visualRect(model()->index(2, 0)).center());
    QCOMPARE(find<QLabel>("suppressedStrip")->text(), QStringLiteral("2 selected"));
    press("removeSuppressed");
    QVERIFY(find<QLabel>("suppressedStrip")->text().startsWith(QLatin1String("Take 2 people off the list?")));
    QVERIFY(m_page->escape());
    QCOMPARE(m_library->suppressed.size(), size_t(3));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Delete);
    press("reallyRemoveSuppressed");
    QTRY_COMPARE(model()->rowCount(), 1);
    QCOMPARE(m_library->suppressed.front().openid, openid(1));
    QVERIFY(!find<QPushButton>("reallyRemoveSuppressed")->isVisible());
}

void SuppressionsTest::nobodyIsOffered() {
    open();
    auto* paste = find<QPlainTextEdit>("openids");
    QPushButton* offered = nullptr;
    for (auto* each : m_page->findChildren<widgets::EmptyState*>()) {
        if (each->isVisible())
            offered = each->findChild<QPushButton*>();
    }
    QVERIFY(offered);
    QTest::mouseClick(offered, Qt::LeftButton);
    QVERIFY(paste->isVisible());
}

void SuppressionsTest::troubleOffersAnotherLook() {
    fill(2);
    m_library->trouble = Error{ErrorKind::StorageBusy, {}, {}};
    open();
    widgets::Banner* shown = nullptr;
    for (auto* each : m_page->findChildren<widgets::Banner*>()) {
        if (each->isVisible())
            shown = each;
    }
    QVERIFY(shown);
    QTest::mouseClick(shown->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_COMPARE(model()->rowCount(), 2);
    QVERIFY(!shown->isVisible());
}

void SuppressionsTest::controlsHaveNames() {
    fill(2);
    open();
    press("addSuppressed");
    int controls = 0;
    for (QWidget* each : m_page->findChildren<QWidget*>()) {
        if (each->focusPolicy() == Qt::NoFocus || !each->isVisible() ||
            each->objectName().startsWith(QLatin1String("qt_")))
            continue;
        const auto* button = qobject_cast<QAbstractButton*>(each);
        const QString name = button && each->accessibleName().isEmpty() ? button->text() : each->accessibleName();
        QVERIFY2(!name.isEmpty(), qPrintable(QLatin1String(each->metaObject()->className()) + each->objectName()));
        ++controls;
    }
    QVERIFY(controls >= 9);
}

void SuppressionsTest::pictures_data() {
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("font");
    const QSize usual(1132, 772);
    QTest::newRow("list-zh-light") << QStringLiteral("list") << false << true << usual << 13;
    QTest::newRow("list-en-dark") << QStringLiteral("list") << true << false << usual << 13;
    QTest::newRow("add-zh-dark") << QStringLiteral("add") << true << true << usual << 13;
    QTest::newRow("add-en-narrow") << QStringLiteral("add") << false << false << QSize(876, 672) << 13;
    QTest::newRow("add-zh-large") << QStringLiteral("add") << false << true << QSize(984, 744) << 26;
    QTest::newRow("empty-zh-light") << QStringLiteral("empty") << false << true << usual << 13;
    QTest::newRow("entry-zh-light") << QStringLiteral("entry") << false << true << usual << 13;
}

void SuppressionsTest::pictures() {
    QFETCH(QString, what);
    QFETCH(bool, dark);
    QFETCH(bool, chinese);
    QFETCH(QSize, size);
    QFETCH(int, font);
    const fakes::Words words(chinese);
    QVERIFY(words.loaded());
    QFont set = QApplication::font();
    const QFont before = set;
    set.setPixelSize(font);
    QApplication::setFont(set);
    m_theme->readSystem();
    m_theme->setLook(dark ? widgets::Theme::Look::Dark : widgets::Theme::Look::Light);
    if (what != QLatin1String("empty")) {
        const QStringList reasons{QStringLiteral("来电要求不再发送"), QStringLiteral("投诉过一次，客服已致歉"),
                                  QString()};
        const QStringList sources{QStringLiteral("log"), QStringLiteral("page"), QStringLiteral("hongyanctl")};
        for (int i = 0; i < 96; ++i)
            m_library->suppressed.push_back(
                {openid(i * 7919 % 100'000), reasons[i % 3], sources[i % 3], m_clock.time - std::chrono::hours(i * 5),
                 i % 4 == 1 ? std::optional(m_clock.time + std::chrono::hours(24 * (i - 20))) : std::nullopt});
        std::sort(m_library->suppressed.begin(), m_library->suppressed.end(),
                  [](const auto& one, const auto& other) { return one.openid < other.openid; });
    }
    open();
    if (what == QLatin1String("entry"))
        QVERIFY(m_page->escape());
    if (what == QLatin1String("add")) {
        press("addSuppressed");
        find<QPlainTextEdit>("openids")->setPlainText(openid(5) + u'\n' + openid(6) +
                                                      QStringLiteral("\n13800138000\n"));
    }
    if (what == QLatin1String("list")) {
        find<QTableView>("suppressed")->selectRow(2);
        press("removeSuppressed");
    }
    const bool drawn =
        fakes::draws(*m_page, QStringLiteral("suppressions-") + QString::fromLatin1(QTest::currentDataTag()), size);
    QApplication::setFont(before);
    m_page.reset();
    m_theme->readSystem();
    QVERIFY(drawn || what == QLatin1String("empty"));
}

QTEST_MAIN(SuppressionsTest)
#include "tst_suppressions.moc"
