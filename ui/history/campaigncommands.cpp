#include <QDir>
#include <QFileDialog>
#include <QLineEdit>

#include "base/visible.h"
#include "recipients/recipient.h"
#include "ui/history/campaignsmodel.h"
#include "ui/history/campaignspage.h"
#include "ui/history/reportjob.h"
#include "ui/text/errors.h"
#include "ui/widgets/label.h"

// What CampaignsPage does with the campaign shown.
namespace hongyan::historypage {

using delivery::State;
using widgets::Tone;

void CampaignsPage::find() {
    const QString openid = cleanedId(m_search->text());
    if (openid.isEmpty())
        return;
    delivery::Filter filter;
    if (openid.contains(u'…') || openid.contains(QLatin1String("...")))
        filter.search = openid;  // as it is shown short
    else
        filter.openid = openid;
    if (filter.search.isEmpty() && !recipients::canBeOpenid(openid)) {
        m_searchFault->setText(tr("This cannot be an openid"));
        widgets::setFault(*m_search, widgets::InputFault::Wrong);
        return;
    }
    emit deliveriesRequested(filter);
}

void CampaignsPage::pause() {
    run(m_sending.pause(current()));
}

void CampaignsPage::resume() {
    run(m_sending.resume(current()));
}

void CampaignsPage::cancel() {
    run(m_sending.cancel(current()));
}

void CampaignsPage::run(QFuture<Result<void>> command) {
    const quint64 number = ++m_command;
    const CampaignId id = current();
    m_detail->setBusy(true);
    command.then(this, [this, number, id](const Result<void>& done) {
        if (number == m_command)
            m_detail->setBusy(false);
        if (!done && id == current())
            m_detail->say(Tone::Red, text::sentence(done.error()));
        emit acted();
        m_changed.insert(id);
        askForChanged();
    });
}

void CampaignsPage::retryFailures() {
    const quint64 number = ++m_command;
    const CampaignId id = current();
    delivery::Filter failed;
    failed.campaign = id;
    failed.states = {State::Failed};
    m_detail->setBusy(true);
    m_sending.retry(failed).then(this, [this, number, id](const Result<qint64>& retried) {
        if (number == m_command)
            m_detail->setBusy(false);
        if (id == current()) {
            if (retried)
                m_detail->sayOfLive(tr("%n delivery(ies) back in the queue.", nullptr, int(*retried)));
            else
                m_detail->say(Tone::Red, text::sentence(retried.error()));
        }
        emit acted();
        m_changed.insert(id);
        askForChanged();
    });
}

void CampaignsPage::chooseReport(ReportKind kind) {
    const int row = m_model->rowOf(current());
    if (row < 0)
        return;
    const bool sheet = kind == ReportKind::Sheet;
    const QString suffix = sheet ? QStringLiteral("xlsx") : QStringLiteral("html");
    QString name = m_model->campaign(row).title;
    for (const QChar forbidden : QStringLiteral("/\\:*?\"<>|"))
        name.replace(forbidden, u'-');
    auto* dialog = new QFileDialog(this, tr("Save the report"), QDir::homePath(),
                                   sheet ? tr("Spreadsheet (*.xlsx)") : tr("Page (*.html)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id = current()](const QString& path) { writeReport(id, path); });
    dialog->open();
}

void CampaignsPage::writeReport(CampaignId id, const QString& path) {
    const int row = m_model->rowOf(id);
    if (row < 0 || m_report)
        return;
    ReportHead head;
    head.campaign = m_model->campaign(row);
    head.madeAt = m_clock.now();
    m_report = std::make_unique<ReportJob>(m_log, head, path);
    connect(m_report.get(), &ReportJob::finished, this, &CampaignsPage::onReported, Qt::QueuedConnection);
    m_detail->setReportProgress(0);
    m_reportTick.start();
    m_report->start();
}

void CampaignsPage::onReported(const Result<void>& result) {
    if (!m_report)
        return;
    const QString file = QDir::toNativeSeparators(m_report->path());
    const qint64 rows = m_report->written();
    m_reportTick.stop();
    m_report.reset();
    m_detail->endReport();
    if (result)
        m_detail->say(Tone::Info, tr("The report is written, %n row(s): %1", nullptr, int(rows)).arg(file));
    else if (result.error().kind == ErrorKind::Cancelled)
        m_detail->say(Tone::Info, tr("Stopped. No report was written."));
    else
        m_detail->say(Tone::Red, text::sentence(result.error()));
}

}  // namespace hongyan::historypage
