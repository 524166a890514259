#pragma once

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

#include "engine/engine.h"
#include "rehearsal/rehearsal.h"

namespace hongyan::rehearsal {

inline constexpr int patience = 60'000;

template<class T>
T sure(QFuture<Result<T>> future) {
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, patience))
        qFatal("no answer came");
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s %s", qPrintable(nameOf(result.error().kind)), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

/// Rows out of memory, numbered from 2 as below a header.
class GivenRows final : public recipients::RowReader {
 public:
    GivenRows(const QStringList& columns, const std::vector<QStringList>& rows, recipients::Duplicates duplicates)
        : m_rows(rows) {
        m_source.header = columns;
        m_source.duplicates = duplicates;
    }
    const recipients::SourceInfo& source() const override { return m_source; }
    Result<bool> next(recipients::Row& row) override {
        if (m_at == m_rows.size())
            return false;
        row = {static_cast<qint64>(m_at) + 2, m_rows[m_at], {}};
        ++m_at;
        return true;
    }
    double progress() const override { return 0; }

 private:
    recipients::SourceInfo m_source;
    std::vector<QStringList> m_rows;
    std::size_t m_at = 0;
};

/// The real engine: a data folder with lists, and the stage for its rehearsals.
class House {
 public:
    House() {
        auto opened = engine::Engine::open({.folder = folder.path(), .secrets = secrets::Backend::Memory});
        if (!opened)
            qFatal("no engine: %s", qPrintable(opened.error().detail));
        engine = std::move(*opened);
        stage = makeStage(engine->library(), engine->log(), clock);
    }

    recipients::RecipientList listOf(const QStringList& columns, const std::vector<QStringList>& rows,
                                     recipients::Duplicates duplicates = recipients::Duplicates::First) {
        engine::ImportRequest request;
        request.listName = QStringLiteral("list %1").arg(++m_lists);
        request.open = [columns, rows, duplicates]() -> Result<std::unique_ptr<recipients::RowReader>> {
            return std::make_unique<GivenRows>(columns, rows, duplicates);
        };
        const std::unique_ptr<engine::ImportJob> job(engine->library().import(request, nullptr));
        std::optional<Result<engine::Imported>> ended;
        QObject::connect(job.get(), &engine::ImportJob::finished, job.get(),
                         [&](const Result<engine::Imported>& imported) { ended = imported; });
        if (!QTest::qWaitFor([&] { return ended.has_value(); }, patience) || !*ended)
            qFatal("not imported");
        for (const recipients::ListInfo& info : sure(engine->library().lists()))
            if (info.list.id == (*ended)->list)
                return info.list;
        qFatal("no such list");
    }

    Result<Report> play(const Request& request) { return heard(stage->rehearse(request, nullptr)); }
    static Result<Report> heard(Rehearsal* begun) {
        const std::unique_ptr<Rehearsal> rehearsal(begun);
        std::optional<Result<Report>> ended;
        QObject::connect(begun, &Rehearsal::finished, begun, [&](const Result<Report>& result) { ended = result; });
        if (!QTest::qWaitFor([&] { return ended.has_value(); }, 2 * patience))
            qFatal("the rehearsal did not end");
        return *ended;
    }

    static QString person(int number) { return QStringLiteral("oRehearsal_%1").arg(number, 12, 10, QLatin1Char('0')); }
    static QStringList folders() {
        return QDir(QDir::tempPath()).entryList({QStringLiteral("hongyan-rehearsal-*")}, QDir::Dirs);
    }

    QTemporaryDir folder;
    SystemClock clock;
    std::unique_ptr<engine::Engine> engine;
    std::unique_ptr<Stage> stage;

 private:
    int m_lists = 0;
};

/// A template with a line for each key, and a message that fills it from columns of the same names.
inline templates::Template templateOf(const QStringList& keys, templates::Channel channel) {
    templates::Template made;
    made.id = QStringLiteral("RehearsedTemplate_0123456789abcdefghijklmnopq");
    made.title = QStringLiteral("Rehearsed");
    made.channel = channel;
    for (const QString& key : keys)
        made.content += key + QStringLiteral(":{{%1.DATA}}\n").arg(key);
    made.fields = templates::parseContent(made.content, {}, channel);
    return made;
}
inline templates::Message messageFor(const templates::Template& of) {
    templates::Message made;
    made.templateId = of.id;
    made.channel = of.channel;
    for (const templates::Field& field : of.fields)
        made.fields.push_back({field.key, QStringLiteral("{{%1}}").arg(field.key)});
    return made;
}
inline Request requestFor(const templates::Template& of, const recipients::RecipientList& list) {
    Request request;
    request.account.kind = of.channel == templates::Channel::SubscribeSend ? settings::AccountKind::MiniProgram
                                                                           : settings::AccountKind::Service;
    request.of = of;
    request.message = messageFor(of);
    request.list = list;
    return request;
}

}  // namespace hongyan::rehearsal
