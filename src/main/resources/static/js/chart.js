// The points of a chart: arrows move between them, and a line below the chart tells the one in focus or under the pointer.
(() => {
  const told = (link) => link.getAttribute("aria-label");

  const line = (chart) => {
    const known = chart.parentElement.querySelector(".chart__now");
    if (known) return known;
    const made = document.createElement("p");
    made.className = "chart__now";
    made.setAttribute("aria-hidden", "true");
    chart.after(made);
    return made;
  };

  const show = (event) => {
    const link = event.target.closest?.(".chart .plot a");
    if (link) line(link.closest("svg")).textContent = told(link);
  };

  document.addEventListener("focusin", show);
  document.addEventListener("pointerover", show);

  document.addEventListener("keydown", (event) => {
    const link = document.activeElement?.closest?.(".chart .plot a");
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!link || !by || event.ctrlKey || event.metaKey || event.altKey) return;
    const left = (one) => one.getBoundingClientRect().left;
    const all = [...link.closest("svg").querySelectorAll("a")].sort((a, b) => left(a) - left(b));
    const next = all[all.indexOf(link) + by];
    event.preventDefault();
    if (next) next.focus();
  });
})();
