import { diffArrays } from "diff";
import { stringify } from "yaml";
import { escapeHtml as html, fillPage } from "../../html-page.ts";
import { valueAt } from "../../json/pointer.ts";
import { isObject, type JsonValue } from "../../json/values.ts";
import { bumpFor } from "../bump.ts";
import { schemaAround } from "../evidence.ts";
import { COMPARE_LIMITS } from "../limits.ts";
import type { Review } from "../review.ts";
import type { Change, ChangeReport, ComparedDocument } from "../types.ts";
import { acceptedInWords, CLASSES, locationOf, mappingsInWords, nameOf } from "./groups.ts";
import { orderReports, sortReports, type ProviderChange } from "./order.ts";
import { evidenceInWords, reasonOf } from "./why.ts";

/** The two documents of a report. */
type Documents = Pick<Review, "base" | "revision">;

/**
 * The whole report as one page that needs nothing but itself: what touches mappings first, then by provider, each
 * change with the old and the new document side by side. Without scripts it shows everything.
 */
export function renderHtml(reviews: readonly Review[]): string {
  // By change: a package that is gone may have had the name of a provider that is there.
  const documents = new Map(
    reviews.flatMap((review) => review.report.changes.map((change) => [change, review])),
  );
  const reports = sortReports(reviews.map(({ report }) => report));
  const { mapped, others } = orderReports(reports);
  const article = ({ report, change }: ProviderChange): string =>
    changeHtml(report, change, documents.get(change));
  const sections = [
    sectionHtml("Changes that touch mappings", mapped.map(article)),
    ...others.map(({ report, changes }) =>
      sectionHtml(
        nameOf(report),
        changes.map((change) => article({ report, change })),
      ),
    ),
  ];
  const mappings = mapped.flatMap(({ change }) => change.mappings.map(({ mapping }) => mapping));
  return fillPage("change-page", {
    SUMMARY: summaryHtml(reports),
    CLASSES: CLASSES.map(
      ({ id, title }) =>
        `<label class="${id}"><input type="checkbox" value="${id}" checked> <span class="class">${title}</span></label>`,
    ).join("\n"),
    PROVIDERS: optionsHtml(reports.map(nameOf)),
    MAPPINGS: optionsHtml([...new Set(mappings)].sort()),
    CHANGES: sections.filter((section) => section !== "").join("\n"),
  });
}

function optionsHtml(values: readonly string[]): string {
  return values.map((value) => `<option>${html(value)}</option>`).join("\n");
}

function summaryHtml(reports: readonly ChangeReport[]): string {
  if (reports.every(({ changes }) => changes.length === 0))
    return "<p>Nothing changed in meaning.</p>";
  const head = ["Provider", ...CLASSES.map(({ title }) => title), "Release"];
  const rows = reports.map((report) => {
    const counts = CLASSES.map(({ id }) => `<td class="number">${report.counts[id]}</td>`);
    const release = `<td>${bumpFor(report)}</td>`;
    return `<tr><th scope="row">${html(nameOf(report))}</th>${counts.join("")}${release}</tr>`;
  });
  return `<div class="scroll"><table><thead><tr>${head.map((title) => `<th scope="col">${title}</th>`).join("")}</tr></thead>
<tbody>${rows.join("\n")}</tbody></table></div>`;
}

function sectionHtml(title: string, articles: readonly string[]): string {
  if (articles.length === 0) return "";
  return `<section><h2>${html(title)}</h2>\n${articles.join("\n")}\n</section>`;
}

function changeHtml(
  report: ChangeReport,
  change: Change,
  documents: Documents | undefined,
): string {
  const { id, message, operations, exports } = change;
  const title = CLASSES.find((one) => one.id === change.class)?.title ?? "";
  const mappings = change.mappings.map(({ mapping }) => mapping);
  const data = {
    class: change.class,
    provider: nameOf(report),
    mappings: JSON.stringify([...new Set(mappings)]),
  };
  const attributes = Object.entries(data).map(([name, value]) => `data-${name}="${html(value)}"`);
  const locations = [locationOf(change) ?? change.pointer, change.rule];
  const parts = [
    `<h3><span class="class">${title}</span> ${html(nameOf(report))}: ${html(message)}</h3>`,
    listHtml(
      operations.map((operation) => `<code>${html(operation)}</code>`),
      "",
    ),
    `<p class="quiet">${locations.map((location) => `<code>${html(location)}</code>`).join(" · ")} · <a href="#${html(id)}">${html(id)}</a></p>`,
    listHtml(
      mappingsInWords(change).map((mapping) => `<code>${html(mapping)}</code>`),
      "Touches ",
    ),
    listHtml(
      exports.map((name) => `<code>${html(name)}</code>`),
      "Changes ",
    ),
    ...acceptedInWords(change).map((text) => `<p>${html(text)}</p>`),
    detailsHtml(change, documents),
  ];
  return `<article id="${html(id)}" class="${change.class}" ${attributes.join(" ")}>\n${parts.filter((part) => part !== "").join("\n")}\n</article>`;
}

function listHtml(items: readonly string[], label: string): string {
  if (items.length === 0) return "";
  const shown = items.slice(0, COMPARE_LIMITS.pageNames);
  const more = items.length - shown.length;
  return `<p>${label}${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}</p>`;
}

/** The reasoning, the value, the code and both documents: open where something may break. */
function detailsHtml(change: Change, documents: Documents | undefined): string {
  const isOpen = change.class === "breaking" || change.mappings.length > 0;
  const figures = [
    documents === undefined ? "" : documentsHtml(change, documents),
    figureHtml("Value", evidenceInWords(change).map(html)),
    figureHtml(
      "Code that compiled and does not any more",
      change.code?.trimEnd().split("\n").map(html) ?? [],
    ),
  ];
  const reasons = reasonOf(change).map((reason) => `<li>${html(reason)}</li>`);
  return `<details${isOpen ? " open" : ""}><summary>Why, and both documents</summary>
<ul>${reasons.join("")}</ul>
${figures.filter((figure) => figure !== "").join("\n")}
</details>`;
}

function figureHtml(caption: string, lines: readonly string[]): string {
  if (lines.length === 0) return "";
  return `<figure><figcaption>${html(caption)}</figcaption><pre tabindex="0">${lines.join("\n")}</pre></figure>`;
}

/** Old and new document at the change, what differs highlighted. */
function documentsHtml(change: Change, { base, revision }: Documents): string {
  const { basePointer: before, revisionPointer: after } = change;
  // What is on both pages is shown with what surrounds it: `maximum: 5` alone says little.
  const pointerOf = before === undefined || after === undefined ? String : schemaAround;
  const [old, now] = [
    excerptOf(base, before && pointerOf(before)),
    excerptOf(revision, after && pointerOf(after)),
  ];
  const parts = diffArrays([...old], [...now]);
  const column = (element: "del" | "ins"): string[] =>
    parts.flatMap(({ value, added, removed }) => {
      if (element === "del" ? added : removed) return [];
      const isSame = !added && !removed;
      const most = isSame ? COMPARE_LIMITS.pageContext : COMPARE_LIMITS.pageLines;
      const text = withoutMiddle(value, most).map(html).join("\n");
      return [isSame ? text : `<${element}>${text}</${element}>`];
    });
  const one = (caption: string, pointer: string | undefined, lines: readonly string[]): string =>
    pointer === undefined
      ? `<figure><figcaption>${caption}: not there</figcaption></figure>`
      : figureHtml(`${caption}: ${pointer}`, lines);
  return `<div class="documents">${one("Old", before, column("del"))}${one("New", after, column("ins"))}</div>`;
}

/** Lines without those in the middle, where there are many. */
function withoutMiddle(lines: readonly string[], most: number): string[] {
  if (lines.length <= most) return [...lines];
  const half = Math.floor(most / 2);
  return [...lines.slice(0, half), `… ${lines.length - 2 * half} lines`, ...lines.slice(-half)];
}

/** What a document has at a pointer, as YAML of a limited size. */
function excerptOf({ document }: ComparedDocument, pointer: string | undefined): readonly string[] {
  const value = pointer === undefined ? undefined : valueAt(document, pointer);
  if (value === undefined) return [];
  const text = stringify(shortened(value, COMPARE_LIMITS.pageDepth), {
    aliasDuplicateObjects: false,
    lineWidth: 0,
  });
  return text.trimEnd().split("\n").map(cut);
}

/** A value without what lies deeper than some levels, and with a limited number of members. */
function shortened(value: JsonValue, depth: number): JsonValue {
  const most = COMPARE_LIMITS.pageMembers;
  if (Array.isArray(value))
    return depth === 0 ? "…" : value.slice(0, most).map((item) => shortened(item, depth - 1));
  if (!isObject(value)) return value;
  if (depth === 0) return "…";
  const members = Object.entries(value).slice(0, most);
  return Object.fromEntries(members.map(([name, member]) => [name, shortened(member, depth - 1)]));
}

function cut(line: string): string {
  const most = COMPARE_LIMITS.pageLineCharacters;
  return line.length > most ? `${Array.from(line).slice(0, most).join("")}…` : line;
}
