/** The button that opens the hand-in; all that makes the file is loaded at its first use. */
class HandIn extends HTMLElement {
  connectedCallback() {
    const status = this.querySelector('[role=status]');
    const { chapter = '', module = '' } = this.dataset;
    this.querySelector('button')?.addEventListener('click', async () => {
      if (!status) return;
      status.textContent = 'Avataan…';
      try {
        await (await import('./hand-in-dialog.ts')).openHandIn(module, chapter);
        status.textContent = '';
      } catch {
        status.textContent =
          'Palautus ei auennut. Tarkista verkkoyhteys, lataa sivu uudelleen ja yritä sitten.';
      }
    });
  }
}

customElements.define('hand-in', HandIn);
