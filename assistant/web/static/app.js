// What the pages do beyond their forms and links. Everything works without this file; it makes it quicker.
(() => {
  const text = (name) => document.body.dataset[name] || "";

  // Keyboard: g then a letter goes to a place, / to the search, ? shows the keys.
  const keys = { d: "day", c: "cases", p: "practice", k: "calendar", a: "chat" };
  let waiting = false;
  const typing = (target) => target.closest("input, textarea, select, [contenteditable]");
  document.addEventListener("keydown", (event) => {
    if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (waiting) {
      waiting = false;
      const link = document.querySelector(`[data-place="${keys[event.key]}"]`);
      if (link) link.click();
    } else if (event.key === "g") {
      waiting = true;
      setTimeout(() => { waiting = false; }, 1200);
    } else if (event.key === "/") {
      const search = document.querySelector("input[type=search]");
      if (search) { event.preventDefault(); search.focus(); }
    } else if (event.key === "?") {
      const help = document.getElementById("keys");
      if (help) help.showModal();
    }
  });

  // Forms that hold unsaved words ask before they are left, and keep the words when the session has ended.
  document.addEventListener("input", (event) => {
    const form = event.target.closest("form[data-keep]");
    if (!form) return;
    form.dataset.changed = "yes";
    sessionStorage.setItem(`keep:${form.dataset.keep}`, JSON.stringify([...new FormData(form)].filter(([name]) => name !== "csrf")));
  });
  document.addEventListener("submit", (event) => { delete event.target.dataset.changed; });
  addEventListener("beforeunload", (event) => { if (document.querySelector("form[data-changed]")) event.preventDefault(); });
  for (const form of document.querySelectorAll("form[data-keep]")) {
    const kept = sessionStorage.getItem(`keep:${form.dataset.keep}`);
    if (!kept) continue;
    let changed = false;
    for (const [name, value] of JSON.parse(kept)) {
      const field = form.elements.namedItem(name);
      // What the page itself put into the form, such as the version that was read, is never brought back.
      if (!field || !("value" in field) || field.type === "hidden" || field.type === "file" || field.value === value) continue;
      field.value = value;
      changed = true;
    }
    if (!changed) sessionStorage.removeItem(`keep:${form.dataset.keep}`);
    const told = form.querySelector("[data-kept]");
    if (changed && told) told.hidden = false;
  }

  // A field for files takes what is dropped on it.
  for (const drop of document.querySelectorAll(".drop")) {
    const field = drop.querySelector("input[type=file]");
    drop.addEventListener("dragover", (event) => { event.preventDefault(); drop.classList.add("over"); });
    drop.addEventListener("dragleave", () => drop.classList.remove("over"));
    drop.addEventListener("drop", (event) => {
      event.preventDefault();
      drop.classList.remove("over");
      if (field) { field.files = event.dataTransfer.files; field.dispatchEvent(new Event("change", { bubbles: true })); }
    });
  }

  // A job tells how far it is; when it is over the page is read anew.
  for (const shown of document.querySelectorAll("[data-job]")) {
    const source = new EventSource(shown.dataset.job);
    source.addEventListener("job", (event) => {
      const job = JSON.parse(event.data);
      const bar = shown.querySelector("progress");
      if (bar && job.total_ms) { bar.max = job.total_ms; bar.value = job.done_ms; }
      if (job.state === "done" || job.state === "failed") { source.close(); location.reload(); }
    });
  }

  for (const button of document.querySelectorAll("[data-print]")) button.addEventListener("click", () => print());
  document.addEventListener("htmx:responseError", () => {
    const told = document.getElementById("told");
    if (told) { told.textContent = text("failed"); told.hidden = false; }
  });
})();
