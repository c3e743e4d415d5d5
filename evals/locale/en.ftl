# Public sets of questions in BEIR layout
set-part-missing = The public set is not whole: { $path } is not there. A set in BEIR layout has corpus.jsonl, queries.jsonl and a folder qrels with at least one .tsv file.
set-unreadable = { $path } cannot be read: { $problem }. See that the file is there and that you may read it.
set-not-utf8 = { $path }, line { $line }: the letters are not in UTF-8. Save the file in UTF-8.
set-not-json = { $path }, line { $line }: this is not a JSON object. Each line is one object; the file may have been cut off when it was copied.
set-no-field = { $path }, line { $line }: the field “{ $field }” is not there or is not text.
set-known-already = { $path }, line { $line }: the identifier “{ $id }” stands in an earlier line already.
set-not-three-columns = { $path }, line { $line }: a judgement has three columns divided by tabs: query, document and a whole number as the grade.
set-no-such-query = { $path }, line { $line }: the query “{ $id }” is not in queries.jsonl. Download the set once more: its files do not belong together.
set-no-such-document = { $path }, line { $line }: the document “{ $id }” is not in corpus.jsonl. Download the set once more: its files do not belong together.
set-without-answers = { $path }: no judgement has a grade above nothing, so there is nothing to measure.
