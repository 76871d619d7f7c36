package org.depesche.search.names;

import java.sql.Types;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.article.state.VisibleArticles;
import org.depesche.register.Register;
import org.depesche.search.words.NameSound;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.OtherScripts;
import org.depesche.tagging.Tagger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks up names in the database: by the names in the register, by the common key of all spellings of a name, and by
 * the Latin spellings of a name of another script.
 */
@Component
class RegisterNames implements EntityNames {

    private static final int MOST_IDS = 500;
    private static final int SHORTEST = 3;

    /** A name in other letters with fewer sounds is like too many words: "берег", the shore, sounds like "Burg". */
    private static final int FEWEST_SOUNDS = 5;

    private static final Pattern SOFT_SIGN = Pattern.compile("['’ʹʼ]");

    /** Only entities that a visible article names. */
    private static final String SEEN = """
            exists (select from entity o join visible_mention m on m.entity_id = o.id where o.canonical_id = c.id)""";

    private final JdbcClient jdbc;
    private final VisibleArticles visible;
    private final Register register;
    private final Tagger tagger;
    private final NameIndex names;

    RegisterNames(JdbcClient jdbc, VisibleArticles visible, Register register, Tagger tagger, NameIndex names) {
        this.jdbc = jdbc;
        this.visible = visible;
        this.register = register;
        this.tagger = tagger;
        this.names = names;
    }

    @Override
    public Map<String, TreeSet<Integer>> called(Collection<String> written) {
        Map<String, TreeSet<Integer>> found = surnames(written);
        Map<String, String> originals = new HashMap<>();
        List<Name> named = new ArrayList<>();
        for (String name : written) {
            String folded = Register.fold(name);
            if (!folded.isEmpty()) {
                add(named, name);
                for (String latin : LatinLetters.of(name)) {
                    originals.putIfAbsent(Register.fold(latin), folded);
                    add(named, latin);
                }
            }
        }
        if (named.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select n.folded, e.canonical_id from entity_name n
                join entity e on e.id = n.entity_id
                join entity c on c.id = e.canonical_id
                where n.folded = any(:folded) and n.removed_by is null and not c.hidden and %1$s
                union
                select w.folded, e.canonical_id
                from unnest(:folded::text[], :kinds::text[], :keys::text[]) as w(folded, kind, key)
                join entity e on e.kind = w.kind and e.key = w.key
                join entity c on c.id = e.canonical_id
                where not c.hidden and %1$s and not exists (
                    select from entity_name n
                    where n.entity_id = e.id and n.folded = w.folded and n.removed_by is not null)
                """.formatted(SEEN))
                .param("folded", named.stream().map(Name::folded).toArray(String[]::new))
                .param("kinds", named.stream().map(Name::kind).toArray(String[]::new))
                .param("keys", named.stream().map(Name::key).toArray(String[]::new))
                .query(row -> {
                    String name = row.getString(1);
                    found.computeIfAbsent(originals.getOrDefault(name, name), one -> new TreeSet<>())
                            .add(row.getInt(2));
                });
        for (String name : written) {
            String folded = Register.fold(name);
            if (folded.indexOf(' ') > 0 && !found.containsKey(folded)) {
                put(found, folded, sounding(folded));
            }
        }
        return found;
    }

    private void add(List<Name> named, String name) {
        Stream.of(EntityKind.values())
                .map(kind -> new Name(Register.fold(name), kind.name(), key(kind, name)))
                .forEach(named::add);
    }

    /**
     * The entities with surnames in letters other than Latin, which the articles have in Latin letters only.
     */
    private Map<String, TreeSet<Integer>> surnames(Collection<String> written) {
        Map<String, TreeSet<Integer>> found = new HashMap<>();
        for (String name : written) {
            String folded = Register.fold(name);
            if (folded.indexOf(' ') < 0 && OtherScripts.isForeign(folded)) {
                put(found, folded, endingWith(folded));
            }
        }
        return found;
    }

    /** Adds those of the entities that a visible article names. */
    private void put(Map<String, TreeSet<Integer>> found, String name, BitSet entities) {
        if (entities.isEmpty()) {
            return;
        }
        List<Integer> seen = jdbc.sql("""
                        select c.id from entity e join entity c on c.id = e.canonical_id
                        where e.id = any(:ids) and not c.hidden and %s
                        """.formatted(SEEN))
                .param("ids", entities.stream().limit(MOST_IDS).boxed().toArray(Integer[]::new))
                .query(Integer.class)
                .list();
        if (!seen.isEmpty()) {
            found.put(name, new TreeSet<>(seen));
        }
    }

    private BitSet endingWith(String foreign) {
        BitSet ending = (BitSet) names.endingWith(foreign).clone();
        LatinLetters.of(foreign).forEach(latin -> ending.or(names.endingWith(Register.fold(latin))));
        return ending.isEmpty() ? sounding(foreign) : ending;
    }

    /**
     * The entities whose names sound like one in other letters: "Зеленский" is "Zelenskiy" in Latin ones, and most
     * newspapers write "Zelenskyy" or "Selenskyj".
     */
    private BitSet sounding(String foreign) {
        BitSet sounding = new BitSet();
        for (String latin : LatinLetters.of(foreign)) {
            String folded = Register.fold(SOFT_SIGN.matcher(latin).replaceAll(""));
            if (NameSound.of(folded).key().replace(" ", "").length() >= FEWEST_SOUNDS) {
                sounding.or(names.sounding(folded));
            }
        }
        return sounding;
    }

    private record Name(
            String folded, String kind, @Nullable String key) {}

    /**
     * The common key of all spellings of a name ("Vladimir" and "Wladimir", "Beijing" and "Peking"); null for a name that is
     * too short to differ from a word.
     */
    private @Nullable String key(EntityKind kind, String name) {
        String plain = name.replaceAll("\\p{Cc}", " ").strip();
        boolean tooShort =
                kind == EntityKind.PERSON ? !plain.contains(" ") : plain.codePointCount(0, plain.length()) < SHORTEST;
        // the key of a name needs no model, and places have the same keys in each language
        return tooShort || Register.fold(plain).isEmpty()
                ? null
                : tagger.key(kind, plain, Locale.ENGLISH).key();
    }

    @Override
    public List<Integer> like(EntityKind kind, String name) {
        String folded = Register.fold(name);
        if (folded.isEmpty()) {
            return List.of();
        }
        for (String spelling :
                Stream.concat(Stream.of(name), LatinLetters.of(name).stream()).toList()) {
            List<Integer> exact = spelt(kind, spelling);
            if (!exact.isEmpty()) {
                return exact;
            }
        }
        return List.copyOf(shown(register.startingWith(kind, folded, MOST_IDS)));
    }

    private List<Integer> spelt(EntityKind kind, String name) {
        return jdbc.sql("""
                select e.canonical_id from entity_name n
                join entity e on e.id = n.entity_id
                join entity c on c.id = e.canonical_id
                where n.folded = :name and n.removed_by is null and c.kind = :kind and not c.hidden and %1$s
                union
                select e.canonical_id from entity e
                join entity c on c.id = e.canonical_id
                where e.kind = :kind and e.key = :key and c.kind = :kind and not c.hidden and %1$s and not exists (
                    select from entity_name n
                    where n.entity_id = e.id and n.folded = :name and n.removed_by is not null)
                order by canonical_id limit :most
                """.formatted(SEEN))
                .param("name", Register.fold(name))
                .param("key", key(kind, name), Types.VARCHAR)
                .param("kind", kind.name())
                .param("most", MOST_IDS)
                .query(Integer.class)
                .list();
    }

    @Override
    public Set<Integer> shown(Collection<Integer> ids) {
        return visible.named(ids);
    }
}
