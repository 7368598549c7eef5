// Shows what the address asks for (such as #patient and an ID), one view at a time, and nothing else is drawn.
const facts = JSON.parse(byId("facts").textContent);
const narrow = matchMedia(`(max-width: ${9 * Math.max(facts.dates.length, 5)}rem)`); // for all days side by side
const root = document.documentElement;
const heading = document.title;
const bar = document.querySelector(".bar");
const PAPER = { width: 988, height: 720 }; // what A4 and US Letter have in common, in pixels

const addressOfView = (view) => `#${view.kind.toLowerCase()}${view.key ? `/${encodeURIComponent(view.key)}` : ""}`;
const byAddress = new Map(facts.views.map((view) => [decoded(addressOfView(view)), view]));
const byTitle = new Map(facts.views.filter((view) => view.key).map((view) => [view.title, addressOfView(view)]));
const today = facts.views.filter((view) => view.kind === "Day").findIndex((view) => view.key === isoToday());
let shown = null, day = Math.max(today, 0), alone = null;

// Programs that pass a link on may encode more signs of it than is needed.
function decoded(address) {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function isoToday() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
}

function follow(isFirst) {
  const quality = location.hash === "#quality";
  shown = byAddress.get(decoded(location.hash)) ?? (quality ? null : facts.views[0]);
  byId("figures").hidden = !quality;
  byId("view").hidden = quality;
  if (shown) draw();
  markCurrent(quality ? "#quality" : addressOfView(shown));
  document.title = `${quality ? byId("good").textContent : shown.title} · ${heading}`;
  if (isFirst) return;
  scrollTo(0, 0);
  byId(quality ? "figures" : "view").focus({ preventScroll: true });
}

function markCurrent(address) {
  for (const link of document.querySelectorAll("nav a")) {
    if (link.getAttribute("href") === address) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}

function draw() {
  byId("kind").textContent = shown.kind === "Week" ? "" : shown.kind;
  byId("title").textContent = shown.title;
  const notes = shown.notes.map((note) => make("p", { dir: "auto" }, note));
  byId("notes").replaceChildren(...notes, ...shown.alerts.map((alert) => make("p", { class: "alert" }, alert)));
  drawTurn("before", -1);
  drawTurn("after", 1);
  if (!hasEntries(day)) day = shown.dates.find(hasEntries) ?? shown.dates[0];
  drawTable();
}

function drawTurn(id, step) {
  const same = facts.views.filter((view) => view.kind === shown.kind);
  const next = same[same.indexOf(shown) + step];
  byId(id).hidden = !next;
  if (!next) return;
  byId(id).href = addressOfView(next);
  byId(id).textContent = step < 0 ? "‹ Previous" : "Next ›";
  byId(id).setAttribute("aria-label", `${step < 0 ? "Previous" : "Next"}: ${next.title}`);
}

function drawTable() {
  const oneDay = narrow.matches && shown.dates.length > 1 && !root.classList.contains("paper");
  byId("days").replaceChildren(...(oneDay ? shown.dates.map(dayButton) : []));
  byId("grid").replaceChildren(drawGrid(shown, oneDay ? [day] : shown.dates, (title) => byTitle.get(title)));
  if (byId("counted")) byId("counted").hidden = !document.querySelector(".aside");
  fade();
}

function hasEntries(date) {
  return shown.dates.includes(date) && shown.sections.some(([, , rows]) => rows.some(([, , days]) => {
    const stack = days[shown.dates.indexOf(date)];
    return stack.length > 0 && !isShut(stack);
  }));
}

function dayButton(date) {
  const [weekday, ...rest] = facts.dates[date].split(" ");
  const button = make("button", { type: "button", "aria-pressed": String(date === day) }, weekday);
  button.append(make("span", { class: "unseen" }, ` ${rest.join(" ")}`));
  button.addEventListener("click", () => {
    day = date;
    drawTable();
    byId("days").querySelector("[aria-pressed=true]").focus();
  });
  return button;
}

function fade() {
  for (const button of document.querySelectorAll("#legend button")) {
    button.setAttribute("aria-pressed", String(button.dataset.category === alone));
  }
  for (const entry of document.querySelectorAll(".entry")) {
    entry.classList.toggle("faded", alone !== null && entry.dataset.category !== alone);
  }
}

// One person's, room's or group's week goes on one sheet of paper, smaller if it must.
function toPaper() {
  root.classList.add("paper");
  if (!shown) return;
  drawTable();
  for (const row of document.querySelectorAll(".grid tr")) {
    row.classList.toggle("long", row.offsetHeight > PAPER.height / 2);
  }
  if (["Week", "Day"].includes(shown.kind)) return;
  document.body.style.width = `${PAPER.width}px`;
  document.body.style.zoom = Math.min(1, PAPER.height / document.body.scrollHeight);
  document.body.style.width = "";
}

function fromPaper() {
  root.classList.remove("paper");
  document.body.style.zoom = "";
  if (shown) drawTable();
}

byId("legend")?.addEventListener("click", (event) => {
  const category = event.target.closest("button")?.dataset.category;
  if (category === undefined) return;
  alone = alone === category ? null : category;
  fade();
});
byId("skip").addEventListener("click", () => byId(shown ? "view" : "figures").focus());
byId("print").addEventListener("click", () => print());
setUpChooser(facts.views, (view) => {
  location.hash = addressOfView(view);
});
addEventListener("hashchange", () => follow(false));
addEventListener("beforeprint", toPaper);
addEventListener("afterprint", fromPaper);
narrow.addEventListener("change", () => shown && drawTable());
new ResizeObserver(() => {
  const stays = getComputedStyle(bar).position === "sticky";
  root.style.setProperty("--under-bar", stays ? `${bar.offsetHeight}px` : "0px");
}).observe(bar);
follow(true);
