package org.depesche.tagging;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.tagging.text.LazyValue;
import org.jspecify.annotations.Nullable;

/**
 * Names of places in other scripts than Latin: "Москва" is Moskau. Those of countries and of some four hundred cities, the
 * ones that time zones are called after, come from the Unicode Common Locale Data Repository, those of further cities from
 * {@code places-in-other-scripts.tsv}.
 */
public final class OtherScripts {

    /** The languages of which names are shown, one or two of a script. */
    private static final List<String> SHOWN = List.of("ru", "uk", "el", "ar", "he", "zh", "ja", "ko");

    private static final List<String> ALL = Stream.concat(
                    SHOWN.stream(), Stream.of("bg", "sr", "fa", "zh-Hant", "hi", "bn", "th", "ka", "hy"))
            .toList();

    private static final List<ULocale> LATIN = List.of(ULocale.GERMAN, ULocale.ENGLISH);
    private static final Pattern BETWEEN_NAMES = Pattern.compile(", ");

    private static final LazyValue<Names> NAMES = new LazyValue<>(OtherScripts::read);

    private OtherScripts() {}

    /** Both ways, by names in small letters. */
    private record Names(Map<String, Set<String>> latin, Map<String, Set<String>> foreign) {

        void add(String latinName, String foreignName, boolean isShown) {
            if (isForeign(foreignName) && !isForeign(latinName)) {
                add(latin, foreignName, latinName);
                if (isShown) {
                    add(foreign, latinName, foreignName);
                }
            }
        }

        private static void add(Map<String, Set<String>> names, String of, String name) {
            names.computeIfAbsent(SmallLetters.of(of), key -> new LinkedHashSet<>())
                    .add(name);
        }
    }

    /** Whether a letter is not Latin. */
    public static boolean isForeign(String name) {
        return name.codePoints()
                .anyMatch(letter -> Character.isLetter(letter) && UnicodeScript.of(letter) != UnicodeScript.LATIN);
    }

    /** The German and English names of a place in another script; empty for unknown ones. */
    public static List<String> latin(String foreign) {
        return isForeign(foreign)
                ? List.copyOf(NAMES.get().latin().getOrDefault(SmallLetters.of(foreign), Set.of()))
                : List.of();
    }

    /** A place in Cyrillic, Greek, Arabic, Hebrew, Chinese, Japanese and Korean letters; empty for unknown ones. */
    public static List<String> of(String latin) {
        return List.copyOf(NAMES.get().foreign().getOrDefault(SmallLetters.of(latin), Set.of()));
    }

    private static Names read() {
        Names names = new Names(new HashMap<>(), new HashMap<>());
        for (String language : ALL) {
            ULocale foreign = ULocale.forLanguageTag(language);
            boolean isShown = SHOWN.contains(language);
            countries(foreign, (latin, name) -> names.add(latin, name, isShown));
            cities(foreign, (latin, name) -> names.add(latin, name, isShown));
        }
        for (String[] row : WordList.rows("/org/depesche/tagging/places-in-other-scripts.tsv")) {
            for (String latin : BETWEEN_NAMES.split(row[0])) {
                BETWEEN_NAMES.splitAsStream(row[1]).forEach(name -> names.add(latin, name, true));
            }
        }
        return names;
    }

    private static void countries(ULocale foreign, BiConsumer<String, String> names) {
        each(
                List.of(ULocale.getISOCountries()),
                locale -> LocaleDisplayNames.getInstance(locale)::regionDisplayName,
                foreign,
                names);
    }

    private static void cities(ULocale foreign, BiConsumer<String, String> names) {
        each(
                TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null),
                locale -> TimeZoneNames.getInstance(locale)::getExemplarLocationName,
                foreign,
                names);
    }

    private static void each(
            Iterable<String> codes,
            Function<ULocale, Function<String, @Nullable String>> called,
            ULocale foreign,
            BiConsumer<String, String> names) {
        Function<String, @Nullable String> there = called.apply(foreign);
        List<Function<String, @Nullable String>> here = new ArrayList<>();
        LATIN.forEach(locale -> here.add(called.apply(locale)));
        for (String code : codes) {
            String name = there.apply(code);
            for (Function<String, @Nullable String> latin : here) {
                String known = latin.apply(code);
                if (name != null && known != null) {
                    names.accept(known, name);
                }
            }
        }
    }
}
