import { adviceCsv, adviceFileName } from '$lib/server/planning/advice-csv';
import { adviceRoute } from '$lib/server/planning/advice-route';

export const { GET, OPTIONS, fallback } = adviceRoute(
	(answer) =>
		new Response(adviceCsv(answer), {
			headers: {
				'content-type': 'text/csv; charset=utf-8; header=present',
				'content-disposition': `attachment; filename="${adviceFileName(answer.question)}"`
			}
		})
);
