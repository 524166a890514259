#include <QAbstractItemView>
#include <QImage>
#include <QTest>

#include "rehearsal/rehearsal.h"
#include "support/ui/afternoon.h"
#include "support/ui/scriptedlog.h"
#include "ui/accounts/accountspage.h"
#include "ui/history/campaignspage.h"
#include "ui/log/logpage.h"
#include "ui/recipients/recipientspage.h"
#include "ui/sending/sendpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/templates/templatespage.h"
#include "ui/widgets/theme.h"

using namespace hongyan;
using shell::Place;
using widgets::Theme;

/// Light and dark switched while the window runs, as a person switches them: every table and list follows.
class ThemeSwitchTest : public QObject {
    Q_OBJECT

 private slots:
    void everyListFollows_data();
    void everyListFollows();
};

void ThemeSwitchTest::everyListFollows_data() {
    QTest::addColumn<int>("place");
    for (const Place place :
         {Place::Send, Place::Deliveries, Place::Campaigns, Place::Templates, Place::Recipients, Place::Accounts}) {
        QTest::newRow(qPrintable(shell::nameOf(place))) << static_cast<int>(place);
    }
}

void ThemeSwitchTest::everyListFollows() {
    QFETCH(int, place);
    Theme theme(*qApp);
    theme.setLook(Theme::Look::Light);
    fakes::Library library;
    fakes::Log afternoon;
    fakes::ScriptedLog log;
    log.fill(5);
    fakes::Sending sending;
    fakes::FixedClock clock;
    clock.time = fakes::at(14, 30, 30);
    fakes::fillAfternoon(library, afternoon, sending);
    library.listRows = {{}};
    library.listRows.front().list.id = ListId{1};
    library.listRows.front().list.name = QStringLiteral("members");
    library.listRows.front().list.size = 1;
    library.templateRows = {{}};
    library.templateRows.front().id = QStringLiteral("T");
    library.templateRows.front().title = QStringLiteral("orders");
    settings::Preferences preferences;
    const auto stage = rehearsal::makeStage(library, afternoon, clock);
    shell::MainWindow window(theme, sending, clock);
    window.setPage(Place::Send,
                   new sendingpage::SendPage(theme, library, afternoon, sending, *stage, preferences, clock));
    window.setPage(Place::Deliveries, new logpage::LogPage(theme, library, log, sending, clock));
    window.setPage(Place::Campaigns, new historypage::CampaignsPage(theme, afternoon, sending, clock));
    window.setPage(Place::Templates, new templatespage::TemplatesPage(theme, library));
    window.setPage(Place::Recipients, new recipientspage::RecipientsPage(theme, library, clock));
    window.setPage(Place::Accounts, new accountspage::AccountsPage(theme, library, sending, clock));
    window.open(static_cast<Place>(place));
    window.resize(1280, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCoreApplication::processEvents();
    for (const auto look : {Theme::Look::Dark, Theme::Look::Light}) {
        theme.setLook(look);
        window.open(static_cast<Place>(place));
        QCoreApplication::processEvents();
        int looked = 0;
        for (QAbstractItemView* view : window.findChildren<QAbstractItemView*>()) {
            if (!view->isVisible() || view->viewport()->width() < 20 || view->viewport()->height() < 20)
                continue;
            const QImage image = view->viewport()->grab().toImage();
            const QColor ground = image.pixelColor(image.width() - 3, image.height() - 3);
            QVERIFY2((ground.lightnessF() < 0.5) == (look == Theme::Look::Dark),
                     qPrintable(QString::fromLatin1(view->metaObject()->className()) + u' ' + view->objectName() +
                                u' ' + ground.name()));
            ++looked;
        }
        if (place != static_cast<int>(Place::Send))
            QVERIFY(looked > 0);
    }
}

QTEST_MAIN(ThemeSwitchTest)
#include "tst_themeswitch.moc"
