// Crosswalk's run time. SPDX-License-Identifier: MIT-0
import { type ReadingOf } from "./read.js";
/** Reads a success as its media type asks for: JSON, text, a stream of events or lines, or bytes. */
export declare function readByMediaType(response: Response, reading: ReadingOf): Promise<unknown>;
