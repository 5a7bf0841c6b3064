import { avatar, el } from './dom.js';

/** The beginning of a place: what this is, and questions to press. */
export function drawWelcome(world, place, suggestions, ask) {
  const title = place.guild ? `Welcome to #${place.name}` : world.bot.global_name;
  const words = place.guild
    ? 'Ask about the story that is in here. Every answer is the story’s own words, with its paragraph.'
    : 'These messages are between you and the bot: no mention is needed.';
  const buttons = suggestions.map((suggestion) => {
    const button = el(
      'button',
      { type: 'button', class: 'suggestion' },
      el('span', { class: 'suggestion-label', text: suggestion.label }),
      el('span', { class: 'suggestion-line', text: suggestion.line }),
    );
    button.addEventListener('click', () => ask(suggestion.line));
    return button;
  });
  return [
    avatar(world.bot, 'huge'),
    el('h1', { text: title }),
    el('p', { text: words }),
    buttons.length > 0
      ? el('div', { class: 'suggestions', role: 'group', 'aria-label': 'First questions' }, buttons)
      : null,
  ].filter(Boolean);
}
