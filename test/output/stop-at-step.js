// Preloaded into the driver: counts the calls that change the disk, and at call number STOP_AT it kills the
// process before the call, or makes the call fail as on a full disk.
import fs from "node:fs";
import promises from "node:fs/promises";
import { createRequire, syncBuiltinESMExports } from "node:module";

const stopAt = Number(process.env.STOP_AT ?? "0");
const how = process.env.STOP_HOW;
let count = 0;

function wrap(owner, name, canBeFull) {
  const original = owner[name];
  owner[name] = function (...args) {
    // what the process says is not the disk
    if (args[0] === 1 || args[0] === 2) return original.apply(this, args);
    if (how === "ENOSPC" && !canBeFull) return original.apply(this, args);
    count += 1;
    if (count !== stopAt) return original.apply(this, args);
    fs.writeSync(1, `stopped at ${name}\n`);
    if (how === "ENOSPC") {
      throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), {
        code: "ENOSPC",
        syscall: name,
        path: String(args[0]),
      });
    }
    process.kill(process.pid, "SIGKILL");
  };
}

const full = ["mkdirSync", "linkSync", "symlinkSync", "writeSync", "writeFileSync", "copyFileSync"];
for (const name of full) wrap(fs, name, true);
for (const name of ["renameSync", "unlinkSync", "rmSync", "rmdirSync"]) wrap(fs, name, false);
const open = promises.open;
promises.open = async function (...args) {
  const file = await open.apply(this, args);
  wrap(file, "writeFile", true);
  wrap(file, "sync", true);
  return file;
};
if (process.env.CROSSWALK_NO_NATIVE_FS !== "1") {
  wrap(createRequire(import.meta.url)("fs-native-extensions"), "swapSync", true);
}
syncBuiltinESMExports();
