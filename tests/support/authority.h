#pragma once

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QString>

namespace hongyan::test {

/// A certificate authority made on the spot with the openssl command, so that no key lies in the repository. Files in
/// PEM in a folder of its own; `file` is empty when openssl could not do it.
class Authority {
 public:
    struct Issued {
        QString certificateFile;
        QString keyFile;
    };

    explicit Authority(const QString& folder, const QString& name = QStringLiteral("Test authority"))
        : m_folder(folder) {
        QDir().mkpath(folder + QStringLiteral("/new"));
        write(QStringLiteral("index.txt"), {});
        write(QStringLiteral("serial"), "1000\n");
        write(u"ca.cnf"_qs,
              "[ca]\ndefault_ca=d\n[d]\ndir=" + folder.toUtf8() +
                  "\ndatabase=$dir/index.txt\nserial=$dir/serial\nnew_certs_dir=$dir/new\ncertificate=$dir/ca.pem\n"
                  "private_key=$dir/ca.key\ndefault_md=sha256\npolicy=p\nunique_subject=no\ncopy_extensions=copy\n"
                  "[p]\ncommonName=supplied\n");
        if (run({u"req"_qs, u"-x509"_qs, u"-newkey"_qs, u"ec"_qs, u"-pkeyopt"_qs, u"ec_paramgen_curve:prime256v1"_qs,
                 u"-nodes"_qs, u"-days"_qs, u"2"_qs, u"-subj"_qs, u"/CN="_qs + name, u"-keyout"_qs, path(u"ca.key"_qs),
                 u"-out"_qs, path(u"ca.pem"_qs)}))
            file = path(u"ca.pem"_qs);
    }

    /// For an address ("IP:127.0.0.1") or a name ("DNS:api.example.com"), good from and to days from now.
    Issued issue(const QString& name, const QString& subjectAltName, int fromDay = -1, int toDay = 2) const {
        const auto at = [](int day) {
            return QDateTime::currentDateTimeUtc().addDays(day).toString(QStringLiteral("yyyyMMddHHmmss")) + u'Z';
        };
        const Issued issued{path(name + u".pem"_qs), path(name + u".key"_qs)};
        const QString request = path(name + u".csr"_qs);
        const bool isMade =
            run({u"req"_qs, u"-new"_qs, u"-newkey"_qs, u"ec"_qs, u"-pkeyopt"_qs, u"ec_paramgen_curve:prime256v1"_qs,
                 u"-nodes"_qs, u"-subj"_qs, u"/CN="_qs + name, u"-addext"_qs, u"subjectAltName="_qs + subjectAltName,
                 u"-keyout"_qs, issued.keyFile, u"-out"_qs, request}) &&
            run({u"ca"_qs, u"-batch"_qs, u"-notext"_qs, u"-config"_qs, path(u"ca.cnf"_qs), u"-startdate"_qs,
                 at(fromDay), u"-enddate"_qs, at(toDay), u"-in"_qs, request, u"-out"_qs, issued.certificateFile});
        return isMade ? issued : Issued();
    }

    QString file;

 private:
    QString path(const QString& name) const { return m_folder + u'/' + name; }
    void write(const QString& name, const QByteArray& bytes) const {
        QFile made(path(name));
        if (made.open(QIODevice::WriteOnly))
            made.write(bytes);
    }
    static bool run(const QStringList& words) {
        QProcess openssl;
        openssl.setProcessChannelMode(QProcess::MergedChannels);
        openssl.start(QStringLiteral("openssl"), words);
        const bool isDone = openssl.waitForFinished(20'000) && openssl.exitCode() == 0;
        if (!isDone)
            qWarning("openssl %s: %s", qPrintable(words.first()), openssl.readAll().constData());
        return isDone;
    }

    QString m_folder;
};

}  // namespace hongyan::test
