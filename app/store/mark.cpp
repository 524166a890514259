#include "store/mark.h"

#include <QDir>
#include <QFile>
#include <QStringList>
#include <array>
#include <cerrno>
#include <cstring>

#ifdef Q_OS_UNIX
#include <sys/file.h>
#include <unistd.h>
#endif

namespace hongyan::store {
namespace {

const QString beginning = QStringLiteral("hongyan-mark-2");
const QString withoutCampaign = QStringLiteral("hongyan-mark-1");  // as older versions wrote it
constexpr qsizetype longestIdentity = 64;
constexpr qsizetype longestLine = 256;

/// Of one length, so that it is written over in its place by one call.
QByteArray lineOf(const Mark& mark) {
    return QStringLiteral("%1 %2 %3 %4 %5 %6\n")
        .arg(beginning, mark.identity.leftJustified(longestIdentity, u'_', true))
        .arg(mark.reach.epoch, 19, 10, QLatin1Char('0'))
        .arg(mark.reach.position, 19, 10, QLatin1Char('0'))
        .arg(mark.written, 19, 10, QLatin1Char('0'))
        .arg(mark.campaign, 19, 10, QLatin1Char('0'))
        .toLatin1();
}

std::optional<Mark> markIn(const QByteArray& line) {
    const QStringList words = QString::fromLatin1(line).split(u' ');
    const bool isWhole =
        (words.size() == 6 && words[0] == beginning) || (words.size() == 5 && words[0] == withoutCampaign);
    if (!isWhole || !words.last().endsWith(u'\n'))
        return std::nullopt;
    Mark mark{.identity = words[1]};
    while (mark.identity.endsWith(u'_'))
        mark.identity.chop(1);
    std::array<qint64, 4> numbers{};
    for (qsizetype i = 2; i < words.size(); ++i) {
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

Result<void> MarkFile::raise(const Mark& mark) const {
    QFile file(m_path);
    errno = 0;
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) || !lock(file))
        return failure(m_path, errno == 0 ? EACCES : errno);
    const std::optional<Mark> there = markIn(file.read(longestLine));
    if (there && there->identity == mark.identity && there->reach > mark.reach)
        return {};
    if (const int error = writeLine(file, lineOf(mark)); error != 0)
        return failure(m_path, error);
    if (const int error = m_sync == Sync::Always ? sync(file) : 0; error != 0)
        return failure(m_path, error);
    return {};
}

}  // namespace hongyan::store
