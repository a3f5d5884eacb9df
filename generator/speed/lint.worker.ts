/** The linter in a thread; see stages.ts. */
import { lintInProcess } from "../document/redocly/lint.ts";
import { serve } from "./thread.ts";

serve(lintInProcess);
