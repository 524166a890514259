#include "ui/editor/lintrun.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <algorithm>

namespace hongyan::editor {
namespace {

constexpr int chunk = 2000;

LintFinding& findingFor(LintReport& report, const templates::Field& field, templates::ValueFault fault) {
    const auto found = std::find_if(report.findings.begin(), report.findings.end(), [&](const LintFinding& each) {
        return each.fault == fault && each.field.key == field.key;
    });
    if (found != report.findings.end())
        return *found;
    report.findings.push_back({field, fault, 0, {}});
    return report.findings.back();
}

void sortByField(LintReport& report, const std::vector<templates::Field>& fields) {
    const auto place = [&](const LintFinding& finding) {
        return std::find_if(fields.begin(), fields.end(),
                            [&](const auto& field) { return field.key == finding.field.key; }) -
               fields.begin();
    };
    std::sort(report.findings.begin(), report.findings.end(), [&](const LintFinding& one, const LintFinding& other) {
        return std::pair(place(one), one.fault) < std::pair(place(other), other.fault);
    });
}

QString valueOf(const templates::Rendered& rendered, const QString& key) {
    const auto found = std::find_if(rendered.fields.begin(), rendered.fields.end(),
                                    [&](const auto& field) { return field.key == key; });
    return found == rendered.fields.end() ? QString() : found->text;
}

}  // namespace

void lint(std::span<const recipients::Recipient> people, qint64 from, const templates::CompiledMessage& message,
          const std::vector<templates::Field>& fields, LintReport& report) {
    for (const recipients::Recipient& person : people) {
        const templates::Rendered rendered = message.render(person.values, SystemClock().now());
        bool passes = true;
        for (const templates::Field& field : fields) {
            const auto fault = field.dead ? std::nullopt : templates::faultOf(field, valueOf(rendered, field.key));
            if (!fault)
                continue;
            passes = false;
            LintFinding& finding = findingFor(report, field, *fault);
            ++finding.people;
            if (finding.first.size() < LintFinding::peopleKept)
                finding.first.push_back({from, person.row, person.openid});
        }
        ++report.checked;
        report.passed += passes ? 1 : 0;
        ++from;
    }
    sortByField(report, fields);
}

LintRun::LintRun(QObject* parent) : QObject(parent) {}

void LintRun::start(const templates::Message& message, const templates::Template& against,
                    const recipients::RecipientList& list, engine::Library& library) {
    cancel();
    m_library = &library;
    m_list = list;
    m_fields = against.fields;
    m_report = {};
    auto compiled = templates::CompiledMessage::compile(message, list.columns);
    if (!compiled) {
        end(fail(compiled.error()));
        return;
    }
    m_compiled = std::move(*compiled);
    m_running = true;
    askForMore();
}

void LintRun::cancel() {
    ++m_question;
    m_running = false;
}

void LintRun::forget() {
    cancel();
    m_report = {};
}

void LintRun::askForMore() {
    using People = std::vector<recipients::Recipient>;
    // The run may be deleted meanwhile, and at the program's end nobody is left to hear: so no context to wait for, but
    // a look at the gui thread whether the run is still there.
    m_library->people(m_list.id, m_report.checked, chunk)
        .then(QThreadPool::globalInstance(),
              [compiled = *m_compiled, fields = m_fields, so = m_report, run = QPointer(this),
               asked = m_question](const Result<People>& people) mutable {
                  Result<LintReport> report = fail(people ? Error() : people.error());
                  if (people) {
                      lint(*people, so.checked, compiled, fields, so);
                      report = std::move(so);
                  }
                  const qint64 answered = people ? static_cast<qint64>(people->size()) : 0;
                  if (QObject* gui = QCoreApplication::instance())
                      QMetaObject::invokeMethod(
                          gui,
                          [run, asked, report, answered] {
                              if (run)
                                  run->take(asked, report, answered);
                          },
                          Qt::QueuedConnection);
              });
}

void LintRun::take(quint64 asked, const Result<LintReport>& report, qint64 answered) {
    if (asked != m_question)
        return;
    if (!report) {
        end(fail(report.error()));
        return;
    }
    m_report = *report;
    emit progressed(m_report.checked, m_list.size);
    if (asked != m_question)
        return;
    if (answered < chunk)
        end(m_report);
    else
        askForMore();
}

void LintRun::end(const Result<LintReport>& result) {
    ++m_question;
    m_running = false;
    emit finished(result);
}

}  // namespace hongyan::editor
