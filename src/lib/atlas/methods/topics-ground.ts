import { areaTypes } from '../area-types.ts';
import { officialChecks } from './official-checks.ts';
import type { Topic } from './topic-type.ts';

/** What the figures stand on: words, absence, where patients live, need and provision. */
export const groundTopics = {
	words: {
		words: ['One word has one meaning everywhere on the site.'],
		terms: [
			{
				term: 'Link worker',
				meaning:
					'A person recorded in the workforce return of primary care networks with the role “Social Prescribing Link Workers”. Mental-health link workers, health and wellbeing coaches and care coordinators are counted apart and never added in.'
			},
			{
				term: 'Full-time post',
				meaning:
					'One full week’s work (full-time equivalent). Two people who each work half the week are one post. A few records say more than one post for one person; they are kept as published.'
			},
			{
				term: 'Patients',
				meaning:
					'People on the list of a GP practice. Lists keep people who have moved away, so London has about 2.2 million more patients than residents. Every rate says which it is per.'
			},
			{ term: 'Residents', meaning: 'Usual residents on census day, 21 March 2021.' },
			{ term: 'Primary care network', meaning: areaTypes.pcn.explanation },
			{ term: 'Borough', meaning: areaTypes.borough.explanation },
			{ term: 'Small area', meaning: areaTypes.lsoa.explanation },
			{ term: 'Integrated care board', meaning: areaTypes.icb.explanation },
			{ term: 'Sub-ICB location', meaning: areaTypes['sub-icb'].explanation },
			{
				term: 'Deprivation decile',
				meaning:
					'England’s small areas in order of deprivation, in ten equal groups; 1 is the most deprived. Deciles 1 and 2 together are called Core20.'
			}
		],
		measures: ['link-worker-fte', 'patients', 'residents']
	},
	absence: {
		words: [
			'An empty cell can mean different things, so the atlas never leaves one empty. Every figure has a status, in the same words on every page, download and API answer.',
			'An area that made no return is never coloured as low, ranked or given a shortfall. Where a total covers networks of which some made no return, it says how many did.'
		],
		measures: ['pcn-returns', 'coverage-no-return']
	},
	bridge: {
		words: [
			'A primary care network is a group of practices, not a piece of land. What joins it to boroughs is where its patients live.',
			'In July 2022 NHS Digital published how many patients of each practice lived in each small area. Practices are put together into the networks of July 2026; small areas that were redrawn in 2021 are split by their people. Each network’s patients and posts are then shared out in those proportions.',
			'What boroughs have adds up to what networks have. A network’s shape on the map is the set of small areas where it has more patients than any other network: a picture, not a border.'
		],
		formula: [
			's[p][l] = patients of network p living in small area l ÷ patients of network p living in London',
			's[p][b] = Σl s[p][l], over the small areas of borough b',
			'posts(b) = Σp posts(p) × s[p][b], and patients alike'
		],
		measures: ['link-worker-fte', 'patients']
	},
	need: {
		words: [
			'Need is deprivation, poverty, health, language and the like, as published for small areas. A borough or a board has the total, or the mean over its residents. A network has the mean over its patients: of the places they live, for nothing is published about the patients themselves.',
			`We check our averages against the publishers’ own. The deprivation score is within ${officialChecks.boroughs.most.toFixed(2)} of the official average of every borough: ${officialChecks.boroughs.farthest} is the farthest off, and ${officialChecks.boroughs.next} next, at ${officialChecks.boroughs.second.toFixed(2)}. The official averages weight by people in the middle of 2022 and ours by the census.`,
			`For networks it is within ${officialChecks.networks.most.toFixed(2)} of the score published for their practices, and ${officialChecks.networks.mean.toFixed(2)} away on average. Each time the data changes, a test compares them again.`
		],
		formula: [
			'score(b) = Σl residents(l) × score(l) ÷ Σl residents(l), over the small areas of b',
			'score(p) = Σl s[p][l] × score(l)'
		],
		measures: ['imd-score', 'core20', 'income-deprivation', 'no-car', 'digital-exclusion']
	},
	provision: {
		words: [
			'Provision is the full-time posts in the workforce return. A rate is posts for every 10,000 patients.',
			'There are no confidence limits on posts: the return is a count of everyone, not a sample. What it can miss is posts that a charity or a council employs. Boroughs may report those in their own return; they stand beside the NHS figure and are never added to it.'
		],
		formula: ['rate(a) = posts(a) ÷ patients(a) × 10,000'],
		measures: ['link-worker-fte', 'link-worker-rate', 'patients-per-link-worker']
	},
	coverage: {
		words: [
			'Coverage says what share of patients belong to a network that records a link worker, whatever the hours. It always stands with its two other parts: networks that record none, and networks that made no return. The three make 100%.'
		],
		measures: ['coverage', 'coverage-none-recorded', 'coverage-no-return']
	}
} as const satisfies Record<string, Topic>;
