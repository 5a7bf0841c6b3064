import { describe, expect, it } from 'vitest';
import { type Route, routeMessage } from '../../src/retrieval/question/routes.ts';

const KINDS: readonly (readonly [string, Route['kind']])[] = [
  ['hi', 'greeting'],
  ['Hello there!', 'greeting'],
  ['good morning', 'greeting'],
  ['thanks!', 'thanks'],
  ['help', 'help'],
  ['What can you do?', 'help'],
  ['who are you?', 'about'],
  ['are you a bot?', 'about'],
  ['Who made you?', 'about'],
  ['what do you think about Putin?', 'about'],
  ['is that even true?', 'about'],
  ['is the rumour true?', 'question'],
  ['give me a summary', 'summary'],
  ['Can you summarize the article please?', 'summary'],
  ['give me a sumary', 'summary'],
  ['tl;dr', 'summary'],
  ['What is this story about?', 'summary'],
  ['what happened?', 'summary'],
  ['timeline', 'timeline'],
  ['who is quoted?', 'speakers'],
  ['Who is quoted in the story?', 'speakers'],
  ['list stories', 'stories'],
  ['which stories do you have?', 'stories'],
  ['show me all quotes', 'quotes'],
  ['When was this published?', 'details'],
  ['who wrote this?', 'details'],
  ['🙂', 'nothing'],
  // As people type them.
  ['can you summarise it for me pls', 'summary'],
  ['summary please and thank you', 'summary'],
  ['sum it up', 'summary'],
  ['explain the article', 'summary'],
  ['what did i miss', 'summary'],
  ['in short?', 'summary'],
  ['what happened when', 'timeline'],
  ['give me a timeline of events', 'timeline'],
  ['in what order did it happen?', 'timeline'],
  ['who’s who?', 'people'],
  ['who is in this story', 'people'],
  ['list the people', 'people'],
  ['how well sourced is this?', 'sourcing'],
  ['are the sources named', 'sourcing'],
  ['any anonymous sources?', 'sourcing'],
  ['best quotes?', 'quotes'],
  ['what’s in the library', 'stories'],
  ['which paper is it', 'details'],
  ['cheers mate', 'thanks'],
  ['ty bot', 'thanks'],
  ['lol', 'nothing'],
  ['Blinken: “we do not want a war”', 'check'],
  ['Blinken said “we do not want a war” and nobody listened', 'check'],
  ['is this quote real: “we do not want a war”', 'check'],
  ['whose quote is “serious concerns”?', 'said'],
  ['“serious concerns” - who?', 'said'],
  ['Why did Blinken say “we do not want a war”?', 'question'],
  ['On what day did Blinken say “we do not want a war”', 'question'],
  ['And who told them “we do not want a war”', 'question'],
  ['Name the man who said “we do not want a war”', 'question'],
  ['Blinken said “we do not want a war” but why', 'question'],
  ['After Blinken said “we do not want a war”, what happened', 'question'],
  ['Explain: “we do not want a war”', 'check'],
  ['who is in charge of the alliance?', 'question'],
  ['what order did the court give?', 'question'],
  ['which sources of energy are named?', 'question'],
  ['explain why the talks failed', 'question'],
  ['Who is involved in the dispute over Riga?', 'question'],
  // What the story may tell of, not the story itself.
  ['who wrote the report?', 'question'],
  ['when was the report published', 'question'],
  ['who wrote this report?', 'details'],
  ['who wrote the article', 'details'],
  ['how old is it?', 'question'],
  ['did the film “The Old Bridge” win an award?', 'question'],
  ['did Blinken really say “we do not want a war”?', 'check'],
  ['Will Holt: “we do not want a war”', 'check'],
  ['Will Holt say “we do not want a war”', 'question'],
  ['Blinken: “we do not want a war” is that right?', 'check'],
  ['Blinken said “we do not want a war”. True?', 'check'],
  ['Blinken said “we do not want a war” is that why he left?', 'question'],
  ['whose quotes', 'question'],
  // Questions that only look like something else.
  ['What can NATO do?', 'question'],
  ['Who are the allies?', 'question'],
  ['When was the meeting?', 'question'],
  ['What happened in Riga?', 'question'],
  ['Has the story been updated?', 'question'],
  ['Who is the Ukrainian foreign minister?', 'question'],
  ['What did Blinken say about Ukraine?', 'question'],
  ['How are you supposed to reach Riga?', 'question'],
  ['help Ukraine how?', 'question'],
];

describe('a message goes where it belongs, so that a greeting is not searched and a question is', () => {
  it.each(KINDS)('"%s" is %s', (message, kind) => expect(routeMessage(message).kind).toBe(kind));

  it('the speaker of wanted quotes is kept', () => {
    expect(routeMessage('quotes by blinkn')).toEqual({ kind: 'quotes', speaker: 'blinkn' });
    expect(routeMessage('show me everything from Jens Stoltenberg')).toEqual({
      kind: 'quotes',
      speaker: 'jens stoltenberg',
    });
    expect(routeMessage('Stoltenberg’s quotes')).toEqual({ kind: 'quotes', speaker: 'stoltenberg' });
    expect(routeMessage('What are the mayor’s statements?')).toEqual({
      kind: 'quotes',
      speaker: 'the mayor',
    });
    expect(routeMessage('What did Ana Holt ask?')).toEqual({ kind: 'quotes', speaker: 'ana holt' });
    // A pronoun takes up the last answer instead.
    expect(routeMessage('What did he say?').kind).toBe('question');
    expect(routeMessage('what did they say').kind).toBe('question');
    expect(routeMessage('What did Blinken say?')).toEqual({ kind: 'quotes', speaker: 'blinken' });
  });

  it('polite openings are not part of the question', () => {
    expect(routeMessage('Could you please tell me who the CIA director is?')).toEqual({
      kind: 'question',
      question: 'who the CIA director is?',
    });
    expect(routeMessage('<@1234> do you know when Blinken meets Kuleba?')).toEqual({
      kind: 'question',
      question: 'when Blinken meets Kuleba?',
    });
  });

  it('a remembered phrase is looked up as a phrase', () => {
    expect(routeMessage('Who said high price?')).toEqual({ kind: 'said', phrase: 'high price' });
    expect(routeMessage('who said that “any renewed aggression” thing?').kind).toBe('said');
  });

  it('a quotation to be checked is checked', () => {
    expect(routeMessage('Is it true that Putin said “we are ready”?')).toEqual({
      kind: 'check',
      text: 'Putin said “we are ready”?',
    });
  });
});
