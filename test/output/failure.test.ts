import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { shareOf } from "../support/share.ts";
import { bundleForNode, start } from "./run-driver.ts";
import { bring, makeProject, packageOf, put, requestOf, snapshot, write } from "./support.ts";

let driver = "";
beforeAll(async () => {
  driver = await bundleForNode("driver");
  return () => rmSync(driver);
});

/** Runs a shell command line; false when the system does not allow it. */
function can(command: string): boolean {
  try {
    execFileSync("sh", ["-c", command], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const ways = [
  ["by exchange", {}],
  ["by replacing", { CROSSWALK_NO_NATIVE_FS: "1" }],
] as const;

describe.each(shareOf(ways, 2))("%s", (_how, env) => {
  test("a limit of the file size ends the writing: the old state, a diagnostic, nothing left over", async () => {
    const project = makeProject();
    const { root, generated } = project;
    await bring(project, "2xa");
    const before = snapshot(generated);
    // blocks of 512 bytes: the manifest and the first files fit, the others do not
    const limited = `ulimit -f 4; exec "$0" "$@"`;
    const args = ["-c", limited, process.execPath, driver, root, "2xb"];
    const { exitCode, output } = await start("sh", args, env).ended;
    expect(output).toContain("output-disk-full: EFBIG");
    expect(exitCode).toBe(1);
    expect(snapshot(generated)).toStrictEqual(before);
    expect(readdirSync(root)).toStrictEqual(["generated"]);
  });

  // as root, permissions say nothing: an unprivileged user runs the program then
  const isRoot = process.getuid?.() === 0;
  const asUser = isRoot ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];
  const canBeUser = !isRoot || can(`${asUser.join(" ")} ${process.execPath} -e 0`);

  test.skipIf(!canBeUser).each([
    ["file", "first/src/changes-0.js", 0o444],
    ["folder", "first/src", 0o555],
    ["package", "first", 0o555],
    ["output", ".", 0o555],
    ["output with all that is in it", "**", 0o555],
  ])("a read-only %s: the old state and a diagnostic", async (_what, path, mode) => {
    const project = makeProject();
    const { root, generated } = project;
    await bring(project, "1xa");
    if (isRoot) execFileSync("chown", ["-R", "65534:65534", root]);
    const before = snapshot(generated);
    const isDeep = path === "**";
    const target = isDeep ? generated : join(generated, path);
    if (isDeep) execFileSync("chmod", ["-R", "a-w", generated]);
    chmodSync(target, mode);
    const [command = "", ...args] = [...asUser, process.execPath, driver, root, "1xb"];
    const { output, exitCode } = await start(command, args, env).ended;
    if (isDeep) execFileSync("chmod", ["-R", "u+w", generated]);
    chmodSync(target, 0o755);
    // a folder that holds nothing of what changes is not in the way
    if (path === "first") {
      expect(output).toMatch(/end|output-not-writable/);
    } else {
      expect(output.match(/output-not-writable/g)).toHaveLength(1);
      expect(exitCode).toBe(1);
      expect(snapshot(generated)).toStrictEqual(before);
    }
    expect(readdirSync(root)).toStrictEqual(["generated"]);
  });
});

const canMount = can("mkdir -p /tmp/crosswalk-mount-test && unshare -m true");

/** Runs a driver with something mounted, in a mount namespace of its own. */
function startMounted(mount: string, root: string, state: string) {
  const script = `mkdir -p "$1/generated" && ${mount} && exec "$2" "$3" "$1" "$4"`;
  return start("unshare", ["-m", "sh", "-c", script, "sh", root, process.execPath, driver, state])
    .ended;
}

describe.skipIf(!canMount)("mounted file systems", () => {
  test("a disk that really is full: the old state and a diagnostic", async () => {
    const { root } = makeProject();
    const list = 'find "$1/generated" -type f | sort | xargs cat | sha256sum';
    const script = `mkdir -p "$1/disk" && mount -t tmpfs -o size=600k none "$1/disk" && cd "$1" &&
      "$2" "$3" "$1/disk" 20xa && (set -- "$1/disk"; ${list}; ls -A "$1") &&
      "$2" "$3" "$1/disk" 60xb; (set -- "$1/disk"; ${list}; ls -A "$1")`;
    const args = ["-m", "sh", "-c", script, "sh", root, process.execPath, driver];
    const { output } = await start("unshare", args).ended;
    expect(output).toContain("output-disk-full: ENOSPC");
    const states = output.split("\n").filter((line) => /^[0-9a-f]{64}/.test(line));
    expect(states[0]).toBe(states[1]);
    expect(output.split("\n").filter((line) => line.startsWith(".crosswalk"))).toStrictEqual([]);
  });

  test("the output root is a mount point: files are replaced one by one, inside it", async () => {
    const { root } = makeProject();
    const disk = join(tmpdir(), `crosswalk-disk-${process.pid}`);
    mkdirSync(disk);
    try {
      const mount = `mount --bind ${disk} "$1/generated"`;
      expect((await startMounted(mount, root, "2xa")).output).toContain("end replace");
      expect((await startMounted(mount, root, "2xb")).output).toContain("end replace");
      expect(readdirSync(disk).sort()).toStrictEqual(["first", "only-in-b"]);
    } finally {
      rmSync(disk, { recursive: true });
    }
  });

  test("an overlay, as in a container, where folders of the lower layer cannot be exchanged", async () => {
    const project = makeProject();
    const { root } = project;
    await bring(project, "2xa");
    const layers = join(root, "layers");
    const script = `mkdir -p "$1/layers/lower" "$1/merged" && mv "$1/generated" "$1/layers/lower/" &&
      mount -t tmpfs none "$1/merged" && mkdir "$1/merged/up" "$1/merged/work" "$1/merged/all" &&
      mount -t overlay overlay -o lowerdir="$1/layers/lower",upperdir="$1/merged/up",workdir="$1/merged/work" "$1/merged/all" &&
      "$2" "$3" "$1/merged/all" 2xb; ls -A "$1/merged/all" "$1/merged/all/generated"`;
    const args = ["-m", "sh", "-c", script, "sh", root, process.execPath, driver];
    const { output } = await start("unshare", args).ended;
    expect(existsSync(layers)).toBe(true);
    expect(output).toMatch(/end (exchange|replace)/);
    expect(output).toContain("only-in-b");
    expect(output).not.toContain("only-in-a");
    expect(output).not.toContain(".crosswalk");
  });
});

test("a file that cannot be replaced: told, and completed by the next run", async () => {
  const project = makeProject();
  const { root, generated } = project;
  const done = makeProject();
  for (const state of ["1xa", "1xb"]) await bring(done, state);
  await bring(project, "1xa");
  // every rename from the third one on fails, as when somebody opens the files on Windows
  const script = join(root, "block.mjs");
  writeFileSync(
    script,
    `import fs from "node:fs"; import { syncBuiltinESMExports } from "node:module";
    const rename = fs.renameSync; let n = 0;
    fs.renameSync = (from, to) => {
      if (from.includes("/tree/") && ++n >= 3) {
        throw Object.assign(new Error("EBUSY"), { code: "EBUSY", syscall: "rename", path: from });
      }
      rename(from, to);
    };
    syncBuiltinESMExports();`,
  );
  const args = ["--import", script, driver, root, "1xb"];
  const stopped = await start(process.execPath, args, { CROSSWALK_NO_NATIVE_FS: "1" }).ended;
  rmSync(script);
  expect(stopped.output).toContain("output-interrupted: EBUSY");
  expect(stopped.exitCode).toBe(1);
  // the next run wants another state; it completes this one first
  const { output } = await start(process.execPath, [driver, root, "1xb"]).ended;
  expect(output).toContain("end none");
  expect(snapshot(generated)).toStrictEqual(snapshot(done.generated));
  expect(readdirSync(root)).toStrictEqual(["generated"]);
});

test("a stray work folder of another program's making is not followed", async () => {
  const project = makeProject();
  put(project.root, "precious.txt", "mine");
  put(project.root, ".crosswalk-generated/tree/x", "theirs");
  const tree = String(statSync(join(project.root, ".crosswalk-generated/tree")).ino);
  const paths = { writes: ["x"], removes: ["precious.txt"] };
  const journal = { scope: "..", tree, method: "move", ...paths };
  put(project.root, ".crosswalk-generated/journal.json", JSON.stringify(journal));
  await write(requestOf(project, [packageOf("acme", {})]));
  expect(readdirSync(project.root).sort()).toStrictEqual(["generated", "precious.txt"]);
});
