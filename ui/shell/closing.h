#pragma once

#include <QObject>

#include "engine/engine.h"
#include "settings/preferences.h"

class QMessageBox;
class QWidget;

namespace hongyan::shell {

/// What happens when the window is closed: at once where nothing is being sent; else keep sending in the tray or
/// pause, as preferred or asked. Ends with closed() when every thread has flushed. Gui thread.
class Closing : public QObject {
    Q_OBJECT
 public:
    Closing(engine::Engine& engine, QWidget& window, QObject* parent = nullptr);
    /// `canHide`: there is a tray to come back from.
    void request(settings::ClosingChoice choice, bool canHide);
    /// Asks nothing and pauses nothing: what is under way is heard out, the next start goes on.
    void leave() { closeNow(); }
    /// The same, and has happened when it returns: the session ends.
    void leaveAtOnce();
    bool isClosing() const { return m_isClosing; }

 signals:
    void hidden();  ///< the window is gone, the sending goes on
    void closed();  ///< nothing is left to do: quit

 private:
    qint64 unsent() const;
    void ask(bool canHide);
    void pauseAndClose();
    void closeNow();

    engine::Engine& m_engine;
    QWidget& m_window;
    QMessageBox* m_question = nullptr;
    bool m_isClosing = false;
};

}  // namespace hongyan::shell
