import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { COMMENT_MARKER } from "../../generator/compare/render/markdown.ts";
import { packageRoot } from "../../generator/package-root.ts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Job {
  readonly permissions: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, Job>>;
}

const text = readFileSync(join(packageRoot(), ".github/workflows/crosswalk-review.yml"), "utf8");
const workflow = parse(text) as Workflow;
const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

describe("the workflow file", () => {
  it("gives each job the least that it needs, and nothing by default", () => {
    expect(workflow.permissions).toEqual({});
    expect(
      Object.fromEntries(
        Object.entries(workflow.jobs).map(([name, job]) => [name, job.permissions]),
      ),
    ).toEqual({
      compare: { contents: "read" },
      comment: { "pull-requests": "write" },
      changeset: { contents: "write" },
    });
  });

  it("runs the pull request's code only where the token cannot write", () => {
    for (const [name, { steps }] of Object.entries(workflow.jobs))
      if (name !== "compare")
        expect(
          steps.some(({ uses, run }) => /checkout|npm|npx/.test(`${uses ?? ""} ${run ?? ""}`)),
        ).toBe(false);
  });

  it("pins actions by version, takes GitHub's own only, and needs no secret", () => {
    for (const { uses } of steps)
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
    expect(text).not.toMatch(/secrets\./);
  });

  it("lets no expression into a script: a branch may be called anything", () => {
    for (const { run } of steps) expect(run ?? "").not.toContain("${{");
  });
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "crosswalk-workflow-"));
  mkdirSync(join(folder, "review"));
  // A stand-in for `gh`: notes its arguments, answers what the test says.
  writeFileSync(
    join(folder, "gh"),
    '#!/bin/bash\nprintf "%s\\n" "$*" >> calls\ncase "$*" in *"--jq .sha"*) cat sha 2> /dev/null;; *"--jq .content"*) cat content 2> /dev/null;; *--paginate*) cat id 2> /dev/null;; esac\ntrue\n',
  );
  chmodSync(join(folder, "gh"), 0o755);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the script of a job's last step; gives the writing calls that it made. */
function run(job: string, files: Readonly<Record<string, string>>): string[] {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const script = workflow.jobs[job]?.steps.at(-1)?.run ?? "exit 1";
  execFileSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script], {
    cwd: folder,
    env: {
      PATH: `${folder}${delimiter}${process.env["PATH"] ?? ""}`,
      REPOSITORY: "o/r",
      NUMBER: "7",
      BRANCH: "a; touch injected",
    },
  });
  expect(existsSync(join(folder, "injected"))).toBe(false);
  const calls = existsSync(join(folder, "calls"))
    ? readFileSync(join(folder, "calls"), "utf8")
    : "";
  return calls.split("\n").filter((call) => /--method (?!GET)/.test(call));
}

const comment = `${COMMENT_MARKER}\n### What changed\n`;

describe("the comment job", () => {
  it("writes one comment and then writes over it", () => {
    expect(run("comment", { "review/comment.md": comment })).toEqual([
      "api --silent --method POST repos/o/r/issues/7/comments -F body=@review/comment.md",
    ]);
    expect(run("comment", { id: "42\n" }).at(-1)).toBe(
      "api --silent --method PATCH repos/o/r/issues/comments/42 -F body=@review/comment.md",
    );
  });

  it("keeps quiet when nothing changed and nothing was said", () => {
    const nothing = `${COMMENT_MARKER}\n\nNothing changed in meaning.\n`;
    expect(run("comment", { "review/comment.md": nothing })).toEqual([]);
    expect(run("comment", { id: "42\n" })).toHaveLength(1);
  });

  it("says nothing when the comparison failed", () => {
    expect(run("comment", { "review/comment.md": "" })).toEqual([]);
  });
});

describe("the changeset job", () => {
  const changeset = '---\n"@crosswalk/billing": major\n---\n';
  const files = { "review/comment.md": comment, "review/changeset.md": changeset };

  it("puts the changeset on the branch, and again only when it changed", () => {
    const [put] = run("changeset", files);
    expect(put).toContain(
      "--method PUT repos/o/r/contents/.changeset/crosswalk-7.md -f branch=a; touch injected",
    );
    expect(put).toContain(Buffer.from(changeset).toString("base64"));
    const same = { sha: "abc\n", content: `${Buffer.from(changeset).toString("base64")}\n` };
    expect(run("changeset", same)).toHaveLength(1);
    const other = { content: `${Buffer.from("old").toString("base64")}\n` };
    expect(run("changeset", other).at(-1)).toContain("-f sha=abc");
  });

  it("takes it away when nothing changes any more", () => {
    expect(run("changeset", { "review/comment.md": comment, sha: "abc\n" })).toEqual([
      "api --silent --method DELETE repos/o/r/contents/.changeset/crosswalk-7.md -f branch=a; touch injected -f message=Changeset for what this pull request changes in the APIs -f sha=abc",
    ]);
  });
});
