#pragma once

#include <QByteArray>
#include <QString>

#include "base/result.h"

namespace hongyan::settings {

enum class Language { System, Chinese, English };
enum class Theme { System, Light, Dark };
enum class ClosingChoice { Ask, KeepSending, Pause };

struct Appearance {
    Language language = Language::System;
    Theme theme = Theme::System;
    bool operator==(const Appearance&) const = default;
};

struct Sending {
    int rateCeiling = 100;      ///< messages a second and account, 1 – 1000
    int maxInFlight = 48;       ///< requests at once and account, 1 – 96
    int confirmAbove = 10'000;  ///< from so many recipients on, the number is typed; 0: always
    int undoSeconds = 10;       ///< between the click and the first message, 0 – 60
    bool operator==(const Sending&) const = default;
};

/// How the window was left. The states are Qt's own bytes, empty until it was closed once.
struct Window {
    QByteArray geometry;
    QString page;  ///< the page's stable name; empty: the first
    QByteArray logColumns;
    QByteArray logFilter;
    QByteArray splitter;
    bool operator==(const Window&) const = default;
};

struct Closing {
    bool trayIcon = true;
    ClosingChoice whileSending = ClosingChoice::Ask;
    bool operator==(const Closing&) const = default;
};

/// What a person chose on this machine. Accounts and their secrets are elsewhere.
struct Preferences {
    Appearance appearance;
    Sending sending;
    Window window;
    Closing closing;
    bool operator==(const Preferences&) const = default;
};

/// From `folder`/settings.ini. What is missing, unknown or out of range keeps its default; so does everything when
/// there is no file. Errors: FileUnreadable, FileBroken (subject: the file).
Result<Preferences> loadPreferences(const QString& folder);
/// All or nothing: the old file stays until the new one is complete. Keys of a newer program are kept; a broken file is
/// set aside as settings.ini.broken. Errors: FileNotWritable (subject: the file).
Result<void> savePreferences(const QString& folder, const Preferences& preferences);

QString nameOf(Language language);  ///< "system", "zh_CN", "en"
QString nameOf(Theme theme);
QString nameOf(ClosingChoice choice);

}  // namespace hongyan::settings
