import { foundingDocuments } from '../../atlas/founding-documents.ts';
import type { FoundingDocumentId } from '../../atlas/founding-documents.ts';
import type { Audience } from '../../atlas/support/listing.ts';
import type { SubjectId } from '../../atlas/support/subjects.ts';
import type { TableRows } from '../../atlas/tables.ts';
import { composeEntry } from '../compose.ts';
import type { DirectoryEntry } from '../model.ts';
import { areaNames } from './shipped-feeds.ts';

interface NamedScheme {
	key: string;
	name: string;
	organisation: string;
	description: string;
	/** Names as in the table of boroughs; empty where the document names none. */
	boroughs: readonly string[];
	subjects: readonly SubjectId[];
	audiences?: readonly Audience[];
	document: FoundingDocumentId;
}

const schemes: readonly NamedScheme[] = [
	{
		key: 'bromley-by-bow-centre',
		name: 'Bromley by Bow Centre social prescribing',
		organisation: 'Bromley by Bow Centre',
		description:
			'One of the first social prescribing services in London, begun by community groups in the 1980s. It had six link workers in 2018/19.',
		boroughs: ['Tower Hamlets'],
		subjects: ['link-worker'],
		document: 'assembly'
	},
	{
		key: 'community-connections-lewisham',
		name: 'Community Connections',
		organisation: 'Age UK Lewisham and Southwark',
		description: 'A group of charities helping vulnerable adults find local support and company, since 2013.',
		boroughs: ['Lewisham'],
		subjects: ['link-worker', 'loneliness'],
		document: 'next-steps'
	},
	{
		key: 'merton-social-prescribing',
		name: 'Merton social prescribing',
		organisation: 'Merton social prescribing',
		description:
			'Began in two GP practices in February 2017 and reached all 22 practices of the borough by 2019; 529 patients in its first year.',
		boroughs: ['Merton'],
		subjects: ['link-worker'],
		document: 'next-steps'
	},
	{
		key: 'connected-kingston',
		name: 'Connected Kingston',
		organisation: 'Kingston Voluntary Action',
		description: 'Connects people in Kingston with local groups and activities.',
		boroughs: ['Kingston upon Thames'],
		subjects: ['link-worker'],
		document: 'london-plus'
	},
	{
		key: 'health-and-wellbeing-buddies',
		name: 'Health and Wellbeing Buddies',
		organisation: 'Redbridge CVS',
		description: 'Buddies who help people improve their health and wellbeing with local support.',
		boroughs: ['Redbridge'],
		subjects: ['link-worker'],
		document: 'london-plus'
	},
	{
		key: 'community-links',
		name: 'Community Links social prescribing',
		organisation: 'Community Links',
		description: 'A social prescribing project of the charity Community Links.',
		boroughs: ['Newham'],
		subjects: ['link-worker'],
		document: 'london-plus'
	},
	{
		key: 'islington-health-navigator',
		name: 'Health navigator, and information and advice',
		organisation: 'Islington health navigator service',
		description:
			'A health navigator, help to take part in the community, information and advice, and get-togethers.',
		boroughs: ['Islington'],
		subjects: ['link-worker', 'loneliness'],
		document: 'dd2191'
	},
	{
		key: 'homerton-link-workers',
		name: 'Link workers at Homerton hospital',
		organisation: 'Family Action',
		description:
			'Link workers in the hospital, for people going home and people often in A&E, to find support from local charities.',
		boroughs: ['Hackney'],
		subjects: ['link-worker', 'staying-well'],
		document: 'next-steps'
	},
	{
		key: 'self-care-kensington-chelsea',
		name: 'Self-Care social prescribing',
		organisation: 'Kensington and Chelsea Social Council',
		description: 'Support from local voluntary organisations for people with long-term conditions.',
		boroughs: ['Kensington and Chelsea'],
		subjects: ['link-worker', 'staying-well'],
		document: 'next-steps'
	},
	{
		key: 'healthwise-harrow',
		name: 'Healthwise Harrow',
		organisation: 'London Borough of Harrow',
		description: 'Social prescribing in Harrow.',
		boroughs: ['Harrow'],
		subjects: ['link-worker'],
		document: 'next-steps'
	},
	{
		key: 'lambeth-gp-food-co-op',
		name: 'Lambeth GP Food Co-op',
		organisation: 'Lambeth GP Food Co-op',
		description: 'A gardening co-operative: growing food together.',
		boroughs: ['Lambeth'],
		subjects: ['nature', 'loneliness'],
		document: 'next-steps'
	},
	{
		key: 'creative-sparkworks',
		name: 'Creative Sparkworks',
		organisation: 'Creative Sparkworks',
		description: 'Free film, media and design workshops for young people who have had fewer chances.',
		boroughs: ['Lambeth'],
		subjects: ['arts', 'courses'],
		audiences: ['young'],
		document: 'next-steps'
	},
	{
		key: 'dragon-cafe',
		name: 'The Dragon Café',
		organisation: 'Mental Fight Club',
		description: 'Arts events that help people recover from mental ill health.',
		boroughs: ['Southwark'],
		subjects: ['mental-health', 'arts', 'peer-support'],
		document: 'next-steps'
	},
	{
		key: 'posh-club',
		name: 'Posh Club',
		organisation: 'St Paul’s West Hackney',
		description: 'A weekly cabaret party for people over 60, with company, laughter and dancing.',
		boroughs: ['Hackney'],
		subjects: ['loneliness', 'arts'],
		audiences: ['older'],
		document: 'next-steps'
	},
	{
		key: 'centre-for-better-health',
		name: 'The Centre for Better Health',
		organisation: 'The Centre for Better Health',
		description:
			'Counselling, a wellbeing hub, and a bakery and a bike shop where people recovering from mental ill health work.',
		boroughs: ['Hackney'],
		subjects: ['mental-health', 'employment'],
		document: 'next-steps'
	},
	{
		key: 'dance-for-parkinsons',
		name: 'Dance for Parkinson’s',
		organisation: 'English National Ballet',
		description: 'Dance with live music for people with Parkinson’s, their families and carers.',
		boroughs: [],
		subjects: ['exercise', 'arts', 'staying-well'],
		audiences: ['disabled', 'carers'],
		document: 'next-steps'
	},
	{
		key: 'care-navigation-pilots',
		name: 'Care navigation and volunteer champions',
		organisation: 'Health Innovation Network',
		description: 'A trial of care navigators and volunteer champions in GP practices.',
		boroughs: ['Wandsworth', 'Merton'],
		subjects: ['link-worker'],
		document: 'next-steps'
	}
];

/** How many schemes each document is named for. */
export const schemesNamedIn = (document: FoundingDocumentId): number =>
	schemes.filter((scheme) => scheme.document === document).length;

/**
 * Schemes the founding documents name, as history: what is offered today is not known until someone confirms it.
 *
 * @param isPart the tables hold a part of London's boroughs: schemes of the others are left out
 * @throws RangeError for a scheme of a borough that the tables ought to hold and do not
 */
export function namedSchemeEntries(tables: TableRows, { isPart = false } = {}): DirectoryEntry[] {
	const codeOf = new Map([...areaNames(tables)].map(([code, name]) => [name, code]));
	const held = schemes.filter(({ boroughs }) => !isPart || boroughs.every((name) => codeOf.has(name)));
	return held.map((scheme) => {
		const { title, publisher, date } = foundingDocuments[scheme.document];
		return composeEntry({
			feed: 'named-schemes',
			key: scheme.key,
			name: scheme.name,
			description: scheme.description,
			organisation: {
				key: scheme.organisation,
				name: scheme.organisation,
				description: `An organisation named in “${title}” (${date.slice(0, 4)}).`
			},
			subjects: scheme.subjects,
			audiences: scheme.audiences,
			join: 'unknown',
			channels: [],
			places: [],
			areas: scheme.boroughs.map((name) => {
				const code = codeOf.get(name);
				if (!code) throw new RangeError(`boroughs: ${name} of ${scheme.key} is not a borough`);
				return { code, name };
			}),
			alert: `From “${title}” (${publisher}, ${date.slice(0, 4)}). Nobody has told us if it still runs.`,
			lastChecked: null,
			listedOn: date,
			standing: 'history'
		});
	});
}
