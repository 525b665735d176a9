import { formatPeriod } from '$lib/atlas/periods';
import { today } from '$lib/server/clock';
import { printPage } from '$lib/server/views/support/print-page';
import { supportUrl } from '$lib/url/support';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const state = supportUrl.parse(url.searchParams);
	return {
		...printPage(state, new Date()),
		unread: supportUrl.unreadOnPaper(url.searchParams, state),
		isLarge: supportUrl.isLargePrint(url.searchParams),
		printed: formatPeriod(today())
	};
};
