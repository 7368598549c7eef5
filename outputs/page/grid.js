// Draws the grid of one view as a table: days across, times down.
function drawGrid(view, days, addressOf) {
  const table = make("table", { class: days.length === 1 ? "grid one" : "grid", "aria-labelledby": "title" });
  const columns = days.map((day) => view.dates.indexOf(day));
  const head = make("tr", {}, make("th", { scope: "col" }, "Time"));
  for (const day of days) head.append(make("th", { scope: "col" }, facts.dates[day]));
  table.append(make("thead", {}, head));
  for (const section of view.sections) table.append(drawSection(section, columns, addressOf));
  return table;
}

function drawSection([title, note, rows], columns, addressOf) {
  const body = make("tbody");
  if (title) {
    const band = make("th", { class: "band", scope: "rowgroup", colspan: columns.length + 1 }, isolated(title));
    if (note) band.append(" ", make("span", {}, note));
    body.append(make("tr", {}, band));
  }
  for (const [time, label, stacks] of rows) {
    const head = make("th", { scope: "row" }, time, " ", make("span", { dir: "auto" }, label));
    const row = make("tr", label ? {} : { class: "fact" }, head);
    for (const column of columns) row.append(drawCell(stacks[column], addressOf));
    body.append(row);
  }
  return body;
}

function drawCell(stack, addressOf) {
  if (isShut(stack)) return drawShut(facts.entries[stack[0]][0]);
  if (!stack.length) return make("td");
  const entries = stack.map((n) => drawEntry(facts.entries[n], addressOf));
  return make("td", {}, make("div", { class: "stack" }, ...entries));
}

function drawShut(why) {
  return make("td", { class: "shut" }, make("span", { class: why ? "why" : "unseen" }, why || "closed"));
}

function drawEntry([heading, aside, lines, category, mark, changed], addressOf) {
  const entry = make("div", { class: `entry ${mark.replace(" ", "-")}`, "data-category": category });
  const { tint, name } = facts.categories[category] ?? {};
  if (name) entry.classList.add(`tint-${tint}`);
  if (name) entry.append(make("span", { class: "sign", "aria-hidden": "true" }));
  if (heading) entry.append(make("strong", { dir: "auto" }, ...linked(heading, addressOf)), " ");
  if (aside) entry.append(make("span", { class: "aside" }, aside), " ");
  if (name) entry.append(make("span", { class: "unseen" }, name));
  if (mark === "bent") entry.append(make("p", { class: "mark" }, "‼ Rule bent"));
  if (changed) entry.append(make("p", { class: "mark" }, "∆ Changed since it was published"));
  for (const line of lines) entry.append(make("p", { dir: "auto" }, ...linked(line, addressOf)));
  return entry;
}

// The text with a link for each part that is the title of a view, which may hold commas itself.
function linked(text, addressOf) {
  const parts = text.split(", "), shown = [];
  while (parts.length) {
    const runs = parts.map((_, n) => parts.slice(0, parts.length - n).join(", "));
    const part = runs.find(addressOf) ?? parts[0];
    parts.splice(0, part.split(", ").length);
    shown.push(addressOf(part) ? make("a", { href: addressOf(part), dir: "auto" }, part) : part);
    if (parts.length) shown.push(", ");
  }
  return shown;
}

const isolated = (text) => make("bdi", {}, text);
const isShut = (stack) => stack.length > 0 && stack.every((n) => facts.entries[n][4] === "closed");
