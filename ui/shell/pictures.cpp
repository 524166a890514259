#include "ui/shell/pictures.h"

#include <QDir>

#include "base/outputfile.h"

namespace hongyan::shell {
namespace {

using namespace std::chrono_literals;
constexpr auto timeToFill = 700ms;
constexpr QSize pictureSize(1280, 800);

}  // namespace

Pictures::Pictures(MainWindow& window, QString folder, QObject* parent)
    : QObject(parent), m_window(window), m_folder(std::move(folder)) {
    m_filling.setSingleShot(true);
    m_filling.setInterval(timeToFill);
    connect(&m_filling, &QTimer::timeout, this, &Pictures::grab);
}

void Pictures::begin() {
    if (!QDir().mkpath(m_folder)) {
        emit finished(2);
        return;
    }
    m_window.resize(pictureSize);
    m_window.show();
    showNext();
}

void Pictures::showNext() {
    if (++m_place == placeCount) {
        emit finished(0);
        return;
    }
    m_window.open(static_cast<Place>(m_place));
    m_filling.start();
}

void Pictures::grab() {
    const QString file = QDir(m_folder).filePath(nameOf(static_cast<Place>(m_place)) + QLatin1String(".png"));
    OutputFile picture(file);
    if (!checkOutput(file, {}) || !m_window.grab().save(picture.draft(), "PNG") || !picture.complete()) {
        emit finished(2);
        return;
    }
    showNext();
}

}  // namespace hongyan::shell
