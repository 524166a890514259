#pragma once

#include <QColor>
#include <QPalette>
#include <array>

namespace hongyan::widgets {

/// Every colour the window knows, once for light and once for dark; nowhere else does a hex stand.
struct Colors {
    // roles Qt reads
    QColor window, windowText, base, text, alternateBase, button, buttonText, placeholder;
    QColor highlight, highlightedText, accent, toolTipBase, toolTipText, disabledText;
    // our own grounds and lines
    QColor rail, secondary, hairline, border, inputBorder, selection;
    QColor redTint, amberTint, blueTint, magentaTint, greyTint;
    // states, in the order of Ink
    QColor waiting, sending, retrying, accepted, delivered, failed, held, unconfirmed, suppressed, cancelled;
    /// Charts: delivered, accepted, retrying, failed, undecided, to send; always in this order.
    std::array<QColor, 6> series;
};

const Colors& colorsFor(bool dark);
QPalette paletteOf(const Colors& colors);
/// WCAG contrast ratio, 1 to 21.
double contrast(const QColor& one, const QColor& other);

/// What a line of text or a silhouette is drawn with; resolved when it is painted, so it follows the theme.
enum class Ink {
    Text,
    Secondary,
    Disabled,
    Accent,
    OnAccent,
    Waiting,
    Sending,
    Retrying,
    Accepted,
    Delivered,
    Failed,
    Held,
    Unconfirmed,
    Suppressed,
    Cancelled,
    Untinted  ///< icons only: data-warning keeps its own orange
};
QColor colorOf(const Colors& colors, Ink ink);
/// The name style sheets select by: [ink="secondary"].
const char* nameOf(Ink ink);

}  // namespace hongyan::widgets
