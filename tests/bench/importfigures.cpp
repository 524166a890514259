#include "desk.h"
#include "figures.h"

namespace hongyan::bench {

QJsonObject importFigures(const Wishes& wishes) {
    QJsonObject figures;
    for (const bool isXlsx : {false, true}) {
        Desk desk(nullptr);
        const QString path = spreadsheet(desk.folder, wishes.people, isXlsx);
        QElapsedTimer clock;
        clock.start();
        const engine::Imported imported = desk.import(path);
        figures.insert(isXlsx ? QStringLiteral("xlsx_seconds") : QStringLiteral("csv_seconds"), secondsOf(clock));
        figures.insert(QStringLiteral("rows"), imported.summary.imported);
    }
    return figures;
}

}  // namespace hongyan::bench
