package org.depesche.search.names;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.depesche.register.Register;
import org.depesche.tagging.OtherScripts;

/** Writes names of other scripts in Latin letters, as articles may have them: "Путин" as "Putin", "习近平" as "Xi Jinping". */
final class LatinLetters {

    private static final int LONGEST = 60;

    /** The Russian and the Greek one come first, because they are nearer to the spelling of newspapers. */
    private static final List<Transliterator> ALL = List.of(
            Transliterator.getInstance("Russian-Latin/BGN; Greek-Latin/UNGEGN; Any-Latin; Latin-ASCII"),
            Transliterator.getInstance("Any-Latin; Latin-ASCII"));

    private LatinLetters() {}

    /**
     * The spellings in Latin letters, and the German and English names of a place; none of a Latin name, and of a
     * script that ICU does not know.
     */
    static List<String> of(String name) {
        if (name.length() > LONGEST || !OtherScripts.isForeign(name)) {
            return List.of();
        }
        List<String> known = OtherScripts.latin(name);
        List<String> spellings = new ArrayList<>();
        for (Transliterator latin : ALL) {
            add(spellings, latin.transliterate(name));
        }
        if (!spellings.isEmpty()
                && name.codePoints().allMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.HAN)) {
            // one syllable for each character: a surname, and a given name in one word; or a place
            String syllables = spellings.getFirst();
            int surname = syllables.indexOf(' ');
            if (surname > 0) {
                String given = syllables.substring(surname).replace(" ", "");
                add(spellings, syllables.substring(0, surname) + " " + given);
                add(spellings, syllables.replace(" ", ""));
            }
        }
        known.stream().filter(place -> !spellings.contains(place)).forEach(spellings::add);
        return spellings;
    }

    private static void add(List<String> spellings, String spelling) {
        String written = UCharacter.toTitleCase(Locale.ROOT, spelling, null);
        if (!Register.fold(written).isEmpty() && !OtherScripts.isForeign(written) && !spellings.contains(written)) {
            spellings.add(written);
        }
    }
}
