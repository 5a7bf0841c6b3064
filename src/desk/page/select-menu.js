import { el, icon } from './dom.js';
import { Listbox } from './listbox.js';

const KIND = { 5: 'user', 6: 'role', 7: 'mentionable', 8: 'channel' };

/**
 * A select menu. `onChoose(values)` is called when the choice is made: at once for one value, on closing for several.
 *
 * @param choices what the menus of people, roles and channels offer
 */
export function drawSelect(component, choices, onChoose) {
  const { min_values: min = 1, max_values: max = 1, placeholder = 'Make a selection', disabled } = component;
  const options = component.options ?? choices[KIND[component.type]] ?? [];
  const defaults = (component.default_values ?? []).map(({ id }) => id);
  const chosen = new Set(options.filter((o) => o.default || defaults.includes(o.value)).map((o) => o.value));
  const multiple = max > 1;
  const text = el('span', { class: 'select-text' });
  const button = el(
    'button',
    {
      type: 'button',
      class: 'select',
      role: 'combobox',
      'aria-haspopup': 'listbox',
      disabled: disabled === true,
    },
    text,
    icon('down'),
  );
  const listbox = new Listbox(button, placeholder);
  const items = () =>
    options.map((option) => ({
      title: `${option.emoji?.name ? `${option.emoji.name} ` : ''}${option.label}`,
      detail: option.description,
      value: option.value,
      selected: chosen.has(option.value),
    }));
  const label = () => {
    const names = options.filter((option) => chosen.has(option.value)).map((option) => option.label);
    text.textContent = names.length > 0 ? names.join(', ') : placeholder;
    text.classList.toggle('placeholder', names.length === 0);
    button.setAttribute('aria-label', names.length > 0 ? `${placeholder}: ${names.join(', ')}` : placeholder);
  };
  const open = (active = 0) => {
    const note = options.length === 0 ? 'Nothing to choose from' : multiple ? `Choose ${min} to ${max}` : '';
    listbox.show(items(), choose, { active, multiple, note });
    listbox.element.scrollIntoView({ block: 'nearest' });
  };
  const close = () => {
    if (!listbox.isOpen) return;
    listbox.hide();
    if (multiple && chosen.size >= min) onChoose([...chosen]);
  };
  const choose = ({ value }) => {
    if (multiple) {
      if (chosen.has(value)) chosen.delete(value);
      else if (chosen.size < max) chosen.add(value);
      open(options.findIndex((option) => option.value === value));
    } else {
      const takesBack = min === 0 && chosen.has(value);
      chosen.clear();
      if (!takesBack) chosen.add(value);
      listbox.hide();
      onChoose([...chosen]);
    }
    label();
  };
  button.addEventListener('click', () => (listbox.isOpen ? close() : open()));
  button.addEventListener('blur', close);
  button.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && listbox.isOpen) {
      event.stopPropagation();
      event.preventDefault();
      close();
    } else if (listbox.isOpen && event.key === ' ') {
      event.preventDefault();
      listbox.choose();
    } else if (listbox.isOpen && event.key === 'Tab') close();
    else if (listbox.key(event)) return;
    else if (event.key === 'ArrowDown' && !listbox.isOpen) {
      event.preventDefault();
      open();
    }
  });
  label();
  return el('div', { class: 'select-box' }, button, listbox.element);
}
