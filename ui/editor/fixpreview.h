#pragma once

#include <QFrame>

#include "templates/lint.h"
#include "ui/widgets/label.h"

class QGridLayout;

namespace hongyan::editor {

/// What a fix would make of the first people's values, before it is applied. Gui thread.
class FixPreview : public QFrame {
    Q_OBJECT
 public:
    FixPreview(widgets::Theme& theme, templates::LintFinding finding, templates::Fix fix, QWidget* parent = nullptr);

    templates::Fix fix() const { return m_fix; }
    const QString& key() const { return m_finding.field.key; }
    void takeFocus();  ///< and into view

 signals:
    void applied();
    void cancelled();

 protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

 private:
    int addPeople(QGridLayout& grid);
    void retranslate();
    qint64 helped() const;

    widgets::Theme& m_theme;
    templates::LintFinding m_finding;
    templates::Fix m_fix;
    int m_shown;
    QLabel* m_title;
    QLabel* m_more;
    QPushButton* m_apply;
    QPushButton* m_cancel;
};

}  // namespace hongyan::editor
