#pragma once

#include <optional>

#include "base/clock.h"
#include "pace/signal.h"

namespace hongyan::pace {

/// How many requests at once (layer C). On success while busy: half a request more each up to where it was last
/// cut, 1/N beyond; ten seconds after a cut that is forgotten. ×0.7, once a round, when more of a round's answers are
/// trouble than usual by nearly half (one bad back end of four is not). When nothing has come through for three seconds
/// and three rounds, it stops and probes with single requests, with full jitter over 1, 2, 4 … 60 s.
class ConcurrencyWindow {
 public:
    ConcurrencyWindow(int start, int most);

    void setLimits(int start, int most);
    /// How many more may leave, with `inFlight` under way.
    int room(SteadyTime now, int inFlight);
    void started(int count);  ///< right after room()
    /// `startedAt`: of the request; `inFlight`: this one included; `chance` in 0…1 spreads the probes.
    void answered(Signal signal, int inFlight, SteadyTime startedAt, SteadyTime now, double chance);

    int size() const { return static_cast<int>(m_size); }
    bool isFull() const { return m_room <= 0; }  ///< when last looked at
    bool isProbing() const { return m_probeAt.has_value(); }
    /// Probing: when the next probe may leave.
    SteadyTime nextProbe() const;

 private:
    void onPassed(SteadyTime now);
    void onTrouble(SteadyTime startedAt, SteadyTime now, double chance);
    void count(bool isTrouble, int inFlight);
    void backOff(SteadyTime now, double chance);

    int m_start;
    int m_most;
    double m_size;
    double m_easyUpTo;
    int m_room = 1;  ///< answers that come in a bunch all count as busy or not
    int m_roundSize = 0;
    int m_roundAnswers = 0;
    int m_roundTroubles = 0;
    bool m_roundCut = false;
    bool m_passedSinceCut = true;
    SteadyTime m_cutAt{};
    double m_usual = 0;  ///< share of trouble in a round
    int m_troublesInRow = 0;
    int m_troublesToStop = 0;
    SteadyTime m_nothingSince{};
    std::optional<SteadyTime> m_lastPassed;
    std::optional<SteadyTime> m_probeAt;
    std::optional<SteadyTime> m_probeStarted;
    SteadyTime m_lookedAt{};
    int m_probes = 0;
};

}  // namespace hongyan::pace
