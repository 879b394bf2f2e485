import { Controller, Get } from '@nestjs/common';
import { RejectedCall } from '../http/rejected-call.js';
import { ReadinessService } from './readiness.service.js';

/** For load balancers and supervisors; open to everyone, and it says nothing that an attacker could use. */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: ReadinessService) {}

  /** 200 while the process answers at all: restart it when it does not. */
  @Get('live')
  live(): object {
    return { status: 'live' };
  }

  /** 200 when calls can be accepted and runs executed; 503 naming what is missing. */
  @Get('ready')
  async ready(): Promise<object> {
    const checks = await this.readiness.check();
    const failing = checks.filter((check) => !check.ok).map((check) => check.name);
    if (failing.length === 0) return { status: 'ready', checks: { database: 'ok', worker: 'ok' } };
    throw new RejectedCall('not_ready', {
      detail: `Not ready: ${failing.join(', ')}.`,
      headers: { 'retry-after': '1' },
      extensions: { checks: Object.fromEntries(checks.map(({ name, ok }) => [name, ok ? 'ok' : 'failing'])) },
    });
  }
}
