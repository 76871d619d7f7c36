package org.depesche.search;

import java.io.IOException;
import java.util.Locale;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Offers another spelling when little is found: words of the archive itself. */
@Component
class Spelling {

    private static final int FEW = 3;
    private static final int SHORTEST = 4;

    private final DirectSpellChecker words = new DirectSpellChecker();

    Spelling() {
        words.setMinQueryLength(SHORTEST);
    }

    /** The query with each word that the archive does not know replaced by a similar one that it does; null if none. */
    @Nullable
    String better(IndexReader reader, SearchQuery query, long found) throws IOException {
        if (found > FEW || query.q().isEmpty() || query.q().length() > 200) {
            return null;
        }
        boolean changed = false;
        StringBuilder better = new StringBuilder();
        for (String written : query.q().split("(?<=\\s)|(?=\\s)")) {
            String other = written.chars().allMatch(Character::isLetter) ? similar(reader, written) : null;
            better.append(other == null ? written : other);
            changed |= other != null;
        }
        return changed ? better.toString() : null;
    }

    private @Nullable String similar(IndexReader reader, String written) throws IOException {
        String word = written.toLowerCase(Locale.ROOT);
        if (word.length() < SHORTEST || reader.docFreq(new Term(ArticleFields.BODY, word)) > 0) {
            return null;
        }
        SuggestWord[] similar = words.suggestSimilar(
                new Term(ArticleFields.BODY, word), 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        if (similar.length == 0) {
            return null;
        }
        String found = similar[0].string;
        return Character.isUpperCase(written.codePointAt(0))
                ? found.substring(0, 1).toUpperCase(Locale.ROOT) + found.substring(1)
                : found;
    }
}
