#pragma once

#include <QObject>
#include <QTranslator>

namespace hongyan::shell {

enum class Language { System, Chinese, English };

/// Quotation marks and dots as a Chinese font has them are as wide as an ideograph: in English they are typed plainly.
class PlainMarks final : public QTranslator {
    Q_OBJECT
 public:
    using QTranslator::QTranslator;
    QString translate(const char* context, const char* source, const char* disambiguation, int n) const override;
};

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
    PlainMarks m_english;
    QTranslator m_qtWords;
};

}  // namespace hongyan::shell
