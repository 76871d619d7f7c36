package org.depesche.tagging.text;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** A dictionary of five million German word forms. Safe for use by many threads. */
public final class GermanDictionary {

    /**
     * A reading of a form.
     *
     * @param stem the form that a dictionary is looked up by: "steigen" for "stieg"
     * @param tag {@code VER:3:SIN:PRT:NON}
     */
    public record Reading(String stem, String tag) {}

    /** @param nominative the noun in the nominative, in the number that the form has */
    public record Noun(String nominative, Gender gender) {}

    /** The readings of a form and their sorts; both are empty for an unknown one. */
    private record Form(List<Reading> readings, Set<WordSort> sorts) {}

    private static final Form UNKNOWN = new Form(List.of(), Set.of());

    /** The forms that are kept: most words of a text are among so many, which take some ten megabytes. */
    private static final int MOST = 20_000;

    private static final int SHORTEST_HEAD = 3;
    private static final int SHORTEST_PART = 4;

    /** The length of the longest form in the dictionary. */
    static final int LONGEST = 80;

    /** The dictionary, loaded lazily and only once. */
    public static final LazyValue<GermanDictionary> SHARED = new LazyValue<>(GermanDictionary::new);

    private final Dictionary dictionary = load();
    private final LoadingCache<String, Form> forms =
            Caffeine.newBuilder().maximumSize(MOST).build(this::lookUp);
    private final LoadingCache<String, Optional<Noun>> nouns =
            Caffeine.newBuilder().maximumSize(MOST).build(this::findNoun);

    private static Dictionary load() {
        URL file = GermanDictionary.class.getResource("/org/languagetool/resource/de/german.dict");
        if (file == null) {
            throw new IllegalStateException("The German dictionary is not on the class path");
        }
        try {
            return Dictionary.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All sorts of the form as it is written; empty for an unknown word. */
    public Set<WordSort> sorts(String form) {
        return form(form).sorts();
    }

    /** Whether a capitalised form is a noun of the language and not a name. */
    public boolean isCommonNoun(String form) {
        Set<WordSort> sorts = sorts(form);
        return sorts.contains(WordSort.EVERYDAY_NOUN) && !WordSort.hasName(sorts);
    }

    /** Whether the dictionary has the form, as written or in lower case, as something other than a name. */
    public boolean isEveryday(String form) {
        return WordSort.hasEveryday(sorts(form)) || WordSort.hasEveryday(sorts(SmallLetters.of(form)));
    }

    /** Whether the dictionary has neither the form, in whatever case, nor its last part. */
    public boolean isUnknown(String form) {
        return sorts(form).isEmpty()
                && sorts(SmallLetters.of(form)).isEmpty()
                && noun(form) == null
                && !(form.endsWith("s") && noun(form.substring(0, form.length() - 1)) != null);
    }

    public boolean isPersonsName(String form) {
        Set<WordSort> sorts = sorts(form);
        return sorts.contains(WordSort.FIRST_NAME) || sorts.contains(WordSort.SURNAME);
    }

    public boolean isFirstName(String form) {
        return sorts(form).contains(WordSort.FIRST_NAME);
    }

    /** Whether a first name is a woman's or a man's; null if it is ambiguous or unknown. */
    @Nullable
    public Gender genderOfFirstName(String form) {
        Set<Gender> genders = tags(form)
                .filter(tag -> WordSort.of(tag) == WordSort.FIRST_NAME)
                .map(tag -> tag.contains(":FEM:") ? Gender.FEMININE : Gender.MASCULINE)
                .collect(Collectors.toSet());
        return genders.size() == 1 ? genders.iterator().next() : null;
    }

    public boolean isPlace(String form) {
        return sorts(form).contains(WordSort.PLACE);
    }

    /** The nominative of names of this kind that have this form in the genitive: "Russland" for "Russlands". */
    public Set<String> nominatives(EntityKind kind, String genitive) {
        return readings(genitive).stream()
                .filter(reading -> reading.tag().startsWith("EIG:GEN")
                        && WordSort.of(reading.tag()).fits(kind))
                .map(Reading::stem)
                .collect(Collectors.toSet());
    }

    public boolean isAdjective(String lower) {
        return tags(lower).anyMatch(tag -> tag.startsWith("ADJ") || tag.startsWith("PA"));
    }

    /**
     * The nominative of a noun. Of an unknown compound the last part decides; of a noun with two genders the masculine
     * is chosen ("der Bund", which is in more names than "das Bund").
     *
     * @return null for an unknown word
     */
    @Nullable
    public Noun noun(String form) {
        return (form.length() > LONGEST ? findNoun(form) : nouns.get(form)).orElse(null);
    }

    private Optional<Noun> findNoun(String form) {
        return heads(form)
                .flatMap(head ->
                        known(head.word()).map(noun -> new Noun(head.with(noun.nominative()), noun.gender())).stream())
                .findFirst();
    }

    /**
     * A word, or the last part of it as a word of its own.
     *
     * @param before the part before it
     * @param isGlued whether it begins with a small letter in the whole word
     */
    record Head(String before, String word, boolean isGlued) {

        /** The whole word with another form of this part. */
        String with(String form) {
            return before + (isGlued ? SmallLetters.of(form) : form);
        }
    }

    /** The word itself and the last parts that may be its head, the longest first. */
    static Stream<Head> heads(String word) {
        return IntStream.rangeClosed(Math.max(0, word.length() - LONGEST), word.length() - SHORTEST_HEAD)
                .mapToObj(at -> {
                    boolean glued = at > 0 && word.charAt(at - 1) != '-';
                    String end = word.substring(at);
                    String own = glued ? Character.toUpperCase(end.charAt(0)) + end.substring(1) : end;
                    return new Head(word.substring(0, at), own, glued);
                });
    }

    /** Whether the form can be a plural in the nominative: "Unternehmen", which is a singular too. */
    public boolean isPlural(String form) {
        return tags(form).anyMatch(tag -> tag.startsWith("SUB:NOM:PLU"));
    }

    /** Whether the word consists of two nouns of the dictionary and is not a name: "Batteriewerk". */
    public boolean isCompound(String word) {
        int first = Math.max(SHORTEST_PART, word.length() - LONGEST);
        return sorts(word).isEmpty()
                && IntStream.rangeClosed(first, word.length() - SHORTEST_PART)
                        .anyMatch(cut -> isCompound(word.substring(0, cut), word.substring(cut)));
    }

    private boolean isCompound(String first, String second) {
        String withoutLink = first.substring(0, first.length() - 1);
        return isCommonNoun(Character.toUpperCase(second.charAt(0)) + second.substring(1))
                && (isCommonNoun(first) || first.endsWith("s") && isCommonNoun(withoutLink));
    }

    private Optional<Noun> known(String form) {
        NounReading best = null;
        for (Reading word : readings(form)) {
            NounReading reading = NounReading.of(word.stem(), word.tag());
            if (reading != null && reading.isUsable() && (best == null || reading.isBetterThan(best))) {
                best = reading;
            }
        }
        return Optional.ofNullable(best).map(noun -> new Noun(noun.isNominative() ? form : noun.stem(), noun.gender()));
    }

    /** All readings of a form as it is written; of an unknown compound those of its last part. */
    public List<Reading> grammar(String form) {
        return heads(form)
                .map(head -> readings(head.word()))
                .filter(readings -> !readings.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The grammatical tags of all readings of a form: {@code SUB:NOM:PLU:FEM}. */
    Stream<String> tags(String form) {
        return readings(form).stream().map(Reading::tag);
    }

    List<Reading> readings(String form) {
        return form(form).readings();
    }

    private Form form(String form) {
        return form.length() > LONGEST ? UNKNOWN : forms.get(form);
    }

    private Form lookUp(String form) {
        // A lookup keeps buffers and so belongs to one thread.
        List<Reading> readings = new DictionaryLookup(dictionary)
                .lookup(form).stream()
                        .map(word -> new Reading(
                                word.getStem().toString(),
                                word.getTag().toString().intern()))
                        .toList();
        Set<WordSort> sorts = EnumSet.noneOf(WordSort.class);
        readings.forEach(reading -> sorts.add(WordSort.of(reading.tag())));
        return readings.isEmpty() ? UNKNOWN : new Form(readings, Collections.unmodifiableSet(sorts));
    }
}
