package org.depesche.search;

import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.depesche.register.Register;

/** Sources, sections and languages as readers call them. */
final class Labels {

    private Labels() {}

    /** Those of the index that are called so, whatever their case; where none is, those that hold the words. */
    static Set<BytesRef> like(String label, Facet facet, IndexReader reader) throws IOException {
        String wanted = Register.fold(label);
        Set<BytesRef> same = new HashSet<>();
        Set<BytesRef> similar = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(facet.parameter());
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                String folded = Register.fold(term.utf8ToString());
                if (folded.equals(wanted) || facet == Facet.LANGUAGE && isLanguage(term.utf8ToString(), wanted)) {
                    same.add(BytesRef.deepCopyOf(term));
                } else if (!wanted.isEmpty() && folded.contains(wanted)) {
                    similar.add(BytesRef.deepCopyOf(term));
                }
            }
        }
        return same.isEmpty() ? similar : same;
    }

    /** Whether a language is called so in one of the languages of our pages, or in itself. */
    private static boolean isLanguage(String tag, String folded) {
        Locale language = Locale.forLanguageTag(tag);
        return Stream.of(Locale.GERMAN, Locale.ENGLISH, language)
                .anyMatch(in -> Register.fold(language.getDisplayLanguage(in)).equals(folded));
    }
}
