export default async function stopPostgres() {
  await globalThis.__postgres?.stop();
}
