/** Floor 2: Nest on Fastify that verifies the HMAC and inserts by natural batching: the next batch is what arrived while the last one committed. */
import 'reflect-metadata';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { Controller, HttpCode, Module, Post, Req, UnauthorizedException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Pool } from 'pg';

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
await pool.query(
  'create table if not exists peer_nest (id bigserial primary key, body json not null, at timestamptz not null default now())',
);

let waiting = [];
let flushing = false;
async function flush() {
  flushing = true;
  while (waiting.length > 0) {
    const batch = waiting;
    waiting = [];
    try {
      const { rows } = await pool.query({
        name: 'insert',
        text: 'insert into peer_nest (body) select unnest($1::text[])::json returning id',
        values: [batch.map((item) => item.body)],
      });
      batch.forEach((item, i) => item.resolve(rows[i].id));
    } catch (error) {
      for (const item of batch) item.reject(error);
    }
  }
  flushing = false;
}
const insert = (body) =>
  new Promise((resolve, reject) => {
    waiting.push({ body, resolve, reject });
    if (!flushing) void flush();
  });

// Decorators by hand: this file runs as it is, without a compiler.
class HookController {
  async hook(request) {
    const signature = Buffer.from(String(request.headers['x-signature']), 'hex');
    const expected = createHmac('sha256', process.env.SECRET).update(request.body).digest();
    if (signature.length !== 32 || !timingSafeEqual(signature, expected)) throw new UnauthorizedException();
    return { status: 'accepted', id: await insert(request.body.toString()) };
  }
}
Controller()(HookController);
const method = Object.getOwnPropertyDescriptor(HookController.prototype, 'hook');
Post('hook')(HookController.prototype, 'hook', method);
HttpCode(202)(HookController.prototype, 'hook', method);
Req()(HookController.prototype, 'hook', 0);
Reflect.defineMetadata('design:paramtypes', [Object], HookController.prototype, 'hook');
class AppModule {}
Module({ controllers: [HookController] })(AppModule);

const adapter = new FastifyAdapter();
const app = await NestFactory.create(AppModule, adapter, { logger: false, bodyParser: false });
const fastify = adapter.getInstance();
fastify.removeAllContentTypeParsers();
fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
await app.listen(Number(process.env.PORT), '127.0.0.1');
process.send?.('ready');
