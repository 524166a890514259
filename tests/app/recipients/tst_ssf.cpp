#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <cmath>

#include "recipients/xlsx/numberformat.h"

using namespace hongyan::recipients;

/// The tables by which SheetJS's library of number formats checks itself: what Excel shows for a value and a format.
/// Blanks at the ends do not count. Where Hongyan differs, it does so for one of these reasons.
enum class Reason {
    None,
    AllDigits,       ///< General is not shortened to eleven characters; @ shows numbers as General does
    LongWhole,       ///< a phone number gets no exponent, whatever the format
    OwnCountry,      ///< 14, 22 and 37 to 40 follow the reader's country: 2/15/80 is 1980/2/15 in China, (5) is -5
    ColonIn47,       ///< Excel's 47 is mm:ss.0; the table has the mmss.0 of the standard
    ForeignCalendar  ///< B2 asks for the Hijri calendar, which no Chinese list has
};

class TestSsf : public QObject {
    Q_OBJECT
 private slots:
    void numbers_data();
    void numbers();
    void texts_data();
    void texts();
    void differencesAreCounted();

 private:
    struct Row {
        QString source;
        QJsonValue format;
        QJsonValue value;
        QString expected;
    };
    static QByteArray read(const QString& name) {
        QFile file(QStringLiteral(TEST_DATA "/ssf/") + name);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        return file.readAll();
    }
    static QJsonArray table(const QString& name) { return QJsonDocument::fromJson(read(name)).array(); }
    static QList<Row> rows();
    static void addOddities(QList<Row>& rows);
    static void addTabbed(QList<Row>& rows, const QString& name);
    static NumberFormat formatOf(const Row& row) {
        return row.format.isString() ? NumberFormat(row.format.toString()) : NumberFormat::builtin(row.format.toInt());
    }
    static QString shown(const Row& row) { return formatOf(row).show(row.value.toDouble(), false).value_or(QString()); }
    static QString wanted(const Row& row, Reason reason);
    static Reason reasonOf(const Row& row);
    static void addRows(bool texts);
};

// A row of one value only is a code that library refuses, a "#" a value it knows to be wrong about.
void TestSsf::addOddities(QList<Row>& rows) {
    for (const QJsonValue line : table(QStringLiteral("oddities.json")))
        for (int i = 1; i < line.toArray().size(); ++i)
            if (const QJsonArray pair = line[i].toArray(); pair.size() == 2)
                rows << Row{QStringLiteral("oddities"), line[0], pair[0], pair[1].toString()};
}

void TestSsf::addTabbed(QList<Row>& rows, const QString& name) {
    const auto lines = read(name).trimmed().split('\n');
    const auto formats = lines.first().trimmed().split('\t');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto cells = lines[i].trimmed().split('\t');
        for (qsizetype column = 1; column < cells.size(); ++column)
            rows << Row{name, QString::fromUtf8(formats[column]), cells[0].toDouble(),
                        QString::fromUtf8(cells[column]).remove(u'|')};
    }
}

QList<TestSsf::Row> TestSsf::rows() {
    QList<Row> rows;
    for (const QJsonValue row : table(QStringLiteral("general.json")))
        if (!row[0].isBool())
            rows << Row{QStringLiteral("general"), row[1], row[0], row[2].toString()};
    for (const QJsonValue row : table(QStringLiteral("implied.json"))) {
        if (!row[1].isArray())
            rows << Row{QStringLiteral("implied"), row[1], row[0], row[2].toString()};
        else
            for (const QJsonValue pair : row[1].toArray())
                rows << Row{QStringLiteral("implied"), pair[0], row[0], pair[1].toString()};
    }
    for (const QJsonValue row : table(QStringLiteral("fraction.json")))
        rows << Row{QStringLiteral("fraction"), row[1], row[0], row[2].toString()};
    addOddities(rows);
    addTabbed(rows, QStringLiteral("comma.tsv"));
    addTabbed(rows, QStringLiteral("exp.tsv"));
    return rows;
}

// Only rows that would differ have one.
Reason TestSsf::reasonOf(const Row& row) {
    const int id = row.format.isString() ? -1 : row.format.toInt();
    const QString code = row.format.toString();
    const double value = row.value.toDouble();
    const bool whole = value == std::floor(value);
    if (row.value.isString())
        return Reason::None;
    if ((id == 0 || id == 49 || code == u"General") &&
        QString::number(value, 'f', QLocale::FloatingPointShortest) != row.expected &&
        !row.expected.endsWith(u"E-13") && !row.expected.endsWith(u"E-14"))
        return Reason::AllDigits;
    if ((id == 0 || id == 49) && row.expected.size() > 10)
        return Reason::AllDigits;
    if ((id == 11 || id == 48 || code.contains(u"E+")) && whole && std::abs(value) >= 1e10)
        return Reason::LongWhole;
    if ((id == 14 || id == 22) && !row.expected.isEmpty())
        return Reason::OwnCountry;
    if (id >= 37 && id <= 40 && value < 0)
        return Reason::OwnCountry;
    if (id == 47 && !row.expected.isEmpty())
        return Reason::ColonIn47;
    return code.startsWith(u"B2") ? Reason::ForeignCalendar : Reason::None;
}

QString TestSsf::wanted(const Row& row, Reason reason) {
    static const QRegularExpression american(QStringLiteral("^(\\d+)/(\\d+)/(\\d\\d)(.*)$"));
    const QString expected = row.expected.trimmed();
    switch (reason) {
        case Reason::None:
            return expected;
        case Reason::AllDigits:
        case Reason::LongWhole: {
            const double kept = QString::number(row.value.toDouble(), 'g', 15).toDouble();
            const bool tiny = std::abs(kept) < 1e-12 || std::abs(kept) >= 1e21;
            return QString::number(kept, tiny ? 'G' : 'f', QLocale::FloatingPointShortest);
        }
        case Reason::OwnCountry:
            // The century is not in the table.
            if (const auto match = american.match(expected); match.hasMatch())
                return shown(row).left(2) + match.captured(3) + u'/' + match.captured(1) + u'/' + match.captured(2) +
                       match.captured(4);
            return u'-' + expected.mid(1).chopped(1);
        case Reason::ColonIn47:
            return expected.left(2) + u':' + expected.mid(2);
        case Reason::ForeignCalendar:
            return QStringLiteral("19000100");
    }
    return {};
}

void TestSsf::addRows(bool texts) {
    QTest::addColumn<QJsonValue>("format");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("expected");
    int number = 0;
    for (const Row& row : rows()) {
        ++number;
        const QString code = row.format.isString() ? row.format.toString() : QString::number(row.format.toInt());
        if (row.value.isString() == texts)
            QTest::newRow(qPrintable(QStringLiteral("%1 %2: %3 of %4")
                                         .arg(row.source)
                                         .arg(number)
                                         .arg(code, row.value.toVariant().toString())))
                << row.format << row.value << row.expected;
    }
}

void TestSsf::numbers_data() {
    addRows(false);
}

void TestSsf::numbers() {
    QFETCH(QJsonValue, format);
    QFETCH(QJsonValue, value);
    QFETCH(QString, expected);
    const Row row{{}, format, value, expected};
    QCOMPARE(shown(row), wanted(row, reasonOf(row)));
}

void TestSsf::texts_data() {
    addRows(true);
}

void TestSsf::texts() {
    QFETCH(QJsonValue, format);
    QFETCH(QJsonValue, value);
    QFETCH(QString, expected);
    QCOMPARE(formatOf({{}, format, value, expected}).showText(value.toString()).trimmed(), expected.trimmed());
}

// A reason that covers more than it says would hide what is wrong.
void TestSsf::differencesAreCounted() {
    QMap<Reason, int> counts;
    for (const Row& row : rows())
        ++counts[row.value.isString() || shown(row) == row.expected.trimmed() ? Reason::None : reasonOf(row)];
    QCOMPARE(counts[Reason::None], 1356);
    QCOMPARE(counts[Reason::AllDigits], 325);
    QCOMPARE(counts[Reason::LongWhole], 94);
    QCOMPARE(counts[Reason::OwnCountry], 38);
    QCOMPARE(counts[Reason::ColonIn47], 18);
    QCOMPARE(counts[Reason::ForeignCalendar], 1);
}

QTEST_APPLESS_MAIN(TestSsf)
#include "tst_ssf.moc"
