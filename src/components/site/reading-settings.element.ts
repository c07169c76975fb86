import {
  parseChoices,
  READING_SETTING_NAMES,
  READING_SETTINGS_KEY,
  serializeChoices,
  type ReadingChoices,
} from '../../lib/reader/reading-settings.ts';

/** The menu of reading settings: each choice shows at once and is kept on the device. */
class ReadingSettings extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form');
    const status = this.querySelector('[data-settings-status]');
    if (!form || !status) return;
    tick(form, choicesOnPage());
    // Not by `submit`: a frame may be one where forms do not submit.
    form.querySelector('[type=submit]')?.addEventListener('click', (event) => {
      event.preventDefault();
      const details = this.querySelector('details');
      if (details) details.open = false;
      this.querySelector('summary')?.focus();
    });
    form.addEventListener('change', () => {
      status.textContent = choose(choicesIn(form)) ? '' : NOT_KEPT;
    });
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      tick(form, {});
      status.textContent = choose({}) ? 'Alkuperäiset asetukset on palautettu.' : NOT_KEPT;
    });
    addEventListener('storage', ({ key, newValue }) => {
      if (key !== READING_SETTINGS_KEY && key !== null) return;
      const choices = parseChoices(newValue);
      show(choices);
      tick(form, choices);
    });
  }
}

const NOT_KEPT = 'Selain ei salli tallentamista, joten valinta on voimassa vain tällä sivulla.';

/** Shows the choices and keeps them. @returns Whether they were kept. */
function choose(choices: ReadingChoices): boolean {
  show(choices);
  // In a package the storage is the platform's: nothing is left there.
  if ('scorm' in document.documentElement.dataset) return true;
  try {
    const text = serializeChoices(choices);
    if (text) localStorage.setItem(READING_SETTINGS_KEY, text);
    else localStorage.removeItem(READING_SETTINGS_KEY);
    return true;
  } catch {
    return false;
  }
}

function show(choices: ReadingChoices): void {
  for (const key of READING_SETTING_NAMES) {
    const value = choices[key];
    if (value) document.documentElement.setAttribute(`data-${key}`, value);
    else document.documentElement.removeAttribute(`data-${key}`);
  }
}

/** What the page shows now; the first script has set it. */
function choicesOnPage(): ReadingChoices {
  const { dataset } = document.documentElement;
  return Object.fromEntries(
    READING_SETTING_NAMES.flatMap((key) => (dataset[key] ? [[key, dataset[key]]] : [])),
  );
}

/** What the form says; what it does not ask stays as it is. */
function choicesIn(form: HTMLFormElement): ReadingChoices {
  const data = new URLSearchParams(choicesOnPage());
  for (const [key, value] of new FormData(form)) data.set(key, String(value));
  return parseChoices(data.toString());
}

function tick(form: HTMLFormElement, choices: ReadingChoices): void {
  for (const key of READING_SETTING_NAMES) {
    for (const radio of form.querySelectorAll<HTMLInputElement>(`input[name=${key}]`)) {
      radio.checked = radio.value === (choices[key] ?? '');
    }
  }
}

customElements.define('reading-settings', ReadingSettings);
