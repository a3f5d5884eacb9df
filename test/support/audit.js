#!/usr/bin/env node
/* eslint-disable no-console -- a program of its own */
// Known vulnerabilities of what users get with the program. A mirror that does not answer says nothing
// about them, so that is no failure; one of high severity is.
import { spawnSync } from "node:child_process";

const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
  encoding: "utf8",
  shell: process.platform === "win32",
  maxBuffer: 1 << 26,
});
/** @type {{metadata?: {vulnerabilities?: Record<string, number>}, vulnerabilities?: Record<string, {severity: string, via: unknown[]}>, message?: string}} */
const report = parse(stdout);
const counts = report.metadata?.vulnerabilities;
if (counts === undefined) {
  console.log(`npm audit: not answered (${report.message ?? "no report"})`);
} else {
  const serious = Object.entries(report.vulnerabilities ?? {}).filter(([, { severity }]) =>
    ["high", "critical"].includes(severity),
  );
  for (const [name, { severity, via }] of serious)
    console.log(`${severity}: ${name}: ${via.map(titleOf).join("; ")}`);
  console.log(
    `npm audit: ${counts["total"] ?? 0} known vulnerabilities, ${serious.length} of them high`,
  );
  process.exitCode = serious.length > 0 ? 1 : 0;
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** @param {unknown} via - a package's name, or an advisory. */
function titleOf(via) {
  return typeof via === "object" && via !== null && "title" in via
    ? String(via.title)
    : String(via);
}
