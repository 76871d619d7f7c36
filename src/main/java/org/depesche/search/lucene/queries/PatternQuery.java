package org.depesche.search.lucene.queries;

import java.io.IOException;
import org.apache.lucene.index.FilteredTermsEnum;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.depesche.search.engine.TimeExceededException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles with any of the words of a pattern. Lucene gathers these words, perhaps tens of thousands,
 * before it looks at the time of the search; so this query looks at it meanwhile. The time is no part of the query's
 * identity: caches know the query in later searches.
 */
final class PatternQuery extends AutomatonQuery {

    private static final int BETWEEN_LOOKS = 64;

    private final @Nullable QueryTimeout timeout;

    /** @param timeout null: none */
    PatternQuery(Term pattern, Automaton automaton, @Nullable QueryTimeout timeout) {
        super(pattern, automaton);
        this.timeout = timeout;
    }

    /** @throws TimeExceededException while words are gathered, when the time of the search is over */
    @Override
    protected TermsEnum getTermsEnum(Terms terms, AttributeSource attributes) throws IOException {
        return new FilteredTermsEnum(super.getTermsEnum(terms, attributes), false) {
            private int seen;

            @Override
            protected AcceptStatus accept(BytesRef term) {
                if (timeout != null && ++seen % BETWEEN_LOOKS == 0 && timeout.shouldExit()) {
                    throw new TimeExceededException();
                }
                return AcceptStatus.YES;
            }
        };
    }
}
