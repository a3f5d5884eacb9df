/** The sections of a reference page. */
export type Section =
  "authorizations" | "headers" | "path" | "query" | "cookies" | "body" | "response";

/** Headings by section, in the languages in which sites have been met; compared without letter case. */
const headings: Readonly<Record<Section, readonly string[]>> = {
  authorizations: [
    "authorizations",
    "autorizações",
    "autorizaciones",
    "授权",
    "認証",
    "autorisations",
  ],
  headers: [
    "headers",
    "header parameters",
    "cabeçalhos",
    "encabezados",
    "请求头",
    "ヘッダー",
    "en-têtes",
  ],
  path: [
    "path parameters",
    "parâmetros de caminho",
    "parámetros de ruta",
    "路径参数",
    "パスパラメータ",
    "paramètres de chemin",
  ],
  query: [
    "query parameters",
    "parâmetros de consulta",
    "parámetros de consulta",
    "查询参数",
    "クエリパラメータ",
    "paramètres de requête",
  ],
  cookies: ["cookies", "cookie parameters"],
  body: ["body", "corpo", "cuerpo", "请求体", "ボディ", "corps"],
  response: ["response", "resposta", "respuesta", "响应", "レスポンス", "réponse"],
};

const sections = new Map<string, Section>(
  (Object.keys(headings) as Section[]).flatMap((section) =>
    headings[section].map((heading): [string, Section] => [heading, section]),
  ),
);

/** The section that a line opens. `Body application/json` on one line opens one as well. */
export function sectionOf(text: string): { section: Section; rest: string } | undefined {
  const whole = sections.get(text.toLowerCase());
  if (whole !== undefined) return { section: whole, rest: "" };
  const space = text.indexOf(" ");
  const [word, rest] = [text.slice(0, space), text.slice(space + 1).trim()];
  const section = space === -1 ? undefined : sections.get(word.toLowerCase());
  const fits =
    (section === "body" && isMediaType(rest)) ||
    (section === "response" && /^(?:[1-5]\d\d|[1-5]XX|default)\b/.test(rest));
  return fits && section !== undefined ? { section, rest } : undefined;
}

/** True for `application/json`, `multipart/form-data` and the like. */
export function isMediaType(text: string): boolean {
  return /^(?:application|text|multipart|image|audio|video|\*)\/[\w.+*-]{1,100}(?:;\s?[\w=.-]{1,60})?$/.test(
    text,
  );
}

const enumLabels = [
  "available options",
  "opções disponíveis",
  "opciones disponibles",
  "可用选项",
  "利用可能なオプション",
  "options disponibles",
];
const rangeLabels = [
  "required range",
  "intervalo obrigatório",
  "intervalo requerido",
  "必填范围",
  "必須範囲",
  "plage requise",
];
const exampleLabels = [
  "example",
  "examples",
  "exemplo",
  "exemplos",
  "ejemplo",
  "ejemplos",
  "示例",
  "例",
  "exemple",
  "exemples",
];

/** The text after a label and its colon, or undefined where the line does not begin with that label. */
export function afterLabel(text: string, labels: readonly string[]): string | undefined {
  const colon = text.search(/[:：]/);
  if (colon === -1) return undefined;
  return labels.includes(text.slice(0, colon).trim().toLowerCase())
    ? text.slice(colon + 1).trim()
    : undefined;
}

export const afterEnumLabel = (text: string) => afterLabel(text, enumLabels);
export const afterRangeLabel = (text: string) => afterLabel(text, rangeLabels);
export const afterExampleLabel = (text: string) => afterLabel(text, exampleLabels);

/** Controls of the page that are no content. */
export function isControl(text: string): boolean {
  return /^(?:Show|Hide) (?:child attributes|\d+ properties|properties)$|^(?:Copy|Ask AI|Try it|Was this page helpful\?|Yes|No|On this page|cURL|Previous|Next|Built with Mintlify|Powered by Mintlify|⌘I)$|^\[Built with Mintlify\]/i.test(
    text,
  );
}
