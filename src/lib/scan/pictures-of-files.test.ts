import { expect, it } from 'vitest';
import { picturesOfFiles } from './pictures-of-files.ts';

const file = (name: string, pages: number) => ({ content: new File([], name), pages });

/** Opens files of any number of pages, and notes what is opened and closed. */
function opener(wait: Promise<unknown> = Promise.resolve()) {
  const log: string[] = [];
  const open = (content: Blob) => {
    const { name } = content as File;
    log.push(`open ${name}`);
    return Promise.resolve({
      count: 9,
      page: async (number: number) => {
        await wait;
        return { file: new TextEncoder().encode(`${name} ${number}`) };
      },
      close: () => {
        log.push(`close ${name}`);
        return Promise.resolve();
      },
    });
  };
  return { log, open };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

it('counts pages through the files, and opens each only when it is needed', async () => {
  const { log, open } = opener();
  const pictures = picturesOfFiles([file('a', 2), file('b', 1), file('c', 3)], open);
  expect([pictures.count, log]).toEqual([6, []]);
  const names = [];
  for (const number of [1, 2, 3, 6])
    names.push(new TextDecoder().decode((await pictures.page(number)).file));
  expect(names).toEqual(['a 1', 'a 2', 'b 1', 'c 3']);
  await settled();
  expect(log).toEqual(['open a', 'open b', 'open c', 'close a']);
  await pictures.close();
  expect(log.slice(4).sort()).toEqual(['close b', 'close c']);
});

it('closes no file while one of its pages is on its way', async () => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const { log, open } = opener(promise);
  const pictures = picturesOfFiles([file('a', 1), file('b', 1), file('c', 1)], open);
  const pages = [1, 2, 3].map((number) => pictures.page(number));
  await settled();
  expect(log).toEqual(['open a', 'open b', 'open c']);
  resolve(undefined);
  await Promise.all(pages);
  await settled();
  expect(log.at(-1)).toBe('close a');
});

it('rejects for a file that cannot be opened, and closes all the same', async () => {
  const pictures = picturesOfFiles([file('a', 1)], () => Promise.reject(new Error('damaged')));
  await expect(pictures.page(1)).rejects.toThrow('damaged');
  await pictures.close();
});
