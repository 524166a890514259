#include <ctime>

#include "desk.h"
#include "figures.h"

namespace hongyan::bench {
namespace {

std::vector<templates::Field> fieldsOf(const templates::Message& message) {
    std::vector<templates::Field> fields;
    for (const templates::MessageField& filled : message.fields) {
        templates::Field field;
        field.key = field.label = filled.key;
        field.type = templates::typeOfKey(filled.key);
        fields.push_back(field);
    }
    return fields;
}

double rulesAlone(const std::vector<recipients::Recipient>& people, const QStringList& columns) {
    const auto linter = sure(templates::Linter::make(message(), fieldsOf(message()), columns, SystemClock().now()));
    templates::LintReport report;
    constexpr qint64 looks = 400'000;
    QElapsedTimer clock;
    clock.start();
    while (report.checked < looks)
        for (const recipients::Recipient& person : people)
            linter.look({report.checked, person.row, person.openid}, person.values, report);
    return static_cast<double>(report.checked) / secondsOf(clock);
}

}  // namespace

QJsonObject lintFigures(const Wishes& wishes) {
    Desk desk(nullptr);
    const engine::Imported imported = desk.import(spreadsheet(desk.folder, wishes.crowd, false));
    engine::Library& library = desk.engine->library();
    const auto some = sure(library.people(imported.list, 0, 2'000));
    QJsonObject figures{{QStringLiteral("rules_per_second"), rulesAlone(some, imported.source.header)}};

    const std::clock_t before = std::clock();
    QElapsedTimer clock;
    clock.start();
    const std::unique_ptr<engine::LintJob> job(library.lint({message(), fieldsOf(message()), imported.list}, nullptr));
    QEventLoop loop;
    Result<templates::LintReport> report;
    QObject::connect(job.get(), &engine::LintJob::finished, &loop, [&](const Result<templates::LintReport>& result) {
        report = result;
        loop.quit();
    });
    loop.exec();
    const double cpu = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    figures.insert(QStringLiteral("people"), sure(report).checked);
    figures.insert(QStringLiteral("cpu_us"), cpu * 1e6 / static_cast<double>(report->checked));
    figures.insert(QStringLiteral("passed"), report->passed);
    figures.insert(QStringLiteral("per_second"), static_cast<double>(report->checked) / secondsOf(clock));
    return figures;
}

}  // namespace hongyan::bench
