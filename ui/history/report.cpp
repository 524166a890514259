#include "ui/history/report.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <QTextStream>

#include "base/outputfile.h"
#include "base/outside.h"
#include "base/privatefiles.h"
#include "templates/fieldlabels.h"
#include "ui/text/formats.h"
#include "ui/text/results.h"
#include "ui/text/states.h"

namespace hongyan::historypage {
namespace {

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

// System colours: the page follows the reader's light or dark.
const char* const style =
    "<style>:root{color-scheme:light dark}body{font:14px system-ui,sans-serif;margin:32px auto;max-width:1200px;"
    "padding:0 16px}table{border-collapse:collapse;width:100%;margin:8px 0 24px}th,td{border-bottom:1px solid GrayText;"
    "padding:4px 8px;text-align:left;vertical-align:top}th{white-space:nowrap}"
    "pre{border:1px solid GrayText;padding:8px;white-space:pre-wrap}</style>\n";

/// Whole, but unable to act on the page around it.
QString escaped(const QString& text) {
    return visibleLines(text, text.size()).toHtmlEscaped();
}

class HtmlPage {
 public:
    explicit HtmlPage(QIODevice& device) : m_out(&device) { m_out.setEncoding(QStringConverter::Utf8); }

    void open(const QString& language, const QString& title) {
        m_out << "<!DOCTYPE html>\n<html lang=\"" << language.toHtmlEscaped() << "\"><head><meta charset=\"utf-8\">\n"
              << "<title>" << escaped(title) << "</title>\n"
              << style << "</head><body>\n";
        element("h1", title);
    }
    void element(const char* name, const QString& text) {
        m_out << '<' << name << '>' << escaped(text) << "</" << name << ">\n";
    }
    void beginTable(const QStringList& header = {}) {
        m_out << "<table>\n";
        if (!header.isEmpty())
            row(header, "th");
    }
    void row(const QStringList& cells, const char* cell = "td") {
        m_out << "<tr>";
        for (const QString& text : cells)
            m_out << '<' << cell << '>' << escaped(text) << "</" << cell << '>';
        m_out << "</tr>\n";
    }
    void fact(const QString& name, const QString& value) {
        if (value.isEmpty())
            return;
        m_out << "<tr><th>" << escaped(name) << "</th><td>" << escaped(value) << "</td></tr>\n";
    }
    void endTable() { m_out << "</table>\n"; }
    void close() {
        m_out << "</body></html>\n";
        m_out.flush();
    }
    bool isSound() const { return m_out.status() == QTextStream::Ok; }

 private:
    QTextStream m_out;
};

void writeFacts(HtmlPage& page, const ReportHead& head) {
    const delivery::Campaign& campaign = head.campaign;
    page.beginTable();
    page.fact(Report::tr("Account"), campaign.accountName);
    page.fact(Report::tr("Template"), campaign.templateTitle + QStringLiteral(" · ") + campaign.message.templateId);
    page.fact(Report::tr("List"), campaign.listName);
    page.fact(Report::tr("Created"), reportTime(campaign.createdAt));
    page.fact(Report::tr("First message"), reportTime(campaign.startedAt));
    page.fact(Report::tr("Finished for the first time"), reportTime(campaign.finishedAt));
    page.fact(Report::tr("Status"), text::word(campaign.status));
    page.fact(Report::tr("Report made"), reportTime(head.madeAt));
    page.fact(Report::tr("Time zone"), toDateTime(head.madeAt).toLocalTime().toString(QStringLiteral("t")));
    page.endTable();
}

void writeTotals(HtmlPage& page, const ReportHead& head) {
    const delivery::Counts& counts = head.campaign.counts;
    page.element("h2", Report::tr("Totals"));
    page.beginTable();
    page.fact(Report::tr("People"), text::number(counts.total()));
    page.fact(text::word(delivery::Receipt::Delivered), text::number(counts.delivered));
    for (const delivery::State state : delivery::allStates) {
        if (counts.of(state) > 0)
            page.fact(text::word(state), text::number(counts.of(state)));
    }
    page.endTable();
    if (head.failures.empty())
        return;
    page.element("h2", Report::tr("Why some failed"));
    page.beginTable({Report::tr("Code"), Report::tr("Meaning"), Report::tr("People"), Report::tr("Next step")});
    for (const delivery::Group& group : head.failures) {
        const text::GroupWords words = text::groupOf(group);
        page.row({words.code, words.title, text::number(group.count), words.next});
    }
    page.endTable();
}

void writeMessage(HtmlPage& page, const delivery::Campaign& campaign) {
    page.element("h2", Report::tr("Message"));
    page.element("pre", campaign.templateContent);
    page.beginTable({Report::tr("Field"), Report::tr("Text")});
    const templates::FieldLabels labels(campaign.templateContent);
    for (const templates::MessageField& field : campaign.message.fields)
        page.row({labels.of(field.key), field.text});
    page.fact(QStringLiteral("URL"), campaign.message.url);
    page.fact(Report::tr("Mini-program page"), campaign.message.miniPath);
    page.endTable();
}

}  // namespace

QString reportTime(const std::optional<Timestamp>& at) {
    return at ? toDateTime(*at).toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
}

QStringList reportColumns() {
    return {QStringLiteral("openid"), Report::tr("Name"),      Report::tr("Row in the sheet"),
            Report::tr("State"),      Report::tr("Code"),      Report::tr("Meaning"),
            Report::tr("Attempts"),   Report::tr("Sent at"),   Report::tr("Settled at"),
            Report::tr("Receipt"),    QStringLiteral("msgid"), QStringLiteral("client_msg_id"),
            QStringLiteral("rid")};
}

QStringList reportRow(const delivery::Delivery& delivery) {
    const text::ResultWords result = text::resultOf(delivery);
    const bool accepted = delivery.state == delivery::State::Accepted;
    return {delivery.openid,
            delivery.name,
            delivery.row > 0 ? QString::number(delivery.row) : QString(),
            text::word(delivery.state, delivery.receipt),
            result.code,
            result.meaning,
            QString::number(delivery.attempts),
            reportTime(delivery.sentAt),
            reportTime(delivery.finishedAt),
            accepted ? text::word(delivery.receipt) : QString(),
            delivery.msgid != 0 ? QString::number(delivery.msgid) : QString(),
            delivery.attempts > 0 ? delivery.clientMsgId : QString(),
            delivery.rid};
}

Result<void> writeHtml(const QString& path, const ReportHead& head, const recipients::RowSource& rows) {
    const auto notWritable = [&path](const QSaveFile& file) {
        return fail(ErrorKind::FileNotWritable, QFileInfo(path).fileName(), file.errorString());
    };
    if (auto checked = checkOutput(path, {}); !checked)
        return checked;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritable(file);
    closeFile(file);
    HtmlPage page(file);
    page.open(QLocale().bcp47Name(), Report::tr("Report: %1").arg(head.campaign.title));
    writeFacts(page, head);
    writeTotals(page, head);
    writeMessage(page, head.campaign);
    page.element("h2", Report::tr("Everybody"));
    page.beginTable(reportColumns());
    qint64 written = 0;
    QStringList row;
    while (true) {
        row.clear();
        const Result<bool> more = rows(row);
        if (!more)
            return fail(more.error());
        if (!*more)
            break;
        page.row(row);
        ++written;
    }
    page.endTable();
    page.element("p", Report::tr("Rows: %1. The report is complete.").arg(text::number(written)));
    page.close();
    if (!page.isSound() || !file.commit())
        return notWritable(file);
    return {};
}

}  // namespace hongyan::historypage
