/**
 * The signs of tables as outlines on a grid of 24. Their order is that of the papers (`Sign::ALL` in the papers crate):
 * who holds a badge with a star must find a star on the screen.
 */
const SIGNS = [
  // Circle, square, triangle, star, diamond.
  'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z',
  'M3 3h18v18H3z',
  'M12 2 22.4 20H1.600z',
  'M12 1.500 14.700 8.500l7.500.400-5.800 4.700 1.900 7.200L12 16.700l-6.300 4.100 1.900-7.200L1.800 8.900l7.500-.400z',
  'M12 1 23 12 12 23 1 12z',
  // Cross, moon, hexagon, ring, drop.
  'M9 2h6v7h7v6h-7v7H9v-7H2V9h7z',
  'M17.500 2.500a10 10 0 1 0 0 19 12 12 0 0 1 0-19z',
  'M6.500 2.500h11L23 12l-5.500 9.500h-11L1 12z',
  'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 5a5 5 0 1 1 0 10 5 5 0 0 1 0-10z',
  'M12 1c2.600 4.200 7 8.200 7 13.500a7 7 0 0 1-14 0C5 9.200 9.400 5.200 12 1z',
] as const;

/** How many there are before they come round again. */
export const SIGN_COUNT = SIGNS.length;

/** The outline of a table's sign; tables count from 1. */
export function signOf(table: number): string {
  return SIGNS[(Math.max(1, table) - 1) % SIGNS.length] ?? SIGNS[0];
}
