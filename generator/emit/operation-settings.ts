import { bodyKind, type OperationModel } from "../model/index.ts";
import { bodyParser, type ConversionContext } from "./operation-conversions.ts";
import { use, type Imports } from "./operation-imports.ts";
import { errorContents } from "./operation-responses.ts";
import { stylesOf, type Styles } from "./operation-styles.ts";
import { js, type Expression, type ObjectMember } from "./write/index.ts";

/** What the members of an operation's descriptor are written from. */
interface MemberContext extends ConversionContext {
  readonly operation: OperationModel;
}

/** What writes header and cookie parameters, where they are not sent as they are. */
export function headersMember({ model, operation, imports }: MemberContext): ObjectMember[] {
  const { header, cookie } = stylesOf(model, operation);
  if (header === undefined && cookie === undefined) return [];
  const tables = cookie === undefined ? [header ?? []] : [header ?? [], cookie];
  const value = js.call(use(imports, "headersWith", "headers"), ...tables.map(tableOf));
  return [{ key: "headers", value }];
}

/** How requests of the operation are written and read, where that differs from the usual. */
export function settingsMember(context: MemberContext): ObjectMember[] {
  const { model, operation, imports } = context;
  const { query, route } = stylesOf(model, operation);
  const members = [
    ...tableMember({ imports, key: "querySerializer", name: "queryWith", file: "query" }, query),
    ...tableMember({ imports, key: "pathSerializer", name: "routeWith", file: "route" }, route),
    ...errorMember(context),
    ...integersMember(context),
    // A redirect that the document describes is a result.
    ...(operation.responses.some(({ status }) => /^3(0[12378]|XX)$/i.test(status))
      ? [{ key: "redirect", value: js.string("manual") }]
      : []),
  ];
  return members.length === 0 ? [] : [{ key: "settings", value: js.object(members) }];
}

interface Serializer {
  readonly imports: Imports;
  readonly key: string;
  /** Function of the run time, and its module. */
  readonly name: string;
  readonly file: string;
}

function tableMember(
  { imports, key, name, file }: Serializer,
  styles: Styles | undefined,
): ObjectMember[] {
  if (styles === undefined) return [];
  return [{ key, value: js.call(use(imports, name, file), tableOf(styles)) }];
}

function tableOf(styles: Styles): Expression {
  return js.object(styles.map(([key, style]) => ({ key, value: js.string(style) })));
}

/** What parses the errors, where their values have another form in the package. */
function errorMember(context: MemberContext): ObjectMember[] {
  const parser = bodyParser(context, errorContents(context.operation));
  return parser === undefined ? [] : [{ key: "parseError", value: parser }];
}

/** What reports integers that a number cannot hold, where the document has JSON. */
function integersMember({ operation, imports }: MemberContext): ObjectMember[] {
  const contents = operation.responses.flatMap((response) => response.contents);
  return contents.some(({ mediaType }) => bodyKind(mediaType) === "json")
    ? [{ key: "integers", value: js.name(use(imports, "reportIntegers", "report-integers")) }]
    : [];
}
