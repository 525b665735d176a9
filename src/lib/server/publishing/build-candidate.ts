import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildMemoryFlags } from '../build/build-memory.ts';
import { settings } from '../settings.ts';
import { log } from '../operations/log.ts';

const MOST_SECONDS = 120;
const MOST_HEAP_MEGABYTES = 2_048;
const LONGEST_REASON = 2_000;

/**
 * Builds the atlas of a publication in a process of its own, so that the site answers meanwhile and has none of its
 * memory to lose. Resolves to what the build says of itself, and rejects with what it said last.
 */
export function buildCandidate(publication: number, file: string): Promise<string> {
	const script = join(settings.root, 'scripts/build-atlas.ts');
	const args = ['--publication', String(publication), '--to', file, '--parent', String(process.pid)];
	const flags = [`--max-old-space-size=${MOST_HEAP_MEGABYTES}`, ...buildMemoryFlags];
	const child = spawn(process.execPath, [...flags, script, ...args], {
		cwd: settings.root,
		env: { ...process.env, CONTRIBUTIONS_DB: settings.contributionsFile },
		stdio: ['ignore', 'pipe', 'pipe'],
		timeout: MOST_SECONDS * 1000,
		killSignal: 'SIGKILL'
	});
	let said = '';
	let complaint = '';
	child.stdout.on('data', (chunk: Buffer) => (said += String(chunk)));
	child.stderr.on('data', (chunk: Buffer) => (complaint += String(chunk)));
	return new Promise((resolve, reject) => {
		child.on('error', reject);
		child.on('close', (code, signal) => {
			if (code === 0) resolve(said.trim());
			else if (signal) {
				reject(
					new Error(`The atlas was not built within ${MOST_SECONDS} seconds, or its build was stopped.`)
				);
			} else {
				log.error({ publication, complaint }, 'a publication failed');
				reject(new Error(lastWords(complaint)));
			}
		});
	});
}

/** The last paragraph of what was said. */
function lastWords(complaint: string): string {
	const last =
		complaint
			.trim()
			.split(/\n\s*\n/)
			.at(-1) ?? '';
	return last.slice(0, LONGEST_REASON) || 'The build of the atlas ended without a word.';
}
