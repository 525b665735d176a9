import { settings } from './settings.ts';

/**
 * The one place that asks what time it is. ATLAS_TODAY (an ISO date) sets the calendar for a demonstration or a test;
 * nothing that guards an account goes by it.
 */
export function today(): string {
	return settings.today ?? new Date().toISOString().slice(0, 10);
}

/** The moment, as every table of contributions.db writes it. */
export function timestamp(): string {
	return new Date().toISOString();
}
