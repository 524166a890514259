#include "engine/engine.h"

#include <QDir>
#include <algorithm>

#include "base/privatefiles.h"
#include "engine/core.h"
#include "engine/libraryservice.h"
#include "engine/logservice.h"
#include "engine/sendingservice.h"
#include "journal/journal.h"
#include "settings/tokenaddress.h"
#include "transport/lanes.h"
#include "wechat/domainfallback.h"

namespace hongyan::engine {
namespace {

/// The members stand in the order in which they may go: faces, network, store.
class Threads final : public Engine {
 public:
    Threads(const Options& options, int closedFiles)
        : m_options(options),
          m_opening{.closedFiles = closedFiles},
          m_journal(options.journal ? journal::open(options.folder, *m_options.clock) : journal::none()),
          m_secrets(std::make_unique<secrets::SessionSecrets>(secrets::open(options.secrets))),
          m_writer(QStringLiteral("store-writer")),
          m_reader(QStringLiteral("store-reader")),
          m_streamer(QStringLiteral("store-streamer")),
          m_transport(std::make_unique<wechat::DomainFallback>(
              transport::lanes(), *m_options.clock,
              [this](const QString& host) {
                  m_journal->decision({.what = journal::Decision::DomainSwitched, .detail = host});
              })),
          m_thread(QStringLiteral("engine")) {}

    /// Whoever asked something of the store must still be there when it answers: the core ends once it has heard all
    /// it asked, and while it cannot ask more; the faces end after it.
    ~Threads() override {
        m_thread.runAndWait([this] {
            m_writer.answerAll();
            m_core.reset();
        });
        m_writer.answerAll();
        m_reader.answerAll();
        m_streamer.answerAll();
    }

    Result<void> begin() {
        if (auto opened = openStore(); !opened)
            return opened;
        look();
        noteOpening();
        sending::PaceLimits limits;
        limits.ceiling = m_options.rateCeiling;
        limits.maxInFlight = m_options.maxInFlight;
        m_thread.runAndWait([&] {
            m_core = std::make_unique<Core>(Core::Needs{m_writer, *m_secrets, *m_transport, *m_options.clock,
                                                        m_options.folder, limits, *m_journal, m_options.breakers});
        });
        m_sending = std::make_unique<SendingService>(m_thread, *m_core);
        m_log = std::make_unique<LogService>(m_reader, m_streamer, *m_options.clock);
        m_library = std::make_unique<LibraryService>(
            LibraryService::Needs{m_writer, m_reader, m_streamer, m_thread, *m_core, *m_secrets, *m_options.clock,
                                  m_options.secrets == secrets::Backend::Keychain});
        m_thread.runAndWait([this] {  // the faces hear what it says
            m_core->begin();
            if (keepsSecrets())
                m_core->takeOverAddresses();
        });
        return {};
    }

    const Opening& opening() const override { return m_opening; }
    Library& library() override { return *m_library; }
    DeliveryLog& log() override { return *m_log; }
    Sending& sending() override { return *m_sending; }

    QFuture<bool> close(Milliseconds deadline) override {
        if (m_closed.isValid())
            return m_closed;
        auto promise = std::make_shared<QPromise<bool>>();
        promise->start();
        m_closed = promise->future();
        m_thread.post([this, promise, deadline] {
            m_core->close(deadline).then(m_thread.context(), [promise](bool heardAll) {
                promise->addResult(heardAll);
                promise->finish();
            });
        });
        return m_closed;
    }

    void drain() override {
        m_transport->abortAll();
        // What one thread answers may be a question to the next.
        for (int round = 0; round < 3; ++round) {
            m_thread.runAndWait([] {});
            m_writer.answerAll();
            m_reader.answerAll();
            m_streamer.answerAll();
        }
    }

 private:
    /// What is only in memory would be gone with the program.
    bool keepsSecrets() const { return m_options.secrets != secrets::Backend::Memory; }
    void look() {
        m_writer
            .askAnyway([this](store::Connection& connection) -> Result<void> {
                if (const auto older = connection.older()) {
                    m_opening.isOlder = true;
                    m_opening.heldCampaigns = older->held;
                    m_opening.doubtedDeliveries = older->doubted;
                    m_opening.missingCampaigns = older->missing;
                }
                const auto accounts = connection.catalog().accounts();
                if (!accounts)
                    return fail(accounts.error());
                if (keepsSecrets())
                    m_opening.plainAddresses = std::ranges::count_if(
                        *accounts, [](const settings::Account& one) { return settings::holdsSecret(one.tokenUrl); });
                return {};
            })
            .waitForFinished();
    }
    void noteOpening() {
        using journal::Decision;
        if (m_opening.closedFiles > 0)
            m_journal->decision({.what = Decision::FilesClosed, .count = m_opening.closedFiles});
        if (m_opening.isOlder)
            m_journal->decision({.what = Decision::FoundOlder,
                                 .reason = nameOf(delivery::PauseReason::OlderThanSent),
                                 .detail = QStringLiteral("%1 deliveries became unconfirmed, %2 campaigns are missing")
                                               .arg(m_opening.doubtedDeliveries)
                                               .arg(m_opening.missingCampaigns),
                                 .count = m_opening.heldCampaigns});
    }

    /// What is damaged is opened all the same where it can be read: people must be able to look and to export.
    Result<void> openStore() {
        const auto tell = [this](const Error& error) {
            m_thread.post([this, error] {
                if (m_core)
                    m_core->onStoreTrouble(error);
            });
        };
        for (StoreThread* store : {&m_writer, &m_reader, &m_streamer})
            store->onTrouble(tell);
        const store::Place place{.folder = m_options.folder, .stateFolder = m_options.stateFolder};
        if (auto opened = m_writer.open(place, store::Mode::Write, *m_options.clock); !opened) {
            if (opened.error().kind != ErrorKind::StorageBroken ||
                !m_writer.open(place, store::Mode::Read, *m_options.clock))
                return opened;
            m_writer.refuse(opened.error());
        }
        for (StoreThread* reader : {&m_reader, &m_streamer})
            if (auto opened = reader->open(place, store::Mode::Read, *m_options.clock); !opened)
                return opened;
        return {};
    }

    Options m_options;
    Opening m_opening;
    std::unique_ptr<journal::Journal> m_journal;
    std::unique_ptr<secrets::SessionSecrets> m_secrets;
    StoreThread m_writer;
    StoreThread m_reader;
    StoreThread m_streamer;  ///< for exports and reports, which take their time
    std::unique_ptr<transport::Transport> m_transport;
    Worker m_thread;
    std::unique_ptr<Core> m_core;
    std::unique_ptr<SendingService> m_sending;
    std::unique_ptr<LogService> m_log;
    std::unique_ptr<LibraryService> m_library;
    QFuture<bool> m_closed;
};

}  // namespace

QString usualStateFolder() {
    return stateFolderOf(QStringLiteral("hongyan"));
}

QString databaseFile(const QString& folder) {
    return store::sqliteFile(folder);
}

Result<std::unique_ptr<Engine>> Engine::open(const Options& options) {
    const auto closed = closeFolder(options.folder);
    if (!closed)
        return fail(closed.error());
    auto threads = std::make_unique<Threads>(options, *closed);
    if (auto begun = threads->begin(); !begun)
        return fail(begun.error());
    return std::unique_ptr<Engine>(std::move(threads));
}

}  // namespace hongyan::engine
