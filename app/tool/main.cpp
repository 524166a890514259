#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTranslator>
#include <cstdio>
#include <iostream>

#include "base/dumps.h"
#include "base/privatefiles.h"
#include "tool/commandline.h"
#include "tool/session.h"

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace {

/// Which of Qt's and our own messages reach stderr.
void filterLog(const QString& level) {
    static const QStringList levels{QStringLiteral("debug"), QStringLiteral("info"), QStringLiteral("warning"),
                                    QStringLiteral("critical")};
    const QString wanted = level == QLatin1String("error") ? QStringLiteral("critical") : level;
    QString rules;
    for (qsizetype i = 0; i < levels.indexOf(wanted); ++i)
        rules += QStringLiteral("*.%1=false\n").arg(levels[i]);
    QLoggingCategory::setFilterRules(rules);
}

/// What is closed would be the next file that is opened, and our words would be written into it.
void holdStreams() {
#ifdef Q_OS_UNIX
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(stream, F_GETFD) == -1)
            // Of standard output nothing may seem written; what goes to standard error is lost by wish.
            (void)::open("/dev/null", stream == STDERR_FILENO ? O_WRONLY : O_RDONLY);
#endif
}

}  // namespace

int main(int argc, char** argv) {
    holdStreams();
    hongyan::forbidDumps();
    hongyan::keepFilesPrivate();
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("hongyan"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HONGYAN_VERSION));
    QTranslator english, qtWords, words;  // Qt's say what is wrong with a connection
    if (english.load(QStringLiteral("hongyan_en"), QStringLiteral(":/i18n")))  // its plurals, whatever the locale
        QCoreApplication::installTranslator(&english);
    for (const auto& [translator, name] :
         {std::pair(&qtWords, QStringLiteral("qtbase")), std::pair(&words, QStringLiteral("hongyan"))})
        if (translator->load(QLocale(), name, QStringLiteral("_"), QStringLiteral(":/i18n")))
            QCoreApplication::installTranslator(translator);
    auto parsed = hongyan::tool::parse(argc, argv);
    if (const int* exitCode = std::get_if<int>(&parsed))
        return std::cout.flush() && std::fflush(stdout) == 0 ? *exitCode : static_cast<int>(hongyan::tool::Storage);
    auto& [options, command] = std::get<hongyan::tool::Parsed>(parsed);
    filterLog(options.logLevel);
    hongyan::tool::Session session(std::move(options));
    return session.ending(command(session));
}
