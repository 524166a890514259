#include "tool/grammar.h"

namespace hongyan::tool {

void Grammar::addAccounts() {
    CLI::App* account = group("account", Help::tr("service accounts and mini-programs"));
    CLI::App* one = add(account, "add", Help::tr("add an account; its AppSecret comes from standard input"),
                        [this](Session& session) { return addAccount(session, m_account); });
    text(one, "--name", m_account.name, Help::tr("what people call it"), true);
    text(one, "--app-id", m_account.appId, Help::tr("its AppID"), true);
    text(one, "--kind", m_account.kind, Help::tr("service or miniprogram"));
    text(one, "--api-base", m_account.apiBase, Help::tr("https address of the platform (http only on this machine)"));
    text(one, "--token", m_account.token,
         Help::tr("stable, classic or external:URL (a password or key in it: {secret})"));
    text(one, "--proxy", m_account.proxy,
         Help::tr("http://host:port or socks5://host:port; user@host with a password"));
    text(one, "--ca", m_account.caFile, Help::tr("PEM file of an authority to trust beside the system's"));
    flag(one, "--secret-stdin", m_account.secretFromStdin, Help::tr("read the AppSecret from standard input"));
    add(account, "list", Help::tr("list the accounts"), listAccounts);
    named(add(account, "check", Help::tr("fetch a token and say what is wrong"),
              [this](Session& session) { return checkAccount(session, m_name); }),
          "account");
    named(add(account, "tags", Help::tr("list the tags its followers have"),
              [this](Session& session) { return listTags(session, m_name); }),
          "account");
    named(
        add(account, "proxy-password", Help::tr("store the password of the proxy's user; it comes from standard input"),
            [this](Session& session) { return setProxyPassword(session, m_name); }),
        "account");
    named(
        add(account, "token-password", Help::tr("store what the token address asks for; it comes from standard input"),
            [this](Session& session) { return setTokenPassword(session, m_name); }),
        "account");
    named(add(account, "remove", Help::tr("remove an account and its AppSecret"),
              [this](Session& session) { return removeAccount(session, m_name); }),
          "account");
}

void Grammar::addTemplates() {
    CLI::App* group_ = group("template", Help::tr("the templates the platform approved"));
    text(add(group_, "sync", Help::tr("fetch the platform's list"),
             [this](Session& session) { return syncTemplates(session, m_name); }),
         "--account", m_name, Help::tr("the account's name or AppID"), true);
    text(add(group_, "list", Help::tr("list what was fetched last"),
             [this](Session& session) { return listTemplates(session, m_name); }),
         "--account", m_name, Help::tr("the account's name or AppID"), true);
    CLI::App* one = add(group_, "history", Help::tr("what changed in a template, as the syncs found it"),
                        [this](Session& session) { return showTemplateHistory(session, m_name, m_templateId); });
    text(one, "--account", m_name, Help::tr("the account's name or AppID"), true);
    text(one, "template", m_templateId, Help::tr("the template's id"), true);
}

}  // namespace hongyan::tool
