import { createClient } from '@libsql/client';

// Holds the write lock of a database file, as a program that takes its time does: node tests/support/hold-lock.ts <file>.
// Says "held" when it has it, and lets it go when its input ends.
const client = createClient({ url: `file:${process.argv[2] ?? ''}`, timeout: 60_000 });
const held = await client.transaction('write');
await held.execute("INSERT INTO settings (name, value) VALUES ('held', 'a while')");
process.stdout.write('held\n');
process.stdin.resume();
process.stdin.once('end', () => {
  void held.commit().then(() => {
    client.close();
  });
});
