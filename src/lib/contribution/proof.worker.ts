// The work of one thread on a challenge: PBKDF2, as the API asks for it.
import 'altcha-lib/workers/pbkdf2';
