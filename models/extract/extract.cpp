// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/extract/extract.h"

#include "models/extract/cutrows.h"
#include "models/extract/cutsections.h"
#include "models/extract/deviations.h"
#include "models/extract/gridmapper.h"
#include "models/extract/identity.h"
#include "models/extract/recognisedidentity.h"
#include "models/extract/tablecopies.h"
#include "models/extract/tableparts.h"
#include "models/extract/talltables.h"
#include "models/extract/textcopies.h"
#include "models/extract/textmapper.h"
#include "models/extract/yearlines.h"
#include "models/report/celltext.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>

namespace disclosure {

namespace {

/// All of a document's text as labels are compared.
QString labelKeyOf(const Document &document)
{
    QString text;
    for (const Block &block : document.blocks) {
        if (const Paragraph *paragraph = std::get_if<Paragraph>(&block)) {
            text += paragraph->text;
            continue;
        }
        for (const GridCell &cell : std::get<Grid>(block).cells) {
            text += cell.text;
        }
    }
    return labelKey(text);
}

std::vector<LabelKeys> labelsOf(const Form &form)
{
    std::vector<LabelKeys> labels;
    for (const SectionKeys &keys : sectionKeys(form)) {
        for (const std::vector<LabelKeys> *more : {&keys.rows, &keys.columns}) {
            std::ranges::copy_if(*more, std::back_inserter(labels),
                                 [](const LabelKeys &label) { return !label.isEmpty(); });
        }
    }
    return labels;
}

bool standsIn(const QString &text, const LabelKeys &label)
{
    return std::ranges::any_of(label.all(), [&text](const QString &candidate) { return text.contains(candidate); });
}

/// A form's labels in a document, less those that are not there.
int labelEvidence(const Form &form, const Document &document)
{
    const QString text = labelKeyOf(document);
    int evidence = 0;
    for (const LabelKeys &label : labelsOf(form)) {
        evidence += standsIn(text, label) ? 1 : -1;
    }
    return evidence;
}

/// How many of a form's labels that another form lacks stand in a document.
qsizetype ownLabels(const Form &form, const Form &other, const Document &document)
{
    const QString text = labelKeyOf(document);
    QString otherLabels;
    for (const LabelKeys &label : labelsOf(other)) {
        otherLabels += label.all().join(u'|') + u'|';
    }
    const std::vector<LabelKeys> labels = labelsOf(form);
    return std::ranges::count_if(
        labels, [&](const LabelKeys &label) { return standsIn(text, label) && !standsIn(otherLabels, label); });
}

/// Where hardly anything was found, the cells say little about the edition, but its labels stand there all the same.
bool isThin(const Draft &draft)
{
    return draft.formCells() * 2 < draft.form->cellIds().size();
}

bool isComplete(const Draft &draft)
{
    return draft.formCells() == draft.form->cellIds().size();
}

/// Which of two drafts suits the document better: where both lack cells, the one of whose labels clearly more stand in
/// the document, as a wrong edition would not even name what is missing; then more cells found, then fewer that the
/// form has and the document lacks, then fewer rows that the form does not know.
bool isBetter(const Draft &left, const Draft &right, const Document &document)
{
    constexpr qsizetype clearly = 3; // labels
    if (!isComplete(left) && !isComplete(right)) {
        const qsizetype more =
            ownLabels(*left.form, *right.form, document) - ownLabels(*right.form, *left.form, document);
        if (std::abs(more) >= clearly) {
            return more > 0;
        }
    }
    if (isThin(left) && isThin(right)) {
        return labelEvidence(*left.form, document) > labelEvidence(*right.form, document);
    }
    const auto lacking = [](const Draft &draft) { return draft.form->cellIds().size() - draft.formCells(); };
    const auto worth = [&](const Draft &draft) { return draft.formCells() - lacking(draft); };
    if (worth(left) != worth(right)) {
        return worth(left) > worth(right);
    }
    return left.extraRows.size() < right.extraRows.size();
}

bool hasPictures(const Document &document)
{
    return std::ranges::any_of(document.notices, [](const Notice &notice) {
        return notice.kind == Notice::Kind::PicturePage || notice.kind == Notice::Kind::Recognised;
    });
}

/// The edition for a year, else the newest: a report whose tables are pictures is on one of them all the same.
const Form *formForYear(const FormRegistry &registry, int year)
{
    const Form *newest = nullptr;
    for (const Form &form : registry.forms()) {
        if (year >= form.firstYear && (!form.lastYear || year <= *form.lastYear)) {
            return &form;
        }
        newest = !newest || form.firstYear > newest->firstYear ? &form : newest;
    }
    return newest;
}

/// Whether a table has several of a form's labels.
bool looksLikeForm(const Grid &grid, const std::vector<SectionKeys> &sections, double labelMatch)
{
    constexpr int severalLabels = 4;
    int labels = 0;
    for (const SectionKeys &keys : sections) {
        for (const LabelKeys &row : keys.rows) {
            labels += std::ranges::any_of(grid.cells, [&row, labelMatch](const GridCell &cell) {
                return !cell.text.isEmpty() && row.match(LabelText(cell.text), labelMatch) >= labelMatch;
            });
        }
    }
    return labels >= severalLabels;
}

/// Tells of tables that have the form's labels but gave none of its cells.
void noteUnmappedTables(const Document &document, const Draft &draft, const Tolerances &tolerances, Report &report)
{
    std::set<int> mapped;
    for (const auto &[id, place] : draft.places) {
        mapped.insert(place.block);
    }
    const std::vector<SectionKeys> sections = sectionKeys(*draft.form);
    for (std::size_t block = 0; block < document.blocks.size(); ++block) {
        const Grid *grid = std::get_if<Grid>(&document.blocks[block]);
        if (grid && !mapped.contains(static_cast<int>(block)) &&
            looksLikeForm(*grid, sections, tolerances.labelMatch)) {
            report.notices.push_back({Notice::Kind::UnmappedTable, grid->cells.empty() ? 0 : grid->cells.front().page});
        }
    }
}

/// Cells of tables that may be another year's are not sure, and a notice says why.
void doubtTables(const std::vector<UnsureTable> &tables, Draft &draft, Report &report)
{
    for (const UnsureTable &table : tables) {
        std::optional<int> page;
        for (auto &[id, cell] : draft.cells) {
            const bool isText = draft.places[id].row < 0;
            if (id.startsWith(table.table + u'.') && (isText || !table.isText)) {
                doubt(cell);
                page = page ? page : (table.page > 0 ? table.page : cell.page);
            }
        }
        const Notice notice{Notice::Kind::UnsureYear, page.value_or(0)};
        if (page && std::ranges::find(report.notices, notice) == report.notices.end()) {
            report.notices.push_back(notice);
        }
    }
}

/// Whether a cell holds words that are no value, as a label is.
bool holdsLabel(const Cell &cell)
{
    constexpr int fewest = 2;
    const auto isHan = [](QChar c) { return c.script() == QChar::Script_Han; };
    return std::ranges::count_if(cell.text, isHan) >= fewest && !cellValue(cell.text).isUnderstood;
}

/// Where a line between the columns of a scan was not found, labels stand in the first column and its values in the
/// next one, and the sums hold all the same. Of a row with a label for a value no cell is sure, and where that happens
/// twice, none of the table.
void doubtShiftedRows(const Document &document, Draft &draft)
{
    const auto rowOf = [](const QString &id) { return id.left(id.lastIndexOf(u'.')); };
    std::set<QString> rows;
    std::map<int, std::set<QString>> rowsOfBlock;
    for (const auto &[id, cell] : draft.cells) {
        const SourcePlace &place = draft.places[id];
        const Grid *grid =
            place.block < 0 ? nullptr : std::get_if<Grid>(&document.blocks[static_cast<std::size_t>(place.block)]);
        if (grid && grid->isRecognised && holdsLabel(cell)) {
            rows.insert(rowOf(id));
            rowsOfBlock[place.block].insert(rowOf(id));
        }
    }
    for (auto &[id, cell] : draft.cells) {
        const auto block = rowsOfBlock.find(draft.places[id].block);
        const bool isTableUnsure = block != rowsOfBlock.end() && block->second.size() > 1;
        if (isTableUnsure || rows.contains(rowOf(id))) {
            doubt(cell);
        }
    }
}

/// Gives cells the second readings of the words that they were read from, for what says where a sum is broken.
void noteSecondReadings(const Document &document, std::map<QString, Cell> &cells)
{
    for (const PageContent &page : document.pages) {
        for (const Word &word : page.words) {
            if (word.secondReading.isEmpty()) {
                continue;
            }
            const auto source = std::ranges::find_if(cells, [&](const auto &entry) {
                const Cell &cell = entry.second;
                return cell.page == page.number && cell.text == word.text && cell.box.contains(word.box.center());
            });
            if (source != cells.end()) {
                source->second.secondReading = word.secondReading;
            }
        }
    }
}

void setIdentity(const Identity &identity, Report &report)
{
    report.organ = identity.organ;
    report.year = identity.year;
    if (identity.isOrganUnsure) {
        report.notices.push_back({Notice::Kind::UnsureOrgan});
    }
    if (identity.isYearUnsure) {
        report.notices.push_back({Notice::Kind::UnsureReportYear});
    }
}

/// Pages whose running text is known in pieces only, in which no sum can be trusted.
std::set<int> excerptPages(const Document &document)
{
    std::set<int> pages;
    for (const PageContent &page : document.pages) {
        if (page.isExcerpt) {
            pages.insert(page.number);
        }
    }
    return pages;
}

} // namespace

Extraction extract(const Document &document, const FormRegistry &registry)
{
    constexpr Tolerances tolerances;
    std::vector<std::vector<SectionKeys>> sections;
    std::vector<SectionKeys> all;
    for (const Form &form : registry.forms()) {
        sections.push_back(sectionKeys(form));
        std::ranges::copy(sections.back(), std::back_inserter(all));
    }
    Document mended{
        .kind = document.kind, .title = document.title, .fileName = document.fileName, .blocks = document.blocks};
    const int thisYear = registry.forms().empty() ? 0 : identify(document, registry.forms().front()).year;
    for (Block &block : mended.blocks) {
        if (Grid *grid = std::get_if<Grid>(&block)) {
            mendCutRows(*grid, all, tolerances);
            removeLinesOfOtherYears(*grid, all, thisYear);
        }
    }
    mendCutTables(mended.blocks, all, tolerances);
    std::vector<Draft> drafts;
    for (const Form &form : registry.forms()) {
        drafts.push_back({.form = &form});
    }
    std::set<int> tall;
    for (std::size_t i = 0; i < sections.size(); ++i) {
        tall.merge(mapTallTables(mended, sections[i], tolerances, drafts[i]));
    }
    for (const int block : tall) {
        std::get<Grid>(mended.blocks[static_cast<std::size_t>(block)]).cells.clear();
    }
    std::vector<UnsureTable> unsure = removeOtherYears(mended, sections, tolerances, registry.forms());
    for (std::size_t block = 0; block < mended.blocks.size(); ++block) {
        if (const Grid *grid = std::get_if<Grid>(&mended.blocks[block])) {
            mapGrid(*grid, static_cast<int>(block), sections, tolerances, drafts);
        }
    }
    for (std::size_t i = 0; i < sections.size(); ++i) {
        mapTableParts(mended, sections[i], tolerances, drafts[i]);
        mapCutSections(mended, sections[i], tolerances, drafts[i]);
    }
    // Running text is slow to search; where one edition is all there in tables, it holds no more.
    if (std::ranges::none_of(drafts, isComplete)) {
        // Headings and signatures below another year's caption stay in the other one.
        Document text{.kind = mended.kind, .title = mended.title, .blocks = mended.blocks};
        removeTextOfOtherYears(text, all, thisYear);
        std::ranges::copy(removeOtherYearsText(text, sections, registry.forms()), std::back_inserter(unsure));
        for (std::size_t i = 0; i < sections.size(); ++i) {
            mapRunningText(text, sections[i], drafts[i]);
        }
    }
    for (std::size_t i = 0; i < sections.size(); ++i) {
        drafts[i].doubtBlankRows(sections[i]);
        drafts[i].doubtExtraRows(sections[i]);
    }
    Draft best;
    for (const Draft &draft : drafts) {
        if (draft.cells.empty()) {
            continue;
        }
        if (!best.form || isBetter(draft, best, mended)) {
            best = draft;
        }
    }
    Extraction extraction;
    Report &report = extraction.report;
    report.notices = document.notices;
    if (!best.form && hasPictures(document) && !registry.forms().empty()) {
        best.form = formForYear(registry, thisYear);
    }
    if (!best.form) {
        return extraction;
    }
    report.form = best.form->id;
    // The title stands on the first page.
    const bool isRecognised = !document.pages.empty() && document.pages.front().isRecognised;
    setIdentity(isRecognised ? identifyRecognised(mended, document.pages, *best.form) : identify(mended, *best.form),
                report);
    if (!isComplete(best)) {
        noteUnmappedTables(mended, best, tolerances, report);
    }
    for (const QString &table : best.tablesOfUnsureYear) {
        unsure.push_back({.table = table});
    }
    doubtTables(unsure, best, report);
    doubtShiftedRows(mended, best);
    report.deviations = deviationsOf(mended, best, drafts);
    report.cells = std::move(best.cells);
    noteSecondReadings(document, report.cells);
    report.extraRows = std::move(best.extraRows);
    // A heading may stand in a picture, where it may be misread beyond knowing.
    report.missingParts = hasPictures(document) ? std::set<QString>() : missingParts(mended, *best.form);
    const Signature signature = signatureOf(mended);
    report.signedOn = signature.date;
    report.signedBy = signature.organ;
    report.narrative = narrativeOf(mended, *best.form, excerptPages(document));
    extraction.places = std::move(best.places);
    return extraction;
}

} // namespace disclosure
