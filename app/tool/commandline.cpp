#include "tool/commandline.h"

#include <CLI/CLI.hpp>
#include <QJsonDocument>
#include <QStandardPaths>
#include <algorithm>
#include <cstdio>

#include "tool/accountcommands.h"
#include "tool/backupcommands.h"
#include "tool/followercommands.h"
#include "tool/librarycommands.h"
#include "tool/rehearsecommand.h"

namespace hongyan::tool {
namespace {

constexpr const char* aboutFixes =
    "KEY=FIX for a field's value: trim, collapse_spaces, reformat_date, reformat_amount, shorten; make_variables for "
    "its text";

QString fromStd(const std::string& text) {
    return QString::fromStdString(text);
}

/// The words as they are parsed, bound to CLI11's std types; moved into the command once it is known which.
class Grammar {
 public:
    Grammar() {
        m_app.require_subcommand(1);
        m_app.fallthrough();
        addGlobals();
        addAccounts();
        addTemplates();
        addMessages();
        addRecipients();
        addListMaking();
        addSending();
        addSuppression();
        addCampaigns();
        addDeliveries();
        addBackups();
        addSandbox();
    }

    std::variant<Parsed, int> parse(int argc, const char* const* argv) {
        try {
            m_app.parse(argc, argv);
        } catch (const CLI::Success& success) {
            return m_app.exit(success);
        } catch (const CLI::ParseError& error) {
            const QJsonObject what{{QStringLiteral("kind"), QStringLiteral("usage")},
                                   {QStringLiteral("message"), fromStd(error.what())}};
            for (int i = 1; i < argc; ++i)
                if (qstrcmp(argv[i], "--json") == 0)
                    std::puts(QJsonDocument(QJsonObject{{QStringLiteral("error"), what}})
                                  .toJson(QJsonDocument::Compact)
                                  .constData());
            std::fprintf(stderr, "%s\nSee: hongyanctl --help\n", error.what());
            return BadInput;
        }
        Parsed parsed;
        parsed.options.folder =
            m_folder.empty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : fromStd(m_folder);
        parsed.options.secrets = *secrets::backendNamed(fromStd(m_secrets));
        parsed.options.json = m_json;
        parsed.options.logLevel = fromStd(m_logLevel);
        parsed.command = m_command;
        return parsed;
    }

 private:
    CLI::App* add(CLI::App* to, const char* name, const char* about, Command command) {
        CLI::App* sub = to->add_subcommand(name, about);
        sub->fallthrough();
        sub->callback([this, command = std::move(command)] { m_command = command; });
        return sub;
    }
    CLI::App* group(const char* name, const char* about) {
        CLI::App* sub = m_app.add_subcommand(name, about);
        sub->require_subcommand(1);
        sub->fallthrough();
        return sub;
    }
    static void text(CLI::App* to, const char* name, QString& into, const char* about, bool isNeeded = false) {
        auto* option = to->add_option_function<std::string>(
            name, [&into](const std::string& value) { into = fromStd(value); }, about);
        option->check(somethingSaid());
        if (isNeeded)
            option->required();
    }
    /// A variable of a script that has no value: it would mean that nothing was said, or take the next option for one.
    static CLI::Validator somethingSaid() {
        return {[](const std::string& value) {
                    return fromStd(value).trimmed().isEmpty() || value.starts_with("--")
                               ? std::string("an empty value; give one, or leave the option out")
                               : std::string();
                },
                "", "something"};
    }
    static void texts(CLI::App* to, const char* name, QStringList& into, const char* about) {
        to->add_option_function<std::vector<std::string>>(
              name,
              [&into](const std::vector<std::string>& values) {
                  for (const std::string& value : values)
                      into << fromStd(value);
              },
              about)
            ->take_all()
            ->allow_extra_args(false)
            ->check(somethingSaid());
    }

    void addGlobals() {
        m_app.add_option("--data", m_folder, "the folder of the database (default: the platform's data folder)")
            ->check(somethingSaid());
        m_app
            .add_option("--secrets", m_secrets,
                        "where AppSecrets are: keychain, env (HONGYAN_SECRET_<AppID>) or memory")
            ->check(CLI::IsMember({"keychain", "env", "memory"}));
        m_app.add_flag("--json", m_json, "one JSON object on stdout and nothing else (deliveries: JSON Lines)");
        m_app.add_option("--log-level", m_logLevel, "what is logged to stderr: debug, info, warning or error")
            ->check(CLI::IsMember({"debug", "info", "warning", "error"}));
        m_app.set_version_flag("--version", "hongyanctl " HONGYAN_VERSION);
    }

    void addAccounts() {
        CLI::App* account = group("account", "Official Accounts and mini-programs");
        CLI::App* one = add(account, "add", "add an account; its AppSecret comes from standard input",
                            [this](Session& session) { return addAccount(session, m_account); });
        text(one, "--name", m_account.name, "what people call it", true);
        text(one, "--app-id", m_account.appId, "its AppID", true);
        text(one, "--kind", m_account.kind, "service or miniprogram");
        text(one, "--api-base", m_account.apiBase, "https address of the platform (http only on this machine)");
        text(one, "--token", m_account.token, "stable, classic or external:URL (a password or key in it: {secret})");
        text(one, "--proxy", m_account.proxy, "http://host:port or socks5://host:port; user@host with a password");
        text(one, "--ca", m_account.caFile, "PEM file of an authority to trust beside the system's");
        one->add_flag("--secret-stdin", m_account.secretFromStdin, "read the AppSecret from standard input");
        add(account, "list", "list the accounts", listAccounts);
        named(add(account, "check", "fetch a token and say what is wrong",
                  [this](Session& session) { return checkAccount(session, m_name); }),
              "account");
        named(add(account, "tags", "list the tags its followers have",
                  [this](Session& session) { return listTags(session, m_name); }),
              "account");
        named(add(account, "proxy-password", "store the password of the proxy's user; it comes from standard input",
                  [this](Session& session) { return setProxyPassword(session, m_name); }),
              "account");
        named(add(account, "token-password", "store what the token address asks for; it comes from standard input",
                  [this](Session& session) { return setTokenPassword(session, m_name); }),
              "account");
        named(add(account, "remove", "remove an account and its AppSecret",
                  [this](Session& session) { return removeAccount(session, m_name); }),
              "account");
    }

    void named(CLI::App* to, const char* what) { text(to, what, m_name, "its name", true); }
    void numbered(CLI::App* to) { to->add_option("campaign", m_id, "the campaign's number")->required(); }

    void addTemplates() {
        CLI::App* group_ = group("template", "the templates the platform approved");
        text(add(group_, "sync", "fetch the platform's list",
                 [this](Session& session) { return syncTemplates(session, m_name); }),
             "--account", m_name, "the account's name or AppID", true);
        text(add(group_, "list", "list what was fetched last",
                 [this](Session& session) { return listTemplates(session, m_name); }),
             "--account", m_name, "the account's name or AppID", true);
        CLI::App* one = add(group_, "history", "what the platform changed about a template, as the syncs found it",
                            [this](Session& session) { return showTemplateHistory(session, m_name, m_templateId); });
        text(one, "--account", m_name, "the account's name or AppID", true);
        text(one, "template", m_templateId, "the template's id", true);
    }

    using MessageCommand = int (*)(Session&, const MessageWords&);
    CLI::App* addMessage(CLI::App* to, const char* name, const char* about, MessageCommand command) {
        CLI::App* one = add(to, name, about, [this, command](Session& session) { return command(session, m_message); });
        text(one, "--account", m_message.account, "the account's name or AppID", true);
        return one;
    }
    void named(CLI::App* to, bool withVersion) {
        text(to, "--name", m_message.name, "the message's name", true);
        if (withVersion)
            version(to, "--version", m_message.version);
    }
    static CLI::Option* version(CLI::App* to, const char* name, std::optional<int>& into) {
        return to
            ->add_option_function<int>(
                name, [&into](const int& number) { into = number; }, "one of its versions (default: the latest)")
            ->check(CLI::Range(1, 1'000'000));
    }
    void addMessages() {
        CLI::App* message = group("message", "messages: templates filled in, by name and version");
        addMessage(message, "list", "list an account's messages", listMessages);
        named(addMessage(message, "show", "print a message", showMessage), true);
        named(addMessage(message, "versions", "list a message's versions, oldest first", listMessageVersions), false);
        CLI::App* one = addMessage(message, "save", "save a message; one of that name gets a new version", saveMessage);
        named(one, false);
        text(one, "--template", m_message.templateId, "the template's id", true);
        texts(one, "--field", m_message.fields, "KEY=TEXT for each field of the template; TEXT may hold {{Column}}");
        texts(one, "--fix", m_message.fixes, aboutFixes);
        text(one, "--url", m_message.url, "where a tap leads; may hold {{Column}}");
        text(one, "--mini-program", m_message.miniProgram, "APPID:PATH a tap opens");
        CLI::App* renamed = addMessage(message, "rename", "give a message another name", renameMessage);
        named(renamed, false);
        text(renamed, "--to", m_message.newName, "the new name", true);
        CLI::App* copied = addMessage(message, "duplicate", "save a message again by another name", duplicateMessage);
        named(copied, true);
        text(copied, "--to", m_message.newName, "the copy's name", true);
        CLI::App* written = addMessage(message, "export", "write a message to a file", exportMessage);
        named(written, true);
        text(written, "file", m_message.file, "the .json file to write", true);
        CLI::App* read = addMessage(message, "import", "save a message from a file", importMessage);
        text(read, "file", m_message.file, "the .json file", true);
        text(read, "--name", m_message.name, "its name (default: the one in the file)");
        named(addMessage(message, "remove", "remove a message with its versions", removeMessage), false);
    }

    /// What is detected unless it is named.
    static void readAs(CLI::App* to, ImportWords& words) {
        text(to, "--sheet", words.sheet, "the sheet (default: the visible one most like a list)");
        text(to, "--encoding", words.encoding, "of a text file: utf-8, utf-16le, utf-16be or gb18030");
        to->add_option_function<std::string>(
            "--separator", [&words](const std::string& value) { words.separator = fromStd(value); },
            "of a text file: comma, semicolon, tab, bar or any one character");  // a blank is one
        text(to, "--quoting", words.quoting, "of a text file: doubled, none, or clipboard for what was pasted");
        to->add_option_function<qint64>(
              "--header-row", [&words](const qint64& row) { words.headerRow = row; },
              "the row with the columns' names, from 1; 0: there is none, they are called A, B, C")
            ->check(CLI::NonNegativeNumber);
        text(to, "--hidden", words.hidden, "rows hidden by a filter or by hand: take or leave");
        text(to, "--merged", words.merged, "rows below a merged cell: fill with its value, or leave empty");
        text(to, "--uncalculated", words.uncalculated,
             "formulas that were never calculated: take what stands there, or leave empty");
    }

    void addRecipients() {
        CLI::App* group_ = group("recipients", "lists of people");
        CLI::App* one = add(group_, "import", "import a spreadsheet (.xlsx, .ods, .csv, .tsv, .txt)",
                            [this](Session& session) { return importRecipients(session, m_import); });
        text(one, "file", m_import.file, "the spreadsheet", true);
        text(one, "--name", m_import.list, "the list's name; an older one of that name is replaced", true);
        text(one, "--openid", m_import.openidColumn, "the column with the openids", true);
        readAs(one, m_import);
        text(one, "--duplicates", m_import.duplicates, "of people in several rows: first, or each (a message per row)");
        text(one, "--rejected", m_import.rejectedFile,
             "write the rows that are left out there, with row, column and reason (.xlsx, .csv)");
        add(group_, "list", "list the lists", listRecipients);
        one = add(group_, "followers", "make a list of the account's followers; goes on where it was stopped",
                  [this](Session& session) { return fetchFollowers(session, m_followers); });
        text(one, "--account", m_followers.account, "the account's name or AppID", true);
        text(one, "--tag", m_followers.tag, "only those with this tag: its name or number");
        text(one, "--name", m_followers.list, "the list's name; an older one of that name is replaced", true);
        named(add(group_, "show", "print a list", [this](Session& session) { return showRecipients(session, m_name); }),
              "list");
    }

    /// So many words, in their order; at least `least`.
    static void several(CLI::App* to, const char* name, QStringList& into, const char* about, int least) {
        to->add_option_function<std::vector<std::string>>(
              name,
              [&into](const std::vector<std::string>& values) {
                  for (const std::string& value : values)
                      into << fromStd(value);
              },
              about)
            ->required(least > 0)
            ->expected(std::max(least, 1), 1'000)  // with 0, an empty word would be dropped
            ->check(somethingSaid());
    }
    CLI::App* addRecipe(const char* name, const char* about, engine::ListRecipe::Kind kind, int least) {
        CLI::App* one = add(m_app.get_subcommand("recipients"), name, about,
                            [this, kind](Session& session) { return makeLists(session, kind, m_lists); });
        if (least > 1)
            several(one, "lists", m_lists.lists, "the lists, the one that counts first", least);
        else
            oneList(one);
        return one;
    }
    void oneList(CLI::App* to) {
        to->add_option_function<std::string>(
              "list", [this](const std::string& name) { m_lists.lists = QStringList{fromStd(name)}; },
              "the list's name")
            ->required()
            ->check(somethingSaid());
    }
    /// Below recipients, whose group is there.
    void addListMaking() {
        using Kind = engine::ListRecipe::Kind;
        CLI::App* group_ = m_app.get_subcommand("recipients");
        CLI::App* renamed = add(group_, "rename", "give a list another name",
                                [this](Session& session) { return renameList(session, m_lists); });
        oneList(renamed);
        text(renamed, "name", m_lists.name, "the new name", true);
        CLI::App* tagged = add(group_, "tag", "say a list's tags in place of those it has; none: it has none",
                               [this](Session& session) { return tagList(session, m_lists); });
        oneList(tagged);
        several(tagged, "tags", m_lists.tags, "its tags", 0);
        for (CLI::App* one :
             {addRecipe("merge", "a list of everybody on any of them", Kind::Merge, 2),
              addRecipe("subtract", "a list of those of the first who are on none of the others", Kind::Subtract, 2),
              addRecipe("intersect", "a list of those of the first who are on all others", Kind::Intersect, 2)})
            text(one, "--name", m_lists.name, "the new list's name", true);
        CLI::App* split = addRecipe("split", "a list for each value of a column", Kind::Split, 1);
        text(split, "--by", m_lists.column, "the column", true);
        text(split, "--name", m_lists.name, "what stands before the value in each name (default: the list's name)");
        CLI::App* sample = addRecipe("sample", "a list of some people at random", Kind::Sample, 1);
        text(sample, "--name", m_lists.name, "the new list's name", true);
        sample->add_option("--size", m_lists.size, "how many")->required()->check(CLI::Range(1, 1'000'000'000));
        sample->add_option_function<quint64>(
            "--seed", [this](const quint64& seed) { m_lists.seed = seed; }, "a number: the same draws the same people");
    }
    /// What is sent, to whom and how.
    static void sendAs(CLI::App* one, SendWords& send) {
        text(one, "--account", send.account, "the account's name or AppID", true);
        text(one, "--template", send.templateId, "the template's id; with --field");
        text(one, "--message", send.message, "a saved message, instead");
        version(one, "--message-version", send.messageVersion)->needs("--message");
        text(one, "--recipients", send.recipients.file, "a spreadsheet; with --openid");
        text(one, "--openid", send.recipients.openidColumn, "the column with the openids");
        readAs(one, send.recipients);
        text(one, "--duplicates", send.recipients.duplicates, "of people in several rows: first, or each row");
        text(one, "--list", send.recipients.list, "an imported list");
        one->get_option("--recipients")->excludes("--list")->needs("--openid");
        texts(one, "--field", send.fields, "KEY=TEXT for each field of the template; TEXT may hold {{Column}}");
        texts(one, "--fix", send.fixes, aboutFixes);
        text(one, "--url", send.url, "where a tap leads; may hold {{Column}}");
        text(one, "--mini-program", send.miniProgram, "APPID:PATH a tap opens");
        for (const char* typed : {"--template", "--field", "--fix", "--url", "--mini-program"})
            one->get_option("--message")->excludes(typed);
        text(one, "--look-alikes", send.lookAlikes,
             "what {Column} and ${Column} in a text are: variables, or literal (sent as they stand)");
        text(one, "--title", send.title, "the campaign's title");
        sendHow(one, send);
        one->parse_complete_callback([&send] {
            if (send.templateId.isEmpty() && send.message.isEmpty())
                throw CLI::RequiredError("--template ID, or --message NAME");
            if (send.recipients.file.isEmpty() && send.recipients.list.isEmpty())
                throw CLI::RequiredError("--recipients FILE --openid COLUMN, or --list LIST");
        });
    }
    static void sendHow(CLI::App* one, SendWords& send) {
        one->add_option("--rate", send.rate, "messages a second, at once and at most")->check(CLI::Range(1, 100'000));
        one->add_option("--in-flight", send.inFlight, "requests at once, from the start")->check(CLI::Range(1, 96));
        text(one, "--retry", send.retry, "prompt, standard or patient");
        text(one, "--at", send.startAt, "when to start, such as \"2026-11-22 09:30\" (default: now)");
        text(one, "--window", send.window, "the hours in which it may send, in Shanghai: 09:00-21:30; or \"… local\"");
        one->add_flag("--leave-out-refused", send.leaveOutRefused,
                      "do not send to those whose values the platform would refuse");
        one->add_flag("--canary", send.canary, "20, 200, 2,000 first; stops by itself when more than 10 % fail");
        text(one, "--once", send.sendOnceKey, "a key: nobody gets two messages of campaigns with the same one");
        text(one, "--cap", send.cap, "messages a person may get within a time over all campaigns: 1/24h, 3/7d");
    }

    void addSending() {
        CLI::App* one = add(&m_app, "send", "create a campaign and work until it is done or paused",
                            [this](Session& session) { return send(session, m_send); });
        sendAs(one, m_send);
        one->add_flag("--dry-run", m_send.dryRun, "check everything, send nothing");
        one =
            add(&m_app, "rehearse", "send it all to a platform in a box on this machine, and say who would be refused",
                [this](Session& session) { return rehearse(session, m_rehearsal); });
        sendAs(one, m_rehearsal.send);
        text(one, "--refused", m_rehearsal.refusedFile, "write the rows that would be refused there (.xlsx, .csv)");
        one->add_option("--ceiling", m_rehearsal.ceiling, "messages a second the account may send (default: 100)")
            ->check(CLI::Range(1, 100'000));
        one->add_flag("--ask-quota", m_rehearsal.askQuota,
                      "ask the real platform how much of today's quota is left (fetches a token)");
        CLI::App* run = add(&m_app, "run", "take up everything that is due or was left behind",
                            [this](Session& session) { return runEverything(session, m_forever); });
        run->add_flag("--forever", m_forever, "stay and work until stopped");
    }

    void addSuppression() {
        CLI::App* group_ = group("suppress", "people no campaign may write to");
        CLI::App* one = add(group_, "add", "put people on the list",
                            [this](Session& session) { return suppress(session, m_suppress); });
        texts(one, "openid", m_suppress.openids, "their openids");
        one->get_option("openid")->required()->allow_extra_args();
        text(one, "--reason", m_suppress.reason, "why, for whoever reads it later");
        text(one, "--until", m_suppress.until, "the day from which they are written to again (default: never)");
        one = add(group_, "remove", "take people off the list",
                  [this](Session& session) { return unsuppress(session, m_suppress.openids); });
        texts(one, "openid", m_suppress.openids, "their openids");
        one->get_option("openid")->required()->allow_extra_args();
        add(group_, "list", "print the list", listSuppressions);
        one = add(group_, "import", "put the people of a spreadsheet on the list; who is on it is replaced",
                  [this](Session& session) { return importSuppressions(session, m_suppressFile); });
        text(one, "file", m_suppressFile.file.file, "the spreadsheet", true);
        text(one, "--openid", m_suppressFile.file.openidColumn, "the column with the openids (default: guessed)");
        text(one, "--reason-column", m_suppressFile.reasonColumn, "the column that says why (default: \"reason\")");
        text(one, "--reason", m_suppressFile.reason, "why, where the file does not say");
        text(one, "--expiry-column", m_suppressFile.expiryColumn,
             "the column with the last day on the list, such as 2026-12-31 (default: \"expires\")");
        readAs(one, m_suppressFile.file);
        text(add(group_, "export", "write the list to a spreadsheet",
                 [this](Session& session) { return exportSuppressions(session, m_name); }),
             "file", m_name, "where to (.xlsx, .csv)", true);
    }

    void addCampaigns() {
        CLI::App* campaign = group("campaign", "what was sent, and what is being sent");
        add(campaign, "list", "list the campaigns, newest first", listCampaigns);
        numbered(add(campaign, "show", "one campaign's figures",
                     [this](Session& session) { return showCampaign(session, m_id); }));
        numbered(add(campaign, "pause", "stop sending; nothing is lost",
                     [this](Session& session) { return pauseCampaign(session, m_id); }));
        numbered(add(campaign, "resume", "go on, and work until it is done or paused",
                     [this](Session& session) { return resumeCampaign(session, m_id); }));
        numbered(add(campaign, "cancel", "send nothing more of it",
                     [this](Session& session) { return cancelCampaign(session, m_id); }));
    }

    void addFilter(CLI::App* to, bool needsCampaign) {
        auto* campaign =
            to->add_option("--campaign", m_filter.campaign, "the campaign's number")->check(CLI::PositiveNumber);
        if (needsCampaign)
            campaign->required();
        texts(to, "--state", m_filter.states, "only in this state; may be repeated");
        to->add_option_function<int>(
            "--code", [this](int code) { m_filter.code = code; }, "only with this errcode");
        text(to, "--openid", m_filter.openid, "only this person");
        to->add_option("--id", m_filter.ids, "only this delivery; may be repeated");
    }

    void addDeliveries() {
        CLI::App* list = add(&m_app, "deliveries", "what happened to each person",
                             [this](Session& session) { return listDeliveries(session, m_filter); });
        addFilter(list, false);
        list->add_option("--limit", m_filter.limit, "at most so many")->check(CLI::PositiveNumber);
        add(&m_app, "explain", "tell one delivery's life: every attempt, what it meant, what comes next",
            [this](Session& session) { return explain(session, m_id); })
            ->add_option("delivery", m_id, "the delivery's number")
            ->required();
        addFilter(add(&m_app, "retry",
                      "try failed deliveries again, and unconfirmed ones where --state names them, and work until done",
                      [this](Session& session) { return retry(session, m_filter); }),
                  true);
        CLI::App* one = add(&m_app, "settle", "say what became of unconfirmed deliveries",
                            [this](Session& session) { return settle(session, m_filter, m_personsWord); });
        addFilter(one, true);
        text(one, "--as", m_personsWord, "sent: they are accepted; not-sent: they failed, and may be tried again",
             true);
    }

    void addBackups() {
        text(add(&m_app, "backup", "copy the database to a file, beside programs that send, and read it through there",
                 [this](Session& session) { return backUp(session, m_restore.file); }),
             "file", m_restore.file, "where to; nothing is overwritten", true);
        CLI::App* one = add(&m_app, "restore", "bring a backup back; says what it would do, and does it with --yes",
                            [this](Session& session) { return restore(session, m_restore); });
        text(one, "file", m_restore.file, "the backup", true);
        one->add_flag("--yes", m_restore.isMeant, "do it: the database that is there is kept beside it");
    }

    void addSandbox() {
        CLI::App* one = add(&m_app, "sandbox", "a WeChat platform in a box, on this machine, until stopped",
                            [this](Session& session) { return runSandbox(session, m_sandbox); });
        one->add_option("--port", m_sandbox.port, "default: any free one")->check(CLI::Range(0, 65'535));
        one->add_option("--latency", m_sandbox.latency, "milliseconds before each answer to a send")
            ->check(CLI::NonNegativeNumber);
        text(one, "--ledger", m_sandbox.ledger, "JSON Lines file of every send call it heard");
        text(one, "--sample", m_sandbox.sample, "write the sample spreadsheet there");
        text(one, "--certificate", m_sandbox.certificate, "PEM file: serve https, with --key");
        text(one, "--key", m_sandbox.key, "PEM file of the certificate's key");
    }

    CLI::App m_app{"Hongyan without the window: sends WeChat template and subscription messages.", "hongyanctl"};
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

}  // namespace

std::variant<Parsed, int> parse(int argc, const char* const* argv) {
    // The command refers to the words in the grammar, so it lives as long as the program.
    static Grammar grammar;
    return grammar.parse(argc, argv);
}

}  // namespace hongyan::tool
