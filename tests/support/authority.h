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
        write(QStringLiteral("ca.cnf"),
              "[ca]\ndefault_ca=d\n[d]\ndir=" + folder.toUtf8() +
                  "\ndatabase=$dir/index.txt\nserial=$dir/serial\nnew_certs_dir=$dir/new\ncertificate=$dir/ca.pem\n"
                  "private_key=$dir/ca.key\ndefault_md=sha256\npolicy=p\nunique_subject=no\ncopy_extensions=copy\n"
                  "[p]\ncommonName=supplied\n");
        if (run({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                 QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                 QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"), QStringLiteral("/CN=") + name,
                 QStringLiteral("-keyout"), path(QStringLiteral("ca.key")), QStringLiteral("-out"),
                 path(QStringLiteral("ca.pem"))}))
            file = path(QStringLiteral("ca.pem"));
    }

    /// For an address ("IP:127.0.0.1") or a name ("DNS:api.example.com"), good from and to days from now.
    Issued issue(const QString& name, const QString& subjectAltName, int fromDay = -1, int toDay = 2) const {
        const auto at = [](int day) {
            return QDateTime::currentDateTimeUtc().addDays(day).toString(QStringLiteral("yyyyMMddHHmmss")) + u'Z';
        };
        const Issued issued{path(name + QStringLiteral(".pem")), path(name + QStringLiteral(".key"))};
        const QString request = path(name + QStringLiteral(".csr"));
        const bool isMade =
            run({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                 QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
                 QStringLiteral("-subj"), QStringLiteral("/CN=") + name, QStringLiteral("-addext"),
                 QStringLiteral("subjectAltName=") + subjectAltName, QStringLiteral("-keyout"), issued.keyFile,
                 QStringLiteral("-out"), request}) &&
            run({QStringLiteral("ca"), QStringLiteral("-batch"), QStringLiteral("-notext"), QStringLiteral("-config"),
                 path(QStringLiteral("ca.cnf")), QStringLiteral("-startdate"), at(fromDay), QStringLiteral("-enddate"),
                 at(toDay), QStringLiteral("-in"), request, QStringLiteral("-out"), issued.certificateFile});
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
