#pragma once

#include <QStringView>

namespace hongyan::recipients {

/// Whether a text was read in another encoding than its own before it was saved: 锟斤拷, or 寮犱笁 or å¼ ä¸‰ for 张三.
/// Cheap where it was not; a few true words may look like it, so it is only a reason to look.
bool looksGarbled(QStringView text);

}  // namespace hongyan::recipients
