import { lastStaffIn } from '../../metrics/past/bot-names.ts';
import { type Staffing, unpackCrew, unpackLocks, unpackWays } from '../../protocol/trace.ts';

/** The staff that the owner wanted last in a record; null if none was ever wanted. */
export function staffingIn(records: Int32Array): Staffing | null {
  const staff = lastStaffIn(records);
  if (!staff) return null;
  const [mode, habits, crew] = staff;
  return { mode, locks: unpackLocks(habits), crew: unpackCrew(crew), ways: unpackWays(habits) };
}
