#include "tool/grammar.h"

#include <QStandardPaths>
#include <algorithm>

#include "tool/checks.h"
#include "tool/helpformat.h"

namespace hongyan::tool {

namespace {

QString fromStd(const std::string& text) {
    return QString::fromStdString(text);
}

void explainHelp(CLI::App& command) {
    command.set_help_flag("-h,--help", Help::tr("print this help").toStdString());
}

auto* declared(CLI::App& below, const char* name, const QString& about) {
    CLI::App* sub = below.add_subcommand(name, about.toStdString());
    sub->group(Help::tr("Commands").toStdString());
    sub->fallthrough();
    explainHelp(*sub);
    return sub;
}

}  // namespace

Grammar::Grammar()
    : m_app(Help::tr("Hongyan without the window: sends WeChat template and subscription messages.").toStdString(),
            "hongyanctl") {
    m_app.formatter(std::make_shared<HelpFormat>());
    m_app.option_defaults()->group(Help::tr("Options").toStdString());
    m_app.footer(
        Help::tr("Exit codes: 0 done, 1 done but not all accepted, 2 wrong input, 3 the account was refused, 4 "
                 "storage, 5 keychain, 6 the platform was not reached or is busy, 130 interrupted")
            .toStdString());
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

Parsed Grammar::parse(int argc, const char* const* argv) {
    m_app.parse(argc, argv);
    Parsed parsed;
    parsed.options.folder =
        m_folder.empty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : fromStd(m_folder);
    parsed.options.secrets = *secrets::backendNamed(fromStd(m_secrets));
    parsed.options.json = m_json;
    parsed.options.logLevel = fromStd(m_logLevel);
    parsed.command = m_command;
    return parsed;
}

CLI::App* Grammar::add(CLI::App* to, const char* name, const QString& about, Command command) {
    CLI::App* sub = declared(*to, name, about);
    sub->callback([this, command = std::move(command)] { m_command = command; });
    return sub;
}

CLI::App* Grammar::group(const char* name, const QString& about) {
    CLI::App* sub = declared(m_app, name, about);
    sub->require_subcommand(1);
    return sub;
}

void Grammar::text(CLI::App* to, const char* name, QString& into, const QString& about, bool isNeeded) {
    auto* option = to->add_option_function<std::string>(
        name, [&into](const std::string& value) { into = fromStd(value); }, about.toStdString());
    option->check(somethingSaid());
    if (isNeeded)
        option->required();
}

void Grammar::texts(CLI::App* to, const char* name, QStringList& into, const QString& about) {
    to->add_option_function<std::vector<std::string>>(
          name,
          [&into](const std::vector<std::string>& values) {
              for (const std::string& value : values)
                  into << fromStd(value);
          },
          about.toStdString())
        ->take_all()
        ->allow_extra_args(false)
        ->check(somethingSaid());
}

/// So many words, in their order; at least `least`.
void Grammar::several(CLI::App* to, const char* name, QStringList& into, const QString& about, int least) {
    to->add_option_function<std::vector<std::string>>(
          name,
          [&into](const std::vector<std::string>& values) {
              for (const std::string& value : values)
                  into << fromStd(value);
          },
          about.toStdString())
        ->required(least > 0)
        ->expected(std::max(least, 1), 1'000)  // with 0, an empty word would be dropped
        ->check(somethingSaid());
}

void Grammar::addGlobals() {
    value(&m_app, "--data", m_folder, Help::tr("the folder of the database (default: the platform's data folder)"))
        ->check(somethingSaid());
    value(&m_app, "--secrets", m_secrets,
          Help::tr("where AppSecrets are: keychain, env (HONGYAN_SECRET_<AppID>) or memory"))
        ->check(oneOf({"keychain", "env", "memory"}));
    flag(&m_app, "--json", m_json, Help::tr("one JSON object on stdout and nothing else (deliveries: JSON Lines)"));
    value(&m_app, "--log-level", m_logLevel, Help::tr("what is logged to stderr: debug, info, warning or error"))
        ->check(oneOf({"debug", "info", "warning", "error"}));
    explainHelp(m_app);
    m_app.set_version_flag("--version", "hongyanctl " HONGYAN_VERSION, Help::tr("print the version").toStdString());
}

void Grammar::addBackups() {
    text(add(&m_app, "backup",
             Help::tr("copy the database to a file, beside programs that send, and read it through there"),
             [this](Session& session) { return backUp(session, m_restore.file); }),
         "file", m_restore.file, Help::tr("where to; nothing is overwritten"), true);
    CLI::App* one =
        add(&m_app, "restore", Help::tr("bring a backup back; says what it would do, and does it with --yes"),
            [this](Session& session) { return restore(session, m_restore); });
    text(one, "file", m_restore.file, Help::tr("the backup"), true);
    flag(one, "--yes", m_restore.isMeant, Help::tr("do it: the database that is there is kept beside it"));
}

void Grammar::addSandbox() {
    CLI::App* one = add(&m_app, "sandbox", Help::tr("a WeChat platform in a box, on this machine, until stopped"),
                        [this](Session& session) { return runSandbox(session, m_sandbox); });
    value(one, "--port", m_sandbox.port, Help::tr("default: any free one"))->check(between(0, 65'535));
    value(one, "--latency", m_sandbox.latency, Help::tr("milliseconds before each answer to a send"))
        ->check(atLeast(0));
    text(one, "--ledger", m_sandbox.ledger, Help::tr("JSON Lines file of every send call it heard"));
    text(one, "--sample", m_sandbox.sample, Help::tr("write the sample spreadsheet there"));
    text(one, "--certificate", m_sandbox.certificate, Help::tr("PEM file: serve https, with --key"));
    text(one, "--key", m_sandbox.key, Help::tr("PEM file of the certificate's key"));
}

}  // namespace hongyan::tool
