/** Floor 1: bare Fastify that verifies the HMAC and does one INSERT per call. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import Fastify from 'fastify';
import { Pool } from 'pg';

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
await pool.query(
  'create table if not exists peer_fastify (id bigserial primary key, body json not null, at timestamptz not null default now())',
);

const app = Fastify();
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
app.post('/hook', async (request, reply) => {
  const signature = Buffer.from(String(request.headers['x-signature']), 'hex');
  const expected = createHmac('sha256', process.env.SECRET).update(request.body).digest();
  if (signature.length !== 32 || !timingSafeEqual(signature, expected))
    return reply.code(401).send({ error: 'signature' });
  const { rows } = await pool.query({
    name: 'insert',
    text: 'insert into peer_fastify (body) values ($1) returning id',
    values: [request.body.toString()],
  });
  return reply.code(202).send({ status: 'accepted', id: rows[0].id });
});
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.send?.('ready');
