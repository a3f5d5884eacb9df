/** The words of the documentation tool that the readers know; they know English only. */
const words = [
  "Authorizations",
  "Headers",
  "Path Parameters",
  "Query Parameters",
  "Body",
  "Response",
  "required",
  "deprecated",
  "default",
  "Available options",
  "Required range",
  "Minimum string length",
  "Maximum string length",
  "Example",
  "Show child attributes",
] as const;

type Word = (typeof words)[number];

/** How many of the words, from the first, are headings of sections: they tell the language of a page. */
const headingCount = 6;

/** The words in the languages of sites, by language; more than one where a tool has changed its mind. */
const languages: Readonly<Record<string, Partial<Record<Word, readonly string[]>>>> = {
  pt: {
    Authorizations: ["Autorizações"],
    Headers: ["Cabeçalhos"],
    "Path Parameters": ["Parâmetros de caminho"],
    "Query Parameters": ["Parâmetros de consulta"],
    Body: ["Corpo"],
    Response: ["Resposta"],
    required: ["obrigatório"],
    deprecated: ["obsoleto"],
    default: ["padrão"],
    "Available options": ["Opções disponíveis"],
    "Required range": ["Intervalo obrigatório"],
    "Minimum string length": ["Comprimento mínimo da string"],
    "Maximum string length": ["Comprimento máximo da string"],
    Example: ["Exemplo", "Exemplos"],
    "Show child attributes": ["Mostrar atributos filhos"],
  },
  es: {
    Authorizations: ["Autorizaciones"],
    Headers: ["Encabezados"],
    "Path Parameters": ["Parámetros de ruta"],
    "Query Parameters": ["Parámetros de consulta"],
    Body: ["Cuerpo"],
    Response: ["Respuesta"],
    required: ["requerido", "obligatorio"],
    deprecated: ["obsoleto"],
    default: ["predeterminado"],
    "Available options": ["Opciones disponibles"],
    "Required range": ["Intervalo requerido", "Rango requerido"],
    "Minimum string length": ["Longitud mínima de la cadena"],
    "Maximum string length": ["Longitud máxima de la cadena"],
    Example: ["Ejemplo", "Ejemplos"],
    "Show child attributes": ["Mostrar atributos secundarios"],
  },
  fr: {
    Authorizations: ["Autorisations"],
    Headers: ["En-têtes"],
    "Path Parameters": ["Paramètres de chemin"],
    "Query Parameters": ["Paramètres de requête"],
    Body: ["Corps"],
    Response: ["Réponse"],
    required: ["requis"],
    deprecated: ["obsolète"],
    default: ["défaut"],
    "Available options": ["Options disponibles"],
    "Required range": ["Plage requise"],
    Example: ["Exemple", "Exemples"],
  },
  de: {
    Authorizations: ["Autorisierungen"],
    "Path Parameters": ["Pfadparameter"],
    "Query Parameters": ["Abfrageparameter", "Query-Parameter"],
    Response: ["Antwort"],
    required: ["erforderlich"],
    deprecated: ["veraltet"],
    default: ["Standard", "Standardwert"],
    "Available options": ["Verfügbare Optionen"],
    "Required range": ["Erforderlicher Bereich"],
    Example: ["Beispiel", "Beispiele"],
  },
  it: {
    Authorizations: ["Autorizzazioni"],
    Headers: ["Intestazioni"],
    "Path Parameters": ["Parametri di percorso"],
    "Query Parameters": ["Parametri di query"],
    Body: ["Corpo"],
    Response: ["Risposta"],
    required: ["obbligatorio", "richiesto"],
    default: ["predefinito"],
    "Available options": ["Opzioni disponibili"],
    Example: ["Esempio", "Esempi"],
  },
  zh: {
    Authorizations: ["授权", "认证"],
    Headers: ["请求头"],
    "Path Parameters": ["路径参数"],
    "Query Parameters": ["查询参数"],
    Body: ["请求体", "请求主体"],
    Response: ["响应"],
    required: ["必需", "必填"],
    deprecated: ["已弃用"],
    default: ["默认值"],
    "Available options": ["可用选项"],
    "Required range": ["所需范围", "必填范围"],
    "Minimum string length": ["最小字符串长度"],
    "Maximum string length": ["最大字符串长度"],
    Example: ["示例"],
    "Show child attributes": ["显示子属性"],
  },
  ja: {
    Authorizations: ["認証"],
    Headers: ["ヘッダー"],
    "Path Parameters": ["パスパラメータ"],
    "Query Parameters": ["クエリパラメータ"],
    Body: ["ボディ"],
    Response: ["レスポンス"],
    required: ["必須"],
    deprecated: ["非推奨"],
    default: ["デフォルト"],
    "Available options": ["利用可能なオプション"],
    "Required range": ["必須範囲"],
    Example: ["例"],
  },
  ko: {
    Authorizations: ["인증"],
    Headers: ["헤더"],
    "Path Parameters": ["경로 매개변수"],
    "Query Parameters": ["쿼리 매개변수"],
    Body: ["본문"],
    Response: ["응답"],
    required: ["필수"],
    default: ["기본값"],
    "Available options": ["사용 가능한 옵션"],
    Example: ["예시", "예제"],
  },
};

/** Takes a line to English, where it is or begins with a word of the documentation tool. */
export type Translate = (text: string) => string;

const unchanged: Translate = (text) => text;

/** A line without the marks of headings. */
const bare = (line: string) => line.replaceAll(/^[#*\s]+|[*\s]+$/g, "");

/**
 * The translation of a page's lines. Its language is the one that most of its headings are in: `corpo` is a
 * heading in Portuguese, and may be the name of a field in a page that is written in English.
 */
export function translationOf(lines: readonly string[]): Translate {
  const all = new Set(lines.map(bare));
  const headings = words.slice(0, headingCount);
  const count = (words: readonly string[]) => words.filter((word) => all.has(word)).length;
  let best = { translate: unchanged, count: count(headings) };
  for (const table of Object.values(languages)) {
    const found = count(headings.flatMap((word) => table[word] ?? []));
    if (found > best.count) best = { translate: translateBy(table), count: found };
  }
  return best.translate;
}

function translateBy(table: Partial<Record<Word, readonly string[]>>): Translate {
  const english = new Map(
    words.flatMap((word) => (table[word] ?? []).map((one): [string, string] => [one, word])),
  );
  return (text) => {
    const whole = english.get(text);
    if (whole !== undefined) return whole;
    const colon = text.search(/[:：]/);
    const label = colon === -1 ? undefined : english.get(text.slice(0, colon).trim());
    return label === undefined ? text : `${label}:${text.slice(colon + 1)}`;
  };
}

/** The word in all languages, for recognizing a page. */
export const inAllLanguages = (word: Word): readonly string[] => [
  word,
  ...Object.values(languages).flatMap((table) => table[word] ?? []),
];
