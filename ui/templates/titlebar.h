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

/// Above the editor: the template's title, which message of it and which version is shown, and the list that the
/// variables come from. A message's name is given in its place. Gui thread.
class TitleBar : public QWidget {
    Q_OBJECT
 public:
    struct Entry {
        MessageId id;  ///< 0: not saved yet
        QString name;
        int version = 0;  ///< the latest
        bool unsaved = false;
    };

    explicit TitleBar(widgets::Theme& theme, QWidget* parent = nullptr);

    void setTemplate(const templates::Template& of);
    /// `looking`: the older version that is looked at, 0: none.
    void setMessages(std::vector<Entry> entries, MessageId current, int looking);
    /// Of the current message, oldest first.
    void setVersions(const std::vector<templates::MessageVersion>& versions);
    /// How often the platform changed the template; 0: nothing to look at.
    void setChanges(int changes, bool open);
    void setLists(const std::vector<recipients::ListInfo>& lists, ListId current);
    /// Takes a name in the place of the message's; Enter ends it, Esc takes it back.
    void askForName(const QString& suggested);
    bool isAsking() const;
    void stopAsking();
    void openVersions();
    QMenu* messagesMenu() const { return m_menu; }
    QMenu* versionsMenu() const { return m_history; }

 signals:
    void messageChosen(hongyan::MessageId id);
    void newRequested();
    void versionChosen(int version);
    void changesRequested(bool open);
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
    void fillHistory();
    QString wordsFor(const Entry& entry) const;
    void retranslate();

    widgets::Theme& m_theme;
    QBoxLayout* m_across;
    widgets::ElidedLabel* m_title;
    QPushButton* m_version;
    QMenu* m_menu;
    QMenu* m_history;
    QLineEdit* m_name;
    QLabel* m_from;
    QComboBox* m_lists;
    QLabel* m_facts;
    QPushButton* m_changes;
    templates::Template m_template;
    std::vector<Entry> m_entries;
    std::vector<templates::MessageVersion> m_saved;
    MessageId m_current;
    int m_looking = 0;
    int m_changed = 0;
    bool m_open = false;
};

}  // namespace hongyan::templatespage
