/**
 * `npm run bench`: how long the heavy work takes, how much memory, and how both grow from a part of London to all
 * England. Each kind of work at each scale has a process of its own; times are the median of three runs. Prints a
 * table and writes bench-results.json. The site itself is measured too, as it is served: its pages with Lighthouse, its
 * API and two hundred readers with autocannon, its map in a browser; a table says which budgets it keeps.
 *
 * `--scales 0.25,1` and `--tasks siting,posts` do less; `--out file` writes elsewhere. `--tasks england` builds and
 * serves a whole atlas at each scale, up to all England (docs/scale.md).
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { budgetTable } from '../src/lib/server/bench/budgets.ts';
import type { Measured } from '../src/lib/server/bench/budgets.ts';
import { isSiteTask, siteTaskIds } from '../src/lib/server/bench/site-tasks.ts';
import { buildMemoryFlags } from '../src/lib/server/build/build-memory.ts';
import { englandReport } from '../src/lib/server/bench/england/report.ts';
import { reportTable } from '../src/lib/server/bench/report.ts';
import type { BenchResult } from '../src/lib/server/bench/report.ts';
import { median, runSteps } from '../src/lib/server/bench/run-steps.ts';
import type { StepResult } from '../src/lib/server/bench/run-steps.ts';
import { scaleTables } from '../src/lib/server/bench/scale-tables.ts';
import { benchTaskIds, benchTasks } from '../src/lib/server/bench/tasks.ts';
import type { BenchTask } from '../src/lib/server/bench/tasks.ts';
import { readTables } from '../src/lib/server/compiled/read-tables.ts';

/** Done for London alone, once. */
const onceTaskIds = ['build', 'support'];
/** Asked for by name alone, for it takes minutes: the whole build at each scale, and the site served from it. */
const longTaskIds = ['england'];
const allTaskIds: readonly string[] = [...benchTaskIds, ...onceTaskIds, ...siteTaskIds, ...longTaskIds];
const { values: options } = parseArgs({
	options: {
		scales: { type: 'string', default: '0.25,0.5,1,6.8' },
		tasks: { type: 'string', default: allTaskIds.filter((id) => !longTaskIds.includes(id)).join(',') },
		out: { type: 'string', default: 'bench-results.json' },
		child: { type: 'boolean', default: false }
	}
});
const root = resolve(import.meta.dirname, '..');
/** What else the machine was doing in the minute before: above the number of processors, times say little. */
const loadBefore = loadavg()[0];
const scales = options.scales.split(',').map(Number);
const tasks = options.tasks.split(',');
const unknown = tasks.find((task) => !allTaskIds.includes(task));
const badScale = scales.find((scale) => !(scale > 0 && scale <= 10));

if (unknown !== undefined || badScale !== undefined) {
	console.error(
		unknown === undefined
			? 'Scales are numbers above 0, 10 at most: London is 1.'
			: `There is no task “${unknown}”. There are ${allTaskIds.join(', ')}.`
	);
	process.exitCode = 1;
} else if (options.child) {
	const tables = scaleTables(readTables(join(root, 'data')), scales[0] ?? 1);
	console.log(JSON.stringify(await runSteps(benchTasks[tasks[0] as BenchTask](tables))));
} else {
	const results = measureAll();
	if (results.length > 0) {
		console.log(`\n${reportTable(results)}\n`);
		console.log(
			'Times are medians of three runs (one, where a run takes over 20 s). Peak memory is that of the process at each scale, its tables included.'
		);
		console.log(englandReport(results));
	}
	const machine = {
		node: process.version,
		processors: cpus().length,
		processor: cpus()[0]?.model ?? '',
		memoryMegabytes: Math.round(totalmem() / 1e6),
		loadBefore
	};
	const write = (site: Measured[]) =>
		writeFileSync(resolve(options.out), JSON.stringify({ machine, results, site }, null, '\t') + '\n');
	// Minutes of work are kept, whatever becomes of the rest.
	write([]);
	const site = measureSite(tasks.filter(isSiteTask));
	write(site);
	if (site.length > 0) console.log(`\n${budgetTable(site)}\n`);
}

function measureAll(): BenchResult[] {
	return tasks.flatMap((task) => {
		if (isSiteTask(task)) return [];
		if (task === 'build') return [{ ...measureBuild(), scale: 1 }];
		if (task === 'support') return measureSupport();
		if (task === 'england') return scales.flatMap(measureEngland);
		return scales.flatMap((scale) => measure(task, scale));
	});
}

/** A child's answer is its last line; whatever it says on the way of going wrong is shown. */
function measure(task: string, scale: number): BenchResult[] {
	console.error(`${task} at ${scale} ×`);
	const steps = stepsOf('bench.ts', ['--child', '--tasks', task, '--scales', String(scale)]);
	return steps.map((step) => ({ ...step, scale }));
}

/** The built site, served once for all its tasks. */
function measureSite(tasks: readonly string[]): Measured[] {
	return tasks.length > 0 ? lastLine<Measured>('bench-site.ts', ['--tasks', tasks.join(',')]) : [];
}

function stepsOf(script: string, args: string[] = []): StepResult[] {
	return lastLine<StepResult>(script, args);
}

function lastLine<Item>(script: string, args: string[]): Item[] {
	const answer = execFileSync(
		process.execPath,
		['--max-old-space-size=8192', join(import.meta.dirname, script), ...args],
		{ cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1e8 }
	);
	return JSON.parse(answer.trim().split('\n').at(-1) ?? '[]') as Item[];
}

/** The finder, with ten thousand services. */
function measureSupport(): BenchResult[] {
	console.error('support with 10,000 services');
	return stepsOf('bench-support.ts').map((step) => ({ ...step, scale: 1 }));
}

/** A region of that many Londons, built whole and served. */
function measureEngland(scale: number): BenchResult[] {
	console.error(`england at ${scale} ×`);
	return stepsOf('bench-england.ts', ['--scale', String(scale)]).map((step) => ({ ...step, scale }));
}

/** London only: the build's checks hold its tables to London's boroughs and bounds. */
function measureBuild(): StepResult {
	const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
	const runs: number[] = [];
	let peakMegabytes = 0;
	try {
		for (let run = 0; run < 3; run++) {
			console.error('build at 1 ×');
			const started = performance.now();
			const script = join(import.meta.dirname, 'build-atlas.ts');
			const said = execFileSync(process.execPath, [...buildMemoryFlags, script], {
				cwd: root,
				encoding: 'utf8',
				env: { ...process.env, ATLAS_DB: join(folder, `atlas-${run}.db`) }
			});
			runs.push(performance.now() - started);
			peakMegabytes = Math.max(peakMegabytes, Number(/at most (\d+) MB/.exec(said)?.[1] ?? 0));
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
	return {
		name: 'Atlas build, from data/ to a file',
		runs,
		medianMilliseconds: median(runs),
		facts: {},
		heldMegabytes: 0,
		peakMegabytes
	};
}
