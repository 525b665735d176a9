import type { Audience, Channel, WayToJoin } from '../atlas/support/listing.ts';
import { plainWords } from '../atlas/support/everyday-words.ts';
import type { Location, Service } from './model.ts';
import { ownTerms } from './taxonomies.ts';

/** Everything a record says in sentences, as plain words. */
function saidBy(service: Service): string {
	const terms = (service.attributes ?? []).map(({ taxonomy_term: term }) => term?.name ?? '');
	return plainWords(
		[
			service.name,
			service.description,
			service.application_process,
			service.eligibility_description,
			...terms,
			...(service.schedules ?? []).map(({ attending_type }) => attending_type)
		].join(' . ')
	);
}

const has = (text: string, pattern: RegExp) => pattern.test(text);

/**
 * How a person gets in. What the publisher marks decides; else clear words in the text; else nobody knows, and the
 * finder says "ask". When people may go themselves or be referred, they may go themselves.
 */
export function wayToJoin(service: Service): WayToJoin {
	const [own] = ownTerms(service.attributes, 'joining');
	if (own) return own as WayToJoin;
	const said = saidBy(service);
	const marked = (service.attributes ?? []).map(({ taxonomy_term: term }) => plainWords(term?.name ?? ''));
	if (
		has(
			said,
			/\b(refer (yourself|themselves)|self referr?(al|als|ed)?|drop ins?|dropin|just turn up|turn up on the day|no referral|no need to book|open to all|walk in)\b/
		)
	)
		return 'self';
	if (marked.includes('drop in') || marked.includes('membership')) return 'self';
	if (
		has(
			said,
			/\b(ask your (gp|doctor|surgery)|(through|via|from|by) (your|a|the) (gp|doctor|surgery)|gp referr?al|gp practice|referred by (a |your )?(gp|doctor))\b/
		)
	)
		return 'gp';
	if (
		marked.includes('referral') ||
		has(
			said,
			/\b(by referral|referral only|referrals? (is |are )?(required|needed)|professional referr?al|referred by)\b/
		)
	)
		return 'professional';
	return 'unknown';
}

export function channelsOf(service: Service, hasPlace: boolean): Channel[] {
	const said = saidBy(service);
	const found = new Set<Channel>();
	if (hasPlace) found.add('in-person');
	if (
		has(
			said,
			/\b(helpline|by phone|by telephone|telephone (advice|support|befriending)|phone line|over the phone|call us)\b/
		) ||
		has(said, / \. phone( |$)/)
	)
		found.add('phone');
	if (has(said, /\b(online|webchat|web chat|by email|video call|zoom|virtual)\b/)) found.add('online');
	if (has(said, /\b(home visits?|visit you at home|in your (own )?home|at your home)\b/))
		found.add('home-visit');
	return [...found];
}

const audienceWords: Record<Audience, RegExp> = {
	older:
		/\b(older (people|adults|residents|londoners|men|women)|over (50|55|60|65|70|75)s?|pensioners?|elderly|age uk|later life|retired)\b/,
	young: /\b(young (people|adults|persons?)|youth|teenagers?|under 25s?|under 18s?)\b/,
	children: /\b(children|families|family hub|parents?|toddlers?|babies|baby|mums?|dads?)\b/,
	women: /\b(women|womens|woman|girls|female)\b/,
	men: /\b(men|mens|male|mens sheds?)\b/,
	carers: /\b(carers?|unpaid care)\b/,
	disabled:
		/\b(disab(led|ility|ilities)|learning disabilit(y|ies)|autis(m|tic)|wheelchair users|visually impaired|deaf|parkinsons)\b/,
	'new-to-uk': /\b(refugees?|asylum seekers?|migrants?|new arrivals|newly arrived)\b/,
	lgbt: /\b(lgbt\w*|lesbian|gay|trans|bisexual|queer)\b/
};

/** Whom the name, the terms and the eligibility speak of. A description names many it is not only for. */
export function audiencesOf(service: Service): Audience[] {
	const terms = (service.attributes ?? []).map(({ taxonomy_term: term }) => term?.name ?? '');
	const said = plainWords([service.name, service.eligibility_description, ...terms].join(' . '));
	const found = (Object.keys(audienceWords) as Audience[]).filter((audience) =>
		audienceWords[audience].test(said)
	);
	if ((service.minimum_age ?? 0) >= 50 && !found.includes('older')) found.unshift('older');
	if (service.maximum_age !== undefined && service.maximum_age <= 25 && !found.includes('young')) {
		found.push(service.maximum_age <= 12 && !found.includes('children') ? 'children' : 'young');
	}
	return [...new Set(found)];
}

export function isFree(service: Service): boolean | null {
	const costs = service.cost_options ?? [];
	if (costs.some(({ amount }) => (amount ?? 0) > 0)) return false;
	if (costs.some(({ amount }) => amount === 0)) return true;
	const fees = plainWords(service.fees ?? '');
	if (/\b(free|no charge|no cost)\b/.test(fees))
		return !/\b(free for|not free|from|first)\b/.test(fees) || fees === 'free';
	return fees === '' ? null : /\d|charge|fee|pay/.test(fees) ? false : null;
}

/** Whether people who cannot use steps can get in, where someone has said so. */
export function stepFree(location: Location): boolean | null {
	const said = plainWords(
		(location.accessibility ?? [])
			.map((part) => `${part.description ?? ''} ${part.details ?? ''}`)
			.join(' . ')
	);
	if (said === '') return null;
	if (
		/\b(no step free|not step free|no wheelchair|not wheelchair|not accessible|no lift|steps only|stairs only|not suitable for wheelchair)\b/.test(
			said
		)
	)
		return false;
	if (
		/\b(step free|wheelchair accessible|wheelchair access|level access|ramp|ramped|fully accessible|accessible entrance)\b/.test(
			said
		)
	)
		return true;
	return null;
}
