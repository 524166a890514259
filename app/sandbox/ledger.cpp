#include "sandbox/ledger.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "base/outputfile.h"
#include "base/privatefiles.h"
#include "sandbox/faultsjson.h"

namespace hongyan::sandbox {

QByteArray toJsonLine(const LedgerEntry& entry) {
    const QJsonObject line{{u"number"_qs, entry.number},
                           {u"app_id"_qs, entry.appId},
                           {u"openid"_qs, entry.openid},
                           {u"client_msg_id"_qs, entry.clientMsgId},
                           {u"template_id"_qs, entry.templateId},
                           {u"errcode"_qs, entry.errcode},
                           {u"sent"_qs, entry.sent},
                           {u"duplicate"_qs, entry.duplicate},
                           {u"trouble"_qs, nameOf(entry.trouble)},
                           {u"msgid"_qs, QString::number(entry.msgid)},
                           {u"time"_qs, toDateTime(entry.at).toString(Qt::ISODateWithMs)}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

Result<void> LedgerFile::open(const QString& path) {
    if (path.isEmpty())
        return {};
    if (auto checked = checkOutput(path, {}); !checked)
        return checked;
    m_file.setFileName(path);
    closeFile(m_file.fileName());
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return fail(ErrorKind::FileNotWritable, path, m_file.errorString());
    return {};
}

Result<void> LedgerFile::append(const LedgerEntry& entry) {
    if (!m_file.isOpen())
        return {};
    const QByteArray line = toJsonLine(entry) + '\n';
    if (m_file.write(line) != line.size())
        return fail(ErrorKind::FileNotWritable, m_file.fileName(), m_file.errorString());
    return {};
}

}  // namespace hongyan::sandbox
