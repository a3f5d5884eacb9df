// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** Reads a success as its media type asks for: JSON, text, a stream of events or lines, or bytes. */
export declare function readByMediaType(response: Response, operation: string): Promise<unknown>;
