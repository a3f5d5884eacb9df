import { jsonText } from "./json-text.ts";
import type { Issue } from "./types.ts";

/** An operation as a tool. Source: Model Context Protocol 2025-06-18, Tools. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: Readonly<Record<string, unknown>>;
  readonly annotations: {
    readonly readOnlyHint: boolean;
    readonly destructiveHint: boolean;
    readonly idempotentHint: boolean;
  };
}

/** A tool and the function that it calls. */
export interface ToolEntry {
  readonly tool: Tool;
  readonly operation: (client: never, init: never) => Promise<unknown>;
  /** Gives values of the input another form that have one in the package; may change its argument. */
  readonly convert?: (input: unknown) => unknown;
}

/** How tools are called. */
export interface ToolOptions {
  /**
   * Decides whether a call that may change something is made. Without it only tools that read are listed and called.
   */
  readonly confirm?: (tool: Tool, input: unknown) => boolean | Promise<boolean>;
  readonly serverInfo?: { readonly name: string; readonly version: string };
}

interface Message {
  readonly jsonrpc?: unknown;
  readonly id?: string | number | null;
  readonly method?: unknown;
  readonly params?: unknown;
}

/** A response of JSON-RPC. */
export type McpResponse = Readonly<Record<string, unknown>>;

const protocolVersion = "2025-06-18";

/**
 * Handles the messages of an MCP client, whatever transport brings them.
 *
 * @returns gives the response to a message; undefined for a notification, which has none.
 */
export function mcpHandler(
  client: unknown,
  entries: readonly ToolEntry[],
  { confirm, serverInfo = { name: "crosswalk", version: "1" } }: ToolOptions = {},
): (message: unknown) => Promise<McpResponse | undefined> {
  const offered = entries.filter(({ tool }) => tool.annotations.readOnlyHint || confirm);
  return async (message) => {
    const { id, method, params } = asRecord(message) as Message;
    if (id === undefined) return undefined;
    const given = asRecord(params);
    const response = { jsonrpc: "2.0", id };
    switch (method) {
      case "initialize":
        return {
          ...response,
          result: { protocolVersion, capabilities: { tools: {} }, serverInfo },
        };
      case "ping":
        return { ...response, result: {} };
      case "tools/list":
        return { ...response, result: { tools: offered.map(({ tool }) => tool) } };
      case "tools/call": {
        const entry = offered.find(({ tool }) => tool.name === given["name"]);
        if (entry === undefined)
          return { ...response, error: { code: -32602, message: "There is no such tool." } };
        return { ...response, result: await call(client, entry, given["arguments"], confirm) };
      }
      default:
        return { ...response, error: { code: -32601, message: "There is no such method." } };
    }
  };
}

async function call(
  client: unknown,
  { tool, operation, convert = (value) => value }: ToolEntry,
  input: unknown,
  confirm: ToolOptions["confirm"],
): Promise<McpResponse> {
  if (!tool.annotations.readOnlyHint && (await confirm?.(tool, input)) !== true)
    return failure("The call was not confirmed.");
  const { body, contentType, ...params } = asRecord(convert(structuredClone(input)));
  try {
    const init = {
      params,
      ...(body !== undefined && { body }),
      ...(contentType !== undefined && { contentType }),
    };
    const result = asRecord(await operation(client as never, init as never));
    const response = result["response"] as Response;
    if (!response.ok) return failure(`${response.status} ${textOf(result["error"])}`);
    const text = textOf(result["data"]);
    return { content: [{ type: "text", text }], ...structured(result["data"], text) };
  } catch (error) {
    const issues = asRecord(error)["issues"] as readonly Issue[] | undefined;
    const reasons = issues?.map(({ path, message }) => `${path.join(".")}: ${message}`);
    return failure(reasons?.join("\n") ?? String(error));
  }
}

/** An object as JSON has it: Dates as texts. One with a number that JSON's reader would round is a text only. */
function structured(data: unknown, text: string): McpResponse {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return {};
  const structuredContent: unknown = JSON.parse(text);
  return jsonText(structuredContent) === text ? { structuredContent } : {};
}

function failure(text: string): McpResponse {
  return { content: [{ type: "text", text }], isError: true };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : (jsonText(value) ?? "");
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
