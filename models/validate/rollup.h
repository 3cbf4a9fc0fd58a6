// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/forms/form.h"
#include "models/report/report.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace disclosure {

/// The report of a place against those of its organs: each cell of the parent's should be the sum of theirs.
struct RollUp {
    /// One of the reports.
    struct Member {
        QString organ;
        QString file;          ///< its name, which reports in other folders may have too
        std::size_t index = 0; ///< among the organs' reports that were given; 0 for the parent's

        bool operator==(const Member &) const = default;
    };
    /// Why a member of the folder is not in the sum.
    enum class LeftOut { OtherYear, SecondReport };

    /// Numbers of an organ that are in no sum, because the parent's form has no such cells: those of another edition,
    /// and of rows that the organ has added.
    struct NotAdded {
        Member organ;
        QStringList cells; ///< in which a number other than 0 stands
    };

    /// What makes the residuals, as far as the figures tell.
    struct Explanation {
        enum class Kind {
            None,       ///< everything adds up
            Omitted,    ///< an organ's report is not in the parent's figures
            Doubled,    ///< it is in them twice
            OrganCell,  ///< one cell of one organ's report is wrong
            ParentCell, ///< one cell of the parent's report is wrong
            Unexplained,
        };
        Kind kind = Kind::None;
        QString organ;                ///< for Omitted, Doubled and OrganCell
        QString cell;                 ///< for OrganCell and ParentCell
        std::optional<Decimal> right; ///< what that cell should be

        bool operator==(const Explanation &) const = default;
    };

    Member parent;
    int year = 0;
    QString form;
    std::vector<Member> organs; ///< those in the sum
    std::vector<std::pair<Member, LeftOut>> leftOut;
    std::vector<NotAdded> notAdded;
    QStringList missing;             ///< organs that should be there by a list, and have no report
    std::map<QString, Decimal> sums; ///< by cell id, the form's cells only; no number counts as 0
    std::map<QString, Decimal> stated;
    std::map<QString, Decimal> residual; ///< stated − sum where that is not 0
    Explanation explanation;
    /// Whether the residuals could be a report of their own: none is negative, and the form's sums hold between them.
    /// Then reports of organs are likely to be missing.
    bool residualIsReport = false;
};

/// Adds up the organs' reports of the parent's year. Of several for one organ the fullest one counts; the parent's own
/// report, and what is another year's, is no part of the sum. `expected` lists the organs that should be there, by
/// name; empty if nobody has said so.
RollUp rollUp(const Report &parent, const std::vector<const Report *> &organs, const Form &form,
              const QStringList &expected = {});

/// The number of a cell among those of a roll-up, which leave out 0.
Decimal numberAt(const std::map<QString, Decimal> &numbers, const QString &cellId);

/// As the form specification has it.
QJsonObject toJson(const RollUp &rollUp);

/// The explanation in a sentence, in the program's current language.
QString sentence(const RollUp &rollUp, const Form &form);

} // namespace disclosure
