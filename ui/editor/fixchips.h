#pragma once

#include <QWidget>
#include <vector>

#include "templates/fixes.h"
#include "ui/widgets/theme.h"

namespace hongyan::editor {

/// The fixes in force below a field, each to be taken back: "Shortened to 20 ×". Hidden without any. Gui thread.
class FixChips : public QWidget {
    Q_OBJECT
 public:
    FixChips(widgets::Theme& theme, templates::Field field, QWidget* parent = nullptr);

    void setFixes(const std::vector<templates::Fix>& fixes);
    const std::vector<templates::Fix>& fixes() const { return m_fixes; }
    void setReadOnly(bool on);

 signals:
    void removed(hongyan::templates::Fix fix);  ///< by a person; the chip is gone already

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void refill();

    widgets::Theme& m_theme;
    templates::Field m_field;
    std::vector<templates::Fix> m_fixes;
    bool m_readOnly = false;
};

}  // namespace hongyan::editor
