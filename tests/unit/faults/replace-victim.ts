/**
 * A process made to be killed: puts one made-up atlas after another in place, as a build does, and says of each that it
 * stands. Arguments: the file; where the content of every one but its number comes from.
 */
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { replaceFiles } from '../../../src/lib/server/prepare/replace-files.ts';
import { holdingLock } from '../../../src/lib/server/publishing/site-atlas.ts';

const [file = '', source = ''] = process.argv.slice(2);
const content = readFileSync(source);
const CHUNK = 1_000_000;

for (let number = 1; ; number++) {
	content.writeUInt32LE(number, 0);
	holdingLock(file, () =>
		replaceFiles([
			{
				file,
				write(temporary) {
					const handle = openSync(temporary, 'w');
					for (let at = 0; at < content.length; at += CHUNK) {
						writeSync(handle, content, at, Math.min(CHUNK, content.length - at));
						if (at === 0) writeSync(1, `writing ${number}\n`);
					}
					closeSync(handle);
				}
			}
		])
	);
	writeSync(1, `stands ${number}\n`);
}
