import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compiledDates } from './release-dates.ts';
import type { SourceId } from './sources.ts';

const sources = JSON.parse(readFileSync('data/sources.json', 'utf8')) as { id: SourceId; period: string }[];

it.each<[keyof typeof compiledDates, SourceId]>([
	['workforce', 'pcn-workforce-2026-06'],
	['practice-map', 'practice-pcn-map-2026-07'],
	['list-sizes', 'list-sizes-2026-07'],
	['advice-list', 'debt-advice-2026-04']
])('%s has the date that data/sources.json gives %s', (kind, id) => {
	expect(compiledDates[kind]).toBe(sources.find((source) => source.id === id)?.period);
});
