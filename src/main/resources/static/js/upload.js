// Upload: accepts dropped files and folders, shows their number and size, and sends many files in several requests. A
// request that fails, or that the server has no room for yet, is repeated; the server recognises it by the name of the
// upload and the number of the request. Without this script, the form works with its button.
(() => {
  const MOST_FILES = 200;
  const MOST_BYTES = 32 * 1024 * 1024;
  const TRIES = 40;
  const LONGEST_PAUSE = 30_000;
  const NAMED = 5;

  const number = (value) =>
    new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(value);
  const fill = (text, ...values) => values.reduce((filled, value, n) => filled.replace(`{${n}}`, value), text);
  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  // A unique name for each upload; crypto.randomUUID needs HTTPS.
  const name = () =>
    [...crypto.getRandomValues(new Uint8Array(16))].map((octet) => octet.toString(16).padStart(2, "0")).join("");

  // Collects the files of a folder with their paths, and the names of unreadable ones. The browser returns entries in
  // portions; an empty one is the last.
  const collect = async (entry, found, unread) => {
    const path = entry.fullPath.replace(/^\//, "");
    try {
      if (entry.isFile) {
        const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
        found.push({ file, name: path });
        return;
      }
      const reader = entry.createReader();
      for (;;) {
        const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
        if (some.length === 0) return;
        for (const one of some) await collect(one, found, unread);
      }
    } catch {
      unread.push(path);
    }
  };

  // Whether a file was moved, changed or deleted since it was selected; browsers abort requests with such files.
  const isGone = async ({ file }) => {
    try {
      await file.slice(0, 1).arrayBuffer();
      return false;
    } catch {
      return true;
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
    const button = form.querySelector("button");
    const inputs = [...drop.querySelectorAll("input[type=file]")];
    const chosen = drop.querySelector("[data-chosen]");
    const sending = drop.querySelector("[data-sending]");
    const bar = sending.querySelector("progress");
    const status = sending.querySelector("p");
    const dropped = [];
    const unread = [];

    const all = () => [
      ...inputs.flatMap((input) =>
        [...input.files].map((file) => ({ file, name: file.webkitRelativePath || file.name })),
      ),
      ...dropped,
    ];

    const names = (paths) => paths.slice(0, NAMED).join(", ") + (paths.length > NAMED ? " …" : "");

    const tell = () => {
      const files = all();
      const megabytes = files.reduce((sum, one) => sum + one.file.size, 0) / 1048576;
      const text = files.length === 1 ? chosen.dataset.one : chosen.dataset.many;
      const lost = unread.length === 0 ? "" : fill(chosen.dataset.unread, number(unread.length), names(unread));
      chosen.textContent = files.length === 0 ? lost : `${fill(text, number(files.length), number(megabytes))} ${lost}`;
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
      // Reads all entries before the first await, after which the list is empty.
      const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
      // Waits until large folders are read completely.
      button.disabled = true;
      for (const entry of entries) await collect(entry, dropped, unread);
      button.disabled = false;
      tell();
    });
    inputs.forEach((input) => input.addEventListener("change", tell));

    // The error message in the server's page; empty without one.
    const reason = async (answer) => {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      return page.querySelector("main [role=alert]")?.textContent.trim();
    };

    // Returns the response, or null if nothing was left to send.
    const send = async (address, fields, batch) => {
      for (let attempt = 1; ; attempt++) {
        const data = new FormData();
        for (const [key, value] of fields) data.append(key, value);
        for (const one of batch) data.append("files", one.file, one.name);
        let why;
        try {
          const answer = await fetch(address, { method: "POST", body: data });
          if (answer.status < 500 && answer.status !== 429) return answer;
          why = await reason(answer);
        } catch (broken) {
          if (!(broken instanceof TypeError)) throw broken;
          const gone = await Promise.all(batch.map(isGone));
          if (gone.includes(true)) {
            unread.push(...batch.filter((one, n) => gone[n]).map((one) => one.name));
            batch = batch.filter((one, n) => !gone[n]);
            if (batch.length === 0) return null;
            continue;
          }
        }
        if (attempt === TRIES) throw new Error(why ?? sending.dataset.broken);
        status.textContent = [why, sending.dataset.waiting].filter(Boolean).join(" ");
        await pause(Math.min(LONGEST_PAUSE, 1000 * 2 ** attempt));
      }
    };

    const sendAll = async (files) => {
      const fields = [...new FormData(form)].filter(([, value]) => typeof value === "string");
      fields.push(["upload", name()]);
      let sent = 0;
      let run = null;
      let further = 0;
      const progress = (count) => {
        sent += count;
        bar.value = sent;
        status.textContent = fill(sending.dataset.sent, number(sent), number(files.length));
      };
      bar.max = files.length;
      progress(0);
      sending.hidden = false;
      sending.classList.remove("progress--broken");
      for (const batch of batches(files)) {
        const answer = run
          ? await send(`${run}/files`, [...fields, ["batch", further + 1]], batch)
          : await send(form.action, fields, batch);
        if (answer === null) continue;
        const path = new URL(answer.url).pathname;
        // A redirect to the sign-in page counts as a failure.
        const taken = run ? answer.status === 204 : answer.ok && path.startsWith("/editor/runs/");
        if (!taken) {
          throw new Error(answer.ok ? sending.dataset.signedOut : ((await reason(answer)) ?? sending.dataset.broken));
        }
        if (run) further += 1;
        run ??= path;
        progress(batch.length);
      }
      return run;
    };

    // Asks for confirmation before the page is left.
    const warn = (event) => event.preventDefault();

    const fail = (text) => {
      status.textContent = text;
      sending.classList.add("progress--broken");
      button.disabled = false;
    };

    form.addEventListener("submit", async (event) => {
      const files = all();
      if (files.length === 0) return;
      event.preventDefault();
      button.disabled = true;
      window.addEventListener("beforeunload", warn);
      const lost = unread.length;
      try {
        const run = await sendAll(files);
        window.removeEventListener("beforeunload", warn);
        if (run && unread.length === lost) {
          window.location.assign(run);
          return;
        }
        fail(`${fill(chosen.dataset.unread, number(unread.length), names(unread))} `);
        if (!run) return;
        const link = document.createElement("a");
        link.href = run;
        link.textContent = sending.dataset.run;
        status.append(link);
      } catch (broken) {
        window.removeEventListener("beforeunload", warn);
        fail(broken.message);
      }
    });
  }
})();
