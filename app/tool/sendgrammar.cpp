#include "tool/grammar.h"

#include "tool/checks.h"

namespace hongyan::tool {

/// What is sent, to whom and how.
void Grammar::sendAs(CLI::App* one, SendWords& send) {
    text(one, "--account", send.account, Help::tr("the account's name or AppID"), true);
    text(one, "--template", send.templateId, Help::tr("the template's id; with --field"));
    text(one, "--message", send.message, Help::tr("a saved message, instead"));
    version(one, "--message-version", send.messageVersion)->needs("--message");
    text(one, "--recipients", send.recipients.file, Help::tr("a spreadsheet; with --openid"));
    text(one, "--openid", send.recipients.openidColumn, Help::tr("the column with the openids"));
    readAs(one, send.recipients);
    text(one, "--duplicates", send.recipients.duplicates,
         Help::tr("of people in several rows: first, or each (a message per row)"));
    text(one, "--list", send.recipients.list, Help::tr("an imported list"));
    one->get_option("--recipients")->excludes("--list")->needs("--openid");
    for (const char* read : {"--openid", "--sheet", "--encoding", "--separator", "--quoting", "--header-row",
                             "--hidden", "--merged", "--uncalculated", "--duplicates"})
        one->get_option(read)->needs("--recipients");
    texts(one, "--field", send.fields, Help::tr("KEY=TEXT for each field of the template; TEXT may hold {{Column}}"));
    texts(one, "--fix", send.fixes, aboutFixes());
    text(one, "--url", send.url, Help::tr("where a tap leads; may hold {{Column}}"));
    text(one, "--mini-program", send.miniProgram, Help::tr("APPID:PATH a tap opens"));
    for (const char* typed : {"--template", "--field", "--fix", "--url", "--mini-program"})
        one->get_option("--message")->excludes(typed);
    text(one, "--look-alikes", send.lookAlikes,
         Help::tr("what {Column} and ${Column} in a text are: variables, or literal (sent as they stand)"));
    text(one, "--title", send.title, Help::tr("the campaign's title"));
    sendHow(one, send);
    one->parse_complete_callback([&send] {
        if (send.templateId.isEmpty() && send.message.isEmpty())
            throw CLI::RequiredError(Help::tr("--template ID, or --message NAME").toStdString());
        if (send.recipients.file.isEmpty() && send.recipients.list.isEmpty())
            throw CLI::RequiredError(Help::tr("--recipients FILE --openid COLUMN, or --list LIST").toStdString());
    });
}

void Grammar::sendHow(CLI::App* one, SendWords& send) {
    value(one, "--rate", send.rate, Help::tr("messages a second, at once and at most"))->check(between(1, 100'000));
    value(one, "--in-flight", send.inFlight, Help::tr("requests at once, from the start"))->check(between(1, 96));
    text(one, "--retry", send.retry, Help::tr("prompt, standard or patient"));
    text(one, "--at", send.startAt, Help::tr("when to start, such as \"2026-11-22 09:30\" (default: now)"));
    text(one, "--window", send.window,
         Help::tr("the hours in which it may send, in Shanghai: 09:00-21:30; or \"… local\""));
    flag(one, "--leave-out-refused", send.leaveOutRefused,
         Help::tr("do not send to those whose values the platform would refuse"));
    flag(one, "--canary", send.canary, Help::tr("20, 200, 2,000 first; stops by itself when more than 10 % fail"));
    text(one, "--once", send.sendOnceKey,
         Help::tr("a key: whoever got a message of one campaign with it gets none of another"));
    text(one, "--cap", send.cap, Help::tr("messages a person may get within a time over all campaigns: 1/24h, 3/7d"));
}

void Grammar::addSending() {
    CLI::App* one = add(&m_app, "send", Help::tr("create a campaign and work until it is done or paused"),
                        [this](Session& session) { return send(session, m_send); });
    sendAs(one, m_send);
    text(one, "--missing", m_send.missing,
         Help::tr("accept: go on though campaigns are missing since a copy was brought back, and a key or cap does not "
                  "count them"));
    flag(one, "--dry-run", m_send.dryRun, Help::tr("check everything, send nothing"));
    one = add(&m_app, "rehearse",
              Help::tr("send it all to a platform in a box on this machine, and say who would be refused"),
              [this](Session& session) { return rehearse(session, m_rehearsal); });
    sendAs(one, m_rehearsal.send);
    text(one, "--refused", m_rehearsal.refusedFile,
         Help::tr("write the rows that would be refused there (.xlsx, .csv)"));
    value(one, "--ceiling", m_rehearsal.ceiling, Help::tr("messages a second the account may send (default: 100)"))
        ->check(between(1, 100'000));
    flag(one, "--ask-quota", m_rehearsal.askQuota,
         Help::tr("ask the real platform how much of today's quota is left (fetches a token)"));
    CLI::App* run = add(&m_app, "run", Help::tr("take up everything that is due or was left behind"),
                        [this](Session& session) { return runEverything(session, m_forever); });
    flag(run, "--forever", m_forever, Help::tr("stay and work until stopped"));
}

void Grammar::addCampaigns() {
    CLI::App* campaign = group("campaign", Help::tr("what was sent, and what is being sent"));
    add(campaign, "list", Help::tr("list the campaigns, newest first"), listCampaigns);
    numbered(add(campaign, "show", Help::tr("one campaign's figures"),
                 [this](Session& session) { return showCampaign(session, m_id); }));
    numbered(add(campaign, "pause", Help::tr("stop sending; nothing is lost"),
                 [this](Session& session) { return pauseCampaign(session, m_id); }));
    numbered(add(campaign, "resume", Help::tr("go on, and work until it is done or paused"),
                 [this](Session& session) { return resumeCampaign(session, m_id); }));
    numbered(add(campaign, "cancel", Help::tr("send nothing more of it"),
                 [this](Session& session) { return cancelCampaign(session, m_id); }));
}

void Grammar::addFilter(CLI::App* to, bool needsCampaign) {
    auto* campaign = value(to, "--campaign", m_filter.campaign, Help::tr("the campaign's number"))->check(atLeast(1));
    if (needsCampaign)
        campaign->required();
    texts(to, "--state", m_filter.states, Help::tr("only in this state; may be repeated"));
    value(to, "--code", m_filter.code, Help::tr("only with this errcode"));
    text(to, "--openid", m_filter.openid, Help::tr("only this person"));
    value(to, "--id", m_filter.ids, Help::tr("only this delivery; may be repeated"));
}

void Grammar::addDeliveries() {
    CLI::App* list = add(&m_app, "deliveries", Help::tr("what happened to each person"),
                         [this](Session& session) { return listDeliveries(session, m_filter); });
    addFilter(list, false);
    value(list, "--limit", m_filter.limit, Help::tr("at most so many"))->check(atLeast(1));
    value(add(&m_app, "explain", Help::tr("tell one delivery's life: every attempt, what it meant, what comes next"),
              [this](Session& session) { return explain(session, m_id); }),
          "delivery", m_id, Help::tr("the delivery's number"))
        ->required();
    addFilter(
        add(&m_app, "retry",
            Help::tr("try failed deliveries again, and unconfirmed ones where --state names them, and work until done"),
            [this](Session& session) { return retry(session, m_filter); }),
        true);
    CLI::App* one = add(&m_app, "settle", Help::tr("say what became of unconfirmed deliveries"),
                        [this](Session& session) { return settle(session, m_filter, m_personsWord); });
    addFilter(one, true);
    text(one, "--as", m_personsWord,
         Help::tr("sent: assume sent; not-sent: assume not sent, and free to be tried again"), true);
}

}  // namespace hongyan::tool
