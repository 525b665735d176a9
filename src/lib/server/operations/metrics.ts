import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { readHealth } from '../queries/health.ts';
import { settings } from '../settings.ts';

interface Observed {
	method: string;
	/** The pattern of the page, never the address: `/areas/[slug]`. */
	route: string;
	status: number;
	seconds: number;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const KNOWN_METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);

function makeMetrics() {
	const registry = new Registry();
	collectDefaultMetrics({ register: registry });
	const labelNames = ['method', 'route', 'status'] as const;
	const requests = new Counter({
		name: 'atlas_requests_total',
		help: 'Requests answered, by page and status',
		labelNames,
		registers: [registry]
	});
	const durations = new Histogram({
		name: 'atlas_request_seconds',
		help: 'How long an answer took, in seconds, by page',
		labelNames: ['route'] as const,
		buckets: SECONDS,
		registers: [registry]
	});
	new Gauge({
		name: 'atlas_edition',
		help: 'The publication the atlas was built from; -1 when there is no atlas to read',
		labelNames: ['version'] as const,
		registers: [registry],
		collect() {
			this.reset();
			this.set(...editionNow());
		}
	});
	return { registry, requests, durations };
}

function editionNow(): [{ version: string }, number] {
	try {
		const { version, edition } = readHealth();
		return [{ version }, edition];
	} catch {
		return [{ version: 'none' }, -1];
	}
}

// Nothing is counted where nobody may read it.
const metrics = settings.metricsToken ? makeMetrics() : undefined;

/** Counts one answer. */
export function observeRequest({ method, route, status, seconds }: Observed): void {
	const known = KNOWN_METHODS.has(method) ? method : 'other';
	metrics?.requests.inc({ method: known, route, status: String(status) });
	metrics?.durations.observe({ route }, seconds);
}

/** All metrics in Prometheus's text form; undefined when none are kept. */
export async function metricsText(): Promise<{ type: string; text: string } | undefined> {
	return metrics && { type: metrics.registry.contentType, text: await metrics.registry.metrics() };
}
