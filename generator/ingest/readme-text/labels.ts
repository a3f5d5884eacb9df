/** The parts of a page that describe its operation. */
export type Section = "path" | "query" | "header" | "cookie" | "body" | "form";

const sections: ReadonlyMap<string, Section> = new Map<string, Section>([
  ["path params", "path"],
  ["query params", "query"],
  ["headers", "header"],
  ["cookies", "cookie"],
  ["cookie params", "cookie"],
  ["body params", "body"],
  ["form data", "form"],
]);

/** The section that a line opens. */
export const sectionOf = (text: string): Section | undefined => sections.get(text.toLowerCase());

/** True for the heading above the responses. */
export const isResponseHeading = (text: string) => /^Responses?$/i.test(text);

/** True for the first line of the panel that tries requests, which ends the description of the operation. */
export const isPanel = (text: string) =>
  /^(?:Language|Credentials|Click Try It!.*|Try It!|Shell ?Node ?Ruby ?PHP ?Python.*|Updated \S.{0,40} ago|Did this page help you\?)$/i.test(
    text,
  );

/** Controls and notices that are no content. */
export const isChrome = (text: string) =>
  /^(?:Recent Requests|Log in to see full request history|Time ?Status ?User Agent|Retrieving recent requests…|LoadingLoading…|Make a request to see history\.|Jump to(?: Content)?|Powered by|TimeStatus.*|\| ?Time ?\|.*|\|(?: ?-{3,} ?\|)+|\| ?Retrieving recent.*|Suggest Edits|Ask AI|Copy Page|Updated .{1,40} ago|0 Requests This Month|\[?Skip to .*)$/i.test(
    text,
  );

/** True for a line that is a heading, a type or a badge, and so no prose. */
export const isStructure = (text: string) =>
  sectionOf(text) !== undefined ||
  /^(?:required|enum|Defaults to .*|Response body)$/.test(text) ||
  /^(?:int32|int64|array of [a-z]+s|date-time|[a-z_]\w*(?:string|int32|int64|boolean)(?:required|enum))$/.test(
    text,
  );
