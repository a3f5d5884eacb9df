#!/usr/bin/env node
// Old syntax on purpose: a version of Node that is too old has to be able to read the sentence below.
"use strict";
var needed = [20, 19];
var running = process.versions.node.split(".").map(Number);
if (running[0] > needed[0] || (running[0] === needed[0] && running[1] >= needed[1])) {
  import("../generator/bin.js");
} else {
  process.stderr.write(
    "crosswalk needs Node " + needed.join(".") + " or later; this is " + process.version + ".\n",
  );
  process.exitCode = 2;
}
