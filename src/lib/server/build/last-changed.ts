import type { Source } from '../prepare/sources.ts';
import type { Edition } from './edition.ts';

/**
 * The day since which every page has been as it is, as far as is known: that of the last publication, or the newest
 * date that a source stands for or was published on.
 */
export function lastChanged(
	sources: readonly Pick<Source, 'period' | 'published'>[],
	{ releases, returns, feeds }: Pick<Edition, 'releases' | 'returns' | 'feeds'>
): string {
	const dates = [
		...sources.flatMap(({ period, published }) => [period, published ?? '']),
		...[...releases, ...returns, ...feeds].map(({ published }) => published)
	];
	return dates.reduce((latest, date) => (date > latest ? date : latest), '').slice(0, 10);
}
