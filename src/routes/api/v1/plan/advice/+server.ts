import { jsonAnswer } from '$lib/server/api/answer';
import { planAdviceRecord } from '$lib/server/planning/advice-record';
import { adviceRoute } from '$lib/server/planning/advice-route';

export const { GET, OPTIONS, fallback } = adviceRoute((answer) => jsonAnswer(planAdviceRecord(answer)));
