#pragma once

#include <QComboBox>
#include <QLineEdit>

#include "templates/message.h"
#include "ui/editor/labelledrow.h"

namespace hongyan::editor {

class FieldInput;

/// What opens when the message is tapped: nothing, a web page, or a page of a mini-program with a web page for those
/// whose WeChat cannot open it.
class TapRow : public LabelledRow {
    Q_OBJECT
 public:
    explicit TapRow(widgets::Theme& theme, QWidget* parent = nullptr);

    /// A subscription message of a mini-program opens only the mini-program's own pages.
    void setChannel(templates::Channel channel);
    void setReadOnly(bool on);
    /// Of the web address.
    void beginDefault();
    /// Of what looks like some in the text of that key: templates::urlKey, pagePathKey.
    void makeVariables(const QString& key);
    void setFrom(const templates::Message& message);
    void writeTo(templates::Message& message) const;
    void setColumns(const QStringList& columns, const QStringList& values);
    std::optional<Error> problem() const;
    QWidget* firstFocus() const { return m_target; }

 signals:
    void edited();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    enum class Target { Nothing, WebPage, MiniProgram };
    bool isOwnProgram() const { return m_channel == templates::Channel::SubscribeSend; }
    Target target() const;
    bool needs(const FieldInput& input) const;
    void told();
    void showVerdict();
    void retranslate();
    Verdict verdictOnUrl() const;

    QComboBox* m_target;
    FieldInput* m_path;
    FieldInput* m_url;
    QLineEdit* m_appId;
    Footnote* m_footnote;
    QHBoxLayout* m_first;
    QHBoxLayout* m_second;
    QStringList m_columns;
    QStringList m_values;
    Verdict m_verdict;
    templates::Channel m_channel = templates::Channel::TemplateSend;
    FieldInput* m_faulty = nullptr;
    bool m_setting = false;
};

}  // namespace hongyan::editor
