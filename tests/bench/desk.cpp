#include "desk.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

#include "recipients/writer.h"
#include "sandbox/sandbox.h"
#include "wechat/requests.h"

namespace hongyan::bench {
namespace {

const QString appId = QStringLiteral("wxbench00000001");

recipients::RowSource rowsOf(int count) {
    return [count, row = 0](QStringList& cells) mutable -> Result<bool> {
        if (row == count)
            return false;
        const QString number = QString::number(row++).rightJustified(10, u'0');
        cells = QStringList{QStringLiteral("oBenchPerson_12345") + number,
                            QStringLiteral("沈一诺%1").arg(number),
                            QStringLiteral("138") + number.right(8),
                            QStringLiteral("DD20261120") + number,
                            QStringLiteral("洛神玫瑰礼盒 19 枝"),
                            QStringLiteral("顺丰速运"),
                            QStringLiteral("SF1409") + number,
                            QStringLiteral("2026-11-20 13:46")};
        return true;
    };
}

QStringList header() {
    return {QStringLiteral("openid"),  QStringLiteral("name"),    QStringLiteral("phone"),  QStringLiteral("order"),
            QStringLiteral("product"), QStringLiteral("carrier"), QStringLiteral("parcel"), QStringLiteral("time")};
}

}  // namespace

double secondsOf(const QElapsedTimer& clock) {
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
}

QString spreadsheet(const QTemporaryDir& folder, int rows, bool isXlsx) {
    const QString path = folder.filePath(isXlsx ? QStringLiteral("people.xlsx") : QStringLiteral("people.csv"));
    sure(isXlsx ? recipients::writeXlsx(path, header(), rowsOf(rows))
                : recipients::writeCsv(path, header(), rowsOf(rows)));
    return path;
}

Platform::Platform(int latencyMs) {
    makeCertificate();
    m_process.start(QStringLiteral(HONGYANCTL),
                    {QStringLiteral("--data"), m_folder.path(), QStringLiteral("--json"), QStringLiteral("sandbox"),
                     QStringLiteral("--latency"), QString::number(latencyMs), QStringLiteral("--ledger"), ledger(),
                     QStringLiteral("--certificate"), caFile(), QStringLiteral("--key"),
                     m_folder.filePath(QStringLiteral("key.pem"))});
    if (!m_process.waitForReadyRead())
        qFatal("no sandbox");
    m_base = QUrl(QJsonDocument::fromJson(m_process.readLine())[QLatin1String("base")].toString());
}

Platform::~Platform() {
    m_process.terminate();
    m_process.waitForFinished();
}

void Platform::makeCertificate() const {
    QProcess openssl;
    openssl.start(
        QStringLiteral("openssl"),
        {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
         QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
         QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=127.0.0.1"),
         QStringLiteral("-addext"), QStringLiteral("subjectAltName=IP:127.0.0.1"), QStringLiteral("-keyout"),
         m_folder.filePath(QStringLiteral("key.pem")), QStringLiteral("-out"), caFile()});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        qFatal("openssl made no certificate");
}

settings::Account accountOf(const Platform* platform) {
    settings::Account account;
    account.name = QStringLiteral("Bench");
    account.appId = appId;
    if (platform) {
        account.apiBase = platform->base();
        account.caFile = platform->caFile();
    }
    return account;
}

templates::Message message() {
    templates::Message message;
    message.templateId = sandbox::sampleTemplateId();
    message.fields = {{QStringLiteral("character_string2"), QStringLiteral("{{order}}")},
                      {QStringLiteral("thing4"), QStringLiteral("{{product}}")},
                      {QStringLiteral("thing7"), QStringLiteral("{{carrier}}")},
                      {QStringLiteral("character_string5"), QStringLiteral("{{parcel}}")},
                      {QStringLiteral("time3"), QStringLiteral("{{time}}")}};
    return message;
}

std::vector<transport::HttpRequest> calls(const Platform& platform, const Secret& token, int count) {
    const auto compiled = sure(templates::CompiledMessage::compile(message(), header()));
    wechat::SendRequest request(accountOf(&platform), message());
    std::vector<transport::HttpRequest> calls;
    const recipients::RowSource rows = rowsOf(count);
    for (QStringList cells; sure(rows(cells));)
        calls.push_back(request.build(token, cells.front(), QStringLiteral("bench-%1").arg(calls.size(), 12),
                                      compiled.render(cells, SystemClock().now())));
    return calls;
}

Desk::Desk(const Platform* platform) {
    qputenv(("HONGYAN_SECRET_" + appId.toLatin1()).constData(), "any");
    engine = sure(engine::Engine::open({.folder = data(), .secrets = secrets::Backend::Environment}));
    account = sure(engine->library().addAccount(accountOf(platform), Secret()));
}

engine::Imported Desk::import(const QString& path) {
    QEventLoop loop;
    std::optional<engine::Imported> done;
    const std::unique_ptr<engine::ImportJob> job(
        engine->library().import({.path = path, .listName = path, .openidColumn = 0}, nullptr));
    QObject::connect(job.get(), &engine::ImportJob::finished, &loop, [&](const Result<engine::Imported>& imported) {
        done = sure(imported);
        loop.quit();
    });
    loop.exec();
    return *done;
}

CampaignId Desk::start(ListId list, int inFlight, int rate) {
    sure(engine->library().syncTemplates(account));
    return sure(engine->sending().start({.account = account,
                                         .list = list,
                                         .message = message(),
                                         .title = {},
                                         .policy = {.rate = rate, .inFlight = inFlight}}));
}

void Desk::waitFor(CampaignId id, qint64 accepted) {
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (counts(id).of(delivery::State::Accepted) >= accepted)
            loop.quit();
    });
    look.start(20);  // a look costs as much as a delivery
    loop.exec();
}

}  // namespace hongyan::bench
