#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented reports whose tables stand there twice, tall, or cut by columns, as web pages, Word files and PDF files.

    tables.py FOLDER [--kinds lastyear,tall4] [--each 2] [--seed 1] [--suffix html|docx|pdf]
"""
import argparse
import copy
import pathlib
import random
import subprocess
import tempfile

import reports
import words
from reports import Cell, leaves, table, table_rows, table_rows_order, value

TITLES = {"t2": "主动公开政府信息情况", "t3": "收到和处理政府信息公开申请情况", "t4": "政府信息公开行政复议、行政诉讼情况"}
SHORT = {"1.属于国家秘密": "1．涉密", "2.其他法律行政法规禁止公开": "2．法规禁止", "3.危及“三安全一稳定”": "3．三安全一稳定",
         "4.保护第三方合法权益": "4．第三方权益", "5.属于三类内部事务信息": "5．内部事务", "6.属于四类过程性信息": "6．过程信息",
         "7.属于行政执法案卷": "7．执法案卷", "8.属于行政查询事项": "8．行政查询", "本年制发件数": "制发", "本年废止件数": "废止",
         "现行有效件数": "现行有效", "本年收费金额（单位：万元）": "收费金额（万元）"}


def columns_of(report, table_id):
    """(column id, label, groups)"""
    section = table(report.definition, table_id)["sections"][0]
    return [(c["id"], c["zh"], [g["zh"] for g in groups]) for c, groups in leaves(section["columns"])]


def tall4(report, how):
    rows, before = [[Cell(h, "head") for h in ("类别", "情形", "件数")[3 - (3 if how == "merged" else 2):]]], None
    for column, label, groups in columns_of(report, "t4"):
        name, cell = "（".join(groups) + "）" * (len(groups) - 1), value(report, f"t4.count.{column}")
        if how == "merged":
            rows.append(([Cell(name, "group", 5)] if groups != before else []) + [Cell(label, "label"), cell])
        elif how == "joined":
            rows.append([Cell(name + label, "label"), cell])
        else:  # a line for each group
            rows += [[Cell(name, "group", 1, 2)]] if groups != before else []
            rows.append([Cell(label, "label"), cell])
        before = groups
    return rows


def tall3(report, how):
    columns, order = columns_of(report, "t3"), table_rows_order(report)
    if how == "applicants":
        return [[Cell(h, "head") for h in ("申请人类型", "事项", "件数")]] + [
            ([Cell(label, "group", len(order))] if i == 0 else []) + [Cell(row_label, "label"), value(report, f"t3.{row}.{column}")]
            for column, label, _ in columns for i, (row, row_label, _) in enumerate(order)]
    return [[Cell(h, "head") for h in ("事项", "申请人类型", "件数")]] + [
        ([Cell(row_label, "group", len(columns))] if i == 0 else []) + [Cell(label, "label"), value(report, f"t3.{row}.{column}")]
        for row, row_label, _ in order for i, (column, label, _) in enumerate(columns)]


def cut_by_columns(report, count):
    """Table 3 in two parts, the first of which holds `count` columns; both have labels."""
    columns, parts = columns_of(report, "t3"), []
    for chosen in (columns[:count], columns[count:]):
        ids = [column for column, _, _ in chosen]
        head = [Cell("", "corner", 1, 3)] + [Cell(label, "head") for _, label, _ in chosen]
        body = [[copy.copy(c) for c in row if c.role != "value" or c.id.split(".")[2] in ids]
                for row in table_rows(report, "t3") if row[-1].role == "value"]
        parts.append([head] + body)
    return parts


def with_last_year(report, table_id, how, seed):
    """A text is a line, a list a table."""
    last = reports.random_report(f"last year {seed}", report.form)
    own, old, name = table_rows(report, table_id), table_rows(last, table_id), TITLES[table_id]
    if how == "before":
        return [f"{report.year - 1}年度{name}", old, f"{report.year}年度{name}", own]
    if how == "after":
        return [own, f"附：上一年度{name}", old]
    if how == "nothing says":
        return [old, "单位：件", own]
    width = max(sum(c.columns for c in row) for row in old)
    return [[[Cell(f"{report.year - 1}年度", "head", 1, width)]] + old + [[Cell(f"{report.year}年度", "head", 1, width)]] + own]


def blocks_of(kind, report, seed, rng):
    if kind == "lastyear":
        table_id = rng.choice(list(TITLES))
        return {table_id: with_last_year(report, table_id, rng.choice(["before", "after", "one table"]), seed)}
    if kind == "lastyears":
        return {t: with_last_year(report, t, "before", seed) for t in TITLES}
    if kind == "tall4":
        return {"t4": [tall4(report, rng.choice(["merged", "joined", "lines"]))]}
    if kind == "tall3":
        return {"t3": [tall3(report, rng.choice(["rows", "applicants"]))]}
    if kind == "columns":
        first, second = cut_by_columns(report, rng.choice([1, 2, 3, 4]))
        return {"t3": [first, "（续表）", second]}
    report.relabel.update(SHORT)
    return {}


def page_of(report, blocks):
    tables = {t: "".join(f"<p>{b}</p>" if isinstance(b, str) else reports.html_table(b, f'class="{t}"') for b in content)
              for t, content in blocks.items()}
    return reports.html(report, tables=tables)


def word_file(report, blocks, name):
    rng, table_of = random.Random(1), words.table
    def body(_kind, *_):
        out = [words.paragraph(words.run(report.title))]
        for part, (heading, paragraphs) in zip(report.definition["parts"], report.parts):
            table_id = f"t{part['id']}"
            content = blocks.get(table_id, [table_rows(report, table_id)] if table_id in TITLES else [])
            out += [words.paragraph(words.run(t)) for t in [heading, *paragraphs]]
            out += [words.paragraph(words.run(b)) if isinstance(b, str) else table_of("plain", b, rng) for b in content]
        return "".join(out + [words.paragraph(words.run(t)) for t in (report.organ, f"{report.year + 1}年1月20日")]), ""
    words.write_file(name, *body("plain"))


def make(kind, seed, folder, suffix):
    rng = random.Random(f"{kind} {seed}")
    report = reports.random_report(f"tables {kind} {seed}", "2021" if kind == "short" else rng.choice(["2021", "2021", "2019"]))
    blocks, name = blocks_of(kind, report, seed, rng), folder / f"{kind}-{seed}.{suffix}"
    if suffix == "docx":
        word_file(report, blocks, name)
    elif suffix == "html":
        name.write_text(page_of(report, blocks), "utf-8")
    else:
        with tempfile.TemporaryDirectory() as temporary:
            page = pathlib.Path(temporary, "report.html")
            page.write_text(page_of(report, blocks), "utf-8")
            subprocess.run(["weasyprint", "-q", page, name], check=True, stderr=subprocess.DEVNULL)
    reports.write_truth(report, folder / f"{kind}-{seed}.truth.json", name.name, kind)


KINDS = ["lastyear", "lastyears", "tall4", "tall3", "columns", "short"]

if __name__ == "__main__":
    parent = argparse.ArgumentParser(add_help=False)
    parent.add_argument("--suffix", choices=["html", "docx", "pdf"], default="html")
    suffix = parent.parse_known_args()[0].suffix
    reports.make_kinds(__doc__, KINDS, lambda kind, seed, folder: make(kind, seed, folder, suffix), [parent])
