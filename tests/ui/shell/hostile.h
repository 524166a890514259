#pragma once

#include <QFile>
#include <QTemporaryDir>

#include "settings/preferences.h"
#include "support/ui/afternoon.h"
#include "support/ui/fakestage.h"
#include "ui/recipients/readinglibrary.h"

/// A shop whose every text comes from somebody who means harm: names, cells, templates and the platform's words.
namespace hongyan::hostile {

inline delivery::Delivery delivery(const QString& text, qint64 id, delivery::State state) {
    delivery::Delivery made;
    made.id = DeliveryId{id};
    made.campaign = CampaignId{3};
    made.campaignTitle = made.templateTitle = made.name = made.errmsg = made.rid = made.field = text;
    made.openid = made.clientMsgId = text;
    made.state = state;
    made.reason = delivery::Reason::Rejected;
    made.verdict = delivery::Verdict::RequestRefused;
    made.code = 47003;
    made.attempts = 1;
    made.maxTries = 5;
    made.position = id;
    return made;
}

inline std::vector<delivery::Attempt> attempts(const QString& text) {
    delivery::Attempt made;
    made.endedAt = fakes::at(14, 30);
    made.outcome.verdict = delivery::Verdict::RequestRefused;
    made.outcome.code = 47003;
    made.outcome.errmsg = made.outcome.rid = made.outcome.field = made.outcome.seenAddress = text;
    made.to = delivery::State::Failed;
    return {made};
}

inline templates::Template platformTemplate(const QString& text) {
    templates::Template made;
    made.account = AccountId{1};
    made.id = text;
    made.title = made.example = text;
    made.content = text + QStringLiteral("{{thing4.DATA}}\nb{{const1.DATA}}\n{{first.DATA}}");
    made.fields = templates::parseContent(made.content);
    for (templates::Field& field : made.fields)
        field.label = text;
    if (made.fields.size() > 1)
        made.fields[1].choices = {text, text + u'2'};
    return made;
}

inline templates::Message message(const QString& text) {
    templates::Message made;
    made.id = MessageId{1};
    made.version = 1;
    made.templateId = text;
    made.name = text;
    made.fields = {{QStringLiteral("thing4"), QStringLiteral("{{") + text + QStringLiteral("}}")},
                   {QStringLiteral("const1"), text},
                   {text, text}};
    made.miniAppId = made.miniPath = text;
    return made;
}

inline recipients::ListInfo list(const QString& text, qint64 id) {
    recipients::ListInfo made;
    made.list.id = ListId{id};
    made.list.name = made.list.sourceFile = id == 7 ? text : text + QString::number(id);
    made.list.columns = {QStringLiteral("openid"), text};
    made.list.nameColumn = 1;
    made.list.size = 3;
    made.list.importedAt = fakes::at(14, 2);
    made.list.tags = {text};
    return made;
}

inline void fill(fakes::Library& library, const QString& text) {
    for (settings::Account& account : library.accountRows)
        account.name += text;
    library.keychain.name = text;
    templates::Template before = platformTemplate(text);
    before.title += u'1';
    before.fields.front().label += u'1';
    library.templateRows = {platformTemplate(text)};
    library.templateChanges[text] = {{templates::TemplateEvent::Added, fakes::at(9, 0), before},
                                     {templates::TemplateEvent::Changed, fakes::at(10, 0), platformTemplate(text)}};
    library.messageRows = {message(text)};
    library.versionRows[MessageId{1}] = {{message(text), fakes::at(9, 30)}};
    library.listRows = {list(text, 7), list(text, 8)};
    for (int i = 0; i < 3; ++i) {
        const QString openid = QStringLiteral("oR3dK5vJ0mT4sXhU2bFq0000%1").arg(i);
        library.peopleRows.push_back({i + 2, openid, {openid, text}});
    }
    library.suppressed = {{QStringLiteral("oR3dK5vJ0mT4sXhU2bFq00009"), text, text, fakes::at(9, 0), {}}};
    library.tagRows = {{1, text, 12}};
}

inline void fill(fakes::Log& log, fakes::Sending& sending, const QString& text) {
    for (delivery::Campaign& campaign : log.campaignRows) {
        campaign.title += text;
        campaign.accountName = campaign.templateTitle = campaign.templateContent = campaign.listName = text;
        campaign.message = message(text);
        campaign.policy.sendOnceKey = text;
        if (!campaign.pauseDetail.isEmpty())
            campaign.pauseDetail = text;
    }
    log.alike = log.campaignRows;
    log.grouped = {{47003, text, delivery::Reason::Rejected, delivery::Fault::None, 168}};
    log.deliveries = {delivery(text, 2, delivery::State::Failed), delivery(text, 1, delivery::State::Suppressed)};
    log.attempted = attempts(text);
    log.recipient = {{text}, {text}};
    for (sending::PaceReport& report : sending.reports) {
        report.accountName = text;
        if (report.token.error)
            report.token.error->subject = report.token.error->rid = text;
    }
}

/// Also the name of a file may be meant to harm, as far as a file system takes it.
inline QString spreadsheet(const QTemporaryDir& folder, QString text) {
    QByteArray rows = "openid,\"" + text.toUtf8().replace('"', "\"\"") + "\"\n";
    for (int i = 0; i < 3; ++i)
        rows +=
            "oR3dK5vJ0mT4sXhU2bFq0000" + QByteArray::number(i) + ",\"" + text.toUtf8().replace('"', "\"\"") + "\"\n";
    rows += '"' + text.toUtf8().replace('"', "\"\"") + "\",\n";
    QString name = text.left(60).remove(u'/').remove(QChar(0)) + QStringLiteral(".csv");
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(rows) != rows.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

}  // namespace hongyan::hostile
