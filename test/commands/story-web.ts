import {
  type APIApplicationCommandInteractionDataOption,
  type APIApplicationCommandInteractionDataStringOption,
  ApplicationCommandOptionType,
  type APIApplicationCommandInteractionDataBasicOption as Option,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import type { StoryFetcher } from '../../src/library/fetch-story.ts';
import { buttonsOf, openChannel, seed } from './harness.ts';

export const MANAGER = String(PermissionFlagsBits.ManageGuild);
export const ADMINISTRATOR = String(PermissionFlagsBits.Administrator | PermissionFlagsBits.ManageGuild);
export const LINK = 'https://news.example/harbour';
export const FETCHED_AT = 1_700_000_000_000;

/** A subcommand as Discord sends it. */
export const sub = (name: string, options: Option[] = []): APIApplicationCommandInteractionDataOption[] => [
  { name, type: ApplicationCommandOptionType.Subcommand, options },
];
export const option = (name: string, value: string): APIApplicationCommandInteractionDataStringOption => ({
  name,
  type: ApplicationCommandOptionType.String,
  value,
});

export const page = (second: string) => `<!doctype html><html lang="en"><head><title>Harbour reopens</title>
<link rel="canonical" href="${LINK}">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Harbour reopens after storm",
"datePublished":"2024-03-05T10:00:00Z","publisher":{"name":"The Gazette"},"author":{"name":"Eva Holm"}}</script></head>
<body><article><h1>Harbour reopens after storm</h1>
<p>The harbour reopened on Monday after three days of storm, and the first ships came in before noon with the tide.</p>
<p>“${second},” harbour master Ada Moor said on the quay, where families had been waiting since the early morning.</p>
<p>The port authority said that the damage would cost the city 40 million euros over the next ten years.</p>
</article></body></html>`;

/** A web with one page, which may change. */
export function web(first = 'The ships are back') {
  const state = { html: page(first), fetched: 0 };
  const fetcher: Pick<StoryFetcher, 'fetch'> = {
    fetch: async (url: string) => {
      state.fetched++;
      return { url, html: state.html, fetchedAt: FETCHED_AT };
    },
  };
  return { state, fetcher };
}

export const open = (permissions = MANAGER, fetcher = web().fetcher) =>
  openChannel([seed], permissions, true, fetcher);

/** A channel whose server added the page. */
export async function withStory(permissions = MANAGER) {
  const { state, fetcher } = web();
  const channel = await open(permissions, fetcher);
  const preview = await channel.run('story', sub('add', [option('link', LINK)]));
  await channel.press(buttonsOf(preview.body).Add ?? '', true);
  const [entry] = (await channel.library.entries('guild:5')).entries;
  return { channel, state, id: entry?.id ?? '' };
}
