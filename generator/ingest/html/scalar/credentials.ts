import { elementsIn, leavesOf, type Element } from "../dom.ts";
import { rawText } from "../inline-text.ts";
import { elementsAround } from "./markup.ts";

const fieldsOfScheme: readonly (readonly [RegExp, string])[] = [
  [/^Bearer Token$/, "Security: Bearer"],
  [/^(?:Username|Password)$/, "Security: Basic"],
  [/^(?:Auth|Token) URL$/, "Security: OAuth2"],
];

/** What the fields of the panel of credentials tell: their kind, or the name of a key, which a sample sends. */
export function credentialLines(panel: Element): readonly string[] {
  const labels = [...elementsIn(panel.childNodes)]
    .filter(({ tagName }) => tagName === "label")
    .map((label) => ({ label, text: leavesOf(label).join(" ").replace(/ ?:$/, "") }));
  const isOAuth2 = labels.some(({ text }) => /^(?:Auth|Token) URL$/.test(text));
  const kinds = fieldsOfScheme.filter(
    ([pattern, line]) =>
      // OAuth 2 has a flow that asks for a user's name.
      (!isOAuth2 || line.endsWith("OAuth2")) && labels.some(({ text }) => pattern.test(text)),
  );
  const lines = [...new Set(kinds.map(([, line]) => line))].flatMap((line) => ["", line]);
  const samples = samplesOf(panel);
  const keys = labels
    .filter(({ text }) => text === "Name")
    .flatMap(({ label }) => {
      const row = rowOf(label);
      const [, name = ""] = row === undefined ? [] : leavesOf(row).filter((leaf) => leaf !== ":");
      const location = locationIn(samples, name);
      return location === undefined ? [] : [`- \`${name}\` ${location} (string, required)`];
    });
  return [...lines, ...(keys.length === 0 ? [] : ["", "## Authentication", "", ...keys, ""])];
}

function rowOf(label: Element): Element | undefined {
  let { parentNode } = label;
  while (parentNode !== null && "tagName" in parentNode && parentNode.tagName !== "tr")
    parentNode = parentNode.parentNode;
  return parentNode !== null && "tagName" in parentNode ? parentNode : undefined;
}

/** The commands of curl of the page that an element is of. */
function samplesOf(element: Element): readonly string[] {
  return elementsAround(element)
    .filter(({ tagName }) => tagName === "pre")
    .map(rawText)
    .filter((text) => /^\s*curl\b/.test(text));
}

/** Where samples send a key. */
function locationIn(
  samples: readonly string[],
  name: string,
): "header" | "query" | "cookie" | undefined {
  if (!/^[\w.-]{1,100}$/.test(name)) return undefined;
  const escaped = name.replaceAll(".", "\\.");
  const forms = [
    ["header", new RegExp(`(?:--header|-H) ["']${escaped}: `, "i")],
    ["cookie", new RegExp(`(?:--cookie|-b) ["'](?:[^"']{1,500}; ?)?${escaped}=`)],
    ["query", new RegExp(`^\\s*curl[^\\n]{0,2000}[?&]${escaped}=`)],
  ] as const;
  return forms.find(([, form]) => samples.some((sample) => form.test(sample)))?.[0];
}
