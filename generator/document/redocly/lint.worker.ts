/** The linter in a thread of its own; see ../lint.ts. */
import { serve } from "../../thread.ts";
import { lintInProcess } from "./lint.ts";

serve(lintInProcess);
