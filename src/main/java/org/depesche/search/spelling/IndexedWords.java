package org.depesche.search.spelling;

import java.io.IOException;
import java.util.List;
import org.depesche.search.words.NearWord;

/** The words of the texts of all articles, in a snapshot of the index. */
public interface IndexedWords {

    /** The number of articles with a term: a word in lower case as written, or one of its forms. */
    int articles(String term) throws IOException;

    /** Words with a spelling near to a word, as articles write them, the nearest first. */
    List<NearWord> near(String word, int most) throws IOException;
}
