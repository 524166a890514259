#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>

/// hongyan --help in the language of whoever asks.
class WindowHelpTest : public QObject {
    Q_OBJECT

    static QString help(const QString& locale) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), locale);
        for (const char* display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QLatin1String(display));  // it needs none
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(HONGYAN), {QStringLiteral("--help")});
        if (!process.waitForFinished(30'000) || process.exitCode() != 0)
            qFatal("%s", process.readAllStandardError().constData());
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    static bool hasHan(const QString& text) {
        return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
    }

 private slots:
    void everyOptionIsExplained() {
        static const QRegularExpression option(QStringLiteral("\\n  +(-[^\\n]*(?:\\n    +[^-\\s][^\\n]*)*)"));
        int found = 0;
        const QString chinese = help(QStringLiteral("zh_CN.UTF-8"));
        for (auto all = option.globalMatch(chinese); all.hasNext(); ++found) {
            const QString said = all.next().captured(1);
            QVERIFY2(hasHan(said), qPrintable(said));
        }
        QVERIFY2(found >= 7, qPrintable(chinese));
        QVERIFY2(!chinese.contains(QLatin1String("Usage")) && !chinese.contains(QLatin1String("Options")),
                 qPrintable(chinese));
        QVERIFY(!hasHan(help(QStringLiteral("C.UTF-8"))));
    }
};

QTEST_GUILESS_MAIN(WindowHelpTest)
#include "tst_windowhelp.moc"
