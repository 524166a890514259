#pragma once

#include <QStringList>
#include <vector>

namespace hongyan::editor {

/// What may stand at the cursor of a field.
struct Offers {
    enum class Kind { Nothing, Columns, Formats, Choices };
    struct Offer {
        QString name;    ///< the column, the format, the value
        QString shown;   ///< as it stands in the list
        QString value;   ///< beside it: what the recipient shown would read
        QString insert;  ///< goes in the place of from … to
    };
    Kind kind = Kind::Nothing;
    qsizetype from = 0;
    qsizetype to = 0;
    std::vector<Offer> offers;
};

/// What a field can offer from. Without values the second column stays empty.
struct OfferSource {
    QStringList columns;
    QStringList values;
    QString preferred;    ///< the column that is offered first where several fit
    QStringList choices;  ///< what the platform approved for the field
};

/// Inside braces the columns, today and now, behind a column and its colon the formats for its value, behind a bar
/// nothing; outside of them the approved values, all of them where `asked`. Pure but for the clock.
Offers offersAt(const QString& text, qsizetype cursor, const OfferSource& source, bool asked);

}  // namespace hongyan::editor
