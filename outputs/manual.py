r"""The first page of `iop --help`. A line with \b keeps the lines after it from being wrapped."""

MANUAL = """Plan the week of an Intensive Outpatient Program.

One Excel workbook describes the clinic: tracks, groups, staff, rooms and patients. From it iop makes the
timetable that keeps every rule and grants as many wishes as it can, says how far from the best possible it may
be, and writes it as a workbook to print, edit and hand out.

\b
A first look:      iop demo
Your own clinic:   iop init clinic.xlsx     make a workbook; fill it in with Excel
                   iop check clinic.xlsx    name every slip and shortage, with its cell
                   iop solve clinic.xlsx    plan the week and write the timetable
A page, calendars? iop solve clinic.xlsx --format xlsx,html,ics
Edited by hand?    iop audit clinic.xlsx clinic-timetable-2026-11-30.xlsx
The week after?    iop solve clinic.xlsx --previous clinic-timetable-2026-11-30.xlsx
Eight weeks?       iop solve clinic.xlsx --weeks 8
Room for more?     iop forecast clinic.xlsx --weeks 8
What changed?      iop diff clinic-timetable-2026-11-30.xlsx clinic-timetable-2026-12-07.xlsx
Somebody is ill?   iop repair clinic.xlsx clinic-timetable-2026-11-30.xlsx --away "Rivera: Wed"
What if ...?       iop what-if clinic.xlsx --change "clinician away: Rivera = Wed"
It does not fit?   iop explain clinic.xlsx  which cells clash, and the cheapest ways out
A wish refused?    iop explain clinic.xlsx clinic-timetable-2026-11-30.xlsx --patient P007

The demo writes iop-demo-clinic.xlsx and iop-demo-timetable.xlsx in the current folder, anew each time.

The search ends when nothing better is possible or its time is up; only a first timetable may take longer, up to
five minutes, or ten where rules must bend. Ctrl-C ends it early and keeps the best so far. Where no timetable can
keep every rule, those that matter least are bent, by as little as possible, and each is named.

Your workbook is only read, files that exist are kept, but for the two of the demo, and nothing leaves this computer
unless you give a --cluster.
"iop COMMAND --help" says more about a command.

\b
Exit codes:
  0  fine, perhaps with warnings     4  no timetable is possible
  1  a mistake of the program        5  none found in the time given, or stopped before
  2  the command cannot be done      6  a timetable, but with rules bent or broken
  3  faults in a workbook
"""
