import { expect, it } from 'vitest';
import { looksLikeBsn } from './bsn';

it.each(['111222333', '123456782'])('%s passes the eleven test', (digits) => expect(looksLikeBsn(digits)).toBe(true));
it.each(['123456789', '000000000', '12345678', '1112223330', '111222334'])('%s does not', (digits) =>
  expect(looksLikeBsn(digits)).toBe(false),
);
