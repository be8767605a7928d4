"use strict";
// The page reads without this. It adds the filters, the theme, and shows in its row what a difference is about.
document.documentElement.classList.add("js");

document.addEventListener("DOMContentLoaded", () => {
  const byId = (id) => document.getElementById(id);
  const grid = byId("grid");
  const rows = [...grid.tBodies[0].rows].map(described);
  const heads = [...grid.tHead.rows[0].cells].slice(1);

  // A row as the filters see it: the columns of the sources that have it, and of those that lack it.
  function described(row) {
    const has = new Set(), lacks = new Set();
    for (const cell of [...row.cells].slice(1)) {
      if (cell.classList.contains("r")) has.add(columnOf(cell));
      if (cell.classList.contains("m"))
        for (let place = 0; place < cell.colSpan; place++) lacks.add(columnOf(cell) + place);
    }
    const kinds = (row.dataset.kinds || "").split(" ").filter(Boolean);
    return {row, has, lacks, kinds, text: null};
  }

  function columnOf(cell) {
    return Number(/\bc(\d+)\b/.exec(cell.className)[1]);
  }

  const shows = {
    "": () => true,
    differs: (it) => it.kinds.length > 0,
    conflict: (it) => "conflict" in it.row.dataset,
    omitted: (it) => it.has.size > 1 && it.lacks.size > 0,
    everywhere: (it) => it.has.size === heads.length,
    shared: (it) => it.has.size > 1,
    alone: (it) => it.has.size === 1,
    noted: (it) => it.row.querySelector(".note") !== null,
  };
  const sources = {
    "": () => true,
    has: (it, column) => it.has.has(column),
    lacks: (it, column) => it.lacks.has(column),
    only: (it, column) => it.has.size === 1 && it.has.has(column),
  };

  function filter() {
    const [relation, column] = byId("source").value.split(" ");
    const kind = byId("kind").value, query = byId("query").value.trim().toLocaleLowerCase();
    const columns = shownColumns();
    let count = 0;
    for (const it of rows) {
      const passes = shows[byId("shows").value](it) && (!kind || it.kinds.includes(kind))
        && sources[relation](it, Number(column)) && (!query || textOf(it).includes(query))
        && (columns.size === heads.length || [...it.has].some((each) => columns.has(each)));
      it.row.hidden = !passes;
      count += passes;
    }
    byId("shown").value = count === rows.length ? `${count} facts` : `${count} of ${rows.length} facts`;
    highlight("sought", query ? rows.filter((it) => !it.row.hidden).flatMap((it) => found(it.row, query)) : []);
  }

  function textOf(it) {
    return it.text ??= it.row.textContent.toLocaleLowerCase();
  }

  // Columns

  function shownColumns() {
    return new Set([...document.querySelectorAll("#columns input:checked")].map((box) => Number(box.value)));
  }

  function layOut() {
    const columns = shownColumns();
    grid.classList.toggle("stack", byId("stacked").checked);
    const tracks = heads.map((_, i) => columns.has(i + 1) ? "minmax(var(--column), 1fr)" : "0");
    const all = columns.size === heads.length;
    grid.style.setProperty("--tracks", all ? "" : tracks.join(" "));
    grid.style.setProperty("--shown", all ? "" : columns.size);
    for (const cell of [...heads, ...grid.tBodies[0].querySelectorAll("td")]) {
      const first = columnOf(cell);
      let shown = false;
      for (let place = 0; place < cell.colSpan; place++) shown ||= columns.has(first + place);
      cell.hidden = !shown;
    }
    filter();
  }

  // Words in their place

  function highlight(name, ranges) {
    if (typeof Highlight === "undefined") return;
    CSS.highlights.set(name, new Highlight(...ranges));
  }

  function rangeOf(element, start, end) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), range = document.createRange();
    let position = 0, begun = false;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const after = position + node.length;
      if (!begun && start < after) {
        range.setStart(node, start - position);
        begun = true;
      }
      if (begun && end <= after) {
        range.setEnd(node, end - position);
        return range;
      }
      position = after;
    }
    return null;
  }

  function found(row, query) {
    const ranges = [];
    for (const element of row.querySelectorAll(".l, p, .note")) {
      const text = element.textContent.toLocaleLowerCase();
      for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.length)) {
        const range = rangeOf(element, at, at + query.length);
        if (range) ranges.push(range);
      }
    }
    return ranges;
  }

  // The words of a quotation in the list, in the sentence of the row that has the same place.
  function pointedAt(row, quotation) {
    const place = quotation.querySelector(".p").textContent, words = quotation.querySelector(".w");
    const sentences = [...row.querySelectorAll(`.c${quotation.dataset.column} p`)];
    const sentence = sentences.find((each) => each.querySelector(".p").textContent === place);
    if (!sentence) return [];
    const text = sentence.textContent, quoted = words.textContent;
    const ranges = [];
    for (const mark of words.querySelectorAll("mark")) {
      const before = document.createRange();
      before.setStart(words, 0);
      before.setEndBefore(mark);
      const at = text.startsWith(quoted) ? before.toString().length : text.indexOf(mark.textContent);
      const range = at < 0 ? null : rangeOf(sentence, at, at + mark.textContent.length);
      if (range) ranges.push(range);
    }
    return ranges;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    const target = byId(link.hash.slice(1)), entry = link.closest("#differences li");
    if (target?.closest("[hidden]")) {
      byId("filters").reset();
      layOut();  // before the browser goes there
    }
    const quotations = entry ? [...entry.querySelectorAll("dd")] : [];
    const ranges = target?.matches("#grid tr") ? quotations.flatMap((each) => pointedAt(target, each)) : [];
    highlight("there", ranges);
    if (target) goTo(target, ranges[0]);
  });

  // Rows that come near the window get their height, and what is below them moves: so for a few frames.
  function goTo(target, range) {
    let frames = 0;
    const again = () => {
      target.scrollIntoView();
      const words = range?.getBoundingClientRect();
      if (words && (words.left < 0 || words.right > innerWidth)) scrollBy({left: words.left - innerWidth / 4});
      if (++frames < 10) requestAnimationFrame(again);
    };
    requestAnimationFrame(again);
  }

  // Controls

  byId("filters").addEventListener("input", filter);
  byId("filters").addEventListener("submit", (event) => event.preventDefault());
  byId("filters").addEventListener("reset", () => setTimeout(layOut));  // the values change after the event
  byId("columns").addEventListener("input", layOut);
  byId("columns").addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    byId("columns").open = false;
    byId("columns").querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("#columns")) byId("columns").open = false;
  });
  byId("stacked").addEventListener("input", layOut);

  byId("theme").addEventListener("click", () => {
    const root = document.documentElement;
    const now = root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
    root.dataset.theme = now === "dark" ? "light" : "dark";
  });
  filter();
  const target = byId(location.hash.slice(1));
  if (target) goTo(target);
});
