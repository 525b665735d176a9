/**
 * How Node is to keep its memory in a process that builds an atlas. Left to itself on a machine with much memory it
 * lets 128 MB of rows that are done with lie about before it clears them away; a build is no slower for 32 MB.
 * `npm run data:build` has the same in package.json.
 */
export const buildMemoryFlags = ['--max-semi-space-size=16'];
