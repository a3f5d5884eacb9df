/** Calls to start from, by command; the help of each ends with them. */
const examples: Readonly<Record<string, readonly string[]>> = {
  generate: [
    "crosswalk generate",
    "crosswalk generate stripe --watch",
    "crosswalk generate --check          # in CI",
    "crosswalk generate --spec openapi.yaml --out client",
  ],
  lint: ["crosswalk lint", "crosswalk lint stripe --json"],
  diff: [
    "crosswalk diff",
    "crosswalk diff main --forked --format markdown",
    "crosswalk diff v1.2.0 --fail-on breaking",
    "crosswalk diff v1.2.0..v1.3.0 --html report.html",
  ],
  changelog: ["crosswalk changelog", "crosswalk changelog --history"],
  suggest: [
    "crosswalk suggest stripe",
    "crosswalk suggest stripe --operation create",
    "crosswalk suggest stripe --write    # drafts in the mapping file",
  ],
  pin: ["crosswalk pin", "crosswalk pin stripe"],
  fetch: ["crosswalk fetch", "crosswalk fetch stripe --check"],
  update: [
    "crosswalk update",
    "crosswalk update stripe --date",
    "crosswalk update --check            # in a scheduled job",
    "crosswalk update --format markdown  # the text for a pull request",
  ],
  init: [
    "crosswalk init",
    "crosswalk init --scope @acme --output packages/api",
    "crosswalk init --crosswalk subscriptions",
  ],
  add: [
    "crosswalk add stripe https://example.com/openapi.json",
    "crosswalk add billing http://localhost:8000/openapi.json",
    "crosswalk add acme vendor/acme.md",
  ],
  list: ["crosswalk list", "crosswalk list --json"],
  explain: ["crosswalk explain mapping-undecided", "crosswalk explain"],
  sources: ["crosswalk sources stripe", "crosswalk sources stripe --html stripe.html"],
  check: [
    "crosswalk check stripe recorded.har",
    "crosswalk check stripe recorded.har --write-overlay recorded.yaml",
    "crosswalk check stripe bodies       # with bodies/createCharge.json",
  ],
  inputs: ["crosswalk inputs stripe --json"],
};

/** The text after a command's help. */
export function examplesOf(command: string): string {
  const calls = examples[command] ?? [];
  return calls.length === 0 ? "" : `\nExamples:\n${calls.map((call) => `  $ ${call}\n`).join("")}`;
}
