package org.depesche.search.changes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.depesche.tagging.Span;

/**
 * Finds the subjects of the figures of an article: the entities in the sentence of a figure; or, if the sentence names none
 * ("Die Quote stieg auf 7,4 Prozent."), those in the headline. Entities elsewhere in the article need not be related.
 */
final class FigureSubjects {

    static final FigureSubjects NONE = new FigureSubjects();

    private int[] entities = new int[8];
    private int[] starts = new int[8];
    private int size;

    /** @param start the place of the mention; negative: the source lists the entity without a place */
    void add(int entity, int start) {
        if (size == entities.length) {
            entities = Arrays.copyOf(entities, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
        }
        entities[size] = entity;
        starts[size++] = start;
    }

    /** The ids of all entities of the article, ascending and distinct. */
    int[] all() {
        return Arrays.stream(entities, 0, size).sorted().distinct().toArray();
    }

    /** The ids of the subjects of a figure, ascending. */
    List<Integer> of(Span sentence, int headlineEnd) {
        List<Integer> own = between(sentence.start(), sentence.end());
        return own.isEmpty() ? between(0, headlineEnd) : own;
    }

    private List<Integer> between(int start, int end) {
        return IntStream.range(0, size)
                .filter(i -> starts[i] >= start && starts[i] < end)
                .map(i -> entities[i])
                .sorted()
                .distinct()
                .boxed()
                .toList();
    }
}
