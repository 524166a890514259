#pragma once

#include <QMap>
#include <memory>
#include <vector>

#include "recipients/rowreader.h"
#include "recipients/xlsx/archive.h"
#include "recipients/xlsx/numberformat.h"
#include "recipients/xlsx/sharedstrings.h"

namespace hongyan::recipients {

/// What a sheet needs to be understood: the other parts of its workbook.
struct Workbook {
    struct Sheet {
        SheetInfo info;
        QString part;
    };
    std::vector<Sheet> sheets;
    int active = -1;  ///< the sheet that was open last; -1: the file does not say, or it is a chart
    bool epoch1904 = false;
    bool recalculated = false;          ///< whoever opens it calculates all formulas: its values may be stand-ins
    std::vector<NumberFormat> formats;  ///< by the s attribute of a cell
    SharedStrings strings;
    QString stringsPart;  ///< empty: none

    /// Everything but the shared strings. Errors: FileNotWhatItsNameSays when no workbook is inside, FileBroken.
    static Result<std::unique_ptr<Workbook>> read(const Archive& archive);
};

}  // namespace hongyan::recipients
