#include "settings/preferences.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "base/enumnames.h"
#include "settings/fieldtable.h"

namespace hongyan::settings {
namespace {

constexpr std::array languages{EnumName<Language>{Language::System, QLatin1String("system")},
                               EnumName<Language>{Language::Chinese, QLatin1String("zh_CN")},
                               EnumName<Language>{Language::English, QLatin1String("en")}};
constexpr std::array themes{EnumName<Theme>{Theme::System, QLatin1String("system")},
                            EnumName<Theme>{Theme::Light, QLatin1String("light")},
                            EnumName<Theme>{Theme::Dark, QLatin1String("dark")}};
constexpr std::array closings{EnumName<ClosingChoice>{ClosingChoice::Ask, QLatin1String("ask")},
                              EnumName<ClosingChoice>{ClosingChoice::KeepSending, QLatin1String("keep_sending")},
                              EnumName<ClosingChoice>{ClosingChoice::Pause, QLatin1String("pause")}};

// A key never changes its meaning: a new one is made, and the old goes into `renamed`.
// clang-format off
constexpr std::tuple appearanceFields{
    Field{"appearance/language",  &Appearance::language},
    Field{"appearance/theme",     &Appearance::theme},
};
constexpr std::tuple sendingFields{
    Field{"sending/rateCeiling",  &Sending::rateCeiling,  1, 1000},
    Field{"sending/maxInFlight",  &Sending::maxInFlight,  1, 96},
    Field{"sending/confirmAbove", &Sending::confirmAbove, 0},
    Field{"sending/undoSeconds",  &Sending::undoSeconds,  0, 60},
};
constexpr std::tuple windowFields{
    Field{"window/geometry",      &Window::geometry},
    Field{"window/page",          &Window::page},
    Field{"window/logColumns",    &Window::logColumns},
    Field{"window/logFilter",     &Window::logFilter},
    Field{"window/splitter",      &Window::splitter},
};
constexpr std::tuple closingFields{
    Field{"closing/trayIcon",     &Closing::trayIcon},
    Field{"closing/whileSending", &Closing::whileSending},
};
// clang-format on
constexpr std::array<Rename, 0> renamed{};

QString fileIn(const QString& folder) {
    return QDir(folder).filePath(QStringLiteral("settings.ini"));
}

// Asked here because QSettings says so only once: afterwards it answers from a cache, as if the file were empty.
bool isBroken(QFile& file) {
    while (!file.atEnd()) {
        const auto line = file.readLine().trimmed();
        const bool isSection = line.startsWith('[') && line.endsWith(']');
        const bool isRemark = line.startsWith(';') || line.startsWith('#');
        if (!line.isEmpty() && !isSection && !isRemark && !line.contains('='))
            return true;
    }
    return false;
}

}  // namespace

template<class Enum, std::size_t N>
static bool named(const std::array<EnumName<Enum>, N>& table, const QString& text, Enum& value) {
    const auto found = valueIn(table, text);
    value = found.value_or(value);
    return found.has_value();
}

// Not in the unnamed namespace, where the table's templates would not find them.
static bool fromText(const QString& text, Language& value) {
    return named(languages, text, value);
}
static bool fromText(const QString& text, Theme& value) {
    return named(themes, text, value);
}
static bool fromText(const QString& text, ClosingChoice& value) {
    return named(closings, text, value);
}

Result<Preferences> loadPreferences(const QString& folder) {
    const auto path = fileIn(folder);
    Preferences preferences;
    if (!QFileInfo::exists(path))
        return preferences;
    QFile text(path);
    if (!text.open(QIODevice::ReadOnly))
        return fail(ErrorKind::FileUnreadable, path, text.errorString());
    if (isBroken(text))
        return fail(ErrorKind::FileBroken, path);
    QSettings file(path, QSettings::IniFormat);
    renameKeys(file, renamed);
    loadGroup(file, appearanceFields, preferences.appearance);
    loadGroup(file, sendingFields, preferences.sending);
    loadGroup(file, windowFields, preferences.window);
    loadGroup(file, closingFields, preferences.closing);
    return preferences;
}

Result<void> savePreferences(const QString& folder, const Preferences& preferences) {
    const auto path = fileIn(folder);
    if (!QDir().mkpath(folder))
        return fail(ErrorKind::FileNotWritable, path);
    if (QFile text(path); text.open(QIODevice::ReadOnly) && isBroken(text)) {
        text.close();
        QFile::remove(path + QStringLiteral(".broken"));
        if (!QFile::rename(path, path + QStringLiteral(".broken")))
            return fail(ErrorKind::FileNotWritable, path);
    }
    QSettings file(path, QSettings::IniFormat);
    file.setAtomicSyncRequired(true);
    renameKeys(file, renamed);
    saveGroup(file, appearanceFields, preferences.appearance);
    saveGroup(file, sendingFields, preferences.sending);
    saveGroup(file, windowFields, preferences.window);
    saveGroup(file, closingFields, preferences.closing);
    file.sync();
    if (file.status() != QSettings::NoError)
        return fail(ErrorKind::FileNotWritable, path);
    return {};
}

QString nameOf(Language language) {
    return nameIn(languages, language);
}
QString nameOf(Theme theme) {
    return nameIn(themes, theme);
}
QString nameOf(ClosingChoice choice) {
    return nameIn(closings, choice);
}

}  // namespace hongyan::settings
