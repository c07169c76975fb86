import { daysAfter } from './practice.ts';

/** Days from today on which practice is worth a reminder. */
export const REMINDER_DAYS = [1, 4, 14] as const;

/** Bytes of a line at the most, its end not counted (RFC 5545, 3.1). */
const LINE = 75;

interface Reminder {
  title: string;
  text: string;
  /** Absolute address of what is reminded of. */
  address: string;
}

/**
 * A calendar file with a reminder of five minutes on each of {@link REMINDER_DAYS}, at nine by the
 * reader's own clock (RFC 5545; a floating time).
 *
 * @param today - ISO date.
 * @param now - For the stamp that the format asks for.
 */
export function remindersFile(
  { title, text, address }: Reminder,
  today: string,
  now: Date,
): string {
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const day = (days: number) => daysAfter(today, days).replaceAll('-', '');
  const events = REMINDER_DAYS.map((days) => [
    'BEGIN:VEVENT',
    `UID:kertaus-${today}-${days}@${new URL(address).hostname}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${day(days)}T090000`,
    'DURATION:PT5M',
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(`${text}\n${address}`)}`,
    `URL:${address}`,
    // Many a calendar reminds of nothing by itself.
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:PT0M',
    'END:VALARM',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kohtaamisen taito//Kertaus//FI',
    ...events.flat(),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

/** A long line goes on in the next one after a space; no character is cut in two. */
function folded(line: string): string {
  const size = (text: string) => new TextEncoder().encode(text).length;
  const lines = [''];
  for (const character of line) {
    const last = lines.length - 1;
    if (size(`${lines[last]}${character}`) > LINE) lines.push(` ${character}`);
    else lines[last] += character;
  }
  return lines.join('\r\n');
}
