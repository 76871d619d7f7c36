package org.depesche.search.lucene;

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
import org.apache.lucene.search.Query;
import org.depesche.register.Register;
import org.depesche.search.EntityDirectory;
import org.depesche.search.EntityDirectory.Years;
import org.depesche.search.Facet;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.search.counts.CoOccurrences;
import org.depesche.search.counts.Counts;
import org.depesche.search.counts.MostFrequent;
import org.depesche.search.lucene.count.YearsOfArticles;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.NameIndex;
import org.depesche.tagging.EntityKind;
import org.springframework.stereotype.Component;

/** Answers {@link EntityDirectory} from the Lucene index. */
@Component
class LuceneEntityDirectory implements EntityDirectory {

    /** For all names that do not begin with a letter. */
    private static final String NO_LETTER = "0";

    /** A to Z and {@value #NO_LETTER}. */
    private static final int LETTERS = 27;

    private final IndexAccess access;
    private final HitCounts whole;
    private final NameIndex names;

    LuceneEntityDirectory(IndexAccess access, HitCounts whole, NameIndex names) {
        this.access = access;
        this.whole = whole;
        this.names = names;
    }

    private record Line(int id, String sort, String name) {

        static final Comparator<Line> IN_ORDER =
                Comparator.comparing(Line::sort).thenComparing(Line::name).thenComparingInt(Line::id);
    }

    @Override
    public long total() {
        return ask(Counts::total);
    }

    @Override
    public Map<Integer, Long> articles(Collection<Integer> ids) {
        return ask(counts -> {
            int[] articles = counts.entities();
            Map<Integer, Long> found = new HashMap<>();
            ids.stream()
                    .filter(id -> id < articles.length && articles[id] > 0)
                    .forEach(id -> found.put(id, (long) articles[id]));
            return found;
        });
    }

    @Override
    public Map<Integer, Years> years(Collection<Integer> ids) {
        return access.ask((view, register) -> {
            Map<Integer, Years> found = new HashMap<>();
            for (int id : ids) {
                if (register.knows(id)) {
                    SearchQuery naming = SearchQuery.everything().with(Facet.of(register.kind(id)), String.valueOf(id));
                    Query hits =
                            access.prepare(naming, Locale.ROOT, view, register).hits();
                    Years years = YearsOfArticles.of(view.articles(), hits);
                    if (years != null) {
                        found.put(id, years);
                    }
                }
            }
            return found;
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
            BitSet called = LuceneFacetValues.shown(names.beginning(typed), register);
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

    private <T> T ask(Function<Counts, T> question) {
        return access.read(
                SearchQuery.everything(), Locale.ROOT, everything -> question.apply(whole.counts(everything)));
    }
}
