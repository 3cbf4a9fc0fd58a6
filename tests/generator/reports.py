# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented annual reports with known content, to make test files of. A developers' tool: the tests keep what it made.

    report = random_report(seed, "2021")        # the same seed gives the same report
    rows = table_rows(report, "t3")             # cells with spans, for any writer
    page = html(report, css="td {border: 0}")   # a printable page on the form's layout
    write_truth(report, "x.truth.json", "x.pdf", "family")
"""
import argparse
import html as markup
import json
import pathlib
import random
import re
from dataclasses import dataclass, field

FORMS = pathlib.Path(__file__).parents[2] / "resources" / "forms"
PLACES = ["云溪市", "临湖市", "青岭县", "白沙区", "南屏镇", "东渡市", "石桥县", "长桥区", "海棠市", "平川县"]
BUREAUS = ["财政局", "教育局", "民政局", "水务局", "统计局", "审计局", "司法局", "商务局", "文化和旅游局", "应急管理局",
           "市场监督管理局", "住房和城乡建设局", "卫生健康局", "人力资源和社会保障局", "农业农村局"]
SENTENCES = ["坚持以公开为常态、不公开为例外，围绕重点领域推进政务公开。", "加强网站和政务新媒体的日常管理，及时更新栏目内容。",
             "完善依申请公开的登记、审核、办理、答复流程，依法按时答复。", "定期清理规范性文件，动态调整主动公开目录。",
             "通过图表、视频等方式解读重要文件，回应群众关心的问题。", "组织业务培训，提高工作人员的能力和水平。",
             "对照考核指标开展自查，发现问题及时整改。", "加强组织领导，明确责任分工，形成工作合力。"]
BLANKS = ["", "/", "—", "-", "无"]


@dataclass
class Cell:
    """A place of a table; role: heading, corner, head, group, label, value."""
    text: str
    role: str
    rows: int = 1
    columns: int = 1
    id: str = ""


@dataclass
class Report:
    form: str
    organ: str
    year: int
    title: str
    parts: list                                  # of (heading, paragraphs), in the form's order
    cells: dict = field(default_factory=dict)    # id -> text
    numbers: dict = field(default_factory=dict)  # id -> int or decimal string; None where the text is no number
    extra: list = field(default_factory=list)    # of dicts: id, label, group, after (a row id)
    relabel: dict = field(default_factory=dict)  # the form's label -> as this report words it
    definition: dict = field(default_factory=dict)

    def label(self, text):
        return self.relabel.get(text, text)


def definition(edition):
    return json.loads((FORMS / f"{edition}.json").read_text("utf-8"))


def leaves(items, groups=()):
    """(item, its groups) for the rows or columns that hold values."""
    for item in items:
        inner = item.get("rows") or item.get("columns")
        if inner:
            yield from leaves(inner, (*groups, item))
        else:
            yield item, groups


def table(form, table_id):
    return next(t for t in form["tables"] if t["id"] == table_id)


def result_rows(form):
    return [row["id"] for row, _ in leaves(table(form, "t3")["sections"][0]["rows"]) if row.get("result")]


def table_rows_order(report, table_id="t3"):
    """(row id, label, groups) of a one-section table, extra rows in their places."""
    order = []
    for row, groups in leaves(table(report.definition, table_id)["sections"][0]["rows"]):
        order.append((row["id"], row.get("zh", ""), [g["zh"] for g in groups]))
        for extra in report.extra:
            if extra["after"] == row["id"]:
                order.append((extra["id"].split(".")[1], extra["label"], [g["zh"] for g in groups]))
    return order


# --- content ---

def number_text(rng, value, zero, grouped):
    if value == 0:
        return zero if zero != "mixed" else rng.choice(["0", "0", *BLANKS])
    return f"{value:,}" if grouped else str(value)


def random_report(seed, edition="2021", zero="0", grouped=False, extra_rows=0, broken=0, big=False):
    """zero: "0", another spelling, or "mixed"; grouped: thousands separators; broken: mistyped numbers in tables 3, 4."""
    rng = random.Random(f"{seed} {edition}")
    form = definition(edition)
    year = rng.choice([2019, 2020]) if edition == "2019" else rng.choice([2021, 2022, 2023, 2024])
    organ = rng.choice(PLACES) + rng.choice(BUREAUS)
    report = Report(edition, organ, year, f"{organ}{year}年政府信息公开工作年度报告", narrative(rng, form, year),
                    definition=form)
    scale = 1000 if big else 1
    values = {}
    fill_second_table(rng, form, values, scale)
    add_extra_rows(rng, report, extra_rows)
    fill_third_table(rng, report, values, scale)
    fill_fourth_table(rng, form, values)
    for _ in range(broken):
        cell = rng.choice([c for c in values if c.startswith(("t3", "t4"))])
        values[cell] += rng.choice([1, 2, 9, 10])
    for cell, value in values.items():
        text = number_text(rng, value, zero, grouped) if isinstance(value, int) else value
        report.cells[cell] = text
        report.numbers[cell] = None if isinstance(value, int) and not any(c.isdigit() for c in text) else value
    return report


def narrative(rng, form, year):
    parts = []
    for number, part in zip("一二三四五六", form["parts"]):
        text = [f"{year}年，我单位" + "".join(rng.sample(SENTENCES, rng.randint(2, 5))) for _ in range(rng.randint(1, 3))]
        parts.append((f"{number}、{part['zh']}", {"2": [], "3": [], "4": [], "6": ["无其他需要报告的事项。"]}.get(part["id"], text)))
    return parts


def fill_second_table(rng, form, values, scale):
    for section in table(form, "t2")["sections"]:
        for row, _ in leaves(section["rows"]):
            v = {c["id"]: rng.choice([0, rng.randint(0, 60 * scale)]) for c in section["columns"]}
            if "in_force" in v:
                v["in_force"] += v["issued"]
            if "published" in v:
                v["total"] += v["published"]
            if "change" in v:
                v["change"] = rng.randint(-v["previous"], 30)
            if "amount" in v and rng.random() < .5:
                v["amount"] = f"{rng.randint(1, 90000 * scale)}.{rng.randint(1, 99):02}"
            values.update({f"t2.{row['id']}.{c}": n for c, n in v.items()})


def add_extra_rows(rng, report, count):
    choices = [("unable_unclear", "4.信息不存在"), ("refused_query", "9.属于档案信息"), ("rejected_confirm", "6.不属于政府信息")]
    for number, (after, label) in enumerate(sorted(rng.sample(choices, count), key=lambda c: [
            "refused_query", "unable_unclear", "rejected_confirm"].index(c[0])), 1):
        groups = next(g for row, g in leaves(table(report.definition, "t3")["sections"][0]["rows"]) if row["id"] == after)
        report.extra.append({"id": f"t3.extra_{number}", "label": label, "group": groups[-1]["zh"], "after": after})


def fill_third_table(rng, report, values, scale):
    columns = [c["id"] for c, _ in leaves(table(report.definition, "t3")["sections"][0]["columns"])]
    order = [row for row, _, _ in table_rows_order(report)]
    results = result_rows(report.definition) + [e["id"].split(".")[1] for e in report.extra]
    busy = rng.random() * .6
    v = {}
    for column in columns[:-1]:
        for row in results:
            v[row, column] = rng.randint(1, 30 * scale) if rng.random() < busy else 0
        v["handled", column] = sum(v[row, column] for row in results)
        v["carried_out", column] = rng.choice([0, 0, rng.randint(0, 8)])
        sum_of_both = v["handled", column] + v["carried_out", column]
        v["carried_in", column] = rng.randint(0, min(sum_of_both, 9))
        v["new", column] = sum_of_both - v["carried_in", column]
    for row in order:
        v[row, columns[-1]] = sum(v[row, column] for column in columns[:-1])
    values.update({f"t3.{row}.{column}": v[row, column] for row in order for column in columns})


def fill_fourth_table(rng, form, values):
    columns = [c["id"] for c, _ in leaves(table(form, "t4")["sections"][0]["columns"])]
    for group in ("review", "direct", "after_review"):
        four = [c for c in columns if c.startswith(group) and not c.endswith("total")]
        v = {c: rng.choice([0, 0, rng.randint(0, 12)]) for c in four}
        values.update({f"t4.count.{c}": n for c, n in v.items()})
        values[f"t4.count.{group}_total"] = sum(v.values())
    for column in columns:  # the form's order
        values[f"t4.count.{column}"] = values.pop(f"t4.count.{column}")


# --- layout ---

def heads(report, items, depth, level=0):
    """Rows of head cells, groups spanning their columns, single columns going down to the last row."""
    rows = [[] for _ in range(depth)]
    def place(items, level):
        width = 0
        for item in items:
            if item.get("columns"):
                cell = Cell(report.label(item["zh"]), "head")
                rows[level].append(cell)
                cell.columns = place(item["columns"], level + 1)
                width += cell.columns
            else:
                rows[level].append(Cell(report.label(item["zh"]), "head", depth - level))
                width += 1
        return width
    place(items, level)
    return rows


def depth_of(items, key):
    return 1 + max(depth_of(item[key], key) if item.get(key) else 0 for item in items)


def table_rows(report, table_id, layout="form"):
    """layout: "form", with merged groups, or "flat", where a group has a row of its own and no values."""
    if table_id == "t2":
        return second_table(report)
    section = table(report.definition, table_id)["sections"][0]
    columns = [c["id"] for c, _ in leaves(section["columns"])]
    if table_id == "t4":
        rows = heads(report, section["columns"], depth_of(section["columns"], "columns"))
        return rows + [[value(report, f"t4.count.{c}") for c in columns]]
    labels = 3 if layout == "form" else 1
    depth = depth_of(section["columns"], "columns")
    rows = [[Cell(report.label(section["top"]["zh"]), "head", 1, len(columns))]] if section.get("top") else []
    rows += heads(report, section["columns"], depth)
    rows[0].insert(0, Cell(report.label(section["corner"]["zh"]), "corner", len(rows), labels))
    order = table_rows_order(report)
    open_groups = []
    for index, (row, label, groups) in enumerate(order):
        cells = []
        for level, group in enumerate(groups):
            if open_groups[level:level + 1] != [group]:
                open_groups[level:] = [group]
                count = next((i for i, r in enumerate(order[index:]) if r[2][level:level + 1] != [group]), len(order) - index)
                if layout == "form":
                    cells.append(Cell(report.label(group), "group", count))
                else:
                    rows.append([Cell(report.label(group), "group"), *(Cell("", "filler") for _ in columns)])
        open_groups = open_groups[:len(groups)]
        cells.append(Cell(report.label(label), "label", 1, labels - len(groups) if layout == "form" else 1))
        rows.append(cells + [value(report, f"t3.{row}.{c}") for c in columns])
    return rows


def value(report, cell_id, columns=1):
    return Cell(report.cells[cell_id], "value", 1, columns, cell_id)


def second_table(report):
    """Twelve places wide, so that sections with one, two and three columns fill it."""
    rows = []
    for section in table(report.definition, "t2")["sections"]:
        widths = [9 // len(section["columns"])] * len(section["columns"])
        widths[-1] += 9 - sum(widths)
        rows.append([Cell(report.label(section["heading"]["zh"]), "heading", 1, 12)])
        rows.append([Cell(report.label(section["corner"]["zh"]), "corner", 1, 3)]
                    + [Cell(report.label(c["zh"]), "head", 1, w) for c, w in zip(section["columns"], widths)])
        for row, _ in leaves(section["rows"]):
            rows.append([Cell(report.label(row["zh"]), "label", 1, 3)]
                        + [value(report, f"t2.{row['id']}.{c['id']}", w) for c, w in zip(section["columns"], widths)])
    return rows


def html_table(rows, attributes="", repeat_heads=0):
    """repeat_heads: rows that a printer repeats at the top of each page."""
    lines = [f"<table {attributes}>", "<thead>" if repeat_heads else ""]
    for index, cells in enumerate(rows):
        if repeat_heads and index == repeat_heads:
            lines.append("</thead>")
        spans = lambda c: (f' rowspan="{c.rows}"' if c.rows > 1 else "") + (f' colspan="{c.columns}"' if c.columns > 1 else "")
        role = cells[0].role if len({c.role for c in cells}) == 1 else "body" if cells[-1].role == "value" else "heads"
        lines.append(f'<tr class="{role}">' + "".join(
            f'<td class="{c.role}"{spans(c)}>{markup.escape(c.text)}</td>' for c in cells) + "</tr>")
    return "\n".join(lines + ["</table>"])


CSS = """@page {size: A4; margin: 22mm 20mm} body {font: 12pt 'Noto Serif CJK SC'} h1 {font-size: 18pt; text-align: center}
h2 {font-size: 13pt} p {text-indent: 2em; line-height: 1.6; margin: 0} table {border-collapse: collapse; width: 100%; font-size: 9pt; margin: 6pt 0}
td {border: 0.75pt solid black; padding: 2pt; text-align: center} tr {page-break-inside: avoid} td.corner, td.group {width: 10%}"""


def html(report, css="", layout="form", around=None, repeat_heads=0, tables=None, title=None):
    """css comes after the ordinary one; around: {"t3": (before, after)} as HTML; tables: {"t3": HTML} instead of ours."""
    out = [f"<!DOCTYPE html><html lang='zh-CN'><head><meta charset='utf-8'><title>{title or report.title}</title>"
           f"<style>{CSS}{css}</style></head><body><h1>{report.title}</h1>"]
    for part, (heading, paragraphs) in zip(report.definition["parts"], report.parts):
        out.append(f"<h2>{heading}</h2>" + "".join(f"<p>{p}</p>" for p in paragraphs))
        table_id = f"t{part['id']}"
        if table_id in ("t2", "t3", "t4"):
            before, after = (around or {}).get(table_id, ("", ""))
            own = (tables or {}).get(table_id)
            rows = table_rows(report, table_id, layout)
            out.append(before + (own or html_table(rows, f'class="{table_id}"', repeat_heads if table_id == "t3" else 0)) + after)
    out.append(f"<p style='text-align:right'>{report.organ}</p><p style='text-align:right'>{report.year + 1}年1月20日</p></body></html>")
    return "\n".join(out)


# --- truth ---

def judged_sum(report, parts, totals):
    """(sum of parts, sum of totals), or None where no cell holds a number."""
    numbers = [report.numbers.get(c) for c in [*parts, *totals]]
    if all(n is None for n in numbers):
        return None
    total = lambda cells: sum(report.numbers.get(c) or 0 for c in cells)
    return total(parts), total(totals)


def equations(report):
    columns = [c["id"] for c, _ in leaves(table(report.definition, "t3")["sections"][0]["columns"])]
    results = result_rows(report.definition) + [e["id"].split(".")[1] for e in report.extra]
    for c in columns:
        yield "t3.balance", c, [f"t3.new.{c}", f"t3.carried_in.{c}"], [f"t3.handled.{c}", f"t3.carried_out.{c}"]
        yield "t3.handled", c, [f"t3.{r}.{c}" for r in results], [f"t3.handled.{c}"]
    for row, _, _ in table_rows_order(report):
        yield "t3.row_total", row, [f"t3.{row}.{c}" for c in columns[:-1]], [f"t3.{row}.total"]
    for g in ("review", "direct", "after_review"):
        yield ("t4.group_total", g, [f"t4.count.{g}_{c}" for c in ("upheld", "corrected", "other", "pending")],
               [f"t4.count.{g}_total"])


def findings(report):
    found = []
    for rule, at, parts, totals in equations(report):
        sums = judged_sum(report, parts, totals)
        if sums and sums[0] != sums[1]:
            found.append({"rule": rule, "at": at, "severity": "error", "expected": str(sums[0]), "found": str(sums[1]),
                          "cells": parts + totals})
    for extra in report.extra:
        found.append({"rule": "row.unknown", "at": extra["id"], "severity": "warning", "cells": []})
    return found + [{"rule": "form.label", "at": at, "severity": "warning", "cells": []} for at in altered_labels(report)]


def altered_labels(report):
    """Rows and columns whose words are neither the form's nor a known wording; their numbers don't count."""
    def words(label):
        return re.sub(r"^[（(]?[0-9一二三四五六七八九十]{1,2}[）).、．]", "", label)

    def entries(nodes):
        for node in nodes:
            yield node
            yield from entries(node.get("rows", []) + node.get("columns", []))

    altered = set()
    for table in definition(report.form)["tables"]:
        for section in table["sections"]:
            for part, place in (("rows", "{}.{}"), ("columns", "{}.*.{}")):
                for node in entries(section[part]):
                    known = {words(label) for label in [node.get("zh", ""), *node.get("variants", [])]}
                    if "id" in node and words(report.relabel.get(node.get("zh"), node.get("zh", ""))) not in known:
                        altered.add(place.format(table["id"], node["id"]))
    return sorted(altered)


def truth(report, source, family):
    text = lambda n: None if n is None else str(n)
    return {"source": source, "family": family, "form": report.form, "organ": report.organ, "year": report.year,
            "cells": {c: {"text": t, "number": text(report.numbers[c])} for c, t in report.cells.items()},
            "rows": {e["id"]: {"label": e["label"], "group": e["group"]} for e in report.extra},
            "findings": findings(report), "maybe": maybe(report), "made_by": "tests/generator"}


def maybe(report):
    """Orders in table 2 that blanks leave open."""
    rules = {"2021": ("t2.issued_over_in_force",), "2019": ("t2.negative_stock", "t2.published_over_total")}[report.form]
    rows = sorted({c.split(".")[1] for c, n in report.numbers.items() if c.startswith("t2.") and n is None})
    return [{"rule": rule, "at": row, "severity": "warning", "cells": []} for rule in rules for row in rows]


def write_truth(report, path, source, family):
    pathlib.Path(path).write_text(json.dumps(truth(report, source, family), ensure_ascii=False, indent=1) + "\n", "utf-8")


# --- command line of the makers of files ---

def make_kinds(description, kinds, make, parents=()):
    """Calls make(kind, seed, folder) as the command line says, for a maker of files of several kinds."""
    parser = argparse.ArgumentParser(description=description.splitlines()[0], parents=parents)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--kinds", default=",".join(kinds))
    parser.add_argument("--each", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for kind in options.kinds.split(","):
        for seed in range(options.seed, options.seed + options.each):
            make(kind, seed, options.folder)
