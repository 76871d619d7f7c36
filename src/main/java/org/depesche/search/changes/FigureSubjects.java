package org.depesche.search.changes;

import java.util.ArrayList;
import java.util.List;
import org.depesche.tagging.Measured;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Span;
import org.depesche.tagging.Subject;

/**
 * Finds the subjects of the figures of an article: the entity that the tagger or an editor found; else the entities in the
 * sentence of a figure; or, if the sentence names none ("Die Quote stieg auf 7,4 Prozent."), those in the headline. Entities
 * elsewhere in the article need not be related.
 */
final class FigureSubjects {

    static final FigureSubjects NONE = new FigureSubjects();

    private record Mention(int entity, int start) {}

    private final List<Mention> mentions = new ArrayList<>();

    /** @param start the place of the mention; negative: the source lists the entity without a place */
    void add(int entity, int start) {
        mentions.add(new Mention(entity, start));
    }

    /** The ids of all entities of the article, ascending and distinct. */
    int[] all() {
        return mentions.stream().mapToInt(Mention::entity).sorted().distinct().toArray();
    }

    /** The ids of the subjects of a figure, ascending. */
    List<Integer> of(FigureMention figure, int headlineEnd) {
        Measured measured = figure.figure().measured();
        Subject subject = measured == null ? null : measured.subject();
        List<Integer> own = subject == null ? List.of() : in(subject.name());
        List<Integer> near = own.isEmpty() ? in(figure.sentence()) : own.subList(0, 1);
        return near.isEmpty() ? between(0, headlineEnd) : near;
    }

    private List<Integer> in(Span span) {
        return between(span.start(), span.end());
    }

    private List<Integer> between(int start, int end) {
        return mentions.stream()
                .filter(mention -> mention.start() >= start && mention.start() < end)
                .map(Mention::entity)
                .sorted()
                .distinct()
                .toList();
    }
}
