#include "tool/grammar.h"

#include "tool/checks.h"

namespace hongyan::tool {

CLI::App* Grammar::addMessage(CLI::App* to, const char* name, const QString& about, MessageCommand command) {
    CLI::App* one = add(to, name, about, [this, command](Session& session) { return command(session, m_message); });
    text(one, "--account", m_message.account, Help::tr("the account's name or AppID"), true);
    return one;
}

void Grammar::namedMessage(CLI::App* to, bool withVersion) {
    text(to, "--name", m_message.name, Help::tr("the message's name"), true);
    if (withVersion)
        version(to, "--version", m_message.version);
}

CLI::Option* Grammar::version(CLI::App* to, const char* name, std::optional<int>& into) {
    return value(to, name, into, Help::tr("one of its versions (default: the latest)"))->check(between(1, 1'000'000));
}

QString Grammar::aboutFixes() {
    return Help::tr(
        "KEY=FIX for a field's value: trim, collapse_spaces, reformat_date, reformat_amount, shorten; make_variables "
        "for "
        "its text");
}

void Grammar::addMessages() {
    CLI::App* message = group("message", Help::tr("messages: templates filled in, by name and version"));
    addMessage(message, "list", Help::tr("list an account's messages"), listMessages);
    namedMessage(addMessage(message, "show", Help::tr("print a message"), showMessage), true);
    namedMessage(
        addMessage(message, "versions", Help::tr("list a message's versions, oldest first"), listMessageVersions),
        false);
    CLI::App* one =
        addMessage(message, "save", Help::tr("save a message; one of that name gets a new version"), saveMessage);
    namedMessage(one, false);
    text(one, "--template", m_message.templateId, Help::tr("the template's id"), true);
    texts(one, "--field", m_message.fields,
          Help::tr("KEY=TEXT for each field of the template; TEXT may hold {{Column}}"));
    texts(one, "--fix", m_message.fixes, aboutFixes());
    text(one, "--url", m_message.url, Help::tr("where a tap leads; may hold {{Column}}"));
    text(one, "--mini-program", m_message.miniProgram, Help::tr("APPID:PATH a tap opens"));
    CLI::App* renamed = addMessage(message, "rename", Help::tr("give a message another name"), renameMessage);
    namedMessage(renamed, false);
    text(renamed, "--to", m_message.newName, Help::tr("the new name"), true);
    CLI::App* copied =
        addMessage(message, "duplicate", Help::tr("save a message again by another name"), duplicateMessage);
    namedMessage(copied, true);
    text(copied, "--to", m_message.newName, Help::tr("the copy's name"), true);
    CLI::App* written = addMessage(message, "export", Help::tr("write a message to a file"), exportMessage);
    namedMessage(written, true);
    text(written, "file", m_message.file, Help::tr("the .json file to write"), true);
    CLI::App* read = addMessage(message, "import", Help::tr("save a message from a file"), importMessage);
    text(read, "file", m_message.file, Help::tr("the .json file"), true);
    text(read, "--name", m_message.name, Help::tr("its name (default: the one in the file)"));
    namedMessage(addMessage(message, "remove", Help::tr("remove a message with its versions"), removeMessage), false);
}

}  // namespace hongyan::tool
