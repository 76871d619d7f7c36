package org.depesche.search.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.function.Predicate;

/** Keeps the last answers, by questions that name the state of the index. Readers who ask the same at once do not wait. */
final class LastAnswers<K, T> {

    /** Finds an answer in the index. */
    interface Reading<T> {
        T read() throws IOException;
    }

    private final Cache<K, T> kept;

    /** @param most number of answers */
    LastAnswers(long most) {
        kept = Caffeine.newBuilder().maximumSize(most).build();
    }

    T of(K question, Reading<T> reading) throws IOException {
        return of(question, reading, answer -> true);
    }

    /** @param lasts whether an answer is kept */
    T of(K question, Reading<T> reading, Predicate<T> lasts) throws IOException {
        T known = kept.getIfPresent(question);
        if (known == null) {
            known = reading.read();
            if (lasts.test(known)) {
                kept.put(question, known);
            }
        }
        return known;
    }
}
