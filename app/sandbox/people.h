#pragma once

#include <QStringList>
#include <vector>

namespace hongyan::sandbox {

/// The columns of the sample spreadsheet, openid first.
QStringList sampleColumns();
/// Its 500 rows, the same every time: 6 repeat an earlier openid, 3 have an openid that cannot be one, 22 meet a
/// trouble by their openid's ending and 5 have a 商品名称 longer than 20.
const std::vector<QStringList>& sampleRows();
/// The openids of the sample that can be one, each once: the followers of every account. Constant, any thread.
const QStringList& followers();

}  // namespace hongyan::sandbox
