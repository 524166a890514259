#include "ui/widgets/statelook.h"

namespace hongyan::widgets {
namespace {

StateLook acceptedLook(delivery::Receipt receipt) {
    using delivery::Receipt;
    switch (receipt) {
        case Receipt::None:
            return {Ink::Accepted, QStringLiteral("checkmark")};
        case Receipt::Delivered:
            return {Ink::Delivered, QStringLiteral("mail-receive")};
        case Receipt::Blocked:
        case Receipt::Failed:
            return {Ink::Failed, QStringLiteral("window-close")};
    }
    return {};
}

}  // namespace

StateLook lookOf(delivery::State state, delivery::Receipt receipt) {
    using delivery::State;
    switch (state) {
        case State::Waiting:
            return {Ink::Waiting, QStringLiteral("clock")};
        case State::Sending:
            return {Ink::Sending, QStringLiteral("document-send")};
        case State::Retrying:
            return {Ink::Retrying, QStringLiteral("view-refresh")};
        case State::Accepted:
            return acceptedLook(receipt);
        case State::Failed:
            return {Ink::Failed, QStringLiteral("window-close")};
        case State::Cancelled:
            return {Ink::Cancelled, QStringLiteral("media-playback-stop")};
        case State::Suppressed:
            return {Ink::Suppressed, QStringLiteral("dialog-cancel")};
        case State::Held:
            return {Ink::Held, QStringLiteral("view-visible")};
        case State::Unconfirmed:
            return {Ink::Unconfirmed, QStringLiteral("question")};
    }
    return {};
}

}  // namespace hongyan::widgets
