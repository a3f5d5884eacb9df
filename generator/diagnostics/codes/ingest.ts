import { declareDiagnostics } from "../declare.ts";

/** Diagnostics of generator/ingest about the text of a file that is read, and what its pages say. */
export const ingestDiagnostics = declareDiagnostics({
  "json-syntax": {
    severity: "error",
    title: "The JSON is broken",
    cause: "The text does not follow the grammar of JSON (RFC 8259).",
    fix: "Correct the text at the place shown.",
  },
  "yaml-syntax": {
    severity: "error",
    title: "The YAML is broken",
    cause: "The text does not follow the grammar of YAML 1.2.",
    fix: "Correct the text at the place shown.",
  },
  "duplicate-key": {
    severity: "error",
    title: "A key stands twice in one object",
    cause: "Parsers disagree on which of the two values counts.",
    fix: "Remove or rename one of the two.",
  },
  "yaml-alias-limit": {
    severity: "error",
    title: "The YAML aliases expand to too much",
    cause:
      "Aliases and merge keys repeat what they point at; expanded, the document is many times larger than its text, or endless.",
    fix: "Write the repeated parts as components and refer to them by `$ref`.",
  },
  "yaml-not-json": {
    severity: "error",
    title: "A YAML value has no equivalent in JSON",
    cause: "OpenAPI documents are JSON values; infinity, not-a-number and custom tags are not.",
    fix: "Write the value as a string or a finite number.",
  },
  "document-too-deep": {
    severity: "error",
    title: "The document is nested too deeply",
    cause: "No sensible document nests its values this deeply.",
    fix: "Flatten the document, or move inner schemas to components.",
  },
  "fence-info-mismatch": {
    severity: "warning",
    title: "The page names another operation than its OpenAPI fragment",
    cause: "The line that opens the code block names a method and a path that the fragment lacks.",
    fix: "Check which of the two is right; the fragment is used.",
  },
  "fragments-disagree": {
    severity: "warning",
    title: "Two OpenAPI fragments of one page disagree",
    cause: "Both define the same thing differently; the first is used.",
    fix: "Correct the difference by an overlay.",
  },
  "reference-foreign": {
    severity: "warning",
    title: "A reference names neither a file nor a place",
    cause: "The page was made by a tool that refers to its own records by their ids.",
    fix: "Supply the document that defines it, or define it in an overlay.",
  },
  "server-not-stated": {
    severity: "warning",
    title: "The address of the server is not stated",
    cause: "The page shows the path only, or an example address.",
    fix: "Add `servers` in the provider's overlay.",
  },
  "server-double-slash": {
    severity: "warning",
    title: "The server's address ends with a slash",
    cause: "Paths begin with a slash, so that requests would go to an address with two.",
    fix: "Correct the server's address in an overlay.",
  },
  "version-mixed": {
    severity: "warning",
    title: "A keyword of another OpenAPI version is used",
    cause: "The fragment declares one version and uses a keyword that this version does not have.",
    fix: "Correct it in an overlay; until then it is read as it was evidently meant.",
  },
  "structure-in-description": {
    severity: "warning",
    title: "A description holds lines that look like more than prose",
    cause:
      "Headings, types and badges have their own lines on such pages; here they follow a text from which they could not be told apart.",
    fix: "Check the lines; supply the same page in Markdown (often its address with `.md` appended), or correct the operation in an overlay.",
  },
  "rows-without-section": {
    severity: "warning",
    title: "Rows of the page stand under no heading",
    cause:
      "The heading that says whether they are parameters or fields of a body is not in the text.",
    fix: "Supply the whole page, or describe these fields in the provider's overlay.",
  },
  "credential-not-located": {
    severity: "warning",
    title: "Where a credential is sent is not told",
    cause: "The page names no header, query parameter or cookie for it.",
    fix: "Declare the security scheme in the provider's overlay.",
  },
  "credential-not-described": {
    severity: "warning",
    title: "A credential is not described",
    cause:
      "A sample of the page sends a credential, or a sentence speaks of one, and no page says in a form that can be read how the operation asks for it.",
    fix: "Declare the security scheme in the provider's overlay.",
  },
  "row-repeated": {
    severity: "warning",
    title: "A row stands twice on the page and says two things",
    cause: "Two rows of one table or list have the same name.",
    fix: "Check which of the two is right; correct the other by an overlay.",
  },
  "sample-differs": {
    severity: "warning",
    title: "A sample of the page contradicts the page",
    cause: "The sample sends another request than the one described. The description is used.",
    fix: "Check which of the two is right; correct the operation in the provider's overlay.",
  },
  "operations-from-samples": {
    severity: "warning",
    title: "Operations are known from samples only",
    cause:
      "Recorded requests show what was sent once: names and kinds of values, but not what is required, nor which other values and statuses there are. The path of the server cannot be told from the operation's.",
    fix: "Rank the vendor's documents before this file, or state in an overlay what the samples do not show.",
  },
  "parameters-switched-off": {
    severity: "info",
    title: "Parameters of a collection are switched off",
    cause:
      "People list parameters that a request may have, and switch off those that it need not have.",
    fix: "Remove in the provider's overlay those that the API does not have.",
  },
  "location-derived": {
    severity: "warning",
    title: "Where parameters are sent is not told",
    cause:
      "The page lists parameters of an operation that has a body, without saying whether they are fields of the body or of the query.",
    fix: "Check it; correct the operation in the provider's overlay.",
  },
  "operation-repeated": {
    severity: "warning",
    title: "An operation is described twice in one file",
    cause: "Two pages of the file have the same method and path.",
    fix: "Remove one of the two, or correct its method or path.",
  },
  "operation-not-stated": {
    severity: "warning",
    title: "The page does not say the method and the path of its operation",
    cause: "They are not in the text; the operation stays unplaced and is not generated.",
    fix: "Add `x-crosswalk-method` and `x-crosswalk-path` in the provider's overlay, or supply the page in Markdown (often its address with `.md` appended).",
  },
  "status-not-stated": {
    severity: "info",
    title: "The status of the response is not stated",
    cause: "The page describes a response without a status code; `2XX` stands in.",
    fix: "State the status in an overlay.",
  },
  "list-not-told": {
    severity: "warning",
    title: "Whether a response is an object or a list is not told",
    cause:
      "The page shows the same rows for an object and for a list of such objects, and no sample tells which it is.",
    fix: "Remove one of the two alternatives of `anyOf` in the provider's overlay, or supply the page with its sample.",
  },
  "response-not-stated": {
    severity: "warning",
    title: "The response is not described",
    cause: "The page shows no fields of the response.",
    fix: "Describe the response in the provider's overlay, or supply the page in Markdown (often its address with `.md` appended).",
  },
  "names-lost": {
    severity: "warning",
    title: "Names of fields are not in the text",
    cause:
      "The text was taken from a rendered page in a way that lost the labels of its fields. Names are never invented.",
    fix: "Supply the same page in Markdown (often its address with `.md` appended), or name the rows in the provider's overlay.",
  },
  "fields-not-readable": {
    severity: "warning",
    title: "The fields of the page cannot be read",
    cause: "The text lacks the rows of the fields, or runs them together in an ambiguous way.",
    fix: "Supply the same page in Markdown (often its address with `.md` appended).",
  },
  "nesting-not-shown": {
    severity: "warning",
    title: "Which object some fields belong to is not in the text",
    cause:
      "The text of a rendered page has no indentation: it shows where the fields of an object begin, and not where they end.",
    fix: "Supply the same page in Markdown (often its address with `.md` appended), or describe these fields in the provider's overlay.",
  },
  "enum-values-lost": {
    severity: "warning",
    title: "The values of an enumeration are not in the text",
    cause: "The page says that only certain values are allowed, and the text does not hold them.",
    fix: "Add the values in the provider's overlay, or supply the page in Markdown (often its address with `.md` appended).",
  },
  "sample-secret-dropped": {
    severity: "info",
    title: "A sample credential was dropped",
    cause: "The page shows a credential as a default value; it is a sample.",
    fix: "Nothing to do.",
  },
  "fields-from-sample": {
    severity: "info",
    title: "Fields were taken from a sample",
    cause:
      "The page does not show the fields of this object; their names and types are those of a sample, which does not tell what may be null or left out.",
    fix: "Describe them in an overlay where their types matter; until then they are optional.",
  },
  "fields-not-shown": {
    severity: "info",
    title: "The fields of an object are not shown",
    cause: "The page shows the object collapsed, and no sample has its fields; any are accepted.",
    fix: "Describe the fields in an overlay, or supply the page in Markdown (often its address with `.md` appended).",
  },
  "type-not-stated": {
    severity: "warning",
    title: "The type of a field is not stated",
    cause: "The page shows no type, or one that says nothing; any value is accepted.",
    fix: "State the type in an overlay.",
  },
  "default-not-understood": {
    severity: "warning",
    title: "A default or constant value is not of the field's type",
    cause: "The value is an expression of a programming language, or does not fit the type.",
    fix: "State the default in an overlay.",
  },
  "constraint-not-understood": {
    severity: "warning",
    title: "A constraint of the page is not understood",
    cause: "The line looks like a constraint and follows no known form, or does not fit the type.",
    fix: "State the constraint in an overlay.",
  },
  "union-not-told": {
    severity: "info",
    title: "The kind of a union is not told",
    cause: "The page lists alternatives without saying whether exactly one or any may match.",
    fix: "Nothing to do; `anyOf` is assumed.",
  },
  "models-open": {
    severity: "warning",
    title: "Models that the page refers to are not supplied",
    cause: "The page links to other pages for them; they are generated as open values.",
    fix: "Supply these pages as further documents, or describe the models in an overlay.",
  },
  "wire-name-derived": {
    severity: "info",
    title: "Names on the wire were derived",
    cause:
      "The page gives the names that one language uses; the example does not show these fields. They follow the casing of the names that it shows.",
    fix: "Check the names; correct them in an overlay.",
  },
  "wire-name-unknown": {
    severity: "warning",
    title: "Names on the wire are not known",
    cause:
      "The page gives the names that one language uses, and the example does not prove how they are written on the wire.",
    fix: "Check the names; correct them in an overlay.",
  },
});
