import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { handler } from 'altcha-lib/workers/shared';

// The work of one thread on a challenge: PBKDF2 as browsers have it, for the library's own pool of threads.
handler({ deriveKey });
