#include "ui/shell/translator.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace hongyan::shell {
namespace {

bool systemIsChinese() {
    const QStringList wanted = QLocale::system().uiLanguages();
    return !wanted.isEmpty() && wanted.first().startsWith(QLatin1String("zh"));
}

}  // namespace

Translator::Translator(QObject* parent) : QObject(parent) {
    setLanguage(Language::System);
}

Translator::~Translator() {
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_qtWords);
}

void Translator::setLanguage(Language language) {
    m_language = language;
    m_chinese = language == Language::System ? systemIsChinese() : language == Language::Chinese;
    QLocale::setDefault(m_chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                  : QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::removeTranslator(&m_qtWords);
    QCoreApplication::removeTranslator(&m_words);
    const QString folder = QStringLiteral(":/i18n");
    if (m_chinese) {
        const QString qtWords = QStringLiteral("qtbase_zh_CN");
        if (m_qtWords.load(qtWords, folder) ||
            m_qtWords.load(qtWords, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qtWords);
    }
    if (m_words.load(m_chinese ? QStringLiteral("hongyan_zh_CN") : QStringLiteral("hongyan_en"), folder))
        QCoreApplication::installTranslator(&m_words);
    emit switched();
}

}  // namespace hongyan::shell
