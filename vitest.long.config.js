import { defineConfig } from "vitest/config";
import base from "./vitest.config.js";

/** `npm run test:long`: experiments of minutes, which `.ci/run` runs after the tests. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ["test/**/*.long.ts"] },
});
