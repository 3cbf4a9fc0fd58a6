// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace disclosure {

/// How unlikely it is that who reads or types `right` comes to `stated`: the negative natural logarithm of the chance,
/// up to a constant that is the same for all. `isBlank`: the cell states nothing, which counts as 0.
///
/// The kinds of slips are those of a number that is misread (a digit taken for another of like shape: 1 and 7, 3 and 8,
/// 0 and 6, 5 and 6, 5 and 9 …) or mistyped (a digit lost, doubled or put in, two digits exchanged, the number of a
/// neighbouring key). Their order of likelihood follows the confusions of printed digits that the recogniser makes on
/// scans and the classes of typing slips in data entry (Damerau 1964: one letter wrong, missing, too many, or two
/// exchanged make up some 80 % of all slips); the weights between them are estimates, rounded to halves, and are
/// measured by the broken reports of tests/generator/broken.py.
double slipCost(qint64 right, qint64 stated, bool isBlank);

} // namespace disclosure
