import type { HandIn, HandInPart } from '../reader/hand-in.ts';

/** The document as plain text, to be pasted anywhere. */
export function handInText({ title, facts, parts }: HandIn): string {
  const head = [title, ...facts.map(([name, value]) => `${name}: ${value}`)].join('\n');
  const texts = parts.map((part) => written(part) + (part.kind === 'heading' ? '\n' : '\n\n'));
  return `${head}\n\n${texts.join('')}`.trimEnd() + '\n';
}

function written(part: HandInPart): string {
  switch (part.kind) {
    case 'heading':
    case 'paragraph':
      return part.text;
    case 'own':
      return part.lines.join('\n');
    case 'list':
      return part.items.map((item) => `– ${item}`).join('\n');
    case 'steps':
      return part.items.map((item, at) => `${at + 1}. ${item}`).join('\n');
  }
}
