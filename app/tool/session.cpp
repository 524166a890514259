#include "tool/session.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QTimer>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include "base/interrupt.h"
#include "base/outputfile.h"
#include "base/outside.h"
#include "tool/lines.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

/// Whether all of it left the program.
bool writeTo(FILE* stream, const QString& line) {
    const QByteArray bytes = line.toUtf8() + '\n';
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

/// Exact, but with everything escaped that a terminal would obey: Qt's JSON escapes only what the standard asks for.
QString jsonLine(const QJsonObject& object) {
    QString line;
    for (const QChar each : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact))) {
        if (isActing(each))
            line += QStringLiteral("\\u%1").arg(each.unicode(), 4, 16, QLatin1Char('0'));
        else
            line += each;
    }
    return line;
}

}  // namespace

Session::Session(Options options) : m_options(std::move(options)) {
    onInterrupt(this, [this] { onSignal(); });
}

// Answers on their way are worth waiting for: what is not heard must be repeated.
Session::~Session() {
    close();
}

Result<engine::Engine*> Session::engine() {
    if (!m_engine) {
        auto opened = engine::Engine::open(
            {.folder = m_options.folder, .stateFolder = engine::usualStateFolder(), .secrets = m_options.secrets});
        if (!opened)
            return fail(opened.error());
        m_engine = std::move(*opened);
        for (const QString& line : linesOf(m_engine->opening(), m_options.folder))
            note(line);
    }
    return m_engine.get();
}

void Session::onSignal() {
    m_interrupted = true;
    m_loop.quit();
}

void Session::runLoop() {
    if (!m_interrupted)
        m_loop.exec();
}

bool Session::close(Milliseconds within) {
    if (!m_engine)
        return true;
    QFuture<bool> closed = m_engine->close(within);
    waitFor(closed, true);
    m_engine.reset();
    return closed.result();
}

void Session::print(const QJsonObject& object) const {
    if (!m_options.json)
        return;
    QJsonObject all = m_beside;
    for (auto one = object.begin(); one != object.end(); ++one)
        all.insert(one.key(), one.value());
    write(jsonLine(all));
}

void Session::say(const QString& line) const {
    if (!m_options.json)
        write(lineFor(line));
}

void Session::note(const QString& line) const {
    writeTo(stderr, lineFor(line));
}

void Session::write(const QString& line) const {
    errno = 0;
    if (isHeard() && !writeTo(stdout, line))
        m_outputError = errno != 0 ? errno : EIO;
}

Result<void> Session::mayWrite(const QString& path, const QString& input, const QStringList& endings) const {
    if (!endings.isEmpty() && !endings.contains(QFileInfo(path).suffix(), Qt::CaseInsensitive))
        return fail(ErrorKind::InvalidInput, path,
                    Words::tr("the name of what is written there ends in .%1")
                        .arg(endings.join(Words::tr(" or .", "between endings"))));
    return checkOutput(path, {.inputs = {input}, .folder = m_options.folder});
}

int Session::ending(int code) const {
    if (isHeard() || (code != Done && code != NotAllAccepted))
        return code;
    if (m_outputError == EPIPE)
        return ReaderGone;  // whoever read has had enough: no words, as with other tools
    note(Words::tr("The result could not be written to standard output (%1). What was done is done.")
             .arg(m_outputError == EBADF ? Words::tr("it is closed")
                                         : QString::fromLocal8Bit(std::strerror(m_outputError))));
    return Storage;
}

int Session::refuse(const Error& error) const {
    return refuse(error, sentenceFor(error));
}

int Session::refuse(const Error& error, const QString& sentence) const {
    QJsonObject what{{QStringLiteral("kind"), nameOf(error.kind)}, {QStringLiteral("message"), sentence}};
    if (!error.subject.isEmpty())
        what.insert(QStringLiteral("subject"), error.subject);
    if (error.code != 0)
        what.insert(QStringLiteral("code"), error.code);
    if (!error.rid.isEmpty())
        what.insert(QStringLiteral("rid"), error.rid);
    print({{QStringLiteral("error"), what}});
    note(sentence);
    return exitCodeFor(error);
}

int Session::regret(const Error& error) const {
    note(Words::tr("All else is done. %1").arg(sentenceFor(error)));
    return Storage;
}

}  // namespace hongyan::tool
