import type { SourceId } from '../../atlas/sources.ts';
import { perAtlas, statement } from '../database.ts';

export interface SourceRecord {
	id: SourceId;
	title: string;
	publisher: string;
	url: string;
	licence: string;
	licence_url: string;
	vintage: string;
	/** ISO date the release stands for. */
	period: string;
	published: string;
	geography: string | null;
	note: string;
	attribution: string;
	/** The file it was compiled from; null for what boroughs have returned. */
	file: string | null;
	sha256: string | null;
	bytes: number | null;
}

/** Every source, in the order of the registry. */
export const sources = perAtlas(
	(): Map<SourceId, SourceRecord> =>
		new Map(
			statement<SourceRecord>('select * from source order by position')
				.all()
				.map((row) => [row.id, row])
		)
);

export function sourcesNamed(ids: readonly SourceId[]): SourceRecord[] {
	return ids.flatMap((id) => sources().get(id) ?? []);
}
