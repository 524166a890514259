#include "store/mark.h"

#include <QDir>
#include <QFile>
#include <QStringList>
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#ifdef Q_OS_UNIX
#include <sys/file.h>
#include <unistd.h>
#endif

namespace hongyan::store {
namespace {

const QString beginning = QStringLiteral("hongyan-mark-3");
const QString withoutFile = QStringLiteral("hongyan-mark-2");  // as older versions wrote it
const QString withoutCampaign = QStringLiteral("hongyan-mark-1");
constexpr qsizetype longestIdentity = 64;
constexpr qsizetype longestFile = 48;
constexpr qsizetype longestLine = 256;

QString padded(const QString& word, qsizetype length) {
    return word.leftJustified(length, u'_', true);
}
QString unpadded(QString word) {
    while (word.endsWith(u'_'))
        word.chop(1);
    return word;
}

/// Of one length, so that it is written over in its place by one call.
QByteArray lineOf(const Mark& mark) {
    return QStringLiteral("%1 %2 %3 %4 %5 %6 %7\n")
        .arg(beginning, padded(mark.identity, longestIdentity))
        .arg(mark.reach.epoch, 19, 10, QLatin1Char('0'))
        .arg(mark.reach.position, 19, 10, QLatin1Char('0'))
        .arg(mark.written, 19, 10, QLatin1Char('0'))
        .arg(mark.campaign, 19, 10, QLatin1Char('0'))
        .arg(padded(mark.file, longestFile))
        .toLatin1();
}

std::optional<Mark> markIn(const QByteArray& line) {
    const QStringList words = QString::fromLatin1(line).split(u' ');
    const bool isWhole = (words.size() == 7 && words[0] == beginning) ||
                         (words.size() == 6 && words[0] == withoutFile) ||
                         (words.size() == 5 && words[0] == withoutCampaign);
    if (!isWhole || !words.last().endsWith(u'\n'))
        return std::nullopt;
    Mark mark{.identity = unpadded(words[1]), .file = unpadded(words.value(6).trimmed())};
    std::array<qint64, 4> numbers{};
    for (qsizetype i = 2; i < std::min<qsizetype>(words.size(), 6); ++i) {
        bool isNumber = false;
        numbers[static_cast<size_t>(i - 2)] = words[i].trimmed().toLongLong(&isNumber);
        if (!isNumber)
            return std::nullopt;
    }
    mark.reach = {numbers[0], numbers[1]};
    mark.written = numbers[2];
    mark.campaign = numbers[3];
    return mark;
}

tl::unexpected<Error> failure(const QString& path, int error) {
    const bool isFull = error == ENOSPC || error == EDQUOT || error == EFBIG;
    return fail(isFull ? ErrorKind::StorageFull : ErrorKind::StorageFailed, path,
                QString::fromLocal8Bit(std::strerror(error)));
}

/// 0, or why not.
int writeLine(QFile& file, const QByteArray& line) {
    errno = 0;
    if (file.seek(0) && file.write(line) == line.size() && file.flush())
        return 0;
    return errno == 0 ? EIO : errno;
}

#ifdef Q_OS_UNIX
bool lock(const QFile& file) {
    return ::flock(file.handle(), LOCK_EX) == 0;  // goes with the file's closing
}
int sync(const QFile& file) {
#ifdef Q_OS_DARWIN
    return ::fsync(file.handle()) == 0 ? 0 : errno;
#else
    return ::fdatasync(file.handle()) == 0 ? 0 : errno;
#endif
}
#else
bool lock(const QFile&) {
    return true;
}
int sync(const QFile&) {
    return 0;
}
#endif

}  // namespace

QString markBeside(const QString& file) {
    return QFileInfo(file).dir().filePath(QStringLiteral("hongyan.mark"));
}

std::optional<Mark> MarkFile::read() const {
    QFile file(m_path);
    return file.open(QIODevice::ReadOnly) ? markIn(file.read(longestLine)) : std::nullopt;
}

Result<void> MarkFile::raise(const Mark& mark, const std::optional<Mark>& seen) const {
    QFile file(m_path);
    errno = 0;
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) || !lock(file))
        return failure(m_path, errno == 0 ? EACCES : errno);
    const std::optional<Mark> there = markIn(file.read(longestLine));
    const bool isOfIt = there && there->identity == mark.identity;
    if (isOfIt && !there->file.isEmpty() && there->file != mark.file && there != seen)
        return fail(ErrorKind::StorageReplaced, m_path);
    if (isOfIt && there->reach > mark.reach)
        return {};
    if (const int error = writeLine(file, lineOf(mark)); error != 0)
        return failure(m_path, error);
    if (const int error = m_sync == Sync::Always ? sync(file) : 0; error != 0)
        return failure(m_path, error);
    return {};
}

}  // namespace hongyan::store
