#include "tool/sendcheck.h"

#include "recipients/import.h"
#include "tool/lintwords.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

using People = std::span<const recipients::Recipient>;

Result<void> forEachOf(Session& session, const Audience& audience, const std::function<void(People)>& look) {
    if (!audience.list) {
        auto reader = recipients::openRows(audience.import->path, audience.import->options);
        if (!reader)
            return fail(reader.error());
        const recipients::RecipientSink sink = [&](People people) {
            look(people);
            return Result<void>();
        };
        const auto read = recipients::importRows(**reader, audience.import->openidColumn, sink);
        return read ? Result<void>() : fail(read.error());
    }
    constexpr int page = 2'000;
    for (qint64 from = 0; from < audience.list->list.size; from += page) {
        const auto people = session.wait((*session.engine())->library().people(audience.list->list.id, from, page));
        if (!people)
            return fail(people.error());
        look(*people);
    }
    return {};
}

class LeftOutRows {
 public:
    explicit LeftOutRows(const rehearsal::LeftOut* leftOut) {
        if (!leftOut)
            return;
        for (const recipients::Suppression& one : leftOut->people)
            m_people.insert(one.openid);
        m_rows = leftOut->capped;
    }
    bool has(const recipients::Recipient& person) const {
        return m_people.contains(person.openid) || m_rows.contains({person.openid, person.row});
    }

 private:
    QSet<QString> m_people;
    rehearsal::Rows m_rows;
};

/// Two columns of one name that a variable may mean, and for how many they differ.
struct Doubt {
    templates::FoundTwins twins;
    qint64 people = 0;
};

tl::unexpected<Error> refuse(const Doubt& doubt, const QStringList& columns) {
    return fail(ErrorKind::InvalidInput, QStringLiteral("{{%1}}").arg(columns.value(doubt.twins.columns.column)),
                Words::tr("several columns are called so and differ for %1; write {{%2}} or {{%3}}")
                    .arg(peopleWords(doubt.people), doubt.twins.first, doubt.twins.other));
}

}  // namespace

Result<Checked> checkAudience(Session& session, const Audience& audience, const templates::Message& message,
                              const templates::Template& of, const rehearsal::LeftOut* leftOut) {
    const auto linter = templates::Linter::make(message, of.fields, audience.columns, SystemClock().now());
    if (!linter)
        return fail(linter.error());
    std::vector<Doubt> doubts;
    for (templates::FoundTwins& twins : templates::twinsIn(message, audience.columns))
        doubts.push_back({std::move(twins)});
    Checked checked;
    const LeftOutRows out(leftOut);
    const auto look = [&](People people) {
        for (const recipients::Recipient& person : people) {
            const qint64 passed = checked.report.passed;
            linter->look({checked.report.checked, person.row, person.openid}, person.values, checked.report);
            checked.refusedAnyway += checked.report.passed == passed && out.has(person) ? 1 : 0;
            for (Doubt& doubt : doubts)
                doubt.people += templates::differ(doubt.twins.columns, person.values) ? 1 : 0;
        }
    };
    if (const auto looked = forEachOf(session, audience, look); !looked)
        return fail(looked.error());
    for (const Doubt& doubt : doubts)
        if (doubt.people > 0 && !leftOut)
            return refuse(doubt, audience.columns);
    return checked;
}

QStringList checkWords(const Checked& checked) {
    QStringList lines;
    if (checked.refused() > 0)
        lines << Words::tr("Of %1, %2 would be refused for their values.")
                     .arg(messageWords(checked.report.checked), QString::number(checked.refused()));
    return lines + findingWords(checked.report);
}

}  // namespace hongyan::tool
