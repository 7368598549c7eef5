// Light or dark: what was chosen here last, else what the system says. Runs before anything is drawn.
"use strict";
{
  const root = document.documentElement;
  const night = matchMedia("(prefers-color-scheme: dark)");
  let chosen = null;
  const kept = { get: () => chosen, set: (theme) => (chosen = theme) };
  try {
    localStorage.getItem("iop-theme");
    kept.get = () => localStorage.getItem("iop-theme");
    kept.set = (theme) => localStorage.setItem("iop-theme", theme);
  } catch { /* Some browsers keep nothing for a page that is a file. */ }

  const show = () => {
    root.dataset.theme = kept.get() ?? (night.matches ? "dark" : "light");
    document.getElementById("theme")?.setAttribute("aria-pressed", String(root.dataset.theme === "dark"));
  };
  show();
  night.addEventListener("change", show);
  document.addEventListener("DOMContentLoaded", () => {
    show();
    document.getElementById("theme").addEventListener("click", () => {
      kept.set(root.dataset.theme === "dark" ? "light" : "dark");
      show();
    });
  });
}
