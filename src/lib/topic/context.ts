import { createContext } from 'svelte';
import type { TopicWords } from '#content/messages.ts';

/** The strings of a topic's page; set by it. */
export const [getTopicWords, setTopicWords] = createContext<TopicWords>();
