import { execFileSync } from 'node:child_process';
import { buildMemoryFlags } from '../../build/build-memory.ts';
import type { StepResult } from '../run-steps.ts';

/** One part of the work in a process of its own, so that its memory is its own. Its answer is its last line. */
export function inOwnProcess(
	script: string,
	part: string,
	{ scale, folder }: { scale: number; folder: string }
): StepResult {
	console.error(`  ${part}`);
	const answer = execFileSync(
		process.execPath,
		[
			...['--max-old-space-size=8192', ...buildMemoryFlags, script],
			...['--part', part, '--scale', String(scale), '--folder', folder]
		],
		{ encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1e8 }
	);
	return JSON.parse(answer.trim().split('\n').at(-1) ?? '') as StepResult;
}
