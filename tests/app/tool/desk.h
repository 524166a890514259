#pragma once

#include "hongyanctl.h"
#include "sandbox/sandbox.h"

namespace hongyan::tool {

/// hongyanctl with an account of a sandbox in this process, its templates and a short list of people.
class Desk : public Hongyanctl {
 public:
    explicit Desk(const sandbox::Options& options = {}) {
        auto started = sandbox::Sandbox::start(options);
        if (!started)
            qFatal("no sandbox: %s", qPrintable(started.error().detail));
        platform = std::move(*started);
        environment.insert(QStringLiteral("HONGYAN_SECRET_") + appId, QString::fromLatin1(secret));
    }
    QStringList addition() const {
        return {QStringLiteral("account"),    QStringLiteral("add"),      QStringLiteral("--name"),
                QStringLiteral("Shop"),       QStringLiteral("--app-id"), appId,
                QStringLiteral("--api-base"), platform->base().toString()};
    }
    /// An account with its templates.
    void prepare() {
        must(addition());
        prepareTemplates();
    }
    void prepareTemplates() {
        must({QStringLiteral("template"), QStringLiteral("sync"), QStringLiteral("--account"), QStringLiteral("Shop")});
    }
    void must(const QStringList& words) const {
        if (const Ran ran = run(words); ran.exitCode != 0)
            qFatal("%s: %s", qPrintable(words.join(u' ')), ran.err.constData());
    }
    static QString person(int number, const QString& ending = {}) {
        return QStringLiteral("oToolPerson_%1%2").arg(number, 10, 10, QLatin1Char('0')).arg(ending);
    }
    QString people(int count, const QString& ending = {}, const QString& name = QStringLiteral("people.csv")) const {
        QByteArray rows = "openid,order\n";
        for (int i = 0; i < count; ++i)
            rows += person(i, ending).toUtf8() + ",DD" + QByteArray::number(i) + '\n';
        return write(name, rows);
    }
    static QStringList fields() {
        QStringList words;
        for (const char* field : {"character_string2={{order}}", "thing4=Roses", "thing7=SF",
                                  "character_string5={{order}}", "time3=2026-11-20 13:46"})
            words << QStringLiteral("--field") << QLatin1String(field);
        return words;
    }
    QStringList sending(const QString& file, const QStringList& more = {}) const {
        return QStringList{QStringLiteral("send"),
                           QStringLiteral("--account"),
                           QStringLiteral("Shop"),
                           QStringLiteral("--template"),
                           sandbox::sampleTemplateId(),
                           QStringLiteral("--recipients"),
                           file,
                           QStringLiteral("--openid"),
                           QStringLiteral("openid")} +
               fields() + more;
    }
    int heard() const { return static_cast<int>(platform->ledger().size()); }
    bool nobodyTwice() const {
        std::map<QString, int> sent;
        for (const sandbox::LedgerEntry& entry : platform->ledger())
            sent[entry.openid] += entry.sent ? 1 : 0;
        return std::ranges::all_of(sent, [](const auto& one) { return one.second <= 1; });
    }

    const QString appId = QStringLiteral("wxtool000000001");
    const QByteArray secret = "a-secret-nobody-may-read-0c8e20f1";
    std::unique_ptr<sandbox::Sandbox> platform;
};

inline QStringList keysOf(const QJsonObject& object) {
    return object.keys();
}

}  // namespace hongyan::tool
