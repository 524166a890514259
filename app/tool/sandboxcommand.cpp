#include <QJsonObject>

#include "sandbox/sandbox.h"
#include "tool/commands.h"
#include "tool/words.h"

namespace hongyan::tool {
int runSandbox(Session& session, const SandboxWords& words) {
    sandbox::Options options;
    options.port = words.port;
    options.ledgerFile = words.ledger;
    options.certificateFile = words.certificate;
    options.keyFile = words.key;
    options.faults.latency = Milliseconds(words.latency);
    const QStringList workbook{QStringLiteral("xlsx")};
    if (!words.sample.isEmpty())
        if (const auto may = session.mayWrite(words.sample, {}, workbook); !may)
            return session.refuse(may.error());
    for (const QString& written : {words.ledger, words.sample})
        for (const QString& read : {words.certificate, words.key})
            if (const auto may = session.mayWrite(written, read); !written.isEmpty() && !may)
                return session.refuse(may.error());
    const auto started = sandbox::Sandbox::start(options);
    if (!started)
        return session.refuse(started.error());
    if (const auto may = session.mayWrite(words.sample, words.ledger); !words.sample.isEmpty() && !may)
        return session.refuse(may.error());
    if (!words.sample.isEmpty())
        if (const auto written = sandbox::writeSampleSpreadsheet(words.sample); !written)
            return session.refuse(written.error());
    QJsonObject fields;
    for (const auto& [key, text] : sandbox::sampleFields())
        fields.insert(key, text);
    const QString secret = QString::fromUtf8(sandbox::sampleAppSecret().reveal());  // a made-up one, for trying out
    const QString controlToken = QString::fromUtf8((*started)->controlToken().reveal());  // good for this one run
    session.print({{QStringLiteral("base"), (*started)->base().toString()},
                   {QStringLiteral("control_token"), controlToken},
                   {QStringLiteral("app_id"), sandbox::sampleAppId()},
                   {QStringLiteral("secret"), secret},
                   {QStringLiteral("template_id"), sandbox::sampleTemplateId()},
                   {QStringLiteral("sample"), words.sample},
                   {QStringLiteral("fields"), fields}});
    session.say(Words::tr("The sandbox listens at %1. Any AppID and AppSecret will do, for example %2 and %3.")
                    .arg((*started)->base().toString(), sandbox::sampleAppId(), secret));
    session.say(
        Words::tr("Its switches below /sandbox/ ask for the header \"Authorization: Bearer %1\".").arg(controlToken));
    session.say(Words::tr("A template to send: %1. Stop it with Ctrl+C.").arg(sandbox::sampleTemplateId()));
    // Nobody can reach what did not say where it is.
    while (session.isHeard() && !session.isInterrupted())
        session.runLoop();
    return Done;
}

}  // namespace hongyan::tool
