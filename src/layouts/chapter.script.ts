/** What runs in a chapter, also in plain Finnish, beside what runs on every page. */
import '../components/lesson/chapter-place.ts';
import '../components/lesson/term-cards.element.ts';
import '../components/lesson/read-aloud.element.ts';
import '../components/learn/encounter-player.element.ts';
import '../components/learn/self-check.element.ts';
import '../components/learn/own-text.element.ts';
import '../components/learn/chapter-read.element.ts';
import '../components/learn/hand-in.element.ts';
import '../components/share/cite-kit.element.ts';
import '../components/lesson/print-forms.ts';
