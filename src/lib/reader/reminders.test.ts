import assert from 'node:assert/strict';
import { test } from 'node:test';
import { REMINDER_DAYS, remindersFile } from './reminders.ts';

test('a calendar file with a reminder for each day, in lines that calendars read', () => {
  const text =
    'Viisi minuuttia, niin muistat pidempään; lupauksesikin on siellä ääkkösineen: äöåÄÖÅ.';
  const reminder = {
    title: 'Kertaa: Kohtaamisen taito',
    text,
    address: 'https://a.example/kertaus/',
  };
  const file = remindersFile(reminder, '2026-11-29', new Date('2026-11-29T10:20:30.456Z'));
  const lines = file.split('\r\n');
  assert.equal(lines.pop(), '');
  for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line), line);
  const unfolded = file.replaceAll('\r\n ', '').split('\r\n');
  assert.deepEqual(
    unfolded.filter((line) => line.startsWith('DTSTART')),
    ['20261130', '20261203', '20261213'].map((day) => `DTSTART:${day}T090000`),
  );
  assert.equal(unfolded.filter((line) => line === 'DTSTAMP:20261129T102030Z').length, 3);
  assert.equal(
    new Set(unfolded.filter((line) => line.startsWith('UID:'))).size,
    REMINDER_DAYS.length,
  );
  assert.equal(
    file.split('BEGIN:VALARM\r\nACTION:DISPLAY\r\n').length - 1,
    REMINDER_DAYS.length,
    'every event rings by itself',
  );
  assert.equal(unfolded.filter((line) => line === 'TRIGGER:PT0M').length, REMINDER_DAYS.length);
  const told = text.replace(',', '\\,').replace(';', '\\;');
  assert.ok(unfolded.includes(`DESCRIPTION:${told}\\nhttps://a.example/kertaus/`));
});
