#pragma once

#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QTimer>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "transport/flight.h"
#include "transport/seenanswers.h"

namespace hongyan::transport {

/// One manager with at most `capacity` requests in flight and nothing queued inside it: one connection error fails
/// everything that is.
struct Lane {
    static constexpr size_t capacity = 6;  ///< the connections Qt opens per host and manager

    std::unique_ptr<QNetworkAccessManager> manager;
    std::vector<std::unique_ptr<Flight>> flights;
    bool isProven = true;  ///< false after reconnect(): one request at a time until one was answered
    /// Something more may come on one of its connections, and Qt would take it for the next one's answer. Qt does not
    /// say which: nothing more goes out until what is under way has come in, and then over new ones.
    bool isSpent = false;
    SteadyTime idleSince{};  ///< where nothing is in flight
    bool isWarm = false;     ///< it may have open connections over which answers came that must be their own
    /// One of its connections gave another request's answer. What waited inside Qt may be on that one, each hearing the
    /// answer of the one before: until new connections are made, nothing that comes is believed.
    bool isShifted = false;

    bool hasRoom(bool isAlone) const;
};

/// The lanes of one route and what waits for them, in order.
struct RouteLanes {
    Route route;
    std::optional<QNetworkRequest> blank;  ///< what all its requests have in common
    std::deque<Pending> waiting;
    std::vector<std::unique_ptr<Lane>> lanes;
    bool isProven = true;  ///< whether a new lane may begin with more than one request
    SeenAnswers seen;
    /// So many more answers that tell whose they are, until connections are kept again: none came yet, or something on
    /// this way copies them, or they tell nothing.
    int mistrust = 1;
    bool wasTold = false;    ///< by an answer, whether they tell
    bool keepsOpen = false;  ///< connections, though asked to close them
    /// What went out this way of late and must not come back, in whatever answer.
    std::deque<Secret> confidential;
};

/// Everything that lives on the network thread.
class Network final : public QObject {
    Q_OBJECT
 public:
    explicit Network(int maxLanes);
    ~Network() override;

    void accept(std::vector<Pending> pending);
    /// What was handed over before number `before` ends as Aborted, on its way or waiting.
    void abortAll(quint64 before);
    /// Only what is on its way ends; what waits goes out over new connections.
    void reconnect(quint64 before);

 private:
    /// Has onDeadline() called when this time has come, at the latest.
    void watch(SteadyTime due);
    void onDeadline();
    /// Ends what waits and is past due; answers the earliest that is not.
    SteadyTime refuseLate(SteadyTime now);
    /// Once per turn of the loop: hands out what came in and fills the lanes.
    void scheduleTurn();
    void turn();
    void fill(RouteLanes& route);
    /// False: the route's authorities cannot be read, and all that waits was told so.
    bool prepare(RouteLanes& route);
    void launch(RouteLanes& route, Lane& lane, Pending pending);
    void land(RouteLanes& route, Lane& lane, Flight* flight);
    /// Whether what came is its answer, and whether its connection may carry another.
    void examine(RouteLanes& route, Lane& lane, Flight& flight);
    /// From an answer to a request whose answers usually tell whose they are.
    static void learn(RouteLanes& route, bool tells);
    static void remember(RouteLanes& route, const HttpRequest& request);
    /// Closes what must carry nothing more: also what stays idle, as Qt takes anything that comes meanwhile for the
    /// next request's answer.
    void renew(RouteLanes& route);
    void refuse(Pending& pending, NetError why, const QString& detail);
    void abortFlights(quint64 before);
    std::vector<Flight*> flights() const;
    Lane* freeLane(RouteLanes& route, const Pending& next);
    Lane* newLane(RouteLanes& route);
    RouteLanes& lanesOf(const Route& route);

    const size_t m_maxLanes;
    std::vector<std::unique_ptr<RouteLanes>> m_routes;
    std::vector<std::unique_ptr<Flight>> m_landed;
    std::map<std::shared_ptr<Mailbox>, std::vector<Letter>> m_outgoing;
    QTimer m_deadline;  ///< one for all: thousands of timers a second are not free
    SteadyTime m_nextDue{};
    QTimer m_idle;  ///< until the first idle lane is to be closed
    bool m_turnScheduled = false;
};

}  // namespace hongyan::transport
