#include "tool/commandline.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>

#include "tool/grammar.h"
#include "tool/lines.h"
#include "tool/usage.h"

namespace hongyan::tool {
namespace {

int refuse(const QString& sentence, int argc, const char* const* argv) {
    const QJsonObject what{{QStringLiteral("kind"), QStringLiteral("usage")}, {QStringLiteral("message"), sentence}};
    for (int i = 1; i < argc; ++i)
        if (qstrcmp(argv[i], "--json") == 0)
            std::puts(
                QJsonDocument(QJsonObject{{QStringLiteral("error"), what}}).toJson(QJsonDocument::Compact).constData());
    std::fprintf(stderr, "%s\n%s\n", qUtf8Printable(lineFor(sentence)),
                 qUtf8Printable(Help::tr("See: hongyanctl --help")));
    return BadInput;
}

}  // namespace

std::variant<Parsed, int> parse(int argc, const char* const* argv) {
    // The command refers to the words in the grammar, so it lives as long as the program.
    static Grammar grammar;
    try {
        return grammar.parse(argc, argv);
    } catch (const CLI::Success& help) {
        return grammar.show(help);
    } catch (const CLI::ParseError& error) {
        return refuse(usageSentence(error), argc, argv);
    }
}

}  // namespace hongyan::tool
