package org.depesche.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.depesche.search.lucene.index.SearchTimeout;

/**
 * Articles with any of the words that begin so. There may be tens of thousands of such words, and all are gathered before
 * the search itself begins to look at its time: so the time is looked at here too.
 */
final class PrefixTermsQuery extends AutomatonQuery {

    private static final int BETWEEN_LOOKS = 64;

    PrefixTermsQuery(Term beginning, Automaton automaton) {
        super(beginning, automaton);
    }

    /** @throws SearchTimeout.Exceeded while words are gathered, when the time of the search is over */
    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return new FilteredTermsEnum(super.getTermsEnum(terms, attributes), false) {
            private int seen;

            @Override
            protected AcceptStatus accept(BytesRef term) {
                if (++seen % BETWEEN_LOOKS == 0 && SearchTimeout.OF_THIS_THREAD.shouldExit()) {
                    throw new SearchTimeout.Exceeded();
                }
                return AcceptStatus.YES;
            }
        };
    }
}
