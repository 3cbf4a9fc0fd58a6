#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented reports as web pages with what organs' sites and browsers make of the form.

    pages.py FOLDER [--kinds th,mht] [--each 2] [--seed 1]
"""
import random
import re
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import reports

FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
TABLES = ("t2", "t3", "t4")


def without_row_ends(page):
    """Leaves out the blank cells at the ends of rows, as some editors do."""
    for _ in range(8):
        page = re.sub(r'<td class="value"[^>]*></td></tr>', "</tr>", page)
    return page


def boxes(rows):
    """A table made of boxes that lie beside each other."""
    return '<div class="tbl">' + "".join(
        '<div style="display:flex">' + "".join(f'<div style="flex:{c.columns}">{c.text}</div>' for c in row) + "</div>"
        for row in rows) + "</div>"


def with_unseen(page, rng):
    """Some numbers beside others that nobody sees."""
    ways = ["style='color:#fff'", "style='font-size:0'", "style='opacity:0'", "style='position:absolute;left:-9999px'", "class=old",
            "class=white", "hidden"]
    page = page.replace("</style>", ".old {display: none} td .white {color: white}</style>")
    return re.sub(r"(<td[^>]*>\d+)(</td>)", lambda cell: f"{cell[1]}<span {rng.choice(ways)}>{rng.randint(1, 9)}</span>{cell[2]}"
                  if rng.random() < 0.3 else cell[0], page)


def with_tabs(page):
    """The parts in tabs, of which the page shows one at a time."""
    head, *parts = page.split("<h2>")
    parts[-1] = parts[-1].replace("</body></html>", "")
    rules = "".join(f"#t{i}:checked~#p{i}{{display:block}}" for i in range(len(parts)))
    buttons = "".join(f'<input type="radio" name="tab" id="t{i}"{"" if i else " checked"}><label for="t{i}">{i + 1}</label>'
                      for i in range(len(parts)))
    panes = "".join(f'<div class="pane" id="p{i}"><h2>{part}</div>' for i, part in enumerate(parts))
    return head.replace("</style>", f".pane{{display:none}}{rules}</style>") + f"<div>{buttons}{panes}</div></body></html>"


def saved_with_frames(report, name, folder):
    """A page whose tables stand in files of their own beside it."""
    frames = folder / f"{name}_files"
    frames.mkdir(exist_ok=True)
    tables = {}
    for table in TABLES:
        inner = reports.html_table(reports.table_rows(report, table))
        (frames / f"{table}.html").write_text(f"<html><meta charset=utf-8><body>{inner}", "utf-8")
        tables[table] = f'<iframe src="{name}_files/{table}.html"></iframe>'
    return reports.html(report, tables=tables)


def archive(page):
    message = MIMEMultipart("related", type="text/html")
    message["From"] = "<Saved by Blink>"
    message["Snapshot-Content-Location"] = "http://example.org/a.html"
    part = MIMEText(page, "html", "utf-8")
    part["Content-Location"] = "http://example.org/a.html"
    message.attach(part)
    return message.as_bytes()


def with_share(report):
    """Table 3 with a column of the organ's own at its right side."""
    rows = reports.table_rows(report, "t3")
    rows[0][-1].columns += 1
    rows[1].append(reports.Cell("占比", "head", 2))
    for number, row in enumerate(rows[3:]):
        row.append(reports.Cell(f"{number * 37 % 1000 / 10}%", "value"))
    return rows


def with_last_year(report):
    """Table 2 with last year's numbers beside this year's."""
    rows = reports.table_rows(report, "t2")
    numbers = iter((31, 402, 7, 55))
    for row in rows:
        if row[-1].columns == 9:
            row[-1].columns = 5
            is_head = row[-1].role == "head"
            row.insert(1, reports.Cell(row[-1].text.replace("本年", "上年") if is_head else str(next(numbers)), row[-1].role, 1, 4))
    return rows


def with_paths(report):
    """Table 3 with one column of labels, each behind the groups that it stands in."""
    rows = [row for row in reports.table_rows(report, "t3", "flat") if row[-1].role != "filler"]
    for row, (_, label, groups) in zip(rows[3:], reports.table_rows_order(report)):
        row[0].text = "—".join([*groups, label])
    return rows


def content_of(kind, report, name, folder):
    page = reports.html(report)
    if kind == "ends":
        page = without_row_ends(page)
    elif kind == "th":
        page = page.replace("<td", "<th").replace("</td>", "</th>")
    elif kind == "wide":
        page = re.sub(r">(\d+)<", lambda match: f">{match.group(1).translate(FULL_WIDTH)}<", page)
    elif kind == "boxes":
        page = reports.html(report, tables={t: boxes(reports.table_rows(report, t)) for t in TABLES})
    elif kind in ("share", "lastyear", "paths"):
        table, rows = {"share": ("t3", with_share), "lastyear": ("t2", with_last_year), "paths": ("t3", with_paths)}[kind]
        page = reports.html(report, tables={table: reports.html_table(rows(report))})
    elif kind == "frames":
        page = saved_with_frames(report, name, folder)
    elif kind == "nested":
        page = reports.html(report, around={t: ("<table><tr><td>", "</td></tr></table>") for t in TABLES})
    elif kind == "lazy":
        page = re.sub(r"</t[dr]>", "", page)
    elif kind == "broken":
        page = re.sub(r'(<td class="(?:label|head)"[^>]*>)(.)(.)', r"\1\2<br>\3&nbsp;", page)
    elif kind == "unseen":
        page = with_unseen(page, random.Random(name))
    elif kind == "tabs":
        page = with_tabs(page)
    elif kind == "mht":
        return archive(page)
    elif kind == "gb2312":
        return page.replace("utf-8", "gb2312").encode("gb18030")
    return page.encode("utf-8")


def make(kind, seed, folder):
    name = f"{kind}-{seed}"
    rng = random.Random(name)
    report = reports.random_report(f"page {name}", rng.choice(["2021", "2021", "2019"]), zero="mixed" if kind == "ends" else "0")
    file = folder / f"{name}.{'mht' if kind == 'mht' else 'html'}"
    file.write_bytes(content_of(kind, report, name, folder))
    reports.write_truth(report, folder / f"{name}.truth.json", file.name, kind)


KINDS = ["plain", "th", "ends", "wide", "boxes", "frames", "mht", "nested", "lazy", "broken", "gb2312",
         "share", "lastyear", "paths", "unseen", "tabs"]

if __name__ == "__main__":
    reports.make_kinds(__doc__, KINDS, make)
