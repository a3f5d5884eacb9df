import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { openProject } from "../../generator/commands/prepare.ts";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import type { JsonObject, JsonValue } from "../../generator/json/values.ts";
import { prepareProvider } from "../../generator/pipeline.ts";
import {
  checkTraffic,
  exchangesOfHar,
  type Exchange,
  type TrafficReport,
} from "../../generator/traffic/index.ts";

/** Compares a recording with a document, to which overlays apply. */
export async function check(
  document: JsonObject,
  exchanges: readonly Exchange[],
  ...overlays: string[]
): Promise<TrafficReport> {
  const folder = mkdtempSync(join(tmpdir(), "crosswalk-check-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const names = overlays.map((_, index) => `overlay${index}.yaml`);
  const files = {
    "crosswalk.config.yaml": JSON.stringify({
      packageScope: "@x",
      providers: { quay: { documents: ["quay.json"], overlays: names } },
    }),
    "quay.json": JSON.stringify(document),
    ...Object.fromEntries(names.map((name, index) => [name, overlays[index] ?? ""])),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const { loaded, diagnostics } = openProject({ lint: false }, folder) ?? {};
  const [config] = loaded?.config.providers ?? [];
  const provider = config && loaded && (await prepareProvider(config, loaded.run));
  if (provider === undefined) throw new Error(JSON.stringify(diagnostics?.all));
  const { model, published } = provider;
  expect(diagnostics?.all.filter(({ code }) => code.startsWith("overlay"))).toStrictEqual([]);
  return checkTraffic({
    ...{ exchanges, model, published, recording: "quay.har" },
    options: { formats: "assert" },
  });
}

export interface Sent {
  readonly method?: string;
  readonly url?: string;
  readonly sent?: JsonValue;
  readonly status?: number;
  readonly type?: string;
}

/** One entry of a HAR file, in the shape of HTTP Archive 1.2. */
export function entry(body: JsonValue | undefined, about: Sent = {}): JsonObject {
  const { method = "GET", url = "/parcels/a", sent, status = 200 } = about;
  const { type = "application/json" } = about;
  const text = typeof body === "string" ? body : JSON.stringify(body ?? null);
  return {
    request: {
      ...{ method, url: url.startsWith("/") ? `https://eu.quay.test/v1${url}` : url },
      headers: [{ name: "Authorization", value: "Bearer s3cret" }],
      ...(sent !== undefined && {
        postData: { mimeType: "application/json; charset=utf-8", text: JSON.stringify(sent) },
      }),
    },
    response: { status, content: { mimeType: type, ...(body !== undefined && { text }) } },
  };
}

/** The exchanges of a recording with these entries. */
export function har(...entries: JsonObject[]): Exchange[] {
  const text = JSON.stringify({ log: { version: "1.2", creator: { name: "t" }, entries } });
  return exchangesOfHar({ file: "quay.har", text }, createDiagnostics()) ?? [];
}

/** What a report tells, a line for each cause. */
export const told = ({ causes }: TrafficReport): string[] =>
  causes.map(({ message, affected, count }) => `${count} ${message} | ${affected.join("; ")}`);
