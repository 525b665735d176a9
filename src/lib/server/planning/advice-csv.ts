import { writeCsv } from '../api/csv.ts';
import { significant } from '../api/significant.ts';
import { sourcesNamed } from '../queries/sources.ts';
import type { AdviceAnswer } from './advice-answer.ts';
import { adviceSources } from './advice-record.ts';

const columns = [
	'Order',
	'Site id',
	'Kind of site',
	'Name',
	'Address',
	'Postcode',
	'Latitude',
	'Longitude',
	'Borough code',
	'Borough',
	'Residents newly within reach',
	'Residents newly within reach, this site and those before',
	'of which in the most deprived fifth',
	'Need-weighted residents newly within reach',
	'Need-weighted residents, this site and those before',
	'Minutes’ walk',
	'Gradient',
	'Sessions asked for',
	'Proven best',
	'Gap',
	'Sources'
] as const;

/** The sites as a table in which every row can be read alone: it repeats what was asked and where it comes from. */
export function adviceCsv({ question, sites, optimal, gap }: AdviceAnswer): string {
	const sources = sourcesNamed(adviceSources)
		.map(({ publisher, title, vintage, licence }) => `${publisher}, ${title}, ${vintage} (${licence})`)
		.join('; ');
	return writeCsv(
		columns,
		sites.map(({ rank, place, borough, gain, reached, deprivedResidents }) => {
			return [
				rank,
				place.id,
				place.kind === 'practice' ? 'GP practice' : 'Library',
				place.name,
				place.address,
				place.postcode,
				place.lat,
				place.lon,
				borough?.code ?? null,
				borough?.name ?? null,
				significant(gain.residents),
				significant(reached.residents),
				significant(deprivedResidents),
				significant(gain.weighted),
				significant(reached.weighted),
				question.minutes,
				question.gradient,
				question.k,
				optimal ? 'yes' : 'no',
				significant(gap),
				sources
			];
		})
	);
}

export const adviceFileName = ({ k, minutes, gradient }: AdviceAnswer['question']) =>
	`advice-sessions_${k}_${minutes}-minutes_gradient-${gradient}_london.csv`;
