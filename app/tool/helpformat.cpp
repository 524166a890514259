#include "tool/helpformat.h"

#include <QRegularExpression>
#include <numeric>

#include "tool/grammar.h"

namespace hongyan::tool {
namespace {

/// Arguments without dashes, by which a person knows what to put there.
[[maybe_unused]] constexpr const char* arguments[] = {
    QT_TRANSLATE_NOOP("Help", "account"),  QT_TRANSLATE_NOOP("Help", "campaign"), QT_TRANSLATE_NOOP("Help", "delivery"),
    QT_TRANSLATE_NOOP("Help", "file"),     QT_TRANSLATE_NOOP("Help", "list"),     QT_TRANSLATE_NOOP("Help", "lists"),
    QT_TRANSLATE_NOOP("Help", "message"),  QT_TRANSLATE_NOOP("Help", "name"),     QT_TRANSLATE_NOOP("Help", "tags"),
    QT_TRANSLATE_NOOP("Help", "template"),
};

QString fromStd(const std::string& text) {
    return QString::fromStdString(text);
}

/// How many columns a terminal gives it: two for each Chinese character.
qsizetype columnsOf(const QString& text) {
    return std::accumulate(text.begin(), text.end(), qsizetype(0),
                           [](qsizetype columns, QChar each) { return columns + (each.unicode() >= 0x2E80 ? 2 : 1); });
}

std::string entry(const QString& name, const std::string& about, std::size_t width) {
    QString line = QStringLiteral("  ") + name;
    const auto column = static_cast<qsizetype>(width);
    if (about.empty())
        return line.toStdString() + '\n';
    if (columnsOf(line) >= column)
        line += u'\n' + QString(column, u' ');
    else
        line += QString(column - columnsOf(line), u' ');
    return line.toStdString() + about + '\n';
}

QString placeOf(const CLI::Option& option) {
    const QString type = fromStd(option.get_type_name());
    const qsizetype colon = type.indexOf(u':');
    const QString kind = type.startsWith(QLatin1String("TEXT")) ? Help::tr("TEXT") : Help::tr("NUMBER");
    return colon < 0 ? kind : type.mid(colon + 1);
}

template<class Options>
QString namesOf(const Options& options) {
    QStringList names;
    for (const CLI::Option* each : options)
        names << fromStd(each->get_name());
    return names.join(u' ');
}

}  // namespace

QString argumentName(const QString& name) {
    return QCoreApplication::translate("Help", name.toUtf8().constData());
}

HelpFormat::HelpFormat() {
    label("Usage", Help::tr("Usage").toStdString());
    label("OPTIONS", Help::tr("OPTIONS").toStdString());
    label("SUBCOMMAND", Help::tr("COMMAND").toStdString());
    label("Positionals", Help::tr("Arguments").toStdString());
    label("POSITIONALS", Help::tr("Arguments").toStdString());
}

/// CLI11 puts a colon of its own behind every heading; behind Chinese it is a wide one.
std::string HelpFormat::make_help(const CLI::App* app, std::string name, CLI::AppFormatMode mode) const {
    static const QRegularExpression heading(QStringLiteral("^(\\S*\\p{Han}): ?(?=\\S|$)"),
                                            QRegularExpression::MultilineOption);
    return fromStd(Formatter::make_help(app, std::move(name), mode))
        .replace(heading, QStringLiteral("\\1："))
        .toStdString();
}

std::string HelpFormat::make_option_name(const CLI::Option* option, bool isPositional) const {
    const std::string name = Formatter::make_option_name(option, isPositional);
    return isPositional ? argumentName(fromStd(name)).toStdString() : name;
}

std::string HelpFormat::make_option(const CLI::Option* option, bool isPositional) const {
    return entry(fromStd(make_option_name(option, isPositional) + make_option_opts(option)), make_option_desc(option),
                 get_column_width());
}

std::string HelpFormat::make_option_opts(const CLI::Option* option) const {
    QStringList said;
    if (option->get_expected_max() > 0) {
        said << placeOf(*option);
        if (option->get_required())
            said << Help::tr("REQUIRED");
    }
    if (!option->get_needs().empty())
        said << Help::tr("Needs: %1").arg(namesOf(option->get_needs()));
    if (!option->get_excludes().empty())
        said << Help::tr("Excludes: %1").arg(namesOf(option->get_excludes()));
    return said.isEmpty() ? std::string() : ' ' + said.join(u' ').toStdString();
}

std::string HelpFormat::make_subcommand(const CLI::App* command) const {
    return entry(fromStd(command->get_name()), command->get_description(), get_column_width());
}

}  // namespace hongyan::tool
