#pragma once

#include <QObject>
#include <optional>

#include "delivery/campaign.h"
#include "engine/engine.h"

namespace hongyan::tool {

class Session;

/// One line on the terminal that is written over: how far the campaign is, and what the pacer is doing. Nothing where
/// there is no terminal or JSON is asked for.
class Progress {
 public:
    Progress(Session& session, engine::Engine& engine);

 private:
    void show() const;

    QObject m_context;
    std::optional<delivery::Campaign> m_campaign;
    QString m_pace;
};

}  // namespace hongyan::tool
