import { adviceKinds } from '../../atlas/support/advice-kinds.ts';
import { plainWords } from '../../atlas/support/everyday-words.ts';
import {
	audienceNames,
	audiences,
	channelNames,
	channels,
	waysToJoin,
	wayToJoinNames
} from '../../atlas/support/listing.ts';
import { subjectIds, subjects } from '../../atlas/support/subjects.ts';
import { normalisePostcode } from '../../geography/postcode.ts';
import { tidyPhone } from '../../releases/contact.ts';
import type { PlainService } from '../compose.ts';
import type { Schedule } from '../model.ts';
import { email, line, link, number, prose } from '../read/fields.ts';
import type { Notes } from '../read/remarks.ts';
import { shown } from '../read/remarks.ts';
import { date, timeOfDay, weekdays } from '../read/times.ts';
import type { ColumnKey } from './columns.ts';

export type Cells = { [Key in ColumnKey]?: string };

/** A cell without which, or with which, the row cannot be kept. */
export class RowError extends Error {
	readonly column: ColumnKey;

	constructor(column: ColumnKey, message: string) {
		super(message);
		this.column = column;
	}
}

const parts = (cell: string | undefined) =>
	(cell ?? '')
		.split(/[;|\n]/)
		.map((part) => part.trim())
		.filter(Boolean);

/** Ids of a fixed list, given by id or by name; what is neither stops the row, so that a slip is seen. */
function chosen<Id extends string>(
	cells: Cells,
	column: ColumnKey,
	ids: readonly Id[],
	names: Readonly<Record<Id, string>>
): Id[] {
	return parts(cells[column]).map((part) => {
		const plain = plainWords(part);
		const id = ids.find((one) => plainWords(one) === plain || plainWords(names[one]) === plain);
		if (!id) throw new RowError(column, `${shown(part)} is none of ${ids.join(', ')}.`);
		return id;
	});
}

const subjectNames = Object.fromEntries(subjectIds.map((id) => [id, subjects[id].name])) as Record<
	(typeof subjectIds)[number],
	string
>;

/** One row as a service. Throws RowError naming the column at fault. */
export function plainService(
	cells: Cells,
	{ feed, key, notes }: { feed: string; key: string; notes: Notes }
): PlainService {
	const name = line(cells.name, 'name', notes);
	const organisation = line(cells.organisation, 'organization.name', notes);
	if (!name) throw new RowError('name', 'A service needs a name.');
	if (!organisation) throw new RowError('organisation', 'A service needs an organisation.');
	const postcode = cells.postcode ? normalisePostcode(cells.postcode) : null;
	if (cells.postcode && !postcode)
		throw new RowError('postcode', `${shown(cells.postcode)} is not a whole postcode.`);
	const found = chosen(cells, 'subjects', subjectIds, subjectNames);
	const [join = 'unknown'] = chosen(cells, 'join', waysToJoin, wayToJoinNames);
	const checked = cells.lastChecked ? date(cells.lastChecked, 'assured_date', notes) : null;
	if (cells.lastChecked && !checked)
		throw new RowError('lastChecked', `${shown(cells.lastChecked)} is not a date.`);
	const free = cells.cost ? /^(free|no charge|nil|£?0(\.00)?)$/i.test(cells.cost) : null;
	const [adviceKind] = chosen(
		cells,
		'adviceKind',
		Object.keys(adviceKinds) as (keyof typeof adviceKinds)[],
		adviceKinds
	);
	const hours = number(cells.adviserHours || undefined, 'advice.weekly_adviser_hours', notes, {
		min: 0,
		max: 2_000
	});
	const given = chosen(cells, 'channels', channels, channelNames);
	return {
		feed,
		key,
		name,
		description: prose(cells.description, 'description', notes) ?? name,
		organisation: {
			key: cells.charityNumber || organisation,
			name: organisation,
			description: organisation,
			...(cells.charityNumber && {
				identifiers: [{ type: 'Charity number', scheme: 'GB-CHC', identifier: cells.charityNumber }]
			})
		},
		subjects: found.length > 0 || !adviceKind ? found : ['legal'],
		audiences: chosen(cells, 'audiences', audiences, audienceNames),
		join,
		howToJoin: prose(cells.howToJoin, 'application_process', notes, 1_000) ?? null,
		channels: given.length > 0 || !postcode ? given : ['in-person'],
		places:
			postcode || cells.address
				? [
						{
							key: `${cells.place ?? ''} ${cells.address ?? ''} ${postcode ?? ''}`,
							name: line(cells.place, 'location.name', notes) ?? null,
							address: line(cells.address, 'addresses.address_1', notes) ?? '',
							postcode,
							lat: null,
							lon: null,
							accessibility: stepFree(cells)
						}
					]
				: [],
		areas: parts(cells.boroughs).map((part) => ({ code: '', name: part })),
		phone: cells.phone ? tidyPhone(cells.phone) : null,
		email: email(cells.email, 'email', notes) ?? null,
		website: link(cells.website, 'url', notes) ?? null,
		free,
		fees: cells.cost && !free ? (line(cells.cost, 'fees', notes, 500) ?? null) : null,
		minimumAge: number(cells.minimumAge || undefined, 'minimum_age', notes, { min: 0, max: 120 }) ?? null,
		maximumAge: number(cells.maximumAge || undefined, 'maximum_age', notes, { min: 0, max: 120 }) ?? null,
		languages: parts(cells.languages),
		schedules: openings(cells, notes),
		lastChecked: checked ?? null,
		standing: 'listed',
		...(adviceKind && {
			advice: {
				kind: adviceKind,
				...(hours !== undefined && { weekly_adviser_hours: hours }),
				...(cells.hostPractice && { host_practice: cells.hostPractice.toUpperCase() })
			}
		})
	};
}

function stepFree(cells: Cells): string | null {
	const said = plainWords(cells.stepFree ?? '');
	if (said === '') return null;
	if (/^(y|yes|true|step free)$/.test(said)) return 'Step-free.';
	if (/^(n|no|false)$/.test(said)) return 'Not step-free.';
	throw new RowError('stepFree', `${shown(cells.stepFree)} is neither yes nor no.`);
}

/** "Mon 09:30-12:30; Wed 2pm to 4pm". */
function openings(cells: Cells, notes: Notes): Omit<Schedule, 'id'>[] {
	return parts(cells.openings).map((part) => {
		const match =
			/^([a-z,&/\s]+?)\s+(\d[\d.:apm\s]*?|noon|midday)\s*(?:-|–|to|until)\s*(\d[\d.:apm\s]*|noon|midday)$/i.exec(
				part
			);
		const byday = match && weekdays(match[1], 'schedules.byday', notes);
		const opens_at = match && timeOfDay(match[2], 'schedules.opens_at', notes);
		const closes_at = match && timeOfDay(match[3], 'schedules.closes_at', notes);
		if (!byday || !opens_at || !closes_at)
			throw new RowError('openings', `${shown(part)} is not a day and times such as Mon 09:30-12:30.`);
		return { freq: 'WEEKLY', byday, opens_at, closes_at };
	});
}
