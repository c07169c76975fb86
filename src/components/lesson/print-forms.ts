/** Buttons that print the chapter in one of its forms. */
import { printAs } from '../site/print-as.ts';

for (const forms of document.querySelectorAll<HTMLElement>('[data-print-forms]')) {
  forms.classList.remove('script-shows');
  forms.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-form]');
    if (button) printAs(button.dataset['form'] ?? '');
  });
}
