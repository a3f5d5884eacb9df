import { expect, test } from "vitest";
import { checkCrosswalk, emitCrosswalk } from "../../generator/crosswalk/index.ts";
import { createDiagnostics } from "../../generator/diagnostics/index.ts";
import { verifySource } from "../../generator/emit/index.ts";
import { fifthInput } from "./support.ts";

const payload = `</script><img src=x onerror=alert(1)>*/ \`\${globalThis.pwned = 1}\` "'\\u2028 -->`;

test("a vendor's text and a mapping's reasons stay text in every file of the module", async () => {
  const diagnostics = createDiagnostics();
  const quoted = JSON.stringify(payload);
  const input = fifthInput(diagnostics, {
    document: (text) =>
      text
        .replace("description: Cursor of the subscriber.", `description: ${quoted}`)
        .replace("title: Tidewater Contracts", `title: ${quoted}`),
    mapping: (text) =>
      text
        .replace("reason: only cursors name things.", `reason: ${quoted}`)
        .replace("sentence: A price of its own comes with its period.", `sentence: ${quoted}`),
  });
  const checked = input && checkCrosswalk(input, diagnostics, { pins: false });
  if (checked === undefined) throw new Error(JSON.stringify(diagnostics.all));
  const files = await emitCrosswalk(
    checked,
    {
      packageName: "@crosswalk/subscriptions",
      packageVersion: "0.0.0",
      license: undefined,
      formats: "assert",
      inferObjectType: true,
      int64: "number",
    },
    diagnostics,
  );
  const written = files.filter(
    ({ path }) => !/^src\/(crosswalk|runtime|package|codecs)\//.test(path),
  );
  const problems = await Promise.all(
    written.map((file) =>
      verifySource(file, file.path.endsWith("/rules.js") ? "conditions" : "declarative"),
    ),
  );
  expect(problems.filter((problem) => problem !== undefined)).toEqual([]);

  const page = files.find(({ path }) => path === "crosswalk.html")?.text ?? "";
  expect(page.match(/<\/script>/g)).toHaveLength(2);
  expect(page).not.toContain("<img");
  const data = JSON.parse(/id="data">([^<]*)</.exec(page)?.[1] ?? "") as {
    lines: {
      operation: string;
      part: string;
      field: string;
      providers: Record<string, { vendor?: { sentence: string }; reason?: string }>;
    }[];
  };
  const create = (wanted: string) =>
    data.lines.find(
      ({ operation, part, field }) =>
        operation === "create" && part === "request" && field === wanted,
    )?.providers["tidewater"];
  expect(create("customer.id")?.vendor?.sentence).toBe(payload);
  expect(create("plan.handle")?.reason).toBe(payload);

  const readme = files.find(({ path }) => path === "README.md")?.text ?? "";
  expect(readme).not.toMatch(/(?<!\\)<(?:img|\/script)/);
});

test("the backstop refuses what no compiled rule has", async () => {
  const rules = (code: string) =>
    verifySource(
      {
        path: "rules.js",
        text: `import * as cel from "./cel.js";\nexport const rules = [{ holds: ({ body }) => ${code} }];\n`,
      },
      "conditions",
    );
  expect(
    await rules('cel.has(body, "a") && !(body?.b === 1 || cel.filter(body?.c, (p) => p?.d > 1))'),
  ).toBeUndefined();
  for (const code of [
    "globalThis",
    "body.constructor",
    'body["__proto__"]',
    "body[cel]",
    "body = 1",
    "new body()",
    "`${body}`",
    "this",
    "eval(1)",
  ]) {
    expect([code, typeof (await rules(code))]).toEqual([code, "string"]);
  }
});
