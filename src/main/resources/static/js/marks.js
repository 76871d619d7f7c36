// Keeps the marks of hits while the pages of one search are turned, in this tab: the form sends those of other pages too.
(() => {
  const form = document.getElementById("filing");
  if (!form) return;
  const search = new URLSearchParams(location.search);
  ["page", "size", "sort", "view"].forEach((name) => search.delete(name));
  const key = `marks ${search}`;
  const most = 1000;
  const clear = form.querySelector("[data-unmark]");

  const read = () => {
    try {
      return new Set(JSON.parse(sessionStorage.getItem(key)) || []);
    } catch {
      return new Set();
    }
  };

  const keep = (marked) => {
    try {
      if (marked.size) sessionStorage.setItem(key, JSON.stringify([...marked].slice(0, most)));
      else sessionStorage.removeItem(key);
    } catch {
      // the marks of this page still count
    }
  };

  const boxes = () => [...document.querySelectorAll(".hit .hit__mark input")];

  const elsewhere = document.createElement("span");
  elsewhere.className = "hit__mark visually-hidden";
  elsewhere.setAttribute("aria-hidden", "true");
  form.prepend(elsewhere);

  const marker = (id) => {
    const box = document.createElement("input");
    Object.assign(box, { type: "checkbox", name: "article", value: id, checked: true, tabIndex: -1 });
    return box;
  };

  const show = () => {
    const here = new Set(boxes().map((box) => box.value));
    const others = [...read()].filter((id) => !here.has(id));
    elsewhere.replaceChildren(...others.map(marker));
    if (clear) clear.hidden = others.length === 0;
  };

  const restore = () => {
    const marked = read();
    boxes().forEach((box) => {
      box.checked = marked.has(box.value);
      box.disabled = false;
    });
    show();
  };

  document.addEventListener("change", (event) => {
    if (!event.target.matches(".hit .hit__mark input")) return;
    const marked = read();
    if (event.target.checked) marked.add(event.target.value);
    else marked.delete(event.target.value);
    keep(marked);
  });

  clear?.addEventListener("click", () => {
    keep(new Set());
    restore();
  });

  // in the order in which they were marked, whatever their pages
  form.addEventListener("submit", () => {
    elsewhere.replaceChildren(...[...read()].map(marker));
    boxes().forEach((box) => {
      box.disabled = true;
    });
    keep(new Set());
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) restore();
  });
  restore();
})();
