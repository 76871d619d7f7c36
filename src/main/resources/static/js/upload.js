// Upload: the whole field takes the files and folders that are dropped on it, and says how much that is. Many files go
// in several requests, so that a broken connection costs one of them. Without this, the button does.
(() => {
  const MOST_FILES = 200;
  const MOST_BYTES = 32 * 1024 * 1024;
  const TRIES = 4;

  const number = (value) =>
    new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(value);
  const fill = (text, ...values) => values.reduce((filled, value, n) => filled.replace(`{${n}}`, value), text);
  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  // A folder's files, with their path in it. Entries come in portions, and the last one is empty.
  const filesOf = async (entry) => {
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
      return [{ file, name: entry.fullPath.replace(/^\//, "") }];
    }
    const reader = entry.createReader();
    const found = [];
    for (;;) {
      const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) return found;
      for (const one of some) found.push(...(await filesOf(one)));
    }
  };

  const batches = (files) => {
    const all = [];
    let batch = [];
    let bytes = 0;
    for (const one of files) {
      if (batch.length > 0 && (batch.length === MOST_FILES || bytes + one.file.size > MOST_BYTES)) {
        all.push(batch);
        batch = [];
        bytes = 0;
      }
      batch.push(one);
      bytes += one.file.size;
    }
    return batch.length > 0 ? [...all, batch] : all;
  };

  for (const drop of document.querySelectorAll("[data-drop]")) {
    const form = drop.closest("form");
    const inputs = [...drop.querySelectorAll("input[type=file]")];
    const chosen = drop.querySelector("[data-chosen]");
    const sending = drop.querySelector("[data-sending]");
    const bar = sending.querySelector("progress");
    let dropped = [];

    const all = () => [
      ...inputs.flatMap((input) =>
        [...input.files].map((file) => ({ file, name: file.webkitRelativePath || file.name })),
      ),
      ...dropped,
    ];

    const tell = () => {
      const files = all();
      const megabytes = files.reduce((sum, one) => sum + one.file.size, 0) / 1048576;
      const text = files.length === 1 ? chosen.dataset.one : chosen.dataset.many;
      chosen.textContent = files.length === 0 ? "" : fill(text, number(files.length), number(megabytes));
    };

    const isFiles = (event) => event.dataTransfer && [...event.dataTransfer.types].includes("Files");

    drop.addEventListener("dragover", (event) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      drop.classList.add("drop--over");
    });
    drop.addEventListener("dragleave", () => drop.classList.remove("drop--over"));
    drop.addEventListener("drop", async (event) => {
      if (!isFiles(event)) return;
      event.preventDefault();
      drop.classList.remove("drop--over");
      // All entries first: the list is empty as soon as this handler waits.
      const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
      for (const entry of entries) dropped.push(...(await filesOf(entry)));
      tell();
    });
    inputs.forEach((input) => input.addEventListener("change", tell));

    const send = async (address, batch, fields) => {
      const data = new FormData();
      for (const [name, value] of fields) data.append(name, value);
      for (const one of batch) data.append("files", one.file, one.name);
      for (let attempt = 1; ; attempt++) {
        try {
          const answer = await fetch(address, { method: "POST", body: data });
          if (answer.ok || attempt === TRIES || (answer.status < 500 && answer.status !== 429)) return answer;
        } catch (broken) {
          if (attempt === TRIES) throw broken;
        }
        await pause(1000 * 2 ** attempt);
      }
    };

    // What the server's own page says is wrong; else that the connection broke off.
    const reason = async (answer) => {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      return page.querySelector("main [role=alert]")?.textContent.trim() || sending.dataset.broken;
    };

    const sendAll = async (files) => {
      const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
      const waiting = batches(files);
      let sent = 0;
      let run = null;
      const progress = (batch) => {
        sent += batch.length;
        bar.value = sent;
        sending.querySelector("p").textContent = fill(sending.dataset.sent, number(sent), number(files.length));
      };
      bar.max = files.length;
      progress([]);
      sending.hidden = false;
      for (const batch of waiting) {
        const answer = await send(run === null ? form.action : `${run}/files`, batch, fields);
        if (!answer.ok) throw new Error(await reason(answer));
        run ??= new URL(answer.url).pathname;
        progress(batch);
      }
      return run;
    };

    form.addEventListener("submit", async (event) => {
      const files = all();
      if (files.length === 0) return;
      event.preventDefault();
      const button = form.querySelector("button");
      button.disabled = true;
      try {
        window.location.assign(await sendAll(files));
      } catch (broken) {
        sending.querySelector("p").textContent = broken instanceof TypeError ? sending.dataset.broken : broken.message;
        sending.classList.add("progress--broken");
        button.disabled = false;
      }
    });
  }
})();
