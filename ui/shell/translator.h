#pragma once

#include <QObject>
#include <QTranslator>

namespace hongyan::shell {

enum class Language { System, Chinese, English };

/// Puts the program into a language while it runs: loads the words, sets the default locale, and Qt tells every
/// widget with QEvent::LanguageChange. Gui thread; one per program, made before the first widget.
class Translator : public QObject {
    Q_OBJECT
 public:
    explicit Translator(QObject* parent = nullptr);
    ~Translator() override;
    void setLanguage(Language language);
    Language language() const { return m_language; }
    bool isChinese() const { return m_chinese; }

 signals:
    void switched();

 private:
    Language m_language = Language::System;
    bool m_chinese = false;
    QTranslator m_words;
    QTranslator m_qtWords;
};

}  // namespace hongyan::shell
