#include "tool/session.h"

#include <QJsonDocument>
#include <QTimer>
#include <cstdio>

#include "base/interrupt.h"
#include "tool/words.h"

namespace hongyan::tool {
namespace {

void write(FILE* stream, const QString& line) {
    const QByteArray bytes = line.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
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
    if (m_options.json)
        write(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

void Session::say(const QString& line) const {
    if (!m_options.json)
        write(stdout, line);
}

void Session::note(const QString& line) const {
    write(stderr, line);
}

int Session::refuse(const Error& error) const {
    const QString sentence = sentenceFor(error);
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

}  // namespace hongyan::tool
