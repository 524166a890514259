#pragma once

#include <span>
#include <vector>

#include "store/sql/session.h"
#include "templates/template.h"

namespace hongyan::store {

/// Templates as the platform listed them, and what it changed about them. Opens no transaction; throws Failure.
class Templates {
 public:
    Templates(Session& session, const Clock& clock) : m_session(session), m_clock(clock) {}

    void replace(AccountId account, std::span<const templates::Template> list);
    std::vector<templates::Template> all(AccountId account);
    templates::Template one(AccountId account, const QString& id);
    std::vector<templates::TemplateChange> history(AccountId account, const QString& id);

 private:
    void remember(templates::TemplateEvent event, Timestamp at, const templates::Template& then);

    Session& m_session;
    const Clock& m_clock;
};

}  // namespace hongyan::store
