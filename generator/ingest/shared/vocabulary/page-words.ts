/**
 * Headings and columns that people write in other languages, by the English word that the readers know. Only
 * headings and the heads of tables are translated: the same words may be names of fields.
 */
const words: Readonly<Record<string, readonly string[]>> = {
  "path parameters": [
    ...["pfadparameter", "pfad-parameter", "url-parameter", "paramètres de chemin"],
    ...["parámetros de ruta", "parámetros de path", "parâmetros de caminho", "parâmetros de rota"],
    ...["parametri di percorso", "路径参数", "パスパラメータ", "경로 매개변수"],
  ],
  "query parameters": [
    ...["abfrageparameter", "query-parameter", "paramètres de requête", "parámetros de consulta"],
    ...["parámetros de query", "parâmetros de consulta", "parametri di query", "查询参数"],
    ...["クエリパラメータ", "쿼리 매개변수"],
  ],
  headers: [
    ...["kopfzeilen", "header-parameter", "en-têtes", "encabezados", "cabeceras", "cabeçalhos"],
    ...["intestazioni", "请求头", "请求头参数", "ヘッダー", "헤더"],
  ],
  body: [
    ...["anfragekörper", "anfragetext", "anfrage-body", "nachrichtentext", "corps"],
    ...[
      "corps de la requête",
      "cuerpo",
      "cuerpo de la solicitud",
      "cuerpo de la petición",
      "corpo",
    ],
    ...["corpo da requisição", "corpo della richiesta", "请求体", "请求体参数", "body 参数"],
    ...["リクエストボディ", "본문"],
  ],
  parameters: [
    ...[
      "anfrageparameter",
      "eingabeparameter",
      "paramètres",
      "parámetros",
      "parámetros de entrada",
    ],
    ...[
      "parâmetros",
      "parametri",
      "请求参数",
      "参数",
      "パラメータ",
      "リクエストパラメータ",
      "매개변수",
    ],
  ],
  response: [
    ...["antwort", "antworten", "antwortparameter", "antwortfelder", "rückgabe", "réponse"],
    ...["réponses", "respuesta", "respuestas", "resposta", "respostas", "risposta", "risposte"],
    ...["响应", "响应参数", "返回参数", "返回结果", "返回值", "レスポンス", "응답"],
  ],
  errors: ["fehler", "fehlercodes", "erreurs", "errores", "erros", "errori", "错误码", "エラー"],
  authentication: [
    ...["authentifizierung", "autorisierung", "authentification", "autenticación"],
    ...["autenticação", "autenticazione", "认证", "授权", "認証", "인증"],
  ],
  name: [
    ...["feld", "feldname", "eigenschaft", "attribut", "champ", "nom", "paramètre", "campo"],
    ...["nombre", "parámetro", "nome", "parâmetro", "atributo", "parametro", "参数名", "参数名称"],
    ...["字段", "字段名", "名称", "名前", "フィールド", "이름"],
  ],
  type: [
    "typ",
    "datentyp",
    "tipo",
    "tipo de dato",
    "tipo de dado",
    "类型",
    "数据类型",
    "型",
    "타입",
  ],
  required: [
    ...["pflicht", "pflichtfeld", "erforderlich", "obligatoire", "requis", "obligatorio"],
    ...["requerido", "obrigatório", "obbligatorio", "必填", "是否必填", "必须", "是否必须", "必選"],
    ...["必須", "필수"],
  ],
  description: [
    ...["beschreibung", "bedeutung", "bemerkung", "descripción", "descrição", "descrizione"],
    ...["说明", "描述", "备注", "説明", "설명"],
  ],
  default: ["standard", "standardwert", "valeur par défaut", "por defecto", "padrão", "默认值"],
  "allowed values": [
    ...["mögliche werte", "erlaubte werte", "zulässige werte", "valeurs possibles"],
    ...["valeurs autorisées", "valores posibles", "valores permitidos", "valores possíveis"],
    ...[
      "valori possibili",
      "valori ammessi",
      "可选值",
      "取值范围",
      "枚举值",
      "指定可能な値",
      "허용값",
    ],
  ],
  minimum: ["mindestens", "mínimo", "minimo", "最小值", "最小値", "최솟값"],
  maximum: ["höchstens", "máximo", "massimo", "最大值", "最大値", "최댓값"],
  example: ["beispiel", "exemple", "ejemplo", "exemplo", "esempio", "示例", "例", "예시"],
  yes: ["ja", "oui", "sí", "sim", "sì", "是", "はい", "예"],
  no: ["nein", "non", "não", "否", "いいえ", "아니오"],
};

const english: ReadonlyMap<string, string> = new Map(
  Object.entries(words).flatMap(([word, others]) =>
    others.map((other): [string, string] => [other, word]),
  ),
);

/** The English words for a heading, the head of a column or a value of yes or no; any other text in lower case. */
export function englishWords(text: string): string {
  const bare = text
    .toLowerCase()
    .trim()
    .replace(/[:：]$/, "");
  return english.get(bare) ?? bare;
}

/** A line with its label in English, where the label before the colon is one that pages of other languages have. */
export function withEnglishLabel(line: string): string {
  const [label = "", written] = /^([\p{L} ]{1,40}?)\s?[:：]\s*/u.exec(line) ?? [];
  const word = written === undefined ? undefined : english.get(written.toLowerCase());
  return word === undefined ? line : `${word}: ${line.slice(label.length)}`;
}
