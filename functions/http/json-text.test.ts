import { expect, it } from 'vitest';
import { findRepeatedKey } from './json-text.ts';

it.each([
  ['{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', undefined],
  ['{"a":"{\\"a\\":1}","b":"\\\\"}', undefined],
  ['["a","a"]', undefined],
  ['{"a":1,"a":2}', 'a'],
  ['{"a":1, "\\u0061" : 2}', 'a'],
  ['[{"b":{"x":[],"y":0,"x":0}}]', 'x'],
])('finds a key that stands twice in one object of %s', (json, key) => {
  expect(findRepeatedKey(json)).toBe(key);
});
