#pragma once

#include <QObject>
#include <QTimer>

#include "ui/shell/mainwindow.h"

namespace hongyan::shell {

/// Writes a picture of each place, for the README and for looking at: each is shown, given time to fill, grabbed.
class Pictures : public QObject {
    Q_OBJECT
 public:
    Pictures(MainWindow& window, QString folder, QObject* parent = nullptr);
    void begin();

 signals:
    void finished(int exitCode);

 private:
    void showNext();
    void grab();

    MainWindow& m_window;
    QString m_folder;
    QTimer m_filling;
    int m_place = -1;
};

}  // namespace hongyan::shell
