import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Results that leave. The row of a delivery is written by the statement that ends its run, whichever that is, so that
 * no result is lost between the two. What is sent is read from the run's result; only of an ephemeral run, whose result
 * is erased in the same statement, is it kept here, until the delivery has ended.
 */
export class Deliveries1763800000006 implements MigrationInterface {
  readonly name = 'Deliveries1763800000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE deliveries (
        -- the webhook-id: the same over all attempts
        id text COLLATE "C" PRIMARY KEY,
        workspace_id text COLLATE "C" NOT NULL,
        trigger_id text COLLATE "C" NOT NULL,
        run_id text COLLATE "C" NOT NULL UNIQUE,
        status text NOT NULL CHECK (status IN ('pending', 'delivered', 'failed')),
        -- place in the schedule; begins anew with a redelivery
        step integer NOT NULL,
        -- counts all attempts ever begun; with claim, the fence of the sender
        attempt integer NOT NULL,
        next_at timestamptz,
        claim text,
        claimed_until timestamptz,
        ephemeral boolean NOT NULL,
        payload json,
        reason text,
        created_at timestamptz NOT NULL,
        ended_at timestamptz
      );
      CREATE INDEX deliveries_due ON deliveries (next_at) WHERE status = 'pending';
      CREATE INDEX deliveries_newest ON deliveries (workspace_id, created_at DESC, id DESC);
      CREATE INDEX deliveries_of_trigger ON deliveries (trigger_id);

      CREATE TABLE delivery_attempts (
        delivery_id text COLLATE "C" NOT NULL REFERENCES deliveries ON DELETE CASCADE,
        attempt integer NOT NULL,
        at timestamptz NOT NULL,
        duration_ms integer NOT NULL,
        status integer,
        error text,
        response text,
        PRIMARY KEY (delivery_id, attempt)
      );

      -- One row for each trigger whose receiver failed lately; the state is of one URL.
      CREATE TABLE result_receivers (
        trigger_id text COLLATE "C" PRIMARY KEY,
        url_digest bytea NOT NULL,
        failing_since timestamptz,
        disabled_at timestamptz,
        disabled_reason text
      );

      -- Of the triggers that deliver, so that all others cost the end of a run two looks at an index.
      CREATE INDEX triggers_delivering ON triggers (id) WHERE config #>> '{resultWebhook,url}' IS NOT NULL;
      CREATE INDEX api_triggers_delivering ON api_triggers (id) WHERE webhook_url IS NOT NULL;

      CREATE FUNCTION deliver_results() RETURNS trigger
      LANGUAGE plpgsql SET enable_seqscan = off SET jit = off AS $$
      DECLARE made integer;
      BEGIN
        IF NOT EXISTS (SELECT FROM triggers t WHERE t.config #>> '{resultWebhook,url}' IS NOT NULL)
          AND NOT EXISTS (SELECT FROM api_triggers a WHERE a.webhook_url IS NOT NULL) THEN
          RETURN NULL;
        END IF;
        INSERT INTO deliveries (id, workspace_id, trigger_id, run_id, status, step, attempt, next_at, ephemeral, payload,
          created_at)
        SELECT 'dlv_' || substr(e.run_id, 5), e.workspace_id, r.trigger_id, e.run_id, 'pending', 0, 0, e.finished_at,
          r.ephemeral,
          CASE WHEN r.ephemeral THEN json_build_object('output', e.output, 'response', e.response) END, e.finished_at
        FROM ended e
        CROSS JOIN LATERAL (SELECT * FROM runs r WHERE r.id = e.run_id LIMIT 1) r
        WHERE NOT r.simulate
          AND (EXISTS (SELECT FROM triggers t WHERE t.id = r.trigger_id
                       AND t.config #>> '{resultWebhook,url}' IS NOT NULL)
            OR EXISTS (SELECT FROM api_triggers a WHERE a.id = r.trigger_id AND a.webhook_url IS NOT NULL))
        ON CONFLICT DO NOTHING;
        GET DIAGNOSTICS made = ROW_COUNT;
        IF made > 0 THEN PERFORM pg_notify('prompthook_deliveries', ''); END IF;
        RETURN NULL;
      END $$;
      -- Triggers fire in the order of their names: this one before forget_ephemeral_runs, which erases the output.
      CREATE TRIGGER deliver_results AFTER INSERT ON run_results REFERENCING NEW TABLE AS ended
        FOR EACH STATEMENT EXECUTE FUNCTION deliver_results();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER deliver_results ON run_results;
      DROP FUNCTION deliver_results();
      DROP INDEX triggers_delivering, api_triggers_delivering;
      DROP TABLE result_receivers, delivery_attempts, deliveries;
    `);
  }
}
