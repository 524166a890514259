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
    QCoreApplication::removeTranslator(&m_english);
    QCoreApplication::removeTranslator(&m_qtWords);
}

QString PlainMarks::translate(const char* context, const char* source, const char* disambiguation, int n) const {
    QString words = QTranslator::translate(context, source, disambiguation, n);
    const QString plain = words.isNull() ? QString::fromUtf8(source) : words;
    if (!plain.contains(u'“') && !plain.contains(u'”') && !plain.contains(u'…'))
        return words;
    words = plain;
    words.replace(u'“', u'"').replace(u'”', u'"').replace(QStringLiteral("…"), QStringLiteral("..."));
    return words;
}

void Translator::setLanguage(Language language) {
    m_language = language;
    m_chinese = language == Language::System ? systemIsChinese() : language == Language::Chinese;
    QLocale::setDefault(m_chinese ? QLocale(QLocale::Chinese, QLocale::China)
                                  : QLocale(QLocale::English, QLocale::UnitedStates));
    QCoreApplication::removeTranslator(&m_qtWords);
    QCoreApplication::removeTranslator(&m_words);
    QCoreApplication::removeTranslator(&m_english);
    const QString folder = QStringLiteral(":/i18n");
    if (m_chinese) {
        const QString qtWords = QStringLiteral("qtbase_zh_CN");
        if (m_qtWords.load(qtWords, folder) ||
            m_qtWords.load(qtWords, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(&m_qtWords);
    }
    QTranslator& words = m_chinese ? m_words : m_english;
    if (words.load(m_chinese ? QStringLiteral("hongyan_zh_CN") : QStringLiteral("hongyan_en"), folder))
        QCoreApplication::installTranslator(&words);
    emit switched();
}

}  // namespace hongyan::shell
