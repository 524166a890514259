#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QStandardPaths>
#include <algorithm>
#include <set>
#include <string_view>

#include "base/dumps.h"
#include "base/privatefiles.h"
#include "secrets/busprobe.h"
#include "ui/shell/console.h"
#include "ui/shell/pictures.h"
#include "ui/shell/translator.h"
#include "ui/text/errors.h"

namespace {

using namespace hongyan;

/// What --help says.
struct Help {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

struct Arguments {
    shell::ConsoleOptions console;
    QString pictures;
};

Arguments readArguments(const QCoreApplication& application) {
    const shell::Translator words;  // as the system speaks: no other language is known yet
    QCommandLineParser parser;
    parser.setApplicationDescription(Help::tr("Sends WeChat template and subscription messages to many people."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption data(QStringLiteral("data"), Help::tr("The folder of the database."), Help::tr("folder"));
    const QCommandLineOption secrets(QStringLiteral("secrets"),
                                     Help::tr("Where AppSecrets are: keychain, env or memory."), Help::tr("where"),
                                     QStringLiteral("keychain"));
    const QCommandLineOption language(QStringLiteral("language"), Help::tr("zh_CN or en, for this run."),
                                      Help::tr("language"));
    const QCommandLineOption theme(QStringLiteral("theme"), Help::tr("light or dark, for this run."),
                                   Help::tr("theme"));
    const QCommandLineOption pictures(QStringLiteral("screenshot"),
                                      Help::tr("Write a picture of each page into a folder and end."),
                                      Help::tr("folder"));
    parser.addOptions({data, secrets, language, theme, pictures});
    parser.process(application);

    Arguments arguments;
    arguments.pictures = parser.value(pictures);
    arguments.console.folder =
        parser.isSet(data) ? parser.value(data) : QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    arguments.console.secrets = secrets::backendNamed(parser.value(secrets)).value_or(secrets::Backend::Keychain);
    if (parser.isSet(language))
        arguments.console.language = parser.value(language).startsWith(QLatin1String("zh"))
                                         ? settings::Language::Chinese
                                         : settings::Language::English;
    if (parser.isSet(theme))
        arguments.console.theme =
            parser.value(theme) == QLatin1String("dark") ? settings::Theme::Dark : settings::Theme::Light;
    return arguments;
}

void introduce() {
    QCoreApplication::setApplicationName(QStringLiteral("hongyan"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HONGYAN_VERSION));
}

/// Help and version are asked for where there is no display, too; nothing else is.
bool asksAboutItself(int argc, char** argv) {
    static const std::set<std::string_view> asking{"--help", "-h", "--help-all", "--version", "-v", "-?"};
    return std::any_of(argv + 1, argv + argc, [](const char* each) { return asking.contains(each); });
}

}  // namespace

int main(int argc, char** argv) {
    introduce();
    if (asksAboutItself(argc, argv)) {
        const QCoreApplication application(argc, argv);
        readArguments(application);  // says it and ends
    }
    forbidDumps();
    keepFilesPrivate();
    // Qt's platform parts connect to it at their start, in this thread.
    if (constexpr std::chrono::seconds patience(2); secrets::isBusSilent(patience)) {
        qWarning("The session bus does not answer; going on without one");
        secrets::forgoBus();
    }
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(QStringLiteral("鸿雁 Hongyan"));
    QApplication::setDesktopFileName(QStringLiteral("hongyan"));
    QApplication::setQuitOnLastWindowClosed(false);
    const Arguments arguments = readArguments(application);

    shell::Console console(application, arguments.console);
    if (const auto opened = console.open(); !opened) {
        QMessageBox box(QMessageBox::Critical, QApplication::applicationDisplayName(), {}, QMessageBox::Ok);
        box.setTextFormat(Qt::PlainText);
        box.setText(text::sentence(opened.error()));
        box.exec();
        return 4;
    }
    if (!arguments.pictures.isEmpty()) {
        shell::Pictures pictures(console.window(), arguments.pictures);
        QObject::connect(&pictures, &shell::Pictures::finished, &application, &QApplication::exit);
        pictures.begin();
        return QApplication::exec();
    }
    console.window().show();
    return QApplication::exec();
}
