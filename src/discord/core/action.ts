import { type Declared, declareAction } from '../../answers/action.ts';
import type { Codec } from '../../answers/codec.ts';
import { type CustomId, encodeCustomId } from '../../replies/custom-id.ts';
import type { ModalValues, Outcome, Press, Reply } from './command.ts';
import type { Context } from './context.ts';
import { type Permission, requirePermission } from './permission.ts';

/** What a control or a form carries: the argument as it was declared; story and spans if it is about any. */
export interface Carried<A> {
  readonly argument: A;
  readonly id: CustomId;
}

interface Parts<A> {
  /** In the custom ids of its controls: lower case and hyphens. */
  readonly name: string;
  readonly argument: Codec<A>;
  /** What the caller needs, for the press and for the form. */
  readonly requires?: Permission;
  /** True if everyone sees the answer to a press. */
  readonly isPublic?: boolean;
  /** Answers a press on a button, or a choice from a menu. */
  run?(carried: Carried<A> & Press, context: Context): Promise<Outcome>;
  /** Answers the form that it opens. */
  submit?(carried: Carried<A> & ModalValues, context: Context): Promise<Reply>;
}

export interface Action<A = void> extends Declared<A> {
  readonly isPublic: boolean;
  /** The custom id of its form. */
  formId(argument: A, about?: Partial<Pick<CustomId, 'story' | 'spans'>>): string;
  press?(id: CustomId, press: Press, context: Context): Promise<Outcome>;
  submit?(id: CustomId, values: ModalValues, context: Context): Promise<Reply>;
}

/** An action as dispatch knows it. */
export type RegisteredAction = Pick<Action, 'name' | 'isPublic' | 'press' | 'submit'>;

const actions = new Map<string, RegisteredAction>();

/**
 * Declares what a control does, beside the answer that carries it (`action.with(…)`). To declare it is to register it.
 *
 * @throws RangeError if two have one name
 */
export function defineAction<A>({
  name,
  argument,
  requires,
  isPublic = false,
  run,
  submit,
}: Parts<A>): Action<A> {
  if (actions.has(name)) throw new RangeError(`the action ${name} is defined twice`);
  const declared = declareAction(name, argument);
  const action: Action<A> = {
    ...declared,
    isPublic,
    formId: (value, { story = '', spans = [] } = {}) =>
      encodeCustomId({ action: declared.name, story, spans, argument: argument.write(value), ordinal: 0 }),
    ...(run && {
      async press(id, press, context) {
        await requirePermission(requires, context);
        return run({ ...press, id, argument: argument.read(id.argument) }, context);
      },
    }),
    ...(submit && {
      async submit(id, values, context) {
        await requirePermission(requires, context);
        return submit({ ...values, id, argument: argument.read(id.argument) }, context);
      },
    }),
  };
  actions.set(name, action);
  return action;
}

/** The action of a control; undefined for one of an earlier version. */
export function actionNamed(name: string): RegisteredAction | undefined {
  return actions.get(name);
}

/** All that are defined: what the tests press. */
export function definedActions(): readonly RegisteredAction[] {
  return [...actions.values()];
}
