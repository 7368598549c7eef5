// A field that finds views by any words of their titles, used by mouse, touch or keys (WAI-ARIA combobox).
const MOST_OF_A_KIND = 12;
const MOST_FOUND = 60;

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const weekdayOf = (view) => (view.kind === "Day" ? WEEKDAYS[new Date(`${view.key}T12:00`).getDay()] : "");
const plural = (kind) => (kind === "Week" ? kind : `${kind}s`);
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function findViews(views, asked) {
  const words = plain(asked).split(/\s+/).filter(Boolean);
  return views.filter((view) => words.every((word) => view.plain.includes(word)));
}

function setUpChooser(views, choose) {
  const field = byId("find"), list = byId("found"), count = byId("count");
  for (const view of views) view.plain = plain(`${view.title} ${weekdayOf(view)} ${plural(view.kind)}`);
  let options = [], active = -1;

  function open() {
    const found = findViews(views, field.value);
    const most = field.value.trim() ? MOST_FOUND : MOST_OF_A_KIND;
    options = [];
    const kinds = [...new Set(found.map((view) => view.kind))];
    list.replaceChildren(...kinds.map((kind) => group(kind, found.filter((view) => view.kind === kind), most)));
    const none = make("div", { role: "option", "aria-disabled": "true" }, "Nothing has these words.");
    if (!found.length) list.append(none);
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
    count.textContent = `${found.length} found`;
    mark(field.value.trim() && options.length ? 0 : -1);
  }

  function group(kind, ones, most) {
    const heading = make("div", { role: "presentation" }, plural(kind));
    const block = make("div", { role: "group", "aria-label": plural(kind) }, heading);
    for (const view of ones.slice(0, most)) {
      const about = { role: "option", id: `found-${options.length}`, dir: "auto", "aria-selected": "false" };
      const option = make("div", about, view.title);
      option.addEventListener("click", () => take(view));
      options.push({ option, view });
      block.append(option);
    }
    const more = ones.length - most;
    if (more > 0) block.append(make("div", { role: "presentation" }, `and ${more} more: type to find them`));
    return block;
  }

  function mark(next) {
    options[active]?.option.setAttribute("aria-selected", "false");
    active = next;
    field.removeAttribute("aria-activedescendant");
    if (!options[active]) return;
    options[active].option.setAttribute("aria-selected", "true");
    options[active].option.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", `found-${active}`);
  }

  function close() {
    list.hidden = true;
    active = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  }

  function take(view) {
    field.value = "";
    close();
    choose(view);
  }

  const keys = {
    ArrowDown: () => (list.hidden ? open() : mark((active + 1) % (options.length || 1))),
    ArrowUp: () => (list.hidden ? open() : mark((active + options.length + 1) % (options.length + 1) - 1)),
    Enter: () => options[active] && take(options[active].view),
    Escape: () => (list.hidden ? (field.value = "") : close()),
  };
  field.addEventListener("keydown", (event) => {
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  field.addEventListener("input", open);
  field.addEventListener("click", open);
  list.addEventListener("mousedown", (event) => event.preventDefault());
  field.addEventListener("blur", close);
}
