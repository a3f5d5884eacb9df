/* Builds the table of crosswalk.html from the data in it. Texts are set as text, never as markup. */
(() => {
  const byId = (id) => document.getElementById(id);
  const { name, providers, lines } = JSON.parse(byId("data").textContent);
  const words = { required: "required", supported: "yes", lossy: "lossy", unsupported: "no" };
  const parts = { request: "request", response: "response" };
  const operations = [...new Set(lines.map((line) => line.operation))];

  function element(tag, attributes, ...children) {
    const made = document.createElement(tag);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  document.title = `Crosswalk: ${name}`;
  byId("title").textContent = `Crosswalk: ${name}`;
  for (const provider of providers) {
    const box = element("input", { type: "checkbox", checked: "", value: provider });
    byId("providers").append(element("label", {}, box, ` ${provider}`));
  }

  for (const operation of operations)
    byId("operation").append(element("option", { value: operation }, operation));

  const chosen = () =>
    [...byId("providers").querySelectorAll("input")]
      .filter((box) => box.checked)
      .map((box) => box.value);

  function matches(line, shown) {
    const text = `${line.operation} ${line.field} ${line.description ?? ""} ${shown.map((p) => line.providers[p].path ?? "").join(" ")}`;
    const support = byId("support").value;
    const part = byId("part").value;
    const operation = byId("operation").value;
    return (
      text.toLowerCase().includes(byId("filter").value.trim().toLowerCase()) &&
      (part === "" || line.part === part) &&
      (operation === "" || line.operation === operation) &&
      (support === "" || fits(support, shown, line))
    );
  }

  /** Whether a line is of the kind that is asked for. */
  function fits(support, shown, line) {
    const able = shown.filter((p) => line.providers[p].support !== "unsupported").length;
    if (support === "all") return able === shown.length;
    if (support === "one") return able === 1;
    return shown.some((p) => line.providers[p].support === support);
  }

  /** What is chosen stands in the address, so that it can be shared. */
  const controls = ["filter", "operation", "part", "support"];
  function keepState() {
    const state = new URLSearchParams(
      controls.map((id) => [id, byId(id).value]).filter(([, value]) => value !== ""),
    );
    history.replaceState(null, "", state.size === 0 ? location.pathname : `#${state}`);
  }
  for (const [id, value] of new URLSearchParams(location.hash.slice(1)))
    if (controls.includes(id)) byId(id).value = value;

  function draw() {
    const shown = chosen();
    const rows = lines.filter((line) => matches(line, shown));
    const head = element("tr", {}, element("th", { scope: "col" }, "field"));
    for (const provider of shown) head.append(element("th", { scope: "col" }, provider));
    byId("matrix").tHead.replaceChildren(head);
    byId("matrix").tBodies[0].replaceChildren(
      ...rows.flatMap((line, index) => row(line, index, shown)),
    );
    const able = (p) => rows.filter((line) => line.providers[p].support !== "unsupported").length;
    byId("totals").textContent = shown.map((p) => `${p} ${able(p)}`).join(", ");
    byId("count").textContent =
      `${rows.length} of ${lines.length} fields, ${shown.length} of ${providers.length} providers.`;
  }

  function row(line, index, shown) {
    const label = element(
      "th",
      { scope: "row" },
      element("code", {}, line.field === "" ? line.operation : line.field),
      element(
        "small",
        {},
        line.field === ""
          ? `operation. ${line.description ?? ""}`
          : `${line.operation}, ${parts[line.part]}. ${line.description ?? ""}`,
      ),
    );
    const made = element(
      "tr",
      {
        "data-operation": line.operation,
        "data-part": line.part,
        "data-field": line.field,
      },
      label,
    );
    const details = element("tr", { class: "details", id: `details-${index}`, hidden: "" });
    for (const provider of shown) made.append(cell(line, provider, details, shown.length + 1));
    return [made, details];
  }

  function cell(line, provider, details, columns) {
    const capability = line.providers[provider];
    const button = element(
      "button",
      { type: "button", "aria-expanded": "false", "aria-controls": details.id },
      words[capability.support],
    );
    button.setAttribute(
      "aria-label",
      `${words[capability.support]}: ${line.operation} ${line.field}, ${provider}`,
    );
    button.addEventListener("click", () => {
      const open = button.getAttribute("aria-expanded") === "true";
      for (const other of button.closest("tr").querySelectorAll("button"))
        other.setAttribute("aria-expanded", "false");
      button.setAttribute("aria-expanded", String(!open));
      details.hidden = open;
      details.replaceChildren(
        element("td", { colspan: String(columns) }, describe(line, provider, capability)),
      );
    });
    return element("td", { "data-support": capability.support, "data-provider": provider }, button);
  }

  function describe(line, provider, capability) {
    const list = element("dl", {});
    const add = (term, text) => {
      if (text !== undefined && text !== "")
        list.append(element("dt", {}, term), element("dd", {}, text));
    };
    add("provider", provider);
    add("operation", line.operation);
    add("field", line.field);
    add("path", capability.path);
    add("codec", capability.codec);
    add("lost", capability.loss);
    add("why not", capability.reason);
    for (const rule of capability.rules ?? []) add(`rule ${rule.id}`, rule.sentence);
    add("the vendor says", capability.vendor?.sentence);
    if (capability.vendor) add("source", `${capability.vendor.file}:${capability.vendor.line}`);
    return list;
  }

  byId("controls").addEventListener("input", () => {
    draw();
    keepState();
  });
  byId("controls").addEventListener("submit", (event) => event.preventDefault());
  draw();
})();
