#pragma once

#include "ui/widgets/label.h"
#include "ui/widgets/parts.h"

class QMenu;

namespace hongyan::templatespage {

/// The page's foot bar: what can be done with the message shown. Gui thread.
class PageFoot : public widgets::FootBar {
    Q_OBJECT
 public:
    struct State {
        bool saved = false;    ///< a saved message stands behind what is shown
        bool written = false;  ///< there is a text
        bool unsaved = false;
        bool saving = false;
        bool gone = false;     ///< nothing can be sent with the template
        bool looking = false;  ///< at an older version
        int next = 1;          ///< the version that saving makes
    };
    explicit PageFoot(widgets::Theme& theme, QWidget* parent = nullptr);
    /// Where there is little room, what is seldom wanted goes into a menu.
    QSize minimumSizeHint() const override;
    void setState(const State& state);

 signals:
    void duplicateRequested();
    void versionsRequested();
    void exportRequested();
    void importRequested();
    void sendRequested();
    void discardRequested();
    void saveRequested();

 protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

 private:
    void showState();
    void arrange();
    int widthOf(const QList<QWidget*>& parts) const;

    widgets::Theme& m_theme;
    State m_state;
    QPushButton* m_duplicate;
    QPushButton* m_versions;
    QPushButton* m_export;
    QPushButton* m_import;
    QPushButton* m_more;
    QMenu* m_menu;
    QPushButton* m_send;
    QLabel* m_unsaved;
    QPushButton* m_discard;
    QPushButton* m_save;
};

}  // namespace hongyan::templatespage
