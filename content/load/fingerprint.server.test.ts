import { describe, expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint.server.ts';

describe('the fingerprint of a text', () => {
  it('is the beginning of its SHA-256', () => {
    expect(fingerprintOf('abc')).toBe('ba7816bf8f01');
  });

  it('changes with one accent', () => {
    expect(fingerprintOf('accorde')).not.toBe(fingerprintOf('accordé'));
  });
});
