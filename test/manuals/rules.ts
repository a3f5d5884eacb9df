import type { Rule } from "../../generator/compare/index.ts";

/** The rule table as Markdown: a row for each kind of change, with its class for both ways that data flows. */
export function renderRules(rules: readonly Rule[]): string {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const paired = (prefix: string, other: string) =>
    rules.flatMap((rule) => {
      const counterpart =
        typeof rule.counterpart === "string" ? byId.get(rule.counterpart) : undefined;
      const isPair = rule.id.startsWith(prefix) && counterpart?.id.startsWith(other) === true;
      return isPair ? [[rule, counterpart] as const] : [];
    });
  const schemas = paired("request-", "response-");
  const operations = paired("", "webhook-");
  const shown = new Set([...schemas, ...operations].flat());
  const others = rules.filter((rule) => !shown.has(rule));
  return [
    "## Schemas",
    "",
    "At any depth of a body, parameter or header. The rules are `request-` and `response-` followed by the kind.",
    "",
    ...table(
      ["kind", "what changed", "in what is sent", "in what is received"],
      schemas.map(([sent, received]) => [
        `\`${sent.id.slice("request-".length)}\``,
        sent.title,
        classOf(sent),
        classOf(received),
      ]),
    ),
    "",
    "## Operations",
    "",
    "Outside schemas. A webhook or callback calls you, so that its request is received; its rules begin with `webhook-`.",
    "",
    ...table(
      ["rule", "what changed", "of an operation", "of a webhook or callback"],
      operations.map(([called, webhook]) => [
        `\`${called.id}\``,
        called.title,
        classOf(called),
        classOf(webhook),
      ]),
    ),
    "",
    "## The document",
    "",
    "What belongs to no single operation.",
    "",
    ...table(
      ["rule", "what changed", "class"],
      others.map((rule) => [`\`${rule.id}\``, rule.title, classOf(rule)]),
    ),
    "",
  ].join("\n");
}

function classOf({ class: cls, decidable }: Rule): string {
  const name = cls === "decide" ? "may break" : cls.replace("-", " ").replace("non ", "not ");
  return decidable ? `${name} \\*` : name;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}
