/** How many characters Moodle keeps of the name of a course, a section or an activity. */
const LONGEST_NAME = 255;

/** A name that Moodle can keep: its end is left out where it is too long. */
export function shortened(name: string): string {
  const characters = [...name];
  return characters.length <= LONGEST_NAME
    ? name
    : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`;
}
