#!/usr/bin/python3
"""Writes the table of tst_samples.cpp with Python's writers (Debian: python3-openpyxl python3-xlsxwriter python3-odf)."""
import csv
import datetime

import openpyxl
import xlsxwriter
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import LineBreak, P

HEADER = ["openid", "姓名", "手机", "编号", "日期", "折扣", "余额", "备注"]
ROWS = [
    ["oABCDEFGHIJKLMNOPQRSTUVWXYZ1", "鸿雁", 13800138000, "007", datetime.date(2026, 11, 20), 0.5, 4.35, "two\nlines"],
    ["oABCDEFGHIJKLMNOPQRSTUVWXYZ2", "李雷", "13800138001", "0012", datetime.date(2026, 1, 2), 0.125, 1234.5, "=1+1"],
]
FORMATS = {4: "yyyy-mm-dd", 5: "0.0%", 6: "0.00"}

book = openpyxl.Workbook()
sheet = book.active
sheet.append(HEADER)
for r, row in enumerate(ROWS, start=2):
    for c, value in enumerate(row, start=1):
        cell = sheet.cell(r, c)
        cell.value = value
        if isinstance(value, str):
            cell.data_type = "s"  # or "=1+1" would be a formula
        cell.number_format = FORMATS.get(c - 1, "General")
book.save("openpyxl-table.xlsx")

for name, options in (("xlsxwriter.xlsx", {}), ("xlsxwriter-inline.xlsx", {"constant_memory": True})):
    book = xlsxwriter.Workbook(name, options)
    sheet = book.add_worksheet("会员")
    styles = {column: book.add_format({"num_format": code}) for column, code in FORMATS.items()}
    for c, value in enumerate(HEADER):
        sheet.write_string(0, c, value)
    for r, row in enumerate(ROWS, start=1):
        for c, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(r, c, value)
            elif isinstance(value, datetime.date):
                sheet.write_datetime(r, c, value, styles[c])
            else:
                sheet.write_number(r, c, value, styles.get(c))
    book.close()

document = OpenDocumentSpreadsheet()
table = Table(name="会员")


def paragraph(text):
    p = P()
    for i, line in enumerate(text.split("\n")):
        if i:
            p.addElement(LineBreak())
        p.addText(line)
    return p


# As the cells show them.
for row in [HEADER] + ROWS:
    line = TableRow()
    for c, value in enumerate(row):
        if isinstance(value, str):
            cell = TableCell(valuetype="string")
            cell.addElement(paragraph(value))
        elif isinstance(value, datetime.date):
            cell = TableCell(valuetype="date", datevalue=value.isoformat())
            cell.addElement(paragraph(value.isoformat()))
        elif c == 5:
            cell = TableCell(valuetype="percentage", value=str(value))
            cell.addElement(paragraph("%.1f%%" % (value * 100)))
        else:
            cell = TableCell(valuetype="float", value=str(value))
            cell.addElement(paragraph("%.2f" % value if c == 6 else str(value)))
        line.addElement(cell)
    table.addElement(line)
document.spreadsheet.addElement(table)
document.save("odfpy.ods")

SHOWN = [row[:4] + [row[4].isoformat(), "%.1f%%" % (row[5] * 100), "%.2f" % row[6], row[7]] for row in ROWS]
for name, encoding, options in (
    ("python.csv", "utf-8", {}),
    ("python-sig.csv", "utf-8-sig", {"quoting": csv.QUOTE_ALL, "delimiter": ";"}),
    ("python-gbk.csv", "gb18030", {"lineterminator": "\n"}),
    ("python-utf16.txt", "utf-16", {"dialect": "excel-tab"}),
):
    with open(name, "w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, **options)
        writer.writerow(HEADER)
        writer.writerows(SHOWN)
