import { expect, it } from 'vitest';
import { codeOf, parseReceipt } from './receipt.ts';

const receipt = {
  id: '3f8a6c1e-52a4-4a57-9d70-0a8a4e8f7f10',
  receipt: 'Zk3vYqJ0cN7sQpLw2xTgBr_HdUaE-5im',
};
const code = codeOf(receipt);

it('reads the code, with blanks round it, and the link that holds it', () => {
  expect(parseReceipt(code)).toEqual(receipt);
  expect(parseReceipt(`  ${code}\n`)).toEqual(receipt);
  expect(parseReceipt(`https://hub.example/fr/contribute/status/#${code}`)).toEqual(receipt);
  expect(parseReceipt(`https://hub.example/fr/contribute/status/%23${code}`)).toEqual(receipt);
});

it('takes nothing else for a receipt', () => {
  for (const typed of ['', 'hello', receipt.id, `${code}/../x`, 'a.b', `${code} ${code}`])
    expect(parseReceipt(typed)).toBeUndefined();
});
