/** What is read, by the ends of names and by media types. */
const read =
  '.pdf,.docx,.odt,.fodt,.rtf,.html,.htm,.xhtml,.mht,.mhtml,.txt,.md,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/vnd.oasis.opendocument.text,application/rtf,text/rtf,text/html,application/xhtml+xml,multipart/related,text/plain,text/markdown';

/** What is called by its name, with a sentence on what to do: a chooser that greys it out says nothing. */
const answered =
  '.doc,.dot,.docm,.dotx,.ott,.wpd,.xls,.xlsx,.ods,.csv,.ppt,.pptx,.odp,.pages,.epub,.eml,.msg,.zip,.heic,.heif,.jpg,.jpeg,.png,.tif,.tiff,application/msword,application/vnd.ms-excel,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.ms-powerpoint,application/vnd.openxmlformats-officedocument.presentationml.presentation,image/*';

/** The files that people can choose where an agreement is asked for. */
export const acceptedDocuments = `${read},${answered}`;
