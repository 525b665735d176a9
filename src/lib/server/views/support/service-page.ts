import type { Listing } from '../../../atlas/support/listing.ts';
import { subjects } from '../../../atlas/support/subjects.ts';
import type { Service } from '../../../directory/model.ts';
import { supportUrl } from '../../../url/support.ts';
import type { SupportState } from '../../../url/support.ts';
import { findArea } from '../../queries/areas.ts';
import { directoryFeeds } from '../../queries/support.ts';
import type { ServiceEntry } from '../../queries/support-service.ts';
import { correctionsNote } from '../corrections.ts';
import { resultsMap } from './map.ts';
import { londonTime } from './london-time.ts';
import { placesByDistance, resultOf } from './result.ts';
import { openDays } from './result-words.ts';

/** More boroughs than this are "all of London", or said by number. */
const MOST_BOROUGHS_NAMED = 6;
const ALL_BOROUGHS = 33;
/** Of London's width: enough for the outlines round one place to be known. */
const BOROUGH_SPAN_SHARE = 0.3;

/** Everything the directory holds of one service, in words, and the way back to the search that found it. */
export function servicePage({ listing, record }: ServiceEntry, search: SupportState, moment: Date) {
	const result = resultOf(listing, search, null, londonTime(moment), 1);
	const places = placesByDistance(listing, null);
	const feed = directoryFeeds().get(listing.feed);
	return {
		result,
		back: supportUrl.href(search),
		standing: listing.standing,
		description: paragraphs(record.description) ?? [listing.summary],
		eligibility: record.eligibility_description ?? null,
		howToJoin: record.application_process ?? null,
		cost: costWords(listing, record),
		hours: openDays(listing.openings),
		hoursText: listing.openings.length > 0 ? null : listing.hoursText,
		places,
		map: resultsMap(
			places.map((place, at) => ({
				...result,
				number: at + 1,
				name: place.name ?? result.name,
				places: [place]
			})),
			null,
			BOROUGH_SPAN_SHARE
		),
		subjects: listing.subjects.map((id) => ({
			id,
			name: subjects[id].name,
			href: supportUrl.href({ ...supportUrl.start, needs: [id] })
		})),
		serves: servesWords(listing.serves),
		nearby: nearbyHref(listing),
		source: { name: feed?.name ?? listing.feed, note: feed?.note ?? '', licence: feed?.licence ?? null },
		recordHref: `/openreferral/v3/services/${listing.id}`,
		corrections: correctionsNote({ kind: 'service', code: listing.id })
	};
}

const paragraphs = (text: string | undefined): string[] | null => {
	const lines = (text ?? '')
		.split(/\n+/)
		.map((line) => line.trim())
		.filter(Boolean);
	return lines.length > 0 ? lines : null;
};

function costWords({ free }: Listing, { fees }: Service): string {
	if (fees && fees.toLowerCase() !== 'free') return fees;
	return free === true
		? 'Free'
		: free === false
			? 'You may have to pay. Ask first.'
			: 'We do not know. Ask first.';
}

function servesWords(codes: readonly string[]): string | null {
	if (codes.length === 0) return null;
	if (codes.length >= ALL_BOROUGHS) return 'All of London';
	if (codes.length > MOST_BOROUGHS_NAMED) return `${codes.length} London boroughs`;
	return codes.map((code) => findArea(code)?.name ?? code).join(', ');
}

/** What else is near its first place. */
function nearbyHref({ places }: Listing): string | null {
	const postcode = places.find((place) => place.postcode)?.postcode;
	return postcode ? supportUrl.href({ ...supportUrl.start, where: postcode }) : null;
}
