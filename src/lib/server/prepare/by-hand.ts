import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ObtainError } from './obtain-error.ts';
import type { Source } from './sources.ts';

type Downloadable = Source & { download: NonNullable<Source['download']> };

/** Can a program fetch it and read it as it is? */
export function isDownloadable(source: Source): source is Downloadable {
	return source.download !== null && source.download.byHand !== true;
}

/** Where a file fetched by hand stands among the downloads. */
export function byHandPath(cache: string, { file }: Source): string {
	return join(cache, file);
}

/** One message for all the releases that a person has to fetch, each with the place to put it. */
export function missingByHand(sources: readonly Source[], cache: string): string {
	const steps = sources.map((source) => {
		const address = source.download?.url ?? source.landing;
		const how = source.download ? ', made into a table as its note in data/sources.json says' : '';
		return `  ${byHandPath(cache, source)}: “${source.title}” from ${address}${how}`;
	});
	const these = sources.length === 1 ? 'This release has' : `These ${sources.length} releases have`;
	return [
		`${these} to be fetched by hand and put here (or all releases in one folder: npm run data:prepare -- --from <folder>):`,
		...steps
	].join('\n');
}

/** Asks for everything a person has to fetch at once, before anything is downloaded. Throws ObtainError. */
export function requireByHand(sources: readonly Source[], cache: string): void {
	const missing = sources.filter(
		(source) => !isDownloadable(source) && !existsSync(byHandPath(cache, source))
	);
	if (missing.length > 0) throw new ObtainError(missingByHand(missing, cache));
}
