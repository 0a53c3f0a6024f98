import { describe, expect, it } from 'vitest';
import { dropKind } from './drop-kind';

describe('a dropped file', () => {
  it('is for the screen that reads its kind', () => {
    expect(dropKind('/home/joke/Adressen 2026.XLSX', 'overview')).toBe('list');
    expect(dropKind('C:\\Plannen\\wmo.plan.pdf', 'organisations')).toBe('plan');
    expect(dropKind('notities.txt', 'plan')).toBe('plan');
    expect(dropKind('adressen.txt', 'meetings')).toBe('list');
    expect(dropKind('ambities.csv', 'ambitions')).toBe('ambitions');
  });
  it('of another kind is for nobody', () => {
    expect(dropKind('foto.jpg', 'plan')).toBeUndefined();
    expect(dropKind('/map.pdf/zonder-einde', 'plan')).toBeUndefined();
  });
});
