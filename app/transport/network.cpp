#include "transport/network.h"

#include <QNetworkRequest>
#include <algorithm>
#include <utility>

#include "transport/wayout.h"

namespace hongyan::transport {
namespace {

constexpr Milliseconds stallGuard{15'000};
constexpr int answersMistrusted = 500;
constexpr size_t secretsRemembered = 16;
constexpr Milliseconds idleAtMost{3};  // who has more to send needs less to hear of an answer and send it
constexpr int answered = 200;          // what else comes is an error's

/// Made once per route: the headers and attributes are half of what making a request costs.
QNetworkRequest blankFor(const QSslConfiguration& ssl) {
    QNetworkRequest request;
    request.setSslConfiguration(ssl);
    request.setDecompressedSafetyCheckThreshold(maxAnswer);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);  // stalls and failures around GOAWAY
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("Hongyan/" HONGYAN_VERSION));
    return request;
}

QNetworkRequest requestFor(const HttpRequest& what, bool closes, const QNetworkRequest& blank) {
    QNetworkRequest request = blank;
    if (closes)
        request.setRawHeader("Connection", "close");
    request.setUrl(what.url);
    if (what.deadline > stallGuard)  // else the deadline comes first
        request.setTransferTimeout(static_cast<int>(stallGuard.count()));
    if (!what.contentType.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, what.contentType);
    if (!what.body.isEmpty())  // the platform refuses chunked bodies (412)
        request.setHeader(QNetworkRequest::ContentLengthHeader, what.body.size());
    return request;
}

}  // namespace

bool Lane::hasRoom(bool isAlone) const {
    const size_t most = isProven && !isAlone ? capacity : 1;
    return !isSpent && flights.size() < most &&
           std::ranges::none_of(flights, [](const auto& flight) { return flight->isAlone(); });
}

Network::Network(int maxLanes) : m_maxLanes(static_cast<size_t>(std::max(maxLanes, 1))) {
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer);
    connect(&m_deadline, &QTimer::timeout, this, &Network::onDeadline);
    m_idle.setSingleShot(true);
    m_idle.setTimerType(Qt::PreciseTimer);
    connect(&m_idle, &QTimer::timeout, this, &Network::turn);
}

Network::~Network() {
    abortAll(~quint64(0));
    turn();
}

void Network::accept(std::vector<Pending> pending) {
    for (Pending& one : pending) {
        watch(one.due);
        RouteLanes& route = lanesOf(one.request.route);
        remember(route, one.request);
        route.waiting.push_back(std::move(one));
    }
    scheduleTurn();
}

void Network::abortAll(quint64 before) {
    for (const auto& route : m_routes) {
        for (Pending& one : route->waiting)
            if (one.number < before)
                refuse(one, NetError::Aborted, QStringLiteral("aborted while waiting"));
        std::erase_if(route->waiting, [before](const Pending& one) { return one.number < before; });
    }
    abortFlights(before);
}

void Network::reconnect(quint64 before) {
    abortFlights(before);
    for (const auto& route : m_routes) {
        route->isProven = false;
        for (const auto& lane : route->lanes) {
            lane->isProven = false;
            if (lane->flights.empty())  // clearing orphans what is in flight
                lane->manager->clearConnectionCache();
        }
    }
}

void Network::abortFlights(quint64 before) {
    for (Flight* flight : flights())
        if (flight->number() < before)
            flight->abort(NetError::Aborted, QStringLiteral("aborted"));
}

/// A copy of the list: what is ended leaves its lane.
std::vector<Flight*> Network::flights() const {
    std::vector<Flight*> all;
    for (const auto& route : m_routes)
        for (const auto& lane : route->lanes)
            for (const auto& flight : lane->flights)
                all.push_back(flight.get());
    return all;
}

void Network::watch(SteadyTime due) {
    if (m_deadline.isActive() && m_nextDue <= due)
        return;
    m_nextDue = due;
    m_deadline.start(
        std::max(std::chrono::ceil<Milliseconds>(due - std::chrono::steady_clock::now()), Milliseconds(0)));
}

void Network::onDeadline() {
    const SteadyTime now = std::chrono::steady_clock::now();
    SteadyTime next = refuseLate(now);
    for (Flight* flight : flights())
        if (flight->due() <= now)
            flight->abortLate();
        else
            next = std::min(next, flight->due());
    if (next != SteadyTime::max())
        watch(next);
}

SteadyTime Network::refuseLate(SteadyTime now) {
    SteadyTime next = SteadyTime::max();
    for (const auto& route : m_routes) {
        for (Pending& one : route->waiting)
            if (one.due <= now)
                refuse(one, NetError::TimedOut, QStringLiteral("the deadline passed while waiting for a lane"));
            else
                next = std::min(next, one.due);
        std::erase_if(route->waiting, [now](const Pending& one) { return one.due <= now; });
    }
    return next;
}

void Network::scheduleTurn() {
    if (!std::exchange(m_turnScheduled, true))
        QMetaObject::invokeMethod(this, &Network::turn, Qt::QueuedConnection);
}

void Network::turn() {
    m_turnScheduled = false;
    m_landed.clear();
    for (auto& [mailbox, letters] : std::exchange(m_outgoing, {}))
        mailbox->put(std::move(letters));
    for (const auto& route : m_routes) {
        renew(*route);
        fill(*route);
    }
}

void Network::fill(RouteLanes& route) {
    while (!route.waiting.empty()) {
        if (!prepare(route))
            return;
        Pending& first = route.waiting.front();
        first.closes = first.request.imprint && (!first.request.bearsImprint || route.mistrust > 0);
        first.isAlone = first.closes && route.keepsOpen;
        Lane* lane = freeLane(route, first);
        if (!lane)
            return;
        Pending next = std::move(first);
        route.waiting.pop_front();
        launch(route, *lane, std::move(next));
    }
}

bool Network::prepare(RouteLanes& route) {
    if (route.blank)
        return true;
    const auto ssl = sslFor(route.route);
    if (ssl) {
        route.blank = blankFor(*ssl);
        return true;
    }
    for (Pending& one : std::exchange(route.waiting, {}))  // asked again next time: the file may have been put right
        refuse(one, NetError::Tls, ssl.error().detail);
    return false;
}

Lane* Network::freeLane(RouteLanes& route, const Pending& next) {
    // While nobody knows whether answers tell whose they are, each has a lane to itself as long as there are any: Qt
    // gives a request that waits inside it to whichever connection is free first.
    if (next.closes && !route.wasTold) {
        for (const auto& lane : route.lanes)
            if (lane->flights.empty() && lane->hasRoom(true))
                return lane.get();
        if (Lane* lane = newLane(route))
            return lane;
    }
    // The first that has room, so that few connections stay warm when there is little to do.
    for (const auto& lane : route.lanes)
        if (lane->hasRoom(next.isAlone))
            return lane.get();
    return newLane(route);
}

Lane* Network::newLane(RouteLanes& route) {
    if (route.lanes.size() >= m_maxLanes)
        return nullptr;
    auto lane = std::make_unique<Lane>();
    lane->manager = managerFor(route.route);
    lane->isProven = route.isProven;
    route.lanes.push_back(std::move(lane));
    return route.lanes.back().get();
}

void Network::launch(RouteLanes& route, Lane& lane, Pending pending) {
    if (!pending.request.bringsSecret)
        pending.request.confidential.assign(route.confidential.begin(), route.confidential.end());
    lane.isWarm = lane.isWarm || pending.request.imprint;
    const QNetworkRequest request = requestFor(pending.request, pending.closes, *route.blank);
    const auto isIt = [&lane](const auto& one) { return one.get() == &lane; };
    pending.lane = 1 + static_cast<int>(std::ranges::find_if(route.lanes, isIt) - route.lanes.begin());
    auto flight = std::make_unique<Flight>(std::move(pending), *lane.manager, request);
    connect(flight.get(), &Flight::landed, this, [this, &route, &lane, raw = flight.get()] { land(route, lane, raw); });
    lane.flights.push_back(std::move(flight));
}

void Network::land(RouteLanes& route, Lane& lane, Flight* flight) {
    const auto found = std::find_if(lane.flights.begin(), lane.flights.end(),
                                    [flight](const auto& one) { return one.get() == flight; });
    if (flight->wasAnswered())
        route.isProven = lane.isProven = true;
    examine(route, lane, *flight);
    m_outgoing[flight->mailbox()].push_back(flight->takeLetter());
    m_landed.push_back(std::move(*found));  // it is still emitting: destroyed in the next turn
    lane.flights.erase(found);
    lane.idleSince = std::chrono::steady_clock::now();
    scheduleTurn();
}

void Network::examine(RouteLanes& route, Lane& lane, Flight& flight) {
    const HttpRequest& request = flight.request();
    if (!request.imprint || flight.response().status == 0)  // without an answer the connection is closed already
        return;
    if (flight.response().error != NetError::None) {
        lane.isSpent = true;
        return;
    }
    const Imprint imprint = request.imprint(flight.response());
    const bool isOwn = route.seen.isOwn(imprint, request.repeatKey, flight.start(), std::chrono::steady_clock::now());
    if (!isOwn) {
        lane.isShifted = true;
        route.mistrust = answersMistrusted;
    }
    if (lane.isShifted)
        flight.misplace();
    if (request.bearsImprint && flight.response().status == answered)
        learn(route, isOwn && !imprint.isEmpty());
    route.keepsOpen = route.keepsOpen || (flight.closes() && !flight.wasClosed());
    lane.isSpent = lane.isSpent || lane.isShifted || (!flight.wasClosed() && (imprint.isEmpty() || route.mistrust > 0));
}

void Network::learn(RouteLanes& route, bool tells) {
    route.wasTold = true;
    if (!tells)
        route.mistrust = answersMistrusted;
    else if (route.mistrust > 0)
        --route.mistrust;
}

void Network::remember(RouteLanes& route, const HttpRequest& request) {
    for (const Secret& secret : request.confidential)
        if (std::ranges::find(route.confidential, secret) == route.confidential.end())
            route.confidential.push_back(secret);
    while (route.confidential.size() > secretsRemembered)
        route.confidential.pop_front();
}

void Network::renew(RouteLanes& route) {
    const SteadyTime now = std::chrono::steady_clock::now();
    for (const auto& lane : route.lanes) {
        if (!lane->flights.empty())  // clearing orphans what is in flight
            continue;
        const bool isIdle = lane->isWarm && route.waiting.empty();
        if (lane->isSpent || (isIdle && now - lane->idleSince >= idleAtMost)) {
            lane->manager->clearConnectionCache();
            lane->isWarm = lane->isSpent = lane->isShifted = false;
        } else if (isIdle && !m_idle.isActive()) {
            m_idle.start(idleAtMost);
        }
    }
}

void Network::refuse(Pending& pending, NetError why, const QString& detail) {
    HttpResponse response;
    response.error = why;
    response.detail = detail;
    m_outgoing[pending.mailbox].push_back({std::move(pending.done), std::move(response)});
    scheduleTurn();
}

RouteLanes& Network::lanesOf(const Route& route) {
    for (const auto& lanes : m_routes)
        if (lanes->route == route)
            return *lanes;
    m_routes.push_back(std::make_unique<RouteLanes>());
    m_routes.back()->route = route;
    return *m_routes.back();
}

}  // namespace hongyan::transport
