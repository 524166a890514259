#pragma once

#include <QPointer>

#include "rehearsal/rehearsal.h"

namespace hongyan::fakes {

/// A rehearsal that a test plays by hand.
class Rehearsal final : public rehearsal::Rehearsal {
 public:
    using rehearsal::Rehearsal::Rehearsal;
    void cancel() override { cancelled = true; }
    bool cancelled = false;
};

class Stage final : public rehearsal::Stage {
 public:
    rehearsal::Rehearsal* rehearse(const rehearsal::Request& request, QObject* parent) override {
        requests.push_back(request);
        playing = new Rehearsal(parent);
        return playing;
    }
    std::vector<rehearsal::Request> requests;
    QPointer<Rehearsal> playing;
};

}  // namespace hongyan::fakes
