import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** LibreOffice, where this machine has it: the `soffice` of the path. */
export const libreOffice: string | undefined = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((file) => existsSync(file));

/** Accepts and rejects all tracked changes of Word files by LibreOffice; resolves with the files it writes. */
export async function settleByLibreOffice(
  program: string,
  files: readonly Uint8Array[],
): Promise<{ accepted: Uint8Array; rejected: Uint8Array }[]> {
  const folder = await mkdtemp(join(tmpdir(), 'settle-'));
  try {
    await Promise.all(files.map((file, n) => writeFile(join(folder, `${n}.docx`), file)));
    const profile = join(folder, 'profile');
    const run = (what: string) =>
      promisify(execFile)(
        program,
        [
          ...['--headless', '--norestore', '--nologo'],
          `-env:UserInstallation=${pathToFileURL(profile).href}`,
          what,
        ],
        { timeout: 120_000 },
      );
    // A new profile comes with an empty module for macros, and is written when LibreOffice first runs.
    await run('--terminate_after_init');
    await writeFile(join(profile, 'user/basic/Standard/Module1.xba'), macro);
    await run(
      `macro:///Standard.Module1.All("${pathToFileURL(folder).href}/", ${String(files.length)})`,
    );
    const read = (name: string) =>
      readFile(join(folder, name)).then((file) => new Uint8Array(file));
    return await Promise.all(
      files.map(async (_, n) => ({
        accepted: await read(`${n}-accepted.docx`),
        rejected: await read(`${n}-rejected.docx`),
      })),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const macro = `<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub All(folder As String, files As Integer)
  Dim n As Integer
  For n = 0 To files - 1
    Settle(folder, n, "Accept", "accepted")
    Settle(folder, n, "Reject", "rejected")
  Next n
  StarDesktop.terminate()
End Sub

Sub Settle(folder As String, n As Integer, verb As String, outcome As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim word(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  word(0).Name = "FilterName"
  word(0).Value = "MS Word 2007 XML"
  Dim text, dispatcher
  text = StarDesktop.loadComponentFromURL(folder &amp; n &amp; ".docx", "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(text.CurrentController.Frame, ".uno:" &amp; verb &amp; "AllTrackedChanges", "", 0, Array())
  text.storeToURL(folder &amp; n &amp; "-" &amp; outcome &amp; ".docx", word())
  text.close(True)
End Sub
</script:module>
`;
