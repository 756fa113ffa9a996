import { DocumentProblem } from './problem.ts';

/** What the reader can open. */
export type DocumentKind = 'pdf' | 'docx' | 'text';

const zipStart = [0x50, 0x4b, 0x03, 0x04];
const pdfStart = '%PDF-';
const oldOfficeStart = [0xd0, 0xcf, 0x11, 0xe0];

/** Where a PDF may begin: programs put up to a kilobyte before its first line. */
const longestPreface = 1024;

/** Says what a document is by its content, never by its name; throws a DocumentProblem for what cannot be read. */
export function kindOf(bytes: Uint8Array): DocumentKind {
  if (bytes.length === 0) throw new DocumentProblem('empty');
  if (startsWith(bytes, zipStart)) return 'docx';
  const start = latin1(bytes.subarray(0, longestPreface));
  if (start.includes(pdfStart)) return 'pdf';
  if (startsWith(bytes, oldOfficeStart) || start.startsWith('{\\rtf')) {
    throw new DocumentProblem('other-format');
  }
  if (/^\s*(?:<!doctype html|<html|<head|<body)/i.test(start.replace(/^ï»¿/, ''))) {
    throw new DocumentProblem('web-page');
  }
  return 'text';
}

const startsWith = (bytes: Uint8Array, start: number[]) =>
  start.every((byte, index) => bytes[index] === byte);

const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);
