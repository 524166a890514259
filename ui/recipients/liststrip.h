#pragma once

#include <QFrame>
#include <optional>

#include "recipients/recipient.h"
#include "ui/widgets/theme.h"

class QLineEdit;
class QPushButton;

namespace hongyan::widgets {
class ElidedLabel;
}

namespace hongyan::recipientspage {

/// What the selected list is and what can be done with it. Asks in place before it is removed, and takes its tags.
class ListStrip : public QFrame {
    Q_OBJECT
 public:
    explicit ListStrip(widgets::Theme& theme, QWidget* parent = nullptr);
    /// Nothing: no list is selected. Another list takes a question back.
    void show(const recipients::ListInfo* info);
    /// True when there was a question or an input to take back.
    bool escape();
    void retranslate();

 signals:
    void sendRequested();
    void renameRequested();
    void tagged(const QStringList& tags);
    void combineRequested();
    void removeRequested();

 private:
    enum class Mode { Plain, Removing, Tagging };
    void listen();
    void enter(Mode mode);
    void saveTags();
    void say();

    Mode m_mode = Mode::Plain;
    std::optional<recipients::RecipientList> m_list;
    widgets::ElidedLabel* m_words;
    QPushButton* m_send;
    QPushButton* m_rename;
    QPushButton* m_tags;
    QPushButton* m_combine;
    QLineEdit* m_tagEdit;
    QPushButton* m_saveTags;
    QPushButton* m_remove;
    QPushButton* m_keep;
    QPushButton* m_reallyRemove;
};

}  // namespace hongyan::recipientspage
