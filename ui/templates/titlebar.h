#pragma once

#include <QWidget>

#include "recipients/recipient.h"
#include "templates/message.h"
#include "ui/widgets/label.h"

class QBoxLayout;
class QComboBox;
class QLineEdit;
class QMenu;

namespace hongyan::templatespage {

/// Above the editor: the template's title, which saved version of the message is shown, and the list that the
/// variables come from. A version's name is changed in its place. Gui thread.
class TitleBar : public QWidget {
    Q_OBJECT
 public:
    struct Version {
        MessageId id;  ///< 0: not saved yet
        QString name;
        bool unsaved = false;
    };

    explicit TitleBar(widgets::Theme& theme, QWidget* parent = nullptr);

    void setTemplate(const templates::Template& of);
    void setVersions(std::vector<Version> versions, MessageId current);
    void setLists(const std::vector<recipients::ListInfo>& lists, ListId current);
    /// Takes a name in the place of the version's; Enter ends it, Esc takes it back.
    void askForName(const QString& suggested);
    bool isAsking() const;
    void stopAsking();
    void openVersions();
    QMenu* versionsMenu() const { return m_menu; }

 signals:
    void versionChosen(hongyan::MessageId id);
    void renameRequested();
    void removeRequested();
    void nameGiven(const QString& name);
    void listChosen(hongyan::ListId list);

 protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void fillMenu();
    void retranslate();

    widgets::Theme& m_theme;
    QBoxLayout* m_across;
    widgets::ElidedLabel* m_title;
    QPushButton* m_version;
    QMenu* m_menu;
    QLineEdit* m_name;
    QLabel* m_from;
    QComboBox* m_lists;
    QLabel* m_facts;
    templates::Template m_template;
    std::vector<Version> m_versions;
    MessageId m_current;
};

}  // namespace hongyan::templatespage
