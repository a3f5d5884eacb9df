// Crosswalk's run time. SPDX-License-Identifier: MIT-0
/** The response with another body, which stands for the same one; its URL is kept. */
export declare function replaceBody(response: Response, body: ReadableStream<Uint8Array>): Response;
