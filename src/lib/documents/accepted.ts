/** What is read, by the ends of names and by media types. */
const read =
  '.pdf,.docx,.odt,.fodt,.rtf,.html,.htm,.xhtml,.mht,.mhtml,.txt,.md,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document,application/rtf,text/html,text/plain';

/** What is called by its name, with a sentence on what to do: a chooser that greys it out says nothing. */
const answered =
  '.doc,.docm,.ott,.wpd,.xls,.xlsx,.ods,.ppt,.pptx,.odp,.pages,.epub,.eml,.msg,.zip,.heic,.heif,application/msword,image/*';

/** The files that people can choose where an agreement is asked for. */
export const acceptedDocuments = `${read},${answered}`;
