import type { ListingPlace } from '../atlas/support/listing.ts';
import { plainWords } from '../atlas/support/everyday-words.ts';
import type { Service } from './model.ts';

/** Names by which a publisher may mean all of London. */
const whole =
	/^(all (of |over )?|greater |across )?london( wide| boroughs)?$|^(england|united kingdom|uk|great britain|national|nationwide|england and wales)$/;

/**
 * The boroughs a service is for: those its service areas name (by code in the address, or by name), all of them for
 * London or the country, else those it stands in.
 */
export function servedBoroughs(
	service: Service,
	places: readonly ListingPlace[],
	boroughs: ReadonlyMap<string, string>
): string[] {
	const codes = new Set<string>();
	for (const area of service.service_areas ?? []) {
		const said = [area.name, area.service_area, area.extent].map((text) => plainWords(text ?? ''));
		if (said.some((text) => whole.test(text))) return [...boroughs.keys()];
		const coded = [area.uri, area.extent, area.name].flatMap((text) => text?.match(/E09\d{6}/g) ?? []);
		for (const code of coded) if (boroughs.has(code)) codes.add(code);
		for (const [code, name] of boroughs) {
			const plain = plainWords(name);
			if (said.some((text) => ` ${text} `.includes(` ${plain} `))) codes.add(code);
		}
	}
	if (codes.size === 0) for (const { borough } of places) if (borough) codes.add(borough);
	return [...codes].sort();
}
