import { Inject, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { AppConfig } from '../../../config/app-config.js';
import { bodyTooLarge, declaredLength, readBody } from '../../../http/read-body.js';
import { threadCall } from '../thread-call.js';

/** Reads the body, and none that is too large (413). Must run after ThreadAddressGuard (B-12). */
@Injectable()
export class ThreadBodyGuard implements CanActivate {
  constructor(@Inject(AppConfig) private readonly config: AppConfig) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const call = threadCall(context);
    const limit = this.config.bodyLimitBytes;
    if ((declaredLength(call.raw) ?? 0) > limit) throw bodyTooLarge(limit);
    call.body = await readBody(call.raw, limit);
    return true;
  }
}
