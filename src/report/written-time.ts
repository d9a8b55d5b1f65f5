/** A time as our sheets write it, to the minute, in local time: 2025-11-22 09:30. */
export function writtenTime(time: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(time.getFullYear())}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
