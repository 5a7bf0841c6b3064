import { upload } from './api.js';
import { el, newId } from './dom.js';

const BOOLEAN = 5;
const ATTACHMENT = 11;
const PICKED = { 6: 'user', 7: 'channel', 8: 'role', 9: 'mentionable' };

/**
 * One option of a command: its name and an input. What is shown may differ from the value that is sent (a choice has a
 * name and a value).
 */
export class Field {
  #picked = null;

  /** @param choices what options of people, roles and channels offer */
  constructor(option, choices) {
    this.option = option;
    this.fixed = fixedChoices(option, choices);
    const isFile = option.type === ATTACHMENT;
    this.input = el('input', {
      id: newId('field'),
      type: isFile ? 'file' : 'text',
      role: isFile ? false : 'combobox',
      autocomplete: 'off',
      spellcheck: isFile ? false : 'true',
      'aria-autocomplete': isFile ? false : 'list',
      'aria-required': String(option.required === true),
      'aria-description': option.description,
      maxlength: option.max_length ?? false,
      placeholder: isFile ? false : option.required ? 'required' : 'optional',
      enterkeyhint: 'send',
    });
    this.element = el(
      'span',
      { class: 'field' },
      el('label', { for: this.input.id, text: option.name }),
      this.input,
    );
    this.input.addEventListener('input', () => {
      this.#picked = null;
      this.complain(false);
    });
    if (isFile) this.input.addEventListener('change', () => void this.#take());
  }

  get isFree() {
    return this.fixed === null;
  }

  /** What is sent: the picked choice's value, a choice typed in full, or the text. */
  get value() {
    if (this.#picked !== null) return this.#picked;
    if (this.option.type === ATTACHMENT) return '';
    const typed = this.input.value.trim();
    const named = this.fixed?.find(({ name }) => name.toLowerCase() === typed.toLowerCase());
    return named ? String(named.value) : typed;
  }

  pick({ name, value }) {
    this.input.value = name;
    this.#picked = String(value);
    this.complain(false);
  }

  /** The fixed choices that fit what was typed; all of them once one is picked. */
  matching() {
    const typed = this.#picked === null ? this.input.value.trim().toLowerCase() : '';
    return (this.fixed ?? []).filter(({ name }) => name.toLowerCase().includes(typed));
  }

  /** @returns what is wrong with the value, or nothing */
  fault() {
    const { option, value } = this;
    if (value === '') return option.required ? `Please fill in “${option.name}”.` : '';
    if (this.fixed && !this.fixed.some((choice) => String(choice.value) === value))
      return `Please pick one of the choices for “${option.name}”.`;
    return '';
  }

  complain(isWrong) {
    this.input.setAttribute('aria-invalid', String(isWrong));
    this.element.classList.toggle('wrong', isWrong);
  }

  async #take() {
    const [file] = this.input.files;
    this.#picked = null;
    if (!file) return;
    try {
      this.#picked = (await upload(file)).id;
      this.complain(false);
    } catch {
      this.complain(true);
    }
  }
}

function fixedChoices({ type, choices: own }, choices) {
  if (own?.length > 0) return own;
  if (type === BOOLEAN)
    return [
      { name: 'True', value: 'true' },
      { name: 'False', value: 'false' },
    ];
  const offered = choices[PICKED[type]];
  return offered ? offered.map(({ label, value }) => ({ name: label, value })) : null;
}
