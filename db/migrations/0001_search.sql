-- Full text of every clause in every language it exists in; rowid is the clause's id.
CREATE VIRTUAL TABLE clauses_fts USING fts5(title, topics, parties, body, tokenize = 'unicode61 remove_diacritics 2');
