#pragma once

#include "templates/messagefile.h"
#include "ui/templates/shelf.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/page.h"

class QComboBox;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace hongyan::widgets {
class PageHeader;
}

namespace hongyan::editor {
class MessageEditor;
class RecipientCard;
}  // namespace hongyan::editor

namespace hongyan::templatespage {

class ChangesCard;
class CheckCard;
class MessageFiles;
class PageFoot;
class TemplateList;
class TitleBar;

/// The account's templates and the messages written on them: synced, filled in, held against a list, saved version by
/// version, to and from files. What was not saved stays a draft. Gui thread.
class TemplatesPage : public widgets::Page {
    Q_OBJECT
 public:
    TemplatesPage(widgets::Theme& theme, engine::Library& library, QWidget* parent = nullptr);
    void refresh() override;
    bool escape() override;
    void showAccount(AccountId account);

 signals:
    void sendRequested(hongyan::AccountId account, const QString& templateId, hongyan::MessageId message);
    void accountsRequested();
    void recipientsRequested();

 protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

 private:
    enum class Mend { Nothing, Sync, Accounts, Load, Save, Rename, Remove };

    void makeHeader();
    QWidget *makeMiddle(), *makeSide();
    void connectShelf(), connectParts(), connectTitle(), connectFoot();
    void placeCard();
    void choose(const QString& templateId);
    void chooseMessage(MessageId id);
    void chooseVersion(int version), useVersion();
    void chooseList(ListId id);
    void showAll();
    void showAccounts(), showLists(), showList(), showEmptiness();
    void showMessages(), showVersion(), showChanges(), showMessage();
    void showFoot(), showCheck(), showFindings();
    void say(widgets::Tone tone, const QString& sentence, const QString& link, Mend mend);
    void mend();
    void take(const templates::Message& message);
    void save(), duplicate(), discard();
    void onSaved(MessageId id);
    void onNamed(const QString& name);
    void onArrived(const templates::MessageFile& file);
    void onFileTrouble(const Error& error);
    void onProblem(const Error& error, Mend mend);

    const templates::Template* shown() const { return m_shelf.templateOf(m_templateId); }
    templates::Message begun() const;  ///< as saved, or an empty one
    MessageId firstMessage() const;    ///< where one goes on
    QString freeName(const QString& wanted) const;
    QString obstacle() const;

    widgets::Theme& m_theme;
    engine::Library& m_library;
    Shelf m_shelf;
    QString m_templateId;
    MessageId m_messageId;
    int m_looking = 0;  ///< at an older version, 0: none
    bool m_changesOpen = false;
    ListId m_listId;
    bool m_listChosen = false;
    bool m_duplicating = false;
    bool m_fresh = false;          ///< a new message was asked for, with nothing written yet
    bool m_arriving = false;       ///< what is being saved came out of a file
    QString m_arrival;             ///< said when it is there
    templates::Message m_message;  ///< as it stands in the editor
    templates::Template m_shownTemplate;
    std::optional<templates::Message> m_saving;  ///< with the id of the message it was begun from
    MessageId m_awaited;                         ///< saved just now, not among the messages yet
    Mend m_mend = Mend::Nothing;

    widgets::PageHeader* m_header = nullptr;
    QComboBox* m_accounts = nullptr;
    QProgressBar* m_syncing = nullptr;
    QPushButton* m_sync = nullptr;
    TemplateList* m_list = nullptr;
    widgets::EmptyState* m_empty = nullptr;
    QWidget *m_middle = nullptr, *m_side = nullptr;
    QVBoxLayout* m_column = nullptr;
    widgets::Banner *m_banner = nullptr, *m_gone = nullptr, *m_old = nullptr;
    ChangesCard* m_changes = nullptr;
    MessageFiles* m_files = nullptr;
    TitleBar* m_title = nullptr;
    editor::MessageEditor* m_editor = nullptr;
    CheckCard* m_check = nullptr;
    QVBoxLayout* m_sideRows = nullptr;
    editor::RecipientCard* m_card = nullptr;
    PageFoot* m_foot = nullptr;
};

}  // namespace hongyan::templatespage
