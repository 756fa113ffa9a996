import { expect, it } from 'vitest';
import { onenessOf, weighWordings } from './wordings.ts';

const telework =
  'Telework is voluntary. The employer pays the costs of connection and equipment for every employee who works from home, as of 1 May 2024.';
const other =
  'The employer explains to the union every algorithm that allocates work before it is used, and how it can be switched off.';

function oneness(a: string, b: string): number | undefined {
  const [first, second] = weighWordings([a, b, other]);
  if (first === undefined || second === undefined) throw new Error('nothing was weighed');
  return onenessOf(first, second);
}

it('the same words are one wording, wholly', () => {
  expect(oneness(telework, telework)).toBe(1);
});

it('another date leaves it one wording', () => {
  const dated = telework.replace('1 May 2024', '1 June 2026');
  expect(oneness(telework, dated)).toBeGreaterThan(0.8);
  expect(oneness(telework, dated)).toBeLessThan(1);
});

it('another rule on the same thing is another wording', () => {
  const fewer = 'Telework needs the consent of the employer, who pays no costs of equipment.';
  expect(oneness(telework, fewer)).toBeUndefined();
});
