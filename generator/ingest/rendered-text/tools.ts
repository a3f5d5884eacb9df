/** A documentation tool, by what only the text of its pages has. */
export interface Tool {
  readonly name: string;
  readonly features: readonly RegExp[];
  /** Marks fields that are optional, and no others: `label?string`. */
  readonly hasOptionalSign?: boolean;
}

const methodLine = String.raw`(?:get|put|post|delete|patch|head|options)`;

/** The tools whose rendered pages have one row of a field after the other. */
const tools: readonly Tool[] = [
  {
    name: "Redoc",
    features: [
      /^(?:REQUEST BODY|RESPONSE) SCHEMA ?:/im,
      /^AUTHORIZATIONS ?:/im,
      /^(?:path|query|header|cookie) Parameters\s*$/m,
      /^(?:PATH|QUERY|HEADER|COOKIE) PARAMETERS\s*$/m,
      /^Request samples\s*$/m,
      /^Response samples\s*$/m,
      /^API docs by Redocly\s*$/m,
    ],
  },
  {
    name: "Docusaurus",
    features: [
      /^Possible values: /m,
      /^Example \((?:auto|from schema)\)\s*$/m,
      /^(?:Header|Path|Query|Cookie) Parameters\s*$/m,
      /^(?:GET|PUT|POST|DELETE|PATCH) ?\/\S*\s*$/m,
      /^Request Collapse all\s*$/m,
      /^Schema\s*$/m,
      /^Array \[\s*$/m,
    ],
  },
  {
    name: "Fern",
    features: [
      /^This endpoint (?:expects|returns) /m,
      /^Allowed values:/m,
      /^(?:Show|Hide) \d+ (?:properties|property|variants)\s*$/m,
      /^[A-Za-z_$][\w$.[\]-]*(?:string|integer|double|boolean|object|enum|objects|strings|datetime|date|long|null)(?:Required|Optional)/m,
      new RegExp(`^${methodLine}\\s*\\n\\s*(?:https?:)?/`, "im"),
    ],
  },
  {
    name: "Fumadocs",
    hasOptionalSign: true,
    features: [
      /^In: (?:header|query|path|cookie)\s*$/m,
      /^Value in ?"/m,
      /^Request Body\s*$/m,
      /^Response Body\s*$/m,
      /^Format[a-z][\w-]*\s*$/m,
      /^(?:Length|Range)-?\d.*(?:length|value) ?[<>]=? ?\d/m,
      /^[A-Za-z_$][\w$.[\]-]*\?(?:string|integer|boolean|number|object|array|enum)/m,
    ],
  },
  {
    name: "GitBook",
    features: [
      /^Possible values: /m,
      /^(?:Show|Hide) properties\s*$/m,
      /^[A-Za-z_$][\w$.[\]-]*(?:string|integer|number|boolean|object|any)(?:\[\])*(?: · [^\n]{1,60})?(?:Required|Optional|required|optional)/m,
      new RegExp(`^${methodLine}\\s*\\n\\s*/\\S*\\s*$`, "m"),
      /^Test it\s*$/m,
    ],
  },
  {
    name: "Stoplight",
    features: [
      /^Send API Request\s*$/m,
      /^powered by Stoplight\s*$/im,
      /^Request Sample: /m,
      /^Response Example\s*$/m,
      /^(?:>|<)= \d+ (?:characters|items)/m,
      /^array\[\w+\]\s*$/m,
      /^Security: /m,
    ],
  },
  {
    name: "Scalar",
    features: [
      /^Copy link to \S+/m,
      /^Type:\s*$/m,
      /^Test Request\s*$/m,
      /^Powered by Scalar\s*$/m,
      /^(?:min|max) length:\s*$/m,
      /^Show Child Attributes\s*$/m,
    ],
  },
];

/** The most likely tool, and how many of its features a text has. */
export function findTool(text: string): { readonly tool: Tool; readonly features: number } {
  const scored = tools.map((tool) => ({
    tool,
    features: tool.features.filter((one) => one.test(text)).length,
  }));
  return scored.reduce((best, next) => (next.features > best.features ? next : best));
}
