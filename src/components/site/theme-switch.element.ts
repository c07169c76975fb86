const KEY = 'teema';
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** The switch between light and dark. It follows the system until the reader has chosen, and remembers. */
class ThemeSwitch extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
    this.#show();
    systemIsDark.addEventListener('change', () => this.#show());
    addEventListener('storage', ({ key, newValue }) => {
      if (key !== KEY) return;
      this.#set(newValue);
    });
    this.querySelector('button')?.addEventListener('click', () => {
      const choice = this.#isDark() ? 'light' : 'dark';
      try {
        localStorage.setItem(KEY, choice);
      } catch {
        // Storage is blocked: the choice holds for this page.
      }
      this.#set(choice);
    });
  }

  #set(choice: string | null) {
    if (choice === 'light' || choice === 'dark') document.documentElement.dataset['theme'] = choice;
    else delete document.documentElement.dataset['theme'];
    this.#show();
  }

  #isDark() {
    const choice = document.documentElement.dataset['theme'];
    return choice === undefined ? systemIsDark.matches : choice === 'dark';
  }

  #show() {
    this.querySelector('button')?.setAttribute('aria-pressed', String(this.#isDark()));
  }
}

customElements.define('theme-switch', ThemeSwitch);
