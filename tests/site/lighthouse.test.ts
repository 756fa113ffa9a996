import { expect, inject, it } from 'vitest';
import { judge, judgedPages } from '../support/lighthouse.ts';
import '../support/site.ts';

// Performance is a matter of time and is measured in tests/bench. Lighthouse waits for robots.txt two seconds and no
// longer: a machine that is busy just then is asked once more.
it.each(Object.entries(judgedPages))(
  'Lighthouse gives the %s page 100 for accessibility, best practices and SEO',
  { retry: 1 },
  async (_, path) => {
    const categories = ['accessibility', 'best-practices', 'seo'];
    const scores = await judge(`${inject('origin')}${path}`, categories);
    const perfect = { score: 100, failed: [] };
    expect(scores).toMatchObject({
      accessibility: perfect,
      'best-practices': { score: 100 },
      seo: perfect,
    });
  },
);
