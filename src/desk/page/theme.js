import { el, icon } from './dom.js';

const KEY = 'desk-theme';
const system = matchMedia('(prefers-color-scheme: dark)');

/** A switch between dark and light. Until it is used, the page follows the system. */
export function themeSwitch() {
  const button = el('button', { type: 'button', class: 'tool' });
  const show = () => {
    const theme = stored() ?? (system.matches ? 'dark' : 'light');
    document.documentElement.dataset.theme = theme;
    const other = theme === 'dark' ? 'light' : 'dark';
    button.replaceChildren(icon(other === 'dark' ? 'moon' : 'sun'));
    button.setAttribute('aria-label', `Switch to ${other} colours`);
    button.title = `Switch to ${other} colours`;
  };
  button.addEventListener('click', () => {
    const other = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
    try {
      localStorage.setItem(KEY, other);
    } catch {
      // A browser that keeps nothing: the switch then lasts until the page is closed.
      memory = other;
    }
    show();
  });
  system.addEventListener('change', show);
  show();
  return button;
}

let memory;

function stored() {
  try {
    return localStorage.getItem(KEY) ?? memory;
  } catch {
    return memory;
  }
}
