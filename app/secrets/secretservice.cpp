#include "secrets/secretservice.h"

#include <QtGlobal>

#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <array>
#include <memory>

namespace hongyan::secrets {
namespace {

constexpr auto service = "org.freedesktop.secrets";
constexpr int patience = 3000;  // ms, for each of the two questions

using Reply = std::function<void(const QDBusMessage&)>;

void ask(QObject* context, const QDBusMessage& question, Reply heard) {
    const auto bus = QDBusConnection::sessionBus();
    // Without a bus the pending call would never end.
    if (!bus.isConnected())
        return heard(QDBusMessage::createError(QDBusError(QDBusError::Disconnected, QStringLiteral("no session bus"))));
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, patience), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context,
                     [heard = std::move(heard)](QDBusPendingCallWatcher* call) {
                         call->deleteLater();
                         heard(call->reply());
                     });
}

// An error that only somebody who is there can cause.
bool isSomebodyThere(const QDBusMessage& reply) {
    switch (QDBusError(reply).type()) {
        case QDBusError::NoReply:
        case QDBusError::TimedOut:
        case QDBusError::UnknownMethod:
        case QDBusError::UnknownInterface:
        case QDBusError::UnknownObject:
            return true;
        default:
            return false;
    }
}

void askLocked(QObject* context, const QString& path, std::function<void(Collection)> heard) {
    auto question = QDBusMessage::createMethodCall(
        QLatin1String(service), path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"));
    question << QStringLiteral("org.freedesktop.Secret.Collection") << QStringLiteral("Locked");
    ask(context, question, [heard = std::move(heard)](const QDBusMessage& answer) {
        const QDBusPendingReply<QDBusVariant> locked(answer);
        heard({true, locked.isValid() && locked.value().variant().toBool()});
    });
}

struct Program {
    const char* busName;
    const char* name;
};
constexpr std::array programs{Program{"org.gnome.keyring", "GNOME Keyring"}, Program{"org.kde.kwalletd6", "KWallet"},
                              Program{"org.kde.kwalletd5", "KWallet"},
                              Program{"org.kde.secretservicecompat", "KWallet"},
                              Program{"org.keepassxc.KeePassXC.MainWindow", "KeePassXC"}};

void askOwner(QObject* context, const char* busName, std::function<void(QString)> heard) {
    auto question =
        QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                                       QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetNameOwner"));
    question << QString::fromLatin1(busName);
    ask(context, question, [heard = std::move(heard)](const QDBusMessage& answer) {
        const QDBusPendingReply<QString> owner(answer);
        heard(owner.isValid() ? owner.value() : QString());
    });
}

// The service is one of these programs when both names belong to one connection.
void compareOwners(QObject* context, const QString& owner, size_t index, std::function<void(QString)> heard) {
    if (owner.isEmpty() || index == programs.size()) {
        heard(QStringLiteral("Secret Service"));
        return;
    }
    askOwner(context, programs[index].busName, [=, heard = std::move(heard)](const QString& other) {
        if (other == owner)
            heard(QString::fromLatin1(programs[index].name));
        else
            compareOwners(context, owner, index + 1, heard);
    });
}

}  // namespace

void askCollection(QObject* context, std::function<void(Collection)> heard) {
    auto question =
        QDBusMessage::createMethodCall(QLatin1String(service), QStringLiteral("/org/freedesktop/secrets"),
                                       QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("ReadAlias"));
    question << QStringLiteral("default");
    ask(context, question, [context, heard = std::move(heard)](const QDBusMessage& answer) {
        const QDBusPendingReply<QDBusObjectPath> collection(answer);
        if (!collection.isValid())
            heard({isSomebodyThere(answer), false});
        else if (collection.value().path() == QLatin1String("/"))
            heard({true, false});  // none yet: the first write makes it
        else
            askLocked(context, collection.value().path(), heard);
    });
}

void askServiceName(QObject* context, std::function<void(QString)> heard) {
    askOwner(context, service,
             [context, heard = std::move(heard)](const QString& owner) { compareOwners(context, owner, 0, heard); });
}

}  // namespace hongyan::secrets

#else

namespace hongyan::secrets {

void askCollection(QObject*, std::function<void(Collection)> heard) {
    heard({true, false});
}

void askServiceName(QObject*, std::function<void(QString)> heard) {
#ifdef Q_OS_WIN
    heard(QStringLiteral("Windows Credential Manager"));
#else
    heard(QStringLiteral("macOS Keychain"));
#endif
}

}  // namespace hongyan::secrets
#endif
