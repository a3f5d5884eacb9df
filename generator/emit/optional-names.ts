/** Names of the outputs that a package has when the configuration asks for them. */
export const optionalOutputNames = [
  "enums",
  "errors",
  "headers",
  "mcp",
  "mocks",
  "oauth2",
  "query",
  "telemetry",
] as const;

export type OptionalOutputName = (typeof optionalOutputNames)[number];
