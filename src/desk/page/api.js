// Everything the page says to the desk.

async function read(path) {
  const response = await fetch(path);
  const body = await response.json();
  if (!response.ok) throw new Error(body.error);
  return body;
}

/** The people, places and first questions at the desk. */
export function loadWorld(as) {
  return read(as ? `/api/world?as=${as}` : '/api/world');
}

/** What a person sees in a place: messages and commands. */
export function loadConversation(as, place) {
  return read(`/api/conversation?as=${as}&place=${place}`);
}

/** Does something at the desk and hands each outcome to `onEvent` as it comes. */
export async function act(request, onEvent) {
  try {
    const response = await fetch('/api/act', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(request),
    });
    if (!response.ok) {
      const { error } = await response.json();
      onEvent({ type: 'failed', text: error });
      return;
    }
    await readLines(response.body, (line) => onEvent(JSON.parse(line)));
  } catch {
    onEvent({ type: 'failed', text: 'The desk does not answer. Is it still running?' });
  }
}

/** Hands on what the bot does of itself, as long as the desk runs. */
export async function listen(onEvent) {
  try {
    const response = await fetch('/api/events');
    if (response.ok) await readLines(response.body, (line) => onEvent(JSON.parse(line)));
  } catch {
    // The desk was stopped; the next act says so.
  }
}

async function readLines(body, onLine) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop();
    for (const line of lines) if (line !== '') onLine(line);
  }
}

/** Gives the desk a file and returns its attachment JSON. */
export async function upload(file) {
  const response = await fetch(`/api/attachments?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'Content-Type': file.type || 'application/octet-stream' },
    body: file,
  });
  if (!response.ok) throw new Error('That file is too large: at most 10 MB.');
  return response.json();
}
