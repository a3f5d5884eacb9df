// Lets the tests' process load the program's TypeScript itself: esbuild takes a fraction of the time of
// Vite's plugins, which do nothing more that these files need.
import { register } from "node:module";

register("./typescript-hooks.js", import.meta.url);
