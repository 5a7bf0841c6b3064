/** A piece of text in a line, as Discord's markdown means it. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  | {
      readonly type: 'strong' | 'em' | 'underline' | 'strike' | 'spoiler';
      readonly children: readonly Inline[];
    }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | {
      readonly type: 'mention';
      readonly of: 'user' | 'role' | 'channel' | 'command' | 'emoji';
      readonly id: string;
      readonly name: string;
    }
  | { readonly type: 'time'; readonly seconds: number; readonly style: string };

export type Block =
  | { readonly type: 'paragraph' | 'small'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly type: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly type: 'item';
      readonly depth: number;
      /** The number as written, or null for a bullet. */
      readonly number: number | null;
      readonly children: readonly Inline[];
    }
  | { readonly type: 'pre'; readonly text: string };

export function parseMarkdown(text: string): readonly Block[];
export function parseInline(text: string): readonly Inline[];
/** A timestamp (`<t:…>`) as people read it. */
export function formatTime(seconds: number, style: string): string;
