#pragma once

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include "tool/accountcommands.h"
#include "tool/backupcommands.h"
#include "tool/commandline.h"
#include "tool/followercommands.h"
#include "tool/librarycommands.h"
#include "tool/rehearsecommand.h"

namespace hongyan::tool {

/// What the command line says about itself: Help::tr() finds the translation. Everything that --help shows goes
/// through it.
struct Help {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

/// The words as they are parsed, bound to CLI11's std types; moved into the command once it is known which. The
/// commands are declared by topic, a file each: account-, list-, message- and sendgrammar.cpp.
class Grammar {
 public:
    Grammar();
    /// Throws what CLI11 throws: help that is asked for, or wrong usage.
    Parsed parse(int argc, const char* const* argv);
    int show(const CLI::Success& help) { return m_app.exit(help); }

 private:
    CLI::App* add(CLI::App* to, const char* name, const QString& about, Command command);
    CLI::App* group(const char* name, const QString& about);
    static void text(CLI::App* to, const char* name, QString& into, const QString& about, bool isNeeded = false);
    /// The option may be repeated, each time with one value.
    static void texts(CLI::App* to, const char* name, QStringList& into, const QString& about);
    /// So many words, in their order; at least `least`.
    static void several(CLI::App* to, const char* name, QStringList& into, const QString& about, int least);
    template<class T>
    static CLI::Option* value(CLI::App* to, const char* name, T& into, const QString& about) {
        return to->add_option(name, into, about.toStdString());
    }
    template<class T>
    static CLI::Option* value(CLI::App* to, const char* name, std::optional<T>& into, const QString& about) {
        return to->add_option_function<T>(
            name, [&into](const T& number) { into = number; }, about.toStdString());
    }
    static void flag(CLI::App* to, const char* name, bool& into, const QString& about) {
        to->add_flag(name, into, about.toStdString());
    }
    void named(CLI::App* to, const char* what) { text(to, what, m_name, Help::tr("its name"), true); }
    void numbered(CLI::App* to) { value(to, "campaign", m_id, Help::tr("the campaign's number"))->required(); }

    void addGlobals();
    void addBackups();
    void addSandbox();

    void addAccounts();
    void addTemplates();

    using MessageCommand = int (*)(Session&, const MessageWords&);
    CLI::App* addMessage(CLI::App* to, const char* name, const QString& about, MessageCommand command);
    void namedMessage(CLI::App* to, bool withVersion);
    void copiedMessage(CLI::App* to, const QString& about);
    static CLI::Option* version(CLI::App* to, const char* name, std::optional<int>& into);
    static QString aboutFixes();
    void addMessages();
    void addMessageFiles(CLI::App* message);

    static void readAs(CLI::App* to, ImportWords& words);
    void addRecipients();
    CLI::App* addRecipe(const char* name, const QString& about, engine::ListRecipe::Kind kind, int least);
    void oneList(CLI::App* to);
    void addListMaking();
    void addSuppression();
    void addSuppressionFiles(CLI::App* group);

    static void sendAs(CLI::App* one, SendWords& send);
    static void sendHow(CLI::App* one, SendWords& send);
    void addSending();
    void addCampaigns();
    void addFilter(CLI::App* to, bool needsCampaign);
    void addDeliveries();

    CLI::App m_app;
    std::string m_folder;
    std::string m_secrets = "keychain";
    bool m_json = false;
    std::string m_logLevel = "warning";
    Command m_command;
    AccountWords m_account;
    QString m_name;
    QString m_personsWord;
    QString m_templateId;
    MessageWords m_message;
    ListWords m_lists;
    qint64 m_id = 0;
    ImportWords m_import;
    SendWords m_send;
    RehearsalWords m_rehearsal;
    SuppressWords m_suppress;
    SuppressFileWords m_suppressFile;
    FollowersWords m_followers;
    RestoreWords m_restore;
    bool m_forever = false;
    FilterWords m_filter;
    SandboxWords m_sandbox;
};

}  // namespace hongyan::tool
