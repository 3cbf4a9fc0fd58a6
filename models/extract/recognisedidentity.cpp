// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/recognisedidentity.h"

#include "models/report/celltext.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace disclosure {

namespace {

using Place = OrganWitness::Place;

/// What is read first in a place, and what the recogniser's other reading of it gives.
constexpr int firstReading = 2;
constexpr int otherReading = 1;
/// What was typed cannot be misread: it counts as much as a title and a signature.
constexpr int typed = 4;

/// Names are one organ's if so much of the shorter one is alike.
constexpr double sameOrgan = 0.6;

/// The name of a place has no fewer characters: 歙县.
constexpr qsizetype shortestPlace = 2;

/// A name as another one's characters stand beside it.
struct Alignment {
    QString beside; ///< for each character of the other name; null where nothing is
    qsizetype alike = 0;
    int changes = 0;
    qsizetype firstBeside = 0; ///< the other name's first character that any stands beside
    bool hasMore = false;      ///< characters that the other one lacks

    bool isAlike(qsizetype ownSize) const
    {
        const auto size = static_cast<double>(std::min(ownSize, beside.size()));
        return static_cast<double>(alike) >= sameOrgan * size;
    }
};

/// The cheapest way from one name to the other; a place's name that only one of them begins with costs nothing.
Alignment alignmentOf(const QString &name, const QString &with)
{
    const qsizetype rows = name.size() + 1;
    const qsizetype columns = with.size() + 1;
    std::vector<std::vector<int>> cost(static_cast<std::size_t>(rows),
                                       std::vector<int>(static_cast<std::size_t>(columns), 0));
    const auto at = [&cost](qsizetype row, qsizetype column) -> int & {
        return cost[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
    };
    const auto change = [&](qsizetype row, qsizetype column) { return name[row - 1] == with[column - 1] ? 0 : 1; };
    for (qsizetype row = 1; row < rows; ++row) {
        for (qsizetype column = 1; column < columns; ++column) {
            at(row, column) = std::min(
                {at(row - 1, column - 1) + change(row, column), at(row - 1, column) + 1, at(row, column - 1) + 1});
        }
    }
    Alignment alignment{.beside = QString(with.size(), QChar()), .changes = at(name.size(), with.size())};
    qsizetype row = name.size();
    qsizetype column = with.size();
    while (row > 0 && column > 0) {
        if (at(row, column) == at(row - 1, column - 1) + change(row, column)) {
            alignment.alike += change(row, column) == 0 ? 1 : 0;
            alignment.beside[column - 1] = name[row - 1];
            --row;
            --column;
        } else if (at(row, column) == at(row, column - 1) + 1) {
            --column;
        } else {
            alignment.hasMore = true;
            --row;
        }
    }
    alignment.firstBeside = column < shortestPlace ? 0 : column;
    alignment.hasMore = alignment.hasMore || row > 0;
    return alignment;
}

/// Whether a name may be whole: a line or a sentence may begin in the middle of one, or with words before it.
bool isBacked(const OrganWitness &witness, const std::vector<OrganWitness> &others)
{
    return witness.place == Place::Title || witness.place == Place::FileName ||
           std::ranges::any_of(others, [&witness](const OrganWitness &other) {
               return other.place != witness.place && other.name.size() + 1 >= witness.name.size() &&
                      alignmentOf(other.name, witness.name).isAlike(other.name.size());
           });
}

/// The longest of the names that most of the others are like, with the fewest changes. What it has too much is found by
/// the vote.
const OrganWitness &likest(const std::vector<OrganWitness> &witnesses)
{
    const auto support = [&witnesses](const OrganWitness &witness) {
        int weight = 0;
        int changes = 0;
        for (const OrganWitness &other : witnesses) {
            const Alignment alignment = alignmentOf(other.name, witness.name);
            if (alignment.isAlike(other.name.size())) {
                weight += other.weight;
                changes += other.weight * alignment.changes;
            }
        }
        return std::tuple(weight, isBacked(witness, witnesses), witness.name.size(), -changes);
    };
    return *std::ranges::max_element(witnesses, {}, support);
}

/// All of a document's text as its other reading has it.
Document secondReadingOf(const Document &document, const std::vector<PageContent> &pages)
{
    Document second{.kind = document.kind, .blocks = document.blocks};
    for (Block &block : second.blocks) {
        Paragraph *paragraph = std::get_if<Paragraph>(&block);
        if (!paragraph) {
            continue;
        }
        paragraph->text = squeezed(paragraph->text);
        for (const PageContent &page : pages) {
            for (const Word &word : page.words) {
                if (page.number == paragraph->page && !word.secondReading.isEmpty()) {
                    paragraph->text.replace(squeezed(word.text), squeezed(word.secondReading));
                }
            }
        }
    }
    return second;
}

/// 现公布某某局2023年政府信息公开工作年度报告, 本报告由某某局编制, 某某局根据《政府信息公开条例》
QString organInSentences(const QString &text)
{
    static const QString name = QStringLiteral("(\\p{Han}{3,40}?)");
    static const std::vector<QRegularExpression> patterns{
        QRegularExpression(QStringLiteral("(?:公布|发布|编制)") + name +
                           QStringLiteral("(?:20[0-9]{2})年度?政府信息公开")),
        QRegularExpression(QStringLiteral("报告(?:是)?由") + name +
                           QStringLiteral("(?:根据|按照|依据|依照|编制|负责)")),
        QRegularExpression(QStringLiteral("[,。;:、]") + name + QStringLiteral("(?:组织)?编制")),
        QRegularExpression(QStringLiteral("(?:^|[,。;:、])") + name +
                           QStringLiteral("(?:根据|按照|依据|依照)中华人民共和国政府信息公开条例"))};
    for (const QRegularExpression &pattern : patterns) {
        const QString organ = pattern.match(text).captured(1);
        if (isOrgan(organ) && !organ.startsWith(u'我') && !organ.startsWith(u'本')) {
            return organ;
        }
    }
    return {};
}

/// A file's name may be a title, or only 某某局2023年.
Identity identityFromFileName(const QString &fileName)
{
    static const QRegularExpression year(QStringLiteral("(20[0-9]{2})(?![0-9]).*$"));
    static const QRegularExpression lead(QStringLiteral("^[^\\p{Han}]+"));
    const QString name = squeezed(QFileInfo(fileName).completeBaseName());
    Identity identity = identityFromTitle(name);
    if (identity.year == 0) {
        identity.year = year.match(name).captured(1).toInt();
    }
    if (identity.organ.isEmpty()) {
        QString organ = name;
        organ.remove(lead).remove(year);
        identity.organ = isOrgan(organ) ? organ : QString();
    }
    return identity;
}

/// What one reading of the document says of its organ and its year.
class Witnesses {
public:
    void hear(const Document &document, const Form &form, int weight)
    {
        const std::vector<QString> lines = linesOf(document);
        const QString text = QStringList(lines.begin(), lines.end()).join(QString());
        const Identity title = identityFromTitles(document, form);
        add({Place::Title, title.organ, weight});
        bool isTitleSeen = false;
        for (const QString &line : lines) {
            const Identity head = identityFromTitle(line);
            const bool isTitle = !isTitleSeen && head.organ == title.organ && head.year == title.year;
            isTitleSeen = isTitleSeen || isTitle;
            if (!isTitle && !head.organ.isEmpty() && head.year > 0) {
                add({Place::RunningHead, head.organ, weight});
            }
        }
        add({Place::Sentence, organInSentences(text), weight});
        add({Place::Signature, signatureOf(document).organ, weight});
    }

    void hear(const Identity &fileName) { add({Place::FileName, fileName.organ, typed}); }

    OrganVote vote()
    {
        std::ranges::stable_sort(m_organs, {}, &OrganWitness::place);
        return voteOnOrgan(m_organs);
    }

private:
    void add(const OrganWitness &witness)
    {
        if (!witness.name.isEmpty()) {
            m_organs.push_back(witness);
        }
    }

    std::vector<OrganWitness> m_organs;
};

/// Whether something other than the title says that the report is another year's.
bool isContradicted(int year, const Document &document, const Identity &fileName)
{
    const std::vector<QString> lines = linesOf(document);
    const int period = yearOfPeriod(QStringList(lines.begin(), lines.end()).join(QString()));
    const QDate signedOn = signatureOf(document).date;
    return (period > 0 && period != year) || (fileName.year > 0 && fileName.year != year) ||
           (signedOn.isValid() && signedOn.year() != year + 1); // when reports are due
}

/// The character that most have, the name's own where they are as many; null for none. One that is read in several ways
/// is not known to the recogniser, and what was typed decides.
QChar chosenOf(const std::map<QChar, int> &characters, QChar own, QChar typedOne)
{
    constexpr std::size_t severalBesideIt = 3;
    if (!typedOne.isNull() && characters.size() >= severalBesideIt) {
        return typedOne;
    }
    const auto most = std::ranges::max_element(characters, {}, [](const auto &entry) { return entry.second; });
    return most->second > characters.at(own) ? most->first : own;
}

} // namespace

OrganVote voteOnOrgan(const std::vector<OrganWitness> &witnesses)
{
    if (witnesses.empty()) {
        return {};
    }
    const QString name = likest(witnesses).name;
    std::vector<std::map<QChar, int>> votes(static_cast<std::size_t>(name.size()));
    QString typedName(name.size(), QChar());
    std::set<Place> places;
    bool isUnsure = false;
    for (const OrganWitness &witness : witnesses) {
        const Alignment alignment = alignmentOf(witness.name, name);
        if (!alignment.isAlike(witness.name.size())) {
            continue; // another organ, such as the office that signs for it
        }
        places.insert(witness.place);
        isUnsure = isUnsure || alignment.hasMore;
        typedName = witness.place == Place::FileName ? alignment.beside : typedName;
        for (qsizetype i = alignment.firstBeside; i < name.size(); ++i) {
            votes[static_cast<std::size_t>(i)][alignment.beside[i]] += witness.weight;
        }
    }
    OrganVote vote{.organ = {}, .isUnsure = isUnsure || places.size() < 2};
    for (qsizetype i = 0; i < name.size(); ++i) {
        const std::map<QChar, int> &characters = votes[static_cast<std::size_t>(i)];
        vote.isUnsure = vote.isUnsure || characters.size() > 1;
        const QChar chosen = chosenOf(characters, name[i], typedName[i]);
        if (!chosen.isNull()) {
            vote.organ += chosen;
        }
    }
    return vote;
}

Identity identifyRecognised(const Document &document, const std::vector<PageContent> &pages, const Form &form)
{
    const Identity fileName = identityFromFileName(document.fileName);
    Witnesses witnesses;
    witnesses.hear(document, form, firstReading);
    witnesses.hear(secondReadingOf(document, pages), form, otherReading);
    witnesses.hear(fileName);
    const OrganVote vote = witnesses.vote();
    Identity identity = identify(document, form);
    identity.organ = vote.organ;
    identity.isOrganUnsure = vote.isUnsure || vote.organ.isEmpty();
    const bool isTold = identityFromTitles(document, form).year > 0;
    if (!isTold && fileName.year > 0) {
        identity.year = fileName.year;
    }
    identity.isYearUnsure = identity.year > 0 && (!isTold || isContradicted(identity.year, document, fileName));
    return identity;
}

} // namespace disclosure
