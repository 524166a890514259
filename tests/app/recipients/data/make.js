// Writes the table of tst_samples.cpp with JavaScript's writers: npm install xlsx exceljs, then node make.js.
const XLSX = require('xlsx')
const ExcelJS = require('exceljs')

const header = ['openid', '姓名', '手机', '编号', '日期', '折扣', '余额', '备注']
const day = (year, month, date) => new Date(Date.UTC(year, month - 1, date))
const rows = [
  ['oABCDEFGHIJKLMNOPQRSTUVWXYZ1', '鸿雁', 13800138000, '007', day(2026, 11, 20), 0.5, 4.35, 'two\nlines'],
  ['oABCDEFGHIJKLMNOPQRSTUVWXYZ2', '李雷', '13800138001', '0012', day(2026, 1, 2), 0.125, 1234.5, '=1+1'],
]
const formats = { 4: 'yyyy-mm-dd', 5: '0.0%', 6: '0.00' }
const serial = date => date.getTime() / 86400000 + 25569

const sheet = {}
;[header, ...rows].forEach((row, r) => row.forEach((value, c) => {
  const cell = typeof value === 'string' ? { t: 's', v: value }
    : { t: 'n', v: value instanceof Date ? serial(value) : value }
  if (r > 0 && formats[c]) Object.assign(cell, { z: formats[c], w: XLSX.SSF.format(formats[c], cell.v) })
  sheet[XLSX.utils.encode_cell({ r, c })] = cell
}))
sheet['!ref'] = 'A1:H3'
const book = XLSX.utils.book_new()
XLSX.utils.book_append_sheet(book, sheet, '会员')
XLSX.writeFile(book, 'sheetjs.xlsx', { compression: true })
XLSX.writeFile(book, 'sheetjs-strings.xlsx', { bookSST: true })
XLSX.writeFile(book, 'sheetjs.ods')
XLSX.writeFile(book, 'sheetjs.csv')
XLSX.writeFile(book, 'sheetjs.xls', { bookType: 'biff8' })

const other = new ExcelJS.Workbook()
const page = other.addWorksheet('会员')
page.addRow(header)
rows.forEach(row => page.addRow(row).eachCell((cell, number) => {
  if (formats[number - 1]) cell.numFmt = formats[number - 1]
}))
other.xlsx.writeFile('exceljs.xlsx')
