#pragma once

#include <QWidget>
#include <optional>

#include "base/clock.h"
#include "engine/library.h"
#include "ui/recipients/listsmodel.h"
#include "ui/widgets/theme.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace hongyan::recipientspage {

class JobLine;
class ReplaceQuestion;

/// Makes a list of an account's followers, all or those with a tag. One that was cut off is remembered in the library's
/// notes and offered to go on, also after a restart.
class FollowersPanel : public QWidget {
    Q_OBJECT
 public:
    FollowersPanel(widgets::Theme& theme, engine::Library& library, const Clock& clock, const ListsModel& lists,
                   QWidget* parent = nullptr);
    void open();
    /// Stops what runs; true when it did so.
    bool escape();
    void retranslate();

 signals:
    void made(const std::vector<hongyan::ListId>& lists, const QString& name);
    void left();

 private:
    struct Unfinished {
        engine::FollowersRequest request;
        qint64 people = 0;
    };
    void make();
    void listen();
    void onAccounts(const Result<std::vector<settings::Account>>& accounts);
    void askForTags();
    void onTags(const Result<std::vector<wechat::FollowerTag>>& tags);
    void showTags();
    engine::FollowersRequest request() const;
    void fetch(const engine::FollowersRequest& request);
    void onFinished(const Result<std::vector<ListId>>& lists, const QString& name);
    void cutOff();
    void remember(const std::optional<Unfinished>& unfinished);
    void recall(const QByteArray& json);
    void complain(const Error& error);
    void say();

    widgets::Theme& m_theme;
    engine::Library& m_library;
    const Clock& m_clock;
    const ListsModel& m_lists;
    quint64 m_question = 0;
    bool m_named = false;  ///< by a person
    std::optional<std::vector<wechat::FollowerTag>> m_tags;
    std::optional<Unfinished> m_unfinished;
    engine::FollowersRequest m_running{};

    QLabel* m_title = nullptr;
    QLabel* m_accountLabel = nullptr;
    QComboBox* m_account = nullptr;
    QLabel* m_whoLabel = nullptr;
    QComboBox* m_who = nullptr;
    QLabel* m_nameLabel = nullptr;
    QLineEdit* m_name = nullptr;
    QLabel* m_sentence = nullptr;
    QLabel* m_trouble = nullptr;
    QLabel* m_resume = nullptr;
    QPushButton* m_goOn = nullptr;
    QPushButton* m_fetch = nullptr;
    QPushButton* m_back = nullptr;
    JobLine* m_line = nullptr;
    ReplaceQuestion* m_replace = nullptr;
};

}  // namespace hongyan::recipientspage
