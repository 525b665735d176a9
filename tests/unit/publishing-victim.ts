/**
 * A process made to be killed: puts right what the one before it left, then publishes made-up things without end, saying
 * how far it is before it goes on. Arguments: the folder of its site; "real" for the project's own build of the atlas.
 */
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { buildCandidate } from '../../src/lib/server/publishing/build-candidate.ts';
import {
	acceptedReturn,
	checkedUpload,
	editor,
	madeUpSite
} from '../../src/lib/server/publishing/made-up-site.ts';
import { publishOn } from '../../src/lib/server/publishing/publish.ts';
import { recoverMadeUp } from './publishing-recovery.ts';

const [folder = '', kind] = process.argv.slice(2);
const boroughs = ['E09000012', 'E09000007', 'E09000001'];

/** Waits after each step, so that there is time to be killed in. The line is out before it waits. */
function say(step: string): void {
	writeSync(1, `${step}\n`);
	if (kind !== 'real') Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Math.random() * 25);
}

say('started');
if (kind !== 'real') recoverMadeUp(folder);
say('recovered');
const site = madeUpSite(folder);
const build: typeof site.build = async (publication, file) => {
	say('building');
	if (kind === 'real') return buildCandidate(publication, file);
	await pause(Math.random() * 10);
	return site.build(publication, file);
};

for (let round = 0; ; round++) {
	const mark = `${process.pid}-${round}`;
	const volunteers = Math.floor(Math.random() * 1_000_000);
	const changes = [
		() => acceptedReturn(site.db, boroughs[round % boroughs.length] ?? '', { volunteers }),
		() => checkedUpload(site.db, mark),
		() => ({ kind: 'roll-back', to: 0 }) as const
	];
	const isRelease = round % 4 === 1 && kind !== 'real';
	const change = changes[isRelease ? 1 : round % 4 === 3 ? 2 : 0]?.();
	if (!change) continue;
	say('asked');
	const publication = await publishOn({ ...site, build, onStep: say }, change, editor);
	say(`done ${publication}`);
}
