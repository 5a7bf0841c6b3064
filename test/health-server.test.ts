import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HealthServer, type Readiness, startHealthServer } from '../src/operation/health-server.ts';

let state: Readiness = { database: 'ok' };
let server: HealthServer;
const figures = async () => ({ body: 'otr_info 1\n', type: 'text/plain; version=0.0.4; charset=utf-8' });
beforeAll(async () => {
  server = await startHealthServer({ host: '127.0.0.1', port: 0, readiness: async () => state, figures });
});
afterAll(() => server.close());
const get = (path: string, method = 'GET') => fetch(`${server.url}${path}`, { method });

describe('the port for whoever watches over the bot', () => {
  it('says that it lives, and whether it is ready, part by part', async () => {
    expect((await get('/healthz')).status).toBe(200);
    expect(await (await get('/readyz')).json()).toEqual({ ready: true, database: 'ok' });
    state = { database: 'does not answer' };
    const notReady = await get('/readyz');
    expect(notReady.status).toBe(503);
    expect(await notReady.json()).toEqual({ ready: false, database: 'does not answer' });
    // A database that is away is no reason to end the process and start it anew.
    expect((await get('/healthz')).status).toBe(200);
  });

  it('hands out the figures as Prometheus reads them, and nothing else', async () => {
    const metrics = await get('/metrics');
    expect(metrics.headers.get('content-type')).toContain('version=0.0.4');
    expect(await metrics.text()).toBe('otr_info 1\n');
    expect((await get('/metrics', 'POST')).status).toBe(405);
    expect((await get('/')).status).toBe(404);
  });

  it('is named where it is taken', async () => {
    const port = Number(new URL(server.url).port);
    const again = startHealthServer({ host: '127.0.0.1', port, readiness: async () => state, figures });
    await expect(again).rejects.toThrow(/^Port \d+ on 127\.0\.0\.1 .*EADDRINUSE.*HEALTH_PORT/u);
  });
});
