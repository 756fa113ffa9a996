import { fail } from '@sveltejs/kit';
import { Sent } from '#domain/submission/submission.ts';
import { readAnswer, readProblem } from '#lib/api/answer.ts';
import { sendingProblemOf } from '#lib/contribution/sending-problem.ts';
import { plainSubmission } from '#lib/contribution/plain-submission.ts';
import { messages } from '#content/messages.server.ts';
import { say } from '#lib/site/messages.ts';
import { Locale } from '#domain/words.ts';
import * as v from 'valibot';
import type { Actions, PageServerLoad } from './$types';

export const prerender = false;

export const load: PageServerLoad = async ({ parent, setHeaders }) => {
  const { locale } = await parent();
  setHeaders({ 'cache-control': 'no-store' });
  return { contribute: messages[locale].contribute };
};

/** The form without script: sends the document alone to the API in this process and shows its receipt. */
export const actions: Actions = {
  default: async ({ request, fetch, params }) => {
    const locale = v.parse(Locale, params.locale);
    const form = await request.formData();
    const body = new FormData();
    body.set('submission', JSON.stringify(plainSubmission(form, locale)));
    for (const file of form.getAll('document'))
      if (file instanceof File) body.append('document', file, file.name);
    const answer = await fetch('/api/submissions', { method: 'POST', body });
    const text = await answer.text();
    if (answer.ok) return { sent: readAnswer(Sent, text) };
    const { reason, detail } = sendingProblemOf(readProblem(answer.status, text));
    return fail(answer.status, {
      problem: say(messages[locale].contribute.failures[reason], { detail }),
    });
  },
};
