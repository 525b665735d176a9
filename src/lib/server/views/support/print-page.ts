import { urgentRoutesFor } from '../../../atlas/support/urgent-help.ts';
import { supportUrl } from '../../../url/support.ts';
import type { SupportState } from '../../../url/support.ts';
import { supportPage } from './page.ts';

/** The same results as the screen shows, on paper: the page or the few of each kind that the address asks for. */
export function printPage(state: SupportState, moment: Date) {
	const { found, fault } = supportPage(state, moment);
	return {
		heading: found?.heading ?? 'Find support near you',
		fault,
		results: found?.results ?? [],
		count: found?.count ?? 0,
		holdings: found?.instead?.holdings ?? null,
		instead: found?.instead ? [...found.instead.ask, ...found.instead.farther] : [],
		networks: found?.networks ?? [],
		urgent: urgentRoutesFor(state.words),
		sizes: { normal: supportUrl.printHref(state, false), large: supportUrl.printHref(state, true) },
		back: supportUrl.href(state)
	};
}
