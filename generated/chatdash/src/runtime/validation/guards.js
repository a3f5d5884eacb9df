// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/**
 * Where code may not be generated, as in pages with a content security policy, no schema is compiled: each is asked
 * itself. Programs for Node, Bun and Deno have `compiled-guards` in place of this, by a condition of package.json.
 */
import * as z from "zod";
export function isCertainlyValid() {
  return false;
}
/**
 * Makes schemas that zod does not compile: it would first try whether it may, and a content security policy reports
 * that. The configuration of zod is the application's, and has its value again afterwards.
 */
export function buildSchemas(build) {
  const config = z.config();
  const { jitless } = config;
  config.jitless = true;
  try {
    return build();
  } finally {
    config.jitless = jitless;
  }
}
