import type { Answers } from '#client/api/trpc.ts'

/** A space in the review queue, as the server tells it. */
export type QueueItem = Answers['review']['queue'][number]
