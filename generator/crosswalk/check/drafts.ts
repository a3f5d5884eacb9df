import { joinPointer } from "../../json/pointer.ts";
import { reportAt, type CheckContext } from "./report.ts";

/** Reports, in one message, what `crosswalk suggest --write` proposed and nobody reviewed yet. */
export function checkDrafts(context: CheckContext): void {
  const { shapes, operations } = context.mapping.value;
  const drafts = [
    ...Object.entries(shapes).flatMap(([name, { draft }]) =>
      draft === true ? [{ name, at: joinPointer("/shapes", name) }] : [],
    ),
    ...Object.entries(operations).flatMap(([name, entry]) => {
      const calls = "choose" in entry ? entry.choose : [entry];
      const isDraft = calls.some((call) => "draft" in call && call.draft === true);
      return isDraft ? [{ name, at: joinPointer("/operations", name) }] : [];
    }),
  ];
  const [first] = drafts;
  if (first === undefined) return;
  const names = drafts.map(({ name }) => `\`${name}\``).join(", ");
  reportAt(context, {
    ...{ code: "mapping-undecided", at: first.at, part: "key" },
    message: `${context.provider.config.name}: ${names} ${drafts.length === 1 ? "is a draft" : "are drafts"} of \`crosswalk suggest\`.`,
    fix: "Review what is proposed, correct it, and take out `draft: true`.",
  });
}
