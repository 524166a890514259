#pragma once

#include <QMap>
#include <deque>
#include <memory>

#include "../desk.h"
#include "platform.h"
#include "step.h"

namespace hongyan::store::model {

/// The wall clock, which may be set, and the time that really passes.
class ModelClock final : public Clock {
 public:
    Timestamp now() const override { return m_wall; }
    SteadyTime steady() const override { return m_steady; }
    void pass(Milliseconds by) {
        m_wall += by;
        m_steady += by;
    }
    void set(Milliseconds by) { m_wall += by; }

 private:
    Timestamp m_wall = fromMilliseconds(1'795'250'000'000);
    SteadyTime m_steady{std::chrono::hours(1'000)};
};

/// Two programs on one real database, the people who use them, and the modelled platform, step by step on virtual time.
/// What holds is looked at after each step: `fault()` says what does not.
class World {
 public:
    World();
    ~World();

    void take(const Step& step);
    /// Lets everything end that can.
    void drain();
    const QString& fault() const { return m_fault; }

 private:
    /// Between leaving and being heard.
    struct Flight {
        delivery::Claim claim;
        Request request;
        SteadyTime left{};
        std::optional<delivery::Outcome> answer;
    };
    struct Ready {
        delivery::Claim claim;
        Request request;
    };
    struct Program {
        WorkerId worker;
        std::deque<Ready> ready;
        std::vector<Flight> flights;
        std::vector<delivery::Settlement> heard;  ///< not committed yet
    };
    /// A request whose sender does not listen any more.
    struct Stray {
        Request request;
        SteadyTime until{};
    };
    /// From a claim on it holds or does not: a person's word that nothing was sent; that a campaign is missing.
    struct Word {
        int claim = 0;  ///< the first claim made after it
        bool holds = false;
    };
    template<class Key>
    using Words = std::map<Key, std::vector<Word>>;

    /// A copy of the database, and what was so when it was made.
    struct Backup {
        std::vector<CampaignId> campaigns;
        std::vector<WorkerId> workers;
        std::map<Whose, bool> disowned;
        int taken = 0;
        int clockSteps = 0;
    };

    delivery::Store& queue() { return m_connection->queue(); }
    Program& program(int number) { return m_programs.at(static_cast<size_t>(number) % m_programs.size()); }
    ListId makeListPerRow();
    std::optional<CampaignId> campaign(int number) const;
    void takeOfPerson(const Step& step);
    void takeOfTime(const Step& step);
    void create(const Step& step);
    void claim(Program& program, CampaignId campaign, int rows);
    void leave(Program& program);
    void arrive(const Step& step);
    void hear(Program& program, Flight flight, const delivery::Outcome& outcome, int chance);
    void answer(Program& program, const Step& step);
    void commit(Program& program, int most, bool twice);
    void giveBack(Program& program);
    void end(Program& program);
    void start(Program& program);
    void adopt(Program& heir, WorkerId dead);
    void takeOver(int heir);
    void retry(delivery::State state, const Step& step);
    void settle(delivery::PersonsWord word, const Step& step);
    void resume(CampaignId campaign);
    void backUp(size_t slot);
    void restore(size_t slot, int way);
    void replaceFiles(size_t slot, int way);
    void recall(const Backup& backup);
    void open();
    static QString keyOf(int number) { return QStringLiteral("k%1").arg(number); }
    QString file(const QString& name) const { return m_folder->filePath(name); }
    void setClock(Milliseconds by);
    void setClockBetween(Milliseconds by);
    delivery::Filter filter(const Step& step, delivery::State state) const;
    QMap<qint64, delivery::Delivery> rows();

    void check();
    void checkRow(const delivery::Delivery& row);
    void checkMessages();
    bool countsAgainst(const Request& earlier, const Request& later) const;
    bool isDisowned(const Whose& whose, int claim) const { return holds(m_words, whose, claim); }
    /// Whether the database knew nothing of the campaign when that claim was made.
    bool isMissing(const QString& campaign, int claim) const { return holds(m_missing, campaign, claim); }
    void blame(const QString& what);
    template<class Key>
    static bool holds(const Words<Key>& words, const Key& key, int claim) {
        bool isSo = false;
        if (const auto it = words.find(key); it != words.end())
            for (const Word& word : it->second)
                if (word.claim <= claim)
                    isSo = word.holds;
        return isSo;
    }

    ModelClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    std::vector<ListId> m_lists;
    std::vector<CampaignId> m_campaigns;
    QHash<qint64, delivery::Policy> m_policies;
    std::vector<Program> m_programs;
    std::vector<WorkerId> m_dead;
    std::vector<Stray> m_strays;
    Platform m_platform;
    size_t m_checkedMessages = 0;
    int m_claims = 0;
    int m_taken = 0;                 ///< of these, by which something was taken
    std::map<Whose, int> m_allowed;  ///< messages that people asked for knowingly, besides the first
    Words<Whose> m_words;
    Words<QString> m_missing;
    std::array<std::optional<Backup>, 2> m_backups;
    int m_created = 0;
    int m_clockSteps = 0;
    QString m_fault;
};

}  // namespace hongyan::store::model
