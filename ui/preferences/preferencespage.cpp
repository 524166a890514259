#include "ui/preferences/preferencespage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QUrl>
#include <QVBoxLayout>
#include <utility>

#include "ui/text/errors.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"

// PreferencesPage's parts and how choices are kept; its words stand in preferencewords.cpp.
namespace hongyan::preferencespage {

using settings::ClosingChoice;
using widgets::Ink;
using widgets::label;
using widgets::Type;

namespace {

template<class Choice>
void fill(QComboBox& box, std::initializer_list<Choice> choices) {
    for (const Choice choice : choices)
        box.addItem(QString(), static_cast<int>(choice));
}

template<class Choice>
Choice chosen(const QComboBox& box) {
    return static_cast<Choice>(box.currentData().toInt());
}

template<class Choice>
void choose(QComboBox& box, Choice choice) {
    box.setCurrentIndex(box.findData(static_cast<int>(choice)));
}

}  // namespace

PreferencesPage::PreferencesPage(widgets::Theme& theme, settings::Preferences& preferences, const QString& folder,
                                 QWidget* parent)
    : Page(parent),
      m_theme(theme),
      m_preferences(preferences),
      m_folder(folder),
      m_files(std::make_unique<Worker>(QStringLiteral("preferences"))),
      m_header(new widgets::PageHeader(theme, this)) {
    auto* column = new QWidget;
    column->setObjectName(QStringLiteral("ReadingColumn"));
    column->setAttribute(Qt::WA_StyledBackground);
    auto* inside = new QWidget(column);
    inside->setMaximumWidth(theme.px(640));
    auto* insideRows = new QVBoxLayout(inside);
    insideRows->setContentsMargins(0, 0, 0, 0);
    insideRows->setSpacing(theme.px(12));
    insideRows->addWidget(m_banner = new widgets::Banner(theme, widgets::Tone::Red, inside));
    m_banner->hide();
    m_filling = true;  // filling boxes is no choice
    makeAppearance(*insideRows);
    makeSending(*insideRows);
    makeClosing(*insideRows);
    makeData(*insideRows);
    makeAbout(*insideRows);
    insideRows->addStretch(1);
    auto* across = new QHBoxLayout(column);
    across->setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24));
    across->addWidget(inside, 1);
    across->addStretch(0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(column);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_header);
    rows->addWidget(scroll, 1);
    connect(m_banner, &widgets::Banner::linkActivated, this, &PreferencesPage::store);
    fillIn();
    retranslate();
}

// The last choice is stored before the thread ends.
PreferencesPage::~PreferencesPage() {
    if (m_storeAgain)
        m_files->post(
            [folder = m_folder, last = m_preferences] { static_cast<void>(settings::savePreferences(folder, last)); });
}

QGridLayout* PreferencesPage::addSection(QVBoxLayout& rows, Section section) {
    if (section > 0) {
        rows.addSpacing(m_theme.px(4));
        rows.addWidget(widgets::line(Qt::Horizontal, false, rows.parentWidget()));
    }
    m_sections[section] = new widgets::SectionTitle(m_theme, {}, rows.parentWidget());
    rows.addWidget(m_sections[section]);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(m_theme.px(12));
    grid->setVerticalSpacing(m_theme.px(4));
    grid->setColumnMinimumWidth(0, m_theme.px(176));
    grid->setColumnStretch(1, 1);
    rows.addLayout(grid);
    return grid;
}

void PreferencesPage::addRow(QGridLayout& grid, Line line, QWidget* control) {
    Row& row = m_rows[line];
    row.caption = label({}, Type::Body, Ink::Secondary, control->parentWidget());
    row.note = widgets::wrappingLabel({}, Type::Caption, Ink::Secondary, control->parentWidget());
    row.caption->setBuddy(control);
    const int at = grid.rowCount();
    grid.addWidget(row.caption, at, 0);
    grid.addWidget(control, at, 1, qobject_cast<QLabel*>(control) ? Qt::Alignment() : Qt::AlignLeft);
    grid.addWidget(row.note, at + 1, 1);
    grid.setRowMinimumHeight(at + 2, m_theme.px(4));
}

QSpinBox* PreferencesPage::makeNumber(const char* name, int from, int to) {
    auto* box = new QSpinBox(this);
    box->setObjectName(QLatin1String(name));
    box->setRange(from, to);
    box->setGroupSeparatorShown(true);
    box->setMinimumWidth(m_theme.px(128));
    box->setKeyboardTracking(false);  // "100" typed is one choice, not three
    connect(box, &QSpinBox::valueChanged, this, &PreferencesPage::keep);
    return box;
}

QComboBox* PreferencesPage::makeChoice(const char* name) {
    auto* box = new QComboBox(this);
    box->setObjectName(QLatin1String(name));
    connect(box, &QComboBox::currentIndexChanged, this, &PreferencesPage::keep);
    return box;
}

void PreferencesPage::makeAppearance(QVBoxLayout& rows) {
    QGridLayout* grid = addSection(rows, Appearance);
    addRow(*grid, Language, m_language = makeChoice("language"));
    addRow(*grid, Look, m_look = makeChoice("look"));
    fill(*m_language, {settings::Language::System, settings::Language::Chinese, settings::Language::English});
    fill(*m_look, {settings::Theme::System, settings::Theme::Light, settings::Theme::Dark});
}

void PreferencesPage::makeSending(QVBoxLayout& rows) {
    QGridLayout* grid = addSection(rows, Sending);
    addRow(*grid, Rate, m_numbers[0] = makeNumber("rateCeiling", 1, 1000));
    addRow(*grid, InFlight, m_numbers[1] = makeNumber("maxInFlight", 1, 96));
    addRow(*grid, Confirm, m_numbers[2] = makeNumber("confirmAbove", 0, 10'000'000));
    addRow(*grid, Undo, m_numbers[3] = makeNumber("undoSeconds", 0, 60));
}

void PreferencesPage::makeClosing(QVBoxLayout& rows) {
    QGridLayout* grid = addSection(rows, Closing);
    addRow(*grid, WhileSending, m_whileSending = makeChoice("whileSending"));
    addRow(*grid, Tray, m_tray = new QCheckBox(this));
    fill(*m_whileSending, {ClosingChoice::Ask, ClosingChoice::KeepSending, ClosingChoice::Pause});
    m_tray->setObjectName(QStringLiteral("trayIcon"));
    connect(m_tray, &QCheckBox::toggled, this, &PreferencesPage::keep);
}

void PreferencesPage::makeData(QVBoxLayout& rows) {
    QGridLayout* grid = addSection(rows, Data);
    m_folderWords = widgets::wrappingLabel(QDir::toNativeSeparators(m_folder), Type::Body, Ink::Text, this);
    m_folderWords->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    addRow(*grid, Folder, m_folderWords);
    m_open = widgets::button(m_theme.icon(QStringLiteral("document-open-folder")), QString(),
                             widgets::ButtonKind::Normal, this);
    m_open->setObjectName(QStringLiteral("openFolder"));
    grid->addWidget(m_open, grid->rowCount(), 1, Qt::AlignLeft);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)))
            m_banner->show(widgets::Tone::Amber, tr("No program opened the folder. Open it by hand."));
    });
}

void PreferencesPage::makeAbout(QVBoxLayout& rows) {
    QGridLayout* grid = addSection(rows, About);
    addRow(*grid, Version, m_version = label({}, Type::Body, Ink::Text, this));
    addRow(*grid, Licence, m_licence = label(QStringLiteral("GPL-3.0-or-later"), Type::Body, Ink::Text, this));
    m_licenceText = widgets::button(QString(), widgets::ButtonKind::Link, this);
    grid->addWidget(m_licenceText, grid->rowCount(), 1, Qt::AlignLeft);
    connect(m_licenceText, &QPushButton::clicked, this,
            [] { QDesktopServices::openUrl(QUrl(QStringLiteral("https://www.gnu.org/licenses/gpl-3.0.html"))); });
}

void PreferencesPage::fillIn() {
    m_filling = true;
    choose(*m_language, m_preferences.appearance.language);
    choose(*m_look, m_preferences.appearance.theme);
    m_numbers[0]->setValue(m_preferences.sending.rateCeiling);
    m_numbers[1]->setValue(m_preferences.sending.maxInFlight);
    m_numbers[2]->setValue(m_preferences.sending.confirmAbove);
    m_numbers[3]->setValue(m_preferences.sending.undoSeconds);
    choose(*m_whileSending, m_preferences.closing.whileSending);
    m_tray->setChecked(m_preferences.closing.trayIcon);
    m_filling = false;
}

void PreferencesPage::refresh() {
    fillIn();
}

void PreferencesPage::keep() {
    if (m_filling)
        return;
    const settings::Preferences before = m_preferences;
    m_preferences.appearance = {chosen<settings::Language>(*m_language), chosen<settings::Theme>(*m_look)};
    m_preferences.sending = {m_numbers[0]->value(), m_numbers[1]->value(), m_numbers[2]->value(),
                             m_numbers[3]->value()};
    m_preferences.closing = {m_tray->isChecked(), chosen<ClosingChoice>(*m_whileSending)};
    if (m_preferences == before)
        return;
    store();
    emit preferencesChanged(m_preferences);
    if (m_preferences.appearance.language != before.appearance.language)
        emit languageChanged(m_preferences.appearance.language);
    if (m_preferences.appearance.theme != before.appearance.theme)
        emit themeChanged(m_preferences.appearance.theme);
}

void PreferencesPage::store() {
    if (m_storing) {
        m_storeAgain = true;
        return;
    }
    m_storing = true;
    m_files
        ->ask(
            [folder = m_folder, preferences = m_preferences] { return settings::savePreferences(folder, preferences); })
        .then(this, [this](const Result<void>& stored) {
            m_storing = false;
            if (stored)
                m_banner->hide();
            else
                m_banner->show(widgets::Tone::Red, text::sentence(stored.error()), tr("Try again"));
            if (std::exchange(m_storeAgain, false))
                store();
        });
}

}  // namespace hongyan::preferencespage
