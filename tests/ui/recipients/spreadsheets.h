#pragma once

#include <QFile>
#include <QStringEncoder>
#include <QTemporaryDir>

#include "recipients/writer.h"

/// Small real spreadsheets in a folder of their own.
class Spreadsheets {
 public:
    static QString openid(int person) {
        return QStringLiteral("oR3dK5tY8nAq2Ws6Ed9R%1").arg(person, 8, 10, QLatin1Char('0'));
    }
    static QStringList header() {
        return {QStringLiteral("openid"), QStringLiteral("姓名"), QStringLiteral("手机号"), QStringLiteral("运单号")};
    }
    /// 6 good people of whom one has no tracking number, one repeated, one with a bad openid: 8 rows from row 2 on.
    static QList<QStringList> rows() {
        QList<QStringList> rows;
        for (int person = 1; person <= 6; ++person)
            rows << QStringList{openid(person), QStringLiteral("客户%1").arg(person),
                                QStringLiteral("1381208776%1").arg(person),
                                person == 4 ? QString() : QStringLiteral("SF140927365186%1").arg(person)};
        rows.insert(
            3, QStringList{openid(1), QStringLiteral("客户1"), QStringLiteral("13812087761"), QStringLiteral("SF9")});
        rows.insert(5, QStringList{QStringLiteral("oR3d…"), QStringLiteral("赵明轩"), QStringLiteral("17755190342"),
                                   QStringLiteral("SF8")});
        return rows;
    }

    QString path(const QString& name) const { return m_folder.filePath(name); }

    QString raw(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    static QByteArray csvText(const QList<QStringList>& lines) {
        QString text;
        for (const QStringList& line : lines)
            text += line.join(u',') + QStringLiteral("\r\n");
        return text.toUtf8();
    }
    QString csv(const QString& name) const { return raw(name, csvText(QList<QStringList>{header()} + rows())); }

    QString xlsx(const QString& name, const QList<QStringList>& lines) const {
        int next = 0;
        const auto written = hongyan::recipients::writeXlsx(path(name), header(), [&](QStringList& cells) {
            if (next == lines.size())
                return hongyan::Result<bool>(false);
            cells = lines[next++];
            return hongyan::Result<bool>(true);
        });
        if (!written)
            qFatal("cannot write %s", qPrintable(name));
        return path(name);
    }

 private:
    QTemporaryDir m_folder;
};
