// Days by dragging: the mouse draws over bars of a histogram, and the page shows their days.
(() => {
  const bar = (event) => {
    const element = document.elementFromPoint(event.clientX, event.clientY);
    return element && element.closest("[data-range] [data-from]");
  };
  let first = null;
  let drawn = [];

  const draw = (last) => {
    drawn.forEach((item) => item.removeAttribute("data-drawn"));
    const row = [...first.parentElement.children];
    if (!last || last.parentElement !== first.parentElement) return;
    const ends = [row.indexOf(first), row.indexOf(last)].sort((one, other) => one - other);
    drawn = row.slice(ends[0], ends[1] + 1);
    if (drawn.length > 1) drawn.forEach((item) => item.setAttribute("data-drawn", ""));
  };

  document.addEventListener("pointerdown", (event) => {
    first = event.pointerType === "mouse" && event.button === 0 ? bar(event) : null;
    drawn = [];
  });
  document.addEventListener("pointermove", (event) => {
    if (first) draw(bar(event) || drawn.at(-1));
  });
  document.addEventListener("pointercancel", () => {
    if (first) draw(null);
    first = null;
  });
  document.addEventListener("pointerup", () => {
    if (first && drawn.length > 1) {
      const url = new URL(first.closest("[data-range]").dataset.range, location.href);
      url.searchParams.set("from", drawn[0].dataset.from);
      url.searchParams.set("to", drawn.at(-1).dataset.to);
      location.assign(url);
    }
    first = null;
  });
})();
