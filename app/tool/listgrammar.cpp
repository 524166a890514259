#include "tool/grammar.h"

#include "tool/checks.h"

namespace hongyan::tool {

namespace {

QString fromStd(const std::string& text) {
    return QString::fromStdString(text);
}

}  // namespace

/// What is detected unless it is named.
void Grammar::readAs(CLI::App* to, ImportWords& words) {
    text(to, "--sheet", words.sheet, Help::tr("the sheet (default: the visible one most like a list)"));
    text(to, "--encoding", words.encoding, Help::tr("of a text file: utf-8, utf-16le, utf-16be or gb18030"));
    to->add_option_function<std::string>(
        "--separator", [&words](const std::string& value) { words.separator = fromStd(value); },
        Help::tr("of a text file: comma, semicolon, tab, bar or any one character").toStdString());  // a blank is one
    text(to, "--quoting", words.quoting, Help::tr("of a text file: doubled, none, or clipboard for what was pasted"));
    value(to, "--header-row", words.headerRow,
          Help::tr("the row with the columns' names, from 1; 0: there is none, they are called A, B, C"))
        ->check(atLeast(0));
    text(to, "--hidden", words.hidden, Help::tr("rows hidden by a filter or by hand: take or leave"));
    text(to, "--merged", words.merged, Help::tr("rows below a merged cell: fill with its value, or leave empty"));
    text(to, "--uncalculated", words.uncalculated,
         Help::tr("formulas that were never calculated: take what stands there, or leave empty"));
}

void Grammar::addRecipients() {
    CLI::App* group_ = group("recipients", Help::tr("lists of people"));
    CLI::App* one = add(group_, "import", Help::tr("import a spreadsheet (.xlsx, .ods, .csv, .tsv, .txt)"),
                        [this](Session& session) { return importRecipients(session, m_import); });
    text(one, "file", m_import.file, Help::tr("the spreadsheet"), true);
    text(one, "--name", m_import.list, Help::tr("the list's name; an older one of that name is replaced"), true);
    text(one, "--openid", m_import.openidColumn, Help::tr("the column with the openids"), true);
    readAs(one, m_import);
    text(one, "--duplicates", m_import.duplicates,
         Help::tr("of people in several rows: first, or each (a message per row)"));
    text(one, "--rejected", m_import.rejectedFile,
         Help::tr("write the rows that are left out there, with row, column and reason (.xlsx, .csv)"));
    add(group_, "list", Help::tr("list the lists"), listRecipients);
    one = add(group_, "followers", Help::tr("make a list of the account's followers; goes on where it was stopped"),
              [this](Session& session) { return fetchFollowers(session, m_followers); });
    text(one, "--account", m_followers.account, Help::tr("the account's name or AppID"), true);
    text(one, "--tag", m_followers.tag, Help::tr("only those with this tag: its name or number"));
    text(one, "--name", m_followers.list, Help::tr("the list's name; an older one of that name is replaced"), true);
    named(add(group_, "show", Help::tr("print a list"),
              [this](Session& session) { return showRecipients(session, m_name); }),
          "list");
}

CLI::App* Grammar::addRecipe(const char* name, const QString& about, engine::ListRecipe::Kind kind, int least) {
    CLI::App* one = add(m_app.get_subcommand("recipients"), name, about,
                        [this, kind](Session& session) { return makeLists(session, kind, m_lists); });
    if (least > 1)
        several(one, "lists", m_lists.lists, Help::tr("the lists, the one that counts first"), least);
    else
        oneList(one);
    return one;
}

void Grammar::oneList(CLI::App* to) {
    to->add_option_function<std::string>(
          "list", [this](const std::string& name) { m_lists.lists = QStringList{fromStd(name)}; },
          Help::tr("the list's name").toStdString())
        ->required()
        ->check(somethingSaid());
}

/// Below recipients, whose group is there.
void Grammar::addListMaking() {
    using Kind = engine::ListRecipe::Kind;
    CLI::App* group_ = m_app.get_subcommand("recipients");
    CLI::App* renamed = add(group_, "rename", Help::tr("give a list another name"),
                            [this](Session& session) { return renameList(session, m_lists); });
    oneList(renamed);
    text(renamed, "name", m_lists.name, Help::tr("the new name"), true);
    CLI::App* tagged = add(group_, "tag", Help::tr("say a list's tags in place of those it has; none: it has none"),
                           [this](Session& session) { return tagList(session, m_lists); });
    oneList(tagged);
    several(tagged, "tags", m_lists.tags, Help::tr("its tags"), 0);
    for (CLI::App* one :
         {addRecipe("merge", Help::tr("a list of everybody on any of them"), Kind::Merge, 2),
          addRecipe("subtract", Help::tr("a list of those of the first who are on none of the others"), Kind::Subtract,
                    2),
          addRecipe("intersect", Help::tr("a list of those of the first who are on all others"), Kind::Intersect, 2)})
        text(one, "--name", m_lists.name, Help::tr("the new list's name"), true);
    CLI::App* split = addRecipe("split", Help::tr("a list for each value of a column"), Kind::Split, 1);
    text(split, "--by", m_lists.column, Help::tr("the column"), true);
    text(split, "--name", m_lists.name,
         Help::tr("what stands before the value in each name (default: the list's name)"));
    CLI::App* sample = addRecipe("sample", Help::tr("a list of some people at random"), Kind::Sample, 1);
    text(sample, "--name", m_lists.name, Help::tr("the new list's name"), true);
    value(sample, "--size", m_lists.size, Help::tr("how many"))->required()->check(between(1, 1'000'000'000));
    value(sample, "--seed", m_lists.seed, Help::tr("a number: the same draws the same people"));
}

void Grammar::addSuppression() {
    CLI::App* group_ = group("suppress", Help::tr("people no campaign may write to"));
    CLI::App* one = add(group_, "add", Help::tr("put people on the list"),
                        [this](Session& session) { return suppress(session, m_suppress); });
    texts(one, "openid", m_suppress.openids, Help::tr("their openids"));
    one->get_option("openid")->required()->allow_extra_args();
    text(one, "--reason", m_suppress.reason, Help::tr("why, for whoever reads it later"));
    text(one, "--until", m_suppress.until, Help::tr("the day from which they are written to again (default: never)"));
    one = add(group_, "remove", Help::tr("take people off the list"),
              [this](Session& session) { return unsuppress(session, m_suppress.openids); });
    texts(one, "openid", m_suppress.openids, Help::tr("their openids"));
    one->get_option("openid")->required()->allow_extra_args();
    add(group_, "list", Help::tr("print the list"), listSuppressions);
    one = add(group_, "import", Help::tr("put the people of a spreadsheet on the list; who is on it is replaced"),
              [this](Session& session) { return importSuppressions(session, m_suppressFile); });
    text(one, "file", m_suppressFile.file.file, Help::tr("the spreadsheet"), true);
    text(one, "--openid", m_suppressFile.file.openidColumn, Help::tr("the column with the openids (default: guessed)"));
    text(one, "--reason-column", m_suppressFile.reasonColumn,
         Help::tr("the column that says why (default: \"reason\")"));
    text(one, "--reason", m_suppressFile.reason, Help::tr("why, where the file does not say"));
    text(one, "--expiry-column", m_suppressFile.expiryColumn,
         Help::tr("the column with the last day on the list, such as 2026-12-31 (default: \"expires\")"));
    readAs(one, m_suppressFile.file);
    text(add(group_, "export", Help::tr("write the list to a spreadsheet"),
             [this](Session& session) { return exportSuppressions(session, m_name); }),
         "file", m_name, Help::tr("where to (.xlsx, .csv)"), true);
}

}  // namespace hongyan::tool
