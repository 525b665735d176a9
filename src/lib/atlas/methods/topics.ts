import type { Topic, TopicId } from './topic-type.ts';
import { groundTopics } from './topics-ground.ts';
import { planningTopics } from './topics-planning.ts';

/** Every part has its words: leaving one out is a type error. */
export const topics: Record<TopicId, Topic> = { ...groundTopics, ...planningTopics };
