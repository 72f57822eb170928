"use strict";
(() => {
  const form = document.querySelector("form.filters");
  const table = document.querySelector("table.records");
  if (!form || !table) return;
  const fields = ["mechanism", "position", "focus", "theme", "state"];
  const bodies = [...table.tBodies];
  const rows = [...table.querySelectorAll("tbody tr[data-status]")];
  const letters = { ł: "l", ø: "o", đ: "d", ı: "i", æ: "ae", œ: "oe", ß: "ss", "’": "'" };
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[łøđıæœß’]/g, (letter) => letters[letter]).replace(/\s+/g, " ");
  const total = new Set(rows.map((row) => row.dataset.id)).size;
  const texts = new Map();
  const textOf = (row) => {
    if (!texts.has(row)) texts.set(row, fold(row.textContent));
    return texts.get(row);
  };

  const wanted = () => new FormData(form);
  const fits = (row, data, parts) => {
    const status = data.get("status");
    if (status === "@set" ? !("set" in row.dataset) : status && row.dataset.status !== status) return false;
    for (const name of fields) {
      const value = data.get(name);
      if (value && !row.dataset[name].split(" ").includes(value)) return false;
    }
    return parts.every((part) => textOf(row).includes(part));
  };
  const apply = () => {
    const data = wanted();
    const parts = fold(data.get("q") || "").split(" ").filter(Boolean);
    const shown = new Set();
    for (const row of rows) {
      const fit = fits(row, data, parts);
      if (row.hidden === fit) row.hidden = !fit;
      if (fit) shown.add(row.dataset.id);
    }
    for (const body of bodies) {
      body.hidden = ![...body.rows].some((row) => "status" in row.dataset && !row.hidden);
    }
    form.querySelector(".shown").textContent =
      form.dataset.shown.replace("{shown}", shown.size).replace("{total}", total);
  };
  const write = () => {
    const kept = new URLSearchParams([...wanted()].filter(([, value]) => value));
    const hash = kept.toString();
    history.replaceState(null, "", hash ? `#${hash}` : `${location.pathname}${location.search}`);
  };
  const read = (hash) => {
    const given = new URLSearchParams(hash);
    for (const control of form.elements) {
      if (!control.name) continue;
      control.value = given.get(control.name) || "";
      if (control.selectedIndex === -1) control.value = "";
    }
    apply();
  };

  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { apply(); write(); }, 80);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => { apply(); write(); }));
  addEventListener("hashchange", () => {
    if (location.hash.includes("=")) read(location.hash.slice(1));
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-filter]");
    if (!link) return;
    event.preventDefault();
    read(link.dataset.filter);
    write();
    const heading = document.getElementById("recommendations");
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  });

  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
  const sortBy = (column, direction) => {
    for (const body of bodies) {
      const mine = [...body.rows].filter((row) => "status" in row.dataset);
      const sorted = mine.map((row) => [row.cells[column].textContent, row])
        .sort((one, other) => direction * compare(one[0], other[0]));
      body.append(...sorted.map(([, row]) => row));
    }
  };
  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const ascending = head.getAttribute("aria-sort") !== "ascending";
      for (const one of table.tHead.rows[0].cells) one.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", ascending ? "ascending" : "descending");
      sortBy(column, ascending ? 1 : -1);
    });
  });

  form.hidden = false;
  if (location.hash.includes("=")) read(location.hash.slice(1));
  else apply();
})();
