#pragma once

#include <QDir>
#include <QImage>
#include <QLocale>
#include <QTest>
#include <QTranslator>
#include <QWidget>

namespace hongyan::fakes {

/// The program's words in Chinese while it lives; made before the widgets.
class ChineseWords {
 public:
    ChineseWords() : m_before(QLocale()) {
        m_loaded = m_words.load(QStringLiteral("hongyan_zh_CN"), QStringLiteral(":/i18n"));
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        QCoreApplication::installTranslator(&m_words);
    }
    ~ChineseWords() {
        QCoreApplication::removeTranslator(&m_words);
        QLocale::setDefault(m_before);
    }
    ChineseWords(const ChineseWords&) = delete;
    ChineseWords& operator=(const ChineseWords&) = delete;
    bool loaded() const { return m_loaded; }

 private:
    QLocale m_before;
    QTranslator m_words;
    bool m_loaded = false;
};

/// Shows the page as large as it stands in a window of 1280 × 800, keeps the picture in HONGYAN_PICTURES where that is
/// set, and says whether something was drawn.
inline bool draws(QWidget& page, const QString& name, QSize size = {1132, 772}) {
    page.resize(size);
    page.show();
    if (!QTest::qWaitForWindowExposed(&page))
        return false;
    QCoreApplication::processEvents();
    const QImage image = page.grab().toImage();
    const QString folder = qEnvironmentVariable("HONGYAN_PICTURES");
    if (!folder.isEmpty() && !(QDir().mkpath(folder) && image.save(folder + u'/' + name + QStringLiteral(".png"))))
        return false;
    QSet<QRgb> colors;
    for (int x = 0; x < image.width(); x += 3) {
        for (int y = 0; y < image.height(); y += 3)
            colors.insert(image.pixel(x, y));
    }
    return colors.size() > 40;
}

}  // namespace hongyan::fakes
