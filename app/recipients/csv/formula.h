#pragma once

#include <QString>
#include <optional>

namespace hongyan::recipients {

/// `="0571"` is how a text keeps its zeros in a spreadsheet program, which shows what is inside. A lone quote in it
/// makes a formula, whose result is not known here: nothing.
std::optional<QString> textInFormula(QStringView cell);

/// Whether a spreadsheet program that opens the file calculates the cell and shows something else: =SUM(A2:A9),
/// ="05"&"71", and +SUM(…) too. Not what only begins like one: =_=, =====, -5, +86 138.
bool isFormula(QStringView cell);

}  // namespace hongyan::recipients
