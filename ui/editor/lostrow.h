#pragma once

#include "templates/message.h"
#include "ui/editor/labelledrow.h"

namespace hongyan::editor {

/// A text for a field that the template no longer has: what it says, and where it can go. Gui thread.
class LostRow : public LabelledRow {
    Q_OBJECT
 public:
    LostRow(widgets::Theme& theme, templates::MessageField written, QWidget* parent = nullptr);

    const templates::MessageField& written() const { return m_written; }
    /// Fields of the same type without a text: the text may be moved there.
    void setPlaces(const std::vector<templates::Field>& places);
    void setReadOnly(bool on);

 signals:
    void removed();
    void moved(const QString& key);  ///< to a field of the template

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void retranslate();

    templates::MessageField m_written;
    std::vector<templates::Field> m_places;
    QLabel* m_text;
    Footnote* m_footnote;
    bool m_readOnly = false;
};

}  // namespace hongyan::editor
