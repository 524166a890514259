#include "tool/lintwords.h"

#include <QJsonObject>

#include "tool/words.h"

namespace hongyan::tool {
namespace {

/// Its key too: the options ask for it.
QString nameOf(const templates::Field& field) {
    return field.label.isEmpty() || field.label == field.key ? field.key
                                                             : Words::tr("%1 (%2)").arg(field.label, field.key);
}

}  // namespace

QStringList findingWords(const templates::LintReport& report) {
    QStringList lines;
    for (const templates::LintFinding& finding : report.findings) {
        QString line =
            Words::tr("%1, %2: %3.").arg(nameOf(finding.field), messageWords(finding.people), wordFor(finding.fault));
        for (const templates::Cure& cure : finding.cures)
            line +=
                u' ' +
                (cure.fix == templates::Fix::MakeVariables
                     ? Words::tr("--look-alikes variables mends it.")
                     : Words::tr("--fix %1=%2 mends %3.").arg(finding.field.key, nameOf(cure.fix)).arg(cure.people));
        lines.append(line);
    }
    return lines;
}

QJsonArray findingsJson(const templates::LintReport& report) {
    QJsonArray findings;
    for (const templates::LintFinding& finding : report.findings) {
        QJsonObject fixes;
        for (const templates::Cure& cure : finding.cures)
            fixes.insert(nameOf(cure.fix), cure.people);
        findings.append(QJsonObject{{QStringLiteral("field"), finding.field.key},
                                    {QStringLiteral("fault"), nameOf(finding.fault)},
                                    {QStringLiteral("label"), finding.field.label},
                                    {QStringLiteral("rows"), finding.people},
                                    {QStringLiteral("fixes"), fixes}});
    }
    return findings;
}

QString fixNames() {
    QStringList names;
    for (const templates::Fix fix : templates::allFixes)
        names.append(nameOf(fix));
    return names.join(QStringLiteral(", "));
}

}  // namespace hongyan::tool
