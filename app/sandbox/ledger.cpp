#include "sandbox/ledger.h"

#include <QJsonDocument>
#include <QJsonObject>

#include "base/outputfile.h"
#include "base/privatefiles.h"
#include "sandbox/faultsjson.h"

namespace hongyan::sandbox {

using namespace Qt::StringLiterals;

QByteArray toJsonLine(const LedgerEntry& entry) {
    const QJsonObject line{{u"number"_s, entry.number},
                           {u"app_id"_s, entry.appId},
                           {u"openid"_s, entry.openid},
                           {u"client_msg_id"_s, entry.clientMsgId},
                           {u"template_id"_s, entry.templateId},
                           {u"errcode"_s, entry.errcode},
                           {u"sent"_s, entry.sent},
                           {u"duplicate"_s, entry.duplicate},
                           {u"trouble"_s, nameOf(entry.trouble)},
                           {u"msgid"_s, QString::number(entry.msgid)},
                           {u"time"_s, toDateTime(entry.at).toString(Qt::ISODateWithMs)}};
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
