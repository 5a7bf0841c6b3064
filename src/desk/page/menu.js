import { el, newId } from './dom.js';

/** Opens a small menu at a button; items are `{ label, run }`, `null` separates groups. */
export function openMenu(button, items) {
  const menu = el('div', { class: 'menu', role: 'menu', id: newId('menu') });
  const close = (refocus) => {
    document.removeEventListener('pointerdown', outside, true);
    menu.remove();
    button.setAttribute('aria-expanded', 'false');
    if (refocus) button.focus();
  };
  const outside = (event) => {
    if (!menu.contains(event.target)) close(false);
  };
  for (const item of items) {
    if (item === null) {
      menu.append(el('hr', { role: 'separator' }));
      continue;
    }
    const node = el('button', { type: 'button', role: 'menuitem', tabindex: -1, text: item.label });
    node.addEventListener('click', () => {
      close(true);
      item.run();
    });
    menu.append(node);
  }
  menu.addEventListener('keydown', (event) => {
    const nodes = [...menu.querySelectorAll('[role="menuitem"]')];
    const at = nodes.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) nodes[(at + step + nodes.length) % nodes.length].focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  button.after(menu);
  button.setAttribute('aria-expanded', 'true');
  document.addEventListener('pointerdown', outside, true);
  menu.querySelector('[role="menuitem"]')?.focus();
}
