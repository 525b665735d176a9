import { isOutsideLondonShape, normalisePostcode } from '../../geography/postcode.ts';
import { areasAround } from '../queries/areas.ts';
import { findPostcode, networksOfLsoa } from '../queries/postcodes.ts';
import { ApiError, quoted } from './api-error.ts';
import { sourceRecords } from './source-records.ts';
import { roundedShare } from './significant.ts';

/**
 * Where a postcode is, and the network most people there are registered with. Throws ApiError 400 for text that is
 * not a postcode, 404 for one that is not in London.
 */
export function postcodeRecord(text: string) {
	const postcode = normalisePostcode(text);
	if (!postcode) {
		const message = `${quoted(text)} is not a full postcode. A full postcode looks like SE1 7PB.`;
		throw new ApiError(400, 'malformed-postcode', message, {
			parameter: 'postcode',
			allowed: ['a full postcode such as SE1 7PB']
		});
	}
	const place = findPostcode(postcode.replace(' ', ''));
	if (!place) throw notInLondon(postcode);
	const around = areasAround(place.lsoa);
	const [borough, subIcb, icb] = (['borough', 'sub-icb', 'icb'] as const).map((type) =>
		around.find((area) => area.type === type)
	);
	const [network] = networksOfLsoa(place.lsoa);
	return {
		postcode,
		lat: place.lat,
		lon: place.lon,
		lsoa: place.lsoa,
		borough: borough?.code,
		subIcb: subIcb?.code,
		icb: icb?.code,
		pcn: network ? { code: network.code, share: roundedShare(network.share) } : null,
		names: { borough: borough?.name, subIcb: subIcb?.name, icb: icb?.name, pcn: network?.name },
		sources: sourceRecords([
			'postcodes-2025-11',
			'lsoa-borough-lookup',
			'lsoa-icb-lookup-2024',
			'registrations-2022-07'
		])
	};
}

function notInLondon(postcode: string): ApiError {
	const message = isOutsideLondonShape(postcode)
		? `${postcode} is outside London. This atlas covers Greater London only.`
		: `${postcode} is not a postcode in use in London (November 2025): it is outside London, retired, new or mistyped.`;
	return new ApiError(404, 'postcode-not-in-london', message, { parameter: 'postcode' });
}
