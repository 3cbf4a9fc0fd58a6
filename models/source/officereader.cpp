// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/source/reader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace disclosure {

namespace {

constexpr int convertMilliseconds = 45'000;

/// A name in a compound file's directory, which is kept in UTF-16.
bool hasStream(const QByteArray &content, QByteArrayView name)
{
    QByteArray wide;
    for (const char c : name) {
        wide.append(c).append('\0');
    }
    return content.contains(wide);
}

/// What LibreOffice need not be asked about.
std::optional<Error> obstacle(const QByteArray &content, const QString &name)
{
    if (hasStream(content, "EncryptedPackage")) {
        return Error{QCoreApplication::translate("Reader",
                                                 "%1 is a Word file with a password. Open it in Word, remove the "
                                                 "password, save it and open it again.")
                         .arg(name)};
    }
    if (hasStream(content, "Workbook") && !hasStream(content, "WordDocument")) {
        return Error{QCoreApplication::translate("Reader",
                                                 "%1 is an Excel workbook, not a report. Open the report as PDF, "
                                                 "Word or a web page.")
                         .arg(name)};
    }
    if (content.startsWith("{\\rtf") && !content.trimmed().endsWith('}') && !content.trimmed().endsWith('\0')) {
        return Error{QCoreApplication::translate("Reader",
                                                 "%1 is damaged: it ends before its text does. Get the file again "
                                                 "from where it came from.")
                         .arg(name)};
    }
    return std::nullopt;
}

QString officeProgram()
{
    const QString soffice = QStandardPaths::findExecutable(u"soffice"_qs);
    return soffice.isEmpty() ? QStandardPaths::findExecutable(u"libreoffice"_qs) : soffice;
}

/// LibreOffice starts further processes: they form a group of their own, so that all of them can be ended. It needs
/// more address space than a worker that reads reports. Where the worker is ended while it waits, nobody is left to end
/// them, so the system does when they have used up their time.
void prepare(QProcess &process)
{
#ifdef Q_OS_UNIX
    process.setChildProcessModifier([] {
        setpgid(0, 0);
        rlimit limit{};
        if (getrlimit(RLIMIT_AS, &limit) == 0) {
            limit.rlim_cur = limit.rlim_max;
            setrlimit(RLIMIT_AS, &limit);
        }
        constexpr rlim_t seconds = convertMilliseconds / 1000;
        const rlimit time{seconds, seconds};
        setrlimit(RLIMIT_CPU, &time);
    });
#else
    Q_UNUSED(process);
#endif
}

void endWithChildren(QProcess &process)
{
#ifdef Q_OS_UNIX
    if (process.processId() > 0) {
        ::kill(-pid_t(process.processId()), SIGKILL);
    }
#endif
    process.kill();
    process.waitForFinished();
}

/// Converts source in its folder to a .docx beside it; false if LibreOffice could not or took too long.
bool convert(const QString &program, const QString &source, const QString &folder, bool isCompoundFile)
{
    QProcess process;
    prepare(process);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    // A profile of its own: LibreOffice refuses to start twice on one, and the clerk may have it open.
    const QString profile = u"-env:UserInstallation="_qs + QUrl::fromLocalFile(folder + u"/profile"_qs).toString();
    QStringList arguments{profile, u"--headless"_qs, u"--norestore"_qs};
    if (isCompoundFile) {
        // Without it a damaged file would be taken for plain text.
        arguments.append(u"--infilter=MS Word 97"_qs);
    }
    arguments.append({u"--convert-to"_qs, u"docx"_qs, u"--outdir"_qs, folder, source});
    process.start(program, arguments);
    if (!process.waitForFinished(convertMilliseconds)) {
        endWithChildren(process);
        return false;
    }
    return process.exitStatus() == QProcess::NormalExit;
}

} // namespace

Result<Document> readOfficeBinary(const QString &path, const ReadOptions &)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{QCoreApplication::translate("Reader", "%1 could not be opened: %2. Check that you may read it.")
                         .arg(name, file.errorString())};
    }
    const QByteArray content = file.readAll();
    if (const auto error = obstacle(content, name)) {
        return *error;
    }
    const QString program = officeProgram();
    if (program.isEmpty()) {
        return Error{QCoreApplication::translate("Reader",
                                                 "%1 is in Word's old format, which is read through LibreOffice. "
                                                 "Install LibreOffice Writer (package libreoffice-writer), or "
                                                 "save the file as .docx and open that.")
                         .arg(name)};
    }
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"source.doc"_qs);
    if (!folder.isValid() || !QFile::copy(path, copy)) {
        return Error{QCoreApplication::translate("Reader",
                                                 "%1 could not be copied to the folder for temporary files, %2. "
                                                 "Make room there and try again.")
                         .arg(name, QDir::tempPath())};
    }
    const bool isCompoundFile = content.startsWith("\xd0\xcf\x11\xe0");
    QFile converted(folder.filePath(u"source.docx"_qs));
    if (!convert(program, copy, folder.path(), isCompoundFile) || !converted.open(QIODevice::ReadOnly)) {
        return Error{QCoreApplication::translate("Reader",
                                                 "LibreOffice could not read %1. Open it in Word, save it as .docx "
                                                 "and open that.")
                         .arg(name)};
    }
    auto document = readDocx(converted.readAll(), name);
    if (document) {
        document->kind = SourceKind::OfficeBinary;
    }
    return document;
}

} // namespace disclosure
