// Suggestions below a search box, as a combobox of the ARIA practices: arrows select, Enter opens, Esc closes. Without a
// selection, Enter searches for the words. Suggestions without an address are words for the box itself.
(() => {
  const PAUSE = 120;

  const attach = (box) => {
    const holder = document.createElement("div");
    holder.className = "suggestions__holder";
    const told = document.createElement("p");
    told.className = "visually-hidden";
    told.setAttribute("role", "status");
    box.parentElement.append(holder, told);
    box.setAttribute("role", "combobox");
    box.setAttribute("aria-autocomplete", "list");
    box.setAttribute("aria-expanded", "false");

    let timer;
    let asked = "";
    let request;

    const options = () => [...holder.querySelectorAll("[role=option]")];
    const chosen = () => holder.querySelector("[aria-selected=true]");

    const close = () => {
      clearTimeout(timer);
      request?.abort();
      holder.replaceChildren();
      asked = "";
      box.setAttribute("aria-expanded", "false");
      box.removeAttribute("aria-activedescendant");
      box.removeAttribute("aria-controls");
    };

    const choose = (option) => {
      chosen()?.setAttribute("aria-selected", "false");
      if (option) {
        option.setAttribute("aria-selected", "true");
        option.scrollIntoView({ block: "nearest" });
        box.setAttribute("aria-activedescendant", option.id);
      } else {
        box.removeAttribute("aria-activedescendant");
      }
    };

    const take = (option) => {
      if (option.dataset.url) {
        location.assign(option.dataset.url);
      } else {
        box.value = option.dataset.words;
        close();
        asked = box.value;
      }
    };

    const show = (html) => {
      const list = new DOMParser().parseFromString(html, "text/html").querySelector("[role=listbox]");
      const some = list && list.children.length > 0;
      if (!some) {
        close();
        told.textContent = "";
        return;
      }
      list.id = `${box.id}-suggestions`;
      [...list.children].forEach((option, number) => { option.id = `${list.id}-${number}`; });
      holder.replaceChildren(list);
      told.textContent = list.dataset.found;
      box.setAttribute("aria-controls", list.id);
      box.setAttribute("aria-expanded", "true");
      box.removeAttribute("aria-activedescendant");
    };

    const ask = async () => {
      const typed = box.value.trim();
      if (typed === asked) return;
      if (!typed) {
        close();
        return;
      }
      asked = typed;
      request?.abort();
      request = new AbortController();
      try {
        const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(typed)}`, { signal: request.signal });
        if (answer.ok && typed === box.value.trim() && document.activeElement === box) show(await answer.text());
      } catch {
        // The search box works without suggestions.
      }
    };

    box.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, PAUSE);
    });
    box.addEventListener("blur", () => setTimeout(close, 150));
    box.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      const all = options();
      if (event.key === "Escape" && all.length) {
        event.stopPropagation();
        event.preventDefault();
        close();
      } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && all.length) {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        const at = all.indexOf(chosen()) + step;
        choose(at < -1 ? all[all.length - 1] : all[at]);
      } else if (event.key === "ArrowDown" && box.value.trim()) {
        event.preventDefault();
        asked = "";
        ask();
      } else if (event.key === "Enter" && chosen()) {
        event.preventDefault();
        take(chosen());
      }
    });
    holder.addEventListener("mousedown", (event) => {
      const option = event.target.closest("[role=option]");
      if (option && event.button === 0) {
        event.preventDefault();
        take(option);
      }
    });
  };

  document.querySelectorAll("input[data-suggest]").forEach(attach);
})();
