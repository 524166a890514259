#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

#include "ui/preferences/preferencespage.h"
#include "ui/text/secretplaces.h"
#include "ui/widgets/parts.h"

// PreferencesPage's words.
namespace hongyan::preferencespage {

void PreferencesPage::retranslate() {
    m_header->setTitle(tr("Settings"));
    m_header->setSubtitle(tr("Every choice is stored at once."));
    m_sections[Appearance]->setTitle(tr("Appearance"));
    m_sections[Sending]->setTitle(tr("Sending"));
    m_sections[Closing]->setTitle(tr("When the window is closed"));
    m_sections[Data]->setTitle(tr("Data"));
    m_sections[About]->setTitle(tr("About Hongyan"));
    // Languages are called by their own names, so that whoever reads only one finds it.
    const QStringList languages{tr("As the system"), QStringLiteral("简体中文"), QStringLiteral("English")};
    const QStringList looks{tr("As the system"), tr("Light"), tr("Dark")};
    const QStringList closing{tr("Ask each time"), tr("Keep sending in the tray"), tr("Pause, and close")};
    for (int i = 0; i < 3; ++i) {
        m_language->setItemText(i, languages[i]);
        m_look->setItemText(i, looks[i]);
        m_whileSending->setItemText(i, closing[i]);
    }
    m_tray->setText(tr("Show Hongyan in the tray"));
    m_open->setText(tr("Open the folder"));
    m_version->setText(tr("%1 (Qt %2)").arg(QStringLiteral(HONGYAN_VERSION), QLatin1String(qVersion())));
    m_licenceText->setText(tr("Read the licence"));
    sayRows();
}

void PreferencesPage::setKeychain(const secrets::BackendStatus& status) {
    m_keychain = status;
    sayRows();
}

void PreferencesPage::sayRows() {
    const auto say = [this](Line line, QWidget* control, const QString& caption, const QString& note = {}) {
        m_rows[line].caption->setText(caption);
        m_rows[line].note->setText(note);
        m_rows[line].note->setVisible(!note.isEmpty());
        control->setAccessibleName(caption);
        control->setAccessibleDescription(note);
    };
    say(Language, m_language, tr("Language"));
    say(Look, m_look, tr("Light or dark"));
    say(Rate, m_numbers[0], tr("At most a second"),
        tr("Messages a second and account. Sending starts slower and grows to it while the platform keeps up. "
           "Counts at once."));
    say(InFlight, m_numbers[1], tr("At most under way"),
        tr("Requests waiting for an answer at once, per account. Counts at once."));
    say(Confirm, m_numbers[2], tr("Type the number from"),
        tr("From so many recipients on, the number is typed before sending. 0: always."));
    say(Undo, m_numbers[3], tr("Time to take it back"),
        tr("Between the click on Send and the first message. 0: none."));
    say(WhileSending, m_whileSending, tr("While messages are being sent"));
    say(Tray, m_tray, tr("Tray"));
    say(Folder, m_folderWords, tr("Folder"),
        //: of the folder; then a sentence on where AppSecrets are
        tr("Campaigns, deliveries, lists and these settings. %1").arg(text::secretPlace(m_keychain).beside));
    say(Version, m_version, tr("Version"));
    say(Licence, m_licence, tr("Licence"), tr("Free software: use, study, share and change it. Without any warranty."));
    m_tray->setAccessibleName(m_tray->text());
    m_numbers[0]->setSuffix(tr(" messages"));
    m_numbers[1]->setSuffix(tr(" requests"));
    m_numbers[2]->setSuffix(tr(" people"));
    m_numbers[3]->setSuffix(tr(" s"));
}

}  // namespace hongyan::preferencespage
