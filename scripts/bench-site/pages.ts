import lighthouse from 'lighthouse';
import { chromium } from 'playwright';
import type { BudgetId, Measured } from '../../src/lib/server/bench/budgets.ts';
import { median } from '../../src/lib/server/bench/run-steps.ts';
import { browserFlags, findBrowser } from '../find-browser.ts';

const pages = ['/', '/support', '/gaps', '/coverage', '/areas/E09000012-hackney'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const satisfies BudgetId[];
const DEBUGGING_PORT = 9413;
/** On a busy machine a visit may end without a score (“no navigation start”): it is made again. */
const VISITS = 3;

/** Lighthouse as it comes, for a phone on a slow network: the middle performance of some runs, the worst of the rest. */
export async function measurePages(origin: string, runs: number): Promise<Measured[]> {
	const browser = await chromium.launch({
		executablePath: findBrowser(),
		args: [...browserFlags, `--remote-debugging-port=${DEBUGGING_PORT}`]
	});
	try {
		const measured: Measured[] = [];
		for (const page of pages) {
			console.error(`pages: Lighthouse on ${page}`);
			const seen = [];
			for (let run = 0; run < runs; run++) seen.push(await scoresOf(origin + page));
			for (const id of categories) {
				const scores = seen.flatMap(({ scores }) => scores[id] ?? []);
				const value = id === 'performance' ? median(scores) : Math.min(...scores);
				measured.push({
					budget: id,
					on: page,
					value: scores.length > 0 ? value : null,
					facts: {
						runs: scores.join(', '),
						findings: [...new Set(seen.flatMap(({ findings }) => findings[id] ?? []))].join(', ')
					}
				});
			}
		}
		return measured;
	} finally {
		await browser.close();
	}
}

/** Scores out of 100, and what took something off; without those that no visit of a few gave. */
async function scoresOf(address: string) {
	const scores: Partial<Record<BudgetId, number>> = {};
	const findings: Partial<Record<BudgetId, string[]>> = {};
	for (let visit = 0; visit < VISITS && categories.some((id) => scores[id] === undefined); visit++) {
		const result = await lighthouse(address, {
			port: DEBUGGING_PORT,
			logLevel: 'error',
			onlyCategories: [...categories]
		});
		const { categories: found = {}, audits = {} } = result?.lhr ?? {};
		for (const id of categories) {
			const score = found[id]?.score;
			if (typeof score !== 'number') continue;
			scores[id] = Math.round(score * 100);
			findings[id] = (found[id]?.auditRefs ?? [])
				.filter(({ id: audit, weight }) => weight > 0 && (audits[audit]?.score ?? 1) < 0.9)
				.map(({ id: audit }) => `${audit} ${audits[audit]?.displayValue ?? ''}`.trim());
		}
	}
	return { scores, findings };
}
