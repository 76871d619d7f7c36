package org.depesche.search.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.io.IOException;

/** Keeps the last answers, by questions that name the state of the index. Readers who ask the same at once do not wait. */
final class LastAnswers<K, T> {

    /** Finds an answer in the index. */
    interface Reading<T> {
        T read() throws IOException;
    }

    private final Cache<K, T> kept;

    /** @param most number of answers */
    LastAnswers(long most) {
        this(most, (question, answer) -> 1);
    }

    /** @param most sum of the weights of all answers */
    LastAnswers(long most, Weigher<K, T> weigher) {
        kept = Caffeine.newBuilder().maximumWeight(most).weigher(weigher).build();
    }

    T of(K question, Reading<T> reading) throws IOException {
        T known = kept.getIfPresent(question);
        if (known == null) {
            known = reading.read();
            kept.put(question, known);
        }
        return known;
    }
}
