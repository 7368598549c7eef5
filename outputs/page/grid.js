const FREE = { Patient: "day off", Clinician: "away", Room: "closed" };

// Draws the grid of one view as a table: days across, times down.
function drawGrid(view, days, addressOf) {
  const table = make("table", { class: days.length === 1 ? "grid one" : "grid", "aria-labelledby": "title" });
  const columns = days.map((day) => view.dates.indexOf(day));
  const head = make("tr", {}, make("th", { scope: "col" }, "Time"));
  days.forEach((day, n) => head.append(drawDate(view, day, columns[n])));
  table.append(make("thead", {}, head));
  for (const section of view.sections) table.append(drawSection(section, columns, addressOf));
  return table;
}

// A day on which nothing is open to a person or room says so.
function drawDate(view, day, column) {
  const cell = make("th", { scope: "col" }, facts.dates[day]);
  if (FREE[view.kind] && !isOpen(view, column)) cell.append(" ", make("em", {}, FREE[view.kind]));
  return cell;
}

function isOpen(view, column) {
  const stacks = view.sections.flatMap(([, , rows]) => rows.map(([, , days]) => days[column]));
  return !stacks.length || stacks.some((stack) => !isShut(stack));
}

const isShut = (stack) => stack.length > 0 && stack.every((n) => facts.entries[n][3] === "closed");

function drawSection([title, note, rows], columns, addressOf) {
  const body = make("tbody");
  if (title) {
    const band = make("th", { class: "band", scope: "rowgroup", colspan: columns.length + 1 }, isolated(title));
    if (note) band.append(" ", make("span", {}, note));
    body.append(make("tr", {}, band));
  }
  for (const [time, label, stacks] of rows) {
    const row = make("tr", {}, make("th", { scope: "row" }, time, " ", make("span", { dir: "auto" }, label)));
    for (const column of columns) row.append(drawCell(stacks[column], addressOf));
    body.append(row);
  }
  return body;
}

function drawCell(stack, addressOf) {
  if (isShut(stack)) return make("td", { class: "shut" }, make("span", { class: "unseen" }, "closed"));
  if (!stack.length) return make("td");
  const entries = stack.map((n) => drawEntry(facts.entries[n], addressOf));
  return make("td", {}, make("div", { class: "stack" }, ...entries));
}

function drawEntry([heading, lines, tint, mark], addressOf) {
  const entry = make("div", { class: "entry" });
  if (mark !== "none") entry.classList.add(mark.replace(" ", "-"));
  if (tint >= 0) {
    entry.classList.add(`tint-${tint}`);
    entry.append(makeSign(tint));
  }
  entry.append(make("strong", { dir: "auto" }, ...linked(heading, addressOf)));
  for (const line of lines) entry.append(make("p", { dir: "auto" }, ...linked(line, addressOf)));
  return entry;
}

// The text with a link for each part that is the title of a view.
function linked(text, addressOf) {
  return text.split(", ").flatMap((part, n) => {
    const address = addressOf(part);
    const shown = address ? make("a", { href: address, dir: "auto" }, part) : part;
    return n ? [", ", shown] : [shown];
  });
}

const isolated = (text) => make("bdi", {}, text);
