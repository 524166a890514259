#include "tool/usage.h"

#include <QRegularExpression>

#include "tool/grammar.h"
#include "tool/helpformat.h"

namespace hongyan::tool {
namespace {

struct Sentence {
    const char* says;   ///< CLI11's, with what it names
    const char* words;  ///< ours
};

constexpr Sentence sentences[] = {
    {"^A subcommand is required$", QT_TRANSLATE_NOOP("Help", "A command is required")},
    {"^The following arguments? (?:was|were) not expected: (.*)$", QT_TRANSLATE_NOOP("Help", "Not expected: %1")},
    {"^(.*) is required$", QT_TRANSLATE_NOOP("Help", "%1 is required")},
    {"^(.*) requires (.*)$", QT_TRANSLATE_NOOP("Help", "%1 requires %2")},
    {"^(.*) excludes (.*)$", QT_TRANSLATE_NOOP("Help", "%1 excludes %2")},
    {"^Could not convert: (.*) = (.*)$", QT_TRANSLATE_NOOP("Help", "%1: \"%2\" is no value for it")},
    {"^(.*?): \\d+ required .* missing$", QT_TRANSLATE_NOOP("Help", "%1 needs a value")},
    {"^Expected (?:exactly|at least) \\d+ arguments to (.*), got \\d+$", QT_TRANSLATE_NOOP("Help", "%1 needs a value")},
    {"^(.*?): At least (\\d+) required but received \\d+$", QT_TRANSLATE_NOOP("Help", "%1 needs at least %2 values")},
    {"^(.*?): At [Mm]ost (\\d+) required but received \\d+$", QT_TRANSLATE_NOOP("Help", "%1 takes at most %2 values")},
    {"^(.*) was given a disallowed flag override$", QT_TRANSLATE_NOOP("Help", "%1 takes no value")},
    {"^(.*?): too many inputs for a flag$", QT_TRANSLATE_NOOP("Help", "%1 takes no value")},
    {"^(.*?): Should be true/false or a number$", QT_TRANSLATE_NOOP("Help", "%1 takes no value")},
};

}  // namespace

QString usageSentence(const CLI::ParseError& error) {
    const QString said = QString::fromLocal8Bit(error.what());
    if (error.get_name() == "ValidationError")
        return said;  // ours, see checks.h
    for (const Sentence& sentence : sentences) {
        const QRegularExpression pattern(QLatin1String(sentence.says), QRegularExpression::DotMatchesEverythingOption);
        const QRegularExpressionMatch match = pattern.match(said);
        if (!match.hasMatch())
            continue;
        const QString words = QCoreApplication::translate("Help", sentence.words);
        return match.lastCapturedIndex() > 1   ? words.arg(argumentName(match.captured(1)), match.captured(2))
               : match.lastCapturedIndex() > 0 ? words.arg(argumentName(match.captured(1)))
                                               : words;
    }
    return said;
}

}  // namespace hongyan::tool
