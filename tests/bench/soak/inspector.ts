type Answer = { id: number; result?: { result?: { value?: unknown } } };

/** Speaks to a Node process that was started with `--inspect=127.0.0.1:<port>`, over that protocol. */
export async function openInspector(port: number) {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as {
    webSocketDebuggerUrl: string;
  }[];
  const socket = new WebSocket(targets[0]?.webSocketDebuggerUrl ?? '');
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });
  let id = 0;
  const ask = (method: string, params: object = {}) => {
    const own = (id += 1);
    return new Promise<Answer>((resolve) => {
      const hear = ({ data }: MessageEvent<string>) => {
        const answer = JSON.parse(data) as Answer;
        if (answer.id !== own) return;
        socket.removeEventListener('message', hear);
        resolve(answer);
      };
      socket.addEventListener('message', hear);
      socket.send(JSON.stringify({ id: own, method, params }));
    });
  };
  return {
    /** The value of an expression in the process. */
    evaluate: async <Value>(expression: string): Promise<Value> => {
      const answer = await ask('Runtime.evaluate', { expression, returnByValue: true });
      return answer.result?.result?.value as Value;
    },
    collectGarbage: () => ask('HeapProfiler.collectGarbage'),
    /** Lets the process go: it would not end while somebody inspects it. */
    close: () => {
      socket.close();
    },
  };
}
