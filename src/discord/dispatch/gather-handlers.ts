import { StartError } from '../../errors.ts';
import type { Action, Form, Handlers, RegisteredCommand } from '../core/command.ts';

export interface AllHandlers {
  readonly actions: ReadonlyMap<string, Action>;
  readonly forms: ReadonlyMap<string, Form>;
}

/**
 * The handlers of controls and forms that belong to no command, and those of every command.
 *
 * @throws StartError where two handle the same action, or a name does not fit into a custom id
 */
export function gatherHandlers(own: Handlers, commands: Iterable<RegisteredCommand>): AllHandlers {
  const actions = new Map<string, Action>();
  const forms = new Map<string, Form>();
  for (const { actions: someActions = {}, forms: someForms = {} } of [own, ...commands]) {
    addAll(actions, someActions);
    addAll(forms, someForms);
  }
  return { actions, forms };
}

function addAll<T>(all: Map<string, T>, some: Readonly<Record<string, T>>): void {
  for (const [name, handler] of Object.entries(some)) {
    if (!/^[a-z-]{1,20}$/u.test(name)) throw new StartError(`The action ${name} needs a name in lower case.`);
    if (all.has(name)) throw new StartError(`The action ${name} is handled twice.`);
    all.set(name, handler);
  }
}
