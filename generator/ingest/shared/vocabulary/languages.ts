/**
 * The words of the documentation tool in the languages of sites that have been met, with what they
 * are in English. The readers know English only: each line is translated before it is read.
 */
const words: readonly (readonly [string, readonly string[]])[] = [
  ["Authorizations", ["autorizações", "autorizaciones", "授权", "认证", "認証", "autorisations"]],
  ["Headers", ["cabeçalhos", "encabezados", "请求头", "ヘッダー", "en-têtes"]],
  [
    "Path Parameters",
    [
      "parâmetros de caminho",
      "parámetros de ruta",
      "路径参数",
      "パスパラメータ",
      "paramètres de chemin",
    ],
  ],
  [
    "Query Parameters",
    [
      "parâmetros de consulta",
      "parámetros de consulta",
      "查询参数",
      "クエリパラメータ",
      "paramètres de requête",
    ],
  ],
  ["Body", ["corpo", "cuerpo", "请求体", "ボディ", "corps"]],
  ["Response", ["resposta", "respuesta", "响应", "レスポンス", "réponse"]],
  ["required", ["obrigatório", "requerido", "obligatorio", "必需", "必填", "必須", "requis"]],
  ["deprecated", ["obsoleto", "已弃用", "非推奨", "obsolète"]],
  ["default", ["padrão", "predeterminado", "默认值", "デフォルト", "défaut"]],
  [
    "Available options",
    [
      "opções disponíveis",
      "opciones disponibles",
      "可用选项",
      "利用可能なオプション",
      "options disponibles",
    ],
  ],
  [
    "Required range",
    [
      "intervalo obrigatório",
      "intervalo requerido",
      "rango requerido",
      "所需范围",
      "必填范围",
      "必須範囲",
      "plage requise",
    ],
  ],
  [
    "Minimum string length",
    ["comprimento mínimo da string", "longitud mínima de la cadena", "最小字符串长度"],
  ],
  [
    "Maximum string length",
    ["comprimento máximo da string", "longitud máxima de la cadena", "最大字符串长度"],
  ],
  ["Example", ["exemplo", "exemplos", "ejemplo", "ejemplos", "示例", "例", "exemple", "exemples"]],
  [
    "Show child attributes",
    ["mostrar atributos filhos", "mostrar atributos secundarios", "显示子属性"],
  ],
];

const english = new Map(
  words.flatMap(([word, translations]) => translations.map((one): [string, string] => [one, word])),
);

/** The line in English, where it is or begins with a word of the documentation tool. */
export function toEnglish(text: string): string {
  const whole = english.get(text.toLowerCase());
  if (whole !== undefined) return whole;
  const colon = text.search(/[:：]/);
  const label = colon === -1 ? undefined : english.get(text.slice(0, colon).trim().toLowerCase());
  return label === undefined ? text : `${label}:${text.slice(colon + 1)}`;
}
