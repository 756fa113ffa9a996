import { expect, it } from 'vitest';
import { operatorHelp } from '#domain/operator.ts';
import { publicOperator } from './environment.server.ts';
import { UsageError } from './usage.ts';

it('takes who runs the hub from one line, and nobody where there is none', () => {
  const line = ' Union of Examples; hub@union.example ';
  expect(publicOperator({ HUB_OPERATOR: line })).toBe('Union of Examples; hub@union.example');
  expect(publicOperator({})).toBe('');
});

it('says what to write where the line is wrong, as a command says what it lacks', () => {
  const wrong = () => publicOperator({ HUB_OPERATOR: 'Union of Examples' });
  expect(wrong).toThrow(UsageError);
  expect(wrong).toThrow(operatorHelp);
});
