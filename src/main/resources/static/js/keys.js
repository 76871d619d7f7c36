// Keyboard shortcuts: "/" moves to the search box, "j" and "k" to the next and previous hit or headline, "a" accepts
// the guess at a measure, "?" leads to the help, "Esc" leaves the box. They do not work inside fields.
(() => {
  const hits = () => [...document.querySelectorAll(":is(.hit, .teaser, .held > li) :is(h2, h3) a")];

  const step = (by) => {
    const link = document.querySelector(by > 0 ? "[rel~=next][aria-keyshortcuts]" : "[rel~=prev][aria-keyshortcuts]");
    if (link) {
      link.click();
      return;
    }
    const all = hits();
    const next = all[all.indexOf(document.activeElement) + by];
    if (next) next.focus();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const field = event.target.closest("input, textarea, select, [contenteditable]");
    if (field) {
      if (event.key === "Escape" && field.type === "search") field.blur();
      return;
    }
    if (event.key === "/") {
      const box = document.querySelector("[aria-keyshortcuts='/']");
      if (!box) return;
      event.preventDefault();
      box.focus();
      box.select();
    } else if (event.key === "j") {
      step(1);
    } else if (event.key === "k") {
      step(-1);
    } else if (event.key === "a") {
      const guesses = [...document.querySelectorAll("[data-accept]")];
      const next = guesses.find((guess) => guess === document.activeElement) || guesses[0];
      if (next) next.click();
    } else if (event.key === "?") {
      const help = document.querySelector("[rel=help]");
      if (help) help.click();
    }
  });
})();
