import { Controller, Get } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { grantedPermissions, ROLE_PERMISSIONS, ROLES } from '../src/identity/permission.js';
import type { Permission } from '../src/identity/permission.js';
import { ManagementController } from '../src/identity/management-controller.decorator.js';
import type { ManagementRoute } from '../src/identity/management-routes.js';
import { RoutePermissionCheck } from '../src/identity/route-permission.check.js';
import { CONSOLE_ROUTES } from '../src/console/console-paths.js';
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { Browser } from './support/browser.js';
import { everyRoute } from './support/every-route.js';
import { firstOwner, invited } from './support/people.js';
import type { TestPerson } from './support/people.js';
import { VECTOR_NOW } from './support/test-clock.js';

/** How an actor is recognised, and what it may do; null = it is not known. */
interface MatrixActor {
  readonly name: string;
  readonly browser: Browser;
  readonly allowed: ReadonlySet<Permission> | null;
  readonly person: boolean;
}

/** They would end the very session that asks, or the membership. What they do is in identity-people and -members. */
const ENDS_THE_ACTOR = new Set([
  'DELETE /api/v1/session',
  'DELETE /api/v1/sessions',
  'DELETE /api/v1/workspaces/:workspace/membership',
]);

/** Routes that ask for no permission, and what they ask for instead. */
const GUARDED_OTHERWISE: Readonly<Record<string, string>> = {
  'GET /health/live': 'nothing: it says that the process lives',
  'GET /health/ready': 'nothing: it says whether calls can be taken',
  'POST /api/webhooks/prompt/:path': 'the credentials of the trigger',
  'GET /api/webhooks/prompt/:path/runs/:runId': 'the credentials of the trigger',
  'POST /api/webhooks/trigger/:path': 'the credentials of the trigger',
  'GET /api/webhooks/trigger/:path/runs/:runId': 'the credentials of the trigger',
  'POST /webhooks/trigger/:apiToken': 'the token in the address',
  'GET /webhooks/trigger/:apiToken/status': 'the token in the address',
  'POST /v1/workspace_agents/:id/trigger': 'an access token of agents',
  'GET /v1/workspace_agents/:id/runs/:runId': 'an access token of agents',
  'GET /reviews/decide': 'the token of the link',
  'POST /reviews/decide': 'the token of the link',
  'GET /assets/:name': 'nothing: a file of the console, the same for everybody',
  ...Object.fromEntries(
    CONSOLE_ROUTES.map((path) => [`GET /${path}`, 'nothing: the page of the console holds no data']),
  ),
};

describe('every route of the management API', () => {
  let app: TestApp;
  let owner: TestPerson;
  const actors: MatrixActor[] = [];

  beforeAll(async () => {
    app = await bootApp();
    owner = await firstOwner(app);
    const byKey = (key: string | null) => {
      if (key !== null) app.keepSecret(key);
      return new Browser(app.url, {
        'sec-fetch-site': null,
        ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      });
    };
    const newKey = async (body: object): Promise<{ id: string; key: string }> =>
      app.management.call('POST', 'api-keys', { name: 'matrix', ...body });
    const add = (name: string, browser: Browser, allowed: MatrixActor['allowed'], person = false): void => {
      actors.push({ name, browser, allowed, person });
    };

    add('anonymous', byKey(null), null);
    add('a wrong key', byKey('aak_wrong'), null);
    const expiresAt = new Date((VECTOR_NOW + 60) * 1000).toISOString();
    add('an expired key', byKey((await newKey({ role: 'owner', expiresAt })).key), null);
    const revoked = await newKey({ role: 'owner' });
    await app.management.call('DELETE', `api-keys/${revoked.id}`);
    add('a revoked key', byKey(revoked.key), null);
    const gone = await invited(app, owner, { role: 'owner' });
    const { cookie } = gone.browser;
    await gone.browser.send('DELETE', 'session');
    gone.browser.cookie = cookie;
    add('a revoked session', gone.browser, null);
    for (const role of ROLES) {
      const allowed = new Set(ROLE_PERMISSIONS[role]);
      add(`a key of ${role}`, byKey((await newKey({ role })).key), allowed);
      add(`a session of ${role}`, (await invited(app, owner, { role })).browser, allowed, true);
    }
    for (const scopes of [['runs.read'], ['workspaces.read', 'secrets.*'], ['secrets.reveal']]) {
      const { key } = await newKey({ role: 'owner', scopes });
      add(`a key for ${scopes.join()}`, byKey(key), grantedPermissions('owner', scopes));
    }
    const revealing = await invited(app, owner, { role: 'viewer', reveal: true });
    add('a viewer who may reveal', revealing.browser, grantedPermissions('viewer', [], true), true);
    // After the answers to what was set up: from now on that key is over.
    app.clock.set(VECTOR_NOW + 61);
  }, 60_000);

  afterAll(() => app.close());

  /** Nothing has that name: a permitted call is answered with anything but 401 and 403, and changes nothing. */
  const addressOf = (path: string): string =>
    path
      .replace('/api/v1/', '')
      .replace(':workspace', 'wsp_default')
      .replace(':version', '1')
      .replaceAll(/:\w+/g, 'nothing');

  const expected = (
    { permission }: ManagementRoute,
    { allowed, person }: MatrixActor,
  ): number[] | 'let in' => {
    if (permission === 'anyone') return 'let in';
    if (allowed === null) return [401];
    if (permission === 'person') return person ? 'let in' : [403];
    return permission !== undefined && allowed.has(permission) ? 'let in' : [403];
  };

  it('answers every kind of actor as its permission says', async () => {
    const wrong: string[] = [];
    let checked = 0;
    const routes = everyRoute(app);
    for (const route of routes) {
      for (const actor of actors) {
        if (ENDS_THE_ACTOR.has(route.name) && actor.allowed !== null) continue;
        const { status } = await actor.browser.send(route.method, addressOf(route.path));
        const wanted = expected(route, actor);
        const fits =
          wanted === 'let in' ? status !== 403 && status !== 401 && status < 500 : wanted.includes(status);
        if (!fits) wrong.push(`${actor.name}: ${route.name} answered ${status}`);
        checked += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(routes.length).toBeGreaterThan(60);
    expect(checked).toBeGreaterThan(routes.length * (actors.length - 1));
  }, 120_000);

  it('is under /api/v1, or is known here with what guards it instead of a permission', () => {
    const check = app.running.app.get(RoutePermissionCheck, { strict: false });
    expect(
      check
        .others()
        .map(({ method, path }) => `${method} ${path}`)
        .toSorted(),
    ).toEqual(Object.keys(GUARDED_OTHERWISE).toSorted());
  });

  it('refuses what a cookie asks from another site, for each route that changes something', async () => {
    const wrong: string[] = [];
    for (const route of everyRoute(app).filter(({ method }) => method !== 'GET')) {
      const answer = await owner.browser.send(route.method, addressOf(route.path), undefined, {
        'sec-fetch-site': 'cross-site',
      });
      if (answer.status !== 403 || answer.body?.['code'] !== 'cross_site')
        wrong.push(`${route.name} answered ${answer.status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('is refused at boot when it asks for nothing, or stands outside of the guards', () => {
    @ManagementController('planted')
    class PlantedController {
      @Get()
      list(): string {
        return '';
      }
    }
    @Controller('api/v1/planted-outside')
    class OutsideController {
      @Get()
      list(): string {
        return '';
      }
    }
    const discovery = app.running.app.get(DiscoveryService, { strict: false });
    const checkWith = (...planted: Type[]): RoutePermissionCheck => {
      const controllers = [...discovery.getControllers(), ...planted.map((metatype) => ({ metatype }))];
      const withPlanted = Object.create(discovery, { getControllers: { value: () => controllers } });
      return new RoutePermissionCheck(
        withPlanted as DiscoveryService,
        new MetadataScanner(),
        new Reflector(),
      );
    };
    expect(() => checkWith().onApplicationBootstrap()).not.toThrow();
    expect(() => checkWith(PlantedController).onApplicationBootstrap()).toThrow(
      "GET /api/v1/planted (PlantedController.list): add @RequirePermission('...')",
    );
    expect(() => checkWith(OutsideController).onApplicationBootstrap()).toThrow(
      "(OutsideController.list): declare the class with @ManagementController('...')",
    );
  });
});
