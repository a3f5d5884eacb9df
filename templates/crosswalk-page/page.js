/* Builds the table of crosswalk.html from the data in it. Texts are set as text, never as markup. */
(() => {
  const byId = (id) => document.getElementById(id);
  const { name, providers, lines } = JSON.parse(byId("data").textContent);
  const words = { required: "required", supported: "yes", lossy: "lossy", unsupported: "no" };
  const parts = { request: "request", response: "answer" };

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

  const chosen = () =>
    [...byId("providers").querySelectorAll("input")]
      .filter((box) => box.checked)
      .map((box) => box.value);

  function matches(line, shown) {
    const text = `${line.field} ${line.description ?? ""} ${shown.map((p) => line.providers[p].path ?? "").join(" ")}`;
    const support = byId("support").value;
    const part = byId("part").value;
    return (
      text.toLowerCase().includes(byId("filter").value.trim().toLowerCase()) &&
      (part === "" || line.part === part) &&
      (support === "" || shown.some((p) => line.providers[p].support === support))
    );
  }

  function draw() {
    const shown = chosen();
    const rows = lines.filter((line) => matches(line, shown));
    const head = element("tr", {}, element("th", { scope: "col" }, "field"));
    for (const provider of shown) head.append(element("th", { scope: "col" }, provider));
    byId("matrix").tHead.replaceChildren(head);
    byId("matrix").tBodies[0].replaceChildren(
      ...rows.flatMap((line, index) => row(line, index, shown)),
    );
    byId("count").textContent =
      `${rows.length} of ${lines.length} fields, ${shown.length} of ${providers.length} providers.`;
  }

  function row(line, index, shown) {
    const label = element(
      "th",
      { scope: "row" },
      element("code", {}, line.field),
      element("small", {}, `${parts[line.part]}. ${line.description ?? ""}`),
    );
    const made = element("tr", { "data-part": line.part, "data-field": line.field }, label);
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
    button.setAttribute("aria-label", `${words[capability.support]}: ${line.field}, ${provider}`);
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

  byId("controls").addEventListener("input", draw);
  byId("controls").addEventListener("submit", (event) => event.preventDefault());
  draw();
})();
