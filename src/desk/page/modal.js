import { upload } from './api.js';
import { el, newId } from './dom.js';
import { drawMarkdown } from './markdown-dom.js';
import { drawSelect } from './select-menu.js';

/** What was in focus last outside of any window. */
let opener;
document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLElement && !target.closest('dialog')) opener = target;
});

/** Opens a modal window; `submit(values)` gets what was filled in, by custom id. */
export function openModal(modal, choices, submit) {
  const inputs = [];
  const parts = modal.components.map((component) => drawPart(component, inputs, choices));
  const titleId = newId('title');
  const cancel = el('button', { type: 'button', class: 'button quiet', text: 'Cancel' });
  const send = el('button', { type: 'submit', class: 'button primary', text: 'Submit' });
  const fault = el('p', { class: 'fault', role: 'alert' });
  const form = el(
    'form',
    { novalidate: true },
    el('h2', { id: titleId, text: modal.title }),
    el('div', { class: 'modal-parts' }, parts, fault),
    el('div', { class: 'modal-end' }, cancel, send),
  );
  const dialog = el('dialog', { class: 'modal', 'aria-labelledby': titleId }, form);
  cancel.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    // The button that opened it was disabled meanwhile, so that the browser no longer knows it.
    if (document.activeElement === document.body && opener?.isConnected) opener.focus();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wrong = inputs.find((input) => input.fault() !== '');
    if (wrong) {
      fault.textContent = wrong.fault();
      wrong.focus();
      return;
    }
    dialog.close();
    submit(Object.fromEntries(inputs.map((input) => [input.id, input.value()])));
  });
  document.body.append(dialog);
  dialog.showModal();
  inputs[0]?.focus();
}

// Types by their numbers in Discord's API: 1 row, 4 text, 10 text display, 18 label, 19 file, 21 to 23 choices.
function drawPart(component, inputs, choices) {
  if (component.type === 10) return el('div', { class: 'text' }, drawMarkdown(component.content));
  const inner = component.type === 1 ? component.components[0] : (component.component ?? component);
  const name = component.label ?? inner.label ?? 'Answer';
  const input = makeInput(inner, name, choices);
  inputs.push(input);
  const required = inner.required !== false;
  const label = el(
    'label',
    { for: input.elementId ?? false },
    name,
    required ? el('span', { class: 'star', 'aria-hidden': 'true', text: ' *' }) : null,
  );
  const detail = component.description ? el('p', { class: 'detail', text: component.description }) : null;
  return el('div', { class: 'modal-part' }, label, detail, input.element);
}

function makeInput(component, name, choices) {
  const { type, custom_id: id, required = true } = component;
  if (type === 4) return textInput(component, name);
  if (type === 19) return fileInput(component, name);
  if (type >= 21) return choiceInput(component, name);
  let values = (component.options ?? []).filter((option) => option.default).map(({ value }) => value);
  const element = drawSelect(component, choices, (chosen) => {
    values = chosen;
  });
  return {
    id,
    element,
    value: () => values,
    fault: () => (required && values.length === 0 ? `Please choose for “${name}”.` : ''),
    focus: () => element.querySelector('button').focus(),
  };
}

function textInput(component, name) {
  const {
    custom_id: id,
    style,
    value = '',
    placeholder,
    min_length: min = 0,
    max_length: max = 4000,
    required = true,
  } = component;
  const elementId = newId('input');
  const props = {
    id: elementId,
    placeholder: placeholder ?? false,
    maxlength: max,
    'aria-required': String(required),
  };
  const element =
    style === 2
      ? el('textarea', { ...props, rows: 4 })
      : el('input', { ...props, type: 'text', autocomplete: 'off' });
  element.value = value;
  return {
    id,
    element,
    elementId,
    value: () => element.value,
    fault() {
      const { length } = element.value.trim();
      if (required && length === 0) return `Please fill in “${name}”.`;
      return length > 0 && length < min ? `“${name}” needs at least ${min} characters.` : '';
    },
    focus: () => element.focus(),
  };
}

function fileInput({ custom_id: id, max_values: max = 1, required = true }, name) {
  const elementId = newId('input');
  const element = el('input', { id: elementId, type: 'file', multiple: max > 1 });
  let values = [];
  element.addEventListener('change', async () => {
    const files = [...element.files].slice(0, max);
    values = (await Promise.all(files.map((file) => upload(file).catch(() => null))))
      .filter(Boolean)
      .map((file) => file.id);
  });
  return {
    id,
    element,
    elementId,
    value: () => values,
    fault: () => (required && values.length === 0 ? `Please add a file (up to 10 MB) for “${name}”.` : ''),
    focus: () => element.focus(),
  };
}

/** Radio buttons (21), a group of check boxes (22), or one check box (23). */
function choiceInput({ type, custom_id: id, options, default: ticked, required = true }, name) {
  const group = newId('group');
  const boxes = (options ?? [{ label: name, value: 'on', default: ticked }]).map((option) => {
    const box = el('input', { type: type === 21 ? 'radio' : 'checkbox', name: group, value: option.value });
    box.checked = option.default === true;
    const detail = option.description ? el('span', { class: 'detail', text: option.description }) : null;
    return { box, node: el('label', { class: 'choice' }, box, el('span', {}, option.label, detail)) };
  });
  const chosen = () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value);
  return {
    id,
    element: el(
      'div',
      { role: type === 21 ? 'radiogroup' : 'group', 'aria-label': name },
      boxes.map(({ node }) => node),
    ),
    value: () => (type === 23 ? chosen().length > 0 : type === 21 ? (chosen()[0] ?? '') : chosen()),
    fault: () => (type !== 23 && required && chosen().length === 0 ? `Please choose for “${name}”.` : ''),
    focus: () => boxes[0]?.box.focus(),
  };
}
