package org.depesche.search.answers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.depesche.register.Register;
import org.depesche.search.EntityDirectory;
import org.depesche.search.EntityDirectory.Years;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.search.counts.CoOccurrences;
import org.depesche.search.counts.Counts;
import org.depesche.search.counts.MostFrequent;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.NameIndex;
import org.depesche.tagging.EntityKind;
import org.springframework.stereotype.Component;

/** Answers {@link EntityDirectory} by any engine. */
@Component
class EntityPages implements EntityDirectory {

    /** For all names that do not begin with a letter. */
    private static final String NO_LETTER = "0";

    /** A to Z and {@value #NO_LETTER}. */
    private static final int LETTERS = 27;

    private final ArticleQuestions questions;
    private final NameIndex names;

    EntityPages(ArticleQuestions questions, NameIndex names) {
        this.questions = questions;
        this.names = names;
    }

    private record Line(int id, String sort, String name) {

        static final Comparator<Line> IN_ORDER =
                Comparator.comparing(Line::sort).thenComparing(Line::name).thenComparingInt(Line::id);
    }

    @Override
    public long total() {
        return questions.ask(snapshot -> snapshot.count(Criterion.All.EVERYTHING));
    }

    @Override
    public Map<Integer, Long> articles(Collection<Integer> ids) {
        return questions.ask(snapshot -> snapshot.articles(ids));
    }

    @Override
    public Map<Integer, Years> years(Collection<Integer> ids) {
        return questions.ask(snapshot -> {
            EntityColumns.Snapshot register = snapshot.register();
            Map<Integer, Criterion> naming = new HashMap<>();
            ids.stream()
                    .filter(register::knows)
                    .forEach(id -> naming.put(id, new Criterion.Naming(Set.copyOf(register.shownAs(id)))));
            return snapshot.years(naming);
        });
    }

    @Override
    public List<EntityCount> most(EntityKind kind, int most, Locale locale) {
        return ask(counts -> most(counts, id -> counts.register().kind(id) == kind, most, locale));
    }

    @Override
    public List<EntityCount> beginning(EntityKind kind, String typed, int most, Locale locale) {
        return ask(counts -> {
            EntityColumns.Snapshot register = counts.register();
            BitSet called = FacetValueLists.shown(names.beginning(typed), register);
            return most(counts, id -> called.get(id) && register.kind(id) == kind, most, locale);
        });
    }

    static List<EntityCount> most(Counts counts, IntPredicate wanted, int most, Locale locale) {
        return MostFrequent.of(counts.entities(), wanted, most).first().stream()
                .map(counted -> CoOccurrences.entity(counted.id(), counted.count(), counts.register(), locale))
                .toList();
    }

    @Override
    public Set<String> letters(EntityKind kind) {
        return ask(counts -> {
            Set<String> letters = new TreeSet<>();
            int[] articles = counts.entities();
            for (int id = 0; id < articles.length && letters.size() < LETTERS; id++) {
                if (articles[id] > 0 && counts.register().kind(id) == kind) {
                    letters.add(letter(kind, counts.register().registered(id)));
                }
            }
            return letters;
        });
    }

    @Override
    public Page under(EntityKind kind, String letter, int page, int size, Locale locale) {
        return ask(counts -> {
            EntityColumns.Snapshot register = counts.register();
            int[] articles = counts.entities();
            List<Line> lines = new ArrayList<>();
            for (int id = 0; id < articles.length; id++) {
                if (articles[id] > 0 && register.kind(id) == kind) {
                    String name = register.registered(id);
                    if (letter(kind, name).equals(letter)) {
                        lines.add(new Line(id, sort(kind, name), name));
                    }
                }
            }
            List<EntityCount> entries = lines.stream()
                    .sorted(Line.IN_ORDER)
                    .skip((page - 1L) * size)
                    .limit(size)
                    .map(line -> CoOccurrences.entity(line.id(), articles[line.id()], register, locale))
                    .toList();
            return new Page(entries, lines.size());
        });
    }

    private static String sort(EntityKind kind, String name) {
        String folded = Register.fold(name);
        return kind == EntityKind.PERSON ? folded.substring(folded.lastIndexOf(' ') + 1) : folded;
    }

    /** Does not fold ASCII names, to be fast over the whole register. */
    private static String letter(EntityKind kind, String name) {
        boolean plain = name.chars().allMatch(c -> c >= ' ' && c <= '~');
        int last = kind == EntityKind.PERSON ? name.lastIndexOf(' ') + 1 : 0;
        String sort = plain && last < name.length() ? name.substring(last) : sort(kind, name);
        int first = sort.isEmpty() ? 0 : Character.toLowerCase(sort.charAt(0));
        return first >= 'a' && first <= 'z' ? Character.toString(first) : NO_LETTER;
    }

    /** @param question of all articles */
    private <T> T ask(Function<Counts, T> question) {
        return questions.ask(snapshot -> question.apply(snapshot.everything()));
    }
}
