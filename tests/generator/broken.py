#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Break consistent reports in known ways, and measure how well the program finds what was broken.

    broken.py make TRUTH_DIR OUT_DIR [--count 1000] [--seed 1]
    disclosure-batch check OUT_DIR/reports --json OUT_DIR/checked
    broken.py score OUT_DIR
    broken.py test TRUTH_DIR PROGRAM     makes, checks and scores; fails below the shares that must be reached

The reports are the truths (NAME.truth.json) in TRUTH_DIR and its folders that break no hard rule. OUT_DIR/key.json says
what was done to each. A report counts as found if a proposal sets exactly the cells that were broken back to what they
were. Breaks after which every sum still holds are not made, since no sum can show them.
"""
import argparse, collections, json, pathlib, random, subprocess, sys, tempfile

ROWS_2019 = ["new", "carried_in", "granted", "partial", "refused_secret", "refused_law", "refused_safety",
             "refused_third_party", "refused_internal", "refused_process", "refused_case_file", "refused_query",
             "unable_not_held", "unable_to_create", "unable_unclear", "rejected_petition", "rejected_repeat",
             "rejected_publication", "rejected_mass", "rejected_confirm", "other", "handled", "carried_out"]
ROWS_2021 = ROWS_2019[:20] + ["other_no_correction", "other_no_payment", "other_misc"] + ROWS_2019[21:]
COLUMNS = ["person", "business", "research", "charity", "legal", "other", "total"]
GROUPS = ["review", "direct", "after_review"]
OUTCOMES = ["upheld", "corrected", "other", "pending", "total"]
ALIKE = {"0": "68", "1": "74", "2": "7", "3": "85", "4": "19", "5": "693", "6": "058", "7": "12", "8": "3069", "9": "584"}


def number(cells, cell):
    value = cells[cell]["number"]
    return int(value) if value is not None else 0


def sums_of(report):
    """Pairs of lists: cells whose sums are equal."""
    rows = ROWS_2021 if report["form"] == "2021" else ROWS_2019
    extra = [row.split(".")[1] for row in report.get("rows", {}) if row.startswith("t3.")]
    for column in COLUMNS:
        at = lambda row: f"t3.{row}.{column}"
        yield [at("new"), at("carried_in")], [at("handled"), at("carried_out")]
        yield [at(row) for row in rows[2:-2] + extra], [at("handled")]
    for row in rows + extra:
        yield [f"t3.{row}.{column}" for column in COLUMNS[:-1]], [f"t3.{row}.total"]
    for group in GROUPS:
        yield [f"t4.count.{group}_{outcome}" for outcome in OUTCOMES[:-1]], [f"t4.count.{group}_total"]


def holds(report):
    cells = report["cells"]
    for parts, totals in sums_of(report):
        if all(cell in cells for cell in parts + totals):
            if sum(number(cells, cell) for cell in parts) != sum(number(cells, cell) for cell in totals):
                return False
    return True


def lines_of(report):
    """Cells beside each other in a row, and below each other in a column."""
    rows = ROWS_2021 if report["form"] == "2021" else ROWS_2019
    across = [[f"t3.{row}.{column}" for column in COLUMNS] for row in rows]
    across.append([f"t4.count.{group}_{outcome}" for group in GROUPS for outcome in OUTCOMES])
    down = [[f"t3.{row}.{column}" for row in rows] for column in COLUMNS]
    return across, down


def misread(rng, text):
    at = rng.randrange(len(text))
    digits = ALIKE[text[at]] if rng.random() < 0.7 else [digit for digit in "0123456789" if digit != text[at]]
    return text[:at] + rng.choice(digits) + text[at + 1:]


def lost(rng, text):
    at = rng.randrange(len(text))
    return text[:at] + text[at + 1:]


def doubled(rng, text):
    at = rng.randrange(len(text))
    return text[:at] + text[at] + text[at:]


def transposed(rng, text):
    at = rng.randrange(len(text) - 1) if len(text) > 1 else None
    return text if at is None else text[:at] + text[at + 1] + text[at] + text[at + 2:]


SLIPS = {"misread": misread, "lost": lost, "doubled": doubled, "transposed": transposed}


def put(report, cell, text):
    report["cells"][cell]["text"] = text
    report["cells"][cell]["number"] = str(int(text)) if text else None


def slip(rng, report, kind):
    """One number read or typed wrongly. Gives the cell and what it held, or nothing if it came to the same."""
    counted = sorted({cell for parts, totals in sums_of(report) for cell in parts + totals if cell in report["cells"]})
    cells = [cell for cell in counted if number(report["cells"], cell) > 0 or (kind == "misread" and rng.random() < .02)]
    if not cells:
        return None
    cell = rng.choice(cells)
    before = number(report["cells"], cell)
    text = SLIPS[kind](rng, str(before))
    if (int(text) if text else 0) == before:
        return None
    put(report, cell, text)
    return {cell: before}


def move(rng, report, lines):
    """A value in the neighbouring cell, which was 0; sometimes two neighbours' values exchanged."""
    pairs = [(a, b) for line in lines for a, b in zip(line, line[1:]) if a in report["cells"] and b in report["cells"]]
    pairs = [pair if rng.random() < .5 else pair[::-1] for pair in pairs]
    value = lambda cell: number(report["cells"], cell)
    exchanges = rng.random() < .25
    pairs = [(a, b) for a, b in pairs if value(a) > 0 and value(a) != value(b) and (value(b) > 0) == exchanges]
    if not pairs:
        return None
    a, b = rng.choice(pairs)
    before = {a: value(a), b: value(b)}
    put(report, b, str(before[a]))
    put(report, a, str(before[b]))
    return before


def broken(rng, truth, kind):
    report = {key: json.loads(json.dumps(truth[key])) for key in ("source", "form", "organ", "year", "cells", "rows") if key in truth}
    across, down = lines_of(report)
    if kind == "two":
        first = slip(rng, report, rng.choice(list(SLIPS)))
        second = slip(rng, report, rng.choice(list(SLIPS)))
        made = {**first, **second} if first and second and not set(first) & set(second) else None
    elif kind == "column":
        made = move(rng, report, across)
    elif kind == "row":
        made = move(rng, report, down)
    else:
        made = slip(rng, report, kind)
    return (report, made) if made and not holds(report) else (None, None)


KINDS = [*SLIPS, "two", "column", "row"]


def make(args):
    truths = []
    for path in sorted(pathlib.Path(args.truths).rglob("*.truth.json")):
        truth = json.loads(path.read_text("utf-8"))
        whole = all(cell["number"] is None or "." not in cell["number"] for name, cell in truth.get("cells", {}).items() if name[:2] != "t2")
        if "cells" in truth and whole and holds(truth) and not any(f["severity"] == "error" for f in truth["findings"]):
            truths.append(truth)
    out = pathlib.Path(args.out)
    (out / "reports").mkdir(parents=True, exist_ok=True)
    rng = random.Random(args.seed)
    key = {}
    while len(key) < args.count:
        kind = KINDS[len(key) % len(KINDS)]
        report, made = broken(rng, rng.choice(truths), kind)
        if report:
            name = f"{len(key):05}-{kind}.json"
            (out / "reports" / name).write_text(json.dumps(report, ensure_ascii=False), "utf-8")
            key[name] = {"kind": kind, "right": made}
    (out / "key.json").write_text(json.dumps(key, indent=1), "utf-8")
    print(f"{len(key)} broken reports from {len(truths)} consistent ones")


MUST_REACH = {"one cell": (0.97, 0.995), "two": (0.9, 0.97), "column": (0.7, 0.95), "row": (0, 0.85)}


def test(args):
    with tempfile.TemporaryDirectory() as folder:
        args.out, args.count, args.seed, args.missed = folder, 2100, 7, False
        make(args)
        subprocess.run([args.program, "check", f"{folder}/reports", "--json", f"{folder}/checked"], check=True,
                       stdout=subprocess.DEVNULL)
        reached = score(args)
    short = [kind for kind, least in MUST_REACH.items() if any(share < wanted for share, wanted in zip(reached[kind], least))]
    if short:
        sys.exit("too few are found: " + ", ".join(short))


def score(args):
    out = pathlib.Path(args.out)
    places = collections.defaultdict(list)
    for name, entry in json.loads((out / "key.json").read_text("utf-8")).items():
        report = json.loads((out / "checked" / name).read_text("utf-8"))
        wanted = {cell: str(value) for cell, value in entry["right"].items()}
        proposals = [{cell: change["to"] for cell, change in repair["changes"].items()} for repair in report.get("repairs", [])]
        place = proposals.index(wanted) + 1 if wanted in proposals else None
        kind = "one cell" if entry["kind"] in SLIPS else entry["kind"]
        places[kind].append(place)
        if args.missed and place != 1:
            print(name, place, wanted, proposals[:3])
    shares = {}
    for kind, found in places.items():
        share = lambda most: sum(place is not None and place <= most for place in found) / len(found)
        print(f"{kind:10} {len(found):5} reports   first {share(1):6.1%}   first three {share(3):6.1%}   at all {share(10**6):6.1%}")
        shares[kind] = share(1), share(3)
    return shares


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    maker = commands.add_parser("make")
    maker.add_argument("truths")
    maker.add_argument("out")
    maker.add_argument("--count", type=int, default=1000)
    maker.add_argument("--seed", type=int, default=1)
    maker.set_defaults(run=make)
    scorer = commands.add_parser("score")
    scorer.add_argument("out")
    scorer.add_argument("--missed", action="store_true", help="show those whose first proposal is not right")
    scorer.set_defaults(run=score)
    tester = commands.add_parser("test")
    tester.add_argument("truths")
    tester.add_argument("program")
    tester.set_defaults(run=test)
    args = parser.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
