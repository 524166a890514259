#include "ui/shell/pages.h"

namespace hongyan::shell {

Pages::Pages(const Needs& needs) : m_needs(needs) {}

void Pages::showDeliveries(const delivery::Filter&) {
    m_needs.window.open(Place::Deliveries);
}
void Pages::searchDeliveries() {
    m_needs.window.open(Place::Deliveries);
}
void Pages::addAccount() {
    m_needs.window.open(Place::Accounts);
}
void Pages::tryWithSample(AccountId, const QString&) {
    m_needs.window.open(Place::Recipients);
}
void Pages::showError(const Error&) {}
void Pages::rememberLayout(settings::Window&) const {}

}  // namespace hongyan::shell
