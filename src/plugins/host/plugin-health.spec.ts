import { PluginHealth } from './plugin-health.js';

describe('the health of a plugin', () => {
  it('is up until its third crash, and again ten minutes after its last', () => {
    let now = 1_000_000;
    const health = new PluginHealth(() => now);
    const told = [health.state.status];
    for (let i = 0; i < 3; i += 1) {
      health.crashed(`crash ${i}`);
      told.push(health.state.status);
    }
    expect(told).toEqual(['up', 'up', 'up', 'degraded']);
    expect(health.state).toMatchObject({
      crashes: 3,
      lastCrash: { at: new Date(now).toISOString(), how: 'crash 2' },
    });
    now += 600_001;
    expect(health.state).toMatchObject({ status: 'up', crashes: 3 });
  });

  it('makes the first crashes good at once, and pauses between more, two seconds at most', () => {
    const now = 5_000;
    const health = new PluginHealth(() => now);
    const pauses = Array.from({ length: 12 }, () => {
      health.crashed('x');
      return health.notBefore - now;
    });
    expect(pauses).toEqual([0, 0, 0, 0, 0, 100, 200, 400, 800, 1_600, 2_000, 2_000]);
  });
});
