#include "ui/widgets/colors.h"

#include <algorithm>
#include <cmath>

namespace hongyan::widgets {
namespace {

constexpr QRgb hex(unsigned rgb) {
    return 0xff000000u | rgb;
}

const Colors light{
    .window = hex(0xF3F4F6),
    .windowText = hex(0x1B2129),
    .base = hex(0xFFFFFF),
    .text = hex(0x1B2129),
    .alternateBase = hex(0xF8F9FB),
    .button = hex(0xFFFFFF),
    .buttonText = hex(0x1B2129),
    .placeholder = hex(0x69727E),
    .highlight = hex(0x1F5BA6),
    .highlightedText = hex(0xFFFFFF),
    .accent = hex(0x1F5BA6),
    .toolTipBase = hex(0x2B3139),
    .toolTipText = hex(0xE4E8ED),
    .disabledText = hex(0x9AA2AD),
    .rail = hex(0xE9ECF0),
    .secondary = hex(0x535C68),
    .hairline = hex(0xE4E7EB),
    .border = hex(0xCDD2D9),
    .inputBorder = hex(0x828A96),
    .selection = hex(0xE0EBF9),
    .redTint = hex(0xFCEBEA),
    .amberTint = hex(0xFDF3DC),
    .blueTint = hex(0xE6EFFA),
    .magentaTint = hex(0xFAE9F3),
    .greyTint = hex(0xECEFF2),
    .waiting = hex(0x55606C),
    .sending = hex(0x0B62BF),
    .retrying = hex(0x855800),
    .accepted = hex(0x0B6A6F),
    .delivered = hex(0x16743A),
    .failed = hex(0xC0262C),
    .held = hex(0x6D45B0),
    .unconfirmed = hex(0xA3226F),
    .suppressed = hex(0x5F6873),
    .cancelled = hex(0x5F6873),
    .series = {hex(0x259A67), hex(0x4DAFCB), hex(0xE0A100), hex(0xB5281E), hex(0x8A63C9), hex(0xCDD2D8)},
};

const Colors dark{
    .window = hex(0x20242A),
    .windowText = hex(0xE4E8ED),
    .base = hex(0x191C21),
    .text = hex(0xE4E8ED),
    .alternateBase = hex(0x1E2227),
    .button = hex(0x2A2F37),
    .buttonText = hex(0xE4E8ED),
    .placeholder = hex(0x8B95A1),
    .highlight = hex(0x2C69B8),
    .highlightedText = hex(0xFFFFFF),
    .accent = hex(0x7FB2F5),
    .toolTipBase = hex(0x2B3139),
    .toolTipText = hex(0xE4E8ED),
    .disabledText = hex(0x6A727D),
    .rail = hex(0x15181C),
    .secondary = hex(0xA6AFBA),
    .hairline = hex(0x2C3138),
    .border = hex(0x3D444D),
    .inputBorder = hex(0x747D89),
    .selection = hex(0x203A57),
    .redTint = hex(0x3B2426),
    .amberTint = hex(0x372D1A),
    .blueTint = hex(0x1C2F47),
    .magentaTint = hex(0x3A2433),
    .greyTint = hex(0x282D34),
    .waiting = hex(0xA6AFBA),
    .sending = hex(0x74B4FF),
    .retrying = hex(0xE3B14C),
    .accepted = hex(0x4EC4C9),
    .delivered = hex(0x63CC80),
    .failed = hex(0xFF8B84),
    .held = hex(0xBFA0F5),
    .unconfirmed = hex(0xF590CB),
    .suppressed = hex(0x9FA8B3),
    .cancelled = hex(0x9FA8B3),
    .series = {hex(0x3BB680), hex(0x72CBE0), hex(0xEBBD5E), hex(0xDC5243), hex(0xA784E0), hex(0x59626E)},
};

double luminance(const QColor& color) {
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

}  // namespace

const Colors& colorsFor(bool isDark) {
    return isDark ? dark : light;
}

QPalette paletteOf(const Colors& colors) {
    QPalette palette;
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.windowText);
    palette.setColor(QPalette::Base, colors.base);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::AlternateBase, colors.alternateBase);
    palette.setColor(QPalette::Button, colors.button);
    palette.setColor(QPalette::ButtonText, colors.buttonText);
    palette.setColor(QPalette::BrightText, colors.highlightedText);
    palette.setColor(QPalette::PlaceholderText, colors.placeholder);
    palette.setColor(QPalette::Highlight, colors.highlight);
    palette.setColor(QPalette::HighlightedText, colors.highlightedText);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::ToolTipBase, colors.toolTipBase);
    palette.setColor(QPalette::ToolTipText, colors.toolTipText);
    // Fusion shades its lines from these.
    palette.setColor(QPalette::Light, colors.base);
    palette.setColor(QPalette::Midlight, colors.hairline);
    palette.setColor(QPalette::Mid, colors.border);
    palette.setColor(QPalette::Dark, colors.inputBorder);
    palette.setColor(QPalette::Shadow, colors.inputBorder);
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.disabledText);
    return palette;
}

double contrast(const QColor& one, const QColor& other) {
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QColor colorOf(const Colors& colors, Ink ink) {
    switch (ink) {
        case Ink::Text:
            return colors.text;
        case Ink::Secondary:
            return colors.secondary;
        case Ink::Disabled:
            return colors.disabledText;
        case Ink::Accent:
            return colors.accent;
        case Ink::OnAccent:
            return colors.highlightedText;
        case Ink::Waiting:
            return colors.waiting;
        case Ink::Sending:
            return colors.sending;
        case Ink::Retrying:
            return colors.retrying;
        case Ink::Accepted:
            return colors.accepted;
        case Ink::Delivered:
            return colors.delivered;
        case Ink::Failed:
            return colors.failed;
        case Ink::Held:
            return colors.held;
        case Ink::Unconfirmed:
            return colors.unconfirmed;
        case Ink::Suppressed:
            return colors.suppressed;
        case Ink::Cancelled:
            return colors.cancelled;
        case Ink::Untinted:
            return {};
    }
    return {};
}

const char* nameOf(Ink ink) {
    switch (ink) {
        case Ink::Text:
            return "text";
        case Ink::Secondary:
            return "secondary";
        case Ink::Disabled:
            return "disabled";
        case Ink::Accent:
            return "accent";
        case Ink::OnAccent:
            return "onaccent";
        case Ink::Waiting:
            return "waiting";
        case Ink::Sending:
            return "sending";
        case Ink::Retrying:
            return "retrying";
        case Ink::Accepted:
            return "accepted";
        case Ink::Delivered:
            return "delivered";
        case Ink::Failed:
            return "failed";
        case Ink::Held:
            return "held";
        case Ink::Unconfirmed:
            return "unconfirmed";
        case Ink::Suppressed:
            return "suppressed";
        case Ink::Cancelled:
            return "cancelled";
        case Ink::Untinted:
            return "untinted";
    }
    return "";
}

}  // namespace hongyan::widgets
