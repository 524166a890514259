#pragma once

#include <QStringList>
#include <QWidget>
#include <memory>

#include "engine/library.h"
#include "templates/message.h"
#include "templates/template.h"
#include "ui/widgets/theme.h"

namespace hongyan::editor {

/// The message as it looks in the chat for recipient n of N of a list, with previous, next and a number to type.
/// Asks the library for people page by page; answers to older questions are dropped. 320 wide. Gui thread.
class RecipientCard : public QWidget {
    Q_OBJECT
 public:
    RecipientCard(widgets::Theme& theme, engine::Library& library, QWidget* parent = nullptr);
    ~RecipientCard() override;

    void setAccountName(const QString& name);
    void setTemplate(const templates::Template& of);
    void setMessage(const templates::Message& message);
    /// No list: the template's example values are shown and the row of buttons is hidden.
    void setList(const std::optional<recipients::ListInfo>& list);
    /// By ordinal, 0 is the first; nothing happens without a list.
    void showRecipient(qint64 ordinal);
    /// Below the buttons: what keeps it from being sent, or nothing.
    void setRemark(const QString& sentence);
    /// The shown recipient's values in the order of the list's columns; empty without one.
    QStringList values() const;
    QString openid() const;

 signals:
    void recipientChanged(const QStringList& values);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    struct Private;
    std::unique_ptr<Private> d;
};

}  // namespace hongyan::editor
