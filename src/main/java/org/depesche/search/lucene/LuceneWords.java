package org.depesche.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.SuggestMode;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.NearTerms;
import org.depesche.search.spelling.IndexedWords;
import org.depesche.search.words.NearWord;

/** The words of the Lucene index. */
record LuceneWords(IndexReader reader) implements IndexedWords {

    @Override
    public int articles(String term) throws IOException {
        return reader.docFreq(new Term(ArticleFields.BODY, term));
    }

    @Override
    public List<NearWord> near(String word, int most) throws IOException {
        return NearTerms.to(new Term(ArticleFields.BODY, word), reader, SuggestMode.SUGGEST_ALWAYS, most);
    }
}
