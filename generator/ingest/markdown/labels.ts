import { englishWords } from "../shared/vocabulary/page-words.ts";

/** What the rows under a heading are. */
export type MarkdownSection =
  | "path"
  | "query"
  | "header"
  | "cookie"
  | "parameters"
  | "body"
  | "credentials"
  | "response"
  | "other";

const labels: readonly (readonly [MarkdownSection, RegExp])[] = [
  ["path", /^(?:(?:path|url|uri|route)[ -](?:params?|parameters?|variables?|arguments?)\b|path$)/],
  [
    "query",
    /^(?:query(?:[ -]?string)?(?:[ -](?:params?|parameters?|arguments?))?|url query parameters|query)$/,
  ],
  ["header", /^(?:(?:request |http )?headers?(?: (?:params?|parameters?|fields))?)$/],
  ["cookie", /^cookies?(?: (?:params?|parameters?))?$/],
  [
    "body",
    /^(?:(?:json |request |http )?(?:body|payload)(?: (?:params?|parameters?|fields|attributes|schema|properties|arguments))?|request (?:fields|attributes|schema|parameters in body)|form(?: |-)(?:data|params?|parameters?|fields)|body)\b/,
  ],
  ["credentials", /^(?:authenti?cations?|authorizations?|auth|security|credentials)$/],
  [
    "response",
    /^(?:(?:the above (?:command|request|call|code)|(?:if|when) successful,?|a successful (?:request|call)) returns\b|(?:example |sample |success(?:ful)? |error |json )?(?:responses?|returns?|results?|output)(?: (?:body|fields|attributes|parameters|schema|properties|object|codes?|status(?:es)?|examples?|samples?))?|errors?|status codes?)\b/,
  ],
  [
    "parameters",
    /^(?:(?:request |input |supported |available )?(?:params?|parameters?|arguments?|attributes|fields|inputs?|properties)|request)$/,
  ],
];

/** A heading, taken for what it says of the rows under it. */
export interface SectionHeading {
  readonly section: MarkdownSection;
  readonly status?: string;
  readonly mediaType?: string;
}

/** What a heading opens; `other` where the words are not known. */
export function readHeading(text: string): SectionHeading {
  const mediaType = /\b((?:application|multipart|text)\/[\w.+-]+)/.exec(text)?.[1];
  const status = /(?:^|[^\d./])([1-5]\d\d|[1-5]XX|default)(?:$|[^\d.\w/])/.exec(text)?.[1];
  const bare = text
    .toLowerCase()
    .replace(/[([].*$/, "")
    .replaceAll(/\b[1-5](?:\d\d|xx)\b.*?(?=fields|body|schema|$)/g, "")
    .replace(/[:.]+$/, "")
    .trim()
    .replaceAll(/\s+/g, " ");
  const words = englishWords(bare);
  const isStatus = bare === "" && status !== undefined;
  const section = isStatus ? "response" : labels.find(([, label]) => label.test(words))?.[0];
  return {
    section: section ?? "other",
    ...(status === undefined ? {} : { status }),
    ...(mediaType === undefined ? {} : { mediaType }),
  };
}

/** True for a line that says that a body is a list: `array of:`, `Array [`, `Returns a list of objects.` */
export const saysList = (text: string): boolean =>
  /^(?:Array(?: \[)?|\[|(?:Array|List)s? of:?(?: \p{L}[\w.]*)?|(?:This endpoint |It )?(?:returns|expects) an? (?:array|list)(?: of [\w `.]{1,60})?\.?)$/iu.test(
    text.trim(),
  );

/** What the columns of tables are called. */
const columns: readonly (readonly [Column, RegExp])[] = [
  [
    "name",
    /^(?:(?:(?:path|query|url|body|form|request|response|header|json|data)[ -])?(?:parameter|param|field|property|attribute|header|argument|key|variable)s?(?: name)?|name)$/,
  ],
  ["type", /^(?:(?:data ?|value )?types?|format|schema)$/],
  [
    "required",
    /^(?:required\??|mandatory|is required|presence|requirement|req\.?|m\/o|o\/m|r\/o|mandatory\/optional|required\/optional|optionality)$/,
  ],
  ["optional", /^optional\??$/],
  ["description", /^(?:descriptions?|details?|notes?|meaning|comments?|info|explanation|purpose)$/],
  ["in", /^(?:in|location|position|where|sent in|parameter type|param type|located in)$/],
  ["default", /^defaults?(?: value)?$/],
  ["constraints", /^(?:constraints?|validations?|restrictions?|limits?|rules?)$/],
  ["values", /^(?:allowed values?|possible values?|enum|options|values)$/],
  ["value", /^(?:value|examples?|sample)$/],
  ["status", /^(?:(?:http )?(?:status|code|status code|response code|error code))$/],
];

/** A column of a table, by what it says of its rows. */
export type Column =
  | "name"
  | "type"
  | "required"
  | "optional"
  | "description"
  | "in"
  | "default"
  | "constraints"
  | "values"
  | "value"
  | "status";

/** The column that a header's text names. */
export function readColumn(text: string): Column | undefined {
  const bare = englishWords(text.replaceAll(/[*_`]/g, ""));
  return columns.find(([, label]) => label.test(bare))?.[0];
}

/** Where a column "In" sends a parameter. */
export function readLocation(
  text: string,
): "path" | "query" | "header" | "cookie" | "body" | undefined {
  const [word] =
    /\b(?:path|url|query|header|cookie|body|form|formdata)\b/.exec(text.toLowerCase()) ?? [];
  if (word === "url") return "path";
  return word === "form" || word === "formdata"
    ? "body"
    : (word as ReturnType<typeof readLocation>);
}

/** True or false where a text says that a field is required or not; undefined where it says neither. */
export function readRequired(text: string): boolean | undefined {
  const bare = englishWords(text.replaceAll(/[*_`()[\]]/g, ""));
  if (
    /^(?:yes|y|true|required|mandatory|x|✓|✔|✅|☑|:heavy_check_mark:|:white_check_mark:|always|must|m)\b|^[✓✔✅☑]/.test(
      bare,
    )
  )
    return true;
  return /^(?:no|n|false|optional|-|—|✗|✘|❌|:x:|o|:heavy_minus_sign:|never)(?:\b|$)|^[✗✘❌—-]/.test(
    bare,
  )
    ? false
    : undefined;
}
