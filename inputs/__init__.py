"""Workbooks in: a clinic, and a timetable read back, with the cell of every fact and of every fault.

reader            a clinic from its workbook: read_clinic
timetable_reader  a timetable from an output workbook: read_timetable
previous_reader   one of another week, in which other names may stand: read_previous
read_*            one module per group of sheets: rows into facts
check_*, lock_*   what only several sheets together can show to be wrong
book, sheets      sheets and columns of a file by the contract, rows with their cells parsed
parsers, cells_*  what a cell means; names: known names and the nearest one to a slip
package, ...      the file itself: is it a workbook, is it safe to open
"""
